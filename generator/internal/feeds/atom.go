package feeds

import (
	"encoding/xml"
	"errors"
	"fmt"
	"html/template"
	"io"
	"slices"

	"kundval/generator/internal/model"
)

// Feed is an Atom feed. Addresses are absolute.
type Feed struct {
	ID        string // a tag URI, see Names
	Title     string
	Subtitle  string
	Lang      string     // BCP 47
	Base      string     // what relative addresses in contents start from
	Self      string     // the feed's own address
	Alternate string     // the page that says the same
	Author    Person     // of every entry
	Rights    string     // may be empty
	Begun     model.Date // when there is no entry yet, the feed is of this day
	Entries   []Entry    // in any order; written latest first
}

// Person is who stands for what the feed says; here always a body.
type Person struct {
	Name string
	URL  string
}

// Entry is one thing that happened.
type Entry struct {
	ID         string // a tag URI, see Names
	Title      string
	URL        string // the page, with fragment, where it stands
	Updated    model.Date
	Categories []Category
	Content    template.HTML
}

// Category is one sort that an entry is of.
type Category struct {
	Term  string // for programs
	Label string // for people
}

type atomFeed struct {
	XMLName  xml.Name    `xml:"http://www.w3.org/2005/Atom feed"`
	Lang     string      `xml:"xml:lang,attr"`
	Base     string      `xml:"xml:base,attr"`
	ID       string      `xml:"id"`
	Title    string      `xml:"title"`
	Subtitle string      `xml:"subtitle,omitempty"`
	Updated  string      `xml:"updated"`
	Author   atomPerson  `xml:"author"`
	Links    []atomLink  `xml:"link"`
	Rights   string      `xml:"rights,omitempty"`
	Maker    string      `xml:"generator"`
	Entries  []atomEntry `xml:"entry"`
}

type atomPerson struct {
	Name string `xml:"name"`
	URI  string `xml:"uri,omitempty"`
}

type atomLink struct {
	Rel  string `xml:"rel,attr"`
	Type string `xml:"type,attr"`
	Href string `xml:"href,attr"`
}

type atomEntry struct {
	ID         string         `xml:"id"`
	Title      string         `xml:"title"`
	Updated    string         `xml:"updated"`
	Link       atomLink       `xml:"link"`
	Categories []atomCategory `xml:"category"`
	Content    atomText       `xml:"content"`
}

type atomCategory struct {
	Term  string `xml:"term,attr"`
	Label string `xml:"label,attr,omitempty"`
}

type atomText struct {
	Type string `xml:"type,attr"`
	Text string `xml:",chardata"`
}

// WriteAtom writes the feed. It refuses one that lacks what Atom demands, or
// that has two entries of one name.
func WriteAtom(w io.Writer, f Feed) error {
	if err := f.faults(); err != nil {
		return fmt.Errorf("writing the feed %s: %w", f.Self, err)
	}
	entries := slices.Clone(f.Entries)
	slices.SortStableFunc(entries, func(a, b Entry) int { return b.Updated.Compare(a.Updated) })
	out := atomFeed{
		Lang: f.Lang, Base: f.Base, ID: f.ID, Title: f.Title, Subtitle: f.Subtitle,
		Updated: moment(f.Begun), Author: atomPerson{f.Author.Name, f.Author.URL},
		Links: []atomLink{
			{"self", "application/atom+xml", f.Self},
			{"alternate", "text/html", f.Alternate},
		},
		Rights: f.Rights, Maker: "kundval",
	}
	if len(entries) > 0 {
		out.Updated = moment(entries[0].Updated)
	}
	for _, e := range entries {
		oe := atomEntry{
			ID: e.ID, Title: e.Title, Updated: moment(e.Updated),
			Link:    atomLink{"alternate", "text/html", e.URL},
			Content: atomText{"html", string(e.Content)},
		}
		for _, c := range e.Categories {
			oe.Categories = append(oe.Categories, atomCategory(c))
		}
		out.Entries = append(out.Entries, oe)
	}
	if _, err := io.WriteString(w, xml.Header); err != nil {
		return err
	}
	enc := xml.NewEncoder(w)
	enc.Indent("", " ")
	if err := enc.Encode(out); err != nil {
		return err
	}
	_, err := io.WriteString(w, "\n")
	return err
}

// moment is the beginning of the day. Decisions have a date but no time, and
// at midnight in Greenwich it is the same day in Sweden.
func moment(d model.Date) string { return d.String() + "T00:00:00Z" }

// faults tells what Atom demands and the feed lacks.
func (f Feed) faults() error {
	for _, must := range []struct{ what, value string }{
		{"id", f.ID}, {"title", f.Title}, {"language", f.Lang}, {"base", f.Base},
		{"address", f.Self}, {"page", f.Alternate}, {"author", f.Author.Name},
	} {
		if must.value == "" {
			return fmt.Errorf("it has no %s", must.what)
		}
	}
	if len(f.Entries) == 0 && f.Begun.IsZero() {
		return errors.New("it has neither entries nor a date")
	}
	seen := map[string]bool{}
	for _, e := range f.Entries {
		switch {
		case e.ID == "" || e.Title == "" || e.URL == "" || e.Content == "" || e.Updated.IsZero():
			return fmt.Errorf("entry %q has no id, title, address, content or date", e.ID+" "+e.Title)
		case seen[e.ID]:
			return fmt.Errorf("two entries are named %s", e.ID)
		}
		seen[e.ID] = true
	}
	return nil
}
