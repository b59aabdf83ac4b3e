package papers

import (
	"bytes"
	"compress/zlib"
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"kundval/generator/internal/datatest"
)

// text joins the parts whose place in Swedish begins so.
func text(p *Paper, where string) string {
	var all []string
	for _, part := range p.Parts {
		if strings.HasPrefix(part.Where.SV, where) {
			all = append(all, part.Text)
		}
	}
	return strings.Join(all, "\n")
}

func mustRead(t *testing.T, name string, data []byte) *Paper {
	t.Helper()
	p, err := Read(name, data)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestDescribed(t *testing.T) {
	p := mustRead(t, "a.PDF", datatest.Paper("pdf", `
title: Villkor för (2024)
author: Nämnden
creator: Anna Ek
language: sv
tagged:
page: Första sidan: åäö / andra raden
picture:
page: Tredje sidan`))
	for what, c := range map[string]struct{ got, want any }{
		"format":   {p.Format, "pdf"},
		"title":    {p.Title, "Villkor för (2024)"},
		"language": {p.Language, "sv"},
		"tagged":   {p.Tagged, true},
		"authors":  {fmt.Sprint(p.Authors), "[Nämnden Anna Ek]"},
		"page 1":   {text(p, "på sidan 1"), "Första sidan: åäö\nandra raden"},
		"page 3":   {text(p, "på sidan 3"), "Tredje sidan"},
		"mute":     {fmt.Sprint(p.Mute), "[2]"},
		"silent":   {p.Silent, false},
		"carries":  {p.Carries, false},
		"info":     {text(p, "i dokumentets egenskaper (Author)"), "Nämnden"},
		"xmp":      {text(p, "i dokumentets egenskaper (dc:creator)"), "Anna Ek"},
	} {
		if c.got != c.want {
			t.Errorf("%s: got %q, want %q", what, c.got, c.want)
		}
	}
}

// TestChromium reads a page that Chromium printed: every sign has its own
// place, words are drawn in pieces and letters are joined.
func TestChromium(t *testing.T) {
	data, err := os.ReadFile("testdata/chromium.pdf")
	if err != nil {
		t.Fatal(err)
	}
	p := mustRead(t, "chromium.pdf", data)
	got := text(p, "på sidan 1")
	for _, want := range []string{
		"Åäö: ändrade villkor", "Office, fjäll, officiell",
		"Delad: 552000-0018 i stycken.", "Rad\tTal\n", "Kvarnen\t552000-0018\t131 81",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not in\n%s", want, got)
		}
	}
	if p.Title != "Provsida" || p.Language != "sv" || !p.Tagged || p.Silent || len(p.Mute) > 0 || len(p.Authors) > 0 {
		t.Errorf("got %+v", p)
	}
}

// content is a document with one page that shows what is given, in Helvetica.
func content(stream, more string) []byte {
	return datatest.PDF([]string{
		"<< /Type /Catalog /Pages 2 0 R " + more + " >>",
		"<< /Type /Pages /Kids [3 0 R] /Count 1 /Resources << /Font << /F 4 0 R /U 6 0 R >> /XObject << /X 8 0 R >> >> >>",
		"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Annots [9 0 R 10 0 R] >>",
		"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding << /Differences [65 /aring /uni00E4 /odieresis.alt /g17] >> >>",
		datatest.Stream("", stream),
		"<< /Type /Font /Subtype /Type0 /BaseFont /Z /Encoding /Identity-H /ToUnicode 7 0 R /DescendantFonts [<< /DW 500 /W [3 [300 300] 5 6 600] >>] >>",
		datatest.Stream("", "1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfchar <0003> <FB01> endbfchar 2 beginbfrange <0004> <0005> <0030> <0006> <0007> [<0041> <D83DDE00>] endbfrange"),
		datatest.Stream("/Type /XObject /Subtype /Form /Matrix [1 0 0 1 0 -100]", "BT /F 10 Tf 0 0 Td (i formen) Tj ET /X Do"),
		"<< /Type /Annot /Subtype /Text /T (Rut) /Contents (en anm\\344rkning) >>",
		"<< /Type /Annot /Subtype /Widget /T (nr) /V <FEFF00E5> /AP << /N 11 0 R >> >>",
		datatest.Stream("/BBox [0 0 1 1] /Resources << /Font << /F 4 0 R >> >>", "BT /F 10 Tf (visat) Tj ET"),
	}, "/Root 1 0 R")
}

func TestContent(t *testing.T) {
	for _, c := range []struct{ name, stream, want string }{
		{"pieces of one number", "BT /F 10 Tf 10 700 Td (552000) Tj (-) Tj (0018) Tj ET", "552000-0018"},
		{"pieces placed one by one", "BT /F 10 Tf 1 0 0 1 10 700 Tm (552000-) Tj 1 0 0 1 46.69 700 Tm (0018) Tj ET", "552000-0018"},
		{"kerning", "BT /F 10 Tf 10 700 Td [(55) 20 (2000) -30 (-0018)] TJ ET", "552000-0018"},
		{"space by distance", "BT /F 10 Tf 10 700 Td [(ett) -300 (ord)] TJ ET", "ett ord"},
		{"column by distance", "BT /F 10 Tf 10 700 Td [(ett) -2500 (ord)] TJ ET", "ett\tord"},
		{"a space is not doubled", "BT /F 10 Tf 10 700 Td [(ett ) -300 (ord)] TJ ET", "ett ord"},
		{"lines", "BT /F 10 Tf 12 TL 10 700 Td (a) Tj T* (b) Tj (c) ' 1 2 (d) \" ET", "a\nb\nc\nd"},
		{"TD sets the leading", "BT /F 10 Tf 10 700 Td (a) Tj 0 -12 TD (b) Tj T* (c) Tj ET", "a\nb\nc"},
		{"raised", "BT /F 10 Tf 10 700 Td (m) Tj 3 Ts (2) Tj ET", "m2"},
		{"turned", "q 0 1 -1 0 100 100 cm BT /F 10 Tf 0 0 Td (upp) Tj (åt) Tj ET Q", "uppåt"},
		{"escapes", `BT /F 10 Tf 10 700 Td (\(a\)\\ \
b\055c) Tj <2D64> Tj ET`, `(a)\ b-c-d`},
		{"names of signs", "BT /F 10 Tf 10 700 Td (ABC) Tj ET", "åäö"},
		{"two bytes", "BT /U 10 Tf 10 700 Td <00030004000500060007> Tj ET", "fi01A😀"},
		{"a form within itself", "q 1 0 0 1 50 500 cm /X Do Q", "i formen"},
		{"state is restored", "BT /F 10 Tf ET q /U 99 Tf Q BT 10 700 Td (a) Tj ET", "a"},
		{"picture in the stream", "BI /W 1 /H 1 ID (Tj\x00 EI BT /F 10 Tf 10 700 Td (efter) Tj ET", "efter"},
		{"nonsense", ") ]] >> } /F Tf 1 Tf (a) Tj BT /F 10 Tf 10 700 Td (b) Tj", "b"},
	} {
		p := mustRead(t, "a.pdf", content(strings.ReplaceAll(c.stream, "åt", "\xe5t"), ""))
		got := text(p, "på sidan 1")
		if c.name == "a form within itself" {
			got, _, _ = strings.Cut(got, "\n")
		}
		if got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}

func TestRemarks(t *testing.T) {
	p := mustRead(t, "a.pdf", content("BT /F 10 Tf (a) Tj ET", "/Outlines << /First << /Title (Kapitel) /Next << /Title (Nytt) >> >> >> /Names << /EmbeddedFiles << >> >>"))
	if got := text(p, "i en anteckning eller länk på sidan 1"); !strings.Contains(got, "Rut\nen anmärkning") {
		t.Errorf("remark: got %q", got)
	}
	if got := text(p, "i ett formulärfält på sidan 1"); !strings.Contains(got, "å") || !strings.Contains(got, "visat") {
		t.Errorf("field: got %q", got)
	}
	if got := text(p, "i bokmärkena"); got != "Kapitel\nNytt" {
		t.Errorf("bookmarks: got %q", got)
	}
	if !p.Carries {
		t.Error("the file within it was not noticed")
	}
}

// TestMarked makes sure that tags count only if the document says that they are
// to be used.
func TestMarked(t *testing.T) {
	for more, want := range map[string]bool{
		"": false, "/StructTreeRoot << >>": true, "/StructTreeRoot << >> /MarkInfo << /Marked true >>": true,
		"/StructTreeRoot << >> /MarkInfo << /Marked false >>": false, "/MarkInfo << /Marked true >>": false,
	} {
		if got := mustRead(t, "a.pdf", content("", more)).Tagged; got != want {
			t.Errorf("%s: got %v", more, got)
		}
	}
}

// TestUnreadable makes sure that signs that nobody can name are not taken for
// text, and a page of them not for an empty page.
func TestUnreadable(t *testing.T) {
	p := mustRead(t, "a.pdf", content("BT /U 10 Tf 10 700 Td <0100010101020103> Tj ET", ""))
	if !p.Silent || fmt.Sprint(p.Mute) != "[1]" {
		t.Errorf("silent %v, mute %v", p.Silent, p.Mute)
	}
	p = mustRead(t, "a.pdf", datatest.Paper("pdf", "picture:"))
	if !p.Silent || fmt.Sprint(p.Mute) != "[1]" {
		t.Errorf("a picture: silent %v, mute %v", p.Silent, p.Mute)
	}
}

// packed is a document whose objects lie in a packed object stream and whose
// table of places is packed too, as in most files of today.
func packed() []byte {
	pack := func(s string) string {
		var b bytes.Buffer
		w := zlib.NewWriter(&b)
		_, _ = w.Write([]byte(s))
		_ = w.Close()
		return b.String()
	}
	inner := []string{
		"<< /Type /Catalog /Pages 2 0 R >>",
		"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
		"<< /Type /Page /Parent 2 0 R /Contents 6 0 R /Resources << /Font << /F 4 0 R >> >> >>",
		"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
	}
	head, body := "", ""
	for i, o := range inner {
		head += fmt.Sprintf("%d %d ", i+1, len(body))
		body += o + " "
	}
	var b bytes.Buffer
	b.WriteString("%PDF-1.5\n")
	places := map[int]int{}
	add := func(n int, o string) {
		places[n] = b.Len()
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", n, o)
	}
	add(5, datatest.Stream(fmt.Sprintf("/Type /ObjStm /N %d /First %d /Filter /FlateDecode", len(inner), len(head)), pack(head+body)))
	add(6, datatest.Stream("/Filter /FlateDecode", pack("BT /F 10 Tf 10 700 Td (packat) Tj ET")))
	start := b.Len()
	table := "\x00\x00\x00\x00"
	for i := range inner {
		table += string([]byte{2, 0, 5, byte(i)})
	}
	for _, at := range []int{places[5], places[6], start} {
		table += string([]byte{1, byte(at >> 8), byte(at), 0})
	}
	add(7, datatest.Stream("/Type /XRef /Size 8 /W [1 2 1] /Root 1 0 R /Filter /FlateDecode", pack(table)))
	fmt.Fprintf(&b, "startxref\n%d\n%%%%EOF\n", start)
	return b.Bytes()
}

func TestPacked(t *testing.T) {
	if got := text(mustRead(t, "a.pdf", packed()), "på sidan 1"); got != "packat" {
		t.Errorf("got %q", got)
	}
}

// TestLocked reads documents that qpdf locked. One that only restricts what may
// be done with it opens without a password.
func TestLocked(t *testing.T) {
	for file, want := range map[string]error{"restricted.pdf": nil, "restricted-rc4.pdf": nil, "locked.pdf": Encrypted} {
		data, err := os.ReadFile("testdata/" + file)
		if err != nil {
			t.Fatal(err)
		}
		p, err := Read(file, data)
		if !errors.Is(err, want) {
			t.Errorf("%s: got %v, want %v", file, err, want)
		}
		if want == nil && text(p, "på sidan 1") != "Hemlig text" {
			t.Errorf("%s: got %q", file, text(p, "på sidan 1"))
		}
	}
}

func TestProblems(t *testing.T) {
	whole := datatest.Paper("pdf", "page: text")
	for _, c := range []struct {
		name string
		data []byte
		want Problem
	}{
		{"a.txt", []byte("text"), Unknown},
		{"a.pdf", nil, Broken},
		{"a.pdf", []byte("text"), Broken},
		{"a.pdf", whole[:len(whole)/2], Broken},
		{"a.pdf", datatest.PDF([]string{"<< /Type /Catalog >>"}, "/Root 1 0 R"), Broken},
		{"a.pdf", datatest.PDF([]string{"<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [2 0 R] /Count 1000000000 >>"}, "/Root 1 0 R"), Broken},
		{"a.pdf", make([]byte, MaxSize+1), TooLarge},
	} {
		_, err := Read(c.name, c.data)
		var got Problem
		if !errors.As(err, &got) || got != c.want {
			t.Errorf("%s of %d bytes: got %v, want %v", c.name, len(c.data), err, c.want)
		}
	}
}

// TestBounds reads documents that unpack to, or say, much more than they are.
func TestBounds(t *testing.T) {
	data := content("BT /F 10 Tf 10 700 Td ("+strings.Repeat("a", 10_000)+") Tj ET", "")
	for name, b := range map[string]budget{
		"bytes": {plain: 9_000, text: 20_000, deadline: time.Now().Add(time.Hour)},
		"text":  {plain: 20_000, text: 9_000, deadline: time.Now().Add(time.Hour)},
		"time":  {plain: 20_000, text: 20_000},
	} {
		if _, err := readPDF(data, &b); !errors.Is(problem(err), TooLarge) {
			t.Errorf("%s: got %v", name, err)
		}
	}
}

// TestGuarded makes sure that a fault in the code, ours or the library's, does
// not stop the program.
func TestGuarded(t *testing.T) {
	_, err := guarded(func(*budget) (*Paper, error) { panic("fel") })
	if !errors.Is(err, Broken) {
		t.Errorf("got %v", err)
	}
}

func FuzzPDF(f *testing.F) {
	f.Add(datatest.Paper("pdf", "title: a\nauthor: b\ncreator: c\npage: d"))
	f.Add(content("BT /F 10 Tf 10 700 Td [(a) -300 (b)] TJ ET /X Do", ""))
	f.Add(packed())
	f.Fuzz(func(t *testing.T, data []byte) {
		began := time.Now()
		p, err := Read("a.pdf", data)
		if took := time.Since(began); took > 10*time.Second {
			t.Errorf("%v", took)
		}
		var problem Problem
		if (p == nil) != (err != nil) || err != nil && !errors.As(err, &problem) {
			t.Errorf("got %v and %v", p, err)
		}
	})
}

func BenchmarkPDF(b *testing.B) {
	line := strings.Repeat("Anordnaren ska uppfylla villkoren. ", 3)
	var d strings.Builder
	for range 1000 {
		d.WriteString("page: " + strings.Repeat(line+" / ", 45) + "slut\n")
	}
	data := datatest.Paper("pdf", d.String())
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		if _, err := Read("a.pdf", data); err != nil {
			b.Fatal(err)
		}
	}
}
