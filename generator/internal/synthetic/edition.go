package synthetic

import (
	"fmt"
	"strings"
)

// edition writes the folder of edition n, counted from 0.
func (g *generator) edition(dir string, n int) {
	p := g.periods()[n]
	dir += p.id + "/"
	parts := g.parts(n)
	g.file(dir+"utgava.toml", editionHead(p, n, parts))
	g.file(dir+"kundval.toml", g.areasOf(n))
	for _, pt := range parts {
		g.file(dir+"villkor/del-"+strings.ToLower(pt.letter)+".toml", pt.document())
	}
	g.file(dir+"ersattning.toml", g.compensation(p, n))
	if n > 0 {
		g.file(dir+"andringar.toml", g.changes(n))
	}
}

func editionHead(p period, n int, parts []part) *document {
	var d document
	d.words("namn", p.id)
	d.words("titel", "Auktorisationsvillkor för kundval arbete och studier "+p.id)
	d.words("status", "antagen")
	d.date("galler_fran", p.from)
	d.date("galler_till", p.to)
	d.words("ersatter", p.before)
	d.words("reglemente", "reglemente")
	d.text("inledning", "Villkoren gäller den som vill vara anordnare i kommunens kundval. De kommer utöver reglementets generella villkor.\n\nEn anordnare ska uppfylla villkoren **hela tiden**, inte bara när den ansöker.")
	d.example()
	d.words("exempel_om", "Hela utgåvan är påhittad.")
	d.text("tillsyn", "Nämnden granskar anordnaren när den ansöker, en gång om året och genom stickprov.")
	d.text("sanktionsval", "Nämnden väljer sanktion efter en samlad bedömning. Det som väger tyngst är vad bristen betyder för kunden.")
	adoption(&d, p, n)
	for _, o := range [][3]string{
		{"vid-ansokan", "Vid ansökan", "Den som söker visar att villkoret är uppfyllt."},
		{"arlig-uppfoljning", "Årlig uppföljning", "En gång om året går nämnden igenom verksamheten."},
		{"stickprov", "Stickprov", "Kontroll vid enstaka tillfällen."},
	} {
		entry(&d, "granskningstillfalle", o)
	}
	for _, s := range [][3]string{
		{"atgardsplan", "Åtgärdsplan", "Anordnaren talar om hur och när bristen ska vara borta."},
		{"varning", "Varning", "Nämnden talar om vad som händer om bristen består."},
		{"avauktorisation", "Avauktorisation", "Anordnaren får inte längre ta emot kunder."},
	} {
		entry(&d, "sanktion", s)
	}
	d.list("sanktionskriterium")
	d.words("id", "allvar")
	d.words("text", "Hur allvarlig bristen är")
	d.list("sanktionskriterium")
	d.words("id", "kund")
	d.words("text", "Vad bristen betyder för kunden")
	d.WriteString("avgorande = true\n")
	for _, pt := range parts {
		d.list("styrning")
		d.words("styrning", "Kommunens mål för "+strings.ToLower(pt.title))
		d.words("avsnitt", slugOfPart(pt.letter))
	}
	return &d
}

// entry writes a thing with id, name and explanation.
func entry(d *document, list string, e [3]string) {
	d.list(list)
	d.words("id", e[0])
	d.words("namn", e[1])
	d.words("text", e[2])
}

// adoption writes the decisions behind the edition, and their papers.
func adoption(d *document, p period, n int) {
	year := p.from.Year - 1
	for _, b := range []struct{ id, kind, title, paragraph, document string }{
		{"antagande", "antar", "Antagande av villkoren för " + p.id, "§ 61", "villkor"},
		{"ersattning", "ersattning", "Ersättning till anordnare " + p.id, "§ 62", "protokoll"},
	} {
		d.list("beslut")
		d.words("id", b.id+"-"+p.id)
		d.words("slag", b.kind)
		d.words("rubrik", b.title)
		d.words("organ", "Exempelnämnden")
		d.date("datum", p.yearBefore(11, 18))
		d.words("paragraf", b.paragraph)
		d.words("diarienummer", caseNumber(year, 10+n))
		d.date("justerat", p.yearBefore(11, 25))
		d.date("tillkannagivet", p.yearBefore(11, 26))
		d.date("overklagas_till", p.yearBefore(12, 17))
		d.date("laga_kraft", p.yearBefore(12, 18))
		d.strings("dokument", []string{b.document + "-" + p.id})
		d.example()
	}
	for _, doc := range [][2]string{{"villkor", "Auktorisationsvillkor"}, {"protokoll", "Protokoll"}} {
		d.list("dokument")
		d.words("id", doc[0]+"-"+p.id)
		d.words("titel", doc[1]+" "+p.id)
		d.words("slag", doc[0])
		d.date("datum", p.yearBefore(11, 18))
		d.words("not", "Påhittad handling.")
	}
}

// areasOf writes kundval.toml. The second level is described in other words
// every other year.
func (g *generator) areasOf(n int) *document {
	var d document
	for i, a := range g.areas() {
		d.list("kundval")
		d.words("id", a.id)
		d.words("namn", a.name)
		d.words("forkortning", a.short)
		d.words("malgrupp", "Kunder som behöver stöd för att närma sig arbete eller studier.")
		d.words("malsattning", "Att kunden går vidare till ett arbete, till studier eller till en annan insats.")
		d.words("klarsprak", "För dig som vill ha stöd på vägen mot ett arbete som passar dig.")
		for j, l := range a.levels {
			d.list("kundval.niva")
			d.words("id", l.id)
			d.words("namn", l.name)
			group := l.group
			if i == 0 && j == 1 && n%2 == 1 {
				group += " Stödet pågår högst ett år."
			}
			d.words("malgrupp", group)
			d.words("klarsprak", l.plain)
			d.number("formaga_lagst", l.low)
			d.number("formaga_hogst", l.high)
			d.example()
		}
	}
	return &d
}

func (pt part) document() *document {
	var d document
	id := slugOfPart(pt.letter)
	d.list("avsnitt")
	d.words("id", id)
	d.words("nummer", pt.letter)
	d.words("rubrik", pt.title)
	d.text("inledning", fmt.Sprintf("Del %s samlar villkoren om %s.", pt.letter, strings.ToLower(pt.title)))
	for _, s := range pt.sections {
		d.list("avsnitt")
		d.words("id", s.id)
		d.words("rubrik", s.title)
		d.words("ingar_i", id)
	}
	for _, s := range pt.sections {
		for _, c := range s.conditions {
			c.write(&d)
		}
	}
	return &d
}

func (c condition) write(d *document) {
	kind := "generellt"
	if c.specific {
		kind = "specifikt"
	}
	d.list("villkor")
	d.words("id", c.id)
	d.words("nummer", c.number)
	d.words("slag", kind)
	d.words("avsnitt", c.section)
	d.words("rubrik", c.title)
	d.text("text", c.text)
	d.words("klarsprak", c.plain)
	if c.refines != "" {
		d.strings("preciserar", []string{c.refines})
	}
	d.strings("nivaer", c.levels)
	if c.ifRelevant {
		d.WriteString("i_forekommande_fall = true\n")
	}
	d.strings("kontroll", c.occasions)
	d.tables("handlingar", c.evidence)
	d.inline("vid_brist", pairs{{"form", "samlad-bedomning"}, {"sanktioner", c.sanctions}})
	d.strings("lagrum", c.laws)
	d.tables("krav", c.figures)
	d.example()
}

// compensation writes ersattning.toml; the amounts rise by three per cent a
// year, in whole kronor.
func (g *generator) compensation(p period, n int) *document {
	var d document
	d.text("inledning", "Anordnaren får ersättning för varje kund och månad. En anordnare i enskild regi får ett påslag på sex procent för moms.")
	d.words("beslut", "ersattning-"+p.id)
	d.number("momskompensation_procent", 6)
	d.example()
	for _, a := range g.areas() {
		for i, l := range a.levels {
			kronor := (4000 + 500*i) * (100 + 3*n) / 100
			for _, o := range []struct {
				operator string
				kronor   int
			}{{"egen", kronor}, {"enskild", (kronor*106 + 50) / 100}} {
				d.list("belopp")
				d.words("vad", "Grundersättning "+l.name)
				d.words("niva", l.id)
				d.words("regi", o.operator)
				d.number("ore", o.kronor*100)
				d.words("per", "månad och kund")
			}
		}
	}
	d.table("bonus")
	d.words("text", "Anordnaren får en bonus när kunden når sitt mål.")
	d.strings("regler", []string{"10 000 kronor när kunden har haft ett arbete i sex månader."})
	return &d
}

// changes writes andringar.toml of edition n: why each thing changed.
func (g *generator) changes(n int) *document {
	var d document
	p := g.periods()[n]
	d.words("fran", p.before)
	d.text("sammanfattning", "De flesta villkor är oförändrade. Ett område granskas särskilt, några gränser är ändrade och ersättningen höjs.")
	d.list("andring")
	d.strings("delar", []string{"ersattning"})
	d.words("motivering", "Ersättningen höjs ungefär lika mycket som lönerna i branschen.")
	d.list("andring")
	d.strings("nivaer", []string{g.areas()[0].levels[1].id})
	d.words("effekt", "fortydligande")
	d.words("motivering", "Beskrivningen säger nu det som redan gällde.")
	d.list("andring")
	d.strings("villkor", []string{"sarskild-insats-" + p.before})
	d.words("motivering", "Granskningen är klar.")
	for _, pt := range g.parts(n) {
		for _, s := range pt.sections {
			for _, c := range s.conditions {
				if c.change != none {
					c.note(&d, p, n)
				}
			}
		}
	}
	return &d
}

func (c condition) note(d *document, p period, n int) {
	m := c.change.motive(n)
	d.list("andring")
	d.strings("villkor", []string{c.id})
	d.words("effekt", m.effect)
	d.words("motivering", m.why)
	if m.action != "" {
		d.list("andring.atgard")
		d.words("vad", m.action)
		d.date("senast", date(p.from.Year, 3, 31))
	}
}
