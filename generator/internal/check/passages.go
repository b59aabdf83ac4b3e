package check

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"kundval/generator/internal/diag"
	"kundval/generator/internal/model"
)

// passage is one text of the data with the place where it stands.
type passage struct {
	diag.Origin
	key   string
	text  string
	prose bool // written in sentences; if not, a heading or a few words
	notes []model.SourceNote
}

// at returns the place of a part of the text.
func (t passage) at(from, to int) diag.Span { return t.Within(t.key, from, to) }

// eachPassage calls f for each text that people read, providers' own aside.
func (p *pass) eachPassage(f func(t passage)) {
	for _, m := range p.site.Municipalities {
		municipalityPassages(m, f)
		for _, ed := range m.Editions {
			editionPassages(ed, f)
			for _, a := range ed.Areas {
				areaPassages(a, f)
			}
			for _, s := range ed.Sections {
				f(passage{s.Origin, "rubrik", s.Title, false, ed.Notes})
				f(passage{s.Origin, "inledning", s.Intro, true, ed.Notes})
			}
			for _, c := range ed.Conditions {
				conditionPassages(c, f)
			}
		}
	}
}

func municipalityPassages(m *model.Municipality, f func(passage)) {
	f(passage{m.Origin, "sammanfattning", m.Summary, true, nil})
	f(passage{m.Origin, "klagomal", m.Complaints, true, nil})
	f(passage{m.Origin, "byte", m.ChangeOrder, true, nil})
	f(passage{m.Application.Origin, "hur", m.Application.How, true, nil})
	f(passage{m.Application.Origin, "pagaende", m.Application.Pending, true, nil})
	for i := range m.Application.Steps {
		st := &m.Application.Steps[i]
		f(passage{st.Origin, "rubrik", st.Title, false, nil})
		f(passage{st.Origin, "text", st.Text, true, nil})
	}
	if d := m.DefaultChoice; d != nil {
		f(passage{d.Origin, "text", d.Text, true, d.Notes})
		f(passage{d.Origin, "klarsprak", d.Plain, true, d.Notes})
		f(passage{d.Origin, "undantag", d.Exclusions, true, d.Notes})
	}
}

func editionPassages(ed *model.Edition, f func(passage)) {
	f(passage{ed.Origin, "inledning", ed.Intro, true, ed.Notes})
	f(passage{ed.Origin, "sanktionsval", ed.SanctionText, true, ed.Notes})
	f(passage{ed.Origin, "tillsyn", ed.ReviewText, true, ed.Notes})
	for i := range ed.Decisions {
		d := &ed.Decisions[i]
		f(passage{d.Origin, "rubrik", d.Title, false, ed.Notes})
		f(passage{d.Origin, "text", d.Text, true, ed.Notes})
	}
	for i := range ed.Occasions {
		o := &ed.Occasions[i]
		f(passage{o.Origin, "namn", o.Name, false, ed.Notes})
		f(passage{o.Origin, "etikett", o.Label, false, ed.Notes})
		f(passage{o.Origin, "text", o.Text, true, ed.Notes})
	}
	for i := range ed.Sanctions {
		f(passage{ed.Sanctions[i].Origin, "text", ed.Sanctions[i].Text, true, ed.Notes})
	}
	for i := range ed.Criteria {
		f(passage{ed.Criteria[i].Origin, "text", ed.Criteria[i].Text, false, ed.Notes})
	}
	if c := ed.Compensation; c != nil {
		f(passage{c.Origin, "inledning", c.Intro, true, c.Notes})
		for i := range c.Categories {
			f(passage{c.Categories[i].Origin, "text", c.Categories[i].Text, true, c.Notes})
		}
	}
}

func areaPassages(a *model.ChoiceArea, f func(passage)) {
	f(passage{a.Origin, "malgrupp", a.TargetGroup, true, a.Notes})
	f(passage{a.Origin, "malsattning", a.Goal, true, a.Notes})
	f(passage{a.Origin, "klarsprak", a.Plain, true, a.Notes})
	for _, l := range a.Levels {
		f(passage{l.Origin, "malgrupp", l.TargetGroup, true, l.Notes})
		f(passage{l.Origin, "klarsprak", l.Plain, true, l.Notes})
	}
}

func conditionPassages(c *model.Condition, f func(passage)) {
	f(passage{c.Origin, "rubrik", c.Title, false, c.Notes})
	f(passage{c.Origin, "text", c.Text, true, c.Notes})
	f(passage{c.Origin, "klarsprak", c.Plain, true, c.Notes})
	for i := range c.Evidence {
		f(passage{c.Evidence[i].Origin, "namn", c.Evidence[i].Name, false, c.Notes})
	}
	for i := range c.Breach.Parts {
		f(passage{c.Breach.Parts[i].Origin, "vad", c.Breach.Parts[i].What, false, c.Notes})
	}
	for i := range c.Requirements {
		f(passage{c.Requirements[i].Origin, "vad", c.Requirements[i].What, false, c.Notes})
	}
}

// word is a word or figure of a text, in lower case, with its place.
type word struct {
	text     string
	from, to int
}

// wordsOf parts a text into words. A figure keeps its decimal comma, and a per
// cent sign is a word of its own.
func wordsOf(text string) []word {
	var out []word
	for at := 0; at < len(text); {
		r, size := utf8.DecodeRuneInString(text[at:])
		if r == '%' {
			out = append(out, word{"%", at, at + size})
		}
		if !inWord(r) {
			at += size
			continue
		}
		end := at
		for end < len(text) {
			r, size := utf8.DecodeRuneInString(text[end:])
			decimal := (r == ',' || r == '.') && end > at && digit(text[end-1]) && end+1 < len(text) && digit(text[end+1])
			if !inWord(r) && !decimal {
				break
			}
			end += size
		}
		out = append(out, word{strings.ToLower(text[at:end]), at, end})
		at = end
	}
	return out
}

func inWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// sentencesOf parts a text into sentences, each from its first to its last
// character. A paragraph and an item of a list end a sentence as well. A full
// stop before a small letter, as in "bl.a.", does not.
func sentencesOf(text string) [][2]int {
	var out [][2]int
	from := 0
	end := func(to int) {
		part := text[from:to]
		if s := strings.TrimSpace(part); s != "" {
			start := from + strings.Index(part, s)
			out = append(out, [2]int{start, start + len(s)})
		}
		from = to
	}
	for i := range len(text) {
		switch {
		case text[i] == '\n' && (strings.HasPrefix(text[i+1:], "\n") || isItem(text[i+1:])):
			end(i + 1)
		case strings.IndexByte(".!?", text[i]) >= 0 && i+1 < len(text) && unicode.IsSpace(rune(text[i+1])):
			rest := strings.TrimLeft(text[i+1:], " \n\t)”\"*_")
			if r, _ := utf8.DecodeRuneInString(rest); !unicode.IsLower(r) {
				end(i + 1)
			}
		}
	}
	end(len(text))
	return out
}

// isItem reports whether a line begins as an item of a list does.
func isItem(line string) bool {
	line = strings.TrimLeft(line, " \t")
	mark, marks := line, "-*+"
	if rest := strings.TrimLeft(line, "0123456789"); rest != line {
		mark, marks = rest, ".)"
	}
	return len(mark) > 1 && strings.IndexByte(marks, mark[0]) >= 0 && (mark[1] == ' ' || mark[1] == '\t')
}
