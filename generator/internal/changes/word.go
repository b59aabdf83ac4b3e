package changes

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// word is the unit of a redline: a word with the space that follows, a mark
// of punctuation, or a number with its unit.
type word struct {
	key    string // what is compared
	pieces []stretch
	punct  bool
	figure bool // a number, a number with its unit, or a date
}

// text returns the word as it stands, with the space that follows.
func (w word) text() string {
	if len(w.pieces) == 1 {
		return w.pieces[0].text
	}
	var b strings.Builder
	for _, p := range w.pieces {
		b.WriteString(p.text)
	}
	return b.String()
}

// split cuts text into words.
func split(ss []stretch) []word {
	var b strings.Builder
	for _, s := range ss {
		b.WriteString(s.text)
	}
	s := b.String()
	atoms := scan(s)
	var ws []word
	for i := 0; i < len(atoms); {
		n, figure := phrase(atoms[i:])
		w := word{figure: figure, punct: n == 1 && isPunct(atoms[i].key)}
		keys := make([]string, n)
		for j, a := range atoms[i : i+n] {
			keys[j] = a.key
			if j+1 < n && a.spaced {
				keys[j] += " "
			}
		}
		w.key = strings.Join(keys, "")
		w.pieces = cut(ss, atoms[i].start, atoms[i+n-1].end)
		ws = append(ws, w)
		i += n
	}
	return ws
}

// cut returns the styled text between two byte offsets.
func cut(ss []stretch, from, to int) []stretch {
	var out []stretch
	at := 0
	for _, s := range ss {
		lo, hi := max(from-at, 0), min(to-at, len(s.text))
		if lo < hi {
			out = append(out, stretch{s.text[lo:hi], s.style})
		}
		at += len(s.text)
	}
	return out
}

// atom is a stretch between white space, or a mark at its edge.
type atom struct {
	key        string
	start, end int  // end lies after the space that follows
	spaced     bool // space follows
}

// scan finds the atoms of s.
func scan(s string) []atom {
	var atoms []atom
	start := 0 // of what is not yet in an atom
	for i := 0; i < len(s); {
		begin := i
		i += spaceless(s[i:])
		end := i
		i += len(s[i:]) - len(strings.TrimLeftFunc(s[i:], unicode.IsSpace))
		atoms = edges(atoms, s, &start, begin, end)
		switch n := len(atoms); {
		case n > 0 && start == end:
			atoms[n-1].end, atoms[n-1].spaced = i, i > end
			start = i
		case n > 0:
			// Only invisible characters: they go with the atom before.
			atoms[n-1].end = i
			start = i
		}
	}
	return atoms
}

// spaceless returns the length of the leading part of s without white space.
func spaceless(s string) int {
	if i := strings.IndexFunc(s, unicode.IsSpace); i >= 0 {
		return i
	}
	return len(s)
}

// edges appends the atoms of s[begin:end], a run without white space:
// marks before, the word, marks after.
func edges(atoms []atom, s string, start *int, begin, end int) []atom {
	add := func(to int) {
		if k := key(s[*start:to]); k != "" {
			atoms = append(atoms, atom{key: k, start: *start, end: to})
			*start = to
		}
	}
	i := begin
	for i < end {
		r, n := utf8.DecodeRuneInString(s[i:end])
		if !strings.ContainsRune(`.,;:!?…()[]{}"'”“„«»’‘`, r) {
			break
		}
		i += n
		add(i)
	}
	j := end
	for j > i {
		r, n := utf8.DecodeLastRuneInString(s[i:j])
		if !strings.ContainsRune(`.,;:!?…)]}"'”“«»’‘`, r) {
			break
		}
		j -= n
	}
	if j > i {
		add(j)
	}
	for j < end {
		_, n := utf8.DecodeRuneInString(s[j:end])
		j += n
		add(j)
	}
	return atoms
}

// key is the form in which words are compared: composed letters, one sort of
// space, nothing invisible.
func key(s string) string {
	plain := true
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			plain = false
			break
		}
	}
	if plain {
		return strings.TrimSpace(s)
	}
	s = strings.Map(func(r rune) rune {
		switch {
		case r == '\u00ad', r == '\u200b', r == '\u200c', r == '\u200d', r == '\u2060', r == '\ufeff':
			return -1
		case unicode.IsSpace(r):
			return ' '
		}
		return r
	}, s)
	return strings.TrimSpace(norm.NFC.String(s))
}

func isPunct(key string) bool {
	return strings.IndexFunc(key, func(r rune) bool {
		return !unicode.IsPunct(r) || r == '§' || r == '%' || r == '&'
	}) < 0
}

// phrase returns how many of the leading atoms make one word, and whether
// that is a figure.
func phrase(as []atom) (n int, figure bool) {
	if n := statute(as); n > 0 {
		return n, false
	}
	n = number(as)
	if n == 0 {
		if as[0].spaced && at(as, 1, isYear) && isMonth(as[0].key) {
			return 2, true
		}
		return 1, false
	}
	if !as[n-1].spaced {
		return n, !isArticle(as[0].key)
	}
	switch {
	case at(as, n, isUnit):
		return n + 1, true
	case at(as, n, isMonth) && as[n].spaced && at(as, n+1, isYear):
		return n + 2, true
	case at(as, n, isMonth):
		return n + 1, true
	}
	return n, !isArticle(as[0].key)
}

// number returns how many atoms make the leading number: "12", "1 000",
// "två". 0 means that there is none.
func number(as []atom) int {
	switch {
	case NumberWord(as[0].key) > 0:
		return 1
	case !isDigits(as[0].key):
		return 0
	}
	n := 1
	for len(as[0].key) <= 3 && as[n-1].spaced && at(as, n, isThousand) {
		n++
	}
	return n
}

// statute returns how many atoms make a place in a statute: "3 §", "§ 42",
// "2 kap. 3 §".
func statute(as []atom) int {
	is := func(i int, s string) bool { return at(as, i, func(k string) bool { return k == s }) }
	switch {
	case is(0, "§") && as[0].spaced && at(as, 1, isDigits):
		return 2
	case !isDigits(as[0].key):
		return 0
	case is(1, "§"):
		return 2
	case is(1, "kap") && is(2, ".") && at(as, 3, isDigits) && is(4, "§"):
		return 5
	}
	return 0
}

func at(as []atom, i int, is func(string) bool) bool { return i < len(as) && is(as[i].key) }

func isDigits(k string) bool {
	digit := false
	for _, r := range k {
		switch {
		case r >= '0' && r <= '9':
			digit = true
		case !strings.ContainsRune(".,:/–-", r):
			return false
		}
	}
	return digit
}

func isThousand(k string) bool { return len(k) == 3 && isDigits(k) && !strings.ContainsAny(k, ".,:/-") }
func isYear(k string) bool     { return len(k) == 4 && isDigits(k) }
func isArticle(k string) bool  { k = strings.ToLower(k); return k == "en" || k == "ett" }
func isMonth(k string) bool    { return slices.Contains(months(), strings.ToLower(k)) }

func months() []string {
	return []string{"januari", "februari", "mars", "april", "maj", "juni",
		"juli", "augusti", "september", "oktober", "november", "december"}
}
