package printer

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"kundval/generator/internal/papers"
)

// plain makes a PDF of the plain kind that Chromium writes, with a line of text
// and many small objects.
func plain(t *testing.T) []byte {
	t.Helper()
	const text = "BT /F1 12 Tf 72 720 Td (Villkor) Tj ET"
	bodies := []string{
		"<</Type /Catalog\n/Pages 2 0 R\n/MarkInfo <</Marked true>>\n/StructTreeRoot 7 0 R\n/Lang (sv)>>",
		"<</Type /Pages /Kids [3 0 R] /Count 1>>",
		"<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources <</Font <</F1 5 0 R>>>>>>",
		fmt.Sprintf("<</Length %d>> stream\n%s\nendstream", len(text), text),
		"<</Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding>>",
		"<</Title (Utg\\345va)\n/CreationDate (D:20261122161239+00'00')>>",
		"<</Type /StructTreeRoot\n/K 8 0 R>>",
		"<</Type /StructElem\n/S /Strong\n/P 7 0 R>>",
	}
	for range 3 * perStream {
		bodies = append(bodies, "<</Type /StructElem\n/S /P\n/P 7 0 R>>")
	}
	var b bytes.Buffer
	b.WriteString("%PDF-1.4\n")
	var rows strings.Builder
	for i, body := range bodies {
		fmt.Fprintf(&rows, "%010d 00000 n \n", b.Len())
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, body)
	}
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n%strailer\n<</Size %d\n/Root 1 0 R\n/Info 6 0 R>>\nstartxref\n%d\n%%%%EOF\n",
		len(bodies)+1, rows.String(), len(bodies)+1, b.Len())
	return b.Bytes()
}

func TestPack(t *testing.T) {
	pdf := plain(t)
	packed := pack(pdf)
	if len(packed) > len(pdf)/3 {
		t.Errorf("%d of %d bytes are left", len(packed), len(pdf))
	}
	for name, data := range map[string][]byte{"as written": pdf, "packed": packed} {
		p, err := papers.Read("page.pdf", data)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if p.Title != "Utgåva" || p.Language != "sv" || !p.Tagged || p.Silent || !strings.Contains(fmt.Sprint(p.Parts), "Villkor") {
			t.Errorf("%s: %+v", name, p)
		}
	}
	if again := pack(pdf); !bytes.Equal(again, packed) {
		t.Error("packing it again gives other bytes")
	}
	objects, _ := split(pdf)
	if got := newTags.ReplaceAllString(string(objects[7].body), "$1/Span"); !strings.Contains(got, "/S /Span\n") {
		t.Errorf("a tag that few readers know stays: %s", got)
	}
}

// TestPackLeavesAlone makes sure that what is not understood is not touched.
func TestPackLeavesAlone(t *testing.T) {
	pdf := string(plain(t))
	for name, odd := range map[string]string{
		"already packed":       string(pack([]byte(pdf))),
		"not a PDF":            "Hej",
		"cut off":              pdf[:len(pdf)/2],
		"a place past the end": strings.Replace(pdf, "startxref\n", "startxref\n9", 1),
		"an object elsewhere":  strings.Replace(pdf, "\n5 0 obj", "\n6 0 obj", 1),
		"too short a table":    strings.Replace(pdf, "xref\n0 ", "xref\n0 9", 1),
	} {
		if got := pack([]byte(odd)); string(got) != odd {
			t.Errorf("%s: %d bytes became %d", name, len(odd), len(got))
		}
	}
}
