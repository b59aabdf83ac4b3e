package schema

import (
	"path"
	"reflect"

	"kundval/generator/internal/model"
)

// File is one kind of data file.
type File struct {
	// Name is the schema's file name without ending.
	Name string
	// Pattern matches the paths of such files from the project's root, as
	// path.Match has it.
	Pattern string

	root reflect.Type
}

// Files are the kinds of data files. Where two patterns match, the first
// counts. A kind that lies in two places comes twice.
func Files() []File {
	return []File{
		{"webbplats", "data/webbplats.toml", reflect.TypeFor[model.SiteConfig]()},
		{"provning", "data/provning.toml", reflect.TypeFor[model.Assessment]()},
		{"huvudman", "data/*/huvudman.toml", reflect.TypeFor[model.Municipality]()},
		{"ickeval", "data/*/ickeval.toml", reflect.TypeFor[model.DefaultChoice]()},
		{"oversattningar", "data/*/oversattningar/*.toml", reflect.TypeFor[model.Translations]()},
		{"oversattningar", "data/oversattningar/*.toml", reflect.TypeFor[model.Translations]()},
		{"anordnare", "data/*/anordnare/*.toml", reflect.TypeFor[model.Provider]()},
		{"utgava", "data/*/*/utgava.toml", reflect.TypeFor[model.Edition]()},
		{"kundval", "data/*/*/kundval.toml", reflect.TypeFor[model.AreasFile]()},
		{"villkor", "data/*/*/villkor/*.toml", reflect.TypeFor[model.ConditionsFile]()},
		{"ersattning", "data/*/*/ersattning.toml", reflect.TypeFor[model.Compensation]()},
		{"sigill", "data/*/*/sigill.toml", reflect.TypeFor[model.Seal]()},
		{"andringar", "data/*/*/andringar.toml", reflect.TypeFor[model.ChangeNotes]()},
	}
}

// Of returns the kind of the file at a slash-separated path from the project's
// root. ok is false for a file that no schema describes.
func Of(name string) (f File, ok bool) {
	for _, f := range Files() {
		if match, err := path.Match(f.Pattern, name); err == nil && match {
			return f, true
		}
	}
	return File{}, false
}
