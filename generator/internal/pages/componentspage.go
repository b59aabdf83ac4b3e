package pages

import "kundval/generator/internal/components"

// Components is the page that shows every component in its states.
type Components struct {
	Chrome
	Heading   string
	Lead      string
	Showcases []components.Showcase
}

// componentsURL is the page of the site's own pieces, which is for developers
// and made once.
const componentsURL = "/om/komponenter/"

func (b *builder) componentsPage() {
	title := b.p.T("components_title")
	v := &Components{
		Chrome:  b.chrome(componentsURL, title, b.p.T("components_lead")),
		Heading: title, Lead: b.p.T("components_lead"), Showcases: components.Showcases(),
	}
	v.Path, v.Translated = aboutURL, false
	b.add("components", &v.Chrome, v)
}
