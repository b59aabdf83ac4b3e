package pages

import (
	"fmt"
	"html/template"
	"slices"
	"strings"

	"kundval/generator/internal/components"
	"kundval/generator/internal/markup"
)

// Components is the page that leads to that of each component.
type Components struct {
	Chrome
	Heading string
	Lead    string
	Groups  []ComponentGroup
}

// ComponentGroup is the components of one group.
type ComponentGroup struct {
	ID, Title string
	Ways      []components.LevelLink // to the page of each, with its name in the code
}

// Component is the page that shows a component in every state.
type Component struct {
	Chrome
	Heading  string
	Name     string // in the code
	Lead     string
	States   []components.Link // the page of each, when the component stands once in a page
	Examples []ComponentExample
	Item     bool // examples are items of a list
	Criteria []string
	MadeOf   components.FactList // its files and type
	Pager    components.Pager
}

// ComponentExample is a component in one state. It is printed by a partial, or
// is HTML as it stands; then HTML may stand before it.
type ComponentExample struct {
	ID, Label string
	Mark      string // by which tests find it, "table/med-tal"
	Partial   string
	Value     any
	HTML      template.HTML
	Lang, Dir string
}

// componentsURL is the page of the site's own pieces, which is for developers
// and made once. Below it each piece has a page.
const componentsURL = "/om/komponenter/"

func componentURL(s components.Showcase) string { return componentsURL + s.Name + "/" }

// stateURL is where a state of a component is shown.
func stateURL(s components.Showcase, i int) string {
	if !s.Alone || i == 0 {
		return componentURL(s)
	}
	return componentURL(s) + markup.Slug(s.Examples[i].Label) + "/"
}

// componentURLs lists the pages of all components.
func componentURLs() []string {
	var urls []string
	for _, s := range showcases(nil) {
		for _, one := range onePageEach(s) {
			urls = append(urls, stateURL(s, one))
		}
	}
	return urls
}

// onePageEach gives the first state of each of a component's pages.
func onePageEach(s components.Showcase) []int {
	if !s.Alone {
		return []int{0}
	}
	firsts := make([]int, len(s.Examples))
	for i := range firsts {
		firsts[i] = i
	}
	return firsts
}

func (b *builder) componentPages() {
	all := showcases(b.in.Resources.Tokens)
	b.componentsPage(all)
	for i, s := range all {
		for _, first := range onePageEach(s) {
			v := b.componentPage(s, first)
			if i > 0 {
				v.Pager.Previous = components.Link{Text: all[i-1].Title, URL: componentURL(all[i-1])}
			}
			if i < len(all)-1 {
				v.Pager.Next = components.Link{Text: all[i+1].Title, URL: componentURL(all[i+1])}
			}
			b.add("component", &v.Chrome, v)
		}
	}
}

func (b *builder) componentsPage(all []components.Showcase) {
	title := b.p.T("components_title")
	v := &Components{Chrome: b.chrome(componentsURL, title, b.p.T("components_lead")), Heading: title, Lead: b.p.T("components_lead")}
	v.Path, v.Translated = aboutURL, false
	for _, name := range components.Groups() {
		g := ComponentGroup{ID: markup.Slug(string(name)), Title: string(name)}
		for _, s := range all {
			if s.Group == name {
				g.Ways = append(g.Ways, components.LevelLink{Name: s.Title, Plain: s.Purpose, URL: componentURL(s), Count: s.Name})
			}
		}
		v.Groups = append(v.Groups, g)
	}
	b.add("components", &v.Chrome, v)
}

// componentPage shows a component in the states that stand on one page, the
// first of them given.
func (b *builder) componentPage(s components.Showcase, first int) *Component {
	title, lead := s.Title, s.Purpose
	shown := s.Examples
	if s.Alone {
		shown = s.Examples[first : first+1]
	}
	if first > 0 {
		title += ": " + lowerFirst(s.Examples[first].Label)
	}
	v := &Component{
		Chrome: b.chrome(stateURL(s, first), title+" – "+b.p.T("components_title"), lead), Heading: s.Title, Name: s.Name, Lead: lead,
		Item: s.Item, Criteria: s.Criteria, MadeOf: components.FactList{Facts: b.madeOf(s)},
		Pager: components.Pager{Label: b.p.T("component_pager")},
	}
	v.Path, v.Translated = aboutURL, false
	v.Breadcrumb = components.Breadcrumb{
		Trail: []components.Link{{Text: b.p.T("crumb_start"), URL: b.at("/")}, {Text: b.p.T("components_title"), URL: componentsURL}}, Here: title,
	}
	for i, e := range s.Examples {
		if s.Alone && len(s.Examples) > 1 {
			v.States = append(v.States, components.Link{Text: e.Label, URL: stateURL(s, i), Here: i == first})
		}
	}
	for _, e := range shown {
		slug := markup.Slug(e.Label)
		one := ComponentExample{ID: "lage-" + slug, Label: e.Label, Mark: s.Name + "/" + slug, HTML: e.HTML, Lang: e.Lang, Dir: e.Dir}
		if e.Value != nil {
			one.Partial, one.Value = "components/"+printedBy(s, e)+".html", e.Value
		}
		v.Examples = append(v.Examples, one)
	}
	return v
}

// printedBy names the partial that prints an example.
func printedBy(s components.Showcase, e components.Example) string {
	if e.Partial != "" {
		return e.Partial
	}
	return s.Name
}

// madeOf tells where in the code a component is.
func (b *builder) madeOf(s components.Showcase) []components.Fact {
	var facts []components.Fact
	add := func(key string, values ...template.HTML) {
		if len(values) > 0 {
			facts = append(facts, components.Fact{Term: b.p.T(key), Values: values})
		}
	}
	code := func(words string) template.HTML { return `<code translate="no">` + text(words) + `</code>` }
	if s.Examples[0].Value != nil && s.Examples[0].Partial == "" {
		add("component_template", code("layouts/_partials/components/"+s.Name+".html"))
		add("component_type", code(strings.ReplaceAll(fmt.Sprintf("%T", s.Examples[0].Value), "*", "")))
	}
	var styles, parts []template.HTML
	for _, name := range s.Styles {
		styles = append(styles, code("static/css/"+name))
	}
	for _, name := range s.Parts {
		i := slices.IndexFunc(components.Showcases(), func(other components.Showcase) bool { return other.Name == name })
		if i < 0 {
			parts = append(parts, code(name))
			continue
		}
		other := components.Showcases()[i]
		parts = append(parts, link(componentURL(other), other.Title)+` <span class="quiet">`+code(name)+"</span>")
	}
	add("component_styles", styles...)
	add("component_parts", parts...)
	return facts
}
