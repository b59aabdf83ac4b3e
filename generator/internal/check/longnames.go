package check

import (
	"unicode/utf8"

	"kundval/generator/internal/diag"
	"kundval/generator/internal/model"
)

// longNameRules documents the rule of this file.
func longNameRules() []rule {
	return []rule{
		{Rule: diag.Rule{Code: "long-name", Severity: diag.Warning, Title: diag.Textf(
			"Ett namn eller en rubrik är högst %d tecken.",
			"A name or a heading is at most %d characters.", longestName),
			Why: diag.Text{
				SV: "Namn och rubriker står i menyer, tabeller, länkar och webbläsarens flikar. Är de för långa går det inte att se vad de hör till, och en skärmläsare läser upp dem varje gång.",
				EN: "Names and headings stand in menus, tables, links and browser tabs. Too long ones hide what they belong to, and a screen reader says them every time."},
			Fix: diag.Text{
				SV: "Korta namnet eller rubriken, och lägg resten i texten under.",
				EN: "Shorten the name or the heading, and put the rest into the text below it."}}, run: longNames},
	}
}

// longestName is the length of the longest name or heading, in characters.
const longestName = 200

// longNames finds names and headings that are texts of their own.
func longNames(p *pass) {
	p.short(p.site.Config.Origin, "titel", p.site.Config.Title)
	for _, m := range p.site.Municipalities {
		p.short(m.Origin, "namn", m.Name)
		p.short(m.Origin, "kortnamn", m.ShortName)
		p.short(m.Board.Origin, "namn", m.Board.Name)
		for i := range m.Regulations {
			p.short(m.Regulations[i].Origin, "namn", m.Regulations[i].Name)
		}
		for _, ms := range m.Measures {
			p.short(ms.Origin, "namn", ms.Name)
		}
		for i := range m.Application.Steps {
			p.short(m.Application.Steps[i].Origin, "rubrik", m.Application.Steps[i].Title)
		}
	}
	p.eachEdition(func(_ *model.Municipality, ed *model.Edition) { p.shortInEdition(ed) })
	p.eachProvider(func(_ *model.Municipality, pr *model.Provider) {
		p.short(pr.Origin, "namn", pr.Name)
		for _, u := range pr.Units {
			p.short(u.Origin, "namn", u.Name)
		}
	})
	for _, a := range p.site.Articles {
		p.short(a.Origin, "titel", a.Title)
	}
}

func (p *pass) shortInEdition(ed *model.Edition) {
	p.short(ed.Origin, "namn", ed.Label)
	p.short(ed.Origin, "titel", ed.Title)
	for i := range ed.Decisions {
		p.short(ed.Decisions[i].Origin, "rubrik", ed.Decisions[i].Title)
	}
	for i := range ed.Documents {
		p.short(ed.Documents[i].Origin, "titel", ed.Documents[i].Title)
	}
	for i := range ed.Occasions {
		p.short(ed.Occasions[i].Origin, "namn", ed.Occasions[i].Name)
	}
	for i := range ed.Sanctions {
		p.short(ed.Sanctions[i].Origin, "namn", ed.Sanctions[i].Name)
	}
	for _, a := range ed.Areas {
		p.short(a.Origin, "namn", a.Name)
		for _, l := range a.Levels {
			p.short(l.Origin, "namn", l.Name)
		}
	}
	for _, s := range ed.Sections {
		p.short(s.Origin, "nummer", s.Number)
		p.short(s.Origin, "rubrik", s.Title)
	}
	for _, c := range ed.Conditions {
		p.short(c.Origin, "nummer", c.Number)
		p.short(c.Origin, "rubrik", c.Title)
		for i := range c.Evidence {
			p.short(c.Evidence[i].Origin, "namn", c.Evidence[i].Name)
		}
	}
}

// short reports a name that is too long.
func (p *pass) short(o diag.Origin, key, name string) {
	if len(name) <= longestName {
		return
	}
	if n := utf8.RuneCountInString(name); n > longestName {
		p.report(o.At(key), diag.Textf("%q är %d tecken långt", "%q is %d characters long", key, n),
			diag.Textf("skriv högst %d tecken här, och resten i en text", "write at most %d characters here, and the rest in a text", longestName))
	}
}
