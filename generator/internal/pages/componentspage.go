package pages

import "kundval/generator/internal/components"

// Components is the page that shows every component in its states.
type Components struct {
	Chrome
	Heading   string
	Lead      string
	Showcases []components.Showcase
}

func (b *builder) componentsPage() {
	title := b.p.T("components_title")
	v := &Components{
		Chrome:  b.chrome("/om/komponenter/", title, b.p.T("components_lead")),
		Heading: title, Lead: b.p.T("components_lead"), Showcases: components.Showcases(),
	}
	b.add("components", &v.Chrome, v)
}
