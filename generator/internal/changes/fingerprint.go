package changes

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"slices"
	"strings"

	"kundval/generator/internal/model"
)

// Print is the fingerprint of one thing in an edition. It follows what the
// thing says and not how its file is laid out: order of keys and tables, line
// ends, formatting and white space leave no trace in it.
type Print struct {
	Subject Subject
	ID      string
	Wording string // digest of the words, which an erratum may correct
	Binding string // digest of what no erratum may touch: figures, sanctions, levels, evidence, control points
}

// Fingerprint returns the prints of everything in an edition that was decided,
// by subject and id. Summaries in plain words, notes, decisions and documents
// explain the decision and are left out.
func Fingerprint(e *model.Edition) []Print { return fingerprint(e, nil) }

// fingerprint takes the prints with some words swapped for others.
func fingerprint(e *model.Edition, swaps []swap) []Print {
	var out []Print
	add := func(s Subject, id string, fill func(*inker)) {
		p := inker{swaps: slices.Clone(swaps)}
		fill(&p)
		out = append(out, Print{s, id, digest(p.wording), digest(p.binding)})
	}
	for _, a := range e.Areas {
		add(SubjectArea, a.ID, func(p *inker) { p.words(a.Name, a.Abbreviation, a.TargetGroup, a.Goal) })
		for _, l := range a.Levels {
			add(SubjectLevel, l.ID, func(p *inker) { p.level(a, l) })
		}
	}
	for _, s := range e.Sections {
		add(SubjectSection, s.ID, func(p *inker) {
			p.words(s.Number, s.Title, s.Intro)
			p.bind("ingar_i", s.Parent)
		})
	}
	for _, c := range e.Conditions {
		add(SubjectCondition, c.ID, func(p *inker) { p.condition(c) })
	}
	for _, part := range model.EditionParts() {
		add(SubjectEdition, part.Code, func(p *inker) { p.part(e, part.Code) })
	}
	slices.SortStableFunc(out, func(a, b Print) int {
		return cmp.Or(strings.Compare(string(a.Subject), string(b.Subject)), strings.Compare(a.ID, b.ID))
	})
	return out
}

// inker gathers what one print is made of.
type inker struct {
	wording, binding []any
	swaps            []swap
}

// words adds texts to the wording, and the figures in them to what binds.
func (p *inker) words(texts ...string) {
	for _, t := range texts {
		for i := range p.swaps {
			t = p.swaps[i].apply(t)
		}
		said, figures := saying(t)
		p.wording = append(p.wording, said)
		p.binding = append(p.binding, figures)
	}
}

// bind adds something that no erratum may touch.
func (p *inker) bind(key string, v any) { p.binding = append(p.binding, key, v) }

// bindSet is bind for a list whose order says nothing.
func (p *inker) bindSet(key string, ids []string) { p.bind(key, sortedSet(ids)) }

// digest hashes values, "sha256:" and 64 hexadecimal digits, by their JSON, which is the same for the same values.
func digest(values []any) string {
	b, err := json.Marshal(values)
	if err != nil {
		panic("changes: a value without JSON: " + err.Error())
	}
	sum := sha256.Sum256(b)
	return "sha256:" + hex.EncodeToString(sum[:])
}

// saying returns a text's blocks as words alone, and its figures.
func saying(text string) (blocks [][]string, figures []string) {
	for _, l := range parse(text) {
		block := []string{string(l.kind)}
		for _, st := range l.stretches {
			if st.style.href != "" {
				block = append(block, "-> "+st.style.href)
			}
		}
		for _, w := range l.words {
			block = append(block, w.key)
			if w.figure {
				figures = append(figures, w.key)
			}
		}
		blocks = append(blocks, block)
	}
	return blocks, figures
}

func (p *inker) level(a *model.ChoiceArea, l *model.Level) {
	p.words(l.Name, l.TargetGroup)
	p.bind("kundval", a.ID)
	p.bind("formaga", []int{l.CapacityMin, l.CapacityMax})
	p.bindSet("eftertradare_till", l.Successors)
}

func (p *inker) condition(c *model.Condition) {
	p.words(c.Number, c.Title, c.Text, c.Breach.SourceWords)
	p.wording = append(p.wording, c.Section, sortedSet(c.Laws))
	p.bind("slag", c.Kind)
	p.bindSet("preciserar", c.Refines)
	p.bind("preciseras_i_specifikt", c.Delegates)
	p.bindSet("nivaer", c.Levels)
	p.bind("i_forekommande_fall", c.IfRelevant)
	p.bindSet("kontroll", c.Occasions)
	p.bind("vid_brist", consequenceList(c))
	for _, d := range evidenceList(c) {
		p.bind("handlingar", d)
	}
	for _, r := range requirementList(c) {
		p.bind("krav", r)
	}
}

func consequenceList(c *model.Condition) []any {
	list := []any{c.Breach.Form, sortedSet(c.Breach.Sanctions)}
	for _, part := range c.Breach.Parts {
		list = append(list, key(collapse(part.What)), part.Form, sortedSet(part.Sanctions))
	}
	return list
}

func evidenceList(c *model.Condition) [][]string {
	var list [][]string
	for _, d := range c.Evidence {
		list = append(list, []string{key(collapse(d.Name)), d.Issuer, d.MaxAge, d.Occasion, d.Note})
	}
	slices.SortFunc(list, slices.Compare)
	return list
}

// requirementList leaves out what each is called: that is wording.
func requirementList(c *model.Condition) [][]any {
	var list [][]any
	for _, r := range c.Requirements {
		list = append(list, []any{r.ID, r.Direction, r.Value, r.Unit, r.From})
	}
	slices.SortStableFunc(list, func(a, b []any) int { return strings.Compare(a[0].(string), b[0].(string)) })
	return list
}

// part adds a part of an edition that is neither condition, section, kundval
// nor level.
func (p *inker) part(e *model.Edition, code string) {
	switch code {
	case "inledning":
		p.words(e.Intro)
	case "sanktionsval":
		p.words(e.SanctionText)
	case "tillsyn":
		p.words(e.ReviewText)
	case "reglemente":
		p.bind(code, e.Regulation)
	case "sanktioner":
		for _, s := range e.Sanctions { // mildest first: their order binds
			p.bind(code, s.ID)
			p.words(s.Name, s.Text)
		}
	case "sanktionskriterier":
		for _, c := range e.Criteria {
			p.bind(c.ID, c.Decisive)
			p.words(c.Text)
		}
	case "granskningstillfallen":
		for _, o := range e.Occasions {
			p.bind(code, o.ID)
			p.words(o.Name, o.Label, o.Text)
		}
	case "styrning":
		for _, g := range e.Governance {
			p.bind(code, []string{g.Source, g.Section})
			p.words(g.Text)
		}
	case "ersattning":
		p.compensation(e.Compensation)
	default:
		panic("changes: no print for the part " + code)
	}
}

func (p *inker) compensation(c *model.Compensation) {
	if c == nil {
		return
	}
	p.words(c.Intro)
	p.bind("momskompensation_procent", c.VATPercent)
	p.bind("ej_kant", c.Undecided)
	for _, n := range c.Categories {
		p.bindSet(n.ID, n.Levels)
		p.words(n.Name, n.Text)
	}
	for _, a := range c.Amounts {
		p.bind("belopp", []any{a.What, a.Category, a.Level, a.Operator, a.Ore, a.Per})
	}
	if c.Bonus != nil {
		p.words(c.Bonus.Text)
		p.bind("regler", c.Bonus.Rules)
	}
}
