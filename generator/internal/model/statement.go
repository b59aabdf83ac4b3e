package model

import "kundval/generator/internal/diag"

// AccessibilityInfo holds what the accessibility statement must say and only
// the actor knows.
type AccessibilityInfo struct {
	diag.Origin
	Compliance   string         `toml:"uppfyllelse" vocab:"Compliances"`
	Assessed     Date           `toml:"bedomd"`                         // when compliance was last assessed, where no tests are recorded
	Updated      Date           `toml:"uppdaterad"`                     // when the statement was last changed
	Method       string         `toml:"metod" i18n:"text,further"`      // how it was assessed
	Complaint    string         `toml:"anmalan_lank"`                   // the supervisory authority's complaint form
	ResponseTime string         `toml:"svarstid" i18n:"phrase,further"` // how fast the actor answers
	Shortcomings []*Shortcoming `toml:"brist"`                          // every known part that is not accessible
}

// Shortcoming is a part of the site that is not accessible to everyone.
type Shortcoming struct {
	diag.Origin
	ID      string   `toml:"id,required"`
	Title   string   `toml:"rubrik,required" i18n:"phrase,further"`
	What    string   `toml:"vad,required" i18n:"text,further"` // what does not work, and for whom
	Ground  string   `toml:"grund,required" vocab:"Grounds"`
	Reason  string   `toml:"skal" i18n:"text,further"`       // why the exception applies
	Demands []string `toml:"krav"`                           // that are not met, "WCAG 1.3.1"
	Instead string   `toml:"alternativ" i18n:"text,further"` // what the reader can do
	MendBy  Date     `toml:"atgardas"`                       // the last day on which it is to be mended; zero: not known
}

// How far a site meets the demands of the law.
const (
	FullyCompliant     = "helt"
	PartiallyCompliant = "delvis"
	NotCompliant       = "inte"
)

// The grounds on which a part of the site is not accessible.
const (
	GroundUnmet  = "lagkrav"  // the law demands it
	GroundBurden = "oskaligt" // the law excuses it for now
	GroundBeyond = "utanfor"  // the law does not ask for it
)

// BreaksLaw reports whether the law applies to what does not work, so that the
// site does not meet it in full.
func (s *Shortcoming) BreaksLaw() bool { return s.Ground == GroundUnmet || s.Ground == GroundBurden }

// Assessment is data/provning.toml: what the tests of the site tried in a
// browser and what they found. The tests write it.
type Assessment struct {
	diag.Origin
	Date      Date            `toml:"datum,required"`
	Pages     int             `toml:"sidor,required"`    // different ones, in all checks together
	PageKinds []string        `toml:"sidslag,required"`  // the kinds of page among them
	Languages []string        `toml:"sprak,required"`    // the languages among them, as BCP 47 codes
	Tools     []Tool          `toml:"verktyg"`           // what it was tried with
	Checks    []AssessedCheck `toml:"kontroll,required"` // in the order of CheckKinds
}

// Tool is a program that the tests used.
type Tool struct {
	diag.Origin
	Name    string `toml:"namn,required"` // "axe-core"
	Version string `toml:"version,required"`
}

// AssessedCheck is what one kind of check was tried on.
type AssessedCheck struct {
	diag.Origin
	Kind      string `toml:"slag,required" vocab:"CheckKinds"`
	Pages     int    `toml:"sidor,required"`
	PageKinds int    `toml:"sidslag,required"`
	Languages int    `toml:"sprak,required"`
	Findings  int    `toml:"fynd,required"` // that remain
}

// Findings is how many findings remain in all checks.
func (a *Assessment) Findings() int {
	n := 0
	for _, c := range a.Checks {
		n += c.Findings
	}
	return n
}

// AssessedOn returns when the site was last assessed: when its tests were last
// recorded, or else what the statement says.
func (s *Site) AssessedOn() Date {
	if s.Assessment != nil {
		return s.Assessment.Date
	}
	return s.Config.Accessibility.Assessed
}
