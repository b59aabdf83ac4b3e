package pages

import (
	"html/template"
	"slices"

	"kundval/generator/internal/changes"
	"kundval/generator/internal/components"
)

// Changes is the page that leads to every change log.
type Changes struct {
	Chrome
	Heading  string
	Lead     string
	Timeline components.Picture
	Strips   components.Picture // empty when there is nothing to compare
	Logs     []LogEntry
	Versions components.Table
	Errata   []ErratumView
	Follow   components.Follow
	Feeds    components.Table // of each kundval and level
	Pairs    components.Table // every two editions; empty when there is nothing to choose
	Wording  components.Link  // which wording applied when
}

// LogEntry leads to one change log.
type LogEntry struct {
	Title   string
	URL     string
	Applies string
	State   []components.Tag // that the edition is not adopted, when it is not
	Summary template.HTML
	Counts  []components.Tag
}

func (s *section) changePages() {
	title := s.p.T("changes_title")
	v := &Changes{
		Chrome:  s.chrome(s.url.changes(), title, s.p.T("changes_lead", s.words())),
		Heading: s.p.T("changes_heading"), Lead: s.p.T("changes_lead", s.words()), Versions: s.timelineTable(),
		Timeline: s.timelinePicture(), Strips: s.stripsPicture(),
	}
	v.Follow = s.followAll(&v.Chrome)
	v.Feeds = s.feedTable()
	v.Pairs = s.pairTable()
	v.Wording = s.wordingLink()
	for _, e := range slices.Backward(s.m.Editions) {
		v.Errata = append(v.Errata, s.errata(e, changes.Errata(e))...)
		r := s.report(e)
		if r == nil {
			continue
		}
		v.Logs = append(v.Logs, LogEntry{
			Title:   s.logTitle(s.m.Before(e), e),
			URL:     s.url.changeLog(r.From.ID, r.To.ID),
			Applies: s.period(e),
			State:   s.unadopted(e),
			Summary: s.b.block(r.Summary), Counts: s.effectCounts(r),
		})
	}
	s.b.add("changes", &v.Chrome, v)
	s.changeLogPages()
	s.changeMapPage()
}

// effectCounts are how many changes are stricter, looser and so on.
func (s *section) effectCounts(r *changes.Report) []components.Tag {
	var tags []components.Tag
	for _, c := range r.Counts.Effects {
		tags = append(tags, components.Tag{
			Tone: effectTone(c.Code),
			Text: s.b.term("effect", c.Code) + ": " + s.p.Number(float64(c.N)),
		})
	}
	return tags
}

func effectTone(effect string) components.Tone {
	switch effect {
	case changes.EffectStricter:
		return components.Negative
	case changes.EffectLooser:
		return components.Positive
	case changes.EffectClarified:
		return components.Caution
	}
	return components.Neutral
}
