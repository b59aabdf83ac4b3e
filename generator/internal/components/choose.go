package components

import "html/template"

// Pair is a label in the page's language, with the authentic one beside it
// where that is another.
type Pair struct {
	Text      string
	Authentic string // empty when the page is in the authentic language
	Lang      string // of Authentic
}

// Shortlist is the bar that tells how many providers have been set aside to
// compare. It is a script's; the words are those that the script says.
type Shortlist struct {
	Key         string   // where the browser keeps it
	URL         string   // of the comparison
	Most        int      // how many can be compared
	Counts      []string // "2 valda", by number
	Add, Remove string
	Full        string // said when one more does not fit
}

// Compared is what the comparison shows of one provider.
type Compared struct {
	ID     string
	Name   string
	URL    string
	Sheet  string // the paper to take along; empty when it cannot be chosen
	Closed string // said when it cannot be chosen
	Rows   []ComparedRow
}

// ComparedRow is one cell of the comparison.
type ComparedRow struct {
	Key  string
	HTML template.HTML
}

// ChoiceForm is a paper to tick, sign and hand in.
type ChoiceForm struct {
	Title         Pair
	To, Board     string
	ProviderLabel Pair
	Provider      string
	LevelLabel    Pair
	LevelHint     Pair
	Levels        []Tick
	UnitLabel     Pair
	Units         []Tick
	Lines         []Line
	Next          Pair
	Steps         []Pair
	Contact       []Fact
	Demo          Pair   // said when the provider is invented
	Facts         Pair   // the day on which the facts were true
	Source        string // where they stand
}

// Tick is a box to tick.
type Tick struct {
	Value string // id, for a script that ticks it
	Text  string
	Note  string
}

// Line is a line to write on.
type Line struct {
	Label Pair
	Long  bool
	Today bool // a script may fill in the day
}
