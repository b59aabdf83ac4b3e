package pages

import (
	"slices"

	"kundval/generator/internal/components"
	"kundval/generator/internal/lang"
	"kundval/generator/internal/model"
	"kundval/generator/internal/status"
)

// said returns the key of words on when an edition applies: of one that is not
// adopted it is only said when it would.
func said(key string, e *model.Edition) string {
	if e.IsAdopted() {
		return key
	}
	return key + "_proposed"
}

// unadopted is the tag of an edition that is not adopted, for pages that show
// several. Those that are need none.
func (s *section) unadopted(e *model.Edition) []components.Tag {
	if e.IsAdopted() {
		return nil
	}
	return []components.Tag{s.editionTag(e)}
}

// currentFirst lists the editions from the latest to the first, with the one
// in force before all: nobody is to take what is proposed for what applies.
func (s *section) currentFirst() []*model.Edition {
	list := []*model.Edition{s.current}
	for _, e := range slices.Backward(s.m.Editions) {
		if e != s.current {
			list = append(list, e)
		}
	}
	return list
}

// expected tells the readers of the edition in force of those that may or will
// follow it. Of a draft they are not told.
func (s *section) expected() []components.Notice {
	var ns []components.Notice
	for _, e := range s.m.Editions {
		key := ""
		switch status.OfEdition(s.m, e, s.day()) {
		case status.Proposed:
			key = "edition_expected_proposed"
		case status.Coming:
			key = "edition_expected_coming"
		}
		if key == "" || !e.InForceFrom.After(s.current.InForceFrom) {
			continue
		}
		n := components.Notice{Tone: components.Neutral, Label: s.p.T("edition_expected_label"),
			Body:  text(s.p.T(key, lang.Args{"Date": s.p.Date(e.InForceFrom)})),
			Links: []components.Link{{Text: s.p.T("edition_title", lang.Args{"Label": e.Label}), URL: s.url.edition(e)}}}
		if r := s.report(e); r != nil {
			n.Links = append(n.Links, components.Link{Text: s.logTitle(s.m.Before(e), e), URL: s.url.changeLog(r.From.ID, r.To.ID)})
		}
		ns = append(ns, n)
	}
	return ns
}
