package synthetic

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"

	"kundval/generator/internal/model"
)

// provider is one anordnare with what its files say.
type provider struct {
	slug, name, form, operator string
	number                     string // organisation number, empty for a sole trader
	summary, about             string
	phone                      int
	languages, trades          []string
	verified                   model.Date
	units                      []unit
	authorisations             []authorisation
}

type unit struct {
	id, town, street, code, hours string
	phone                         int
	latitude, longitude           float64
	access                        []pairs
}

type authorisation struct {
	level       string
	units       []string
	from, to    model.Date
	capacity    int
	places      int // -1: not known
	decided     model.Date
	caseNumber  string
	eventKind   string
	eventDate   model.Date
	eventUntil  model.Date
	newCapacity int
}

// provider makes up provider i of municipality n, both apart from all others.
func (g *generator) provider(n, i int, areas []area) provider {
	r := g.random(n, i)
	slug := fmt.Sprintf("exempelanordnare-%05d", i)
	p := provider{
		slug: slug, phone: r.IntN(100),
		summary:  fmt.Sprintf("En anordnare som %s.", pick(r, strengths())),
		about:    about(r),
		verified: date(lastYear, 2+r.IntN(9), 1+r.IntN(27)),
	}
	if percent(r, 5) {
		p.verified = date(lastYear-2, 5, 4) // too long ago
	}
	g.identify(&p, r, n, i)
	p.languages = append([]string{"sv"}, some(r, spoken(), r.IntN(7))...)
	p.trades = some(r, trades(), 1+r.IntN(4))
	count := 1
	switch c := r.IntN(100); {
	case c >= 92:
		count = 3
	case c >= 70:
		count = 2
	}
	for j := range count {
		p.units = append(p.units, makeUnit(r, j))
	}
	g.authorise(&p, r, i, areas)
	return p
}

// identify gives the provider its legal form, and the name and number that
// go with it.
func (g *generator) identify(p *provider, r *rand.Rand, n, i int) {
	serial := 1000 + (n-1)*g.Providers + i
	name := fmt.Sprintf("Exempelanordnare %05d", i)
	p.operator = "enskild"
	series := seriesCompany
	switch c := r.IntN(100); {
	case i == 0:
		p.form, p.operator, p.name = "kommun", "egen", name+" i egen regi"
		p.number = orgNumber(seriesMunicipality, n)
		return
	case i%250 == 1:
		p.form, p.operator, p.name, series = "kommun", "annan-kommun", name+" i grannkommunen", seriesMunicipality
	case c < 5:
		p.form, p.name = model.SoleTrader, name+" enskild firma"
		return
	case c < 10:
		p.form, p.name, series = "ekonomisk-forening", name+" ekonomisk förening", seriesCooperative
	case c < 15:
		p.form, p.name, series = "ideell-forening", "Föreningen "+name, seriesAssociation
	case c < 18:
		p.form, p.name, series = "stiftelse", "Stiftelsen "+name, seriesAssociation
	case c < 21:
		p.form, p.name, series = "handelsbolag", name+" handelsbolag", seriesPartnership
	default:
		p.form, p.name = "aktiebolag", name+" AB"
	}
	p.number = orgNumber(series, serial)
}

func about(r *rand.Rand) string {
	paragraphs := some(r, stories(), 1+r.IntN(3))
	if percent(r, 30) {
		paragraphs = append(paragraphs, "Hos oss kan du\n\n- få hjälp med **cv** och ansökningar\n- göra studiebesök\n- börja på [en provdag](https://kundval.example/provdag/)")
	}
	return strings.Join(paragraphs, "\n\n")
}

func makeUnit(r *rand.Rand, i int) unit {
	u := unit{
		id: fmt.Sprintf("enhet-%d", i+1), town: pick(r, towns()), street: fmt.Sprintf("%s %d", pick(r, streets()), 1+r.IntN(60)),
		code: fmt.Sprintf("1%02d %d%d", 10+r.IntN(80), 1+r.IntN(9), r.IntN(10)), hours: pick(r, hours()), phone: r.IntN(100),
	}
	if percent(r, 80) {
		u.latitude = 59 + float64(r.IntN(1000))/1000
		u.longitude = 17 + float64(r.IntN(1000))/1000
	}
	if percent(r, 5) {
		return u // nothing is known of its accessibility
	}
	source := pick(r, []string{"anordnaren", "besök av nämnden"})
	checked := date(lastYear, 1+r.IntN(10), 1+r.IntN(27))
	for _, f := range model.AccessFacts() {
		answer := pick(r, []string{"ja", "ja", "nej", "okant"})
		fact := pairs{{"fakta", f.Code}, {"svar", answer}}
		if answer != "okant" {
			fact = append(fact, pair{"kalla", source}, pair{"kontrollerad", checked})
		}
		if answer == "nej" && percent(r, 20) {
			fact = append(fact, pair{"not", "Ring oss så hittar vi en lösning."})
		}
		u.access = append(u.access, fact)
	}
	return u
}

// authorise gives the provider one to three levels of an area, now and then
// one of another area, and now and then a history. The municipality's own
// operation has every level, so that none is without a provider.
func (g *generator) authorise(p *provider, r *rand.Rand, i int, areas []area) {
	if p.operator == "egen" {
		for _, a := range areas {
			for _, l := range a.levels {
				own := g.authorisation(r, p, l.id)
				own.caseNumber = caseNumber(own.decided.Year, 1000+i)
				p.authorisations = append(p.authorisations, own)
			}
		}
		return
	}
	home := r.IntN(len(areas))
	for _, l := range some(r, areas[home].levels, 1+r.IntN(3)) {
		p.authorisations = append(p.authorisations, g.authorisation(r, p, l.id))
	}
	if len(areas) > 1 && percent(r, 10) {
		other := areas[(home+1)%len(areas)]
		p.authorisations = append(p.authorisations, g.authorisation(r, p, pick(r, other.levels).id))
	}
	fate := r.IntN(100)
	for j := range p.authorisations {
		a := &p.authorisations[j]
		a.caseNumber = caseNumber(a.decided.Year, 1000+i)
		a.meet(r, fate)
	}
}

func (g *generator) authorisation(r *rand.Rand, p *provider, level string) authorisation {
	months := (g.Editions-1)*12 + 8 // up to some months ago
	from := date(lastYear-g.Editions+1, 1, 1).AddMonths(r.IntN(months))
	a := authorisation{level: level, from: from, decided: from.AddDays(-20), capacity: 10 * r.IntN(13), places: 1 + r.IntN(10)}
	if percent(r, 10) {
		a.places = -1
	}
	if len(p.units) > 1 && percent(r, 40) {
		a.units = []string{p.units[r.IntN(len(p.units))].id}
	}
	return a
}

// meet lets the authorisation have the fate that the provider drew.
func (a *authorisation) meet(r *rand.Rand, fate int) {
	switch {
	case fate < 4:
		a.places = 0
	case fate < 7:
		a.eventKind, a.eventDate = "intag-pausat", date(lastYear, 10, 1)
		if percent(r, 50) {
			a.eventUntil = date(lastYear+1, 1, 31)
		}
	case fate < 9:
		a.eventKind, a.eventDate = "avauktoriserad", date(lastYear, 9, 15)
	case fate < 11:
		a.from, a.decided, a.places = date(lastYear+1, 1, 1), date(lastYear, 11, 4), -1
	case fate < 13:
		a.to, a.places = date(lastYear, 9, 30), -1
	case fate < 25 && a.capacity > 0:
		a.eventKind, a.eventDate, a.newCapacity = "tak-andrat", date(lastYear, 10, 15), a.capacity+20
	}
}

// inRota reports whether the provider takes those who did not choose.
func (p provider) inRota(level string) bool {
	return slices.ContainsFunc(p.authorisations, func(a authorisation) bool {
		return a.level == level && a.to.IsZero() && a.from.Before(Day()) && a.eventKind != "intag-pausat" && a.eventKind != "avauktoriserad"
	})
}

// some returns n of the choices, each once and in their order.
func some[T any](r *rand.Rand, choices []T, n int) []T {
	var chosen []T
	for i, c := range choices {
		if r.IntN(len(choices)-i) < n-len(chosen) {
			chosen = append(chosen, c)
		}
	}
	return chosen
}

func (p provider) document() *document {
	var d document
	d.words("namn", p.name)
	d.words("juridisk_form", p.form)
	d.words("regi", p.operator)
	d.words("organisationsnummer", p.number)
	d.words("sammanfattning", p.summary)
	d.text("om", p.about)
	d.strings("sprak", p.languages)
	d.strings("inriktningar", p.trades)
	d.date("verifierad", p.verified)
	d.example()
	d.table("kontakt")
	d.words("funktion", "Kundmottagningen")
	d.words("epost", "kontakt@"+p.slug+".example")
	d.words("telefon", phone(p.phone))
	d.words("webb", "https://"+p.slug+".example/")
	d.words("tider", "Vardagar 9–15")
	for _, u := range p.units {
		u.write(&d)
	}
	for _, a := range p.authorisations {
		a.write(&d)
	}
	return &d
}

func (u unit) write(d *document) {
	d.list("enhet")
	d.words("id", u.id)
	d.words("namn", u.town+", "+u.street)
	d.words("adress", u.street)
	d.words("postnummer", u.code)
	d.words("ort", u.town)
	d.words("telefon", phone(u.phone))
	d.words("oppettider", u.hours)
	d.words("resa", "Buss till hållplatsen "+strings.TrimRight(u.street, " 0123456789")+".")
	if u.latitude != 0 {
		fmt.Fprintf(d, "latitud = %.3f\nlongitud = %.3f\n", u.latitude, u.longitude)
	}
	d.tables("tillganglighet", u.access)
}

func (a authorisation) write(d *document) {
	d.list("auktorisation")
	d.words("niva", a.level)
	d.strings("enheter", a.units)
	d.date("fran", a.from)
	d.date("till", a.to)
	d.number("kapacitetstak", a.capacity)
	if a.places >= 0 {
		d.inline("lediga_platser", pairs{{"antal", a.places}, {"per", date(lastYear, 11, 16)}})
	}
	d.inline("beslut", pairs{{"datum", a.decided}, {"diarienummer", a.caseNumber}, {"paragraf", "§ 14"}})
	if a.eventKind == "" {
		return
	}
	d.list("auktorisation.handelse")
	d.date("datum", a.eventDate)
	d.words("slag", a.eventKind)
	d.date("till", a.eventUntil)
	d.number("kapacitetstak", a.newCapacity)
	d.words("diarienummer", a.caseNumber)
}
