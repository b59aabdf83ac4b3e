package schema

// form is a form that texts of some keys have.
type form struct {
	rule    string // code of the rule that demands it
	pattern string
	keys    []string // type and key
}

// forms are the forms that the rules demand of single values. A pattern may let
// through what the rule refuses, where the whole truth would be too long to
// read in an error message, never the other way round.
func forms() []form {
	const dot = `[^\s/?#@]*\.[^\s/?#@]*` // a host with a dot, without a user
	return []form{
		{"bad-name", `^[a-z0-9]+(-[a-z0-9]+)*$`, []string{
			"SiteConfig.huvudman", "Unit.id", "Decision.id", "Document.id", "Occasion.id", "Sanction.id",
			"SanctionCriterion.id", "ChoiceArea.id", "Level.id", "Section.id", "Condition.id", "Requirement.id",
			"Measure.id", "ApplicationStep.id", "Shortcoming.id",
		}},
		{"language-code", `^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$`, []string{"SiteConfig.sprak", "Provider.sprak"}},
		{"email", `^[A-Za-z0-9._%+-]+@[a-z0-9-]+(\.[a-z0-9-]+)+$`, []string{"Contact.epost"}},
		{"phone", `^(0\d{1,3}-\d{2,3}( \d{2,3})*|\+46 \d{1,3}[- ]\d{2,3}( \d{2,3})+|11\d{1,4})$`, []string{"Contact.telefon", "Unit.telefon"}},
		{"postal-code", `^[1-9]\d\d \d\d$`, []string{"Unit.postnummer"}},
		{"web-address", `^https://` + dot + `([/?#]\S*)?$`, []string{"Contact.webb", "Application.webb", "AccessibilityInfo.anmalan_lank"}},
		{"web-address", `^https://` + dot + `/(\S*/)?$`, []string{"SiteConfig.bas_url"}},
		{"journey-planner", `^https://` + dot + `/\S*\{adress\}\S*$`, []string{"Municipality.reseplanerare"}},
		{"shortcoming-demand", `^(WCAG [1-4]\.[1-9]\d?\.[1-9]\d?|EN 301 549 [1-9]\d?(\.[1-9]\d?)+)$`, []string{"Shortcoming.krav"}},
		{"law-address", `^https://` + dot + `/\S*\{nummer\}\S*$`, []string{"SiteConfig.lagtext"}},
		{"org-number", `^\d\d[2-9]\d{3}-\d{4}$`, []string{"Municipality.organisationsnummer", "Provider.organisationsnummer"}},
		{"month-day", `^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$`, []string{"Window.fran", "Window.till", "Window.beslut_senast", "Window.valbar_fran"}},
		{"checksum-mismatch", `^(sha|SHA)256:[0-9A-Fa-f]{64}$`, []string{"Document.kontrollsumma"}},
	}
}

// bound holds the least and the greatest number that keys take.
type bound struct {
	low, high float64
	keys      []string // type and key
}

// bounds are those of the rule number-range.
func bounds() []bound {
	return []bound{
		{0, 100, []string{"Level.formaga_lagst", "Level.formaga_hogst", "Compensation.momskompensation_procent"}},
		{1, 1e12, []string{"Amount.ore"}},
		{0, 1e9, []string{"Requirement.varde"}},
		{0, 1e4, []string{"Authorisation.kapacitetstak", "AuthorisationEvent.kapacitetstak", "Places.antal"}},
		{5, 1e4, []string{"Measure.minsta_antal"}},
		{0, 1e4, []string{"Result.antal", "Result.varde"}},
		{55, 70, []string{"Unit.latitud"}},
		{10, 25, []string{"Unit.longitud"}},
	}
}
