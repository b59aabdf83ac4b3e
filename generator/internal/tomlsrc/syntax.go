package tomlsrc

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"kundval/generator/internal/diag"
)

// fault explains one kind of syntax error to someone who is no programmer.
type fault struct {
	scanner string // how the scanner's message begins
	message diag.Text
	hint    diag.Text
	atBegin bool // stands where the expression begins, not where it breaks off
}

// faults returns the kinds of syntax error. The first whose beginning fits
// counts.
func faults() []fault {
	unclosed := diag.Text{
		SV: "skriv ett avslutande citattecken sist på raden; en text över flera rader står mellan \"\"\" och \"\"\"",
		EN: "end the line with a quotation mark; text of several lines stands between \"\"\" and \"\"\"",
	}
	escape := diag.Text{
		SV: `skriv \\ för ett omvänt snedstreck, eller sätt texten mellan enkla citattecken '…'`,
		EN: `write \\ for a backslash, or put the text between single quotation marks '…'`,
	}
	return []fault{
		{"basic strings cannot have new lines", diag.Text{SV: "texten saknar avslutande citattecken", EN: "the text has no closing quotation mark"}, unclosed, false},
		{"literal strings cannot have new lines", diag.Text{SV: "texten saknar avslutande citattecken", EN: "the text has no closing quotation mark"}, unclosed, false},
		{"unterminated", diag.Text{SV: "texten saknar avslutande citattecken", EN: "the text has no closing quotation mark"}, unclosed, true},
		{"multiline basic string not terminated", diag.Text{SV: `texten som börjar med """ tar aldrig slut`, EN: `the text that begins with """ never ends`},
			diag.Text{SV: `skriv """ på raden efter textens sista rad`, EN: `write """ on the line after the last line of the text`}, true},
		{"multiline literal string not terminated", diag.Text{SV: "texten som börjar med ''' tar aldrig slut", EN: "the text that begins with ''' never ends"},
			diag.Text{SV: "skriv ''' på raden efter textens sista rad", EN: "write ''' on the line after the last line of the text"}, true},
		{"too many quotes", diag.Text{SV: "för många citattecken i rad", EN: "too many quotation marks in a row"},
			diag.Text{SV: `tre citattecken avslutar texten`, EN: `three quotation marks end the text`}, false},
		{"expected newline", diag.Text{SV: "här skulle raden ha slutat", EN: "the line should have ended here"},
			diag.Text{SV: `skriv en nyckel på varje rad; ett citattecken inne i en text skrivs \"`, EN: `write one key on each line; a quotation mark inside a text is written \"`}, false},
		{"expected '=' after key", diag.Text{SV: "efter nyckeln ska ett likhetstecken stå", EN: "the key must be followed by an equals sign"},
			diag.Text{SV: `skriv nyckel = "värde"; en rad med löpande text ska stå mellan """ och """`, EN: `write key = "value"; running text stands between """ and """`}, false},
		{"invalid character at start of key", diag.Text{SV: "här skulle en nyckel eller en [rubrik] ha börjat", EN: "a key or a [header] should have begun here"},
			diag.Text{SV: `skriv nyckel = "värde"`, EN: `write key = "value"`}, false},
		{"expected keyword", diag.Text{SV: "detta är inget värde", EN: "this is no value"},
			diag.Text{SV: `text skrivs inom citattecken; ja och nej skrivs true och false`, EN: `text stands between quotation marks; yes and no are written true and false`}, false},
		{"expected key", diag.Text{SV: "filen tar slut där en nyckel skulle ha stått", EN: "the file ends where a key should have stood"}, diag.Text{}, false},
		{"expected ']", diag.Text{SV: "rubriken saknar avslutande klammer", EN: "the header has no closing bracket"},
			diag.Text{SV: "skriv [namn] för en tabell och [[namn]] för en i en lista", EN: "write [name] for a table and [[name]] for one of a list"}, false},
		{"expected value but got", diag.Text{SV: "i listan saknas ett värde före kommatecknet", EN: "the list has no value before the comma"}, diag.Text{SV: "ta bort kommatecknet", EN: "remove the comma"}, false},
		{"expected value", diag.Text{SV: "efter likhetstecknet saknas ett värde", EN: "there is no value after the equals sign"},
			diag.Text{SV: `skriv nyckel = "värde", eller ta bort raden`, EN: `write key = "value", or remove the line`}, true},
		{"unexpected character", diag.Text{SV: "detta är inget värde", EN: "this is no value"},
			diag.Text{SV: `text skrivs inom citattecken, till exempel "text"`, EN: `text stands between quotation marks, for example "text"`}, false},
		{"strings must be quoted", diag.Text{SV: "detta är inget värde", EN: "this is no value"},
			diag.Text{SV: `text skrivs inom citattecken, till exempel "20 s"`, EN: `text stands between quotation marks, for example "20 s"`}, false},
		{"array is incomplete", diag.Text{SV: "listan saknar avslutande klammer", EN: "the list has no closing bracket"},
			diag.Text{SV: `skriv ] efter det sista värdet`, EN: `write ] after the last value`}, true},
		{"expected ',' or ']'", diag.Text{SV: "mellan värdena i listan saknas ett kommatecken", EN: "a comma is missing between the values of the list"},
			diag.Text{SV: `skriv ["a", "b"]`, EN: `write ["a", "b"]`}, false},
		{"inline table is incomplete", diag.Text{SV: "tabellen saknar avslutande klammer", EN: "the table has no closing brace"},
			diag.Text{SV: "skriv } efter det sista värdet", EN: "write } after the last value"}, true},
		{"expected ',' or '}'", diag.Text{SV: "mellan uppgifterna i tabellen saknas ett kommatecken", EN: "a comma is missing between the keys of the table"},
			diag.Text{SV: `skriv { a = "1", b = "2" }`, EN: `write { a = "1", b = "2" }`}, false},
		{"unexpected comma", diag.Text{SV: "i tabellen saknas en uppgift före kommatecknet", EN: "the table has nothing before the comma"}, diag.Text{SV: "ta bort kommatecknet", EN: "remove the comma"}, false},
		{"integers cannot have leading zeroes", diag.Text{SV: "ett tal kan inte börja med en nolla", EN: "a number cannot begin with a zero"},
			diag.Text{SV: "är det ett nummer att visa och inte att räkna med, skriv det inom citattecken", EN: "if it is a number to show and not to count with, put it between quotation marks"}, false},
		{"invalid escape", diag.Text{SV: "ett omvänt snedstreck har en särskild betydelse i text", EN: "a backslash has a special meaning in text"}, escape, false},
		{"need a character after", diag.Text{SV: "ett omvänt snedstreck har en särskild betydelse i text", EN: "a backslash has a special meaning in text"}, escape, false},
		{"unicode escape", diag.Text{SV: "ett omvänt snedstreck har en särskild betydelse i text", EN: "a backslash has a special meaning in text"}, escape, false},
		{"invalid hexadecimal", diag.Text{SV: "ett omvänt snedstreck har en särskild betydelse i text", EN: "a backslash has a special meaning in text"}, escape, false},
		{"escape sequence is not", diag.Text{SV: "ett omvänt snedstreck har en särskild betydelse i text", EN: "a backslash has a special meaning in text"}, escape, false},
	}
}

// syntaxDiagnostic says that the scanner refused the text from at to end, in
// an expression that begins at begin. Everything after limit is not TOML.
func syntaxDiagnostic(doc *document, scanner string, at, end, begin, limit int) diag.Diagnostic {
	if d, ok := unclosed(doc, at, begin, limit); ok {
		return d
	}
	f := explain(scanner)
	if c := doc.text[at:limit]; strings.HasPrefix(scanner, "unexpected character") && strings.HasPrefix(strings.TrimLeft(c, "\r"), "\n") {
		f = explain("expected value")
	}
	d := diag.Diagnostic{
		Code:    codeSyntax,
		Message: f.message,
		Hint:    f.hint,
		Notes:   []diag.Note{{Message: diag.Textf("TOML-tolken: %s", "TOML scanner: %s", whole(scanner, doc.text[at:]))}},
	}
	if h := hintFor(doc.text[:limit], at, scanner); !h.IsZero() {
		d.Hint = h
	}
	begin = min(begin, at)
	if f.atBegin {
		at, end = begin, begin+lineLength(doc.text[begin:limit])
	}
	d.Span = diag.SpanOf(doc.file, doc.text, at, max(at, end))
	if from := diag.SpanOf(doc.file, doc.text, begin, begin); from.Start.Line < d.Span.Start.Line {
		d.Notes = append([]diag.Note{{
			Span:    from,
			Message: diag.Textf("det som inte går att läsa börjar här", "what cannot be read begins here"),
		}}, d.Notes...)
	}
	return d
}

func explain(scanner string) fault {
	for _, f := range faults() {
		if strings.HasPrefix(scanner, f.scanner) {
			return f
		}
	}
	return fault{message: diag.Text{SV: "detta går inte att läsa som TOML", EN: "this cannot be read as TOML"}}
}

// whole puts the character that the text begins with into a scanner's message,
// which knows only its first byte.
func whole(scanner, text string) string {
	i := strings.Index(scanner, "U+")
	if i < 0 || text == "" {
		return scanner
	}
	tail := strings.TrimLeft(scanner[i+len("U+"):], "0123456789ABCDEF")
	if strings.HasPrefix(tail, " '") {
		_, tail, _ = strings.Cut(tail[2:], "'")
	}
	r, _ := utf8.DecodeRuneInString(text)
	return scanner[:i] + fmt.Sprintf("%#U", r) + tail
}

// hintFor gives the hint for what people write most often.
func hintFor(text string, at int, scanner string) diag.Text {
	r, _ := utf8.DecodeRuneInString(text[min(at, len(text)):])
	switch word := wordAt(text, at); {
	case strings.Contains(scanner, "key") && !strings.Contains(scanner, "keyword") && r > unicode.MaxASCII && unicode.IsLetter(r):
		return diag.Textf("nycklar skrivs utan å, ä och ö: %s", "keys are written without å, ä and ö: %s", plainKey(word))
	case strings.HasPrefix(scanner, "expected keyword") || strings.HasPrefix(scanner, "unexpected character"):
		switch strings.ToLower(word) {
		case "true", "false":
			return diag.Textf("skriv %s med små bokstäver", "write %s in small letters", strings.ToLower(word))
		case "ja", "sant", "yes":
			return diag.Text{SV: "ja skrivs true", EN: "yes is written true"}
		case "nej", "falskt", "no":
			return diag.Text{SV: "nej skrivs false", EN: "no is written false"}
		}
		if r == '”' || r == '“' || r == '„' {
			return diag.Text{SV: `använd raka citattecken " i stället för typografiska`, EN: `use straight quotation marks " and not curly ones`}
		}
		if word != "" {
			return diag.Textf("text skrivs inom citattecken: %q", "text stands between quotation marks: %q", restOfLine(text, at))
		}
	}
	return diag.Text{}
}

// wordAt returns the letters, digits, hyphens and underscores around at.
func wordAt(text string, at int) string {
	notWord := func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '_' && r != '-'
	}
	from := at
	for from > 0 {
		r, size := utf8.DecodeLastRuneInString(text[:from])
		if notWord(r) {
			break
		}
		from -= size
	}
	if n := strings.IndexFunc(text[at:], notWord); n >= 0 {
		return text[from : at+n]
	}
	return text[from:]
}

func plainKey(word string) string {
	return strings.NewReplacer("å", "a", "ä", "a", "ö", "o", "é", "e").Replace(strings.ToLower(word))
}

// restOfLine returns what stands from at to the end of the line, without a
// comment.
func restOfLine(text string, at int) string {
	rest := text[at : at+lineLength(text[at:])]
	rest, _, _ = strings.Cut(rest, " #")
	return strings.TrimSpace(rest)
}

// lineLength returns the length of the first line of text.
func lineLength(text string) int {
	if i := strings.IndexByte(text, '\n'); i >= 0 {
		return len(strings.TrimSuffix(text[:i], "\r"))
	}
	return len(text)
}
