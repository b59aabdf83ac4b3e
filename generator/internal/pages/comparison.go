package pages

import (
	"html/template"

	"kundval/generator/internal/components"
	"kundval/generator/internal/followup"
	"kundval/generator/internal/lang"
	"kundval/generator/internal/model"
	"kundval/generator/internal/status"
)

// mostCompared is how many providers can be set side by side.
const mostCompared = 4

// Compare is the page on which a script sets providers side by side. Without
// one it tells how to compare by hand.
type Compare struct {
	Chrome
	Heading   string
	Lead      string
	Ways      []components.Link // how to do without the script
	Rows      []CompareRow
	Providers string // what the providers' addresses begin with
	Shortlist components.Shortlist
}

// CompareRow is a row of the comparison. Each provider's page holds what
// stands in it, under the same key.
type CompareRow struct {
	Key   string
	Label string
}

func (s *section) comparePage() {
	title := s.p.T("compare_title")
	v := &Compare{
		Chrome:  s.chrome(s.url.compare(), title, s.p.T("compare_lead"), components.Link{Text: s.p.T("catalogue_title"), URL: s.url.catalogue()}),
		Heading: title, Lead: s.p.T("compare_lead"), Shortlist: s.aside, Providers: s.url.providers(),
		Ways: []components.Link{
			{Text: s.p.T("compare_way_lists"), URL: s.url.catalogue()},
			{Text: s.p.T("take_along_title"), URL: s.url.takeAlong()},
		},
	}
	row := func(key, label string) { v.Rows = append(v.Rows, CompareRow{key, label}) }
	row("nivaer", s.p.T("provider_levels"))
	row("sprak", s.p.T("languages_spoken"))
	row("plats", s.p.T("place"))
	row("tider", s.p.T("unit_hours"))
	for _, f := range model.AccessFacts() {
		row("finns-"+f.Code, s.b.term("access", f.Code))
	}
	row("inriktning", s.p.T("sectors"))
	for _, ms := range s.m.Measures {
		row("matt-"+ms.ID, s.measureName(ms))
	}
	row("bekraftad", s.p.T("verified"))
	s.b.add("compare", &v.Chrome, v)
}

// shortlist is what the pages need on which providers are set aside for the
// comparison.
func (s *section) shortlist() components.Shortlist {
	l := components.Shortlist{
		Key: s.m.ID, URL: s.url.compare(), Most: mostCompared,
		Add: s.p.T("shortlist_add"), Remove: s.p.T("shortlist_remove"), Full: s.p.T("shortlist_full", lang.Args{"Most": mostCompared}),
	}
	for n := range mostCompared + 1 {
		l.Counts = append(l.Counts, s.p.N("shortlist_count", n))
	}
	return l
}

// compared is what the comparison shows of the provider, row by row.
func (s *section) compared(p *model.Provider) components.Compared {
	c := components.Compared{ID: p.Slug, Name: s.b.name(p.Name), URL: s.url.provider(p), Sheet: s.url.sheet(p)}
	if len(s.choosable(p)) == 0 {
		c.Closed, c.Sheet = s.p.T("not_choosable", lang.Args{"Provider": s.b.name(p.Name)}), ""
	}
	add := func(key string, lines ...template.HTML) {
		if len(lines) > 0 {
			c.Rows = append(c.Rows, components.ComparedRow{Key: key, HTML: listed(lines)})
		}
	}
	add("nivaer", s.comparedLevels(p)...)
	add("sprak", text(s.languages(p.Languages)))
	add("plats", s.eachUnit(p, func(u *model.Unit) template.HTML { return proper(address(u)) })...)
	add("tider", s.eachUnit(p, func(u *model.Unit) template.HTML { return text(s.hours(p, u)) })...)
	for _, f := range model.AccessFacts() {
		add("finns-"+f.Code, s.eachUnit(p, func(u *model.Unit) template.HTML { return text(s.b.term("answer", answer(u, f.Code).Answer)) })...)
	}
	if len(p.Sectors) > 0 {
		add("inriktning", text(s.p.List(s.sectors(p))))
	}
	for _, ms := range s.m.Measures {
		add("matt-"+ms.ID, s.comparedResults(p, ms)...)
	}
	verified := text(s.verified(p))
	if status.Stale(p.Verified, s.day()) {
		verified = text(s.stale(p))
	}
	add("bekraftad", verified)
	return c
}

func (s *section) comparedLevels(p *model.Provider) []template.HTML {
	var lines []template.HTML
	for _, o := range s.offers(p) {
		line := "<strong>" + text(o.Name) + "</strong>: " + text(o.State.Text)
		if o.AsOf != "" {
			line += " " + quiet(o.AsOf)
		}
		lines = append(lines, line)
	}
	return lines
}

// hours are a unit's opening hours, or that they are not known.
func (s *section) hours(p *model.Provider, u *model.Unit) string {
	if u.Hours == "" {
		return s.p.T("access_unknown")
	}
	return s.say(u.Hours, "anordnare", p.Slug, "enhet", u.ID, "oppettider")
}

// eachUnit says something of every unit, with its name where they are several.
// What is the same at all of them is said once.
func (s *section) eachUnit(p *model.Provider, say func(*model.Unit) template.HTML) []template.HTML {
	var lines []template.HTML
	same := true
	for _, u := range p.Units {
		lines = append(lines, say(u))
		same = same && lines[0] == lines[len(lines)-1]
	}
	if same {
		return lines[:min(1, len(lines))]
	}
	for i, u := range p.Units {
		lines[i] = proper(u.Name) + ": " + lines[i]
	}
	return lines
}

// comparedResults gives the latest result of the measure for each level.
func (s *section) comparedResults(p *model.Provider, ms *model.Measure) []template.HTML {
	var lines []template.HTML
	for _, level := range resultLevels(p) {
		for _, r := range s.resultsOf(p, level) {
			if r.Measure != ms.ID {
				continue
			}
			line := "<strong>" + text(s.resultLevel(level)) + "</strong>: "
			if followup.Shown(ms, r) {
				line += text(s.figure(ms, r.Value)) + " " + quiet(s.behind(r.Count)+", "+s.resultPeriod(r))
			} else {
				line += text(s.missing(ms, r))
			}
			lines = append(lines, line)
			break
		}
	}
	return lines
}

// listed sets lines below each other.
func listed(lines []template.HTML) template.HTML {
	if len(lines) == 1 {
		return lines[0]
	}
	return `<ul class="lines"><li>` + joinHTML(lines, "</li><li>") + "</li></ul>"
}
