package pages

import (
	"kundval/generator/internal/components"
	"kundval/generator/internal/lang"
	"kundval/generator/internal/model"
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
	v.Title = s.p.T("level_title", lang.Args{"Level": s.levelWord(l)})
	v.Heading = s.p.T("level_title", lang.Args{"Level": unbroken(s.levelWord(l))})
	v.Lead, v.Description = s.levelPlain(l), s.describe(l.TargetGroup)
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
