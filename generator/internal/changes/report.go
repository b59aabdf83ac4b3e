package changes

import (
	"slices"

	"kundval/generator/internal/model"
)

// Report is what changed from one edition to another.
type Report struct {
	From EditionRef `json:"from"`
	To   EditionRef `json:"to"`

	// Noted tells that the author's notes of To are about this very pair.
	// Between other pairs nothing is motivated and nothing is owed.
	Noted bool `json:"noted"`

	// Level is the id of the level that ForLevel narrowed the report to.
	Level string `json:"level,omitempty"`

	Levels    []LevelRef `json:"levels"`            // of both editions, those of To first
	Summary   string     `json:"summary,omitempty"` // the author's, Markdown
	Counts    Counts     `json:"counts"`
	Changes   []Change   `json:"changes"`   // in document order
	Unchanged []Ref      `json:"unchanged"` // conditions, in document order
	Deadlines []Deadline `json:"deadlines"` // soonest first
	Errata    []Erratum  `json:"errata"`    // corrections of To since it was adopted

	Missing    []Missing   `json:"missing"`    // what the author still owes
	Suspicions []Suspicion `json:"suspicions"` // "same condition? keep its id"
	Objections []Objection `json:"objections"` // where author and computation disagree
}

// EditionRef names an edition.
type EditionRef struct {
	ID          string     `json:"id"`
	Label       string     `json:"label"`
	Title       string     `json:"title"`
	Status      string     `json:"status"`
	InForceFrom model.Date `json:"in_force_from"`
	InForceTo   model.Date `json:"in_force_to,omitzero"`
	Demo        bool       `json:"demo,omitempty"`
}

// LevelRef names a level.
type LevelRef struct {
	ID   string `json:"id"`
	Name string `json:"name"`
	Area string `json:"area"` // name of the kundval
}

// Subject is the sort of thing that changed.
type Subject string

// Subjects, in the order in which a report lists them.
const (
	SubjectArea      Subject = "area" // kundval
	SubjectLevel     Subject = "level"
	SubjectSection   Subject = "section"
	SubjectCondition Subject = "condition"
	SubjectEdition   Subject = "edition" // another part of the edition, see model.EditionParts
)

// Change is what happened to one thing: its kinds, what they mean, the facts
// that show it, and what the author says about it.
//
// Before and After hold one snapshot each in the ordinary case. Before is
// empty for what is new and After for what is gone. A split condition has
// several After, a merged one several Before.
type Change struct {
	Subject Subject `json:"subject"`
	ID      string  `json:"id"` // of the thing in To; of the old condition when it is gone or was split

	Kinds        []string `json:"kinds"`         // codes of model.ChangeKinds, in its order
	Effect       string   `json:"effect"`        // code of model.ChangeEffects; "" when none applies or it is owed
	EffectStated bool     `json:"effect_stated"` // the author wrote the effect; otherwise it is computed

	Before []Snapshot `json:"before"`
	After  []Snapshot `json:"after"`
	Facts  []Fact     `json:"facts"`
	Text   []Block    `json:"text"` // redline of the main text; empty when no word changed, unless split or merged

	Motive  string   `json:"motive,omitempty"` // Markdown
	Actions []Action `json:"actions"`

	// Levels are the ids of the levels that the change concerns; empty: all.
	Levels []string `json:"levels"`

	pos int // place in the report
}

// IDs lists every id that the change is about, sorted.
func (c *Change) IDs() []string {
	ids := []string{c.ID}
	for _, s := range c.Before {
		ids = append(ids, s.ID)
	}
	for _, s := range c.After {
		ids = append(ids, s.ID)
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}

// Has reports whether the change is of the kind.
func (c *Change) Has(kind string) bool { return slices.Contains(c.Kinds, kind) }

// Snapshot is how a thing presents itself in one edition.
type Snapshot struct {
	ID     string     `json:"id"`
	Class  string     `json:"class,omitempty"`  // of a condition: model.General or model.Specific
	Number string     `json:"number,omitempty"` // as printed
	Title  string     `json:"title"`
	Path   []PathStep `json:"path"`   // sections, or the area of a level, outermost first
	Levels []string   `json:"levels"` // levels that a condition binds; empty: all
}

// PathStep is one section on the way to a condition, or the area of a level.
type PathStep struct {
	ID     string `json:"id"`
	Number string `json:"number,omitempty"`
	Title  string `json:"title"`
}

// Ref points to something without saying what happened to it.
type Ref struct {
	Subject Subject  `json:"subject"`
	ID      string   `json:"id"`
	Number  string   `json:"number,omitempty"`
	Title   string   `json:"title"`
	Levels  []string `json:"levels,omitempty"` // empty: all

	pos int // place in the report
}

// Action is something a provider must do because of a change.
type Action struct {
	What   string     `json:"what"`
	By     model.Date `json:"by"`
	Levels []string   `json:"levels"` // providers of these levels; empty: all that the change concerns
}

// Deadline is an action together with the changes that call for it.
type Deadline struct {
	By      model.Date `json:"by"`
	What    string     `json:"what"`
	Levels  []string   `json:"levels"` // empty: all
	Changes []Ref      `json:"changes"`
}

// Erratum is a correction made after the edition was adopted.
type Erratum struct {
	Date      model.Date `json:"date"`
	Condition string     `json:"condition,omitempty"` // id
	Text      string     `json:"text"`
	Before    string     `json:"before,omitempty"`
	After     string     `json:"after,omitempty"`
}

// Counts sums the report up.
type Counts struct {
	Changes   int     `json:"changes"`   // all changes
	Changed   int     `json:"changed"`   // those of conditions
	Unchanged int     `json:"unchanged"` // conditions that are as they were
	Kinds     []Count `json:"kinds"`     // in the vocabulary's order, none that is zero
	Effects   []Count `json:"effects"`   // likewise
	NoEffect  int     `json:"no_effect"` // changes whose effect is owed or does not apply
}

// Count is how many changes have a kind or an effect.
type Count struct {
	Code string `json:"code"`
	N    int    `json:"n"`
}

// Missing is a statement that only the author can make and has not made.
type Missing struct {
	Ref
	Kinds  []string `json:"kinds"`
	Motive bool     `json:"motive"` // a motivation is owed
	Effect bool     `json:"effect"` // the effect is owed

	// Effects are the effects that the author may state, when one is owed.
	Effects []string `json:"effects,omitempty"`
}

// Suspicion is a removed and an added thing that read much the same. The
// author perhaps gave an old condition a new id.
type Suspicion struct {
	Removed    Ref     `json:"removed"`
	Added      Ref     `json:"added"`
	Similarity float64 `json:"similarity"` // 0 to 1, two decimals
}

// ObjectionCode tells what is wrong with a statement of the author's.
type ObjectionCode string

// Objection codes.
const (
	// EffectContradicted: the stated effect cannot be true; the computed one stands.
	EffectContradicted ObjectionCode = "effect-contradicted"
	// KindContradicted: the stated kind did not happen; it is left out.
	KindContradicted ObjectionCode = "kind-contradicted"
	// NotesDisagree: two notes state different effects for one change; the first stands.
	NotesDisagree ObjectionCode = "notes-disagree"
	// NoteIdle: the note names something that did not change.
	NoteIdle ObjectionCode = "note-idle"
	// FigureEditorial: the note makes the change editorial or a move, but a number of the text is another.
	FigureEditorial ObjectionCode = "figure-editorial"
	// NeedlessID: one condition replaces exactly one other and should have kept its id.
	NeedlessID ObjectionCode = "needless-id"
)

// Objection is a disagreement between the author and the computation.
type Objection struct {
	Code     ObjectionCode `json:"code"`
	Note     int           `json:"note"` // index in To's Motives.Notes; -1 when no note is at fault
	Subject  Subject       `json:"subject,omitempty"`
	ID       string        `json:"id"`
	Stated   string        `json:"stated,omitempty"`
	Computed string        `json:"computed,omitempty"`
	Before   string        `json:"before,omitempty"` // numbers that only the old text has
	After    string        `json:"after,omitempty"`  // numbers that only the new text has
}
