package pages

import (
	"bytes"
	"fmt"
	"html/template"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"kundval/generator/internal/assets"
	"kundval/generator/internal/components"
	"kundval/generator/internal/markup"
)

const root = "../../../"

// printer prints partials as Hugo does, as far as components need it, and notes
// which ones print.
type printer struct {
	partials *template.Template
	printed  map[string]bool
}

func newPrinter(t *testing.T) *printer {
	t.Helper()
	p := &printer{printed: map[string]bool{}}
	kept := map[any]template.HTML{}
	funcs := template.FuncMap{
		"T":       func(key string, _ ...any) string { return key },
		"site":    func() any { return map[string]any{"Params": map[string]any{"views": keeper(kept)}} },
		"add":     func(a, b int) int { return a + b },
		"delimit": func(list []string, sep string) string { return strings.Join(list, sep) },
		"slice":   func(list ...any) []any { return list },
		"partial": p.print,
	}
	p.partials = template.New("").Funcs(funcs)
	files, err := filepath.Glob(root + "layouts/_partials/components/*.html")
	if err != nil || len(files) == 0 {
		t.Fatalf("no partials (%v)", err)
	}
	for _, name := range files {
		b, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		template.Must(p.partials.New("components/" + filepath.Base(name)).Parse(string(b)))
	}
	return p
}

func (p *printer) print(name string, dot any) (template.HTML, error) {
	p.printed[strings.TrimSuffix(filepath.Base(name), ".html")] = true
	var b bytes.Buffer
	err := p.partials.ExecuteTemplate(&b, name, dot)
	return template.HTML(b.String()), err
}

// keeper is what engine.Views is for templates.
type keeper map[any]template.HTML

func (k keeper) Kept(value any) template.HTML { return k[value] }
func (k keeper) Keep(value any, html template.HTML) template.HTML {
	k[value] = html
	return html
}

func shippedTokens(t *testing.T) []assets.Token {
	t.Helper()
	a, err := assets.Bundle(os.DirFS(root), Stylesheets())
	if err != nil {
		t.Fatal(err)
	}
	return a.Tokens
}

// TestEveryComponentIsShown prints every state of every component: each partial
// is shown on a page of its own, or is one of the parts that another names and
// prints in a state that is shown.
func TestEveryComponentIsShown(t *testing.T) {
	p := newPrinter(t)
	covered := map[string]bool{}
	for _, s := range showcases(shippedTokens(t)) {
		clear(p.printed)
		for _, e := range s.Examples {
			if e.Value == nil {
				continue
			}
			name := "components/" + printedBy(s, e) + ".html"
			if p.partials.Lookup(name) == nil {
				t.Errorf("%s, %s: there is no partial %s", s.Name, e.Label, name)
				continue
			}
			html, err := p.print(name, e.Value)
			if err != nil {
				t.Errorf("%s, %s: %v", s.Name, e.Label, err)
			}
			if strings.TrimSpace(string(html)) == "" {
				t.Errorf("%s, %s: nothing is printed", s.Name, e.Label)
			}
		}
		maps.Copy(covered, p.printed)
		delete(p.printed, printedBy(s, s.Examples[0]))
		if got := slices.Sorted(maps.Keys(p.printed)); !slices.Equal(got, s.Parts) {
			t.Errorf("%s is made of %q, and says %q", s.Name, got, s.Parts)
		}
	}
	for _, one := range p.partials.Templates() {
		name := strings.TrimSuffix(strings.TrimPrefix(one.Name(), "components/"), ".html")
		if name != "" && !covered[name] {
			t.Errorf("%s is neither shown nor printed by what is shown: give it a showcase", name)
		}
	}
}

// TestShowcasesAreComplete holds what is said of a component against the files
// and against what a page can hold.
func TestShowcasesAreComplete(t *testing.T) {
	names := map[string]bool{}
	for _, s := range showcases(shippedTokens(t)) {
		if names[s.Name] || s.Name != markup.Slug(s.Name) {
			t.Errorf("the name %q is taken or no address", s.Name)
		}
		names[s.Name] = true
		if s.Title == "" || s.Purpose == "" || len(s.Criteria) == 0 || len(s.Examples) == 0 || !slices.Contains(components.Groups(), s.Group) {
			t.Errorf("%s lacks a title, a purpose, criteria, examples or a group", s.Name)
		}
		for _, sentence := range append(slices.Clone(s.Criteria), s.Purpose) {
			if !strings.HasSuffix(sentence, ".") {
				t.Errorf("%s: %q is no sentence", s.Name, sentence)
			}
		}
		for _, name := range s.Styles {
			if _, err := os.Stat(root + "static/css/" + name); err != nil {
				t.Errorf("%s: %v", s.Name, err)
			}
		}
		states := map[string]bool{}
		for _, e := range s.Examples {
			if slug := markup.Slug(e.Label); e.Label == "" || states[slug] {
				t.Errorf("%s: the state %q is shown twice", s.Name, e.Label)
			} else {
				states[slug] = true
			}
			if e.Value == nil && e.HTML == "" || (e.Lang == "") != (e.Dir == "") {
				t.Errorf("%s, %s: shows nothing, or has a language without a direction", s.Name, e.Label)
			}
		}
	}
}

// TestColoursAreShown finds a colour that the page of colours leaves out, one
// that is no more, and two that cannot be told apart.
func TestColoursAreShown(t *testing.T) {
	tokens := shippedTokens(t)
	words := intentWords()
	for _, k := range tokens {
		if colour := strings.HasPrefix(k.Light, "#") || strings.HasPrefix(k.Light, "rgb"); colour && (k.Of != "" || k.Light != k.Dark) && words[k.Name] == "" {
			t.Errorf("--%s has no words that tell what it is for", k.Name)
		}
		delete(words, k.Name)
	}
	for name := range words {
		t.Errorf("there is no colour --%s", name)
	}
	for _, c := range contrasts() {
		front, back := tokenOf(tokens, c.front), tokenOf(tokens, c.back)
		for scheme, got := range map[string]float64{"light": ratio(front.Light, back.Light), "dark": ratio(front.Dark, back.Dark)} {
			if got < c.least {
				t.Errorf("%s: --%s on --%s has the contrast %.2f, want %.1f", scheme, c.front, c.back, got, c.least)
			}
		}
	}
}

func TestRatio(t *testing.T) {
	for _, tt := range []struct {
		a, b string
		want float64
	}{
		{"#000", "#fff", 21}, {"#ffffff", "#fff", 1}, {"#777", "#fff", 4.48}, {"rgb(0 0 0)", "#fff", 0}, {"", "#fff", 0},
	} {
		if got := ratio(tt.a, tt.b); fmt.Sprintf("%.2f", got) != fmt.Sprintf("%.2f", tt.want) {
			t.Errorf("%s on %s is %.3f, want %.2f", tt.a, tt.b, got, tt.want)
		}
	}
}

// TestSizesAreShown finds a size of letters whose sample has no style.
func TestSizesAreShown(t *testing.T) {
	css, err := os.ReadFile(root + "static/css/gallery/gallery.css")
	if err != nil {
		t.Fatal(err)
	}
	found := regexp.MustCompile(`sample--[0-9-]+`).FindAllString(string(scaleHTML(shippedTokens(t))), -1)
	if len(found) == 0 {
		t.Fatal("no sample")
	}
	for _, class := range found {
		if !bytes.Contains(css, []byte("."+class+" ")) {
			t.Errorf(".%s has no style", class)
		}
	}
}

func scaleHTML(tokens []assets.Token) template.HTML {
	var all template.HTML
	for _, row := range scaleTable(tokens).Rows {
		all += row[2].HTML
	}
	return all
}
