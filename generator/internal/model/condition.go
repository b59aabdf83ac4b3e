package model

import (
	"slices"

	"kundval/generator/internal/diag"
)

// Section is a heading group of conditions. Parts (Del A) are sections
// without a parent.
type Section struct {
	diag.Origin
	ID     string `toml:"id,required"`
	Number string `toml:"nummer"` // "A"
	Title  string `toml:"rubrik,required"`
	Parent string `toml:"ingar_i"`   // id of the section it lies in
	Intro  string `toml:"inledning"` // Markdown
}

// Condition is one authorisation condition (auktorisationsvillkor).
type Condition struct {
	diag.Origin
	ID           string             `toml:"id,required"`                          // permanent: never reused, survives renumbering and moving
	Number       string             `toml:"nummer,required"`                      // as printed; may change between editions
	Kind         string             `toml:"slag,required" vocab:"ConditionKinds"` // Generellt or Specifikt
	Section      string             `toml:"avsnitt,required"`
	Title        string             `toml:"rubrik,required"`
	Text         string             `toml:"text,required"`                  // the authoritative wording, Markdown
	Plain        string             `toml:"klarsprak" i18n:"text,provider"` // one plain sentence for people
	Refines      []string           `toml:"preciserar"`                     // ids of general conditions a specific one refines
	Delegates    bool               `toml:"preciseras_i_specifikt"`         // a general condition that leaves detail to a specific one
	Levels       []string           `toml:"nivaer"`                         // ids; empty: all levels
	IfRelevant   bool               `toml:"i_forekommande_fall"`
	Occasions    []string           `toml:"kontroll"` // ids of occasions
	Evidence     []EvidenceDocument `toml:"handlingar"`
	Breach       Breach             `toml:"vid_brist"`
	Laws         []string           `toml:"lagrum"`
	Requirements []Requirement      `toml:"krav"`
	Supersedes   []string           `toml:"ersatter"` // ids of conditions of the edition before that this one splits or merges
	Notes        []SourceNote       `toml:"kallnot"`
	Demo         bool               `toml:"exempel"`
}

// Binds reports whether the condition binds the providers of a level.
func (c *Condition) Binds(level string) bool {
	return len(c.Levels) == 0 || slices.Contains(c.Levels, level)
}

// Condition kinds.
const (
	General  = "generellt"
	Specific = "specifikt"
)

// EvidenceDocument is a paper a provider shows (efterfrågad handling).
type EvidenceDocument struct {
	diag.Origin
	Name     string `toml:"namn,required"`
	Issuer   string `toml:"utfardare"`
	MaxAge   string `toml:"hogsta_alder"` // number and unit: "3 månader"
	Occasion string `toml:"vid"`          // id of an occasion
	Note     string `toml:"not"`
}

// Breach says what a breach of the condition can lead to.
type Breach struct {
	diag.Origin
	Form        string       `toml:"form,required" vocab:"BreachForms"`
	Sanctions   []string     `toml:"sanktioner"`
	SourceWords string       `toml:"kallans_ord"` // how the source puts it
	Parts       []BreachPart `toml:"delar"`       // when the source gives several consequences
}

// BreachPart is one of several consequences of the same condition.
type BreachPart struct {
	diag.Origin
	What      string   `toml:"vad,required"`
	Form      string   `toml:"form,required" vocab:"BreachForms"`
	Sanctions []string `toml:"sanktioner"`
}

// Breach forms.
const (
	BreachFixed       = "fast"                 // the named sanction follows
	BreachOneOrMore   = "en-eller-flera"       // one or more of the named
	BreachEntryOnly   = "endast-auktorisation" // only a condition for being authorised
	BreachAssessed    = "samlad-bedomning"     // chosen by an overall assessment
	BreachInherited   = "fran-generellt"       // the refined general condition's
	BreachUnspecified = "ej-angivet"           // the source says nothing
)

// Requirement is a figure in a condition, so that a change of it can be
// computed to be stricter or looser.
type Requirement struct {
	diag.Origin
	ID        string  `toml:"id,required"`  // unique in the condition, permanent
	What      string  `toml:"vad,required"` // "upprätta genomförandeplan"
	Direction string  `toml:"riktning,required" vocab:"Directions"`
	Value     float64 `toml:"varde,required"`
	Unit      string  `toml:"enhet,required"` // "veckor"
	From      string  `toml:"raknat_fran"`    // "beställning"
	Notice    bool    `toml:"anmalan"`        // it limits when the provider tells the board something, or hands something in
}

// Requirement directions.
const (
	AtMost  = "hogst" // a smaller figure is stricter
	AtLeast = "lagst" // a larger figure is stricter
	Exactly = "exakt"
)

// Compensation is ersattning.toml: what the provider is paid.
type Compensation struct {
	diag.Origin
	Intro      string         `toml:"inledning"` // Markdown
	Undecided  []string       `toml:"ej_kant"`   // what is not decided or not known
	Decision   string         `toml:"beslut"`    // id of a decision
	Categories []NeedCategory `toml:"behovskategori"`
	Amounts    []Amount       `toml:"belopp"`
	Bonus      *Bonus         `toml:"bonus"`
	VATPercent float64        `toml:"momskompensation_procent"`
	Notes      []SourceNote   `toml:"kallnot"`
	Demo       bool           `toml:"exempel"`
}

// NeedCategory is a need-based price class (behovskategori).
type NeedCategory struct {
	diag.Origin
	ID     string   `toml:"id,required"`
	Name   string   `toml:"namn,required"`
	Text   string   `toml:"text"`
	Levels []string `toml:"nivaer"`
}

// Amount is one price.
type Amount struct {
	diag.Origin
	What     string `toml:"vad,required"`
	Category string `toml:"kategori"`               // id of a need category
	Level    string `toml:"niva"`                   // id of a level
	Operator string `toml:"regi" vocab:"Operators"` // enskild or egen; empty: all
	Ore      int64  `toml:"ore,required"`           // öre, 1/100 krona
	Per      string `toml:"per,required"`           // unit: "månad och deltagare"
}

// Bonus is a payment for results.
type Bonus struct {
	diag.Origin
	Text  string   `toml:"text,required"`
	Rules []string `toml:"regler"`
}

// ChangeNotes is andringar.toml: what the author says about the changes since
// the edition before. What changed is computed, never written here.
type ChangeNotes struct {
	diag.Origin
	From    string       `toml:"fran,required"`  // id of the edition before
	Summary string       `toml:"sammanfattning"` // Markdown
	Notes   []ChangeNote `toml:"andring"`
}

// ChangeNote motivates one or more changes.
type ChangeNote struct {
	diag.Origin
	Conditions []string `toml:"villkor"`                      // ids of conditions, of either edition
	Levels     []string `toml:"nivaer"`                       // ids of levels or kundval
	Sections   []string `toml:"avsnitt"`                      // ids of sections
	Parts      []string `toml:"delar" vocab:"EditionParts"`   // other parts of the edition
	Kinds      []string `toml:"slag" vocab:"ChangeKinds"`     // what only the author can know
	Effect     string   `toml:"effekt" vocab:"ChangeEffects"` // what only the author can know
	Motive     string   `toml:"motivering,required"`
	Actions    []Action `toml:"atgard"`
}

// Action is something a provider must do because of a change.
type Action struct {
	diag.Origin
	What   string   `toml:"vad,required"`
	By     Date     `toml:"senast,required"`
	Levels []string `toml:"nivaer"` // who: providers of these levels; empty: all
}
