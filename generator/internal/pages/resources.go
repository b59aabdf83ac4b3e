package pages

import "kundval/generator/internal/assets"

// Resource is a stylesheet's or script's address and the digest that browsers
// hold it to.
type Resource struct {
	Path      string
	Integrity string
}

// Resources are the stylesheets and scripts of a site by name. A page links
// the one of its bundle or, where there is none, the common one, so that no
// page makes more than one request for each.
type Resources struct {
	Styles, Scripts map[string]Resource
}

// NewResources names what the assets hold.
func NewResources(a assets.Assets) Resources {
	r := Resources{map[string]Resource{}, map[string]Resource{}}
	for name, css := range a.CSS {
		r.Styles[name] = Resource(css)
	}
	for name, js := range a.JS {
		r.Scripts[name] = Resource(js)
	}
	return r
}

// bundleOf is the name of the stylesheet and script of a kind of page.
func bundleOf(kind string) string {
	switch kind {
	case "catalogue", "compare", "default-choice", "how-to-choose", "provider", "sheet", "start", "take-along":
		return "choose"
	case "change-log":
		return "changes"
	case "change-map", "changes", "history":
		return "changes-drawn"
	case "oversight", "sanctions":
		return "rules"
	case offlineLayout:
		return offlineLayout
	case "components":
		return assets.WholeCSS
	}
	return assets.CommonCSS
}

// give sets the stylesheet and the script of a page.
func (r Resources) give(c *Chrome) {
	c.Stylesheet = pick(r.Styles, bundleOf(c.Kind))
	c.Script = pick(r.Scripts, bundleOf(c.Kind))
}

func pick(all map[string]Resource, name string) Resource {
	if one, ok := all[name]; ok {
		return one
	}
	return all[assets.CommonCSS]
}
