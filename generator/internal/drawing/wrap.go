package drawing

import "strings"

// Wrap breaks a text between words into lines of at most the given width. A
// word that is wider is shortened.
func Wrap(s string, width float64) []string {
	var lines []string
	room := 0.0
	for _, word := range strings.Fields(s) {
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
