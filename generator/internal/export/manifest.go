package export

import "io"

// Manifest tells a browser how to keep the site among other programs, as in
// the W3C's Web Application Manifest.
type Manifest struct {
	Name       string `json:"name"`
	Lang       string `json:"lang"`
	ID         string `json:"id"`
	StartURL   string `json:"start_url"`
	Scope      string `json:"scope"`
	Display    string `json:"display"`
	Theme      string `json:"theme_color"`
	Background string `json:"background_color"`
	Icons      []Icon `json:"icons"`
}

// Icon is a picture of the site.
type Icon struct {
	Src     string `json:"src"`
	Sizes   string `json:"sizes"`
	Type    string `json:"type"`
	Purpose string `json:"purpose"`
}

// The colours of the site's masthead and page, as in static/css/tokens.css.
const (
	themeColour      = "#124a41"
	backgroundColour = "#fbfaf6"
)

// WriteManifest writes the manifest of a site, which stands at the root of its
// address. The reader keeps the browser's address bar: it says whose site
// this is.
func WriteManifest(w io.Writer, name, lang string) error {
	return WriteJSON(w, Manifest{
		Name: name, Lang: lang, ID: "/", StartURL: "/", Scope: "/", Display: "minimal-ui",
		Theme: themeColour, Background: backgroundColour,
		Icons: []Icon{
			{"/favicon.svg", "any", "image/svg+xml", "any"},
			{"/ikon.svg", "any", "image/svg+xml", "maskable"},
			{"/favicon-192.png", "192x192", "image/png", "any"},
			{"/favicon-512.png", "512x512", "image/png", "any"},
			{"/ikon-512.png", "512x512", "image/png", "maskable"},
		},
	})
}
