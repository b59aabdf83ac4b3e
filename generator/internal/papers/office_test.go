package papers

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"kundval/generator/internal/datatest"
)

func TestWord(t *testing.T) {
	p := mustRead(t, "a.docx", datatest.Zip(
		"[Content_Types].xml", "<x>inte text</x>",
		"docProps/core.xml", `<c xmlns:dc="d"><dc:title>Villkor</dc:title><dc:creator>Anna Ek</dc:creator><lastModifiedBy>Bo Al</lastModifiedBy></c>`,
		"word/document.xml", `<w:document xmlns:w="w"><w:p><w:t>552000</w:t><w:noBreakHyphen/><w:t>0018</w:t><w:del><w:delText> struket</w:delText></w:del></w:p><w:tbl><w:tc><w:p><w:t>a</w:t></w:p></w:tc><w:tc><w:p><w:t>b</w:t></w:p></w:tc></w:tbl></w:document>`,
		"word/header1.xml", `<hdr><p>huvud</p></hdr>`, "word/comments.xml", `<all><p>kommentar</p></all>`, "word/footnotes.xml", `<all><p>not</p></all>`,
		"word/embeddings/blad.xlsx", "x"))
	for where, want := range map[string]string{
		"i texten":                           "552000-0018 struket\na\n\tb\n\t",
		"i sidhuvudet":                       "huvud\n",
		"i en kommentar":                     "kommentar\n",
		"i en not":                           "not\n",
		"i dokumentets egenskaper (creator)": "Anna Ek",
	} {
		if got := text(p, where); got != want {
			t.Errorf("%s: got %q, want %q", where, got, want)
		}
	}
	if p.Title != "Villkor" || fmt.Sprint(p.Authors) != "[Anna Ek Bo Al]" || !p.Carries {
		t.Errorf("got %+v", p)
	}
}

func TestSheets(t *testing.T) {
	p := mustRead(t, "a.xlsx", datatest.Zip(
		"xl/sharedStrings.xml", `<sst><si><t>Namn</t></si><si><r><t>Kvar</t></r><r><t>nen</t></r></si></sst>`,
		"xl/worksheets/sheet10.xml", `<w><c><v>10</v></c></w>`,
		"xl/worksheets/sheet2.xml", `<w><c t="s"><v>1</v></c><c><v>5520000018</v></c><c t="inlineStr"><is><t>här</t></is></c></w>`))
	if got, want := text(p, "i kalkylblad 2"), "\n5520000018\nhär\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got, want := text(p, "i kalkylbladens text"), "Namn\nKvarnen\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	var places []string
	for _, part := range p.Parts {
		places = append(places, part.Where.SV)
	}
	if got, want := strings.Join(places, ", "), "i kalkylbladens text, i kalkylblad 2, i kalkylblad 10"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestSlides(t *testing.T) {
	p := mustRead(t, "a.pptx", datatest.Zip("ppt/slides/slide3.xml", `<sld><p><t>tre</t></p></sld>`))
	if got := text(p, "på bild 3"); got != "tre\n" {
		t.Errorf("got %q", got)
	}
}

func TestOpenDocument(t *testing.T) {
	for _, name := range []string{"a.odt", "a.ods", "a.odp"} {
		p := mustRead(t, name, datatest.Zip(
			"content.xml", `<o xmlns:text="t"><text:p>ett<text:s/>två<text:tab/>tre</text:p></o>`,
			"meta.xml", `<m xmlns:dc="d"><dc:title>T</dc:title><initial-creator>Anna Ek</initial-creator><dc:language>sv-SE</dc:language></m>`))
		if got := text(p, "i texten"); got != "ett två\ttre\n" {
			t.Errorf("%s: got %q", name, got)
		}
		if p.Title != "T" || p.Language != "sv-SE" || fmt.Sprint(p.Authors) != "[Anna Ek]" {
			t.Errorf("%s: got %+v", name, p)
		}
	}
}

func TestOfficeProblems(t *testing.T) {
	many := make([]string, 2*(maxFiles+1))
	for i := range many {
		many[i] = fmt.Sprint(i)
	}
	for name, c := range map[string]struct {
		data []byte
		want Problem
	}{
		"no package":     {[]byte("text"), Broken},
		"empty package":  {datatest.Zip(), Broken},
		"no XML":         {datatest.Zip("word/document.xml", "<a><b></a>"), Broken},
		"password":       {[]byte("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"), Encrypted},
		"password (ODF)": {datatest.Zip("META-INF/manifest.xml", "<m><encryption-data/></m>", "content.xml", "?"), Encrypted},
		"many files":     {datatest.Zip(many...), TooLarge},
	} {
		if _, err := Read("a.docx", c.data); !errors.Is(err, c.want) {
			t.Errorf("%s: got %v, want %v", name, err, c.want)
		}
	}
}

// TestOfficeBounds reads packages that unpack to much more than they are.
func TestOfficeBounds(t *testing.T) {
	data := datatest.Zip("word/document.xml", "<a>"+strings.Repeat("a", 10_000)+"</a>")
	for name, b := range map[string]budget{"bytes": {plain: 9_000, text: 20_000}, "text": {plain: 20_000, text: 9_000}} {
		b.deadline = time.Now().Add(time.Hour)
		if _, err := readOffice(data, &b); !errors.Is(err, TooLarge) {
			t.Errorf("%s: got %v", name, err)
		}
	}
}

func FuzzOffice(f *testing.F) {
	f.Add("word/document.xml", "<a><p><t>x</t></p></a>")
	f.Add("docProps/core.xml", "<a>x</a>y")
	f.Add("xl/worksheets/sheet1.xml", "<c t='s'><v>1</v></c>")
	f.Fuzz(func(t *testing.T, name, content string) {
		if strings.HasSuffix(name, "/") {
			t.Skip("a folder has no content")
		}
		p, err := Read("a.docx", datatest.Zip(name, content))
		var problem Problem
		if (p == nil) != (err != nil) || err != nil && !errors.As(err, &problem) {
			t.Errorf("got %v and %v", p, err)
		}
	})
}
