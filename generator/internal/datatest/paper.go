package datatest

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"fmt"
	"strings"

	"golang.org/x/text/encoding/charmap"
)

// Paper makes a small document from a description, so that an example can be
// read: one "key: value" on each line. The ending is "pdf" or "docx".
//
//	title: Bilaga 1         the title in the properties
//	author: Nämnden         the author in the properties
//	creator: Nämnden        the author in the XMP packet (pdf)
//	language: sv            the language of the text (pdf)
//	tagged:                 the headings are marked as such (pdf)
//	page: Villkor för 2024  a page with that text; "/" begins a new line
//	picture:                a page that is only a picture (pdf)
func Paper(ending, description string) []byte {
	var d described
	for line := range strings.Lines(description) {
		key, value, _ := strings.Cut(strings.TrimSpace(line), ":")
		d.set(key, strings.TrimSpace(value))
	}
	if ending == "docx" {
		return d.docx()
	}
	return d.pdf()
}

// described is a document before it has a format.
type described struct {
	title, author, creator, language string
	tagged                           bool
	pages                            []string // the empty text is a picture
}

func (d *described) set(key, value string) {
	switch key {
	case "title":
		d.title = value
	case "author":
		d.author = value
	case "creator":
		d.creator = value
	case "language":
		d.language = value
	case "tagged":
		d.tagged = true
	case "page":
		d.pages = append(d.pages, value)
	case "picture":
		d.pages = append(d.pages, "")
	case "":
	default:
		panic("no such key in a described document: " + key)
	}
}

func (d *described) pdf() []byte {
	root := "/Type /Catalog /Pages 2 0 R"
	if d.language != "" {
		root += " /Lang " + pdfString(d.language)
	}
	if d.tagged {
		root += " /MarkInfo << /Marked true >> /StructTreeRoot << /Type /StructTreeRoot >>"
	}
	info := ""
	if d.title != "" {
		info += " /Title " + pdfString(d.title)
	}
	if d.author != "" {
		info += " /Author " + pdfString(d.author)
	}
	objects := []string{"", "", "<<" + info + " >>",
		"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
		Stream("/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8", "\x80")}
	if d.creator != "" {
		root += fmt.Sprintf(" /Metadata %d 0 R", len(objects)+1)
		objects = append(objects, Stream("/Type /Metadata /Subtype /XML",
			`<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator><rdf:Seq><rdf:li>`+
				d.creator+`</rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>`))
	}
	kids := ""
	for _, text := range d.pages {
		n := len(objects) + 1
		kids += fmt.Sprintf("%d 0 R ", n)
		objects = append(objects,
			fmt.Sprintf("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 4 0 R >> /XObject << /P 5 0 R >> >> /Contents %d 0 R >>", n+1),
			Stream("", pageContent(text)))
	}
	objects[0] = "<< " + root + " >>"
	objects[1] = fmt.Sprintf("<< /Type /Pages /Kids [%s] /Count %d >>", kids, len(d.pages))
	return PDF(objects, "/Root 1 0 R /Info 3 0 R")
}

// pageContent draws the lines of a text, or a picture when there is none.
func pageContent(text string) string {
	if text == "" {
		return "q 400 0 0 600 90 120 cm /P Do Q"
	}
	content := "BT /F 12 Tf 14 TL 72 770 Td"
	for _, line := range strings.Split(text, " / ") {
		content += " " + pdfString(line) + " Tj T*"
	}
	return content + " ET"
}

// pdfString writes a string for WinAnsiEncoding, which is nearly that of
// properties too.
func pdfString(s string) string {
	raw, err := charmap.Windows1252.NewEncoder().String(s)
	if err != nil {
		panic(err)
	}
	return "(" + strings.NewReplacer(`\`, `\\`, "(", `\(`, ")", `\)`).Replace(raw) + ")"
}

// Stream writes a stream object with its dictionary.
func Stream(dict, content string) string {
	return fmt.Sprintf("<< %s /Length %d >>\nstream\n%s\nendstream", dict, len(content), content)
}

// PDF puts objects, numbered from 1, together to a file.
func PDF(objects []string, trailer string) []byte {
	var b bytes.Buffer
	b.WriteString("%PDF-1.7\n")
	var places []int
	for i, o := range objects {
		places = append(places, b.Len())
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	start := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(objects)+1)
	for _, at := range places {
		fmt.Fprintf(&b, "%010d 00000 n \n", at)
	}
	fmt.Fprintf(&b, "trailer\n<< /Size %d %s >>\nstartxref\n%d\n%%%%EOF\n", len(objects)+1, trailer, start)
	return b.Bytes()
}

func (d *described) docx() []byte {
	body := ""
	for _, text := range d.pages {
		for _, line := range strings.Split(text, " / ") {
			body += "<w:p><w:r><w:t>" + escaped(line) + "</w:t></w:r></w:p>"
		}
	}
	return Zip(
		"docProps/core.xml", `<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:title>`+escaped(d.title)+`</dc:title><dc:creator>`+escaped(d.author)+`</dc:creator></cp:coreProperties>`,
		"word/document.xml", `<w:document xmlns:w="w"><w:body>`+body+`</w:body></w:document>`)
}

func escaped(s string) string {
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(s))
	return b.String()
}

// Zip packs files, given as name and content in turn.
func Zip(files ...string) []byte {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for i := 0; i+1 < len(files); i += 2 {
		w, err := z.Create(files[i])
		if err == nil {
			_, err = w.Write([]byte(files[i+1]))
		}
		if err != nil {
			panic(err)
		}
	}
	if err := z.Close(); err != nil {
		panic(err)
	}
	return b.Bytes()
}
