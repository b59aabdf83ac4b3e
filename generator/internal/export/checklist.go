package export

import (
	"io"
	"strconv"
	"strings"

	"kundval/generator/internal/checklist"
	"kundval/generator/internal/model"
)

// WriteChecklistCSV writes what the providers of a level show, and what else is
// checked, one row for each thing on each occasion: comma-separated UTF-8 with
// a header row. A text that a spreadsheet would take for a formula has an
// apostrophe before it.
func WriteChecklistCSV(w io.Writer, e *model.Edition, level string) error {
	rows := [][]string{{"occasion", "kind", "document", "issuer", "max_age", "note", "condition", "number", "title", "figures"}}
	add := func(o checklist.Occasion, kind string, d model.EvidenceDocument, c *model.Condition) {
		occasion := "" // the source does not say when
		if o.IsSaid() {
			occasion = o.ID
		}
		row := []string{occasion, kind, d.Name, d.Issuer, d.MaxAge, d.Note, c.ID, c.Number, c.Title, figures(c)}
		rows = append(rows, row)
	}
	for _, o := range checklist.Of(e, level) {
		for _, d := range o.Documents {
			add(o, "document", *d.EvidenceDocument, d.Condition)
		}
		for _, c := range o.Others {
			add(o, "condition", model.EvidenceDocument{}, c.Condition)
		}
	}
	return writeCSV(w, rows)
}

// figures writes the limits in a condition: "plan: hogst 2 veckor från
// beställning".
func figures(c *model.Condition) string {
	var fs []string
	for _, r := range c.Requirements {
		f := r.What + ": " + r.Direction + " " + strconv.FormatFloat(r.Value, 'f', -1, 64) + " " + r.Unit
		if r.From != "" {
			f += " från " + r.From
		}
		fs = append(fs, f)
	}
	return strings.Join(fs, "; ")
}
