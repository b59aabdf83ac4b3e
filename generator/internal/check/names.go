package check

import (
	"path"
	"slices"
	"strings"

	"kundval/generator/internal/diag"
	"kundval/generator/internal/model"
)

// names are the ids that a kind of reference can name.
type names struct {
	none  diag.Text // "inget avsnitt", "no section"
	ids   []string
	set   map[string]bool
	whole bool // nothing that could define an id was left unread
}

func newNames(none diag.Text, whole bool) names {
	return names{none: none, whole: whole, set: map[string]bool{}}
}

func (n *names) add(id string) {
	if id != "" && !n.set[id] {
		n.set[id] = true
		n.ids = append(n.ids, id)
	}
}

// define is add for what is to be defined once. Of two things with one id one
// has probably lost its own, and what refers to that is not to blame.
func (n *names) define(id string) {
	if n.set[id] {
		n.whole = false
	}
	n.add(id)
}

func (n *names) join(o names) {
	n.whole = n.whole && o.whole
	for _, id := range o.ids {
		n.add(id)
	}
}

// refer reports a reference at key that leads nowhere.
func (p *pass) refer(o diag.Origin, key, id string, n names) {
	if id == "" || n.set[id] || !n.whole {
		return
	}
	at := o.At(key)
	same := dangling{n.none, id, folderOf(at.File)}
	if i, ok := p.dangling[same]; ok {
		p.again(i, at)
		return
	}
	if p.dangling == nil {
		p.dangling = map[dangling]int{}
	}
	before := len(p.found)
	p.report(at, diag.Textf("det finns %s med id %q", "there is %s with the id %q", n.none, id), n.hint(id))
	if len(p.found) > before {
		p.dangling[same] = before
	}
}

// dangling is an id that leads nowhere from a folder. A misspelt id is one
// fault, however many places name it.
type dangling struct {
	none   diag.Text
	id     string
	folder string
}

// mostPlaces is how many more places a finding about an id names.
const mostPlaces = 3

// again notes that finding i concerns one more place.
func (p *pass) again(i int, at diag.Span) {
	d := &p.found[i]
	switch n := len(d.Notes); {
	case n < mostPlaces:
		d.Notes = append(d.Notes, remark(at, "samma id står också här", "the same id stands here too"))
	case n == mostPlaces:
		d.Notes = append(d.Notes, remark(diag.Span{}, "och på fler ställen i mappen", "and in more places of the folder"))
	}
}

// folderOf returns the folder of the edition or of the providers to which a
// file belongs.
func folderOf(file string) string {
	parts := strings.SplitN(file, "/", 4)
	return strings.Join(parts[:min(3, len(parts)-1)], "/")
}

// referAll reports the elements of the list at key that lead nowhere.
func (p *pass) referAll(o diag.Origin, key string, ids []string, n names) {
	for i, id := range ids {
		if !n.set[id] {
			p.refer(o, nth(key, i), id, n)
		}
	}
}

// hint suggests the nearest id, or lists them when they are few.
func (n names) hint(id string) diag.Text {
	if h := diag.DidYouMean(id, n.ids); !h.IsZero() {
		return h
	}
	if len(n.ids) == 0 || len(n.ids) > 12 {
		return diag.Text{}
	}
	return diag.Textf("de som finns är: %s", "there are: %s", strings.Join(n.ids, ", "))
}

// book holds the ids that one edition defines.
type book struct {
	sections, conditions, areas, levels, occasions, sanctions, decisions, documents, categories names
}

func (p *pass) book(m *model.Municipality, ed *model.Edition) *book {
	if b := p.books[ed]; b != nil {
		return b
	}
	folder := path.Join("data", m.ID, ed.ID)
	conditions := p.named(folder + "/villkor/")
	areas := p.named(folder + "/kundval.toml")
	edition := p.named(folder + "/utgava.toml")
	b := &book{
		sections:   newNames(diag.Text{SV: "inget avsnitt", EN: "no section"}, conditions),
		conditions: newNames(diag.Text{SV: "inget villkor", EN: "no condition"}, conditions),
		areas:      newNames(diag.Text{SV: "inget kundval", EN: "no kundval"}, areas),
		levels:     newNames(diag.Text{SV: "ingen nivå", EN: "no level"}, areas),
		occasions:  newNames(diag.Text{SV: "inget granskningstillfälle", EN: "no occasion"}, edition),
		sanctions:  newNames(diag.Text{SV: "ingen sanktion", EN: "no sanction"}, edition),
		decisions:  newNames(diag.Text{SV: "inget beslut", EN: "no decision"}, edition),
		documents:  newNames(diag.Text{SV: "inget dokument", EN: "no document"}, edition),
		categories: newNames(diag.Text{SV: "ingen behovskategori", EN: "no need category"}, p.named(folder+"/ersattning.toml")),
	}
	b.fill(ed)
	p.books[ed] = b
	return b
}

func (b *book) fill(ed *model.Edition) {
	for _, s := range ed.Sections {
		b.sections.define(s.ID)
	}
	for _, c := range ed.Conditions {
		b.conditions.define(c.ID)
	}
	for _, a := range ed.Areas {
		b.areas.define(a.ID)
		for _, l := range a.Levels {
			b.levels.define(l.ID)
		}
	}
	for _, o := range ed.Occasions {
		b.occasions.define(o.ID)
	}
	for _, s := range ed.Sanctions {
		b.sanctions.define(s.ID)
	}
	for _, d := range ed.Decisions {
		b.decisions.define(d.ID)
	}
	for _, d := range ed.Documents {
		b.documents.define(d.ID)
	}
	if ed.Compensation != nil {
		for _, c := range ed.Compensation.Categories {
			b.categories.define(c.ID)
		}
	}
}

// all joins one kind of id over all editions of a municipality.
func (p *pass) all(m *model.Municipality, kind func(*book) names) names {
	out := newNames(diag.Text{}, true)
	for _, ed := range m.Editions {
		n := kind(p.book(m, ed))
		out.none = n.none
		out.join(n)
	}
	return out
}

// general returns the ids of an edition's general conditions.
func (p *pass) general(m *model.Municipality, ed *model.Edition) names {
	out := newNames(diag.Text{SV: "inget generellt villkor", EN: "no general condition"}, p.book(m, ed).conditions.whole)
	for _, c := range ed.Conditions {
		if c.Kind == model.General {
			out.add(c.ID)
		}
	}
	return out
}

func (p *pass) providers(m *model.Municipality) names {
	out := newNames(diag.Text{SV: "ingen anordnare", EN: "no provider"}, p.whole(path.Join("data", m.ID, "anordnare")+"/"))
	for _, pr := range m.Providers {
		out.add(pr.Slug)
	}
	return out
}

func (p *pass) editions(m *model.Municipality) names {
	out := newNames(diag.Text{SV: "ingen utgåva", EN: "no edition"}, true)
	for _, ed := range m.Editions {
		out.add(ed.ID)
	}
	slices.Sort(out.ids)
	return out
}

func (p *pass) regulations(m *model.Municipality) names {
	out := newNames(diag.Text{SV: "inget reglemente", EN: "no regulation"}, p.named(path.Join("data", m.ID, "huvudman.toml")))
	for _, r := range m.Regulations {
		out.add(r.ID)
	}
	return out
}
