package feeds_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"kundval/generator/internal/feeds"
	"kundval/generator/internal/model"
	"kundval/generator/internal/sitetest"
)

func day(t *testing.T, s string) model.Date {
	t.Helper()
	d, err := model.ParseDate(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func names(t *testing.T) feeds.Names {
	t.Helper()
	n, err := feeds.NewNames("https://kundval.example/")
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func sample(t *testing.T) feeds.Feed {
	n := names(t)
	return feeds.Feed{
		ID: n.Tag("nacka", "andringar"), Title: "Ändringar <i> & villkor", Subtitle: "Allt", Lang: "sv",
		Base: "https://kundval.example/nacka/", Self: "https://kundval.example/nacka/a.atom", Alternate: "https://kundval.example/nacka/",
		Author: feeds.Person{Name: "Nämnden", URL: "https://kundval.example/nacka/"}, Rights: "CC0 1.0", Begun: day(t, "2024-01-01"),
		Entries: []feeds.Entry{
			{
				ID: n.Tag("nacka", "1"), Title: "Äldre", URL: "https://kundval.example/nacka/#1", Updated: day(t, "2024-05-06"),
				Categories: []feeds.Category{{Term: "tillagt", Label: "Nytt"}}, Content: "<p>5 &lt; 6 &amp; ]]&gt;</p>",
			},
			{ID: n.Tag("nacka", "2"), Title: "Nyare", URL: "https://kundval.example/nacka/#2", Updated: day(t, "2024-05-07"), Content: "<p>x</p>"},
		},
	}
}

func atom(t *testing.T, f feeds.Feed) string {
	t.Helper()
	var b bytes.Buffer
	if err := feeds.WriteAtom(&b, f); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestWriteAtom(t *testing.T) {
	f := sample(t)
	got := atom(t, f)
	if faults := sitetest.AtomFaults([]byte(got)); len(faults) > 0 {
		t.Errorf("faults: %q\n%s", faults, got)
	}
	for _, want := range []string{
		`xml:lang="sv"`,
		`<id>tag:kundval.example,2026:nacka/andringar</id>`,
		`<title>Ändringar &lt;i&gt; &amp; villkor</title>`,
		`<updated>2024-05-07T00:00:00Z</updated>`,
		`<link rel="self" type="application/atom+xml" href="https://kundval.example/nacka/a.atom">`,
		`<category term="tillagt" label="Nytt">`,
		`<content type="html">&lt;p&gt;5 &amp;lt; 6 &amp;amp; ]]&amp;gt;&lt;/p&gt;</content>`,
		`<rights>CC0 1.0</rights>`,
	} {
		if !strings.Contains(got, want) {
			t.Errorf("no %s in\n%s", want, got)
		}
	}
	if strings.Index(got, "Nyare") > strings.Index(got, "Äldre") {
		t.Error("the older entry stands first")
	}
	if again := atom(t, f); again != got {
		t.Error("a second time gives other bytes")
	}
}

func TestWriteAtomOfAnyOrder(t *testing.T) {
	f := sample(t)
	want := atom(t, f)
	slices.Reverse(f.Entries)
	if got := atom(t, f); got != want {
		t.Errorf("another order of entries gives\n%s\nwant\n%s", got, want)
	}
}

func TestWriteAtomWithoutEntries(t *testing.T) {
	f := sample(t)
	f.Entries = nil
	got := atom(t, f)
	if faults := sitetest.AtomFaults([]byte(got)); len(faults) > 0 {
		t.Errorf("faults: %q", faults)
	}
	if !strings.Contains(got, "<updated>2024-01-01T00:00:00Z</updated>") {
		t.Errorf("not of the day on which it began:\n%s", got)
	}
}

func TestWriteAtomReplacesWhatXMLCannotHold(t *testing.T) {
	f := sample(t)
	f.Entries[0].Title = "a\x00b\x1f\xff"
	if got := atom(t, f); !strings.Contains(got, "a\uFFFDb\uFFFD\uFFFD") || len(sitetest.AtomFaults([]byte(got))) > 0 {
		t.Errorf("got %s", got)
	}
}

func TestWriteAtomRefuses(t *testing.T) {
	for _, tt := range []struct {
		name, want string
		breakIt    func(*feeds.Feed)
	}{
		{"no author", "no author", func(f *feeds.Feed) { f.Author.Name = "" }},
		{"no date", "neither entries nor a date", func(f *feeds.Feed) { f.Entries, f.Begun = nil, model.Date{} }},
		{"an entry without content", "no id, title, address, content or date", func(f *feeds.Feed) { f.Entries[1].Content = "" }},
		{"two of one name", "two entries are named", func(f *feeds.Feed) { f.Entries[1].ID = f.Entries[0].ID }},
	} {
		t.Run(tt.name, func(t *testing.T) {
			f := sample(t)
			tt.breakIt(&f)
			var b bytes.Buffer
			err := feeds.WriteAtom(&b, f)
			if err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("error %v, want one with %q", err, tt.want)
			}
			if b.Len() > 0 {
				t.Errorf("%d bytes were written all the same", b.Len())
			}
		})
	}
}

func TestNames(t *testing.T) {
	for _, tt := range []struct{ base, want string }{
		{"https://kundval.example/", "tag:kundval.example,2026:a%20b/c-1"},
		{"https://kundval.example:8443/under/", "tag:kundval.example,2026:a%20b/c-1"},
		{"https://KUNDVAL.example/", "tag:kundval.example,2026:a%20b/c-1"},
		{"https://nämnden.example/", "tag:xn--nmnden-bua.example,2026:a%20b/c-1"},
	} {
		n, err := feeds.NewNames(tt.base)
		if err != nil {
			t.Fatal(err)
		}
		if got := n.Tag("a b", "c-1"); got != tt.want {
			t.Errorf("%s: %s, want %s", tt.base, got, tt.want)
		}
	}
	if _, err := feeds.NewNames("kundval"); err == nil {
		t.Error("an address without a host got names")
	}
}
