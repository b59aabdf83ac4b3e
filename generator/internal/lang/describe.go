package lang

import (
	"fmt"
	"strings"

	"github.com/BurntSushi/toml"

	"kundval/generator/internal/model"
)

// File is the file of a language's interface texts.
func File(code string) string { return "i18n/" + code + ".toml" }

// Describe reads what the interface file of a language, which holds the text,
// says of the language itself. What it leaves out is guessed from the code, so
// that the pages have an address whatever the file says.
func Describe(code string, text []byte) (model.Language, error) {
	l := model.Language{Code: code, Name: code, Direction: model.LeftToRight, Path: strings.ToLower(code)}
	// The other keys hold tables too, so they are read as they come.
	var file map[string]any
	if err := toml.Unmarshal(text, &file); err != nil {
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
