package pages

import (
	"html/template"

	"kundval/generator/internal/components"
	"kundval/generator/internal/lang"
)

// Statement is the accessibility statement.
type Statement struct {
	Chrome
	Heading      string
	Lead         string
	Compliance   string
	Body         template.HTML
	Shortcomings []string
	Contact      components.FactList
	Complaint    components.Link
	Facts        components.FactList
	ResponseTime string
}

func (b *builder) accessibilityPage() {
	title := b.p.T("accessibility_title")
	info := b.in.Site.Config.Accessibility
	v := &Statement{
		Heading:   title,
		Complaint: components.Link{Text: b.p.T("complaint_link"), URL: info.Complaint},
	}
	v.Chrome = b.chrome(b.at("/tillganglighet/"), title, title)
	for _, s := range info.Shortcomings {
		v.Shortcomings = append(v.Shortcomings, b.say(s, "webbplats", "tillganglighet", "brister"))
	}
	if a := b.article("tillganglighet", ""); a != nil {
		v.Heading, v.Lead, v.Body = b.wordsOf(a, a.Title), b.wordsOf(a, a.Lead), b.bodyOf(a)
		v.Description = v.Lead
		v.Notices = append(b.borrowedNotice(a), v.Notices...)
	}
	if info.ResponseTime != "" {
		v.ResponseTime = b.p.T("statement_response", lang.Args{"Time": b.say(info.ResponseTime, "webbplats", "tillganglighet", "svarstid")})
	}
	actor := b.say(b.in.Site.Config.Contact.Function, "webbplats", "kontakt", "funktion")
	level := "compliance_none"
	switch info.Compliance {
	case "helt":
		level = "compliance_full"
	case "delvis":
		level = "compliance_partial"
	}
	v.Compliance = b.p.T(level, lang.Args{"Actor": actor})
	v.Contact.Facts = b.contactFacts(b.in.Site.Config.Contact, func(source, key string) string { return b.say(source, "webbplats", "kontakt", key) })
	for _, row := range []struct{ key, value string }{
		{"statement_actor", actor},
		{"statement_service", b.name(b.in.Site.Config.BaseURL)},
		{"statement_assessed", b.p.Date(info.Assessed)},
		{"statement_method", b.say(info.Method, "webbplats", "tillganglighet", "metod")},
		{"statement_updated", b.p.Date(info.Updated)},
	} {
		if row.value != "" {
			v.Facts.Facts = append(v.Facts.Facts, components.Fact{Term: b.p.T(row.key), Values: texts(row.value)})
		}
	}
	b.add("statement", &v.Chrome, v)
}
