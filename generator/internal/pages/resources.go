package pages

import (
	"slices"

	"kundval/generator/internal/assets"
)

// Resource is a stylesheet's or script's address and the digest that browsers
// hold it to.
type Resource struct {
	Path      string
	Integrity string
}

// Resources are the stylesheets and scripts of a site by name. A page links one
// of each, made for its kind, so that it makes no more than one request for
// either and carries little that it does not use.
type Resources struct {
	Styles, Scripts map[string]Resource
	Tokens          []assets.Token // what the stylesheets are made of, for the pages of components
}

// NewResources names what the assets hold.
func NewResources(a assets.Assets) Resources {
	r := Resources{map[string]Resource{}, map[string]Resource{}, a.Tokens}
	for name, css := range a.CSS {
		r.Styles[name] = Resource(css)
	}
	for name, js := range a.JS {
		r.Scripts[name] = Resource(js)
	}
	return r
}

// bundles are what the kinds of pages link that do not make do with what is
// common: the folders of static/css/ in their stylesheet, joined with hyphens,
// their script, and the script that it fetches later.
func bundles() map[string]struct{ styles, script, later string } {
	return map[string]struct{ styles, script, later string }{
		"article":          {styles: "contents-doors"},
		"authorisations":   {styles: "long-table"},
		"become-provider":  {styles: "apply-contents-facts-levels-notes-rules-table"},
		"catalogue":        {"choose-facts-find", "choose", "find"},
		wideCatalogue:      {"choose-facts-find-levels-long", "choose", "find"},
		"change-log":       {styles: "changes-levels-notes-table-title"},
		"change-map":       {styles: "drawn-table"},
		"changes":          {styles: "changes-drawn-table"},
		"checklist":        {styles: "checklist-choose-facts-notes-occasions-tick", script: offlineLayout},
		"compare":          {styles: "choose-compare-table-tick", script: "compare"},
		"compensation":     {styles: "conditions-drawn-facts-notes-pay-table"},
		"component":        {styles: assets.WholeCSS, script: "choose"},
		"components":       {styles: "gallery-levels"},
		"condition":        {styles: "cite-conditions-facts-notes-table"},
		"decision":         {styles: "conditions-facts-pay-table"},
		"decisions":        {styles: "conditions-facts-pay-table"},
		"default-choice":   {styles: "facts-notes-table-turns"},
		"edition":          {styles: "book-conditions-contents-facts-levels-notes-table-title"},
		"glossary":         {styles: "facts"},
		"history":          {styles: "changes-cite-conditions-drawn-facts-notes"},
		"how-to-choose":    {styles: "contents-facts-guide-levels"},
		"level-conditions": {styles: "binding-book-conditions-contents-facts-notes-occasions-title"},
		"not-found":        {styles: "choose-find-ways"},
		offlineLayout:      {script: offlineLayout},
		"open-data":        {styles: "table"},
		"oversight":        {styles: "drawn-flow-rules-table"},
		"overview":         {styles: "overview-table"},
		"portal":           {styles: "doors"},
		"provider":         {styles: "choose-facts-provider-table", script: "choose"},
		"sanctions":        {styles: "drawn-facts-flow-rules"},
		"sheet":            {styles: "choose-paper-tick", script: "compare"},
		"start":            {styles: "doors-facts-levels"},
		"statement":        {styles: "contents-facts-statement-table"},
		"take-along":       {styles: "choose-paper-tick", script: "compare"},
		"wording":          {styles: "facts-table"},
	}
}

// Stylesheets are the names of the stylesheets that pages link beside those
// that every site has, sorted.
func Stylesheets() []string {
	var names []string
	for _, b := range bundles() {
		if b.styles != "" && b.styles != assets.WholeCSS {
			names = append(names, b.styles)
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// wideCatalogue are the lists of providers that are long, or from which ways
// lead to those of the levels or to further pages.
const wideCatalogue = "wide catalogue"

func (v *Catalogue) wide() bool {
	return len(v.Areas) > 0 || len(v.Numbers.Pages) > 0 || len(v.Groups) > 0 && v.Groups[0].Long
}

// give sets the stylesheet and the scripts of a page.
func (r Resources) give(c *Chrome, view any) {
	kind := c.Kind
	if l, ok := view.(*Catalogue); ok && l.wide() {
		kind = wideCatalogue
	}
	b := bundles()[kind]
	c.Stylesheet = pick(r.Styles, b.styles)
	c.Script = pick(r.Scripts, b.script)
	if list, ok := view.(*Catalogue); !ok || list.Find != nil {
		c.Later = r.Scripts[b.later].Path
	}
}

func pick(all map[string]Resource, name string) Resource {
	if one, ok := all[name]; ok {
		return one
	}
	return all[assets.CommonCSS]
}
