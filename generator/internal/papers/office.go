package papers

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"path"
	"slices"
	"strconv"
	"strings"

	"kundval/generator/internal/diag"
)

// maxFiles is how many files an office document may be packed of.
const maxFiles = 10_000

// readOffice reads the office formats, all of which are packed XML files. What
// was deleted with changes tracked is read as well, since it can be brought
// back by whoever opens the document.
func readOffice(data []byte, b *budget) (*Paper, error) {
	if bytes.HasPrefix(data, []byte("\xD0\xCF\x11\xE0")) {
		return nil, fmt.Errorf("%w: packed in a locked container", Encrypted)
	}
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, err
	}
	if len(z.File) > maxFiles {
		return nil, TooLarge
	}
	p := &Paper{Tagged: true}
	slices.SortStableFunc(z.File, func(a, b *zip.File) int { return compareNumbered(a.Name, b.Name) })
	some := false
	for _, f := range z.File {
		if strings.Contains(f.Name, "/embeddings/") {
			p.Carries = true
		}
		where, ok := officePlace(f.Name)
		if !ok {
			continue
		}
		src, err := unpack(f, b)
		if err != nil {
			return nil, err
		}
		if f.Name == "META-INF/manifest.xml" {
			if bytes.Contains(src, []byte("encryption-data")) {
				return nil, Encrypted
			}
			continue
		}
		some = true
		if err := p.office(f.Name, where, src, b); err != nil {
			return nil, fmt.Errorf("%s: %w", f.Name, err)
		}
	}
	if !some {
		return nil, fmt.Errorf("%w: no text in it", Broken)
	}
	return p, nil
}

// officePlace tells what a file within the package holds, and whether it is to
// be read.
func officePlace(name string) (diag.Text, bool) {
	folder, base := path.Split(name)
	if path.Ext(base) != ".xml" {
		return diag.Text{}, false
	}
	stem := strings.TrimSuffix(base, ".xml")
	kind := strings.TrimRight(stem, "0123456789")
	switch folder {
	case "docProps/", "META-INF/":
		return property("metadata"), true
	case "word/":
		return wordPlace(kind)
	case "xl/", "xl/worksheets/", "xl/comments/", "xl/threadedComments/":
		switch kind {
		case "sharedStrings", "comments", "threadedComment", "workbook":
			return diag.Textf("i kalkylbladens text", "in the text of the sheets"), true
		case "sheet":
			return diag.Textf("i kalkylblad %s", "in sheet %s", stem[len(kind):]), true
		}
	case "ppt/slides/", "ppt/notesSlides/", "ppt/comments/":
		return diag.Textf("på bild %s eller i dess anteckningar", "on slide %s or in its notes", stem[len(kind):]), true
	case "":
		switch stem {
		case "content", "styles":
			return diag.Textf("i texten", "in the text"), true
		case "meta":
			return property("metadata"), true
		}
	}
	return diag.Text{}, false
}

func wordPlace(kind string) (diag.Text, bool) {
	switch kind {
	case "document":
		return diag.Textf("i texten", "in the text"), true
	case "header", "footer":
		return diag.Textf("i sidhuvudet eller sidfoten", "in the header or footer"), true
	case "footnotes", "endnotes":
		return diag.Textf("i en not", "in a note"), true
	case "comments":
		return diag.Textf("i en kommentar", "in a comment"), true
	}
	return diag.Text{}, false
}

// compareNumbered puts slide2 before slide10.
func compareNumbered(a, b string) int {
	split := func(s string) (string, int) {
		stem := strings.TrimSuffix(s, path.Ext(s))
		kind := strings.TrimRight(stem, "0123456789")
		n, _ := strconv.Atoi(stem[len(kind):])
		return kind, n
	}
	ka, na := split(a)
	kb, nb := split(b)
	if ka != kb {
		return strings.Compare(ka, kb)
	}
	return na - nb
}

// unpack gives the content of a packed file, as far as the budget goes.
func unpack(f *zip.File, b *budget) ([]byte, error) {
	in, err := f.Open()
	if err != nil {
		return nil, err
	}
	defer in.Close()
	src, err := io.ReadAll(io.LimitReader(in, b.plain+1))
	if err != nil {
		return nil, err
	}
	if b.plain -= int64(len(src)); b.plain < 0 {
		return nil, TooLarge
	}
	return src, nil
}

// office reads the text of one XML file of the package.
func (p *Paper) office(name string, where diag.Text, src []byte, b *budget) error {
	properties := strings.HasPrefix(name, "docProps/") || name == "meta.xml"
	var text strings.Builder
	var open []xml.Name
	shared := false // the cell holds the number of a text that stands elsewhere
	dec := xml.NewDecoder(bytes.NewReader(src))
	for b.step() {
		t, err := dec.Token()
		if errors.Is(err, io.EOF) {
			return p.part(where, text.String(), b)
		}
		if err != nil {
			return err
		}
		switch t := t.(type) {
		case xml.StartElement:
			open = append(open, t.Name)
			if t.Name.Local == "c" {
				shared = slices.ContainsFunc(t.Attr, func(a xml.Attr) bool { return a.Name.Local == "t" && a.Value == "s" })
			}
			text.WriteString(breakBefore(t.Name.Local))
		case xml.EndElement:
			open = open[:len(open)-1]
			text.WriteString(breakAfter(t.Name.Local))
		case xml.CharData:
			switch {
			case len(open) == 0 || shared && open[len(open)-1].Local == "v":
			case properties:
				p.officeProperty(open, strings.TrimSpace(string(t)), b)
			default:
				text.Write(t)
			}
		}
	}
	return TooLarge
}

func (p *Paper) part(where diag.Text, text string, b *budget) error {
	if strings.TrimSpace(text) == "" {
		return nil
	}
	if b.text -= len(text); b.text < 0 {
		return TooLarge
	}
	p.Parts = append(p.Parts, Part{where, text})
	return nil
}

// officeProperty keeps one value of the document's properties.
func (p *Paper) officeProperty(open []xml.Name, text string, b *budget) {
	if text == "" {
		return
	}
	local := open[len(open)-1].Local
	switch local {
	case "creator", "initial-creator", "lastModifiedBy", "Manager":
		p.author(text)
	case "title":
		p.Title = text
	case "language":
		p.Language = text
	}
	_ = p.part(property(local), text, b) // a full budget is met by the next file
}

// breakBefore gives what an element puts into the text where it stands.
func breakBefore(local string) string {
	switch local {
	case "tab":
		return "\t"
	case "br", "cr", "line-break":
		return "\n"
	case "s": // one or more spaces
		return " "
	case "noBreakHyphen":
		return "-"
	}
	return ""
}

// breakAfter gives what stands after an element.
func breakAfter(local string) string {
	switch local {
	case "p", "h", "si", "c", "comment", "text":
		return "\n"
	case "tc", "table-cell":
		return "\t"
	}
	return ""
}
