package pages

import (
	"slices"
	"strings"

	"kundval/generator/internal/components"
	"kundval/generator/internal/lang"
	"kundval/generator/internal/model"
	"kundval/generator/internal/status"
)

// Catalogue is a list of providers: of the whole municipality, of one kundval,
// of one level, or of a level narrowed to those who have one thing.
type Catalogue struct {
	Chrome
	Heading string
	Lead    string
	Facts   components.FactList // of the level: whom it is for, what it leads to
	Areas   []StartArea         // ways further in
	Part    *CataloguePart      // of a list that is narrowed
	Find    *components.Find    // nil where there is little to find among
	Narrow  components.Narrow
	Range   string // which of them stand here, of a list on several pages
	Groups  []ProviderGroup
	Empty   string // said when no provider is listed
	Numbers components.PageNumbers
	Order   string // how the list is ordered
	AsOf    string // the date the list is true for
	Related []components.Link

	Shortlist components.Shortlist
	Tick      []string // lines to fill in on a printed list of one level
}

// CataloguePart says what a narrowed list leaves out.
type CataloguePart struct {
	Left  string // empty when it leaves out nobody
	Whole components.Link
}

// ProviderGroup is the providers of a list that share a state. On a page of a
// long list they are those that stand there.
type ProviderGroup struct {
	ID    string
	Title string
	Count string // in the whole list
	Text  string
	Cards []components.ListedProvider
	Tick  bool // printed with a box before each
	Long  bool // of a list so long that what is out of sight need not be laid out
}

// longFrom is how many providers make a list long in that sense.
const longFrom = 50

func (s *section) cataloguePages() {
	for _, l := range s.roster.listings(s.url, s.current) {
		for n := range l.pages() {
			s.cataloguePage(l, n+1)
		}
	}
}

// cataloguePage adds page n, counted from 1, of a list.
func (s *section) cataloguePage(l *listing, n int) {
	v, trail, here := s.listHead(l)
	if n > 1 {
		trail = append(trail, components.Link{Text: here, URL: l.url})
		here = s.p.T("list_page", lang.Args{"Page": n})
		v.Title = s.p.T("list_page_title", lang.Args{"Title": v.Title, "Page": n, "Pages": l.pages()})
		v.Heading = s.p.T("list_page_title", lang.Args{"Title": v.Heading, "Page": n, "Pages": l.pages()})
		v.Lead, v.Areas, v.Facts, v.Related, v.Part = "", nil, components.FactList{}, nil, nil
	}
	if v.Lead == "" {
		v.Description = v.Heading
	}
	v.Chrome = s.chrome(l.page(n), v.Title, v.Description, trail...)
	if here != "" {
		v.Breadcrumb.Here = here
	}
	s.fillCatalogue(v, l, n)
	s.b.add("catalogue", &v.Chrome, v)
}

// listHead is what stands above and below a list, the links that lead to it,
// and its name as the last of them.
func (s *section) listHead(l *listing) (v *Catalogue, trail []components.Link, here string) {
	v = &Catalogue{}
	top := components.Link{Text: s.p.T("catalogue_title"), URL: s.url.catalogue()}
	switch {
	case l.area == nil:
		v.Title, v.Heading = top.Text, s.p.T("catalogue_heading")
		v.Lead, v.Areas = s.p.T("catalogue_lead", s.words()), s.startAreas()
		v.Description = v.Lead
		return v, nil, v.Title
	case l.level == nil:
		a := l.area
		v.Title, v.Heading, v.Lead, v.Description = s.areaName(a), s.areaName(a), s.areaPlain(a), s.describe(a.TargetGroup)
		v.Facts.Facts = []components.Fact{s.fact("target_group", text(s.areaTarget(a))), s.fact("goal", text(s.areaGoal(a)))}
		v.Areas = []StartArea{{ID: "nivaer", Name: s.p.T("levels_heading"), Levels: s.levelLinks(a)}}
		return v, []components.Link{top}, v.Title
	}
	trail = []components.Link{top, {Text: s.areaName(l.area), URL: s.url.area(l.area)}}
	s.levelHead(v, l.area, l.level)
	if l.facet == nil {
		return v, trail, s.levelName(l.level)
	}
	trail = append(trail, components.Link{Text: s.levelName(l.level), URL: l.whole.url})
	return v, trail, s.narrowedHead(v, l)
}

func (s *section) levelHead(v *Catalogue, a *model.ChoiceArea, l *model.Level) {
	title := s.p.T("level_title", lang.Args{"Level": s.levelWord(l)})
	v.Title, v.Heading, v.Lead, v.Description = title, title, s.levelPlain(l), s.describe(l.TargetGroup)
	v.Facts.Facts = []components.Fact{s.fact("target_group", text(s.levelTarget(l))), s.fact("goal", text(s.areaGoal(a)))}
	if l.CapacityMax > 0 {
		v.Facts.Facts = append(v.Facts.Facts, s.fact("work_capacity", text(s.capacity(l))))
	}
	v.Related = []components.Link{
		{Text: s.p.T("level_conditions_link", lang.Args{"Level": s.levelWord(l)}), URL: s.url.levelConditions(s.current, l)},
		s.turnsLink(l),
		{Text: s.p.T("nav_how"), URL: s.url.howToChoose()},
	}
}

// capacity says which work capacity a level is for.
func (s *section) capacity(l *model.Level) string {
	switch {
	case l.CapacityMin == l.CapacityMax && l.CapacityMax == 100:
		return s.p.T("capacity_full")
	case l.CapacityMax == 100:
		return s.p.T("capacity_at_least", lang.Args{"Min": l.CapacityMin})
	}
	return s.p.T("capacity_between", lang.Args{"Min": l.CapacityMin, "Max": l.CapacityMax})
}

// What a kundval or a level is for, in the page's language.

func (s *section) areaPlain(a *model.ChoiceArea) string {
	return s.say(a.Plain, "kundval", a.ID, "klarsprak")
}

func (s *section) areaTarget(a *model.ChoiceArea) string {
	return s.say(a.TargetGroup, "kundval", a.ID, "malgrupp")
}

func (s *section) areaGoal(a *model.ChoiceArea) string {
	return s.say(a.Goal, "kundval", a.ID, "malsattning")
}

func (s *section) levelPlain(l *model.Level) string { return s.say(l.Plain, "niva", l.ID, "klarsprak") }

func (s *section) levelTarget(l *model.Level) string {
	return s.say(l.TargetGroup, "niva", l.ID, "malgrupp")
}

func levelIDs(a *model.ChoiceArea) []string {
	ids := make([]string, len(a.Levels))
	for i, l := range a.Levels {
		ids[i] = l.ID
	}
	return ids
}

// fillCatalogue lays page n of a list out.
func (s *section) fillCatalogue(v *Catalogue, l *listing, n int) {
	first, last, all := 0, l.count(), l.count()
	if l.pages() > 1 {
		first, last = (n-1)*pageLength, min(n*pageLength, all)
		v.Range = s.p.T("list_range", lang.Args{
			"From": s.p.Number(float64(first + 1)), "To": s.p.Number(float64(last)), "All": s.p.Number(float64(all)),
		})
		v.Numbers = s.pageNumbers(l, n)
	}
	if l.facet == nil && all >= findFrom {
		v.Find = s.find(l, n)
	}
	if n == 1 {
		v.Narrow = s.narrow(l)
	}
	v.Groups = s.providerGroups(l, first, last)
	if all == 0 {
		v.Empty = s.p.T("catalogue_empty", s.words())
		if l.facet != nil {
			v.Empty = s.p.T("narrowed_empty", s.words())
		}
	}
	if all > 1 {
		v.Order = s.p.T("catalogue_order")
	}
	v.Shortlist = s.aside
	if l.level != nil {
		v.Tick = []string{s.p.T("sheet_name"), s.p.T("sheet_date"), s.p.T("sheet_signature")}
	}
	v.AsOf = s.p.T("catalogue_as_of", lang.Args{"Date": s.p.Date(s.day())})
}

// providerGroups are the groups of the list with the providers from first up
// to last. Groups with none of them are left out.
func (s *section) providerGroups(l *listing, first, last int) []ProviderGroup {
	var gs []ProviderGroup
	count := map[string]int{}
	at := 0
	for _, lg := range l.groups {
		g := ProviderGroup{ID: lg.state.String(), Tick: l.level != nil && lg.state.Choosable(), Long: l.count() >= longFrom}
		g.Title, g.Text = s.p.T("group_"+g.ID), s.p.T("group_"+g.ID+"_text")
		if lg.unknown {
			g.ID = "unknown"
			g.Title, g.Text = s.p.T("group_unknown"), s.p.T("group_unknown_"+l.facet.kind.key())
		}
		count[g.ID] += len(lg.entries)
		if k := len(gs) - 1; k >= 0 && gs[k].ID == g.ID {
			g = gs[k]
			gs = gs[:k]
		}
		for i := max(first-at, 0); i < min(last-at, len(lg.entries)); i++ {
			g.Cards = append(g.Cards, s.listed(lg.entries[i], l))
		}
		at += len(lg.entries)
		if len(g.Cards) > 0 {
			gs = append(gs, g)
		}
	}
	for i := range gs {
		gs[i].Count = s.p.Number(float64(count[gs[i].ID]))
	}
	return gs
}

// listed describes the provider for a list. All lists of a level show the same
// card. A list of several levels is long, and one chooses from that of one's
// own level: its cards say less.
func (s *section) listed(e *entry, l *listing) components.ListedProvider {
	if e.card == nil {
		card := s.commonCard(e)
		card.Status = s.standingTag(e.standing)
		if len(l.levels) > 1 {
			card.Levels = strings.Join(s.cardLevels(e, l.levels), s.p.T("comma"))
			card.Summary, card.Access = "", ""
		}
		e.card = &card
	}
	item := components.ListedProvider{Card: e.card}
	if l.facet == nil && l.count() >= findFrom {
		item.Traits = s.traits(e)
	}
	return item
}

// cardLevels names those of the levels that the provider is listed for, with
// the state of those that are not open.
func (s *section) cardLevels(e *entry, levels []string) []string {
	var names []string
	for _, id := range levels {
		st, had := e.member.standing(id)
		if _, l, _ := s.levelOf(id); had && l != nil && st.State.Listed() {
			name := s.levelName(l)
			if st.State != status.Open {
				name += " (" + s.p.T("state_"+st.State.String()+"_short") + ")"
			}
			names = append(names, name)
		}
	}
	return names
}

// commonCard is what every list says of the provider, made once. Where the
// provider has the levels of a list at some of its units only, what it says of
// places and accessibility is of those.
func (s *section) commonCard(e *entry) components.ProviderCard {
	p := e.provider
	if e.member.card == nil {
		e.member.card = &components.ProviderCard{
			ID: p.Slug, Name: s.b.name(p.Name), URL: s.url.provider(p), Summary: s.say(p.Summary, "anordnare", p.Slug, "sammanfattning"),
			Languages: s.languages(p.Languages), Access: s.accessSummary(p.Units), Places: s.b.name(strings.Join(cities(p.Units), ", ")),
		}
		if p.Operator != "enskild" {
			e.member.card.Operator = s.b.term("operator", p.Operator)
		}
		if status.Stale(p.Verified, s.day()) {
			e.member.card.Stale = s.stale(p)
		}
	}
	card := *e.member.card
	if len(e.units) < len(p.Units) {
		card.Access, card.Places = s.accessSummary(e.units), s.b.name(strings.Join(cities(e.units), ", "))
	}
	return card
}

func (s *section) stale(p *model.Provider) string {
	if p.Verified.IsZero() {
		return s.p.T("never_verified")
	}
	return s.p.T("stale", lang.Args{"Date": s.p.Date(p.Verified)})
}

// standingTag says in a few words whether the provider can be chosen.
func (s *section) standingTag(st status.Standing) components.Tag {
	switch st.State {
	case status.Open:
		if st.Places == nil {
			return components.Tag{Tone: components.Neutral, Text: s.p.T("state_open_unknown")}
		}
		return components.Tag{Tone: components.Positive, Text: s.p.N("state_open", st.Places.Count)}
	case status.Full:
		return components.Tag{Tone: components.Caution, Text: s.p.T("state_full")}
	case status.Paused:
		if !st.Until.IsZero() {
			return components.Tag{Tone: components.Caution, Text: s.p.T("state_paused_until", lang.Args{"Date": s.p.Date(st.Until)})}
		}
		return components.Tag{Tone: components.Caution, Text: s.p.T("state_paused")}
	case status.Future:
		return components.Tag{Tone: components.Neutral, Text: s.p.T("state_future", lang.Args{"Date": s.p.Date(st.Since)})}
	case status.Revoked:
		return components.Tag{Tone: components.Negative, Text: s.p.T("state_revoked", lang.Args{"Date": s.p.Date(st.Since)})}
	}
	return components.Tag{Tone: components.Neutral, Text: s.p.T("state_ended", lang.Args{"Date": s.p.Date(st.Since)})}
}

func (s *section) languages(codes []string) string {
	names := make([]string, len(codes))
	for i, c := range codes {
		names[i] = s.p.LanguageName(c)
	}
	return s.p.List(names)
}

// cities lists the places of the units, each once.
func cities(units []*model.Unit) []string {
	names := make([]string, len(units))
	for i, u := range units {
		names[i] = u.City
	}
	return distinct(names)
}

// accessSummary names what at least one of the units is known to have.
func (s *section) accessSummary(units []*model.Unit) string {
	var known []string
	for _, f := range model.AccessFacts() {
		if slices.ContainsFunc(units, func(u *model.Unit) bool { return answer(u, f.Code).Answer == answerYes }) {
			known = append(known, s.b.term("access", f.Code))
		}
	}
	if len(known) == 0 {
		return s.p.T("access_unknown")
	}
	return strings.Join(known, s.p.T("comma"))
}

// answer returns the unit's answer about a fact, unknown when not stated.
func answer(u *model.Unit, fact string) model.AccessFact {
	for _, a := range u.Access {
		if a.Fact == fact {
			return a
		}
	}
	return model.AccessFact{Fact: fact, Answer: answerUnknown}
}
