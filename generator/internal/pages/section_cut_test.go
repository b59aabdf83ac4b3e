package pages

import (
	"testing"

	"kundval/generator/internal/markup"
)

// What is cut off a description leaves the marks of foreign words whole: a page
// with a mark that has no end cannot be written.
func TestPlainDescriptionKeepsMarks(t *testing.T) {
	const first, rest = "Auktorisationen återkallas, och anordnaren kan inte väljas.", " Det gäller från dagen för beslutet."
	for in, want := range map[string]string{
		first + rest:                                 first,
		"Kort. " + first:                             "Kort. " + first,
		markup.Foreign(first + rest):                 markup.Foreign(first),
		markup.Foreign(first):                        markup.Foreign(first),
		markup.Name("Alm AB") + " " + first + rest:   "Alm AB " + first,
		markup.Foreign("Kort.") + " " + first:        markup.Foreign("Kort.") + " " + first,
		"Se *" + markup.Foreign(first) + "* " + rest: "Se " + first,
	} {
		if got := plainDescription(in); got != want {
			t.Errorf("plainDescription(%q) = %q, want %q", in, got, want)
		}
	}
}
