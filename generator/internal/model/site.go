package model

import "kundval/generator/internal/diag"

// Site is everything one build publishes.
type Site struct {
	Config         SiteConfig
	Municipalities []*Municipality // in the order of webbplats.toml
	Articles       []*Article      // editorial texts, by language and name
	Languages      []Language      // that the site is made in, the authentic one first
	Translations   []*Translations // of what the site as a whole says, a file for each language
	Assessment     *Assessment     // what the tests of the site tried, nil when it is not recorded
	Sources        []Source        // every text that was read, by name; a document has one for each of its parts
}

// Source is the text of one file of data/ or content/, for excerpts in
// findings and for rules about the text as a whole.
type Source struct {
	File   string    // slash-separated path relative to the project's root
	Text   string    // without byte order mark
	Where  diag.Text // set when Text was taken out of a document: "på sidan 3"; the file's own lines are then unknown
	Broken bool      // it is missing or cannot be read, so what it says is not in the Site; also of folders
	Lost   []string  // keys for which a value is missing or cannot be read; what refers to it is not to blame
}

// SiteConfig is data/webbplats.toml.
type SiteConfig struct {
	diag.Origin
	Title          string            `toml:"titel,required"`    // name of the site, shown where no municipality is
	BaseURL        string            `toml:"bas_url,required"`  // absolute, ends with a slash
	Languages      []string          `toml:"sprak,required"`    // BCP 47 codes; the first is the authentic one
	Municipalities []string          `toml:"huvudman,required"` // folder names below data/
	Contact        Contact           `toml:"kontakt"`           // who answers for the site itself
	Accessibility  AccessibilityInfo `toml:"tillganglighet"`    // facts of the accessibility statement
	Silenced       []Silence         `toml:"tystade_varningar"` // warnings the board has chosen not to see
	DataLicence    string            `toml:"datalicens"`        // licence of the open data, for readers
	Published      Date              `toml:"publicerad"`        // since when adopted texts and addresses must not change unseen; zero: not public yet
	Redirects      []Redirect        `toml:"flyttad"`           // addresses that have moved
	Repealed       []RepealedLaw     `toml:"upphavd_lag"`       // laws repealed, beside those the program knows
	LawURL         string            `toml:"lagtext"`           // where Swedish acts can be read, with {nummer} where an act's number goes
	Demo           bool              `toml:"exempel"`           // the whole site is a demonstration
}

// LawPlace stands for an act's number in SiteConfig.LawURL.
const LawPlace = "{nummer}"

// Redirect leads from an address published before to the one that stands in
// for it.
type Redirect struct {
	diag.Origin
	From string `toml:"fran,required"` // path from the site's root, "/nacka/anordnare/gammal/"
	To   string `toml:"till,required"` // likewise, or a whole address elsewhere
}

// RepealedLaw is a law or regulation that no longer applies.
type RepealedLaw struct {
	diag.Origin
	Law        string `toml:"lag,required"`     // as cited: "2001:453", "SOSFS 2006:5"
	Repealed   Date   `toml:"upphavd,required"` // the first day on which it does not apply
	ReplacedBy string `toml:"ersatt_av"`        // "socialtjänstlagen (2025:400)"
}

// Silence turns one warning off, with the reason.
type Silence struct {
	diag.Origin
	Code   string `toml:"kod,required"`
	Reason string `toml:"skal,required"`
}

// Contact is a function, never a person.
type Contact struct {
	diag.Origin
	Function string `toml:"funktion" i18n:"phrase,choosing"` // "Kundvalsgruppen"
	Email    string `toml:"epost"`
	Phone    string `toml:"telefon"`
	Web      string `toml:"webb"`
	Hours    string `toml:"tider" i18n:"phrase,choosing"`
}

// Article is one editorial text of content/, Markdown with TOML front matter.
type Article struct {
	diag.Origin
	Name         string // file name without ending, "sa-valjer-du"
	Language     string // BCP 47 code, from the folder
	Municipality string // id when the text belongs to one municipality, else ""
	Title        string `toml:"titel,required"`
	Lead         string `toml:"ingress"`
	Updated      Date   `toml:"uppdaterad"`
	Body         string // Markdown
	BodyLine     int    // 1-based line where Body begins
}
