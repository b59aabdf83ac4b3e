package load

import (
	"path"
	"slices"
	"strings"

	"kundval/generator/internal/diag"
	"kundval/generator/internal/model"
)

const (
	editionFile      = "utgava.toml"
	areasFile        = "kundval.toml"
	compensationFile = "ersattning.toml"
	changesFile      = "andringar.toml"
	sealFile         = "sigill.toml"
	conditionFolder  = "villkor"
)

// isEdition reports whether a folder is meant to be an edition, which it is if
// it holds anything that only an edition has.
func (l *loader) isEdition(folder entry) bool {
	return slices.ContainsFunc(l.list(folder.path), func(e entry) bool {
		return e.name == conditionFolder || e.name == editionFile || e.name == areasFile
	})
}

// planEdition reads one edition's folder.
func (l *loader) planEdition(m *model.Municipality, folder entry) {
	ed := &model.Edition{ID: folder.name}
	m.Editions = append(m.Editions, ed)
	own := l.toml(path.Join(folder.path, editionFile), ed)
	var areas model.AreasFile
	l.toml(path.Join(folder.path, areasFile), &areas)
	l.after = append(l.after, func() {
		ed.Areas = areas.Areas
		l.unread[ed] = !own.ok()
	})

	conditions := false
	for _, e := range l.list(folder.path) {
		switch {
		case e.name == conditionFolder:
			conditions = !l.needFolder(e) || l.planConditions(ed, e)
		case e.name == editionFile, e.name == areasFile:
		case e.name == compensationFile:
			planOptional(l, e, &ed.Compensation)
		case e.name == changesFile:
			planOptional(l, e, &ed.Motives)
			l.after = append(l.after, func() { l.askWhy(ed.Motives) })
		case e.name == sealFile:
			planOptional(l, e, &ed.Seal)
		case e.folder:
			l.strayFolder(ed, e)
		default:
			l.strayOf(ed, folder.path, e, []string{editionFile, areasFile, compensationFile, changesFile, sealFile})
		}
	}
	l.after = append(l.after, func() { l.limit(ed) })
	if !conditions {
		l.lose(path.Join(folder.path, conditionFolder))
		l.missing(path.Join(folder.path, conditionFolder, "*.toml"),
			diag.Textf("en utgåva har minst en fil med villkor", "an edition has at least one file of conditions"))
	}
}

// planOptional reads a file into a struct that exists only if the file does.
func planOptional[T any](l *loader, e entry, to **T) {
	v := new(T)
	j := l.toml(e.path, v)
	l.after = append(l.after, func() {
		if j.ok() {
			*to = v
		}
	})
}

// askWhy says what to write where a motivation is still empty.
func (l *loader) askWhy(notes *model.ChangeNotes) {
	if notes == nil {
		return
	}
	for i := range notes.Notes {
		n := &notes.Notes[i]
		if strings.TrimSpace(n.Motive) != "" || !n.Has("motivering") {
			continue
		}
		at := n.At("motivering")
		for j := range l.found {
			if d := &l.found[j]; d.Span == at && d.Hint.IsZero() {
				d.Hint = diag.Textf("skriv i en eller två meningar varför det ändras, för den som är bunden av villkoren",
					"write in a sentence or two why it changes, for those whom the conditions bind")
			}
		}
	}
}

// planConditions reads villkor/ in the order of the file names and reports
// whether there is any file, as far as can be known.
func (l *loader) planConditions(ed *model.Edition, folder entry) bool {
	some := false
	for _, e := range l.list(folder.path) {
		if !e.isFile(".toml") {
			l.strayOf(ed, path.Dir(folder.path), e, nil)
			continue
		}
		some = true
		root := new(model.ConditionsFile)
		l.toml(e.path, root)
		l.after = append(l.after, func() {
			ed.Sections = append(ed.Sections, root.Sections...)
			ed.Conditions = append(ed.Conditions, root.Conditions...)
		})
	}
	return some || l.lost(folder.path)
}
