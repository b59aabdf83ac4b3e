package main

import (
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"kundval"
	"kundval/generator/internal/markup"
	"kundval/generator/internal/pages"
)

// amendment puts a few words into a file, which a page then shows.
type amendment struct {
	name     string // of its kind
	file     string
	page     string
	original string
	at       int    // offset of what is put in
	words    string // with a %d
}

// text is that of the file after the edit of number n.
func (e *amendment) text(n int) string {
	return e.original[:e.at] + fmt.Sprintf(e.words, n) + e.original[e.at:]
}

// mostEdits is how many edits of a kind are tried until one leaves no fault.
const mostEdits = 12

// findEdits lists edits of each kind in a project, and gives it files of its own
// of those that the program carries.
func findEdits(dir string) ([][]*amendment, error) {
	f := &finder{dir: dir, kinds: map[string][]*amendment{}}
	municipalities, err := filepath.Glob(filepath.Join(dir, "data", "*", "huvudman.toml"))
	if err != nil {
		return nil, err
	}
	prefix, data := "", path.Join("data", filepath.Base(filepath.Dir(municipalities[0])))
	if len(municipalities) > 1 {
		prefix = "/" + path.Base(data)
	}
	provider := f.last(path.Join(data, "anordnare", "*.toml"))
	providerPage := prefix + "/anordnare/" + strings.TrimSuffix(path.Base(provider), ".toml") + "/"
	f.conditions(prefix, data)
	f.motives(prefix, data)
	f.add("provider", provider, providerPage, `\nsammanfattning = "()`, "Ändring %d. ")
	f.carried("article", "content/sv/om.md", "/om/", `(?s).*()$`, "\n\nÄndring %d.\n")
	f.carried("text of the interface", "i18n/sv.toml", "/om/", `\nfooter_site = "()`, "Ändring %d ")
	f.carried("style", "static/css/components/tag.css", "/om/", `(?s).*()$`, "\n@layer components { .tag { order: %d } }\n")
	f.carried("layout", "layouts/provider.html", providerPage, `\{\{-? define "main" -?\}\}()`, "<p>Ändring %d</p>")
	var all [][]*amendment
	for _, name := range f.names {
		all = append(all, f.kinds[name])
	}
	return all, f.err
}

type finder struct {
	dir   string
	names []string // of kinds, in order
	kinds map[string][]*amendment
	err   error
}

// conditions adds edits of conditions in the last edition.
func (f *finder) conditions(prefix, data string) {
	editions := f.glob(path.Join(data, "*", "utgava.toml"))
	edition := path.Base(path.Dir(editions[len(editions)-1]))
	for _, file := range f.glob(path.Join(data, edition, "villkor", "*.toml")) {
		at := 0
		for block := range strings.SplitSeq(f.read(file), "[[villkor]]") {
			if m := regexp.MustCompile(`\nnummer = "([^"]+)"`).FindStringSubmatch(block); m != nil {
				page := prefix + "/villkor/" + edition + "/" + markup.Slug(m[1]) + "/"
				if loc := regexp.MustCompile(`\ntext = "(?:""\n)?()`).FindStringSubmatchIndex(block); loc != nil {
					f.put(&amendment{name: "condition", file: file, page: page, original: f.read(file), at: at + loc[2], words: "Ändring %d. "})
				}
			}
			at += len(block) + len("[[villkor]]")
		}
	}
}

// motives adds edits of what is said of changes in the last edition that has
// any.
func (f *finder) motives(prefix, data string) {
	for _, file := range slices.Backward(f.glob(path.Join(data, "*", "andringar.toml"))) {
		if m := regexp.MustCompile(`(?m)^fran = "([^"]+)"`).FindStringSubmatch(f.read(file)); m != nil {
			page := prefix + "/andringar/" + pages.PairSlug(m[1], path.Base(path.Dir(file))) + "/"
			f.add("motivation", file, page, `\nmotivering = "(?:""\n)?()`, "Ändring %d. ")
		}
	}
}

// carried adds an edit of a file that the program carries.
func (f *finder) carried(name, file, page, where, words string) {
	own := filepath.Join(f.dir, file)
	b, err := fs.ReadFile(kundval.Files, file)
	if err == nil {
		err = os.MkdirAll(filepath.Dir(own), 0o755)
	}
	if err == nil {
		err = os.WriteFile(own, b, 0o644)
	}
	if err != nil {
		f.err = err
	}
	f.add(name, file, page, where, words)
}

// add adds an edit at the group of the pattern where.
func (f *finder) add(name, file, page, where, words string) {
	text := f.read(file)
	loc := regexp.MustCompile(where).FindStringSubmatchIndex(text)
	if loc == nil {
		f.err = fmt.Errorf("%s: no %s", file, where)
		return
	}
	f.put(&amendment{name: name, file: file, page: page, original: text, at: loc[2], words: words})
}

func (f *finder) put(e *amendment) {
	if f.kinds[e.name] == nil {
		f.names = append(f.names, e.name)
	}
	if len(f.kinds[e.name]) < mostEdits {
		f.kinds[e.name] = append(f.kinds[e.name], e)
	}
}

func (f *finder) read(file string) string {
	b, err := os.ReadFile(filepath.Join(f.dir, file))
	if err != nil {
		f.err = err
	}
	return string(b)
}

// glob lists files of the project, by name.
func (f *finder) glob(pattern string) []string {
	names, err := fs.Glob(os.DirFS(f.dir), pattern)
	if err != nil {
		f.err = err
	}
	return names
}

func (f *finder) last(pattern string) string {
	names := f.glob(pattern)
	if len(names) == 0 {
		f.err = fmt.Errorf("no file %s", pattern)
		return ""
	}
	return names[len(names)-1]
}
