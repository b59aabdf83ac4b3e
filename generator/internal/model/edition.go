package model

import "kundval/generator/internal/diag"

// Edition is one adopted (or proposed) set of conditions for a period:
// the folder data/<municipality>/<id>/.
type Edition struct {
	diag.Origin
	ID          string // folder name, part of URLs: "2024"
	Label       string `toml:"namn,required"` // "2024"
	Title       string `toml:"titel,required"`
	Status      string `toml:"status,required" vocab:"Statuses"`
	InForceFrom Date   `toml:"galler_fran,required"`
	InForceTo   Date   `toml:"galler_till"` // zero: until further notice
	Replaces    string `toml:"ersatter"`    // id of the edition before
	Intro       string `toml:"inledning"`   // Markdown
	Regulation  string `toml:"reglemente"`  // id of a regulation that also applies
	Demo        bool   `toml:"exempel"`     // condition texts are invented
	DemoNote    string `toml:"exempel_om"`
	Digest      string `toml:"sigill"` // of all that Seal holds, written with it

	Decisions    []Decision          `toml:"beslut"`
	Documents    []Document          `toml:"dokument"`
	Occasions    []Occasion          `toml:"granskningstillfalle"`
	Sanctions    []Sanction          `toml:"sanktion"`           // mildest first
	Criteria     []SanctionCriterion `toml:"sanktionskriterium"` // in the source's order
	SanctionText string              `toml:"sanktionsval"`       // how a sanction is chosen, Markdown
	ReviewText   string              `toml:"tillsyn"`            // how review is done, Markdown
	Governance   []GovernanceLink    `toml:"styrning"`
	Older        []OlderEdition      `toml:"aldre_utgava"`
	Errata       []Erratum           `toml:"rattelse"`
	Notes        []SourceNote        `toml:"kallnot"`

	Areas        []*ChoiceArea // kundval.toml
	Sections     []*Section    // villkor/*.toml, in file then table order
	Conditions   []*Condition  // villkor/*.toml, in file then table order
	Compensation *Compensation // ersattning.toml, nil when absent
	Motives      *ChangeNotes  // andringar.toml, nil when absent
	Seal         *Seal         // sigill.toml, nil when absent
}

// IsAdopted reports whether the board has decided on the edition.
func (e *Edition) IsAdopted() bool { return e.Status == Adopted }

// Decision is a decision or proposal that the edition rests on.
type Decision struct {
	diag.Origin
	ID         string   `toml:"id,required"`
	Kind       string   `toml:"slag,required" vocab:"DecisionKinds"`
	Title      string   `toml:"rubrik,required"`
	Body       string   `toml:"organ,required"` // who decided
	Date       Date     `toml:"datum"`          // decided
	Paragraph  string   `toml:"paragraf"`       // "§ 42"
	CaseNumber string   `toml:"diarienummer"`   // as printed
	Adjusted   Date     `toml:"justerat"`
	Announced  Date     `toml:"tillkannagivet"`
	AppealTo   Date     `toml:"overklagas_till"`
	Final      Date     `toml:"laga_kraft"`
	Text       string   `toml:"text"`     // what was decided, Markdown
	Documents  []string `toml:"dokument"` // ids
	Missing    string   `toml:"saknas"`   // what is not known, and why
	Demo       bool     `toml:"exempel"`
}

// Document is a paper that belongs to a decision.
type Document struct {
	diag.Origin
	ID       string `toml:"id,required"`
	Title    string `toml:"titel,required"`
	Kind     string `toml:"slag,required" vocab:"DocumentKinds"`
	Annex    string `toml:"bilaga"` // annex number
	Date     Date   `toml:"datum"`
	File     string `toml:"fil"`           // path below the edition's folder
	Checksum string `toml:"kontrollsumma"` // "sha256:…"
	TextHeld bool   `toml:"text_finns"`    // whether this site holds its text
	Note     string `toml:"not"`

	Paper *Paper // the file itself, nil when there is none or it cannot be opened
}

// Occasion is a time at which conditions are checked (kontrollpunkt,
// granskningstillfälle).
type Occasion struct {
	diag.Origin
	ID    string `toml:"id,required"`
	Name  string `toml:"namn,required" i18n:"phrase,provider"`
	Kind  string `toml:"slag" vocab:"OccasionKinds"` // whatever the source calls it, which is the label
	Label string `toml:"etikett"`                    // the source's own label
	Text  string `toml:"text" i18n:"text,provider"`
}

// Sanction is one possible consequence of a breach. The catalogue's order is
// their severity, mildest first.
type Sanction struct {
	diag.Origin
	ID   string `toml:"id,required"`
	Name string `toml:"namn,required" i18n:"phrase,provider"`
	Text string `toml:"text" i18n:"text,provider"`
}

// SanctionCriterion is weighed when a sanction is chosen.
type SanctionCriterion struct {
	diag.Origin
	ID       string `toml:"id,required"`
	Text     string `toml:"text,required"`
	Decisive bool   `toml:"avgorande"`
}

// GovernanceLink ties a part of the conditions to the municipality's
// governance model.
type GovernanceLink struct {
	diag.Origin
	Source  string `toml:"styrning,required"` // "Vision, värdering och de fyra övergripande målen"
	Section string `toml:"avsnitt,required"`  // id of a section
	Text    string `toml:"text"`
}

// OlderEdition is named by the source although its text is not held.
type OlderEdition struct {
	diag.Origin
	Label string `toml:"namn,required"`
	Title string `toml:"titel,required"`
	Note  string `toml:"not"`
}

// Erratum is a dated correction of an adopted edition that changes no figure,
// sanction or level.
type Erratum struct {
	diag.Origin
	Date      Date   `toml:"datum,required"`
	Condition string `toml:"villkor"` // id, or empty for the edition as a whole
	Text      string `toml:"text,required"`
	Before    string `toml:"fore"`
	After     string `toml:"efter"`
}

// Seal is sigill.toml: what an adopted edition said when it was sealed, as
// digests. The program writes it; nobody edits it by hand.
type Seal struct {
	diag.Origin
	Version int          `toml:"version,required"` // of the way digests are made
	Sealed  Date         `toml:"forseglad,required"`
	Errata  int          `toml:"rattelser,required"` // how many errata, by date, had been made by then
	Parts   []SealedPart `toml:"del,required"`
}

// SealedPart is one thing in a sealed edition.
type SealedPart struct {
	diag.Origin
	Subject string `toml:"slag,required" vocab:"SealSubjects"`
	ID      string `toml:"id,required"`
	Wording string `toml:"ord,required"`      // digest of the words, which an erratum may correct
	Binding string `toml:"bindande,required"` // digest of what no erratum may touch
}

// SourceNote keeps an oddity of the source instead of repairing it silently.
type SourceNote struct {
	diag.Origin
	Text string `toml:"text,required"`
	Rule string `toml:"regel"` // code of a check that the note answers
	Open bool   `toml:"oppen"` // a question that the board has yet to settle
}

// ChoiceArea is one kundval: an area in which the participant chooses.
type ChoiceArea struct {
	diag.Origin
	ID           string       `toml:"id,required"`
	Name         string       `toml:"namn,required" i18n:"text,first"`
	Abbreviation string       `toml:"forkortning"`
	TargetGroup  string       `toml:"malgrupp,required" i18n:"text,choosing"`
	Goal         string       `toml:"malsattning,required" i18n:"text,choosing"`
	Plain        string       `toml:"klarsprak" i18n:"text,first"`
	Notes        []SourceNote `toml:"kallnot"`
	Levels       []*Level     `toml:"niva,required" i18n:"root"`
}

// Level is a sub-service by need, the thing a decision letter names.
type Level struct {
	diag.Origin
	ID          string       `toml:"id,required"`                       // unique in the edition: "ami-1"
	Name        string       `toml:"namn,required" i18n:"phrase,first"` // "AMI 1"
	TargetGroup string       `toml:"malgrupp,required" i18n:"text,choosing"`
	Plain       string       `toml:"klarsprak" i18n:"text,first"` // one plain sentence for people
	CapacityMin int          `toml:"formaga_lagst"`               // work capacity in per cent; 0 with Max 0: not stated
	CapacityMax int          `toml:"formaga_hogst"`
	Successors  []string     `toml:"eftertradare_till"` // ids of older levels it follows
	Demo        bool         `toml:"exempel"`
	Notes       []SourceNote `toml:"kallnot"`
}
