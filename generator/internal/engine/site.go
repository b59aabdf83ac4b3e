package engine

import (
	"io/fs"
	"time"
)

// Page is one page to render.
type Page struct {
	// URL is the address below the base URL, with any language prefix:
	// "/nacka/villkor/2024/" is written to nacka/villkor/2024/index.html and
	// "/404.html" to 404.html.
	URL string
	// Lang is the code of one of the site's languages.
	Lang string
	// Title becomes Hugo's .Title.
	Title string
	// Layout names the template: layouts/<Layout>.html.
	Layout string
	// View is what the template prints, usually a pointer to a struct.
	// Templates use its fields only.
	View any
}

// Language is one language of the site.
type Language struct {
	Code      string // as in lang="…", and in the name of i18n/<Code>.toml
	Name      string // in the language itself
	Direction string // "ltr" or "rtl"
}

// Site is everything that one build needs.
type Site struct {
	// BaseURL is where the site will be served, with scheme and host.
	BaseURL string
	// Title becomes Hugo's site.Title.
	Title string
	// Languages has at least one; the first is the default.
	Languages []Language
	// Source holds hugo.toml, layouts/ and i18n/. Other files are not read.
	Source fs.FS
	// Pages are rendered in no particular order.
	Pages []Page
	// Edit, when not nil, has the last word on the HTML of every page. It must
	// be safe for concurrent use.
	Edit func(page []byte) ([]byte, error)
	// AllTemplates makes a template that no page used an error.
	AllTemplates bool
	// Limit is how long nothing may be finished before the pages under way are
	// taken to be endless; 0 is a minute.
	Limit time.Duration
}

// Result tells what a build wrote.
type Result struct {
	Pages int   // files written
	Bytes int64 // their size together
}
