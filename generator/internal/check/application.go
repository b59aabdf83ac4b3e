package check

import (
	"strings"

	"kundval/generator/internal/changes"
	"kundval/generator/internal/diag"
	"kundval/generator/internal/model"
)

// applicationRules documents the rules of this file.
func applicationRules() []rule {
	return []rule{
		{Rule: diag.Rule{Code: "deciding-date", Severity: diag.Warning, Title: diag.Text{
			SV: "En ansökningstid har det datum som avgör vilken utgåva ansökan prövas mot.",
			EN: "A period of application has the date that decides which edition an application is examined against."},
			Why: diag.Text{
				SV: "Sidan räknar ut utgåvan ur datumet. Utan datum får den som ansöker inte veta vilka villkor som blir de rätta.",
				EN: "The page computes the edition from the date. Without it, applicants are not told which conditions will be the right ones."},
			Fix: diag.Text{
				SV: "Skriv beslut_senast eller valbar_fran i ansökningstiden, beroende på vad provas_mot säger.",
				EN: "Write beslut_senast or valbar_fran in the period, according to what provas_mot says."}}, run: decidingDates},
		{Rule: diag.Rule{Code: "law-address", Title: diag.Text{
			SV: "Adressen till lagtexter säger var lagens nummer ska stå.",
			EN: "The address of acts says where the number of an act goes."},
			Why: diag.Text{
				SV: "Utan {nummer} leder alla lagrum till samma sida, och den som vill läsa lagen får leta själv.",
				EN: "Without {nummer} all statutes lead to the same page, and who wants to read the act has to search for it."},
			Fix: diag.Text{
				SV: "Öppna en lag där lagar går att läsa, kopiera webbadressen och skriv {nummer} där lagens nummer står.",
				EN: "Open an act where acts can be read, copy the web address and write {nummer} where the number of the act stands."}}, run: lawAddresses},
		{Rule: diag.Rule{Code: "step-time", Title: diag.Text{
			SV: "Tiden för ett steg i ansökan är ett tal och en enhet av tid.",
			EN: "The time of a step of the application is a number and a unit of time."},
			Why: diag.Text{
				SV: "Utan enhet kan 3 betyda dagar eller månader, och den som ansöker vet inte hur länge det finns tid.",
				EN: "Without a unit, 3 may mean days or months, and applicants do not know how much time there is."},
			Fix: diag.Text{
				SV: "Skriv ett tal, ett mellanslag och en enhet, till exempel 2 veckor eller 10 arbetsdagar.",
				EN: "Write a number, a space and a unit, for example 2 veckor or 10 arbetsdagar."}}, run: stepTimes},
	}
}

// decidingDates finds periods of application without the date from which the
// edition follows.
func decidingDates(p *pass) {
	for _, m := range p.site.Municipalities {
		for i := range m.Application.Windows {
			w := &m.Application.Windows[i]
			key, date := "", ""
			switch m.Application.Test {
			case model.TestDecision:
				key, date = "beslut_senast", w.DecidedBy
			case model.TestStart:
				key, date = "valbar_fran", w.StartFrom
			}
			if key != "" && date == "" {
				p.report(w.At("fran"), diag.Textf("ansökningstiden saknar %s", "the period has no %s", key),
					diag.Textf("lägg till %s = \"…\", månad och dag", "add %s = \"…\", month and day", key),
					remark(m.Application.At("provas_mot"), "det är den dagen som avgör", "that day decides"))
			}
		}
	}
}

// lawAddresses finds an address of acts in which no number can be put.
func lawAddresses(p *pass) {
	c := &p.site.Config
	p.addressWith(c.At("lagtext"), c.LawURL, model.LawPlace, "https://lagar.example/"+model.LawPlace,
		diag.Textf("skriv %s där lagens nummer ska stå", "write %s where the number of the act goes", model.LawPlace))
}

// stepTimes finds times of steps that are not a number and a unit of time.
func stepTimes(p *pass) {
	for _, m := range p.site.Municipalities {
		for i := range m.Application.Steps {
			st := &m.Application.Steps[i]
			n, unit, ok := strings.Cut(st.Within, " ")
			if st.Within == "" || ok && count(n) > 0 && changes.IsTime(unit) {
				continue
			}
			p.report(st.At("inom"), diag.Textf("%q säger inte hur lång tid steget får ta", "%q does not say how long the step may take", st.Within),
				diag.Textf("skriv ett tal och en enhet, till exempel \"2 veckor\"", "write a number and a unit, for example \"2 veckor\""))
		}
	}
}
