package pages

import (
	"kundval/generator/internal/components"
	"kundval/generator/internal/lang"
)

// pair words a label in the page's language and, when that is another, in the
// authentic one too: who hands in a paper and who takes it may have no
// language in common.
func (b *builder) pair(say func(p *lang.Printer) string) components.Pair {
	pair := components.Pair{Text: say(b.p)}
	if b.sv != b.p {
		pair.Authentic, pair.Lang = say(b.sv), b.sv.Code
	}
	return pair
}

// label is the pair of an interface text.
func (b *builder) label(key string, args ...lang.Args) components.Pair {
	return b.pair(func(p *lang.Printer) string { return p.T(key, args...) })
}
