package pages

import (
	"html/template"
	"slices"

	"kundval/generator/internal/changes"
	"kundval/generator/internal/components"
	"kundval/generator/internal/drawing"
	"kundval/generator/internal/lang"
	"kundval/generator/internal/model"
)

// History is the page of one condition through all editions.
type History struct {
	Chrome
	Heading string
	Lead    string
	State   string
	Story   []Chapter
	Follow  components.Follow

	Citation components.Citation
}

// Chapter is one thing that happened to a condition, or a time in which
// nothing did.
type Chapter struct {
	ID      string
	Sign    template.HTML
	Title   string
	When    string        // the period that it applies
	Decided template.HTML // by which decision
	Quiet   bool          // nothing happened: the title says it all
	Change  *components.Change
	Others  []components.Link // conditions that it became or came from
	Erratum *ErratumView
	Texts   []HistoryVersion // full wordings, the latest first

	joins *model.Edition // an edition that may be told with others in a row
}

// HistoryVersion is the wording of one edition.
type HistoryVersion struct {
	ID        string
	Summary   string
	URL       string
	Open      bool
	Condition components.Condition
}

// Shapes of chapters that have no mark: a dot and a tick.
const (
	beginShape      = "M0-3.5a3.5 3.5 0 1 0 0 7a3.5 3.5 0 1 0 0-7z"
	correctionShape = "M-7.5 0l2.2-2.2l3.3 3.3l6.8-7.1l2.2 2.2l-9 9.3z"
)

// historyPages adds the permanent page of every condition that any edition
// ever held.
func (s *section) historyPages() {
	seen := map[string]bool{}
	for _, e := range slices.Backward(s.m.Editions) {
		for _, c := range e.Conditions {
			if seen[c.ID] {
				continue
			}
			seen[c.ID] = true
			s.historyPage(c)
		}
	}
}

func (s *section) historyPage(latest *model.Condition) {
	title := s.p.T("history_title", lang.Args{"Title": s.b.data(latest.Title)})
	v := &History{
		Chrome: s.chrome(s.url.conditionHistory(latest.ID), title, s.p.T("history_lead"),
			components.Link{Text: s.p.T("conditions_title"), URL: s.url.conditions()}),
		Heading: s.b.data(latest.Title), Lead: s.p.T("history_lead"),
	}
	v.Title = s.p.T("history_window_title", lang.Args{"Title": s.b.data(latest.Title), "ID": s.b.name(latest.ID), "Municipality": s.b.name(s.m.ShortName)})
	v.Notices = append(s.b.authenticNotice(&v.Chrome), v.Notices...)
	v.State = s.storyState(latest)
	v.Story = s.story(latest.ID)
	v.Follow = s.followCondition(&v.Chrome, latest.ID)
	v.Citation = s.citeHistory(latest)
	s.b.add("history", &v.Chrome, v)
}

// storyState says how the condition stands today and how often it changed. What
// is only proposed has changed nothing.
func (s *section) storyState(latest *model.Condition) string {
	n := 0
	for _, st := range s.steps() {
		if st.changed[latest.ID] != nil && st.had[latest.ID] && st.to.IsAdopted() {
			n++
		}
	}
	state := s.p.T("story_gone", lang.Args{"Label": s.label(s.current)})
	if c := findCondition(s.current, latest.ID); c != nil {
		state = s.p.T("story_stands", lang.Args{"Number": s.b.name(c.Number), "Label": s.label(s.current)})
	}
	if n == 0 {
		return state
	}
	return state + " " + s.p.N("story_count", n)
}

// story tells what happened to a condition, the latest first. Editions that
// left it alone are one chapter.
func (s *section) story(id string) []Chapter {
	var out []Chapter
	first := s.firstWith(id)
	for i := len(s.m.Editions) - 1; i >= 0; i-- {
		e := s.m.Editions[i]
		st := s.stepTo(e)
		c := findCondition(e, id)
		out = append(out, s.storyErrata(e, id)...)
		switch {
		case st != nil && st.changed[id] != nil:
			out = append(out, s.storyChange(st, id))
		case c != nil && (st == nil || e == first):
			out = append(out, s.storyBegin(e, c))
		case c != nil:
			out = append(out, s.storyQuiet(e, c))
		}
	}
	out = joinQuiet(out, s.quietTitle)
	for i := range out {
		if len(out[i].Texts) > 0 {
			out[i].Texts[0].Open = true
			break
		}
	}
	return out
}

func (s *section) firstWith(id string) *model.Edition {
	for _, e := range s.m.Editions {
		if findCondition(e, id) != nil {
			return e
		}
	}
	return nil
}

// storyChange is the chapter of an edition that changed the condition.
func (s *section) storyChange(st *step, id string) Chapter {
	ch := st.changed[id]
	change := s.change(st.from, st.to, ch)
	c := Chapter{
		ID: fragment("utgava", st.to.ID), Sign: st.mark(id).icon(), When: s.applies(st.to), Decided: s.decidedBy(st.to),
		Title:  s.p.T("story_change", lang.Args{"From": s.label(st.from), "To": s.label(st.to), "Kinds": lowerFirst(sentence(s.b.kindNames(ch)))}),
		Change: &change, Others: s.storyOthers(st, ch, id),
	}
	if now := findCondition(st.to, id); now != nil {
		c.Texts = []HistoryVersion{s.wording(st.to, now)}
	} else {
		c.When = s.p.T("story_since", lang.Args{"Date": s.p.Date(st.to.InForceFrom)})
	}
	return c
}

// storyOthers links to what the condition became or came from.
func (s *section) storyOthers(st *step, ch *changes.Change, id string) []components.Link {
	var ls []components.Link
	add := func(key string, e *model.Edition, shots []changes.Snapshot) {
		for _, shot := range shots {
			if shot.ID != id {
				ls = append(ls, components.Link{
					Text: s.p.T(key, lang.Args{"Name": s.b.name(shot.Number) + " " + s.b.data(shot.Title), "Label": s.label(e)}), URL: s.url.conditionHistory(shot.ID),
				})
			}
		}
	}
	before, after := "story_before", "story_after"
	if !st.has[id] {
		before = "story_with"
	}
	if !st.had[id] {
		after = "story_with"
	}
	add(before, st.from, ch.Before)
	add(after, st.to, ch.After)
	return ls
}

// storyBegin is the chapter of the first edition that has the condition, when
// no earlier one is there to compare it with.
func (s *section) storyBegin(e *model.Edition, c *model.Condition) Chapter {
	return Chapter{
		ID: fragment("utgava", e.ID), Title: s.p.T("story_begin", lang.Args{"Label": s.label(e)}),
		Sign: drawing.Icon("mark", beginShape), When: s.applies(e), Decided: s.decidedBy(e), Texts: []HistoryVersion{s.wording(e, c)},
	}
}

func (s *section) storyQuiet(e *model.Edition, c *model.Condition) Chapter {
	ch := Chapter{ID: fragment("utgava", e.ID), Quiet: true, When: s.applies(e), Texts: []HistoryVersion{s.wording(e, c)}}
	if !e.IsAdopted() {
		ch.Title = s.p.T("story_quiet_proposed", lang.Args{"Label": s.label(e)})
		return ch
	}
	ch.joins = e
	return ch
}

// quietTitle says from when to when nothing happened, of the first and the last
// edition that changed nothing.
func (s *section) quietTitle(first, last *model.Edition) string {
	return s.p.T("story_quiet", lang.Args{"From": s.label(s.m.Before(first)), "To": s.label(last)})
}

// joinQuiet makes one chapter of those in a row that may be told together, and
// gives it a title of its first and last.
func joinQuiet(cs []Chapter, title func(first, last *model.Edition) string) []Chapter {
	var out []Chapter
	for i := 0; i < len(cs); i++ {
		c := cs[i]
		if c.joins != nil {
			first, last := c.joins, c.joins
			for i+1 < len(cs) && cs[i+1].joins != nil {
				i++
				first = cs[i].joins
				c.Texts = append(c.Texts, cs[i].Texts...)
				c.When = ""
			}
			c.Title = title(first, last)
		}
		out = append(out, c)
	}
	return out
}

// storyErrata are the corrections of the condition in one edition, the latest
// first.
func (s *section) storyErrata(e *model.Edition, id string) []Chapter {
	var out []Chapter
	for _, er := range slices.Backward(changes.Errata(e)) {
		if er.Condition != id {
			continue
		}
		v := s.erratum(e, er)
		out = append(out, Chapter{
			Sign:  drawing.Icon("mark", correctionShape),
			ID:    fragment("rattelse", e.ID, er.Date.String(), digest(er.Text, er.Before, er.After)),
			Title: s.p.T("story_erratum", lang.Args{"Date": v.Date}), Erratum: &v,
		})
	}
	return out
}

// applies says in a sentence when an edition applies.
func (s *section) applies(e *model.Edition) string { return s.p.T("applies") + " " + s.period(e) }

// decidedBy says by which decision an edition came, or that it is none yet.
func (s *section) decidedBy(e *model.Edition) template.HTML {
	d := adopting(e)
	switch {
	case d == nil:
		return text(s.editionTag(e).Text)
	case d.Date.IsZero():
		return link(s.url.decision(e, d.ID), s.p.T("story_decision_unknown"))
	}
	words := s.p.Date(d.Date)
	if d.Paragraph != "" {
		words += s.p.T("comma") + s.b.name(d.Paragraph)
	}
	return text(s.p.T("story_decided")+" ") + link(s.url.decision(e, d.ID), words) + text(s.p.T("comma")+s.b.data(d.Body))
}

func (s *section) wording(e *model.Edition, c *model.Condition) HistoryVersion {
	return HistoryVersion{
		ID: fragment("lydelse", e.ID), URL: s.url.condition(e, c), Condition: s.condition(e, c),
		Summary: s.p.T("story_wording", lang.Args{"Label": s.label(e), "Number": s.b.name(c.Number)}),
	}
}
