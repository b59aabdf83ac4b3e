package check

import (
	"net/url"
	"strings"

	"kundval/generator/internal/diag"
	"kundval/generator/internal/model"
)

// journeyRules documents the rules of this file.
func journeyRules() []rule {
	return []rule{
		{Rule: diag.Rule{Code: "journey-planner", Title: diag.Text{
			SV: "Reseplanerarens adress säger var enhetens adress ska stå.",
			EN: "The journey planner's address says where a unit's address goes."},
			Why: diag.Text{
				SV: "Utan {adress} leder alla länkar till samma sida, och den som följer en får själv leta upp vägen.",
				EN: "Without {adress} all links lead to the same page, and who follows one has to search for the way."},
			Fix: diag.Text{
				SV: "Sök en resa i reseplaneraren, kopiera webbadressen och skriv {adress} där målets adress står.",
				EN: "Search for a journey in the planner, copy the web address and write {adress} where the destination stands."}}, run: journeyPlanners},
	}
}

// journeyPlanners finds addresses of journey planners in which no unit's
// address can be put.
func journeyPlanners(p *pass) {
	for _, m := range p.site.Municipalities {
		p.addressWith(m.At("reseplanerare"), m.JourneyURL, model.JourneyPlace, "https://reseplanerare.se/?till="+model.JourneyPlace,
			diag.Textf("skriv %s där enhetens adress ska stå", "write %s where the unit's address goes", model.JourneyPlace))
	}
}

// addressWith finds an address in which the place for something is missing, or
// that is no web address.
func (p *pass) addressWith(at diag.Span, address, place, example string, hint diag.Text) {
	if address == "" {
		return
	}
	before, _, found := strings.Cut(address, place)
	u, err := url.Parse(before)
	switch {
	case err != nil || u.Scheme != "https" || u.User != nil || !strings.Contains(u.Host, ".") || u.Path == "" || strings.ContainsAny(address, " \t\n"):
		p.report(at, diag.Textf("webbadressen ska vara hel och börja med https://", "the web address must be whole and begin with https://"),
			diag.Textf("skriv den som %s", "write it as %s", example))
	case !found:
		p.report(at, diag.Textf("%s saknas i adressen", "%s is missing in the address", place), hint)
	}
}
