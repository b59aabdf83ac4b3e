package changes

import (
	"cmp"
	"slices"
	"strings"

	"kundval/generator/internal/model"
)

// SealVersion is the way in which this program makes digests. It changes when
// the same edition would get others.
const SealVersion = 1

// NewSeal seals an edition as it is, on a day.
func NewSeal(e *model.Edition, day model.Date) *model.Seal {
	s := &model.Seal{Version: SealVersion, Sealed: day, Errata: len(e.Errata)}
	for _, p := range Fingerprint(e) {
		s.Parts = append(s.Parts, model.SealedPart{Subject: p.Subject.code(), ID: p.ID, Wording: p.Wording, Binding: p.Binding})
	}
	return s
}

// SealDigest sums up a seal, so that one line can vouch for the whole: "sha256:"
// and 64 hexadecimal digits.
func SealDigest(s *model.Seal) string {
	all := []any{s.Version, s.Sealed, s.Errata}
	for _, p := range s.Parts {
		all = append(all, p.Subject, p.ID, p.Wording, p.Binding)
	}
	return digest(all)
}

// code is the word of model.SealSubjects for a subject.
func (s Subject) code() string {
	switch s {
	case SubjectArea:
		return "kundval"
	case SubjectLevel:
		return "niva"
	case SubjectSection:
		return "avsnitt"
	case SubjectCondition:
		return "villkor"
	}
	return "utgava"
}

// SealFault is what is wrong with something in a sealed edition.
type SealFault string

// Seal faults.
const (
	SealEdited  SealFault = "edited"  // it says something else than when it was sealed, and no erratum tells
	SealTooFar  SealFault = "too-far" // an erratum tells, but figures, sanctions, levels or evidence differ
	SealUntrue  SealFault = "untrue"  // undoing the erratum does not give what was sealed
	SealAdded   SealFault = "added"   // it was not there
	SealRemoved SealFault = "removed" // it is no longer there
)

// SealBreak is one thing that is not as it was sealed.
type SealBreak struct {
	Subject Subject
	ID      string
	Fault   SealFault
	Erratum int // index in the edition's Errata of the last one that tells of it, or -1
}

// SealBreaks compares an edition with its seal. An erratum made since answers
// for a difference when undoing it gives back the words that were sealed, and
// nothing but words differs.
func SealBreaks(e *model.Edition) []SealBreak {
	later := erratumOrder(e)
	later = later[min(max(0, e.Seal.Errata), len(later)):]
	type name struct{ code, id string }
	was := map[name]Print{}
	for _, p := range e.Seal.Parts {
		was[name{p.Subject, p.ID}] = Print{Wording: p.Wording, Binding: p.Binding}
	}
	var out []SealBreak
	for _, now := range Fingerprint(e) {
		n := name{now.Subject.code(), now.ID}
		before, known := was[n]
		before.Subject, before.ID = now.Subject, now.ID
		delete(was, n)
		switch {
		case !known && now.Wording == digest(nil) && now.Binding == digest(nil):
			// a part that says nothing
		case !known:
			out = append(out, SealBreak{now.Subject, now.ID, SealAdded, -1})
		case before != now:
			if b := judge(e, before, now, later); b.Fault != "" {
				out = append(out, b)
			}
		}
	}
	for _, s := range []Subject{SubjectArea, SubjectLevel, SubjectSection, SubjectCondition, SubjectEdition} {
		for n := range was {
			if n.code == s.code() {
				out = append(out, SealBreak{s, n.id, SealRemoved, -1})
			}
		}
	}
	slices.SortFunc(out, func(a, b SealBreak) int {
		return cmp.Or(strings.Compare(string(a.Subject), string(b.Subject)), strings.Compare(a.ID, b.ID))
	})
	return out
}

// erratumOrder lists the errata's indexes by date.
func erratumOrder(e *model.Edition) []int {
	order := make([]int, len(e.Errata))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(i, j int) int { return e.Errata[i].Date.Compare(e.Errata[j].Date) })
	return order
}

// judge tells what is wrong with something that differs; nothing when errata
// answer for it.
func judge(e *model.Edition, before, now Print, later []int) SealBreak {
	b := SealBreak{now.Subject, now.ID, SealEdited, -1}
	var swaps []swap
	for _, i := range slices.Backward(later) { // the last one is undone first
		x := &e.Errata[i]
		if x.Condition != "" && (now.Subject != SubjectCondition || x.Condition != now.ID) {
			continue
		}
		b.Erratum = max(b.Erratum, i)
		swaps = append(swaps, swap{from: x.After, to: x.Before})
	}
	switch {
	case len(swaps) == 0:
	case before.Binding != now.Binding:
		b.Fault = SealTooFar
	case undoable(e, before, swaps):
		b.Fault = ""
	default:
		b.Fault = SealUntrue
	}
	return b
}

// maxTries bounds the search for which occurrence an erratum was about.
const maxTries = 512

// undoable reports whether some way of swapping the words back gives the
// sealed ones. An erratum that corrected one word of several alike does not
// say which; one that is about another part of the edition is not undone here.
func undoable(e *model.Edition, before Print, swaps []swap) bool {
	tries := 0
	var try func(i int) bool
	try = func(i int) bool {
		if i == len(swaps) {
			tries++
			return slices.Contains(fingerprint(e, swaps), before)
		}
		for nth := range 20 {
			swaps[i].nth = nth - 1 // -1: not here
			if try(i + 1) {
				return true
			}
			if tries > maxTries {
				return false
			}
		}
		return false
	}
	return try(0)
}

// swap replaces one occurrence of some words in a row of texts.
type swap struct {
	from, to string
	nth      int // which occurrence, 0 the first; -1: none
	seen     int
}

func (s *swap) apply(text string) string {
	if s.from == "" || s.nth < 0 {
		return text
	}
	n := strings.Count(text, s.from)
	first := s.seen
	s.seen += n
	if s.nth < first || s.nth >= s.seen {
		return text
	}
	at := 0
	for range s.nth - first {
		at += strings.Index(text[at:], s.from) + len(s.from)
	}
	at += strings.Index(text[at:], s.from)
	return text[:at] + s.to + text[at+len(s.from):]
}
