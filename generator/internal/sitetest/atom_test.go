package sitetest

import (
	"strings"
	"testing"
	"testing/fstest"
)

const goodFeed = `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="sv" xml:base="https://a.example/">
<id>tag:a.example,2026:a</id><title>T</title><updated>2025-01-02T00:00:00Z</updated>
<author><name>N</name></author><link rel="self" href="https://a.example/a.atom"/>
<entry><id>tag:a.example,2026:b</id><title>E</title><updated>2025-01-02T00:00:00Z</updated>
<link rel="alternate" href="https://a.example/b/"/><category term="x"/><content type="html">&lt;p&gt;c</content></entry>
</feed>`

func TestAtomFaults(t *testing.T) {
	if faults := AtomFaults([]byte(goodFeed)); len(faults) > 0 {
		t.Fatalf("faults in a good feed: %q", faults)
	}
	for _, tt := range []struct{ name, old, new, want string }{
		{"not well formed", "</title>", "", "no well-formed XML"},
		{"another root", "feed", "fead", "not an Atom feed"},
		{"another namespace", "2005/Atom", "2006/Atom", "not an Atom feed"},
		{"no id", "<id>tag:a.example,2026:a</id>", "", "feed has 0 elements id"},
		{"two titles", "<title>E</title>", "<title>E</title><title>F</title>", "entry has 2 elements title"},
		{"no updated", "<updated>2025-01-02T00:00:00Z</updated>\n<link", "<link", "entry has 0 elements updated"},
		{"no author", "<author><name>N</name></author>", "", "has no author"},
		{"author without name", "<name>N</name>", "", "author has 0 elements name"},
		{"a relative link", `href="https://a.example/b/"`, `href="/b/"`, "is not absolute"},
		{"an id that is no tag", "tag:a.example,2026:b", "urn:b", "is no tag URI"},
		{"a day for a moment", "2025-01-02T00:00:00Z</updated>\n<author", "2025-01-02</updated>\n<author", `updated is "2025-01-02"`},
		{"updated before its entry", "2025-01-02T00:00:00Z</updated>\n<author", "2025-01-01T00:00:00Z</updated>\n<author", "is updated after the feed"},
		{"category without term", ` term="x"`, "", "a category has no term"},
		{"elements in text", "&lt;p&gt;c", "<p>c</p>", "content has elements in it"},
		{"a script", "&lt;p&gt;c", "&lt;script&gt;", "content holds"},
		{"an unknown type", `type="html"`, `type="markdown"`, `content has the type "markdown"`},
		{"an unknown element", "<title>E</title>", "<title>E</title><pubDate>x</pubDate>", "unknown element pubDate"},
		{"no link to itself", `rel="self"`, `rel="related"`, "no link to itself"},
		{"two alternates", `<category term="x"/>`, `<link rel="alternate" href="https://a.example/c/"/>`, "two alternates"},
		{"loose text", "</entry>", "x</entry>", "entry has text of its own"},
		{"a bad language", `xml:lang="sv"`, `xml:lang="sv_SE"`, `xml:lang is "sv_SE"`},
		{"a relative base", `xml:base="https://a.example/"`, `xml:base="/"`, "xml:base"},
		{"an empty title", "<title>E</title>", "<title> </title>", "title is empty"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			broken := strings.ReplaceAll(goodFeed, tt.old, tt.new)
			if broken == goodFeed {
				t.Fatal("nothing was broken")
			}
			if got := strings.Join(AtomFaults([]byte(broken)), "; "); !strings.Contains(got, tt.want) {
				t.Errorf("faults = %q, want %q", got, tt.want)
			}
		})
	}
}

func TestFeeds(t *testing.T) {
	page := `<!doctype html><html lang="sv"><head><title>A</title><link rel="canonical" href="https://a.example/"></head><body></body></html>`
	site := func(files map[string]string) *Site {
		tree := fstest.MapFS{"index.html": {Data: []byte(page)}, "b/index.html": {Data: []byte(page)}}
		for name, text := range files {
			tree[name] = &fstest.MapFile{Data: []byte(text)}
		}
		s, err := Open(tree)
		if err != nil {
			t.Fatal(err)
		}
		return s
	}
	other := strings.NewReplacer("a.atom", "c.atom", "2026:a", "2026:c").Replace(goodFeed)
	for _, tt := range []struct {
		name  string
		files map[string]string
		want  string
	}{
		{"good", map[string]string{"a.atom": goodFeed, "c.atom": other}, ""},
		{"at another address", map[string]string{"d.atom": goodFeed}, "says that its address is"},
		{"one id for two feeds", map[string]string{"a.atom": goodFeed, "c.atom": strings.ReplaceAll(goodFeed, "a.atom", "c.atom")}, "is also another feed's"},
		{"one id for two entries", map[string]string{"a.atom": goodFeed, "c.atom": strings.ReplaceAll(other, ">E<", ">F<")}, "says something else"},
		{"broken", map[string]string{"a.atom": strings.ReplaceAll(goodFeed, "<title>T</title>", "")}, "0 elements title"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, f := range site(tt.files).Feeds() {
				got = append(got, f.String())
			}
			if all := strings.Join(got, "; "); tt.want == "" && all != "" || !strings.Contains(all, tt.want) {
				t.Errorf("found %q, want %q", all, tt.want)
			}
		})
	}
}
