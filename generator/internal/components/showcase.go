package components

import "html/template"

// Group is what components are listed under, in Swedish.
type Group string

// The groups of the component page.
const (
	Basics     Group = "Grunder"
	Elements   Group = "Element"
	Wayfinding Group = "Hitta vidare"
	Stating    Group = "Besked och uppgifter"
	Choosing   Group = "Välja anordnare"
	Conditions Group = "Villkor"
	Changes    Group = "Ändringar"
)

// Groups lists the groups in the order of the component page.
func Groups() []Group {
	return []Group{Basics, Elements, Wayfinding, Stating, Choosing, Conditions, Changes}
}

// Showcase is a component, or an element that has no partial, with its states.
type Showcase struct {
	Group    Group
	Name     string   // the partial's name, or of an element one of its own; it ends the address
	Title    string   // Swedish
	Purpose  string   // Swedish: what it is for
	Styles   []string // its stylesheets, below static/css/
	Parts    []string // names of the partials that it prints in turn
	Criteria []string // Swedish: what makes it accessible, each in a sentence
	Alone    bool     // it stands once in a page, so that each state has a page of its own
	Item     bool     // it is an item of a list
	Examples []Example
}

// Example is one component shown in one state.
type Example struct {
	Label   string        // Swedish, the state
	Partial string        // what prints it, where that is another than the showcase names
	Value   any           // what the partial takes
	HTML    template.HTML // stands for a partial and its value, or before them
	Lang    string        // of a state that is in another language than the page
	Dir     string
}

// Showcases lists every component that can stand alone and whose type is
// declared here, with the elements that pages are made of.
func Showcases() []Showcase {
	var all []Showcase
	for _, list := range [][]Showcase{
		elementShowcases(), wayfindingShowcases(), statingShowcases(), choosingShowcases(), findShowcases(), conditionShowcases(), changeShowcases(),
	} {
		all = append(all, list...)
	}
	return all
}

// Words of the examples that more than one of them has. The fragment is that of
// the states on the page of a component.
const (
	here = "#lagen"
	long = "Arbetsmarknadsinsatsernas tillgänglighetsredogörelse"
)
