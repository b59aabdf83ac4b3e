package hosting

import "strings"

// Header is a header of an HTTP response.
type Header struct {
	Name, Value string
}

// Rule gives headers to the files of a site whose address has one of the
// endings or begins as told. One without either is for every file.
type Rule struct {
	Comment string   // what it is for, in Swedish
	Under   []string // folders: "/css/"
	Endings []string // ".json"
	Headers []Header
}

// Policy is the content security policy of every page: styles, scripts, data
// and pictures from the site itself, nothing inline, nothing from others.
// Source: Content Security Policy Level 3, W3C.
func Policy() string {
	return strings.Join([]string{
		"default-src 'none'", "style-src 'self'", "script-src 'self'", "connect-src 'self'",
		"manifest-src 'self'", "worker-src 'self'", "img-src 'self'", "base-uri 'none'", "form-action 'self'",
	}, "; ")
}

// Rules are what a server is to add, in an order in which a later rule has the
// last word.
func Rules() []Rule {
	return []Rule{
		{Comment: "Alla filer", Headers: []Header{
			{"Content-Security-Policy", Policy() + "; frame-ancestors 'none'"},
			{"X-Content-Type-Options", "nosniff"},
			{"Referrer-Policy", "same-origin"},
			{"Permissions-Policy", "geolocation=(self), camera=(), microphone=(), payment=(), usb=()"},
			{"Cross-Origin-Opener-Policy", "same-origin"},
			{"Strict-Transport-Security", "max-age=31536000"},
			{"Cache-Control", "no-cache"},
		}},
		{Comment: "Stilar och skript: namnet säger vad som står i dem, så de ändras aldrig", Under: []string{"/css/", "/js/"}, Headers: []Header{
			{"Cache-Control", "public, max-age=31536000, immutable"},
		}},
		{Comment: "Öppna data, flöden och kalendrar får hämtas från andra webbplatser", Endings: []string{".json", ".csv", ".xlsx", ".atom", ".ics"}, Headers: []Header{
			{"Access-Control-Allow-Origin", "*"},
		}},
	}
}
