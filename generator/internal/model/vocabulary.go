package model

// Term is one word of a closed vocabulary: the code that data files use and
// the words shown to people.
type Term struct {
	Code string
	Name string
}

// Vocabulary is a closed list of terms in a meaningful order.
type Vocabulary []Term

// Has reports whether code is in the vocabulary.
func (v Vocabulary) Has(code string) bool {
	for _, t := range v {
		if t.Code == code {
			return true
		}
	}
	return false
}

// Name returns the words for code, or code itself when it is unknown.
func (v Vocabulary) Name(code string) string {
	for _, t := range v {
		if t.Code == code {
			return t.Name
		}
	}
	return code
}

// Codes returns the codes in order.
func (v Vocabulary) Codes() []string {
	codes := make([]string, len(v))
	for i, t := range v {
		codes[i] = t.Code
	}
	return codes
}

// States of an edition. Only one that the board has adopted binds anybody.
const (
	Draft    = "utkast"
	Proposed = "foreslagen"
	Adopted  = "antagen"
)

// Statuses are the formal states of an edition. Whether an adopted edition is
// coming, in force or superseded follows from dates.
func Statuses() Vocabulary {
	return Vocabulary{{Draft, "Utkast"}, {Proposed, "Föreslagen"}, {Adopted, "Antagen"}}
}

// Compliances are the law's words for how accessible a site is.
func Compliances() Vocabulary {
	return Vocabulary{{FullyCompliant, "Helt förenlig"}, {PartiallyCompliant, "Delvis förenlig"}, {NotCompliant, "Inte förenlig"}}
}

// Grounds are the law's reasons why a part of a site is not accessible.
func Grounds() Vocabulary {
	return Vocabulary{
		{GroundUnmet, "Bristande förenlighet med lagkraven"},
		{GroundBurden, "Oskäligt betungande anpassning"},
		{GroundBeyond, "Innehåll som inte omfattas av lagen"},
	}
}

// CheckKinds are the kinds of check that the tests of the site make on its
// pages.
func CheckKinds() Vocabulary {
	return Vocabulary{
		{"axe", "Automatisk granskning mot WCAG"},
		{"html", "Giltig HTML"},
		{"struktur", "Rubriker, landmärken och tabeller"},
		{"lasordning", "Läsordning"},
		{"tangentbord", "Tangentbord och synlig markering"},
		{"forstoring", "Förstoring till 400 procent"},
		{"stor-text", "Dubbelt så stor text"},
		{"textavstand", "Glesare text"},
		{"tryckyta", "Tillräckligt stora knappar och länkar"},
		{"egna-farger", "Egna färger och hög kontrast"},
		{"rorelse", "Mindre rörelse på skärmen"},
		{"utan-skript", "Utan JavaScript"},
		{"papper", "Utskrift på papper"},
	}
}

// Kinds of decision that the program asks for.
const (
	DecisionProposal  = "forslag"
	DecisionAdoption  = "antar"
	DecisionAmendment = "andrar"
)

// DecisionKinds tell what a decision did.
func DecisionKinds() Vocabulary {
	return Vocabulary{
		{"bakgrund", "Tidigare beslut"},
		{DecisionProposal, "Förslag"},
		{DecisionAdoption, "Antagande"},
		{"ersattning", "Ersättning"},
		{DecisionAmendment, "Ändring"},
	}
}

// DocumentKinds are the kinds of paper.
func DocumentKinds() Vocabulary {
	return Vocabulary{
		{"tjansteskrivelse", "Tjänsteskrivelse"},
		{"bilaga", "Bilaga"},
		{"protokoll", "Protokoll"},
		{"reglemente", "Reglemente"},
		{"villkor", "Auktorisationsvillkor"},
		{"ersattning", "Ersättningsbilaga"},
	}
}

// ConditionKinds are general and specific.
func ConditionKinds() Vocabulary {
	return Vocabulary{{General, "Generellt villkor"}, {Specific, "Specifikt villkor"}}
}

// BreachForms are the ways a source states a consequence.
func BreachForms() Vocabulary {
	return Vocabulary{
		{BreachFixed, "Följden är bestämd i villkoret"},
		{BreachOneOrMore, "En eller flera av följderna"},
		{BreachEntryOnly, "Prövas bara vid auktorisation"},
		{BreachAssessed, "Nämnden väljer följd efter en samlad bedömning"},
		{BreachInherited, "Samma följd som för det generella villkoret"},
		{BreachUnspecified, "Källan anger ingen följd"},
	}
}

// Directions tell how a figure binds.
func Directions() Vocabulary {
	return Vocabulary{{AtMost, "högst"}, {AtLeast, "minst"}, {Exactly, "exakt"}}
}

// DecidingDays are the days that can decide which edition an application is
// examined against.
func DecidingDays() Vocabulary {
	return Vocabulary{
		{TestApplication, "Den dag ansökan kommer in"},
		{TestDecision, "Den dag nämnden beslutar"},
		{TestStart, "Den dag verksamheten ska starta"},
	}
}

// LegalForms are the legal forms a provider can have.
func LegalForms() Vocabulary {
	return Vocabulary{
		{"aktiebolag", "Aktiebolag"},
		{"handelsbolag", "Handelsbolag"},
		{"ekonomisk-forening", "Ekonomisk förening"},
		{"ideell-forening", "Ideell förening"},
		{"stiftelse", "Stiftelse"},
		{"enskild-naringsverksamhet", "Enskild näringsverksamhet"},
		{"kommun", "Kommun"},
		{"kommunalforbund", "Kommunalförbund"},
	}
}

// SoleTrader is the legal form whose organisation number is a personnummer.
const SoleTrader = "enskild-naringsverksamhet"

// Who runs a service: a private provider, or the municipality itself.
const (
	OperatorPrivate = "enskild"
	OperatorOwn     = "egen"
)

// Operators tell who runs the service.
func Operators() Vocabulary {
	return Vocabulary{{OperatorPrivate, "Enskild regi"}, {OperatorOwn, "Kommunens egen regi"}, {"annan-kommun", "Annan kommun"}}
}

// Answers about accessibility.
const (
	AnswerYes     = "ja"
	AnswerNo      = "nej"
	AnswerUnknown = "okant"
)

// Answers of an accessibility fact.
func Answers() Vocabulary {
	return Vocabulary{{AnswerYes, "Ja"}, {AnswerNo, "Nej"}, {AnswerUnknown, "Uppgift saknas"}}
}

// AccessFacts are the facts each unit is asked about, in the order shown.
func AccessFacts() Vocabulary {
	return Vocabulary{
		{"entre-utan-trappsteg", "Entré utan trappsteg"},
		{"hiss", "Hiss eller allt på markplan"},
		{"rullstolstoalett", "Toalett för rullstol"},
		{"horslinga", "Hörslinga"},
		{"teckensprak", "Teckenspråkstolk kan ordnas"},
		{"lugnt-rum", "Lugnt rum att vila i"},
	}
}

// Kinds of occasion at which conditions are checked.
const (
	OccasionApplication    = "ansokan"
	OccasionFollowUp       = "uppfoljning"
	OccasionSpotCheck      = "stickprov"
	OccasionSelfReport     = "egen-anmalan" // the provider reports itself
	OccasionExternalReport = "anmalan"      // somebody else does
)

// OccasionKinds are the moments at which conditions are checked, whatever the
// source calls them.
func OccasionKinds() Vocabulary {
	return Vocabulary{
		{OccasionApplication, "Vid ansökan"},
		{OccasionFollowUp, "Uppföljning"},
		{OccasionSpotCheck, "Stickprov"},
		{OccasionSelfReport, "Egen anmälan"},
		{OccasionExternalReport, "Anmälan från någon annan"},
	}
}

// Kinds of event in the life of an authorisation.
const (
	EventCeiling    = "tak-andrat"
	EventPaused     = "intag-pausat"
	EventOpened     = "intag-oppnat"
	EventOwner      = "agarbyte"
	EventActionPlan = "atgardsplan"
	EventWarning    = "varning"
	EventRevoked    = "avauktoriserad"
	EventEnded      = "upphord" // the provider gave it up
)

// EventKinds are what can happen to an authorisation.
func EventKinds() Vocabulary {
	return Vocabulary{
		{EventCeiling, "Kapacitetstaket ändrat"},
		{EventPaused, "Intaget pausat"},
		{EventOpened, "Intaget öppnat igen"},
		{EventOwner, "Ny ägare"},
		{EventActionPlan, "Åtgärdsplan"},
		{EventWarning, "Varning"},
		{EventRevoked, "Auktorisationen återkallad"},
		{EventEnded, "Auktorisationen upphörd på egen begäran"},
	}
}

// Default-choice methods by turns: one provider a month, or one a case.
const (
	MonthlyRota = "manadsrota"
	CaseRota    = "rota-per-arende"
)

// DefaultChoiceMethods are the ways to place someone who does not choose.
func DefaultChoiceMethods() Vocabulary {
	return Vocabulary{
		{MonthlyRota, "Turordning månad för månad"},
		{CaseRota, "Turordning ärende för ärende"},
		{"egen-regi", "Kommunens egen regi"},
	}
}

// ChangeKinds are what can happen to a condition or level between editions.
// docs/changes.md says exactly when each applies.
func ChangeKinds() Vocabulary {
	return Vocabulary{
		{"tillagt", "Nytt"},
		{"borttaget", "Borttaget"},
		{"flyttat", "Flyttat"},
		{"omnumrerat", "Nytt nummer"},
		{"delat", "Delat"},
		{"sammanslaget", "Sammanslaget"},
		{"tal-skarpt", "Strängare gräns"},
		{"tal-mildrat", "Mildare gräns"},
		{"sanktion", "Ändrad följd"},
		{"kontroll", "Ändrad kontroll"},
		{"handlingar", "Ändrade handlingar"},
		{"malgrupp", "Ändrad målgrupp"},
		{"niva-tillagd", "Ny nivå"},
		{"niva-borttagen", "Borttagen nivå"},
		{"omfattning", "Ändrad omfattning"},
		{"ersattning", "Ändrad ersättning"},
		{"lagrum", "Nytt lagrum"},
		{"terminologi", "Ändrat ordval"},
		{"ordalydelse", "Ändrad ordalydelse"},
		{"rattelse", "Rättelse"},
	}
}

// ChangeEffects are what a change means to the one bound by it.
func ChangeEffects() Vocabulary {
	return Vocabulary{
		{"skarpning", "Strängare"},
		{"lattnad", "Mildare"},
		{"fortydligande", "Förtydligat"},
		{"redaktionell", "Redaktionellt"},
		{"flytt", "Flyttat"},
	}
}

// EditionParts are the parts of an edition that change notes can name and
// that are no condition, section, kundval or level.
func EditionParts() Vocabulary {
	return Vocabulary{
		{"inledning", "Inledningen"},
		{"sanktioner", "Sanktionerna"},
		{"sanktionskriterier", "Kriterierna för sanktioner"},
		{"sanktionsval", "Hur en sanktion väljs"},
		{"granskningstillfallen", "Granskningstillfällena"},
		{"tillsyn", "Hur tillsynen går till"},
		{"styrning", "Kopplingen till kommunens styrning"},
		{"reglemente", "Reglementet"},
		{"ersattning", "Ersättningen"},
	}
}

// SealSubjects are the sorts of thing that a seal holds.
func SealSubjects() Vocabulary {
	return Vocabulary{
		{"kundval", "Kundval"},
		{"niva", "Nivå"},
		{"avsnitt", "Avsnitt"},
		{"villkor", "Villkor"},
		{"utgava", "Del av utgåvan"},
	}
}
