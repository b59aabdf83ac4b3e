package history

import (
	"cmp"
	"context"
	"path"
	"slices"
	"strings"

	"kundval/generator/internal/diag"
	"kundval/generator/internal/model"
	"kundval/generator/internal/pages"
	"kundval/generator/internal/vcs"
)

// lost is an address that leads nowhere now.
type lost struct {
	pages.Address
	commit  vcs.Commit  // in which its page still was
	removed *vcs.Commit // the one that removed it, if that is known
	single  bool        // the site had one municipality then
}

// search collects what is lost, each address once.
type search struct {
	*pass
	now   []pages.Address
	there map[string]bool // what leads somewhere
	lost  []lost
	twins int // how many providers under another name have been looked for
}

// lostAddresses finds addresses of earlier states of the site that lead
// nowhere now.
func (p *pass) lostAddresses(ctx context.Context) error {
	if !p.whole(dataFolder) {
		return nil
	}
	s := &search{pass: p, now: pages.Addresses(p.site, p.today), there: map[string]bool{}}
	for _, a := range s.now {
		s.there[a.URL] = true
	}
	for _, r := range p.site.Config.Redirects {
		s.there[r.From] = true
	}
	if err := s.since(ctx, s.head); err != nil {
		return err
	}
	same := len(s.lost) == 0
	s.goneProviders()
	if same {
		if err := s.sinceParent(ctx); err != nil {
			return err
		}
	}
	if err := s.sinceStates(ctx); err != nil {
		return err
	}
	return s.tell(ctx)
}

// sinceParent compares with what HEAD followed, if that was public.
func (s *search) sinceParent(ctx context.Context) error {
	if len(s.head.Parents) == 0 || s.head.Time.Before(s.site.Config.Published.Time()) {
		return nil
	}
	parent, err := s.distinct(ctx, []vcs.Commit{{ID: s.head.Parents[0]}})
	if err != nil || len(parent) == 0 {
		return err
	}
	return s.since(ctx, parent[0])
}

func (s *search) sinceStates(ctx context.Context) error {
	commits, err := s.states(ctx)
	if err != nil {
		return err
	}
	for _, c := range commits {
		if err := s.since(ctx, c); err != nil {
			return err
		}
	}
	return nil
}

// since adds what is lost since a commit.
func (s *search) since(ctx context.Context, c vcs.Commit) error {
	st, err := s.state(ctx, c)
	if err != nil || st == nil {
		return err
	}
	for _, a := range st.promised(s.today) {
		s.add(lost{a, c, nil, len(st.site.Municipalities) == 1})
	}
	return nil
}

func (s *search) add(l lost) {
	if !s.there[l.URL] {
		s.there[l.URL] = true // told once
		s.lost = append(s.lost, l)
	}
}

// goneProviders adds the pages of providers whose files a commit removed.
func (s *search) goneProviders() {
	single := len(s.site.Municipalities) == 1
	for _, c := range s.log {
		for _, ch := range c.Changes {
			file := cmp.Or(ch.From, ch.Path)
			if ch.Status != 'D' && ch.Status != 'R' || !isProvider(file) || len(c.Parents) == 0 {
				continue
			}
			parts := strings.Split(file, "/")
			gone := model.Municipality{ID: parts[1], Providers: []*model.Provider{{Slug: strings.TrimSuffix(parts[3], ".toml")}}}
			if m := municipality(s.site, gone.ID); m != nil && len(m.Editions) > 0 {
				gone.Editions = []*model.Edition{{ID: m.Editions[0].ID}}
				s.addProvider(&gone, single, c)
			}
		}
	}
}

// addProvider adds the page of the one provider of a municipality, which a
// commit removed.
func (s *search) addProvider(m *model.Municipality, single bool, removed vcs.Commit) {
	site := &model.Site{Municipalities: []*model.Municipality{m}}
	if !single {
		site.Municipalities = append(site.Municipalities, &model.Municipality{ID: "x"})
	}
	for _, a := range pages.Addresses(site, s.today) {
		if a.Provider != "" && !a.Sheet {
			s.add(lost{a, vcs.Commit{ID: removed.Parents[0]}, &removed, single})
		}
	}
}

// family tells which lost addresses are one loss.
type family struct{ municipality, edition, condition, level, provider, url string }

func (s *search) family(l lost) family {
	m := municipality(s.site, l.Municipality)
	f := family{municipality: l.Municipality}
	switch {
	case l.Municipality == "":
		return family{url: l.URL}
	case m == nil, l.single != (len(s.site.Municipalities) == 1): // the root is another
		return f
	case l.Provider != "":
		f.provider = l.Provider
		return f
	}
	for _, id := range l.Editions {
		if edition(m, id) == nil {
			f.edition = id
			return f
		}
	}
	switch {
	case l.Condition != "":
		f.condition = l.Condition
	case l.Level != "":
		f.level = l.Level
	default:
		f.url = l.URL
	}
	return f
}

// isReported reports whether the loss follows from what has been told: that a
// thing is gone from an adopted edition.
func (s *search) isReported(l lost) bool {
	if l.Condition != "" && len(l.Editions) == 0 { // its page through all editions
		for r := range s.reported {
			if r.municipality == l.Municipality && r.condition == l.Condition {
				return true
			}
		}
	}
	return slices.ContainsFunc(l.Editions, func(id string) bool {
		whole := subject{municipality: l.Municipality, edition: id}
		part := subject{l.Municipality, id, l.Condition, l.Level}
		return s.reported[whole] || part != whole && s.reported[part]
	})
}

// isHistoryOfGone reports whether the address is the page through all editions
// of a condition that went with an edition.
func (s *search) isHistoryOfGone(l lost) bool {
	if l.Condition == "" || len(l.Editions) > 0 {
		return false
	}
	return slices.ContainsFunc(s.lost, func(o lost) bool {
		return o.Municipality == l.Municipality && o.Condition == l.Condition && len(o.Editions) > 0 && s.family(o).edition != ""
	})
}

// tell reports each loss once.
func (s *search) tell(ctx context.Context) error {
	byFamily := map[family][]lost{}
	var order []family
	for _, l := range s.lost {
		if s.isReported(l) || s.isHistoryOfGone(l) {
			continue
		}
		f := s.family(l)
		if byFamily[f] == nil {
			order = append(order, f)
		}
		byFamily[f] = append(byFamily[f], l)
	}
	for _, f := range order {
		if err := s.tellFamily(ctx, f, byFamily[f]); err != nil {
			return err
		}
	}
	return nil
}

func (s *search) tellFamily(ctx context.Context, f family, list []lost) error {
	to, renamed, err := s.standIn(ctx, f, list[0])
	if err != nil {
		return err
	}
	message := diag.Textf("adressen %s leder ingenstans längre", "the address %s leads nowhere any more", list[0].URL)
	if len(list) > 1 {
		var urls []string
		for _, l := range list[:min(3, len(list))] {
			urls = append(urls, l.URL)
		}
		message = diag.Textf("%d adresser leder ingenstans längre, bland dem %s", "%d addresses lead nowhere any more, among them %s", len(list), strings.Join(urls, ", "))
	}
	note := remark("sidan fanns i commit %s", "the page was there in commit %s", list[0].commit.Short())
	if by := list[0].removed; by != nil {
		note = remark("filen togs bort i commit %s", "the file was removed in commit %s", said(*by))
	}
	s.report(codeLostURL, s.missedAt(f), message, lostHint(f, list, to, renamed), note)
	return nil
}

// missedAt is the file that is gone, or else where it is said since when
// addresses last.
func (s *search) missedAt(f family) diag.Span {
	switch {
	case f.provider != "":
		return diag.Span{File: path.Join(dataFolder, f.municipality, providerFolder, f.provider+".toml")}
	case f.edition != "":
		return diag.Span{File: path.Join(dataFolder, f.municipality, f.edition)}
	}
	return s.site.Config.At("publicerad")
}

// lostHint says how the address is saved, word for word.
func lostHint(f family, list []lost, to string, renamed bool) diag.Text {
	from := list[0].URL
	first := diag.Textf("lägg tillbaka det som låg där", "put back what lay there")
	switch {
	case renamed:
		first = diag.Textf("ge filen dess gamla namn igen", "give the file its old name again")
	case f.provider != "":
		first = diag.Textf("lägg tillbaka filen och skriv i den en händelse med slag = \"upphord\"", "put the file back and write in it an event with slag = \"upphord\"")
	case f.edition != "":
		first = diag.Textf("ge mappen dess gamla namn igen", "give the folder its old name again")
	}
	if len(list) > 1 {
		return diag.Textf("%s, eller lägg till en [[flyttad]] för varje adress sist i data/webbplats.toml, den första med fran = %q och till = %q",
			"%s, or add a [[flyttad]] for each address at the end of data/webbplats.toml, the first with fran = %q and till = %q", first, from, to)
	}
	return diag.Textf("%s, eller lägg till sist i data/webbplats.toml: [[flyttad]] med fran = %q och till = %q",
		"%s, or add at the end of data/webbplats.toml: [[flyttad]] with fran = %q and till = %q", first, from, to)
}
