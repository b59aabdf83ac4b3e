package sitetest

import (
	"regexp"
	"strings"

	"golang.org/x/net/html"
)

// cssClass matches a class in a selector. A number is not one: ".5rem".
var cssClass = regexp.MustCompile(`\.([a-z][a-z0-9_-]*)`)

// Styles checks that a page links what it wears: when some stylesheet of the
// site has rules for a class on the page, the page's own has them too.
func (s *Site) Styles() []Finding {
	styled := map[string]map[string]bool{} // by stylesheet
	anywhere := map[string]bool{}
	for name, text := range s.files {
		if !strings.HasSuffix(name, ".css") {
			continue
		}
		styled["/"+name] = map[string]bool{}
		for _, match := range cssClass.FindAllStringSubmatch(string(text), -1) {
			styled["/"+name][match[1]] = true
			anywhere[match[1]] = true
		}
	}
	found := findings{}
	for _, page := range s.pages {
		for class := range page.classes {
			if anywhere[class] && !styled[page.stylesheet][class] {
				found.add(page.URL, "the class %q has rules in another stylesheet than that of the kind %q", class, page.Kind)
			}
		}
	}
	return found.sorted()
}

// wear notes the classes of an element, and the stylesheet of the page.
func (p *Page) wear(node *html.Node) {
	for class := range strings.FieldsSeq(attr(node, "class")) {
		p.classes[class] = true
	}
	if node.Data == "link" && attr(node, "rel") == "stylesheet" {
		p.stylesheet = attr(node, "href")
	}
}
