package components

// Traits are what a provider in a list can be found by: codes with a space
// between, and words.
type Traits struct {
	Languages string
	Places    string
	Yes       string // accessibility facts that are so
	Unknown   string // and those of which nothing is known
	Free      string // free places: "ja", "nej" or "okant"
	Words     string // what is searched besides what the card shows
	At        string // "59.3101,18.1637" of each unit, a space between
}

// Choice is one thing to choose in a form.
type Choice struct {
	Value string
	Text  string
	URL   string // where the choice leads instead of narrowing the list
}

// Find is the form by which providers are found in a list, and the words that
// its script says.
type Find struct {
	Action    string // the address of the list
	Levels    []Choice
	Languages []Choice
	Places    []Choice
	Access    []Choice
	Near      string // words of the button that sorts by distance; on the first page
	Pages     string // addresses of the pages of the list, a space between, when it is split
	Step      int    // of the neutral order
	Phrases   []Phrase
}

// Phrase is a text that a script says, in one plural form. One that counts
// nothing has the form "other" alone.
type Phrase struct {
	Key  string
	Form string // as Intl.PluralRules names it
	Text string
}

// Narrow leads to ready-made lists that show a part of the present one.
type Narrow struct {
	Title  string
	Groups []NarrowGroup
}

// NarrowGroup is the links to lists of one sort.
type NarrowGroup struct {
	Title string
	Links []Link
}

// PageNumbers leads through the pages of a long list. A page without an
// address stands for pages that are left out.
type PageNumbers struct {
	Previous, Next Link // left out when without an address
	Pages          []Link
}
