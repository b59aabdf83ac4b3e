package schema

import (
	_ "embed"
	"strings"

	"github.com/BurntSushi/toml"
)

//go:embed words.toml
var wordsFile string

// words are what is said about tables and keys, by type and key. The table
// itself has the key "_".
type words map[string]map[string]string

// readWords panics on a file that is no TOML, which any test finds.
func readWords() words {
	w := words{}
	if _, err := toml.Decode(wordsFile, &w); err != nil {
		panic("schema: words.toml: " + err.Error())
	}
	return w
}

// of returns the heading and the explanation of a key.
func (w words) of(typ, key string) (title, text string) {
	title, text, _ = strings.Cut(w[typ][key], " | ")
	return title, text
}
