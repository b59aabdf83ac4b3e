package drawing

import "strings"

// Wrap breaks a text at its spaces into lines of at most the given width. What
// is wider without one is shortened.
func Wrap(s string, width float64) []string {
	var lines []string
	room := 0.0
	for _, word := range strings.FieldsFunc(s, func(r rune) bool { return r == ' ' || r == '\n' }) {
		word = Fit(word, width)
		w := Width(word)
		if len(lines) > 0 && Width(" ")+w <= room {
			lines[len(lines)-1] += " " + word
			room -= Width(" ") + w
			continue
		}
		lines, room = append(lines, word), width-w
	}
	return lines
}
