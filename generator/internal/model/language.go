package model

import (
	"cmp"
	"strings"
)

// Language is one language that the site is made in, as its interface file
// i18n/<code>.toml describes it.
type Language struct {
	Code      string // BCP 47, "sv-simple"
	Name      string // in the language itself, "العربية"
	Direction string // LeftToRight or RightToLeft
	Path      string // what its addresses begin with, "ar"; "" for the authentic language, which stands at the root
}

// Directions of writing.
const (
	LeftToRight = "ltr"
	RightToLeft = "rtl"
)

// Prefix is what stands before an address from the site's root: "/ar", or
// nothing for the authentic language.
func (l Language) Prefix() string {
	if l.Path == "" {
		return ""
	}
	return "/" + l.Path
}

// Base is the language without region, script and variant: "sv" of
// "sv-simple".
func (l Language) Base() string {
	base, _, _ := strings.Cut(l.Code, "-")
	return base
}

// AllLanguages are the languages that the site is made in, the authentic one
// first: those that were described, or else the one whose code is known.
func (s *Site) AllLanguages() []Language {
	if len(s.Languages) > 0 {
		return s.Languages
	}
	code := "sv"
	if len(s.Config.Languages) > 0 {
		code = s.Config.Languages[0]
	}
	return []Language{{Code: code, Name: code, Direction: LeftToRight}}
}

// Language finds a language of the site by its code.
func (s *Site) Language(code string) (Language, bool) {
	for _, l := range s.Languages {
		if l.Code == code {
			return l, true
		}
	}
	return Language{Code: code, Name: code, Direction: LeftToRight, Path: strings.ToLower(cmp.Or(code, "x"))}, false
}
