package check

import (
	"regexp"
	"strconv"
	"strings"
)

// citation is the number of a law or regulation as a text cites it.
type citation struct {
	from, to int    // bytes of the text: the number, with what is before it in "SOSFS 2006:5"
	number   string // "2001:453", "SOSFS 2006:5"
	proper   bool   // the number is spelled as such numbers are
}

// citations finds the numbers of laws in texts.
type citations struct {
	bracket, series, bare *regexp.Regexp
}

// newCitations compiles the patterns, once for a pass.
func newCitations() citations {
	return citations{
		// The words before "(2001:453)" tell whether it is a law at all.
		bracket: regexp.MustCompile(`\((?:SFS\s*)?([0-9][0-9\s:;.,/–-]*)\)`),
		series:  regexp.MustCompile(`([A-ZÅÄÖ]{1,8}-?FS)\s+([0-9][0-9:;./–-]*)`),
		bare:    regexp.MustCompile(`(?:^|[^0-9:/])([0-9]{4}:[0-9]{1,4})(?:[^0-9:]|$)`),
	}
}

// inText finds what prose cites: numbers of a series, and numbers in brackets
// after the name of a law.
func (cs citations) inText(text string) []citation {
	out := cs.inSeries(text)
	for _, m := range cs.bracket.FindAllStringSubmatchIndex(text, -1) {
		if proper(text[m[2]:m[3]]) || lawBefore(text[:m[0]]) {
			out = append(out, newCitation("", text, m[2], m[3]))
		}
	}
	return out
}

// inList finds what an entry of a list of laws cites. Nothing else stands
// there, so the number needs no brackets and no law before it.
func (cs citations) inList(text string) []citation {
	out := cs.inSeries(text)
	for _, m := range cs.bracket.FindAllStringSubmatchIndex(text, -1) {
		out = append(out, newCitation("", text, m[2], m[3]))
	}
	if len(out) > 0 {
		return out
	}
	for _, m := range cs.bare.FindAllStringSubmatchIndex(text, -1) {
		out = append(out, newCitation("", text, m[2], m[3]))
	}
	return out
}

func (cs citations) inSeries(text string) []citation {
	var out []citation
	for _, m := range cs.series.FindAllStringSubmatchIndex(text, -1) {
		end := m[4] + len(strings.TrimRight(text[m[4]:m[5]], ":;./–-"))
		series := text[m[2]:m[3]]
		if series == "SFS" {
			out = append(out, newCitation("", text, m[4], end))
			continue
		}
		cited := newCitation(series+" ", text, m[4], end)
		cited.from = m[2]
		out = append(out, cited)
	}
	return out
}

func newCitation(series, text string, from, to int) citation {
	number := text[from:to]
	return citation{from: from, to: to, number: series + number, proper: proper(number)}
}

// proper reports whether a number is a year, a colon and a running number.
func proper(s string) bool {
	year, running, ok := strings.Cut(s, ":")
	y, errY := strconv.Atoi(year)
	n, errN := strconv.Atoi(running)
	return ok && errY == nil && errN == nil && len(year) == 4 && y >= 1700 &&
		n > 0 && len(running) <= 4 && running[0] != '0'
}

// year returns the year of a number that is spelled properly.
func (c citation) year() int {
	s := c.number[strings.LastIndexByte(c.number, ' ')+1:]
	y, _ := strconv.Atoi(s[:4])
	return y
}

// lawBefore reports whether the last word before a bracket names a law.
func lawBefore(text string) bool {
	words := strings.Fields(text)
	if len(words) == 0 {
		return false
	}
	last := strings.ToLower(words[len(words)-1])
	for _, end := range []string{"lag", "lagen", "lagens", "balk", "balken", "balkens", "förordning", "förordningen", "förordningens"} {
		if strings.HasSuffix(last, end) {
			return true
		}
	}
	return false
}

// likelyNumber guesses what a badly spelled number was meant to be, or "".
func likelyNumber(s string) string {
	digits := strings.FieldsFunc(s, func(r rune) bool { return r < '0' || r > '9' })
	if len(digits) != 2 {
		return ""
	}
	if guess := digits[0] + ":" + strings.TrimLeft(digits[1], "0"); proper(guess) {
		return guess
	}
	return ""
}
