package sitetest

import (
	"maps"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
)

// soundFiles is a small site without a fault.
func soundFiles() map[string]string {
	return map[string]string{
		"index.html": `<!doctype html><html lang="sv"><head><title>Start</title>
			<link rel="canonical" href="https://kundval.example/"><link rel="stylesheet" href="/stil.css"></head>
			<body data-kind="start"><a href="#innehall">Hoppa</a><main id="innehall"><h1>Välj</h1>
			<p>Läs <a href="villkor/#v-1">villkoren</a>.</p><a href="https://digg.se/">Digg</a>
			<a href="mailto:kundval@example.com">Skriv</a></main></body></html>`,
		"villkor/index.html": `<!doctype html><html lang="sv"><head><title>Villkor</title></head>
			<body data-kind="villkor"><main><h1 id="v-1">Villkor <em>1</em></h1><p>Text</p><p>Mer</p>
			<a href="../">Start</a> <img src="/bild.svg#a" alt=""><script type="application/ld+json">{}</script></main></body></html>`,
		"404.html": `<!doctype html><html lang="sv"><head><title>Finns inte</title></head>
			<body data-kind="404"><main><h1>Finns inte</h1><a href="/">Start</a></main></body></html>`,
		"stil.css":       `@font-face { src: url("/typsnitt.woff2") } p { background: url(data:image/svg+xml,x) }`,
		"typsnitt.woff2": "",
		"bild.svg":       `<svg xmlns="http://www.w3.org/2000/svg"><g id="a"/></svg>`,
		"sitemap.xml":    `<urlset><url><loc>https://kundval.example/villkor/</loc></url></urlset>`,
		"feed.atom":      `<feed><link rel="self" href="https://kundval.example/feed.atom"/></feed>`,
	}
}

// open reads the sound site with some of its files changed; an empty text
// takes a file away.
func open(t *testing.T, changed map[string]string) *Site {
	t.Helper()
	files := soundFiles()
	maps.Copy(files, changed)
	fsys := fstest.MapFS{}
	for name, text := range files {
		if _, ok := changed[name]; ok && text == "" {
			continue
		}
		fsys[name] = &fstest.MapFile{Data: []byte(text)}
	}
	site, err := Open(fsys)
	if err != nil {
		t.Fatal(err)
	}
	return site
}

// withMain changes the start page by adding to its main.
func withMain(html string) map[string]string {
	return map[string]string{"index.html": strings.Replace(soundFiles()["index.html"], "</main>", html+"</main>", 1)}
}

// withHead changes the start page by adding to its head.
func withHead(html string) map[string]string {
	return map[string]string{"index.html": strings.Replace(soundFiles()["index.html"], "</head>", html+"</head>", 1)}
}

func messages(list []Finding) []string {
	var all []string
	for _, finding := range list {
		all = append(all, finding.String())
	}
	return all
}

func TestSoundSite(t *testing.T) {
	site := open(t, nil)
	for name, got := range map[string][]Finding{
		"links": site.Links(), "unreachable": site.Unreachable(), "titles": site.Titles(), "inline": site.Inline(),
	} {
		if len(got) > 0 {
			t.Errorf("%s of a sound site: got %q, want none", name, messages(got))
		}
	}
}

func TestLinks(t *testing.T) {
	for _, test := range []struct {
		name    string
		changed map[string]string
		want    string
	}{
		{"page that is not there", withMain(`<a href="/borta/">x</a>`), `/: a href "/borta/" does not exist`},
		{"relative page that is not there", withMain(`<a href="borta/">x</a>`), `/: a href "borta/" does not exist`},
		{"no final slash", withMain(`<a href="/villkor">x</a>`), `/: a href "/villkor" lacks its final slash`},
		{"query is ignored", withMain(`<a href="/villkor/?val=a">x</a>`), ""},
		{"escaped address", map[string]string{"index.html": withMain(`<a href="/%C3%A5/">x</a>`)["index.html"], "å/index.html": "<title>å</title>"}, ""},
		{"fragment that is not there", withMain(`<a href="/villkor/#v-2">x</a>`), `/: a href "/villkor/#v-2": the page exists, but nothing there has the id "v-2"`},
		{"own fragment that is not there", withMain(`<a href="#borta">x</a>`), `/: a href "#borta": the page exists, but nothing there has the id "borta"`},
		{"fragment of a picture", withMain(`<svg><use href="/bild.svg#b"/></svg>`), `/: use href "/bild.svg#b": the page exists, but nothing there has the id "b"`},
		{"old name of a fragment of a picture", withMain(`<svg><use xlink:href="/bild.svg#b"/></svg>`), `/: use href "/bild.svg#b": the page exists, but nothing there has the id "b"`},
		{"empty address", withMain(`<a href="">x</a>`), `/: a href "" leads nowhere`},
		{"empty fragment", withMain(`<a href="#">x</a>`), `/: a href "#" leads nowhere`},
		{"plain http", withMain(`<a href="http://example.com/">x</a>`), `/: a href "http://example.com/" is plain http`},
		{"unknown scheme", withMain(`<a href="javascript:x()">x</a>`), `/: a href "javascript:x()" has an unknown scheme`},
		{"nobody to write to", withMain(`<a href="mailto:">x</a>`), `/: a href "mailto:" leads nowhere`},
		{"own origin", withMain(`<a href="https://kundval.example/borta/">x</a>`), `/: a href "https://kundval.example/borta/" does not exist`},
		{"form", withMain(`<form action="/sok/"></form>`), `/: form action "/sok/" does not exist`},
		{"source of a quotation", withMain(`<q cite="/borta/">x</q>`), `/: q cite "/borta/" does not exist`},
		{"picture that is not there", withMain(`<img src="/borta.png" alt="">`), `/: img src "/borta.png" does not exist`},
		{"picture of another size", withMain(`<img src="/bild.svg" srcset="/bild.svg 1x, /borta.png 2x" alt="">`), `/: img srcset "/borta.png" does not exist`},
		{"picture of others", withMain(`<img src="https://example.com/a.png" alt="">`), `/: img src "https://example.com/a.png" is fetched from another origin`},
		{"picture of others, without scheme", withMain(`<img src="//example.com/a.png" alt="">`), `/: img src "//example.com/a.png" is fetched from another origin`},
		{"script of others", withHead(`<script src="https://example.com/a.js"></script>`), `/: script src "https://example.com/a.js" is fetched from another origin`},
		{"style sheet of others", withHead(`<link rel="stylesheet" href="https://example.com/a.css">`), `/: link stylesheet "https://example.com/a.css" is fetched from another origin`},
		{"connection to others", withHead(`<link rel="preconnect" href="https://example.com">`), `/: link preconnect "https://example.com" is fetched from another origin`},
		{"licence of others", withHead(`<link rel="license" href="https://example.com/">`), ""},
		{"older edition that is not there", withHead(`<link rel="predecessor-version" href="/2023/">`), `/: link predecessor-version "/2023/" does not exist`},
		{"reader sent nowhere", withHead(`<meta http-equiv="refresh" content="0; url=/borta/">`), `/: meta refresh "/borta/" does not exist`},
		{"font that is not there", map[string]string{"typsnitt.woff2": ""}, `/stil.css: style sheet "/typsnitt.woff2" does not exist`},
		{"style sheet within one", map[string]string{"stil.css": `@import "/borta.css";`}, `/stil.css: style sheet "/borta.css" does not exist`},
		{"site map", map[string]string{"sitemap.xml": `<loc>https://kundval.example/borta/</loc>`}, `/sitemap.xml: feed or site map "https://kundval.example/borta/" does not exist`},
		{"content of a feed", map[string]string{"feed.atom": `<content type="html">&lt;a href=&#34;/borta/&#34;&gt;x&lt;/a&gt;</content>`}, `/feed.atom: content of a feed "/borta/" does not exist`},
		{"folded line of a calendar", map[string]string{"datum.ics": "URL:https://kundval.example/bo\r\n rta/\r\n"}, `/datum.ics: calendar "https://kundval.example/borta/" does not exist`},
		{"feed", map[string]string{"feed.atom": `<link rel="alternate" href="/borta/"/>`}, `/feed.atom: feed or site map "/borta/" does not exist`},
	} {
		t.Run(test.name, func(t *testing.T) {
			var want []string
			if test.want != "" {
				want = []string{test.want}
			}
			if got := messages(open(t, test.changed).Links()); !slices.Equal(got, want) {
				t.Errorf("Links() = %q, want %q", got, want)
			}
		})
	}
}

func TestFindingsAreGathered(t *testing.T) {
	changed := map[string]string{}
	for _, name := range []string{"e", "d", "c", "b", "a"} {
		changed[name+"/index.html"] = `<title>` + name + `</title><a href="/borta/">x</a><a href="/borta/">x</a>`
	}
	want := []string{`/a/, /b/, /c/: a href "/borta/" does not exist (and in 2 more places)`}
	if got := messages(open(t, changed).Links()); !slices.Equal(got, want) {
		t.Errorf("Links() = %q, want %q", got, want)
	}
}

func TestUnreachable(t *testing.T) {
	site := open(t, map[string]string{
		"ensam/index.html":      `<title>Ensam</title><a href="/ensam/barn/">x</a>`,
		"ensam/barn/index.html": `<title>Barn</title>`,
		"flyttad/index.html":    `<title>Flyttad</title><meta http-equiv="refresh" content="0; url=/">`,
	})
	want := []string{"/ensam/, /ensam/barn/: no links lead here from the start page"}
	if got := messages(site.Unreachable()); !slices.Equal(got, want) {
		t.Errorf("Unreachable() = %q, want %q", got, want)
	}
}

func TestTitles(t *testing.T) {
	site := open(t, map[string]string{
		"a/index.html": `<html lang="sv"><title>Villkor</title></html>`,
		"b/index.html": `<title> </title><svg><title>En bild</title></svg>`,
	})
	want := []string{`/a/, /villkor/: the title "Villkor" is used by several pages in sv`, "/b/: the page has no title"}
	if got := messages(site.Titles()); !slices.Equal(got, want) {
		t.Errorf("Titles() = %q, want %q", got, want)
	}
}

func TestInline(t *testing.T) {
	for html, want := range map[string]string{
		`<p style="color: red">x</p>`:        `/: <p style> is refused by a strict content security policy`,
		`<button onclick="x()">x</button>`:   `/: <button onclick> is refused by a strict content security policy`,
		`<script>x()</script>`:               `/: <script> without src is refused by a strict content security policy`,
		`<script type="module">x()</script>`: `/: <script> without src is refused by a strict content security policy`,
		`<style>p {}</style>`:                `/: <style> is refused by a strict content security policy`,
		`<a href=" JavaScript:x()">x</a>`:    `/: <a href="javascript:…"> is refused by a strict content security policy`,
	} {
		if got := messages(open(t, withMain(html)).Inline()); !slices.Equal(got, []string{want}) {
			t.Errorf("Inline() of %s = %q, want %q", html, got, want)
		}
	}
}

func TestOpenRefusesAnEmptySite(t *testing.T) {
	if _, err := Open(fstest.MapFS{"a.html": &fstest.MapFile{}}); err == nil {
		t.Error("Open of a folder without index.html: got no error")
	}
}
