package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"kundval/generator/internal/author"
	"kundval/generator/internal/build"
	"kundval/generator/internal/changes"
	"kundval/generator/internal/diag"
	"kundval/generator/internal/model"
)

// mistake is a fault in how a command was called, and what to do about it.
type mistake struct{ text, hint string }

func (m *mistake) Error() string { return m.text }

// decline says why a command stops and returns its exit code.
func (e *environment) decline(err error) int {
	hint := ""
	if m, ok := errors.AsType[*mistake](err); ok {
		hint = m.hint
	}
	e.fail(err, hint)
	return exitFailure
}

// reject prints findings that keep a command from its work.
func (e *environment) reject(fsys fs.FS, found diag.List) int {
	if err := e.report(fsys, found); err != nil {
		return exitFailure
	}
	for _, line := range e.closing(found) {
		fmt.Fprintln(e.stderr, line)
	}
	return exitFindings
}

// pair is an edition and another that it is compared with.
type pair struct {
	owner    *model.Municipality
	from, to *model.Edition
}

// name is how the later edition is named in commands.
func (p pair) name() string { return p.owner.ID + "/" + p.to.ID }

// neighbours reports whether the later edition follows on the earlier.
func (p pair) neighbours() bool { return p.owner.Before(p.to) == p.from }

// report compares the two. Neighbours of which nothing is said in
// andringar.toml are reported as owing it all.
func (p pair) report() *changes.Report {
	to := *p.to
	if to.Motives == nil && p.neighbours() {
		to.Motives = &model.ChangeNotes{From: p.from.ID}
	}
	return changes.Compare(p.from, &to)
}

// pairs reads the project and finds the pairs that the arguments name: two
// editions, or one and the edition before it, or without arguments each
// edition and the one before it. It stops at errors that would make the
// comparison wrong, and only at those; ok is false when it has said so.
func (e *environment) pairs(ctx context.Context, dir string, args []string) (ps []pair, root string, code int, ok bool) {
	fsys, root, day, ok := e.openOn(dir, "")
	if !ok {
		return nil, "", exitFailure, false
	}
	site, found, err := build.Check(ctx, build.CheckOptions{Project: fsys, Day: day})
	if err != nil {
		e.fail(err, "")
		return nil, "", exitFailure, false
	}
	ps, err = findPairs(site, args)
	if err != nil {
		if len(site.Municipalities) == 0 && diag.List(found).HasErrors() {
			return nil, "", e.reject(fsys, found), false
		}
		return nil, "", e.decline(err), false
	}
	if grave := hindrances(found, ps); len(grave) > 0 {
		return nil, "", e.reject(fsys, grave), false
	}
	return ps, root, exitOK, true
}

// hindrances returns the errors that would make a comparison wrong: those in
// the folders of the editions, and those that may put editions in the wrong
// order. How the changes are explained so far does not matter.
func hindrances(found diag.List, ps []pair) diag.List {
	var out diag.List
	for _, d := range found {
		if d.Severity == diag.Error && !explaining(d) && slices.ContainsFunc(ps, func(p pair) bool { return p.concerns(d.Span.File) }) {
			out.Add(d)
		}
	}
	return out
}

// explaining reports whether a finding is only about how the changes are
// explained, and not about what changed.
func explaining(d diag.Diagnostic) bool {
	switch changes.ObjectionCode(d.Code) {
	case "missing-motive", changes.EffectContradicted, changes.KindContradicted, changes.NotesDisagree, changes.NoteIdle, changes.FigureEditorial:
		return true
	}
	return path.Base(d.Span.File) == author.NotesFile && (d.Code == "empty-value" || d.Code == "missing-key")
}

// concerns reports whether a file is part of what is compared.
func (p pair) concerns(file string) bool {
	folder, name := path.Split(file)
	return strings.HasPrefix(file, author.Folder(p.owner, p.from.ID)+"/") ||
		strings.HasPrefix(file, author.Folder(p.owner, p.to.ID)+"/") ||
		name == author.EditionFile && path.Dir(path.Clean(folder)) == author.Folder(p.owner, "")
}

func findPairs(site *model.Site, args []string) ([]pair, error) {
	switch len(args) {
	case 0:
		var ps []pair
		for _, m := range site.Municipalities {
			for _, ed := range m.Editions {
				if from := m.Before(ed); from != nil {
					ps = append(ps, pair{m, from, ed})
				}
			}
		}
		if len(ps) == 0 {
			return nil, &mistake{"ingen utgåva har någon före sig att jämföras med", "gör en ny utgåva med kundval new edition"}
		}
		return ps, nil
	case 1:
		m, ed, err := findEdition(site, args[0])
		if err != nil {
			return nil, err
		}
		from := m.Before(ed)
		if from == nil {
			return nil, &mistake{fmt.Sprintf("%s är den första utgåvan, så det finns ingen före att jämföra med", args[0]), "välj en senare utgåva"}
		}
		return []pair{{m, from, ed}}, nil
	case 2:
		p, err := findPair(site, args[0], args[1])
		return []pair{p}, err
	}
	return nil, &mistake{fmt.Sprintf("ange högst två utgåvor, inte %d", len(args)), "till exempel 2024 2025"}
}

// findPair finds two editions of the same municipality.
func findPair(site *model.Site, from, to string) (pair, error) {
	var ps []pair
	for _, m := range site.Municipalities {
		if a, b := editionOf(m, from), editionOf(m, to); a != nil && b != nil {
			ps = append(ps, pair{m, a, b})
		}
	}
	switch len(ps) {
	case 0:
		for _, name := range []string{from, to} {
			if _, _, err := findEdition(site, name); err != nil && len(editionsCalled(site, name)) == 0 {
				return pair{}, err
			}
		}
		return pair{}, &mistake{fmt.Sprintf("ingen huvudman har både utgåvan %q och utgåvan %q", from, to),
			"utgåvorna är: " + strings.Join(editionNames(site), ", ")}
	case 1:
		return ps[0], nil
	}
	return pair{}, &mistake{fmt.Sprintf("flera huvudmän har utgåvorna %q och %q", from, to),
		fmt.Sprintf("skriv huvudmannen framför, till exempel %s/%s %s/%s", ps[0].owner.ID, from, ps[0].owner.ID, to)}
}

// findEdition finds the one edition of a name.
func findEdition(site *model.Site, name string) (*model.Municipality, *model.Edition, error) {
	switch called := editionsCalled(site, name); len(called) {
	case 0:
		hint := "utgåvorna är: " + strings.Join(editionNames(site), ", ")
		if near := nearest(name, editionNames(site)); near != "" {
			hint = fmt.Sprintf("menade du %q?", near)
		}
		return nil, nil, &mistake{fmt.Sprintf("ingen utgåva heter %q", name), hint}
	case 1:
		m := called[0]
		return m, editionOf(m, name), nil
	default:
		var names []string
		for _, m := range called {
			names = append(names, m.ID+"/"+name)
		}
		return nil, nil, &mistake{fmt.Sprintf("flera huvudmän har en utgåva %q", name), "välj en: " + strings.Join(names, ", ")}
	}
}

// editionsCalled lists the municipalities that have an edition of the name.
func editionsCalled(site *model.Site, name string) []*model.Municipality {
	return slices.DeleteFunc(slices.Clone(site.Municipalities), func(m *model.Municipality) bool { return editionOf(m, name) == nil })
}

// editionOf finds an edition by its name, with or without the municipality
// before it. It is nil when m has none of that name.
func editionOf(m *model.Municipality, name string) *model.Edition {
	if owner, id, ok := strings.Cut(name, "/"); ok {
		if owner != m.ID {
			return nil
		}
		name = id
	}
	i := slices.IndexFunc(m.Editions, func(e *model.Edition) bool { return e.ID == name })
	if i < 0 {
		return nil
	}
	return m.Editions[i]
}

func editionNames(site *model.Site) []string {
	var names []string
	for _, m := range site.Municipalities {
		for _, e := range m.Editions {
			names = append(names, m.ID+"/"+e.ID)
		}
	}
	return names
}
