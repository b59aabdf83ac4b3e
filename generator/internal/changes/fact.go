package changes

import "kundval/generator/internal/model"

// Op is what happened to a fact, a block or a span of text.
type Op string

// Operations. Equal, Added, Removed, Changed and Replaced are of blocks;
// Added, Removed and Changed of facts; Equal, Ins and Del of spans.
const (
	Equal    Op = "equal"
	Added    Op = "added"
	Removed  Op = "removed"
	Changed  Op = "changed"  // word by word
	Replaced Op = "replaced" // mostly new: old and new as wholes
	Ins      Op = "ins"
	Del      Op = "del"
)

// FactType tells what a fact is about.
type FactType string

// Fact types.
const (
	FactNumber       FactType = "number"        // printed number
	FactPlace        FactType = "place"         // section of a condition, parent of a section, area of a level
	FactTitle        FactType = "title"         // heading or name
	FactID           FactType = "id"            // one condition replaced one other under a new id
	FactClass        FactType = "class"         // general or specific
	FactFigure       FactType = "figure"        // a requirement's figure; see Fact.Figure
	FactBreach       FactType = "breach"        // the whole consequence of a breach, with its effect
	FactSanction     FactType = "sanction"      // one sanction of the consequence, or of the catalogue
	FactCriterion    FactType = "criterion"     // sanction criterion
	FactSourceWords  FactType = "source-words"  // the source's own words for the consequence
	FactControlPoint FactType = "control-point" // occasion of a condition, or of the catalogue
	FactEvidence     FactType = "evidence"      // requested document
	FactEvidenceAge  FactType = "evidence-age"
	FactIssuer       FactType = "evidence-issuer"
	FactEvidenceAt   FactType = "evidence-occasion"
	FactEvidenceNote FactType = "evidence-note"
	FactScopeLevel   FactType = "scope-level" // level that the condition binds
	FactIfRelevant   FactType = "if-relevant"
	FactRefines      FactType = "refines" // general condition that a specific one refines
	FactDelegates    FactType = "delegates"
	FactSpread       FactType = "spread" // how the conditions of a group differ among themselves
	FactLaw          FactType = "law"
	FactRegulation   FactType = "regulation"
	FactGoal         FactType = "goal"
	FactCapacity     FactType = "capacity"
	FactFollows      FactType = "follows"     // level that this one follows
	FactFollowedBy   FactType = "followed-by" // level that follows this one
	FactPlain        FactType = "plain"       // the plain-language sentence
	FactLink         FactType = "link"        // address of a link in the text
	FactErratum      FactType = "erratum"
	FactGovernance   FactType = "governance"
	FactAmount       FactType = "amount"   // price, bonus or percentage
	FactCategory     FactType = "category" // need category
)

// Fact is one thing that is different, and what it means by itself.
type Fact struct {
	Type FactType `json:"type"`
	Kind string   `json:"kind"` // the kind of change that it shows, a code of model.ChangeKinds
	Op   Op       `json:"op"`

	// Effect is what the fact means by itself, a code of model.ChangeEffects,
	// or "" when it says nothing.
	Effect string `json:"effect,omitempty"`
	// Open tells that the fact weighs but only the author can say which way.
	Open bool `json:"open,omitempty"`

	ID     string `json:"id,omitempty"`   // of the requirement, sanction, occasion, level …
	What   string `json:"what,omitempty"` // its name, for people
	Before string `json:"before,omitempty"`
	After  string `json:"after,omitempty"`

	Occasion string `json:"occasion,omitempty"` // of a document, when one of its name is shown at another

	// Part is the id of the condition of a group that the fact is about, when it
	// is not about the whole, and PartName its number and heading.
	Part     string `json:"part,omitempty"`
	PartName string `json:"part_name,omitempty"`

	Order  int        `json:"order,omitempty"` // of a sanction: place in the catalogue, 1 is mildest
	Via    string     `json:"via,omitempty"`   // id of the general condition that the consequence is taken from
	Date   model.Date `json:"date,omitzero"`   // of an erratum
	Figure *Figure    `json:"figure,omitempty"`
	Text   []Block    `json:"text,omitempty"` // redline of a longer text

	weight weight
}

// Figure is a changed figure. Before is nil for a new one and After for one
// that is gone.
type Figure struct {
	Before *Limit `json:"before,omitempty"`
	After  *Limit `json:"after,omitempty"`
}

// Limit is a figure as it binds: "at most 2 weeks from the order".
type Limit struct {
	Direction string  `json:"direction"` // model.AtMost, AtLeast or Exactly
	Value     float64 `json:"value"`
	Unit      string  `json:"unit"`
	From      string  `json:"from,omitempty"` // counted from
}
