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
// address can be put, or that are no web addresses.
func journeyPlanners(p *pass) {
	for _, m := range p.site.Municipalities {
		if m.JourneyURL == "" {
			continue
		}
		before, _, found := strings.Cut(m.JourneyURL, model.JourneyPlace)
		u, err := url.Parse(before)
		switch {
		case err != nil || u.Scheme != "https" || u.User != nil || !strings.Contains(u.Host, ".") || u.Path == "" || strings.ContainsAny(m.JourneyURL, " \t\n"):
			p.report(m.At("reseplanerare"), diag.Textf("webbadressen ska vara hel och börja med https://", "the web address must be whole and begin with https://"),
				diag.Textf("skriv den som https://reseplanerare.se/?till=%s", "write it as https://reseplanerare.se/?till=%s", model.JourneyPlace))
		case !found:
			p.report(m.At("reseplanerare"), diag.Textf("%s saknas i adressen", "%s is missing in the address", model.JourneyPlace),
				diag.Textf("skriv %s där enhetens adress ska stå", "write %s where the unit's address goes", model.JourneyPlace))
		}
	}
}
