package faults

import (
	"fmt"
	"os"
	"strings"
	"testing"
)

// document is where the figures are told, between the marks.
const (
	document  = root + "/docs/faults.md"
	beginMark = "<!-- figures: written by go test -most 0 -update -->\n"
	endMark   = "<!-- end of figures -->\n"
)

// count is the result of one kind of fault, or of all.
type count struct {
	kind                         string
	all, found, exact, severally int
}

// report sums up what was found.
type report struct {
	counts    []count
	sum       count
	missed    []outcome // nothing was found
	elsewhere []outcome // something was found, at another line
	severally []outcome // more than one thing was found
}

func newReport(outcomes []outcome) *report {
	r := &report{sum: count{kind: "all"}}
	for _, o := range outcomes {
		if len(r.counts) == 0 || r.counts[len(r.counts)-1].kind != o.kind {
			r.counts = append(r.counts, count{kind: o.kind})
		}
		c := &r.counts[len(r.counts)-1]
		for _, c := range []*count{c, &r.sum} {
			c.all++
			if len(o.found) > 0 {
				c.found++
			}
			if o.exact() {
				c.exact++
			}
			if len(o.found) > 1 {
				c.severally++
			}
		}
		switch {
		case len(o.found) == 0:
			r.missed = append(r.missed, o)
		case !o.exact():
			r.elsewhere = append(r.elsewhere, o)
		}
		if len(o.found) > 1 {
			r.severally = append(r.severally, o)
		}
	}
	return r
}

// share is the part of all faults that are found at their line.
func (r *report) share() float64 { return float64(r.sum.exact) / float64(max(1, r.sum.all)) }

// text tells everything, for whoever runs the test.
func (r *report) text() string {
	var b strings.Builder
	b.WriteString(r.table())
	list := func(title string, outcomes []outcome) {
		fmt.Fprintf(&b, "\n%s: %d\n", title, len(outcomes))
		for _, o := range outcomes {
			fmt.Fprintf(&b, "  %s: %s\n", o.kind, o.what)
			for i, d := range o.found {
				if i == 6 {
					fmt.Fprintf(&b, "      … and %d more\n", len(o.found)-i)
					break
				}
				fmt.Fprintf(&b, "      %s %s %s\n", d.Span, d.Code, d.Message.EN)
			}
			if reason, ok := acceptedMiss(o.fault); ok && len(o.found) == 0 {
				fmt.Fprintf(&b, "      accepted: %s\n", reason)
			}
		}
	}
	list("not found", r.missed)
	list("found at another line", r.elsewhere)
	list("more than one finding", r.severally)
	return b.String()
}

func (r *report) table() string {
	var b strings.Builder
	b.WriteString("| Fault | Tried | Found | At its line | More than one finding |\n|---|--:|--:|--:|--:|\n")
	for _, c := range r.counts {
		fmt.Fprintf(&b, "| %s | %d | %d | %d | %d |\n", c.kind, c.all, c.found, c.exact, c.severally)
	}
	fmt.Fprintf(&b, "| **all** | **%d** | **%d** | **%d** | **%d** |\n", r.sum.all, r.sum.found, r.sum.exact, r.sum.severally)
	return b.String()
}

// figures is the part of the document that the test writes.
func (r *report) figures() string {
	var b strings.Builder
	percent := func(n int) string { return fmt.Sprintf("%.1f %%", 100*float64(n)/float64(r.sum.all)) }
	fmt.Fprintf(&b, "Of %d faults %d are found (%s), %d at the very line (%s). %d give more than one\nfinding (%s).\n\n",
		r.sum.all, r.sum.found, percent(r.sum.found), r.sum.exact, percent(r.sum.exact), r.sum.severally, percent(r.sum.severally))
	b.WriteString(r.table())
	b.WriteString("\n### Not found\n\n")
	for _, o := range r.missed {
		reason, _ := acceptedMiss(o.fault)
		fmt.Fprintf(&b, "- %s, `%s`: %s\n", o.kind, o.what, reason)
	}
	if len(r.missed) == 0 {
		b.WriteString("Nothing.\n")
	}
	b.WriteString("\n### Found at another line\n\n")
	for _, o := range r.elsewhere {
		fmt.Fprintf(&b, "- %s, `%s`: at `%s` (%s)\n", o.kind, o.what, o.found[0].Span, o.found[0].Code)
	}
	if len(r.elsewhere) == 0 {
		b.WriteString("Nothing.\n")
	}
	return b.String()
}

// write puts the figures into the document. They change with every line of the
// data, so nobody demands that they are the latest.
func (r *report) write(t *testing.T) {
	b, err := os.ReadFile(document)
	if err != nil {
		t.Fatal(err)
	}
	before, rest, ok := strings.Cut(string(b), beginMark)
	_, after, ok2 := strings.Cut(rest, endMark)
	if !ok || !ok2 {
		t.Fatalf("%s has no marks for the figures", document)
	}
	if err := os.WriteFile(document, []byte(before+beginMark+"\n"+r.figures()+"\n"+endMark+after), 0o644); err != nil {
		t.Error(err)
	}
}
