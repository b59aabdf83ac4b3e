package pages

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode"

	"kundval/generator/internal/model"
	"kundval/generator/internal/status"
)

// registerLength is how many decisions on authorisations one page lists.
const registerLength = 200

// record is one decision on an authorisation, or its end when its time is up.
type record struct {
	provider      *model.Provider
	authorisation *model.Authorisation
	event         *model.AuthorisationEvent // nil: the authorisation itself, or its end
	date          model.Date
	caseNumber    string
	paragraph     string
	over          bool // no decision: the time is up
}

// register is every decision on an authorisation that the providers' files
// name. Decisions are found in it by what those files give: a case number, and
// a paragraph where there is one.
type register struct {
	years  []*registerYear // the latest first
	byCase map[string][]*record
	byDay  map[string][]*record // by date and paragraph
}

// registerYear is the decisions of one year, the latest first.
type registerYear struct {
	year    int
	records []*record
}

func newRegister(m *model.Municipality, day model.Date) *register {
	r := &register{byCase: map[string][]*record{}, byDay: map[string][]*record{}}
	years := map[int]*registerYear{}
	add := func(rec *record) {
		y := years[rec.date.Year]
		if y == nil {
			y = &registerYear{year: rec.date.Year}
			years[y.year] = y
			r.years = append(r.years, y)
		}
		y.records = append(y.records, rec)
		if rec.over {
			return
		}
		if key := caseKey(rec.caseNumber); key != "" {
			r.byCase[key] = append(r.byCase[key], rec)
		}
		if key := dayKey(rec.date, rec.paragraph); key != "" {
			r.byDay[key] = append(r.byDay[key], rec)
		}
	}
	for _, p := range m.Providers {
		for _, a := range p.Authorisations {
			add(&record{provider: p, authorisation: a, date: a.Decision.Date, caseNumber: a.Decision.CaseNumber, paragraph: a.Decision.Paragraph})
			for i := range a.Events {
				ev := &a.Events[i]
				add(&record{provider: p, authorisation: a, event: ev, date: ev.Date, caseNumber: ev.CaseNumber})
			}
			if st := status.OfAuthorisation(a, day); st.State == status.Ended && !a.To.IsZero() && st.Since == a.To.AddDays(1) {
				add(&record{provider: p, authorisation: a, date: st.Since, caseNumber: a.Decision.CaseNumber, paragraph: a.Decision.Paragraph, over: true})
			}
		}
	}
	slices.SortFunc(r.years, func(a, b *registerYear) int { return b.year - a.year })
	for _, y := range r.years {
		sortRecords(y.records)
	}
	return r
}

// sortRecords puts the latest first, and what was decided together beside each
// other.
func sortRecords(rs []*record) {
	slices.SortStableFunc(rs, func(a, b *record) int {
		return cmp.Or(b.date.Compare(a.date), cmp.Compare(caseKey(a.caseNumber), caseKey(b.caseNumber)), cmp.Compare(a.paragraph, b.paragraph))
	})
}

// caseKey is a case number without what differs between ways to write it:
// "NAF 2024–00040" and "NAF-2024-00040" are one.
func caseKey(number string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, number)
}

// dayKey names a decision by its meeting and paragraph, when both are known.
func dayKey(d model.Date, paragraph string) string {
	if d.IsZero() || caseKey(paragraph) == "" {
		return ""
	}
	return d.String() + " " + caseKey(paragraph)
}

// resting lists the decisions on authorisations that name a decision: its case
// number and no other paragraph, or, when it has no case number, its day and
// paragraph.
func (r *register) resting(d *model.Decision) []*record {
	if caseKey(d.CaseNumber) == "" {
		return r.byDay[dayKey(d.Date, d.Paragraph)]
	}
	var rs []*record
	for _, rec := range r.byCase[caseKey(d.CaseNumber)] {
		p, own := caseKey(rec.paragraph), caseKey(d.Paragraph)
		if p == "" || own == "" || p == own {
			rs = append(rs, rec)
		}
	}
	sortRecords(rs)
	return rs
}

// granted counts the authorisations that were decided on between two days. The
// last may be open.
func (r *register) granted(from, to model.Date) int {
	n := 0
	for _, y := range r.years {
		if y.year < from.Year || !to.IsZero() && y.year > to.Year {
			continue
		}
		for _, rec := range y.records {
			if rec.event == nil && !rec.over && !rec.date.Before(from) && (to.IsZero() || !rec.date.After(to)) {
				n++
			}
		}
	}
	return n
}

func (y *registerYear) pages() int { return (len(y.records) + registerLength - 1) / registerLength }

// page is the address of page n, counted from 1.
func (y *registerYear) page(u urls, n int) string {
	if n == 1 {
		return u.authorisations(y.year)
	}
	return fmt.Sprintf("%ssida-%d/", u.authorisations(y.year), n)
}
