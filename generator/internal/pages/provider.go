package pages

import (
	"html/template"
	"net/url"
	"slices"
	"strings"

	"kundval/generator/internal/components"
	"kundval/generator/internal/lang"
	"kundval/generator/internal/model"
	"kundval/generator/internal/status"
)

// Provider is the page of one provider.
type Provider struct {
	Chrome
	Heading   string
	Lead      string
	Tags      []components.Tag
	ForWhom   string              // the levels it can be chosen for today
	Brief     components.FactList // what most readers come for
	Listed    bool                // it can be chosen now or later
	Sheet     components.Link     // the paper to take along; none when it cannot be chosen
	Shortlist components.Shortlist
	Compared  components.Compared
	Stale     string
	About     template.HTML
	Offers    []Offer
	Units     []ProviderUnit
	Access    components.Table
	Results   *ProviderResults
	Turns     []components.Fact // when it is its turn to receive those who do not choose
	TurnsLink components.Link
	Facts     components.FactList
	Decisions components.Table
	Related   []components.Link
}

// ProviderUnit is one place of delivery.
type ProviderUnit struct {
	ID    string
	Name  string
	Facts components.FactList
}

func (s *section) providerView(p *model.Provider) *Provider {
	v := &Provider{
		Chrome: s.chrome(s.url.provider(p), s.b.name(p.Name), s.describe(p.Summary),
			components.Link{Text: s.p.T("catalogue_title"), URL: s.url.catalogue()}),
		Heading: s.b.name(p.Name), Lead: s.say(p.Summary, "anordnare", p.Slug, "sammanfattning"), About: s.tell(p.About, "anordnare", p.Slug, "om"),
	}
	if p.Demo && !s.m.Demo {
		v.Notices = append(v.Notices, s.b.demoNotice(text(s.p.T("demo_site"))))
	}
	v.Tags = append(v.Tags, s.overallTag(p))
	if p.Operator != model.OperatorPrivate {
		v.Tags = append(v.Tags, components.Tag{Tone: components.Neutral, Text: s.b.term("operator", p.Operator)})
	}
	if status.Stale(p.Verified, s.day()) {
		v.Stale = s.stale(p)
	}
	v.ForWhom, v.Brief, v.Offers = s.forWhom(p), s.brief(p), s.offers(p)
	if v.ForWhom != "" {
		v.Sheet = components.Link{Text: s.p.T("take_along_link"), URL: s.url.sheet(p)}
	}
	v.Listed = slices.ContainsFunc(p.Authorisations, func(a *model.Authorisation) bool { return status.OfAuthorisation(a, s.day()).State.Listed() })
	v.Shortlist, v.Compared = s.aside, s.compared(p)
	for _, u := range p.Units {
		v.Units = append(v.Units, s.unit(p, u))
	}
	v.Access = s.accessTable(p)
	v.Results = s.results(p)
	if v.Turns = s.turns[p.Slug]; len(v.Turns) > 0 {
		v.TurnsLink = components.Link{Text: s.p.T("default_choice_link"), URL: s.url.defaultChoice()}
	}
	v.Facts.Facts = s.providerFacts(p)
	v.Decisions = s.providerDecisions(p)
	v.Related = []components.Link{
		{Text: s.p.T("nav_how"), URL: s.url.howToChoose()},
		{Text: s.p.T("catalogue_title"), URL: s.url.catalogue()},
		{Text: s.p.T("compare_title"), URL: s.url.compare()},
	}
	if v.Sheet.URL == "" {
		v.Related = append(v.Related, components.Link{Text: s.p.T("sheet_closed_link"), URL: s.url.sheet(p)})
	}
	return v
}

// overallTag says whether the provider can be chosen for anything today.
func (s *section) overallTag(p *model.Provider) components.Tag {
	best := status.Standing{State: status.Revoked + 1}
	for _, a := range p.Authorisations {
		if st := status.OfAuthorisation(a, s.day()); st.State < best.State {
			best = st
		}
	}
	if best.State == status.Open {
		return components.Tag{Tone: components.Positive, Text: s.p.T("state_choosable")}
	}
	return s.standingTag(best)
}

// row makes a table row whose first cell names it.
func row(cells ...template.HTML) []components.Cell {
	cs := make([]components.Cell, len(cells))
	for i, c := range cells {
		cs[i] = components.Cell{HTML: c, Header: i == 0}
	}
	return cs
}

func (s *section) unit(p *model.Provider, u *model.Unit) ProviderUnit {
	pu := ProviderUnit{ID: fragment("enhet", u.ID), Name: s.b.name(u.Name)}
	add := func(key string, v template.HTML) { pu.Facts.Facts = append(pu.Facts.Facts, s.fact(key, v)) }
	add("unit_address", proper(address(u)))
	if u.Transit != "" {
		add("unit_transit", text(s.say(u.Transit, "anordnare", p.Slug, "enhet", u.ID, "resa")))
	}
	if s.m.JourneyURL != "" {
		to := strings.ReplaceAll(s.m.JourneyURL, model.JourneyPlace, url.QueryEscape(address(u)))
		add("unit_journey", link(to, s.p.T("unit_journey_link", lang.Args{"Unit": s.b.name(u.Name)})))
	}
	if u.Hours != "" {
		add("unit_hours", text(s.say(u.Hours, "anordnare", p.Slug, "enhet", u.ID, "oppettider")))
	}
	if u.Phone != "" {
		add("contact_phone", anchor("tel:"+dialable(u.Phone), u.Phone))
	}
	var levels []template.HTML
	for _, a := range p.Authorisations {
		if _, l, _ := s.levelOf(a.Level); l != nil && (len(a.Units) == 0 || slices.Contains(a.Units, u.ID)) {
			levels = append(levels, text(s.levelName(l)))
		}
	}
	if len(levels) > 0 {
		add("unit_levels", joinHTML(levels, text(s.p.T("comma"))))
	}
	return pu
}

// accessTable sets the units beside each other, every fact answered with yes,
// no or "not known", and by whom.
func (s *section) accessTable(p *model.Provider) components.Table {
	t := components.Table{ID: "tillganglighet", Caption: s.p.T("access_caption", lang.Args{"Provider": s.b.name(p.Name)}), Head: []string{s.p.T("access_fact")}}
	for _, u := range p.Units {
		t.Head = append(t.Head, s.b.name(u.Name))
	}
	for _, f := range model.AccessFacts() {
		cells := []template.HTML{text(s.b.term("access", f.Code))}
		for _, u := range p.Units {
			a := answer(u, f.Code)
			cell := "<strong>" + text(s.b.term("answer", a.Answer)) + "</strong>"
			if a.Note != "" {
				cell += text(". " + s.say(a.Note, "anordnare", p.Slug, "enhet", u.ID, "tillganglighet", f.Code, "not"))
			}
			if a.Source != "" {
				src := s.p.T("access_source", lang.Args{"Source": s.say(a.Source, "anordnare", p.Slug, "enhet", u.ID, "tillganglighet", f.Code, "kalla")})
				if !a.Checked.IsZero() {
					src += s.p.T("comma") + s.p.Date(a.Checked)
				}
				cell += template.HTML(` <span class="quiet">`) + text(src) + "</span>"
			}
			cells = append(cells, cell)
		}
		t.Rows = append(t.Rows, row(cells...))
	}
	return t
}

func (s *section) providerFacts(p *model.Provider) []components.Fact {
	var fs []components.Fact
	if len(p.Sectors) > 0 {
		fs = append(fs, s.fact("sectors", text(s.p.List(s.sectors(p)))))
	}
	fs = append(fs, s.b.contactFacts(p.Contact, func(source, key string) string { return s.say(source, "anordnare", p.Slug, "kontakt", key) })...)
	fs = append(fs, s.fact("legal_form", text(s.b.term("legal", p.LegalForm))))
	if p.OrgNumber != "" {
		fs = append(fs, s.fact("org_number", proper(p.OrgNumber)))
	} else if p.LegalForm == model.SoleTrader {
		fs = append(fs, s.fact("org_number", text(s.p.T("org_number_withheld"))))
	}
	return fs
}

func (s *section) sectors(p *model.Provider) []string {
	sectors := make([]string, len(p.Sectors))
	for i, sector := range p.Sectors {
		sectors[i] = s.say(sector, "anordnare", p.Slug, "inriktningar")
	}
	return sectors
}

// providerDecisions lists what has been decided about the provider, latest
// first.
func (s *section) providerDecisions(p *model.Provider) components.Table {
	t := components.Table{
		ID: "beslut", Caption: s.p.T("provider_decisions_caption", lang.Args{"Provider": s.b.name(p.Name)}),
		Head: []string{s.p.T("column_date"), s.p.T("level"), s.p.T("column_what"), s.p.T("column_case")},
	}
	type entry struct {
		date       model.Date
		level      string
		what       string
		notes      []string
		caseNumber string
	}
	var entries []entry
	for _, a := range p.Authorisations {
		name := a.Level
		if _, l, _ := s.levelOf(a.Level); l != nil {
			name = s.levelName(l)
		}
		granted := s.p.T("granted_from", lang.Args{"Date": s.p.Date(a.From)})
		entries = append(entries, entry{a.Decision.Date, name, granted, []string{s.b.name(a.Decision.Paragraph)}, a.Decision.CaseNumber})
		for _, ev := range a.Events {
			entries = append(entries, entry{ev.Date, name, s.b.term("event", ev.Kind), s.eventNotes(p, a, ev), ev.CaseNumber})
		}
	}
	slices.SortStableFunc(entries, func(a, b entry) int { return b.date.Compare(a.date) })
	for _, e := range entries {
		what := text(e.what)
		for _, note := range e.notes {
			if note != "" {
				what += template.HTML(`<br><span class="quiet">`) + text(note) + "</span>"
			}
		}
		number := text(s.p.T("none"))
		if e.caseNumber != "" {
			number = proper(e.caseNumber)
		}
		t.Rows = append(t.Rows, row(text(s.p.Date(e.date)), text(e.level), what, number))
	}
	return t
}

// eventNotes says more about an event: the remark to it, when it was notified,
// and by which decision it is published.
func (s *section) eventNotes(p *model.Provider, a *model.Authorisation, ev model.AuthorisationEvent) []string {
	notes := []string{s.say(ev.Note, "anordnare", p.Slug, "auktorisation", a.Level, "handelse", ev.Date.String(), "not")}
	if !ev.Notified.IsZero() {
		notes = append(notes, s.p.T("event_notified", lang.Args{"Date": s.p.Date(ev.Notified)}))
	}
	if ev.Publication != "" {
		notes = append(notes, s.p.T("event_publication", lang.Args{"Decision": s.b.data(ev.Publication)}))
	}
	return notes
}
