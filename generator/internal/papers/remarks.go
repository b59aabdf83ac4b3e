package papers

import (
	"strings"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"kundval/generator/internal/diag"
)

// remarks reads what is attached to a page: comments, links and the fields of
// a form.
func (r *reader) remarks(page types.Dict) {
	for _, o := range r.array(page["Annots"]) {
		if !r.budget.step() {
			return
		}
		d := r.dict(o)
		switch r.name(d["Subtype"]) {
		case "Widget":
			text := r.field(d) + "\n" + r.appearance(d)
			r.keep(diag.Textf("i ett formulärfält på sidan %d", "in a form field on page %d", r.pages), text)
		case "FileAttachment":
			r.paper.Carries = true
			fallthrough
		default:
			text := r.texts(d, "T", "Contents", "RC") + "\n" + r.texts(r.dict(d["A"]), "URI") + "\n" + r.appearance(d)
			r.keep(diag.Textf("i en anteckning eller länk på sidan %d", "in a remark or link on page %d", r.pages), text)
		}
	}
}

// appearance gives the text of what is drawn for a remark or field, which may
// be more than it says in words.
func (r *reader) appearance(d types.Dict) string {
	o := r.dict(d["AP"])["N"]
	if states := r.dict(o); states["Subtype"] == nil && states["BBox"] == nil {
		o = states[r.name(d["AS"])]
	}
	src := r.stream(o)
	if src == nil {
		return ""
	}
	p := &page{r: r}
	p.text.room = r.budget.text
	p.run(src, r.dict(r.dict(o)["Resources"]), identity(), 0)
	return p.text.out.String()
}

// field gives the texts of a form field and of those it belongs to.
func (r *reader) field(d types.Dict) string {
	var all []string
	for level := 0; d != nil && level < maxTree; level++ {
		all = append(all, r.texts(d, "T", "TU", "V", "DV"))
		d = r.dict(d["Parent"])
	}
	return strings.Join(all, "\n")
}

func (r *reader) texts(d types.Dict, keys ...string) string {
	var all []string
	for _, k := range keys {
		if text := r.words(d[k]); text != "" {
			all = append(all, text)
		}
	}
	return strings.Join(all, "\n")
}

// bookmarks reads the outline, which may say more than the headings do.
func (r *reader) bookmarks(first types.Object, seen map[int]bool) {
	var titles []string
	var walk func(o types.Object, depth int)
	walk = func(o types.Object, depth int) {
		for o != nil && depth < maxTree && r.budget.step() && !r.again(o, seen) {
			d := r.dict(o)
			if d == nil {
				return
			}
			titles = append(titles, r.words(d["Title"]))
			walk(d["First"], depth+1)
			o = d["Next"]
		}
	}
	walk(first, 0)
	r.keep(diag.Textf("i bokmärkena", "in the bookmarks"), strings.Join(titles, "\n"))
}
