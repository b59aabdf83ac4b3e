package papers

import (
	"bytes"
	"encoding/xml"
	"maps"
	"slices"
	"strings"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"kundval/generator/internal/diag"
)

// property names a place among the properties of a document.
func property(name string) diag.Text {
	return diag.Textf("i dokumentets egenskaper (%s)", "in the document's properties (%s)", name)
}

// properties reads what a PDF says about itself: the catalogue, the document
// information and the XMP packet.
func (r *reader) properties(root types.Dict) {
	r.paper.Language = strings.TrimSpace(r.words(root["Lang"]))
	marked, _ := r.file.Dereference(r.dict(root["MarkInfo"])["Marked"])
	r.paper.Tagged = r.dict(root["StructTreeRoot"]) != nil && marked != types.Boolean(false)
	if r.file.Info != nil {
		info := r.dict(*r.file.Info)
		for _, key := range slices.Sorted(maps.Keys(info)) {
			r.keep(property(key), r.words(info[key]))
		}
		r.paper.Title = strings.TrimSpace(r.words(info["Title"]))
		r.paper.author(r.words(info["Author"]))
	}
	if src := r.stream(root["Metadata"]); src != nil {
		for _, p := range readXMP(src) {
			r.keep(property(p.name), p.text)
			switch p.name {
			case "dc:title":
				if r.paper.Title == "" {
					r.paper.Title = p.text
				}
			case "dc:creator":
				r.paper.author(p.text)
			}
		}
	}
}

// author notes whom the properties name.
func (p *Paper) author(who string) {
	if who = strings.TrimSpace(who); who != "" && !slices.Contains(p.Authors, who) {
		p.Authors = append(p.Authors, who)
	}
}

// xmpProperty is one value of an XMP packet.
type xmpProperty struct{ name, text string }

// The namespaces of an XMP packet.
const (
	nsRDF  = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
	nsMeta = "adobe:ns:meta/"
	nsDC   = "http://purl.org/dc/elements/1.1/"
)

// readXMP gives the values of an XMP packet in order, from elements and from
// attributes. What follows a fault is left out.
func readXMP(src []byte) []xmpProperty {
	var out []xmpProperty
	var open []xml.Name
	dec := xml.NewDecoder(bytes.NewReader(src))
	dec.Strict = false
	for {
		t, err := dec.Token()
		if err != nil {
			return out
		}
		switch t := t.(type) {
		case xml.StartElement:
			open = append(open, t.Name)
			for _, a := range t.Attr {
				if a.Name.Space != nsRDF && a.Name.Space != "xmlns" && a.Name.Local != "xmlns" && a.Value != "" {
					out = append(out, xmpProperty{xmpName(a.Name), a.Value})
				}
			}
		case xml.EndElement:
			open = open[:max(0, len(open)-1)]
		case xml.CharData:
			if text := strings.TrimSpace(string(t)); text != "" {
				out = append(out, xmpProperty{xmpOwner(open), text})
			}
		}
	}
}

// xmpOwner gives the name of the property that a value in the innermost of the
// open elements belongs to. RDF's own elements only make lists of them.
func xmpOwner(open []xml.Name) string {
	for _, n := range slices.Backward(open) {
		if n.Space != nsRDF && n.Space != nsMeta {
			return xmpName(n)
		}
	}
	return "XMP"
}

func xmpName(n xml.Name) string {
	if n.Space == nsDC {
		return "dc:" + n.Local
	}
	return n.Local
}
