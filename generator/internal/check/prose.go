package check

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"kundval/generator/internal/diag"
	"kundval/generator/internal/model"
	"kundval/generator/internal/status"
)

// prose is one text for people, with where its words stand.
type prose struct {
	text  string
	at    func(from, to int) diag.Span // of the bytes from up to to
	notes []model.SourceNote           // of what the text belongs to
}

// proseOf returns the text at a key.
func proseOf(o diag.Origin, key, text string, notes []model.SourceNote) prose {
	return prose{text, func(from, to int) diag.Span { return o.Within(key, from, to) }, notes}
}

// proseOfBody returns the text below an article's front matter.
func proseOfBody(a *model.Article) prose {
	return prose{text: a.Body, at: func(from, to int) diag.Span {
		s := diag.SpanOf(a.At("").File, a.Body, from, to)
		s.Start.Line += a.BodyLine - 1
		s.End.Line += a.BodyLine - 1
		return s
	}}
}

// living returns the editions that are in force, to come or in the making. One
// that is over is history: its words stay as they are.
func (p *pass) living(m *model.Municipality) []*model.Edition {
	return slices.DeleteFunc(slices.Clone(m.Editions), func(ed *model.Edition) bool {
		return status.OfEdition(m, ed, p.today) == status.Superseded
	})
}

// summaries returns the texts of an edition that sum something up for
// everybody.
func summaries(ed *model.Edition) []prose {
	var out []prose
	for _, a := range ed.Areas {
		out = append(out, proseOf(a.Origin, "klarsprak", a.Plain, a.Notes))
		for _, l := range a.Levels {
			out = append(out, proseOf(l.Origin, "klarsprak", l.Plain, l.Notes))
		}
	}
	for _, c := range ed.Conditions {
		out = append(out, proseOf(c.Origin, "klarsprak", c.Plain, c.Notes))
	}
	if ed.Motives != nil {
		out = append(out, proseOf(ed.Motives.Origin, "sammanfattning", ed.Motives.Summary, nil))
	}
	return out
}

// summariesOfMunicipality returns the same of what belongs to no edition.
func summariesOfMunicipality(m *model.Municipality) []prose {
	out := []prose{proseOf(m.Origin, "sammanfattning", m.Summary, nil)}
	if d := m.DefaultChoice; d != nil {
		out = append(out, proseOf(d.Origin, "klarsprak", d.Plain, d.Notes))
	}
	return out
}

// targetGroups returns the texts that say whom an edition's kundval and levels
// are for.
func targetGroups(ed *model.Edition) []prose {
	var out []prose
	for _, a := range ed.Areas {
		out = append(out, proseOf(a.Origin, "malgrupp", a.TargetGroup, a.Notes))
		for _, l := range a.Levels {
			out = append(out, proseOf(l.Origin, "malgrupp", l.TargetGroup, l.Notes))
		}
	}
	return out
}

// token is a run of letters of a text.
type token struct {
	word     string
	from, to int
	joined   bool // a hyphen ties it to a letter before or after, as in "LSS-insats"
}

// tokens cuts a text into its words.
func tokens(text string) []token {
	var out []token
	start := -1
	for i, r := range text {
		switch letter := unicode.IsLetter(r); {
		case letter && start < 0:
			start = i
		case !letter && start >= 0:
			out = append(out, newToken(text, start, i))
			start = -1
		}
	}
	if start >= 0 {
		out = append(out, newToken(text, start, len(text)))
	}
	return out
}

func newToken(text string, from, to int) token {
	before, hyphen := strings.CutSuffix(text[:from], "-")
	last, _ := utf8.DecodeLastRuneInString(before)
	joined := hyphen && unicode.IsLetter(last)
	if after, hyphen := strings.CutPrefix(text[to:], "-"); hyphen {
		first, _ := utf8.DecodeRuneInString(after)
		joined = joined || unicode.IsLetter(first)
	}
	return token{text[from:to], from, to, joined}
}
