// Package lang holds the site's own words: interface texts per language,
// dates and numbers.
//
// The texts are the files i18n/<language>.toml, the same that Hugo's
// templates read with the T function, so that a word is written once.
// A text that is asked for and missing is remembered and reported: a page
// never goes out with a hole.
package lang

import (
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
	"sync"

	"github.com/BurntSushi/toml"
	"github.com/gohugoio/go-i18n/v2/i18n"
	"golang.org/x/text/collate"
	"golang.org/x/text/language"
	"golang.org/x/text/language/display"
	"golang.org/x/text/message"
	"golang.org/x/text/number"

	"kundval/generator/internal/model"
)

// Catalog holds the texts of every language. Each language has its own bundle,
// so that a text it lacks is never taken from another.
type Catalog struct {
	bundles map[string]*i18n.Bundle
	sources map[string]string // what each was read from
}

// Load reads i18n/*.toml of fsys.
func Load(fsys fs.FS) (*Catalog, error) { return new(Catalog).Load(fsys) }

// Load is the function Load. Of the files it parses those that say something else
// than when the Catalog was read.
func (c *Catalog) Load(fsys fs.FS) (*Catalog, error) {
	files, err := fs.Glob(fsys, "i18n/*.toml")
	if err != nil || len(files) == 0 {
		return nil, fmt.Errorf("reading i18n: no file i18n/*.toml")
	}
	now := &Catalog{bundles: map[string]*i18n.Bundle{}, sources: map[string]string{}}
	for _, f := range files {
		b, err := fs.ReadFile(fsys, f)
		if err != nil {
			return nil, fmt.Errorf("reading interface texts: %w", err)
		}
		code := strings.TrimSuffix(path.Base(f), ".toml")
		now.sources[code] = string(b)
		if c.bundles[code] != nil && c.sources[code] == string(b) {
			now.bundles[code] = c.bundles[code]
			continue
		}
		bundle := i18n.NewBundle(language.Make(code))
		bundle.RegisterUnmarshalFunc("toml", toml.Unmarshal)
		if _, err := bundle.ParseMessageFileBytes(b, f); err != nil {
			return nil, fmt.Errorf("reading interface texts in %s: %w", f, err)
		}
		now.bundles[code] = bundle
	}
	return now, nil
}

// Printer writes in one language. It is safe for concurrent use.
type Printer struct {
	Code    string // BCP 47
	loc     *i18n.Localizer
	names   display.Namer
	numbers *message.Printer

	mu      sync.Mutex
	missing map[string]bool
	said    map[said]string // what was asked for before
}

// Printer returns a Printer for the language. Of a language without a file
// every text is missing.
func (c *Catalog) Printer(code string) *Printer {
	tag := language.Make(code)
	bundle, ok := c.bundles[code]
	if !ok {
		bundle = i18n.NewBundle(tag)
	}
	return &Printer{
		Code:    code,
		loc:     i18n.NewLocalizer(bundle, code),
		names:   display.Languages(tag),
		numbers: message.NewPrinter(digits(tag)),
		missing: map[string]bool{},
		said:    map[said]string{},
	}
}

// digits has the language write figures as Sweden does. Arabic as it is written
// here uses the digits of postcodes, telephone numbers and decisions, so that
// a reader can compare.
func digits(tag language.Tag) language.Tag {
	if western, err := tag.SetTypeForKey("nu", "latn"); err == nil {
		return western
	}
	return tag
}

// Args are the values of a text's placeholders. The key Count chooses the
// plural form.
type Args map[string]any

// T returns the text of key. A missing text is given as the key in brackets
// and reported by Missing.
func (p *Printer) T(key string, args ...Args) string {
	if len(args) > 0 {
		return p.localize(key, args...)
	}
	return p.once(said{key: key}, func() string { return p.localize(key) })
}

// said names words that are the same every time: a text without placeholders
// or with a count alone, a day, a language's name. Pages ask for the same few
// again and again, and making them anew costs more than anything else here.
type said struct {
	key      string
	counted  bool
	n        int
	day      model.Date
	language string
}

// once returns what say said the first time.
func (p *Printer) once(what said, say func() string) string {
	p.mu.Lock()
	s, ok := p.said[what]
	p.mu.Unlock()
	if !ok {
		s = say()
		p.mu.Lock()
		p.said[what] = s
		p.mu.Unlock()
	}
	return s
}

func (p *Printer) localize(key string, args ...Args) string {
	cfg := i18n.LocalizeConfig{MessageID: key}
	if len(args) > 0 {
		cfg.TemplateData = map[string]any(args[0])
		if n, ok := args[0]["Count"]; ok {
			cfg.PluralCount = n
		}
	}
	s, err := p.loc.Localize(&cfg)
	if err != nil {
		p.mu.Lock()
		p.missing[key] = true
		p.mu.Unlock()
		return "[" + key + "]"
	}
	return s
}

// own returns a text that may be missing.
func (p *Printer) own(key string) (string, bool) {
	s, err := p.loc.Localize(&i18n.LocalizeConfig{MessageID: key})
	return s, err == nil
}

// N is T for a text that depends on a count.
func (p *Printer) N(key string, n int) string {
	return p.once(said{key: key, counted: true, n: n}, func() string { return p.localize(key, Args{"Count": n}) })
}

// Missing lists the keys that were asked for and have no text, sorted.
func (p *Printer) Missing() []string {
	p.mu.Lock()
	defer p.mu.Unlock()
	keys := make([]string, 0, len(p.missing))
	for k := range p.missing {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

// Date writes a day in words, "1 januari 2024", and "" for the zero Date.
func (p *Printer) Date(d model.Date) string {
	if d.IsZero() {
		return ""
	}
	return p.once(said{day: d}, func() string {
		return p.localize("date_long", Args{"Day": d.Day, "Month": p.T(fmt.Sprintf("month_%d", int(d.Month))), "Year": d.Year})
	})
}

// Month writes a month and year, "januari 2024". Some languages have another
// form of a month's name when no day stands before it.
func (p *Printer) Month(d model.Date) string {
	name, ok := p.own(fmt.Sprintf("month_alone_%d", int(d.Month)))
	if !ok {
		name = p.T(fmt.Sprintf("month_%d", int(d.Month)))
	}
	return p.T("date_month", Args{"Month": name, "Year": d.Year})
}

// Number writes a figure with the language's separators.
func (p *Printer) Number(f float64) string {
	return p.numbers.Sprint(number.Decimal(f, number.MaxFractionDigits(2)))
}

// Kronor writes an amount given in öre, "3 686 kr" or "3 686,50 kr". Package
// changes writes the amounts of its reports, which are in Swedish, the same way.
func (p *Printer) Kronor(ore int64) string {
	decimals := 0
	if ore%100 != 0 {
		decimals = 2
	}
	return p.T("amount", Args{"Number": p.numbers.Sprint(number.Decimal(float64(ore)/100, number.Scale(decimals)))})
}

// LanguageName names a language in this printer's language, "arabiska".
func (p *Printer) LanguageName(code string) string {
	return p.once(said{language: code}, func() string { return p.languageName(code) })
}

func (p *Printer) languageName(code string) string {
	if own, ok := p.own("language_" + code); ok {
		return own
	}
	tag, err := language.Parse(code)
	if err != nil {
		return code
	}
	if name := p.names.Name(tag); name != "" {
		return name
	}
	return code
}

// Alphabet compares words by the language's alphabet: in Swedish å, ä and ö
// come last. The function must not be used by two goroutines at once.
func (p *Printer) Alphabet() func(a, b string) int {
	return collate.New(language.Make(p.Code), collate.Loose).CompareString
}

// List joins words as the language does, "a, b och c".
func (p *Printer) List(words []string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	last := len(words) - 1
	return p.T("and_list", Args{"First": strings.Join(words[:last], p.T("comma")), "Last": words[last]})
}
