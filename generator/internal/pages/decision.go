package pages

import (
	"html/template"
	"slices"

	"kundval/generator/internal/components"
	"kundval/generator/internal/lang"
	"kundval/generator/internal/model"
	"kundval/generator/internal/status"
)

// Decision is the page of one decision or proposal.
type Decision struct {
	Chrome
	Heading   string
	Lead      template.HTML
	Sort      components.Tag
	Demo      string
	Text      template.HTML
	Facts     components.FactList
	Rests     components.FactList // what follows from it, and what it follows on
	Documents components.Table
	Checksums components.FactList // of the files
	Commands  components.FactList // that reckon the checksum of a file
	Resting   Resting
	Way       []components.Link // on to the edition, its changes and its wording
}

// Resting is the authorisations that name a decision.
type Resting struct {
	Words  string // how many
	Table  components.Table
	Folded bool
	More   string // says that the table does not hold all
}

// How many authorisations the page of a decision shows unfolded, and at all.
const (
	restingOpen  = 10
	restingShown = 100
)

func (s *section) decisionPage(e *model.Edition, d *model.Decision) {
	title := s.p.T("decision_title", lang.Args{"Title": s.b.data(d.Title), "Label": s.label(e)})
	v := &Decision{
		Chrome: s.chrome(s.url.decision(e, d.ID), title, s.describe(d.Text),
			components.Link{Text: s.p.T("decisions_title"), URL: s.url.decisions()}),
		Heading: s.b.data(d.Title), Sort: s.decisionKind(d), Demo: s.decisionDemo(d), Text: s.b.block(d.Text),
		Facts: components.FactList{Facts: s.decisionFacts(d)},
		Rests: components.FactList{Facts: s.follows(e, d)},
	}
	v.Breadcrumb.Here = s.b.data(d.Title)
	v.Documents = s.documents(e, d)
	v.Checksums.Facts, v.Commands.Facts = s.checksums(e, d)
	v.Resting = s.resting(d)
	v.Way = s.wayFrom(e)
	v.Relations = append([]Relation{{Rel: "collection", URL: s.url.decisions()}}, s.dataRelation(e.ID)...)
	s.b.add("decision", &v.Chrome, v)
}

// decisionFacts are what identifies a decision, and its dates. What a decision
// must have and is not known is said not to be; a proposal has no more than its
// date and its case.
func (s *section) decisionFacts(d *model.Decision) []components.Fact {
	fs := []components.Fact{s.fact("decision_body", text(s.call(d.Body, "beslut", d.ID, "organ")))}
	proposal := d.Kind == model.DecisionProposal
	dated := "date_decided"
	if proposal {
		dated = "date_dated"
	}
	number := func(key, words string, expected bool) {
		if words != "" {
			fs = append(fs, s.fact(key, proper(words)))
		} else if expected {
			fs = append(fs, s.fact(key, text(s.p.T("not_known"))))
		}
	}
	date := func(key string, day model.Date, expected bool) {
		if !day.IsZero() {
			fs = append(fs, s.fact(key, text(s.p.Date(day))))
		} else if expected {
			fs = append(fs, s.fact(key, text(s.p.T("not_known"))))
		}
	}
	date(dated, d.Date, true)
	number("decision_paragraph", d.Paragraph, !proposal)
	number("column_case", d.CaseNumber, true)
	date("date_adjusted", d.Adjusted, !proposal)
	date("date_announced", d.Announced, !proposal)
	date("date_appeal", d.AppealTo, !proposal)
	date("date_final", d.Final, !proposal)
	if d.Missing != "" {
		fs = append(fs, s.fact("decision_missing", s.b.inline(d.Missing)))
	}
	return fs
}

// follows tells which edition and compensation rest on a decision, and which
// decisions it came after and before.
func (s *section) follows(e *model.Edition, d *model.Decision) []components.Fact {
	about := link(s.url.edition(e), s.editionName(e)) + "<br>" + quiet(s.p.T("applies")+" "+s.period(e))
	fs := []components.Fact{s.fact("decision_edition", about)}
	if c := e.Compensation; c != nil && c.Decision == d.ID {
		fs = append(fs, s.fact("compensation_title", link(s.url.editionCompensation(e), s.p.T("amounts_caption", lang.Args{"Label": s.label(e)}))))
	}
	add := func(key string, found []ruling) {
		f := s.fact(key)
		for _, o := range found {
			f.Values = append(f.Values, s.decisionLine(o.e, o.d))
		}
		if len(f.Values) > 0 {
			fs = append(fs, f)
		}
	}
	key := "decision_replaces"
	if d.Kind == model.DecisionProposal {
		key = "decision_would_replace"
	}
	add(key, s.replaced(e, d))
	add("decision_replaced_by", s.replacing(e, d))
	if d.Kind == model.DecisionAdoption && e.Digest != "" {
		fs = append(fs, s.fact("decision_seal", code(e.Digest), text(s.p.T("decision_seal_text"))))
	}
	if d.Kind == model.DecisionAdoption && e.IsAdopted() {
		if n := s.register.granted(e.InForceFrom, status.LastDay(s.m, e)); n > 0 {
			fs = append(fs, s.fact("decision_granted", text(s.p.N("count_granted", n))+"<br>"+link(s.url.decisions()+"#auktorisationer", s.p.T("authorisations_link"))))
		}
	}
	return fs
}

// ruling is a decision of an edition.
type ruling struct {
	e *model.Edition
	d *model.Decision
}

// replaced are the earlier decisions that one takes the place of: an adoption
// or a proposal that of the edition before, one on compensation the one before,
// and one that changes an edition the one that adopted it.
func (s *section) replaced(e *model.Edition, d *model.Decision) []ruling {
	before := s.m.Before(e)
	var found []ruling
	add := func(e *model.Edition, other *model.Decision) {
		if other != nil && other != d && other.Kind != model.DecisionProposal && !slices.Contains(found, ruling{e, other}) {
			found = append(found, ruling{e, other})
		}
	}
	switch d.Kind {
	case model.DecisionAmendment:
		add(e, adopting(e))
	case model.DecisionAdoption, model.DecisionProposal:
		if before != nil {
			add(before, adopting(before))
		}
	}
	pays := e.Compensation != nil && e.Compensation.Decision == d.ID
	if pays && before != nil && before.Compensation != nil {
		add(before, findDecision(before, before.Compensation.Decision))
	}
	return found
}

// replacing are the later decisions that took a decision's place. A proposal
// takes no place.
func (s *section) replacing(e *model.Edition, d *model.Decision) []ruling {
	var found []ruling
	for _, later := range s.m.Editions {
		if later != e && s.m.Before(later) != e {
			continue
		}
		for i := range later.Decisions {
			if o := &later.Decisions[i]; o.Kind != model.DecisionProposal && slices.Contains(s.replaced(later, o), ruling{e, d}) {
				found = append(found, ruling{later, o})
			}
		}
	}
	return found
}

// resting lists the authorisations that rest on a decision: those whose files
// name it.
func (s *section) resting(d *model.Decision) Resting {
	rs := s.register.resting(d)
	if len(rs) == 0 {
		return Resting{}
	}
	r := Resting{Words: s.p.N("count_resting", len(rs)), Folded: len(rs) > restingOpen}
	if n := len(rs) - restingShown; n > 0 {
		rs, r.More = rs[:restingShown], s.p.N("resting_more", n)
	}
	r.Table = s.records("auktorisationer", s.p.T("resting_caption"), rs)
	return r
}

// wayFrom leads on from a decision: to the edition, what it changed, which
// wording applied on which day, and the data.
func (s *section) wayFrom(e *model.Edition) []components.Link {
	links := []components.Link{{Text: s.editionName(e), URL: s.url.edition(e)}}
	if b := s.m.Before(e); b != nil && s.reportOn(b, e) != nil {
		links = append(links, components.Link{Text: s.logTitle(b, e), URL: s.url.changeLog(b.ID, e.ID)})
	}
	links = append(links, s.wordingLink())
	if e.Compensation != nil {
		links = append(links, components.Link{Text: s.p.T("amounts_caption", lang.Args{"Label": s.label(e)}), URL: s.url.editionCompensation(e)})
	}
	return append(links, components.Link{Text: s.p.T("open_data_title"), URL: s.url.openData()})
}
