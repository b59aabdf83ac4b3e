package diag

import (
	"fmt"
	"strings"
)

// Language is a language the program speaks to its users.
type Language string

// The languages. Board officers read Swedish, so Swedish is the default.
const (
	Swedish Language = "sv"
	English Language = "en"
)

// Text says one thing in Swedish and in English.
type Text struct {
	SV, EN string
}

// Textf formats both languages with the same arguments. An argument that is
// itself a Text is given in the language being formatted. A translation that
// needs the arguments in another order uses explicit indexes, as in "%[2]s".
func Textf(sv, en string, args ...any) Text {
	if len(args) == 0 {
		return Text{sv, en}
	}
	return Text{
		fmt.Sprintf(sv, spoken(args, Swedish)...),
		fmt.Sprintf(en, spoken(args, English)...),
	}
}

// longest is how much of one value a message repeats, in bytes. A list of all
// keys that can stand in a table is shorter.
const longest = 500

// spoken replaces each Text among args by its words in lang, and shortens what
// is too long to be read.
func spoken(args []any, lang Language) []any {
	out := make([]any, len(args))
	for i, a := range args {
		if t, ok := a.(Text); ok {
			a = t.In(lang)
		}
		if s, ok := a.(string); ok && len(s) > longest {
			a = strings.ToValidUTF8(s[:longest], "") + "…"
		}
		out[i] = a
	}
	return out
}

// In returns the text in lang; any language but English gets Swedish.
func (t Text) In(lang Language) string {
	if lang == English {
		return t.EN
	}
	return t.SV
}

// IsZero reports whether nothing is said.
func (t Text) IsZero() bool { return t == Text{} }
