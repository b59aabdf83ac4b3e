package synthetic

import (
	"fmt"
	"slices"
)

// condition is one condition as it stands in one edition.
type condition struct {
	id, number, title, text, plain string
	specific                       bool
	section                        string // id
	refines                        string // id of a general condition
	levels                         []string
	occasions                      []string
	evidence                       []pairs
	sanctions                      []string
	laws                           []string
	figures                        []pairs
	ifRelevant                     bool
	change                         change // since the edition before
}

// perSection is how many conditions a section holds: two general ones and the
// specific ones that refine them.
const perSection = 6

// part is a part of the conditions with its sections.
type part struct {
	letter, title string
	sections      []section
}

// section is a heading with its conditions.
type section struct {
	id, title  string
	conditions []condition
}

// parts lays out the conditions of edition n, counted from 0. All but one are
// the same conditions in every edition; the last stands in another part each
// time, so that every edition both drops a condition and adds one.
func (p Params) parts(n int) []part {
	ps := []part{{letter: "A", title: "Tillsyn av anordnare"}, {letter: "B", title: "Ledning och kvalitet"}, {letter: "C", title: "Insatser"}}
	areas := p.areas()
	lasting := p.Conditions - 1
	next := 0
	for i := range ps {
		count := lasting / len(ps)
		if i < lasting%len(ps) {
			count++
		}
		ps[i].fill(next, count, n, areas)
		next += count
	}
	p.addTemporary(&ps[n%len(ps)], n)
	return ps
}

// fill puts count conditions into the part, the first of them number first of
// the edition.
func (pt *part) fill(first, count, edition int, areas []area) {
	general, specific := 0, 0
	for i := range count {
		if i%perSection == 0 {
			pt.addSection(i / perSection)
		}
		s := &pt.sections[len(pt.sections)-1]
		c := lasting(first+i, edition, areas)
		c.section = s.id
		if i%perSection < 2 {
			general++
			c.number = fmt.Sprintf("%s.%d", pt.letter, general)
		} else {
			specific++
			c.specific, c.refines = true, s.conditions[i%2].id
			c.number = fmt.Sprintf("%s.%d", pt.letter, specific)
		}
		s.conditions = append(s.conditions, c)
	}
}

func (pt *part) addSection(i int) {
	names := sectionNames()
	title := names[i%len(names)]
	if i >= len(names) {
		title = fmt.Sprintf("%s %d", title, i/len(names)+1)
	}
	pt.sections = append(pt.sections, section{id: fmt.Sprintf("%s-%d", slugOfPart(pt.letter), i+1), title: title})
}

func slugOfPart(letter string) string { return "del-" + string(letter[0]+'a'-'A') }

// lasting returns condition i, which stands in every edition.
func lasting(i, edition int, areas []area) condition {
	acts, tops := activities(), topics()
	a, t := acts[i%len(acts)], tops[(i+i/len(acts))%len(tops)]
	c := condition{
		id:        fmt.Sprintf("%s-%s-%d", a.slug, t.slug, i+1),
		title:     fmt.Sprintf("%s %s", a.title, t.name),
		plain:     fmt.Sprintf("Anordnaren måste %s %s.", a.demand, t.name),
		occasions: []string{"vid-ansokan", "arlig-uppfoljning"},
		sanctions: []string{"atgardsplan", "varning"},
		change:    changeOf(i, edition),
	}
	if i%5 == 3 {
		l := areas[i%len(areas)].levels
		for _, l := range l[:1+i%len(l)] {
			c.levels = append(c.levels, l.id)
		}
	}
	c.ifRelevant = i%9 == 4
	if i%4 == 0 {
		c.laws = []string{"socialtjänstlagen (2025:400)"}
	}
	c.evidence = []pairs{{{"namn", fmt.Sprintf("%s %s", a.title, t.name)}, {"utfardare", "Anordnaren"}, {"vid", "vid-ansokan"}}}
	c.apply(i, edition, a, t)
	return c
}

// apply writes the text and whatever differs between editions.
func (c *condition) apply(i, edition int, a activity, t topic) {
	later := edition%2 == 1 // what changes goes back and forth
	days, age, example := 14, "3 månader", "Beskrivningen ska uppdateras när något ändras."
	switch kind := kindOf(i); {
	case kind == figure && later:
		days = 10
	case kind == control && later:
		c.occasions = append(c.occasions, "stickprov")
	case kind == sanction && later:
		c.sanctions = append(c.sanctions, "avauktorisation")
	case kind == freshness && later:
		age = "2 månader"
	case kind == law && later:
		c.laws = append(slices.Clone(c.laws), "förvaltningslagen (2017:900)")
	case kind == wording && later:
		example = "Beskrivningen ska uppdateras när arbetssättet ändras, och den ska finnas på varje enhet."
	}
	c.text = fmt.Sprintf("Anordnaren ska %s %s. %s\n\nUnderlaget ska omfatta:\n\n- vem som gör vad och när det ska vara klart\n- hur arbetet följs upp och **hur brister rättas till**\n- hur kunden får veta vad som gäller\n\n%s", a.demand, t.name, t.why, example)
	if i%3 == 1 {
		c.text += fmt.Sprintf(" Ändringar av betydelse ska anmälas till nämnden inom %d dagar.", days)
		c.figures = []pairs{{{"id", "senast"}, {"vad", "anmäla ändringar"}, {"riktning", "hogst"}, {"varde", days}, {"enhet", "dagar"}, {"raknat_fran", "ändringen"}}}
	}
	if i%2 == 1 {
		c.evidence = append(c.evidence, pairs{
			{"namn", "Intyg om " + t.name}, {"utfardare", "Revisor"}, {"hogsta_alder", age}, {"vid", "arlig-uppfoljning"},
		})
	}
}

// addTemporary puts the condition of the year last in the part.
func (p Params) addTemporary(pt *part, edition int) {
	year := p.periods()[edition].id
	general := 1
	for _, s := range pt.sections {
		for _, c := range s.conditions {
			if !c.specific {
				general++
			}
		}
	}
	s := &pt.sections[len(pt.sections)-1]
	t := topics()[(edition*7+3)%len(topics())]
	s.conditions = append(s.conditions, condition{
		id: "sarskild-insats-" + year, number: fmt.Sprintf("%s.%d", pt.letter, general),
		title:     fmt.Sprintf("Särskild insats under %s", year),
		text:      fmt.Sprintf("Under %s granskar nämnden %s särskilt. %s", year, t.name, t.why),
		plain:     fmt.Sprintf("I år tittar kommunen extra noga på %s.", t.name),
		section:   s.id,
		occasions: []string{"stickprov"},
		sanctions: []string{"atgardsplan", "varning"},
		change:    temporary,
	})
}
