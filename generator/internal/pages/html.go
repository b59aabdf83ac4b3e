package pages

import (
	"html/template"
	"net/url"
	"slices"
	"strings"
)

// text escapes words for HTML.
func text(s string) template.HTML { return template.HTML(template.HTMLEscapeString(s)) }

// texts escapes each.
func texts(ss ...string) []template.HTML {
	hs := make([]template.HTML, len(ss))
	for i, s := range ss {
		hs[i] = text(s)
	}
	return hs
}

// proper escapes a name, address or number that must not be translated.
func proper(s string) template.HTML {
	return `<bdi translate="no">` + text(s) + `</bdi>`
}

// anchor is a link whose words are a name, number or address. An address of a
// kind that the site does not link is left out and the words stand alone.
func anchor(href, words string) template.HTML {
	if !isLinked(href) {
		return proper(words)
	}
	return template.HTML(`<a href="`+template.HTMLEscapeString(href)+`" dir="ltr" translate="no">`) + text(words) + `</a>`
}

// isLinked reports whether an address is of a kind that the site links: one that
// runs something in the page is not.
func isLinked(href string) bool {
	u, err := url.Parse(href)
	return err == nil && slices.Contains([]string{"", "https", "mailto", "tel"}, u.Scheme)
}

// link is a link with ordinary words. An address of a kind that the site does
// not link is left out.
func link(href, words string) template.HTML {
	if !isLinked(href) {
		return text(words)
	}
	return template.HTML(`<a href="`+template.HTMLEscapeString(href)+`">`) + text(words) + `</a>`
}

// joinHTML joins pieces with a separator that is already HTML.
func joinHTML(parts []template.HTML, sep template.HTML) template.HTML {
	ss := make([]string, len(parts))
	for i, p := range parts {
		ss[i] = string(p)
	}
	return template.HTML(strings.Join(ss, string(sep)))
}

// dialable keeps what a telephone link needs, in the international form for a
// Swedish number.
func dialable(phone string) string {
	var b strings.Builder
	for i, r := range phone {
		if r >= '0' && r <= '9' || r == '+' && i == 0 {
			b.WriteRune(r)
		}
	}
	if n, ok := strings.CutPrefix(b.String(), "0"); ok {
		return "+46" + n
	}
	return b.String()
}
