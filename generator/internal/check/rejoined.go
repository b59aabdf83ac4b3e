package check

import (
	"strings"
	"unicode/utf8"
)

// rejoined prepares text that was taken out of a document for the search for
// numbers. There, a line may end within a number, its parts may stand apart,
// and letters may be spaced. What is put together is only what has a hyphen at
// the right place, or a whole date before it, so that figures in a table do not
// become a number.
func rejoined(text string) string {
	var b strings.Builder
	for i := 0; i < len(text); {
		if !digit(text[i]) {
			b.WriteByte(text[i])
			i++
			continue
		}
		if number, length := spacedNumber(text[i:]); length > 0 && !afterDigit(text[:i]) {
			b.WriteString(number)
			i += length
			continue
		}
		n := digits(text[i:])
		b.WriteString(text[i : i+n])
		i += n
		if n == 6 || n == 8 {
			gap, hyphen := joint(text[i:])
			if gap > 0 && digits(text[i+gap:]) == 4 && (hyphen || n == 8) {
				b.WriteByte('-')
				i += gap
			}
		}
	}
	return b.String()
}

// joint measures what may stand between the date of a number and its last four
// digits: blanks, at most one line end, and at most one hyphen. Columns of a
// table are apart.
func joint(text string) (length int, hyphen bool) {
	lines := 0
	for length < len(text) {
		r, size := utf8.DecodeRuneInString(text[length:])
		switch {
		case strings.ContainsRune("-‐‑‒–−\u00ad+", r) && !hyphen:
			hyphen = true
		case r == ' ' || r == '\u00a0':
		case r == '\n' && lines == 0:
			lines++
		default:
			return length, hyphen
		}
		length += size
	}
	return 0, false
}

// spacedNumber reads a number whose digits stand one by one, "1 2 1 2 1 2 - 1 2 1 2",
// and gives it without the spaces. A number without a hyphen is no such number.
func spacedNumber(text string) (string, int) {
	var b strings.Builder
	at, before, after := 0, 0, -1
	for at < len(text) {
		r, size := utf8.DecodeRuneInString(text[at:])
		switch {
		case size == 1 && digit(text[at]) && after < 0:
			before++
		case size == 1 && digit(text[at]):
			after++
		case strings.ContainsRune("-‐‑–−", r) && after < 0:
			after, r = 0, '-'
		default:
			return "", 0
		}
		b.WriteRune(r)
		at += size
		if after == 4 {
			break
		}
		if at >= len(text) || text[at] != ' ' {
			return "", 0
		}
		at++
	}
	spaced := at+1 < len(text) && text[at] == ' ' && digit(text[at+1])
	if after != 4 || before != 6 && before != 8 || spaced {
		return "", 0
	}
	return b.String(), at
}

// afterDigit reports whether a spaced digit stands before.
func afterDigit(text string) bool {
	text, ok := strings.CutSuffix(text, " ")
	return ok && text != "" && digit(text[len(text)-1])
}
