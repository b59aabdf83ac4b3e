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
	conditionFolder  = "villkor"
)

// areasRoot is the whole of kundval.toml.
type areasRoot struct {
	diag.Origin
	Areas []*model.ChoiceArea `toml:"kundval,required"`
}

// conditionsRoot is the whole of a file in villkor/.
type conditionsRoot struct {
	diag.Origin
	Sections   []*model.Section   `toml:"avsnitt"`
	Conditions []*model.Condition `toml:"villkor"`
}

// isEdition reports whether a folder is meant to be an edition, which it is if
// it holds anything that only an edition has.
func (l *loader) isEdition(folder entry) bool {
	return slices.ContainsFunc(l.list(folder.path), func(e entry) bool {
		if e.folder {
			return e.name == conditionFolder
		}
		return e.name == editionFile || e.name == areasFile
	})
}

// planEdition reads one edition's folder.
func (l *loader) planEdition(m *model.Municipality, folder entry) {
	ed := &model.Edition{ID: folder.name}
	m.Editions = append(m.Editions, ed)
	l.toml(path.Join(folder.path, editionFile), ed)
	var areas areasRoot
	l.toml(path.Join(folder.path, areasFile), &areas)
	l.after = append(l.after, func() { ed.Areas = areas.Areas })

	conditions := false
	for _, e := range l.list(folder.path) {
		switch {
		case e.folder && e.name == conditionFolder:
			conditions = l.planConditions(ed, e)
		case e.folder:
			l.strayFolder(ed, e)
		case e.name == editionFile, e.name == areasFile:
		case e.name == compensationFile:
			planOptional(l, e, &ed.Compensation)
		case e.name == changesFile:
			planOptional(l, e, &ed.Motives)
			l.after = append(l.after, func() { l.askWhy(ed.Motives) })
		default:
			l.strayOf(ed, folder.path, e, []string{editionFile, areasFile, compensationFile, changesFile})
		}
	}
	if !conditions {
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
// whether there is any file.
func (l *loader) planConditions(ed *model.Edition, folder entry) bool {
	some := false
	for _, e := range l.list(folder.path) {
		if !e.isFile(".toml") {
			l.strayOf(ed, path.Dir(folder.path), e, nil)
			continue
		}
		some = true
		root := new(conditionsRoot)
		l.toml(e.path, root)
		l.after = append(l.after, func() {
			ed.Sections = append(ed.Sections, root.Sections...)
			ed.Conditions = append(ed.Conditions, root.Conditions...)
		})
	}
	return some
}
