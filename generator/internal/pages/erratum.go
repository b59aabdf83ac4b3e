package pages

import (
	"html/template"

	"kundval/generator/internal/changes"
	"kundval/generator/internal/model"
)

// ErratumView is one dated correction.
type ErratumView struct {
	Date    string
	Edition string
	Text    template.HTML
	Before  string
	After   string
}

func (s *section) errata(e *model.Edition, errata []changes.Erratum) []ErratumView {
	var out []ErratumView
	for _, er := range errata {
		out = append(out, s.erratum(e, er))
	}
	return out
}

func (s *section) erratum(e *model.Edition, er changes.Erratum) ErratumView {
	return ErratumView{
		Date: s.p.Date(er.Date), Edition: s.label(e), Text: s.b.inline(er.Text), Before: s.b.data(er.Before), After: s.b.data(er.After),
	}
}
