package tomlsrc

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"kundval/generator/internal/diag"
)

// NotText finds what keeps a file from being read as UTF-8, and says what the
// file probably is instead.
func NotText(file, text string) (diag.Diagnostic, bool) {
	at := invalidAt(text)
	if at < 0 {
		return diag.Diagnostic{}, false
	}
	d := diag.Diagnostic{
		Code:    codeNotUTF8,
		Span:    diag.Span{File: file},
		Message: diag.Textf("filen är inte sparad som UTF-8", "the file is not saved as UTF-8"),
		Hint:    saveAsUTF8(),
	}
	if kind := otherProgram(text); !kind.IsZero() {
		d.Message = diag.Textf("filen är ingen textfil, utan %s", "the file is no text file but %s", kind)
		d.Hint = diag.Textf("skriv uppgifterna i en textredigerare, till exempel VS Code eller Anteckningar; ett dokument från ett annat program kan inte läsas",
			"write the data in a text editor, such as VS Code or Notepad; a document of another program cannot be read")
		return d, true
	}
	if wide := wideEncoding(text); wide != "" {
		d.Message = diag.Textf("filen är inte sparad som UTF-8, utan som %s", "the file is not saved as UTF-8 but as %s", wide)
		return d, true
	}
	d.Span = diag.SpanOf(file, text, at, at+1)
	d.Why = diag.Textf("byten %s betyder inget i UTF-8, och å, ä och ö skulle bli fel på sajten",
		"the byte %s means nothing in UTF-8, and å, ä and ö would go wrong on the site", fmt.Sprintf("0x%02X", text[at]))
	switch page, mixed := codePage(text); {
	case mixed:
		d.Message = diag.Textf("tecknet är inte sparat som UTF-8, fast resten av filen är det", "the character is not saved as UTF-8 although the rest of the file is")
		d.Hint = diag.Textf("ta bort tecknet och skriv det på nytt", "remove the character and write it anew")
	case page != "":
		d.Message = diag.Textf("filen är inte sparad som UTF-8, utan troligen som %s", "the file is not saved as UTF-8 but probably as %s", page)
	}
	return d, true
}

func saveAsUTF8() diag.Text {
	return diag.Textf("spara om filen som UTF-8: i VS Code klickar du på teckenkodningen längst ned till höger och väljer Save with Encoding, i Anteckningar väljer du Spara som och kodningen UTF-8",
		"save the file again as UTF-8: in VS Code click on the encoding at the bottom right and choose Save with Encoding, in Notepad choose Save as and the encoding UTF-8")
}

// otherProgram recognises files of other programs by how they begin.
func otherProgram(text string) diag.Text {
	for _, k := range []struct {
		begin string
		kind  diag.Text
	}{
		{"PK\x03\x04", diag.Text{SV: "ett dokument från Word eller Excel, eller en zip-fil", EN: "a document of Word or Excel, or a zip file"}},
		{"\xD0\xCF\x11\xE0", diag.Text{SV: "ett äldre dokument från Word eller Excel", EN: "an older document of Word or Excel"}},
		{"%PDF", diag.Text{SV: "en pdf", EN: "a PDF"}},
		{"\x89PNG", diag.Text{SV: "en bild", EN: "a picture"}},
		{"\xFF\xD8\xFF", diag.Text{SV: "en bild", EN: "a picture"}},
		{"\x1F\x8B", diag.Text{SV: "en packad fil", EN: "a compressed file"}},
	} {
		if strings.HasPrefix(text, k.begin) {
			return k.kind
		}
	}
	return diag.Text{}
}

// wideEncoding names the encoding of a text whose every character takes two or
// four bytes, or "".
func wideEncoding(text string) string {
	switch {
	case strings.HasPrefix(text, "\xFF\xFE\x00\x00"), strings.HasPrefix(text, "\x00\x00\xFE\xFF"):
		return "UTF-32"
	case strings.HasPrefix(text, "\xFF\xFE"), strings.HasPrefix(text, "\xFE\xFF"):
		return "UTF-16"
	}
	sample := text[:min(len(text), 1000)&^1]
	var zeros [2]int
	for i := range len(sample) {
		if sample[i] == 0 {
			zeros[i%2]++
		}
	}
	if most := max(zeros[0], zeros[1]); most > len(sample)/4 && min(zeros[0], zeros[1]) < most/4 {
		return "UTF-16"
	}
	return ""
}

// codePage guesses by the Swedish letters in which encoding of one byte a
// character a text is saved. It reports true when the text is UTF-8 for the
// most part.
func codePage(text string) (name string, mixed bool) {
	pages := []struct{ name, letters string }{
		{"Windows-1252 (Latin-1)", "\xC4\xC5\xD6\xE4\xE5\xF6\xE9\x96"},
		{"Mac Roman", "\x80\x81\x85\x8A\x8C\x9A\x8E\xD0"},
		{"MS-DOS (850)", "\x8E\x8F\x99\x84\x86\x94\x82"},
	}
	counts := make([]int, len(pages))
	invalid, wide, best := 0, 0, 0
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		switch {
		case r == utf8.RuneError && size == 1:
			invalid++
			for j, p := range pages {
				if strings.IndexByte(p.letters, text[i]) >= 0 {
					counts[j]++
				}
			}
		case size > 1:
			wide++
		}
		i += size
	}
	for j := range pages {
		if counts[j] > counts[best] {
			best = j
		}
	}
	if 2*counts[best] >= invalid {
		name = pages[best].name
	}
	return name, wide > invalid
}

// invalidAt returns the offset of the first byte that is no text in UTF-8, or
// -1.
func invalidAt(text string) int {
	zero := strings.IndexByte(text, 0)
	if utf8.ValidString(text) {
		return zero
	}
	for i, r := range text {
		if i == zero {
			return i
		}
		if r == utf8.RuneError {
			if _, size := utf8.DecodeRuneInString(text[i:]); size == 1 {
				return i
			}
		}
	}
	return -1
}

// loneReturn explains the line endings of very old programs, a carriage return
// without a line feed, which are the cause of whatever else the scanner says.
func loneReturn(doc *document, limit int) (diag.Diagnostic, bool) {
	text := doc.text[:limit]
	for at := 0; ; at++ {
		i := strings.IndexByte(text[at:], '\r')
		if i < 0 {
			return diag.Diagnostic{}, false
		}
		if at += i; at+1 < len(text) && text[at+1] == '\n' {
			continue
		}
		return diag.Diagnostic{
			Code:    codeSyntax,
			Span:    doc.span(uint32(at), uint32(at+1)),
			Message: diag.Textf("raden slutar med ett ensamt vagnreturtecken (CR)", "the line ends with a carriage return (CR) alone"),
			Hint: diag.Textf("spara om filen med radslut LF: i VS Code klickar du på radslutet längst ned till höger och väljer LF",
				"save the file again with line endings LF: in VS Code click on the line ending at the bottom right and choose LF"),
		}, true
	}
}
