package assets

import (
	"io/fs"
	"regexp"
	"strings"
)

// Token is a custom property of static/css/tokens.css with its value in light
// and in dark: a raw value as it is written, and in the place of another token
// that one's value.
type Token struct {
	Name        string // without the two hyphens
	Of          string // the token that it takes its value from in light; "" for a raw value
	Light, Dark string
}

var (
	darkTokens = regexp.MustCompile(`(?s)@media screen and \(prefers-color-scheme: dark\) \{\s*:root \{(.*?)\}`)
	tokenValue = regexp.MustCompile(`--([a-z0-9-]+):\s*([^;]+);`)
	tokenName  = regexp.MustCompile(`^var\(--([a-z0-9-]+)\)$`)
)

// tokens reads the tokens in the order of their file, which may be missing.
func tokens(src fs.FS) []Token {
	b, err := fs.ReadFile(src, "static/css/tokens.css")
	if err != nil {
		return nil
	}
	light, _, _ := strings.Cut(string(b), "@media")
	dark := map[string]string{}
	if m := darkTokens.FindStringSubmatch(string(b)); m != nil {
		for _, t := range tokenValue.FindAllStringSubmatch(m[1], -1) {
			dark[t[1]] = t[2]
		}
	}
	raw := map[string]string{}
	value := func(written string) string {
		if m := tokenName.FindStringSubmatch(written); m != nil {
			return raw[m[1]]
		}
		return written
	}
	var all []Token
	for _, m := range tokenValue.FindAllStringSubmatch(light, -1) {
		t := Token{Name: m[1], Light: value(m[2])}
		if of := tokenName.FindStringSubmatch(m[2]); of != nil {
			t.Of = of[1]
		}
		raw[t.Name] = t.Light
		t.Dark = t.Light
		if d, ok := dark[t.Name]; ok {
			t.Dark = value(d)
		}
		all = append(all, t)
	}
	return all
}
