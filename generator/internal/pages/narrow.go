package pages

import (
	"cmp"
	"slices"

	"kundval/generator/internal/components"
	"kundval/generator/internal/lang"
)

// key is the kind as it stands in the names of interface texts.
func (k facetKind) key() string {
	switch k {
	case byLanguage:
		return "language"
	case byPlace:
		return "place"
	case byAccess:
		return "access"
	}
	return "free"
}

// facetName says in words what a list is narrowed to, without marks.
func (s *section) facetName(f facet) string {
	switch f.kind {
	case byLanguage:
		return s.p.LanguageName(f.code)
	case byPlace:
		return s.roster.places[f.code]
	case byAccess:
		return s.b.term("access", f.code)
	}
	return s.p.T("find_free")
}

// facetText is facetName as it stands in a page's text.
func (s *section) facetText(f facet) string {
	if f.kind == byPlace {
		return s.b.name(s.facetName(f))
	}
	return s.facetName(f)
}

// narrowedHead makes the head of a level's list that of the narrowed one, and
// returns its name for the breadcrumb.
func (s *section) narrowedHead(v *Catalogue, l *listing) string {
	kind, name := l.facet.kind.key(), s.facetText(*l.facet)
	narrowed := func(list string) string {
		return s.p.T("narrowed_title_"+kind, lang.Args{"List": list, "Name": lowerName(l.facet.kind, name)})
	}
	v.Title, v.Heading = narrowed(v.Title), narrowed(v.Heading)
	v.Description = v.Title
	v.Lead = s.p.T("narrowed_shown", lang.Args{"Count": l.count(), "All": s.p.Number(float64(l.whole.count()))})
	v.Facts = components.FactList{}
	v.Part = &CataloguePart{Whole: components.Link{
		Text: s.p.T("narrowed_whole", lang.Args{"Level": s.levelWord(l.level)}), URL: l.whole.url,
	}}
	if l.left > 0 {
		v.Part.Left = s.p.T("narrowed_left_"+kind, lang.Args{"Count": l.left, "Name": name})
	}
	if l.facet.kind == byLanguage {
		return s.p.T("narrowed_here_language", lang.Args{"Name": name})
	}
	return name
}

// lowerName is the name as it stands within a sentence. Places keep their
// capital.
func lowerName(k facetKind, name string) string {
	if k == byPlace {
		return name
	}
	return lowerFirst(name)
}

// narrow links the lists that show a part of the list, each sort in the order
// of the alphabet or of the vocabulary.
func (s *section) narrow(l *listing) components.Narrow {
	n := components.Narrow{Title: s.p.T("narrow_title")}
	alphabet := s.p.Alphabet()
	for _, kind := range facetKinds() {
		g := components.NarrowGroup{Title: s.p.T("narrow_" + kind.key())}
		for _, part := range l.narrow {
			if part.facet.kind == kind {
				g.Links = append(g.Links, components.Link{
					Text: s.facetText(*part.facet), URL: part.url, Note: "(" + s.p.Number(float64(part.count())) + ")",
				})
			}
		}
		if kind != byAccess { // whose order is that of the vocabulary
			slices.SortFunc(g.Links, func(a, b components.Link) int { return cmp.Or(alphabet(a.Text, b.Text), cmp.Compare(a.URL, b.URL)) })
		}
		if len(g.Links) > 0 {
			n.Groups = append(n.Groups, g)
		}
	}
	return n
}

// around is how many page numbers stand on either side of the present one.
const around = 2

// pageNumbers leads from page n of a list of providers to the others.
func (s *section) pageNumbers(l *listing, n int) components.PageNumbers {
	return s.numbers(l.pages(), n, l.page)
}

// numbers leads from page n to the others: the neighbours, the first and the
// last.
func (s *section) numbers(last, n int, page func(int) string) components.PageNumbers {
	var p components.PageNumbers
	if n > 1 {
		p.Previous = components.Link{Text: s.p.T("list_previous"), URL: page(n - 1)}
	}
	if n < last {
		p.Next = components.Link{Text: s.p.T("list_next"), URL: page(n + 1)}
	}
	for k := 1; k <= last; k++ {
		switch {
		case k == 1 || k == last || k >= n-around && k <= n+around:
			p.Pages = append(p.Pages, components.Link{Text: s.p.Number(float64(k)), URL: page(k), Here: k == n})
		case p.Pages[len(p.Pages)-1].URL != "":
			p.Pages = append(p.Pages, components.Link{Text: "…"})
		}
	}
	return p
}
