package check

import (
	"regexp"
	"strconv"
	"strings"
	"time"

	"kundval/generator/internal/diag"
	"kundval/generator/internal/model"
)

// birthDateRules documents the rules of this file.
func birthDateRules() []rule {
	return []rule{
		{Rule: diag.Rule{Code: "birth-date", Title: diag.Text{
			SV: "Ingens födelsedatum står i någon fil.",
			EN: "Nobody's date of birth stands in any file."},
			Why: diag.Text{
				SV: "Ihop med ett namn eller en ort pekar ett födelsedatum ut en person, och det är början på ett personnummer. Det som en gång har sparats i git finns kvar där.",
				EN: "Beside a name or a place, a date of birth points at a person, and it is the beginning of a personal identity number. What has once been stored in git stays there."},
			Fix: diag.Text{
				SV: "Ta bort uppgiften. Behövs en gräns för ålder skriver du åldern: \"fyllda 20 år\".",
				EN: "Remove it. If a limit of age is needed, write the age: \"fyllda 20 år\"."}}, run: birthDates},
	}
}

// birthDates finds dates that are said to be somebody's birth.
func birthDates(p *pass) {
	r := newBirthReader()
	for i := range p.site.Sources {
		src := &p.site.Sources[i]
		for _, m := range r.find(src.Text, p.today) {
			p.add(diag.Diagnostic{
				Span:    inSource(src, m),
				Message: diag.Textf("det här är ett födelsedatum", "this is a date of birth"),
				Hint:    diag.Textf("ta bort det, och se till att det inte ligger kvar i versionshistoriken", "remove it, and make sure that it does not stay in the version history"),
				Notes:   whereabouts(src),
				Conceal: true,
			})
		}
	}
}

// birthReader finds dates of birth. The patterns are tried only where their
// first letters stand, since texts are long and births are rare.
type birthReader struct {
	told, short *regexp.Regexp
}

func newBirthReader() birthReader {
	const (
		month = `(?i:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|jan|feb|mar|apr|jun|jul|aug|sep|sept|okt|nov|dec)\.?`
		date  = `((?:\d\d)?\d\d-\d\d-\d\d|(?:\d\d)?\d{6}|\d{1,2}/\d{1,2}[ -](?:\d\d)?\d\d|\d{1,2} ` + month + ` \d{4})`
	)
	return birthReader{
		told:  regexp.MustCompile(`^(?i:född|föddes|födda|födelsedatum|födelsedag|födelsetid|födelsedata)(?: *[:=;|] *"?|"? *= *"?| +)(?i:den +)?` + date),
		short: regexp.MustCompile(`^f\. ?` + date),
	}
}

func (r birthReader) find(text string, today model.Date) []match {
	var found []match
	for _, c := range []struct {
		begin   string
		pattern *regexp.Regexp
	}{{"föd", r.told}, {"Föd", r.told}, {"FÖD", r.told}, {"f. ", r.short}, {"f.1", r.short}, {"f.2", r.short}} {
		for at := 0; ; at++ {
			i := strings.Index(text[at:], c.begin)
			if i < 0 {
				break
			}
			at += i
			m := c.pattern.FindStringSubmatchIndex(text[at:min(len(text), at+80)])
			if m == nil || at > 0 && (wordy(lastRune(text[:at])) || text[at-1] == '.') {
				continue
			}
			date := match{at + m[2], at + m[3]}
			if isBirth(text[date.from:date.to], today) && !goesOn(text[date.to:]) {
				found = append(found, date)
			}
		}
	}
	return found
}

// goesOn reports whether digits follow, so that the date was part of something
// longer, perhaps a personal identity number, which has a rule of its own.
func goesOn(rest string) bool {
	if sep := separator(rest); sep > 0 && digits(rest[sep:]) == 4 {
		return true
	}
	return digits(rest) > 0
}

// isBirth reports whether a written date is in the calendar, and not to come
// nor too long ago.
func isBirth(written string, today model.Date) bool {
	var numbers []string
	for _, s := range strings.FieldsFunc(written, func(r rune) bool { return r < '0' || r > '9' }) {
		numbers = append(numbers, s)
	}
	year, month, day := 0, 0, 0
	switch n := len(numbers); {
	case n == 1: // 19870312 or 870312
		s := numbers[0]
		year, month, day = number(s[:len(s)-4]), two(s[len(s)-4:]), two(s[len(s)-2:])
	case n == 2: // 12 mars 1987
		year, month, day = number(numbers[1]), 1, number(numbers[0])
	case strings.Contains(written, "/"): // 12/3 1987
		year, month, day = number(numbers[2]), number(numbers[1]), number(numbers[0])
	default: // 1987-03-12
		year, month, day = number(numbers[0]), number(numbers[1]), number(numbers[2])
	}
	if year < 100 {
		return isDay(2000+year, month, day)
	}
	return year >= 1880 && isDay(year, month, day) && !(model.Date{Year: year, Month: time.Month(month), Day: day}).After(today)
}

func number(s string) int {
	n, _ := strconv.Atoi(s)
	return n
}
