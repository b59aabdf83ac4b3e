package check

import (
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"kundval/generator/internal/diag"
	"kundval/generator/internal/model"
)

const codePersonnummer = "personnummer"

// personnummerRules documents the rules of this file.
func personnummerRules() []rule {
	return []rule{
		{Rule: diag.Rule{Code: codePersonnummer, Title: diag.Text{
			SV: "Inget personnummer eller samordningsnummer står i någon fil.",
			EN: "No personal identity number or coordination number stands in any file."},
			Why: diag.Text{
				SV: "Allt här blir offentligt, och det som en gång har sparats i git finns kvar där även om raden tas bort.",
				EN: "All of this becomes public, and what has once been stored in git stays there even when the line is removed."},
			Fix: diag.Text{
				SV: "Ta bort numret innan du sparar i git. Står det i ett dokument tar du bort det i originalet och sparar dokumentet på nytt; en ruta över texten räcker inte. Är numret redan sparat ber du den som sköter arkivet att ta bort det ur historiken, och följer kommunens rutin för personuppgiftsincidenter.",
				EN: "Remove the number before you store the file in git. If it stands in a document, remove it from the original and save the document anew; a box over the text is not enough. If the number is stored already, ask whoever keeps the repository to remove it from the history, and follow the municipality's routine for personal data breaches."}}, run: personnummer},
	}
}

// personnummer finds personal identity numbers and coordination numbers in the
// text of every file, whatever key or paragraph they stand in.
func personnummer(p *pass) {
	for _, d := range Personnummer(p.site.Sources, p.today) {
		p.add(d)
	}
}

// Personnummer finds personal identity numbers and coordination numbers in
// texts that need not belong to a site. Those of one document are one finding.
func Personnummer(texts []model.Source, today model.Date) []diag.Diagnostic {
	var found []diag.Diagnostic
	document := map[string]int{} // index of its finding, by file
	for _, src := range texts {
		if src.Where.IsZero() {
			for _, m := range identityNumbers(src.Text, today) {
				found = append(found, identified(diag.SpanOf(src.File, src.Text, m.from, m.to),
					diag.Textf("det här ser ut som ett personnummer", "this looks like a personal identity number")))
			}
			continue
		}
		n := len(identityNumbers(rejoined(src.Text), today))
		if n == 0 {
			continue
		}
		i, known := document[src.File]
		if !known {
			i = len(found)
			document[src.File] = i
			found = append(found, identified(diag.Span{File: src.File},
				diag.Textf("i dokumentet står något som ser ut som ett personnummer", "something in the document looks like a personal identity number")))
		}
		found[i].Notes = append(found[i].Notes, noteOf(src.Where, n))
	}
	return found
}

func identified(at diag.Span, message diag.Text) diag.Diagnostic {
	return diag.Diagnostic{
		Code:    codePersonnummer,
		Span:    at,
		Message: message,
		Why:     diag.Textf("det som en gång har sparats i git finns kvar där", "what has once been stored in git stays there"),
		Hint:    diag.Textf("ta bort numret före nästa commit; är det redan sparat måste historiken skrivas om", "remove the number before the next commit; if it is stored already, the history must be rewritten"),
		Conceal: true,
	}
}

// noteOf tells where in a document numbers stand, and how many.
func noteOf(where diag.Text, n int) diag.Note {
	if n == 1 {
		return diag.Note{Message: diag.Textf("det står %s", "it stands %s", where)}
	}
	return diag.Note{Message: diag.Textf("%d stycken står %s", "%d of them stand %s", n, where)}
}

// match is a stretch of text, in bytes.
type match struct{ from, to int }

// identityNumbers returns the places of all numbers in text that have the form,
// the date and the check digit of a personnummer or samordningsnummer.
func identityNumbers(text string, today model.Date) []match {
	var found []match
	for i := 0; i < len(text); {
		if !digit(text[i]) {
			i++
			continue
		}
		n := digits(text[i:])
		if length, ok := identityNumber(text[i:], n, today); ok && standsAlone(text, i, i+length) && !isPhone(text[:i], length) {
			found = append(found, match{i, i + length})
			i += length
			continue
		}
		i += n
	}
	return found
}

// identityNumber reports whether text begins with an identity number, and its
// length. The text begins with n digits.
func identityNumber(text string, n int, today model.Date) (int, bool) {
	number, length := "", 0
	switch n {
	case 10, 12:
		number, length = text[:n], n
	case 6, 8:
		sep := separator(text[n:])
		if sep == 0 || digits(text[n+sep:]) != 4 {
			return 0, false
		}
		length = n + sep + 4
		number = text[:n] + text[n+sep:length]
	case 4: // 1998-12-31-1234
		if len(text) < 15 || text[4] != '-' || text[7] != '-' || text[10] != '-' || digits(text[5:]) != 2 || digits(text[8:]) != 2 || digits(text[11:]) != 4 {
			return 0, false
		}
		number, length = strings.ReplaceAll(text[:15], "-", ""), 15
	default:
		return 0, false
	}
	return length, luhn(number[len(number)-10:]) && bornOnADay(number, today)
}

// bornOnADay reports whether a number of 10 or 12 digits begins with a date up
// to today. In a samordningsnummer the day is 60 more.
func bornOnADay(number string, today model.Date) bool {
	at := len(number) - 10
	year, month, day := two(number[at:]), two(number[at+2:]), two(number[at+4:])
	if day > 60 {
		day -= 60
	}
	if at == 0 { // the century is not told; 2000 was a leap year and 1900 was not
		return isDay(2000+year, month, day)
	}
	year += 100 * two(number)
	return year >= 1880 && isDay(year, month, day) && !(model.Date{Year: year, Month: time.Month(month), Day: day}).After(today)
}

// standsAlone reports whether the stretch is no part of a longer word, number
// or decimal.
func standsAlone(text string, from, to int) bool {
	before := lastRune(text[:from])
	after, _ := utf8.DecodeRuneInString(text[to:])
	if wordy(before) || wordy(after) {
		return false
	}
	if before == '.' && from >= 2 && digit(text[from-2]) {
		return false
	}
	return after != '.' || to+1 >= len(text) || !digit(text[to+1])
}

func lastRune(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}

func wordy(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || r == '_' }

// isPhone reports whether a number of the given length is told to be a phone
// number by what stands before it on the line.
func isPhone(before string, length int) bool {
	if length != 10 {
		return false
	}
	line := strings.ToLower(before[strings.LastIndexByte(before, '\n')+1:])
	line = strings.TrimRight(line, " \t:=\"'.(")
	for _, word := range []string{"telefon", "telefonnummer", "tel", "tfn", "mobil", "växel", "ring"} {
		if strings.HasSuffix(line, word) {
			return true
		}
	}
	return false
}

// separator returns the length of what can stand between the date and the last
// four digits, or 0.
func separator(text string) int {
	r, size := utf8.DecodeRuneInString(text)
	if strings.ContainsRune("-+–‑− \u00a0", r) && size > 0 {
		return size
	}
	return 0
}

// digits returns the number of digits that text begins with.
func digits(text string) int {
	n := 0
	for n < len(text) && digit(text[n]) {
		n++
	}
	return n
}

func digit(c byte) bool { return c >= '0' && c <= '9' }

func two(s string) int { return int(s[0]-'0')*10 + int(s[1]-'0') }
