package printer

import (
	"fmt"
	"regexp"
	"slices"
	"time"

	"kundval/generator/internal/papers"
)

// moments are the places of a PDF in which the time of printing stands. Those
// that Chromium writes are of one length, and not packed.
var moments = regexp.MustCompile(`/(?:CreationDate|ModDate) \(D:(\d{14}\+00'00')\)`)

// nodes are the names by which the cells of a table point to their headers. The
// browser counts them up from wherever it happens to be.
var nodes = regexp.MustCompile(`\(node(\d{8})\)`)

// settle puts a date in the place of the time of printing, and counts the names
// within from one, so that the same page gives the same bytes. Nothing moves
// within the file, and names that were in order remain so.
func settle(pdf []byte, date time.Time) {
	var names []string
	found := nodes.FindAllSubmatchIndex(pdf, -1)
	for _, at := range found {
		names = append(names, string(pdf[at[2]:at[3]]))
	}
	slices.Sort(names)
	names = slices.Compact(names)
	for _, at := range found {
		n, _ := slices.BinarySearch(names, string(pdf[at[2]:at[3]]))
		copy(pdf[at[2]:at[3]], fmt.Sprintf("%08d", n+1))
	}
	stamp := date.UTC().Format("20060102150405") + "+00'00'"
	for _, at := range moments.FindAllSubmatchIndex(pdf, -1) {
		copy(pdf[at[2]:at[3]], stamp)
	}
}

// inspect opens a PDF as any reader does, and refuses one without what the
// readers of it need.
func inspect(pdf []byte) error {
	p, err := papers.Read("page.pdf", pdf)
	switch {
	case err != nil:
		return fmt.Errorf("%w: %v", Lacking, err)
	case p.Title == "":
		return fmt.Errorf("%w: a title", Lacking)
	case p.Language == "":
		return fmt.Errorf("%w: a language", Lacking)
	case !p.Tagged:
		return fmt.Errorf("%w: tags", Lacking)
	case p.Silent:
		return fmt.Errorf("%w: text", Lacking)
	}
	return nil
}
