package lang

import (
	"fmt"
	"io/fs"
	"strings"

	"github.com/BurntSushi/toml"

	"kundval/generator/internal/model"
)

// File is the file of a language's interface texts.
func File(code string) string { return "i18n/" + code + ".toml" }

// Describe reads what the interface file of a language says of the language
// itself. What it leaves out is guessed from the code, so that the pages have
// an address whatever the file says.
func Describe(fsys fs.FS, code string) (model.Language, error) {
	l := model.Language{Code: code, Name: code, Direction: model.LeftToRight, Path: strings.ToLower(code)}
	b, err := fs.ReadFile(fsys, File(code))
	if err != nil {
		return l, fmt.Errorf("reading interface texts: %w", err)
	}
	// The other keys hold tables too, so they are read as they come.
	var file map[string]any
	if err := toml.Unmarshal(b, &file); err != nil {
		return l, fmt.Errorf("reading interface texts in %s: %w", File(code), err)
	}
	for key, to := range map[string]*string{
		"this_language_name": &l.Name, "this_language_direction": &l.Direction, "this_language_path": &l.Path,
	} {
		if s, ok := file[key].(string); ok && s != "" {
			*to = s
		}
	}
	return l, nil
}
