package check

import (
	"embed"

	"kundval/generator/internal/diag"
)

// examples holds a file for each code, named after it.
//
//go:embed examples/*.txtar
var examples embed.FS

// rules returns the table of rules in the order in which they run: by code,
// but for those that wait for the others.
func rules() []rule {
	table := []rule{
		{diag.Rule{Code: "adopted-without-decision", Title: diag.Text{
			SV: "En antagen utgåva har ett beslut med datum, paragraf och diarienummer, eller säger vad som saknas.",
			EN: "An adopted edition has a decision with date, paragraph and case number, or says what is missing."}}, false, adoptedWithoutDecision},
		{diag.Rule{Code: "bad-name", Title: diag.Text{
			SV: "Id:n och namn på filer och mappar består av a–z, 0–9 och bindestreck.",
			EN: "Ids and names of files and folders consist of a–z, 0–9 and hyphens."},
			Why: diag.Text{SV: "De blir delar av webbadresser.", EN: "They become parts of web addresses."}}, false, badNames},
		{diag.Rule{Code: "bad-refinement", Title: diag.Text{
			SV: "Ett specifikt villkor preciserar generella villkor, och bara sådana.",
			EN: "A specific condition refines general conditions, and only these."}}, false, badRefinements},
		{diag.Rule{Code: "case-number", Severity: diag.Warning, Title: diag.Text{
			SV: "Ett diarienummer följer något av nämndens mönster.",
			EN: "A case number follows one of the board's patterns."}}, false, caseNumbers},
		{diag.Rule{Code: "case-number-pattern", Title: diag.Text{
			SV: "Ett mönster för diarienummer går att läsa, och exemplet följer det.",
			EN: "A pattern for case numbers can be read, and its example follows it."}}, false, caseNumberPatterns},
		{diag.Rule{Code: "circular-section", Title: diag.Text{
			SV: "Inget avsnitt ligger i sig självt.",
			EN: "No section lies in itself."}}, false, circularSections},
		{diag.Rule{Code: "dangling-reference", Title: diag.Text{
			SV: "Ett id som pekar på något annat finns där.",
			EN: "An id that refers to something else exists there."}}, false, danglingReferences},
		{diag.Rule{Code: "date-order", Title: diag.Text{
			SV: "Datum kommer i den ordning de måste.",
			EN: "Dates come in the order they must."}}, false, dateOrder},
		{diag.Rule{Code: "delegates-to-missing", Title: diag.Text{
			SV: "Ett generellt villkor som lämnar detaljerna till ett specifikt har ett sådant.",
			EN: "A general condition that leaves the detail to a specific one has one."}}, true, delegatesToMissing},
		{diag.Rule{Code: "duplicate-id", Title: diag.Text{
			SV: "Varje id av ett slag används en gång.",
			EN: "Each id of a kind is used once."}}, false, duplicateIDs},
		{diag.Rule{Code: "duplicate-number", Title: diag.Text{
			SV: "Två villkor av samma slag i en utgåva har inte samma nummer.",
			EN: "Two conditions of the same kind in an edition do not have the same number."}}, false, duplicateNumbers},
		{diag.Rule{Code: "email", Title: diag.Text{
			SV: "En e-postadress har rätt form.",
			EN: "An e-mail address has the right form."}}, false, emails},
		{diag.Rule{Code: "empty-control-point", Title: diag.Text{
			SV: "Varje villkor kontrolleras vid något tillfälle, självt eller genom det villkor som det preciserar.",
			EN: "Every condition is checked on some occasion, itself or through the condition it refines."}}, true, emptyControlPoints},
		{diag.Rule{Code: "entry-only-with-sanction", Title: diag.Text{
			SV: "Ett villkor som bara prövas vid auktorisation har ingen sanktion.",
			EN: "A condition that is only examined at authorisation has no sanction."}}, true, entryOnlyWithSanction},
		{diag.Rule{Code: "inherits-nothing", Title: diag.Text{
			SV: "Ett villkor som tar följden från ett generellt villkor preciserar ett sådant.",
			EN: "A condition that takes the consequence from a general condition refines one."}}, false, inheritsNothing},
		{diag.Rule{Code: "language-code", Title: diag.Text{
			SV: "Språk anges med koder enligt BCP 47.",
			EN: "Languages are given by codes of BCP 47."}}, false, languageCodes},
		{diag.Rule{Code: "month-day", Title: diag.Text{
			SV: "En dag på året anges med månad och dag, som 09-15.",
			EN: "A day of the year is given by month and day, as in 09-15."}}, false, monthDays},
		{diag.Rule{Code: "no-consequence", Title: diag.Text{
			SV: "Varje villkor säger vad en brist leder till, eller att källan inte säger det.",
			EN: "Every condition says what a breach leads to, or that the source does not."}}, true, noConsequences},
		{diag.Rule{Code: "no-sanction", Title: diag.Text{
			SV: "En följd som består i sanktioner nämner minst en.",
			EN: "A consequence that consists of sanctions names at least one."}}, true, noSanctions},
		{diag.Rule{Code: "not-new-year", Severity: diag.Warning, Title: diag.Text{
			SV: "Utgåvor börjar gälla vid årsskiftet där huvudmannen säger att de gör det.",
			EN: "Editions begin with the year where the municipality says they do."}}, false, notNewYear},
		{diag.Rule{Code: "number-range", Title: diag.Text{
			SV: "Tal ligger inom rimliga gränser.",
			EN: "Numbers lie within reasonable bounds."}}, false, numberRanges},
		{diag.Rule{Code: "org-number", Title: diag.Text{
			SV: "Ett organisationsnummer har rätt form och rätt kontrollsiffra.",
			EN: "An organisation number has the right form and the right check digit."}}, false, orgNumbers},
		{diag.Rule{Code: "org-number-person", Title: diag.Text{
			SV: "Ett organisationsnummer är inte någons personnummer.",
			EN: "An organisation number is nobody's personal identity number."}}, false, orgNumbersOfPersons},
		{diag.Rule{Code: "overlapping-authorisations", Title: diag.Text{
			SV: "En anordnare har en auktorisation i taget för varje nivå och enhet.",
			EN: "A provider has one authorisation at a time for each level and unit."}}, false, overlappingAuthorisations},
		{diag.Rule{Code: "overlapping-capacity", Severity: diag.Warning, Title: diag.Text{
			SV: "Nivåerna i ett kundval skiljer sig i arbetsförmåga, där den anges.",
			EN: "The levels of a kundval differ in work capacity, where it is given."}}, true, overlappingCapacity},
		{diag.Rule{Code: "personnummer", Title: diag.Text{
			SV: "Inget personnummer eller samordningsnummer står i någon fil.",
			EN: "No personal identity number or coordination number stands in any file."},
			Why: diag.Text{SV: "Det som en gång har sparats i git finns kvar där.", EN: "What has once been stored in git stays there."}}, false, personnummer},
		{diag.Rule{Code: "phone", Title: diag.Text{
			SV: "Ett telefonnummer går att ringa.",
			EN: "A phone number can be dialled."}}, false, phones},
		{diag.Rule{Code: "postal-code", Title: diag.Text{
			SV: "Ett postnummer har formen 131 81.",
			EN: "A postal code has the form 131 81."}}, false, postalCodes},
		{diag.Rule{Code: "rota-incomplete", Severity: diag.Warning, Title: diag.Text{
			SV: "Alla anordnare som går att välja står i turordningen.",
			EN: "All providers that can be chosen are in the rota."}}, false, rotaIncomplete},
		{diag.Rule{Code: "rota-not-choosable", Severity: diag.Warning, Title: diag.Text{
			SV: "Turordningen rymmer bara anordnare som går att välja.",
			EN: "The rota holds only providers that can be chosen."},
			Why: diag.Text{
				SV: "Sidan går förbi den som inte kan ta emot, så ingen hänvisas fel. Att det är en varning och inget fel gör att webbplatsen kan byggas den dag en paus börjar.",
				EN: "The page passes over who cannot take anyone, so nobody is misled. It is a warning and no error so that the site can be built on the day a pause begins."}}, false, rotaNotChoosable},
		{diag.Rule{Code: "silenced-error", Title: diag.Text{
			SV: "Bara varningar tystas.",
			EN: "Only warnings are silenced."}}, false, silencedErrors},
		{diag.Rule{Code: "sole-trader-number", Title: diag.Text{
			SV: "En enskild näringsverksamhet har inget organisationsnummer i uppgifterna.",
			EN: "A sole trader has no organisation number in the data."},
			Why: diag.Text{SV: "Numret är ägarens personnummer.", EN: "The number is the owner's personal identity number."}}, false, soleTraderNumbers},
		{diag.Rule{Code: "two-editions-in-force", Title: diag.Text{
			SV: "En antagen utgåva gäller i taget.",
			EN: "One adopted edition is in force at a time."}}, false, twoInForce},
		{diag.Rule{Code: "unexpected-sanction", Title: diag.Text{
			SV: "En följd som tas från ett annat villkor, eller som källan inte anger, har inga egna sanktioner.",
			EN: "A consequence taken from another condition, or not given by the source, has no sanctions of its own."}}, true, unexpectedSanction},
		{diag.Rule{Code: "unknown-code", Title: diag.Text{
			SV: "En regel som tystas eller besvaras finns.",
			EN: "A rule that is silenced or answered exists."}}, false, unknownCodes},
		{diag.Rule{Code: "unknown-term", Title: diag.Text{
			SV: "Nycklar med ett bestämt urval av ord har något av dem.",
			EN: "Keys with a fixed choice of words have one of them."}}, false, unknownTerms},
		{diag.Rule{Code: "web-address", Title: diag.Text{
			SV: "Webbadresser är hela och börjar med https://.",
			EN: "Web addresses are whole and begin with https://."}}, false, webAddresses},
		{diag.Rule{Code: "wrong-predecessor", Title: diag.Text{
			SV: "En utgåva ersätter och jämförs med den närmast före.",
			EN: "An edition replaces and is compared with the one immediately before."}}, false, wrongPredecessor},

		// Last, since they wait until nothing else is wrong.
		{diag.Rule{Code: "missing-motive", Title: diag.Text{
			SV: "Varje ändring i en antagen utgåva som inte är redaktionell har en motivering, och en effekt där den inte går att räkna ut.",
			EN: "Every change in an adopted edition that is not editorial has a motivation, and an effect where it cannot be computed."},
			Why: diag.Text{
				SV: "Den som är bunden av villkoren ska få veta varför de ändras.",
				EN: "Those bound by the conditions are to know why they change."}}, false, missingMotives},
		{diag.Rule{Code: "same-condition", Severity: diag.Warning, Title: diag.Text{
			SV: "Ett villkor behåller sitt id från utgåva till utgåva.",
			EN: "A condition keeps its id from edition to edition."},
			Why: diag.Text{
				SV: "Med nytt id ser det ut som om ett villkor har tagits bort och ett annat tillkommit.",
				EN: "With a new id it looks as if one condition was removed and another added."}}, false, sameConditions},
	}
	for i := range table {
		if b, err := examples.ReadFile("examples/" + table[i].Code + ".txtar"); err == nil {
			table[i].Example = string(b)
		}
	}
	return table
}
