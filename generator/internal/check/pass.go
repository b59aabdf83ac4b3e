package check

import (
	"slices"
	"strconv"
	"strings"

	"kundval/generator/internal/changes"
	"kundval/generator/internal/diag"
	"kundval/generator/internal/model"
)

// pass is one application of the rules to one site.
type pass struct {
	site   *model.Site
	today  model.Date
	known  []rule // all rules, those of earlier stages included
	broken []string
	losses []model.Source // files in which values are missing
	books  map[*model.Edition]*book
	rule   rule // the one being applied
	found  diag.List

	protected *nameFinder        // of names that must not be told
	faulty    map[diag.Span]bool // values of which reading could make nothing
	misread   map[string]bool    // files in which reading found errors
	unsealed  bool               // breaks has been filled
	breaks    []sealBreak
	sealed    func(*model.Edition) []changes.SealBreak
	spelled   map[string]string // the rule that each code is, or was meant to be
	compared  bool              // pairs has been asked for
	compares  []pair
	compare   func(from, to *model.Edition) *changes.Report
	dangling  map[dangling]int // which finding is about an id that leads nowhere
}

func newPass(site *model.Site, opts Options) *pass {
	p := &pass{
		site:  site,
		today: opts.Today,
		known: rules(),
		books: map[*model.Edition]*book{},
		found: slices.Clone(opts.Earlier),

		protected: newNameFinder(opts.Protected),
		misread:   map[string]bool{},
		faulty:    faultyValues(opts.Earlier),
		sealed:    opts.SealBreaks,
		compare:   opts.Compare,
	}
	if p.sealed == nil {
		p.sealed = changes.SealBreaks
	}
	if p.compare == nil {
		p.compare = changes.Compare
	}
	for _, d := range opts.Earlier {
		if d.Severity == diag.Error {
			p.misread[d.Span.File] = true
		}
	}
	for _, r := range opts.EarlierRules {
		p.known = append(p.known, rule{Rule: r})
	}
	for _, s := range site.Sources {
		if s.Broken {
			p.broken = append(p.broken, s.File)
		}
		if len(s.Lost) > 0 {
			p.losses = append(p.losses, s)
		}
	}
	return p
}

// report adds a finding of the rule being applied.
func (p *pass) report(at diag.Span, message, hint diag.Text, notes ...diag.Note) {
	p.add(diag.Diagnostic{Span: at, Message: message, Hint: hint, Notes: notes})
}

// add adds a finding of the rule being applied, which gives it its code.
func (p *pass) add(d diag.Diagnostic) {
	d.Code, d.Severity = p.rule.Code, p.rule.Severity
	if !p.follows(d) {
		p.found.Add(d)
	}
}

// whole reports whether everything below a path was read, so that what is not
// in the model is not in the files either.
func (p *pass) whole(path string) bool {
	return !slices.ContainsFunc(p.broken, func(file string) bool {
		return strings.HasPrefix(file, path) || strings.HasPrefix(path, file+"/")
	})
}

// named reports whether everything below a path was read and no id in it is
// lost, so that an id that is not in the model is not in the files either.
func (p *pass) named(path string) bool { return p.whole(path) && !p.lost(path, "id") }

// lost reports whether a value for one of the keys could not be read from the
// files below a path.
func (p *pass) lost(path string, keys ...string) bool {
	return slices.ContainsFunc(p.losses, func(s model.Source) bool {
		return strings.HasPrefix(s.File, path) && slices.ContainsFunc(keys, func(k string) bool { return slices.Contains(s.Lost, k) })
	})
}

// source gives the text of a file that was read.
func (p *pass) source(file string) []byte {
	i := slices.IndexFunc(p.site.Sources, func(s model.Source) bool { return s.File == file })
	if i < 0 {
		return nil
	}
	return []byte(p.site.Sources[i].Text)
}

func (p *pass) eachEdition(f func(m *model.Municipality, ed *model.Edition)) {
	for _, m := range p.site.Municipalities {
		for _, ed := range m.Editions {
			f(m, ed)
		}
	}
}

func (p *pass) eachCondition(f func(ed *model.Edition, c *model.Condition)) {
	p.eachEdition(func(_ *model.Municipality, ed *model.Edition) {
		for _, c := range ed.Conditions {
			f(ed, c)
		}
	})
}

func (p *pass) eachProvider(f func(m *model.Municipality, pr *model.Provider)) {
	for _, m := range p.site.Municipalities {
		for _, pr := range m.Providers {
			f(m, pr)
		}
	}
}

// answered reports whether a source note acknowledges the rule being applied. A
// misspelt code answers the rule that was meant: it is one fault, not two.
func (p *pass) answered(notes []model.SourceNote) bool {
	return slices.ContainsFunc(notes, func(n model.SourceNote) bool {
		return n.Rule == p.rule.Code || n.Rule != "" && p.meant(n.Rule) == p.rule.Code
	})
}

// meant returns the rule that a misspelt code was probably to name.
func (p *pass) meant(code string) string {
	if p.spelled == nil {
		p.spelled = map[string]string{}
		for _, r := range p.known {
			p.spelled[r.Code] = r.Code
		}
	}
	if _, known := p.spelled[code]; !known {
		var noted []string
		for _, r := range p.known {
			if r.Noted {
				noted = append(noted, r.Code)
			}
		}
		p.spelled[code] = diag.Suggest(code, noted)
	}
	return p.spelled[code]
}

// nth names element i of the list at key, as diag.Locator spells it.
func nth(key string, i int) string { return key + "[" + strconv.Itoa(i) + "]" }

// remark is a note with a place.
func remark(at diag.Span, sv, en string, args ...any) diag.Note {
	return diag.Note{Span: at, Message: diag.Textf(sv, en, args...)}
}
