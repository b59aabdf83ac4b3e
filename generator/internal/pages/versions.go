package pages

import (
	"slices"

	"kundval/generator/internal/components"
	"kundval/generator/internal/lang"
	"kundval/generator/internal/model"
	"kundval/generator/internal/status"
)

// The links between versions of RFC 5829, and the notices that say the same to
// the eye: an edition is one version of the conditions, and so is each of its
// conditions and levels of its own.

// neighbours are the relations of an edition that is not alone.
func (s *section) neighbours(e *model.Edition) []Relation {
	rs := []Relation{{Rel: "version-history", URL: s.url.changes()}}
	before, after := s.around(e)
	if before != nil {
		rs = append(rs, Relation{Rel: "predecessor-version", URL: s.url.edition(before)})
	}
	if after != nil {
		rs = append(rs, Relation{Rel: "successor-version", URL: s.url.edition(after)})
	}
	return rs
}

// around gives the edition that one follows on and the adopted one that
// follows on it: what is only proposed succeeds nothing, and nothing it.
func (s *section) around(e *model.Edition) (before, after *model.Edition) {
	for _, later := range s.m.Editions {
		if later.IsAdopted() && s.m.Before(later) == e {
			after = later
		}
	}
	return s.m.Before(e), after
}

// conditionRelations are those of a condition in one edition. A condition that
// the other edition does not hold has no version there.
func (s *section) conditionRelations(e *model.Edition, c *model.Condition) []Relation {
	rs := []Relation{{Rel: "version-history", URL: s.url.conditionHistory(c.ID)}, {Rel: "collection", URL: s.url.edition(e)}}
	before, after := s.around(e)
	for _, r := range []struct {
		rel string
		in  *model.Edition
	}{{"latest-version", s.current}, {"predecessor-version", before}, {"successor-version", after}} {
		if r.in == nil {
			continue
		}
		if other := findCondition(r.in, c.ID); other != nil {
			rs = append(rs, Relation{Rel: r.rel, URL: s.url.condition(r.in, other)})
		}
	}
	return rs
}

// levelRelations are those of what binds a level in one edition, or of its
// checklist: at gives the page's address.
func (s *section) levelRelations(e *model.Edition, l *model.Level, at func(*model.Edition, *model.Level) string) []Relation {
	rs := []Relation{{Rel: "version-history", URL: s.url.changes()}, {Rel: "collection", URL: s.url.edition(e)}}
	before, after := s.around(e)
	for _, r := range []struct {
		rel string
		in  *model.Edition
	}{{"latest-version", s.current}, {"predecessor-version", before}, {"successor-version", after}} {
		if _, other := findLevel(r.in, l.ID); other != nil {
			rs = append(rs, Relation{Rel: r.rel, URL: at(r.in, other)})
		}
	}
	return rs
}

// dataRelation names the file of open data that holds an edition, or compares
// two.
func (s *section) dataRelation(editions ...string) []Relation {
	for _, d := range s.b.in.Datasets {
		if d.Municipality == s.m.ID && d.Level == "" && slices.Equal(d.Editions, editions) {
			return []Relation{{Rel: "alternate", URL: d.URL, Type: "application/json"}}
		}
	}
	return nil
}

// feedRelation names the feed of everything that changes.
func (s *section) feedRelation() Relation {
	return Relation{Rel: "alternate", URL: s.url.feed(), Type: "application/atom+xml"}
}

// counterpart is what stands for a thing of one edition in the current one.
type counterpart struct {
	gone  string // says that the thing itself is not there; empty when it is
	links []components.Link
}

// versionNotices warn whoever reads an edition that is not the one in force,
// and lead to what stands for the page in the current edition: same, or the
// edition itself.
func (s *section) versionNotices(e *model.Edition, same counterpart) []components.Notice {
	key := ""
	switch status.OfEdition(s.m, e, s.day()) {
	case status.Superseded:
		key = "edition_superseded_text"
	case status.Coming:
		key = "edition_coming_text"
	case status.Proposed:
		key = "edition_proposed_text"
	case status.Draft:
		key = "edition_draft_text"
	default:
		return nil
	}
	n := components.Notice{Tone: components.Caution, Label: s.p.T("notice_version"), Body: text(s.p.T(key, lang.Args{
		"From": s.p.Date(e.InForceFrom), "To": s.p.Date(status.LastDay(s.m, e)),
	}))}
	if e == s.current {
		return []components.Notice{n}
	}
	if same.gone != "" {
		n.Body += text(" " + same.gone)
	}
	n.Links = same.links
	if len(n.Links) == 0 {
		n.Links = []components.Link{{Text: s.currentWords("current_edition"), URL: s.url.conditions()}}
	}
	return []components.Notice{n}
}

// currentWords is the text about the current edition under key, which says of it
// whether it is in force, is to come, or was the last.
func (s *section) currentWords(key string) string {
	st := status.OfEdition(s.m, s.current, s.day())
	return s.p.T(key, lang.Args{"Edition": s.p.T("current_"+st.String(), lang.Args{
		"Label": s.label(s.current), "From": s.p.Date(s.current.InForceFrom), "To": s.p.Date(status.LastDay(s.m, s.current)),
	})})
}

// sameCondition is a condition's counterpart: the condition of the same id, or
// those that it became or came from.
func (s *section) sameCondition(e *model.Edition, c *model.Condition) counterpart {
	if e == s.current {
		return counterpart{}
	}
	if same := findCondition(s.current, c.ID); same != nil {
		return counterpart{links: []components.Link{{Text: s.currentWords("current_condition"), URL: s.url.condition(s.current, same)}}}
	}
	ids := s.kin(e, c.ID, func(e *model.Edition) []descent {
		ds := make([]descent, len(e.Conditions))
		for i, c := range e.Conditions {
			ds[i] = descent{c.ID, c.Supersedes}
		}
		return ds
	})
	v := counterpart{gone: s.currentWords("current_no_condition")}
	for _, other := range s.current.Conditions {
		if slices.Contains(ids, other.ID) {
			v.links = append(v.links, s.conditionLink(s.current, other))
		}
	}
	if len(v.links) > 0 {
		v.gone = s.currentWords("current_other_condition")
	}
	return v
}

// sameLevel does for what binds a level what sameCondition does for a
// condition, and for its checklist: at gives the page's address.
func (s *section) sameLevel(e *model.Edition, l *model.Level, at func(*model.Edition, *model.Level) string) counterpart {
	if e == s.current {
		return counterpart{}
	}
	if _, same := findLevel(s.current, l.ID); same != nil {
		return counterpart{links: []components.Link{{Text: s.currentWords("current_level"), URL: at(s.current, same)}}}
	}
	ids := s.kin(e, l.ID, func(e *model.Edition) []descent {
		var ds []descent
		for _, l := range levelsIn(e) {
			ds = append(ds, descent{l.ID, l.Successors})
		}
		return ds
	})
	v := counterpart{gone: s.currentWords("current_no_level")}
	for _, other := range levelsIn(s.current) {
		if slices.Contains(ids, other.ID) {
			words := s.p.T("level_conditions_heading", lang.Args{"Level": s.levelWord(other)})
			v.links = append(v.links, components.Link{Text: words, URL: at(s.current, other)})
		}
	}
	if len(v.links) > 0 {
		v.gone = s.currentWords("current_other_level")
	}
	return v
}

// descent says which earlier things one thing took over from.
type descent struct {
	id   string
	from []string
}

// kin follows a thing of an edition towards the current one, through what took
// over from what, and returns every id it passes.
func (s *section) kin(e *model.Edition, id string, of func(*model.Edition) []descent) []string {
	ids := []string{id}
	back := s.m.Between(s.current, e)
	if len(back) == 0 && !e.IsAdopted() { // it came to nothing: what it was made of went on
		back, e = []*model.Edition{e}, s.m.Before(e)
	}
	for _, earlier := range slices.Backward(back) {
		for _, d := range of(earlier) {
			if slices.Contains(ids, d.id) {
				ids = append(ids, d.from...)
			}
		}
	}
	if e == nil {
		return ids
	}
	for _, later := range s.m.Between(e, s.current) {
		for _, d := range of(later) {
			if overlap(d.from, ids) {
				ids = append(ids, d.id)
			}
		}
	}
	return ids
}
