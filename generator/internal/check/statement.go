package check

import (
	"regexp"
	"strings"

	"kundval/generator/internal/diag"
	"kundval/generator/internal/model"
)

// statementRules documents the rules of this file.
func statementRules() []rule {
	return []rule{
		{Rule: diag.Rule{Code: "assessed-twice", Title: diag.Text{
			SV: "Dagen för bedömningen står på ett ställe.",
			EN: "The day of the assessment stands in one place."},
			Why: diag.Text{
				SV: "När testerna har skrivit data/provning.toml är det deras dag som gäller. En dag som står kvar i webbplats.toml visas inte, och den som läser filen tror något annat än vad webbplatsen säger.",
				EN: "Once the tests have written data/provning.toml, theirs is the day that counts. A day left in webbplats.toml is not shown, and who reads the file believes something else than what the site says."},
			Fix: diag.Text{
				SV: "Ta bort bedomd ur webbplats.toml. Har någon annan granskat webbplatsen säger du det, och när, i metod.",
				EN: "Remove bedomd from webbplats.toml. If somebody else has reviewed the site, say so, and when, in metod."}}, run: assessedTwice},
		{Rule: diag.Rule{Code: "assessment-old", Severity: diag.Warning, Title: diag.Text{
			SV: "Tillgängligheten är bedömd under det senaste året.",
			EN: "Accessibility was assessed within the last year."},
			Why: diag.Text{
				SV: "Webbplatsen ändras, och en gammal bedömning säger inget om hur den är nu. Redogörelsen ska ses över regelbundet.",
				EN: "The site changes, and an old assessment says nothing of how it is now. The statement is to be gone over regularly."},
			Fix: diag.Text{
				SV: "Kör testerna igen med make assess, eller gör en ny bedömning och skriv dagen i bedomd.",
				EN: "Run the tests again with make assess, or make a new assessment and write the day in bedomd."}}, run: oldAssessment},
		{Rule: diag.Rule{Code: "shortcoming-demand", Title: diag.Text{
			SV: "En brist mot lagen anger vilket krav som inte uppfylls.",
			EN: "A shortcoming against the law names the demand that is not met."},
			Why: diag.Text{
				SV: "Lagen kräver en tydlig förteckning. Med kravets nummer vet den som använder ett hjälpmedel, och den som ska rätta felet, vad det handlar om.",
				EN: "The law demands a clear list. By the number of the demand, who uses assistive technology, and who is to mend the fault, knows what it is about."},
			Fix: diag.Text{
				SV: "Skriv kravets nummer: \"WCAG 1.3.1\" eller avsnittet i standarden, \"EN 301 549 10.1.3.1\". Gäller inget krav är grunden \"utanfor\".",
				EN: "Write the number of the demand: \"WCAG 1.3.1\" or the clause of the standard, \"EN 301 549 10.1.3.1\". If no demand applies, the ground is \"utanfor\"."}}, run: shortcomingDemands},
		{Rule: diag.Rule{Code: "shortcoming-overdue", Severity: diag.Warning, Title: diag.Text{
			SV: "En brist är rättad den dag då den skulle vara det.",
			EN: "A shortcoming is mended on the day on which it was to be."},
			Why: diag.Text{
				SV: "Redogörelsen lovar en dag som har gått. Läsaren vet inte om felet finns kvar.",
				EN: "The statement promises a day that has passed. Readers cannot tell whether the fault is still there."},
			Fix: diag.Text{
				SV: "Ta bort bristen om den är rättad. Annars sätter du en ny dag i atgardas och ändrar uppdaterad.",
				EN: "Remove the shortcoming if it is mended. Otherwise set a new day in atgardas and change uppdaterad."}}, run: overdueShortcomings},
		{Rule: diag.Rule{Code: "shortcoming-reason", Title: diag.Text{
			SV: "Ett undantag från lagens krav har ett skäl.",
			EN: "An exception from the law's demands has a reason."},
			Why: diag.Text{
				SV: "Den som åberopar ett undantag ska motivera det i redogörelsen. Vem som helst kan be tillsynsmyndigheten att pröva om skälet håller.",
				EN: "Who invokes an exception has to give the reason in the statement. Anybody can ask the supervisory authority to try whether it holds."},
			Fix: diag.Text{
				SV: "Skriv skälet i skal: vad anpassningen skulle kosta och ge, eller varför lagen inte omfattar innehållet. Brist på tid eller kunskap är inget skäl.",
				EN: "Write the reason in skal: what the adaptation would cost and give, or why the law does not cover the content. Lack of time or knowledge is no reason."}}, run: shortcomingReasons},
		{Rule: diag.Rule{Code: "statement-compliance", Title: diag.Text{
			SV: "Bedömningen stämmer med de brister som redovisas.",
			EN: "The verdict agrees with the shortcomings that are told."},
			Why: diag.Text{
				SV: "Helt förenlig är bara den webbplats som uppfyller alla krav. En redogörelse som säger emot sig själv går inte att lita på.",
				EN: "Only a site that meets every demand is in full compliance. A statement that contradicts itself cannot be relied on."},
			Fix: diag.Text{
				SV: "Skriv \"delvis\" eller \"inte\" när det finns en brist som lagen gäller, och redovisa den. Finns ingen skriver du \"helt\".",
				EN: "Write \"delvis\" or \"inte\" when there is a shortcoming that the law applies to, and list it. If there is none, write \"helt\"."}}, run: statementCompliance},
		{Rule: diag.Rule{Code: "statement-incomplete", Title: diag.Text{
			SV: "En offentlig webbplats har en hel tillgänglighetsredogörelse.",
			EN: "A public site has a whole accessibility statement."},
			Why: diag.Text{
				SV: "Lagen om tillgänglighet till digital offentlig service kräver den, och tillsynsmyndigheten kan förelägga den som saknar den.",
				EN: "The act on accessibility to digital public services demands it, and the supervisory authority can order those who lack it to make one."},
			Fix: diag.Text{
				SV: "Skriv det som fyndet nämner i [tillganglighet] och [kontakt] i webbplats.toml.",
				EN: "Write what the finding names in [tillganglighet] and [kontakt] in webbplats.toml."}}, run: incompleteStatement},
	}
}

// assessedTwice finds a day of assessment beside the one that the tests wrote.
func assessedTwice(p *pass) {
	if acc := &p.site.Config.Accessibility; p.site.Assessment != nil && !acc.Assessed.IsZero() {
		p.report(acc.At("bedomd"), diag.Textf("testerna har skrivit när webbplatsen bedömdes", "the tests have written when the site was assessed"),
			diag.Textf("ta bort bedomd", "remove bedomd"),
			remark(p.site.Assessment.At("datum"), "den här dagen visas", "this is the day that is shown"))
	}
}

// monthsBetweenAssessments is for how long an assessment holds.
const monthsBetweenAssessments = 12

// oldAssessment finds an assessment that was made more than a year ago.
func oldAssessment(p *pass) {
	last := p.site.AssessedOn()
	if last.IsZero() || !last.AddMonths(monthsBetweenAssessments).Before(p.today) {
		return
	}
	at := p.site.Config.Accessibility.At("bedomd")
	if p.site.Assessment != nil {
		at = p.site.Assessment.At("datum")
	}
	p.report(at, diag.Textf("bedömningen är mer än ett år gammal", "the assessment is more than a year old"),
		diag.Textf("kör make assess, eller bedöm webbplatsen på nytt", "run make assess, or assess the site anew"))
}

// shortcomingDemands finds shortcomings against the law that name no demand,
// and demands that are none.
func shortcomingDemands(p *pass) {
	form := regexp.MustCompile(`^(WCAG [1-4]\.[1-9]\d?\.[1-9]\d?|EN 301 549 [1-9]\d?(\.[1-9]\d?)+)$`)
	hint := diag.Textf("skriv till exempel %q eller %q", "write for example %q or %q", "WCAG 1.3.1", "EN 301 549 10.1.3.1")
	for _, s := range p.site.Config.Accessibility.Shortcomings {
		for i, demand := range s.Demands {
			if !form.MatchString(demand) {
				p.report(s.At(nth("krav", i)), diag.Textf("%q är inget krav i WCAG eller EN 301 549", "%q is no demand of WCAG or EN 301 549", demand), hint)
			}
		}
		if s.Ground == model.GroundUnmet && len(s.Demands) == 0 && !p.unread(s.Origin, "krav") {
			p.report(s.At("grund"), diag.Textf("bristen anger inget krav", "the shortcoming names no demand"), hint)
		}
	}
}

// overdueShortcomings finds shortcomings that should have been mended.
func overdueShortcomings(p *pass) {
	for _, s := range p.site.Config.Accessibility.Shortcomings {
		if !s.MendBy.IsZero() && s.MendBy.Before(p.today) {
			p.report(s.At("atgardas"), diag.Textf("bristen skulle ha varit rättad %s", "the shortcoming was to be mended by %s", s.MendBy),
				diag.Textf("ta bort bristen, eller sätt en ny dag", "remove the shortcoming, or set a new day"))
		}
	}
}

// shortcomingReasons finds exceptions without a reason.
func shortcomingReasons(p *pass) {
	for _, s := range p.site.Config.Accessibility.Shortcomings {
		excused := s.Ground == model.GroundBurden || s.Ground == model.GroundBeyond
		if excused && strings.TrimSpace(s.Reason) == "" && !p.unread(s.Origin, "skal") {
			p.report(s.At("grund"), diag.Textf("undantaget har inget skäl", "the exception has no reason"), diag.Textf("skriv skälet i skal", "write the reason in skal"))
		}
	}
}

// unread reports whether a key of the file that a table stands in could not be
// read.
func (p *pass) unread(o diag.Origin, key string) bool { return p.lost(o.At("").File, key) }

// statementCompliance finds verdicts that the shortcomings, or what the tests
// found, contradict.
func statementCompliance(p *pass) {
	acc := &p.site.Config.Accessibility
	var notes []diag.Note
	clear := !p.unread(acc.Origin, "brist") && !p.unread(acc.Origin, "grund") // every ground is known
	for _, s := range acc.Shortcomings {
		clear = clear && model.Grounds().Has(s.Ground)
		if s.BreaksLaw() {
			notes = append(notes, remark(s.At("grund"), "den här bristen gäller lagen", "this shortcoming is against the law"))
		}
	}
	if a := p.site.Assessment; a != nil && a.Findings() > 0 {
		notes = append(notes, remark(a.At("kontroll"), "testerna fann fel som finns kvar", "the tests found faults that remain"))
	}
	at := acc.At("uppfyllelse")
	switch {
	case acc.Compliance == model.FullyCompliant && len(notes) > 0:
		p.report(at, diag.Textf("webbplatsen är inte helt förenlig med lagen", "the site is not in full compliance with the law"),
			diag.Textf("skriv \"delvis\" eller \"inte\"", "write \"delvis\" or \"inte\""), notes...)
	case model.Compliances().Has(acc.Compliance) && acc.Compliance != model.FullyCompliant && len(notes) == 0 && clear:
		p.report(at, diag.Textf("ingen brist som lagen gäller är redovisad", "no shortcoming that the law applies to is listed"),
			diag.Textf("skriv bristen i [[tillganglighet.brist]], eller skriv \"helt\"", "write the shortcoming in [[tillganglighet.brist]], or write \"helt\""))
	}
}

// incompleteStatement finds a public site whose statement lacks what the law
// demands.
func incompleteStatement(p *pass) {
	c := &p.site.Config
	if c.Published.IsZero() || c.Published.After(p.today) || !p.whole("data/webbplats.toml") {
		return
	}
	var missing []string
	for _, m := range []struct {
		key     string
		missing bool
	}{
		{"uppfyllelse", c.Accessibility.Compliance == ""},
		{"bedomd", p.site.AssessedOn().IsZero() && p.whole("data/provning.toml")},
		{"uppdaterad", c.Accessibility.Updated.IsZero()},
		{"metod", c.Accessibility.Method == ""},
		{"anmalan_lank", c.Accessibility.Complaint == ""},
		{"kontakt", c.Contact.Email == "" && c.Contact.Phone == "" && c.Contact.Web == ""},
	} {
		if m.missing && !p.lost("data/webbplats.toml", m.key) {
			missing = append(missing, m.key)
		}
	}
	if len(missing) > 0 {
		p.report(c.At("tillganglighet"), diag.Textf("tillgänglighetsredogörelsen saknar %s", "the accessibility statement lacks %s", strings.Join(missing, ", ")), diag.Text{})
	}
}
