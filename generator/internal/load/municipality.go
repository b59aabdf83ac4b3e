package load

import (
	"cmp"
	"path"
	"slices"
	"strings"

	"kundval/generator/internal/diag"
	"kundval/generator/internal/model"
)

const (
	dataFolder     = "data"
	configFile     = "webbplats.toml"
	assessmentFile = "provning.toml"
	municipalFile  = "huvudman.toml"
	defaultFile    = "ickeval.toml"
	providerFolder = "anordnare"

	translationFolder = "oversattningar"
)

// planConfig reads data/webbplats.toml.
func (l *loader) planConfig() {
	l.toml(path.Join(dataFolder, configFile), &l.site.Config)
}

// planAssessment reads what the tests of the site have recorded.
func (l *loader) planAssessment(e entry) {
	a := new(model.Assessment)
	j := l.toml(e.path, a)
	l.after = append(l.after, func() {
		if j.ok() {
			l.site.Assessment = a
		}
	})
}

// planMunicipalities reads the folders of the municipalities that the
// configuration names.
func (l *loader) planMunicipalities() {
	folders := map[string]bool{}
	var names []string
	var others []entry
	for _, e := range l.list(dataFolder) {
		switch {
		case e.name == configFile:
		case e.name == assessmentFile:
			l.planAssessment(e)
		case e.name == translationFolder:
			if l.needFolder(e) {
				l.planTranslations(&l.site.Translations, e)
			}
		case e.folder:
			folders[e.name] = true
			names = append(names, e.name)
		default:
			others = append(others, e)
		}
	}
	wanted := l.wanted(names)
	for _, e := range others {
		if slices.Contains(wanted, e.name) {
			folders[e.name] = l.needFolder(e)
		} else {
			l.stray(e, []string{configFile, assessmentFile})
		}
	}
	missed := map[string]bool{} // folders that a wrong name in the configuration probably means
	for i, id := range wanted {
		switch {
		case slices.Contains(wanted[:i], id): // a duplicate, which check reports
		case folders[id]:
			l.planMunicipality(id)
		case !l.lost(path.Join(dataFolder, id)):
			l.noSuchMunicipality(i, id, names)
			missed[diag.Suggest(id, names)] = true
		}
	}
	for _, name := range names {
		if slices.Contains(wanted, name) {
			continue
		}
		l.unlisted[name] = true
		if !missed[name] {
			l.reportUnlisted(name)
		}
	}
}

// wanted returns the municipalities to read. When the configuration names
// none, because it is missing or broken, all folders are read, so that the
// other faults come to light.
func (l *loader) wanted(folders []string) []string {
	if len(l.site.Config.Municipalities) > 0 {
		return l.site.Config.Municipalities
	}
	return folders
}

func (l *loader) noSuchMunicipality(i int, id string, folders []string) {
	l.found.Add(diag.Diagnostic{
		Code:    codeMissingFile,
		Span:    l.site.Config.At(element("huvudman", i)),
		Message: diag.Textf("mappen data/%s saknas", "the folder data/%s is missing", id),
		Hint:    diag.DidYouMean(id, folders),
	})
}

func (l *loader) reportUnlisted(name string) {
	l.found.Add(diag.Diagnostic{
		Code:     codeUnknownFile,
		Severity: diag.Warning,
		Span:     diag.Span{File: path.Join(dataFolder, name)},
		Message:  diag.Textf("mappen läses inte: webbplats.toml nämner ingen huvudman %q", "the folder is not read: webbplats.toml names no municipality %q", name),
		Hint:     diag.Textf("lägg till %q i nyckeln huvudman eller ta bort mappen", "add %q to the key huvudman or remove the folder", name),
	})
}

// planMunicipality reads one folder below data/.
func (l *loader) planMunicipality(id string) {
	m := &model.Municipality{ID: id}
	l.site.Municipalities = append(l.site.Municipalities, m)
	folder := path.Join(dataFolder, id)
	l.toml(path.Join(folder, municipalFile), m)
	for _, e := range l.list(folder) {
		switch {
		case e.name == municipalFile:
		case e.name == defaultFile:
			l.planDefaultChoice(m, e)
		case e.name == providerFolder:
			if l.needFolder(e) {
				l.planProviders(m, e)
			}
		case e.name == translationFolder:
			if l.needFolder(e) {
				l.planTranslations(&m.Translations, e)
			}
		case e.folder && l.isEdition(e):
			l.planEdition(m, e)
		case l.lost(e.path): // which is reported, and may be an edition
		case e.folder:
			l.stray(e, []string{providerFolder, translationFolder})
		default:
			l.stray(e, []string{municipalFile, defaultFile})
		}
	}
	l.after = append(l.after, func() {
		slices.SortStableFunc(m.Editions, func(a, b *model.Edition) int {
			return cmp.Or(a.InForceFrom.Compare(b.InForceFrom), strings.Compare(a.ID, b.ID))
		})
	})
}

func (l *loader) planDefaultChoice(m *model.Municipality, e entry) {
	d := new(model.DefaultChoice)
	j := l.toml(e.path, d)
	l.after = append(l.after, func() {
		if j.ok() {
			m.DefaultChoice = d
		}
	})
}

// planProviders reads one provider from each file. The folder is listed by
// name, so the providers come in the order of their slugs.
func (l *loader) planProviders(m *model.Municipality, folder entry) {
	for _, e := range l.list(folder.path) {
		if !e.isFile(".toml") {
			l.addStray(stray{entry: e, ending: ".toml"})
			continue
		}
		p := &model.Provider{Slug: e.stem()}
		j := l.toml(e.path, p)
		l.after = append(l.after, func() {
			if j.ok() {
				m.Providers = append(m.Providers, p)
			}
		})
	}
}

// planTranslations reads one language from each file, in the order of their
// codes.
func (l *loader) planTranslations(into *[]*model.Translations, folder entry) {
	for _, e := range l.list(folder.path) {
		if !e.isFile(".toml") {
			l.addStray(stray{entry: e, ending: ".toml"})
			continue
		}
		t := &model.Translations{Language: e.stem()}
		j := l.toml(e.path, t)
		l.after = append(l.after, func() {
			if j.ok() {
				*into = append(*into, t)
			}
		})
	}
}
