package check

import (
	"fmt"
	"path"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"kundval/generator/internal/diag"
	"kundval/generator/internal/markup"
	"kundval/generator/internal/model"
)

// idRules documents the rules of this file.
func idRules() []rule {
	return []rule{
		{Rule: diag.Rule{Code: "bad-name", Title: diag.Text{
			SV: "Id:n och namn på filer och mappar består av a–z, 0–9 och bindestreck.",
			EN: "Ids and names of files and folders consist of a–z, 0–9 and hyphens."},
			Why: diag.Text{
				SV: "De blir delar av webbadresser, där å, ä, ö, mellanslag och stora bokstäver ställer till problem.",
				EN: "They become parts of web addresses, where å, ä, ö, spaces and capital letters cause trouble."},
			Fix: diag.Text{
				SV: "Skriv om namnet med små bokstäver a–z, siffror och bindestreck: \"malgrupp-1\" i stället för \"Målgrupp 1\".",
				EN: "Rewrite the name in small letters a–z, digits and hyphens: \"malgrupp-1\" instead of \"Målgrupp 1\"."}}, run: badNames},
		{Rule: diag.Rule{Code: "duplicate-id", Title: diag.Text{
			SV: "Varje id av ett slag används en gång.",
			EN: "Each id of a kind is used once."},
			Why: diag.Text{
				SV: "Ett id är namnet på en enda sak. Har två saker samma id går det inte att säga vilken en länk eller en ändring gäller.",
				EN: "An id is the name of one thing. When two things share it, nobody can tell which of them a link or a change is about."},
			Fix: diag.Text{
				SV: "Ge den nya saken ett eget id. Låt den som redan är publicerad behålla sitt.",
				EN: "Give the new thing an id of its own. Let the one that is already published keep its id."}}, run: duplicateIDs},
		{Rule: diag.Rule{Code: "duplicate-number", Title: diag.Text{
			SV: "Två villkor av samma slag i en utgåva har inte samma nummer.",
			EN: "Two conditions of the same kind in an edition do not have the same number."},
			Why: diag.Text{
				SV: "Beslut och brev hänvisar till numret. Med två likadana nummer går det inte att veta vilket villkor som menas.",
				EN: "Decisions and letters refer to the number. With two alike, nobody can tell which condition is meant."},
			Fix: diag.Text{
				SV: "Ge villkoret ett eget nummer, oftast det närmaste lediga.",
				EN: "Give the condition a number of its own, mostly the next one free."}}, run: duplicateNumbers},
	}
}

// ids remembers where each id of one kind was written.
type ids struct {
	p     *pass
	first map[string]place
	say   func(id string) diag.Text
}

func (p *pass) ids(sv, en string) *ids {
	return &ids{p, map[string]place{}, func(id string) diag.Text { return diag.Textf(sv, en, id) }}
}

// place is where an id is written; finding it costs more than most need.
type place struct {
	origin diag.Origin
	key    string
}

// add reports an id that was added before.
func (s *ids) add(id string, o diag.Origin, key string) {
	if id == "" {
		return
	}
	first, taken := s.first[id]
	if !taken {
		s.first[id] = place{o, key}
		return
	}
	s.p.report(o.At(key), s.say(id), diag.Text{}, remark(first.origin.At(first.key), "första gången här", "first defined here"))
}

// duplicateIDs finds ids that two things share.
func duplicateIDs(p *pass) {
	p.configIDs()
	p.eachEdition(func(_ *model.Municipality, ed *model.Edition) {
		p.editionIDs(ed)
		p.areaIDs(ed)
		p.conditionIDs(ed)
		if ed.Compensation != nil {
			categories := p.ids("behovskategorin %q finns redan", "the need category %q is already defined")
			for i := range ed.Compensation.Categories {
				c := &ed.Compensation.Categories[i]
				categories.add(c.ID, c.Origin, "id")
			}
		}
	})
	for _, m := range p.site.Municipalities {
		regulations := p.ids("reglementet %q finns redan", "the regulation %q is already defined")
		for i := range m.Regulations {
			regulations.add(m.Regulations[i].ID, m.Regulations[i].Origin, "id")
		}
		measures := p.ids("måttet %q finns redan", "the measure %q is already defined")
		for _, ms := range m.Measures {
			measures.add(ms.ID, ms.Origin, "id")
		}
		steps := p.ids("steget %q finns redan", "the step %q is already defined")
		for i := range m.Application.Steps {
			steps.add(m.Application.Steps[i].ID, m.Application.Steps[i].Origin, "id")
		}
	}
	p.eachProvider(func(_ *model.Municipality, pr *model.Provider) { p.unitIDs(pr) })
}

func (p *pass) configIDs() {
	c := &p.site.Config
	municipalities := p.ids("huvudmannen %q nämns redan", "the municipality %q is already named")
	for i, id := range c.Municipalities {
		municipalities.add(id, c.Origin, nth("huvudman", i))
	}
	languages := p.ids("språket %q nämns redan", "the language %q is already named")
	for i, code := range c.Languages {
		languages.add(code, c.Origin, nth("sprak", i))
	}
	shortcomings := p.ids("bristen %q finns redan", "the shortcoming %q is already defined")
	for _, s := range c.Accessibility.Shortcomings {
		shortcomings.add(s.ID, s.Origin, "id")
	}
}

func (p *pass) editionIDs(ed *model.Edition) {
	decisions := p.ids("beslutet %q finns redan", "the decision %q is already defined")
	for i := range ed.Decisions {
		decisions.add(ed.Decisions[i].ID, ed.Decisions[i].Origin, "id")
	}
	documents := p.ids("dokumentet %q finns redan", "the document %q is already defined")
	for i := range ed.Documents {
		documents.add(ed.Documents[i].ID, ed.Documents[i].Origin, "id")
	}
	occasions := p.ids("granskningstillfället %q finns redan", "the occasion %q is already defined")
	for i := range ed.Occasions {
		occasions.add(ed.Occasions[i].ID, ed.Occasions[i].Origin, "id")
	}
	sanctions := p.ids("sanktionen %q finns redan", "the sanction %q is already defined")
	for i := range ed.Sanctions {
		sanctions.add(ed.Sanctions[i].ID, ed.Sanctions[i].Origin, "id")
	}
	criteria := p.ids("kriteriet %q finns redan", "the criterion %q is already defined")
	for i := range ed.Criteria {
		criteria.add(ed.Criteria[i].ID, ed.Criteria[i].Origin, "id")
	}
}

// areaIDs keeps kundval and levels apart as well, since pages and change notes
// name both in the same way.
func (p *pass) areaIDs(ed *model.Edition) {
	both := p.ids("ett kundval eller en nivå %q finns redan", "a kundval or level %q is already defined")
	for _, a := range ed.Areas {
		both.add(a.ID, a.Origin, "id")
		for _, l := range a.Levels {
			both.add(l.ID, l.Origin, "id")
		}
	}
}

func (p *pass) conditionIDs(ed *model.Edition) {
	sections := p.ids("avsnittet %q finns redan", "the section %q is already defined")
	for _, s := range ed.Sections {
		sections.add(s.ID, s.Origin, "id")
	}
	conditions := p.ids("villkoret %q finns redan", "the condition %q is already defined")
	for _, c := range ed.Conditions {
		conditions.add(c.ID, c.Origin, "id")
		requirements := p.ids("kravet %q finns redan i villkoret", "the requirement %q is already defined in the condition")
		for i := range c.Requirements {
			requirements.add(c.Requirements[i].ID, c.Requirements[i].Origin, "id")
		}
	}
}

func (p *pass) unitIDs(pr *model.Provider) {
	units := p.ids("enheten %q finns redan", "the unit %q is already defined")
	for _, u := range pr.Units {
		units.add(u.ID, u.Origin, "id")
		facts := p.ids("uppgiften %q står redan vid enheten", "the fact %q is already given for the unit")
		for i := range u.Access {
			facts.add(u.Access[i].Fact, u.Access[i].Origin, "fakta")
		}
	}
}

// duplicateNumbers finds two conditions of one kind with one printed number. A
// condition that stands there twice is told by its id.
func duplicateNumbers(p *pass) {
	p.eachEdition(func(_ *model.Municipality, ed *model.Edition) {
		for _, kind := range model.ConditionKinds().Codes() {
			numbers := p.ids("numret %q är redan taget", "the number %q is already taken")
			met := map[[2]string]bool{}
			for _, c := range ed.Conditions {
				again := c.ID != "" && met[[2]string{c.ID, c.Number}]
				met[[2]string{c.ID, c.Number}] = true
				if c.Kind == kind && !again {
					numbers.add(c.Number, c.Origin, "nummer")
				}
			}
		}
	})
}

// badNames finds ids and file names that cannot be part of an address.
func badNames(p *pass) {
	n := namer{p}
	for i, id := range p.site.Config.Municipalities {
		n.name(id, p.site.Config.Origin, nth("huvudman", i))
		if taken := []string{"tillganglighet", "om", "akthet"}; slices.Contains(append(taken, p.site.Config.Languages...), id) {
			p.report(p.site.Config.At(nth("huvudman", i)), diag.Textf("%q är redan en av webbplatsens egna adresser", "%q is already one of the site's own addresses", id), diag.Text{})
		}
	}
	for _, s := range p.site.Config.Accessibility.Shortcomings {
		n.name(s.ID, s.Origin, "id")
	}
	p.eachEdition(func(m *model.Municipality, ed *model.Edition) {
		n.file(ed.ID, diag.Span{File: path.Join("data", m.ID, ed.ID)})
		if slices.Contains([]string{"id", "datum", "oversikt", "auktorisationer"}, ed.ID) {
			p.report(diag.Span{File: path.Join("data", m.ID, ed.ID)}, diag.Textf("%q är redan en av webbplatsens egna adresser", "%q is already one of the site's own addresses", ed.ID), diag.Text{})
		}
		n.edition(ed)
	})
	for _, m := range p.site.Municipalities {
		for _, ms := range m.Measures {
			n.name(ms.ID, ms.Origin, "id")
		}
		for i := range m.Application.Steps {
			n.name(m.Application.Steps[i].ID, m.Application.Steps[i].Origin, "id")
		}
	}
	p.eachProvider(func(m *model.Municipality, pr *model.Provider) {
		n.file(pr.Slug, diag.Span{File: path.Join("data", m.ID, "anordnare", pr.Slug+".toml")})
		for _, u := range pr.Units {
			n.name(u.ID, u.Origin, "id")
		}
	})
}

// namer reports names of the wrong form.
type namer struct{ p *pass }

func (n namer) name(id string, o diag.Origin, key string) {
	if id != "" {
		n.file(id, o.At(key))
	}
}

func (n namer) file(id string, at diag.Span) {
	if isName(id) {
		if len(id) > markup.LongestSlug {
			n.p.report(at, diag.Textf("namnet är %d tecken långt och får inte plats i en webbadress", "the name is %d characters long and does not fit in a web address", len(id)),
				diag.Textf("korta det till högst %d tecken", "shorten it to at most %d characters", markup.LongestSlug))
		}
		return
	}
	hint := diag.Textf("använd små bokstäver a–z, siffror och bindestreck", "use small letters a–z, digits and hyphens")
	if i := strings.IndexFunc(id, foreignLetter); i >= 0 {
		r, _ := utf8.DecodeRuneInString(id[i:])
		hint = diag.Textf("bokstaven %s hör till ett annat alfabet, fast den kan se ut som en av a–z: skriv om den på ditt eget tangentbord",
			"the letter %s belongs to another alphabet although it may look like one of a–z: write it anew on your own keyboard", fmt.Sprintf("U+%04X", r))
	}
	n.p.report(at, diag.Textf("%q kan inte stå i en webbadress", "%q cannot stand in a web address", id), hint)
}

func foreignLetter(r rune) bool { return unicode.IsLetter(r) && !unicode.Is(unicode.Latin, r) }

// isName accepts small letters, digits, and single hyphens between them.
func isName(id string) bool {
	for i := range len(id) {
		c := id[i]
		hyphen := c == '-' && i > 0 && i < len(id)-1 && id[i-1] != '-'
		if !hyphen && !digit(c) && (c < 'a' || c > 'z') {
			return false
		}
	}
	return id != ""
}

func (n namer) edition(ed *model.Edition) {
	for _, s := range ed.Sections {
		n.name(s.ID, s.Origin, "id")
	}
	for _, c := range ed.Conditions {
		n.name(c.ID, c.Origin, "id")
		for i := range c.Requirements {
			n.name(c.Requirements[i].ID, c.Requirements[i].Origin, "id")
		}
	}
	for _, a := range ed.Areas {
		n.name(a.ID, a.Origin, "id")
		for _, l := range a.Levels {
			n.name(l.ID, l.Origin, "id")
		}
	}
	for i := range ed.Decisions {
		n.name(ed.Decisions[i].ID, ed.Decisions[i].Origin, "id")
	}
	for i := range ed.Documents {
		n.name(ed.Documents[i].ID, ed.Documents[i].Origin, "id")
	}
	for i := range ed.Occasions {
		n.name(ed.Occasions[i].ID, ed.Occasions[i].Origin, "id")
	}
	for i := range ed.Sanctions {
		n.name(ed.Sanctions[i].ID, ed.Sanctions[i].Origin, "id")
	}
	for i := range ed.Criteria {
		n.name(ed.Criteria[i].ID, ed.Criteria[i].Origin, "id")
	}
	if c := ed.Compensation; c != nil {
		for i := range c.Categories {
			n.name(c.Categories[i].ID, c.Categories[i].Origin, "id")
		}
	}
}
