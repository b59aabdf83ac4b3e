package pages

import (
	"slices"
	"strings"

	"kundval/generator/internal/changes"
	"kundval/generator/internal/components"
	"kundval/generator/internal/lang"
	"kundval/generator/internal/model"
)

// citeCondition is how to refer to a condition in one edition. The line is in
// the authentic language, as the wording is.
func (s *section) citeCondition(e *model.Edition, c *model.Condition) components.Citation {
	line := s.b.sv.T(said("citation", e), lang.Args{
		"Municipality": s.m.ShortName, "Label": e.Label, "Number": s.citedNumber(e, c), "Date": s.b.sv.Date(e.InForceFrom),
	})
	for _, er := range slices.Backward(changes.Errata(e)) {
		if er.Condition == c.ID {
			line += s.b.sv.T("comma") + s.b.sv.T("citation_corrected", lang.Args{"Date": s.b.sv.Date(er.Date)})
			break
		}
	}
	return components.Citation{
		Line: s.b.data(line), Wording: s.permanent(s.url.condition(e, c)), Permanent: s.permanent(s.url.conditionHistory(c.ID)),
	}
}

// citeHistory is how to refer to a condition whatever the edition.
func (s *section) citeHistory(c *model.Condition) components.Citation {
	return components.Citation{
		Line:      s.b.data(s.b.sv.T("citation_history", lang.Args{"Municipality": s.m.ShortName, "Title": c.Title})),
		Permanent: s.permanent(s.url.conditionHistory(c.ID)),
	}
}

// citedNumber is the printed number. Where a general and a specific condition
// share it, it says which of them is meant.
func (s *section) citedNumber(e *model.Edition, c *model.Condition) string {
	if slices.ContainsFunc(e.Conditions, func(o *model.Condition) bool { return o != c && o.Number == c.Number }) {
		return c.Number + " (" + lowerFirst(s.b.sv.T("vocab_condition_"+c.Kind)) + ")"
	}
	return c.Number
}

// permanent is the whole address of a page in the authentic language.
func (s *section) permanent(url string) string {
	return s.b.name(s.absolute(strings.TrimPrefix(url, s.b.language.Prefix())))
}
