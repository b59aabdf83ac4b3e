// Package components declares what each component of the site takes: one Go
// type for each partial in layouts/_partials/components, with examples that
// the site's own component page shows and the tests check.
//
// The types are plain data. Templates read fields and call no methods.
package components

import "html/template"

// Link is text that leads somewhere.
type Link struct {
	Text string
	URL  string
	Here bool   // the link leads to the page it stands on
	Note string // a few words after the link, such as kind and size of a file
}

// Breadcrumb shows where in the site a page lies, the page itself last and
// without a link.
type Breadcrumb struct {
	Label string // the navigation's name; empty: the usual one
	Trail []Link
	Here  string
}

// Pager leads to what stands before and after in a row.
type Pager struct {
	Label          string // the navigation's name
	Previous, Next Link   // left out when without an address
}

// Tone is the meaning of a tag or notice, never shown by colour alone.
type Tone string

// Tones.
const (
	Neutral  Tone = "neutral"
	Positive Tone = "positive"
	Caution  Tone = "caution"
	Negative Tone = "negative"
)

// Tag is a short state in words: "Lediga platser: 4".
type Tag struct {
	Tone Tone
	Text string
}

// Notice is a message about the page as a whole, above its content. With a
// Summary only that is shown at first and Body is folded below it.
type Notice struct {
	Summary string
	Tone    Tone
	Label   string // said before the text, "Exempel"
	Body    template.HTML
	Links   []Link
}

// Citation is how to refer to a condition: a line for a text and the addresses
// that last.
type Citation struct {
	Line      string
	Wording   string // whole address of the wording in one edition; none on the page of all of them
	Permanent string // whole address of the condition, whatever the edition
}

// Follow tells how to be told of changes: by a feed or a calendar.
type Follow struct {
	Text  string
	Links []Link
}

// Fact is one row of a list of facts.
type Fact struct {
	Term   string
	Values []template.HTML
}

// FactList is a list of terms with their values.
type FactList struct {
	Facts []Fact
}

// Cell is one cell of a table.
type Cell struct {
	HTML   template.HTML
	Header bool // the cell names its row
}

// Table is data in rows and columns. It keeps its table semantics on every
// screen: a wide one scrolls inside a named region.
type Table struct {
	ID      string
	Caption string
	Head    []string
	Numeric []bool // right-aligned columns; empty: none
	Rows    [][]Cell
}

// ContentsItem is one entry of a table of contents.
type ContentsItem struct {
	Text   string
	Number string
	URL    string
	Items  []ContentsItem
}

// Contents is a table of contents of a page.
type Contents struct {
	Title string
	Items []ContentsItem
}

// Door is one of the few large choices on a start page.
type Door struct {
	Title   string
	Text    string
	URL     string
	Primary bool
}

// LevelLink leads to the providers of one level.
type LevelLink struct {
	Name  string
	Plain string
	URL   string
	Count string // "7 anordnare"
}

// ProviderCard is one provider in a list.
type ProviderCard struct {
	Name      string
	URL       string
	Operator  string // "Kommunens egen regi", shown when it is not private
	Summary   string
	Status    Tag
	Places    string // where, "Nacka, Fisksätra"
	Languages string
	Access    string // known accessibility facts in words
	Levels    string // only in lists of several levels
	Stale     string // a warning when the facts are old
	ID        string // of the provider, by which it is set aside to compare; empty where that cannot be
}

// ListedProvider is an item of a list of providers. Lists that say the same of a
// provider share its card.
type ListedProvider struct {
	Card   *ProviderCard
	Traits *Traits // where a script finds providers; nil elsewhere
}

// Condition is one condition as it stands in a document.
type Condition struct {
	ID       string // fragment id
	Number   string
	Kind     string // "Generellt villkor"
	Specific bool
	Title    string
	URL      string // the condition's own page
	Text     template.HTML
	Plain    string
	Relevant string          // "I förekommande fall", or empty
	Refines  []Link          // general conditions a specific one refines
	Facts    FactList        // control, evidence, breach, levels, law
	Notes    []template.HTML // source notes
	Demo     bool
}

// Change is one change between two editions.
type Change struct {
	ID       string
	Number   string
	Title    string
	URL      string
	Levels   string // whom it concerns; empty: all
	Kinds    []Tag
	Effect   Tag
	Facts    []template.HTML // what changed, each in one sentence
	Redline  template.HTML
	Motive   template.HTML
	Actions  []Action
	Previous Link
	Next     Link
}

// Action is something to do by a date.
type Action struct {
	What string
	By   string // in words
	Who  string
	Over bool // the date has passed
}

// Picture is a drawing with what its signs mean. All that it shows stands in
// words elsewhere: on the same page, or where the link leads.
type Picture struct {
	Caption string
	SVG     template.HTML
	Legend  []Sign
	More    Link
}

// Sign is a sign of a picture with its meaning.
type Sign struct {
	Icon template.HTML
	Text string
}

// Heatmap is a table of counts, shaded by how large they are. Each row has a
// count of all besides, and the last row their sums.
type Heatmap struct {
	ID      string
	Caption string
	Corner  string // heads the column of names
	Head    []Link // what each column counts, with the list of it
	All     string // heads the column of all
	Rows    []HeatRow
	Sum     HeatRow
	Steps   []HeatStep // what the shades mean
}

// HeatRow is the counts of one thing.
type HeatRow struct {
	Name  Link
	Cells []HeatCell
	All   string
}

// HeatCell is one count, with the list of what is counted.
type HeatCell struct {
	Count string
	Step  int // 0 for none, 1 to 4 for the shades
	URL   string
	More  string // what is counted, for who hears it alone
}

// HeatStep is a shade with its counts.
type HeatStep struct {
	Step int
	Text string
}

// Relations tie things to others: in each row, every one on the one side to
// every one on the other.
type Relations struct {
	Verb string // what the first are to the others: "preciseras av"
	From string // heads the first and the others; empty: nodes tell themselves what they are
	To   string
	Rows []Relation
}

// Relation is a row of relations.
type Relation struct {
	From []Node
	To   []Node
}

// Node is one side of a relation.
type Node struct {
	Name     Link // without an address: words alone
	Note     string
	Specific bool     // it has the sign of what is specific, not of what is general
	Sections []Link   // what is in it
	Branches []Branch // what is in it, folded
}

// ConditionGroup is those conditions of one part that have something in common.
type ConditionGroup struct {
	ID         string
	Title      string
	Conditions []Link
}

// Branch is a list with its name and length, folded.
type Branch struct {
	Text  string
	Count string
	Items []Link
}

// ChangeMap is a table of which condition each new edition changed, in groups
// of rows by section.
type ChangeMap struct {
	ID      string
	Caption string
	Corner  string // heads the column of names
	Steps   []Link // one for each edition that changed another, oldest first
	Wide    bool   // there is room for the words beside the signs
	Groups  []ChangeMapGroup
}

// ChangeMapGroup is the rows of one section.
type ChangeMapGroup struct {
	Title string
	Rows  []ChangeMapRow
}

// ChangeMapRow is what happened to one condition, step by step.
type ChangeMapRow struct {
	Name  Link
	Cells []ChangeMapCell
}

// ChangeMapCell is what one step did to a condition. Without an address
// nothing happened.
type ChangeMapCell struct {
	Icon template.HTML
	Text string
	More string // what the link is about, for who hears it alone
	URL  string
	None bool // the edition has no such condition
}
