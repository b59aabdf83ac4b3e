package author

import (
	"fmt"

	"kundval/generator/internal/model"
	"kundval/generator/internal/tomlsrc"
)

// Left is something of the old edition that its copy does not have.
type Left struct {
	thing thing
	Count int
}

// thing is a Swedish noun, for one and for several.
type thing struct{ one, several string }

// String says how many of what: "3 beslut".
func (l Left) String() string {
	if l.Count == 1 {
		return "1 " + l.thing.one
	}
	return fmt.Sprint(l.Count, " ", l.thing.several)
}

// reset is what one file of the old edition loses in the copy.
type reset struct {
	path string
	left thing // empty when it is not worth telling
}

// resets lists what a copied file loses, by the file's place in the edition's
// folder. docs/data.md tells an author the same.
//
// The copy keeps what the edition says. It loses what was decided about the
// old one, what was proved by its papers, and what tied it to the edition
// before it.
func resets(file string, t *tomlsrc.Table) []reset {
	var out []reset
	some := func(path string, left thing) {
		if _, ok := t.Locate(path); ok {
			out = append(out, reset{path, left})
		}
	}
	switch file {
	case EditionFile:
		some("galler_till", thing{})
		some("sigill", thing{"sigill", "sigill"})
		for i := range t.Len("beslut") {
			some(nth("beslut", i), thing{"beslut", "beslut"})
		}
		for i := range t.Len("dokument") {
			some(nth("dokument", i), thing{"dokument", "dokument"})
		}
		for i := range t.Len("rattelse") {
			some(nth("rattelse", i), thing{"rättelse", "rättelser"})
		}
		return append(out, oldNotes(t)...)
	case compensationFile:
		some("beslut", thing{"uppgift om ersättningens beslut", "uppgifter om ersättningens beslut"})
		return append(out, oldNotes(t)...)
	case areasFile:
		for i := range t.Len("kundval") {
			for j := range t.Len(nth("kundval", i) + ".niva") {
				some(nth(nth("kundval", i)+".niva", j)+".eftertradare_till", thing{"uppgift om vad en nivå efterträder", "uppgifter om vad nivåer efterträder"})
			}
		}
	default:
		for i := range t.Len("villkor") {
			some(nth("villkor", i)+".ersatter", thing{"uppgift om vad ett villkor ersätter", "uppgifter om vad villkor ersätter"})
		}
	}
	return out
}

// oldNotes lists the notes on the papers behind an edition or its amounts.
// Those that answer a check or hold an open question are about the text, which
// is still there.
func oldNotes(t *tomlsrc.Table) []reset {
	var out []reset
	n := t.Len("kallnot")
	for i := range n {
		path := nth("kallnot", i)
		_, answers := t.Locate(path + ".regel")
		_, open := t.Locate(path + ".oppen")
		if !answers && !open {
			out = append(out, reset{path, thing{"källnot", "källnoter"}})
		}
	}
	return out
}

func nth(list string, i int) string { return fmt.Sprintf("%s[%d]", list, i) }

// carried returns the text of one file of the new edition, and what of the old
// one it left behind.
func (c *Copy) carried(file, project string, src []byte) ([]byte, []reset, error) {
	table, found := tomlsrc.Parse(project, src)
	if table == nil || len(found) > 0 {
		return nil, nil, fmt.Errorf("%s has faults", project)
	}
	edit := tomlsrc.NewEdit(table)
	gone := resets(file, table)
	for _, r := range gone {
		if !edit.Remove(r.path) {
			at, _ := table.Locate(r.path)
			return nil, nil, fmt.Errorf("%s: %s cannot be taken out", at, r.path)
		}
	}
	if file == EditionFile {
		c.head(edit)
	}
	return withMark(src, c.newHead(edit.Text())), gone, nil
}

// head writes the keys at the top of utgava.toml that are the new edition's
// own.
func (c *Copy) head(edit *tomlsrc.Edit) {
	edit.Set("namn", quote(c.Label))
	edit.Set("titel", quote(c.Title))
	edit.Set("status", quote(model.Draft))
	edit.Set("galler_fran", c.InForceFrom.String())
	if !edit.Set("ersatter", quote(c.from.ID)) {
		edit.InsertAfter("galler_fran", "ersatter = "+quote(c.from.ID))
	}
}

// FirstDay returns the day on which an edition after from begins when nobody
// says otherwise: the day after from's last, else New Year of the year that it
// is named after, else the next New Year.
func FirstDay(from *model.Edition, name string, today model.Date) model.Date {
	if !from.InForceTo.IsZero() {
		return from.InForceTo.AddDays(1)
	}
	var year int
	if _, err := fmt.Sscanf(name, "%4d", &year); err == nil && fmt.Sprint(year) == name && year > from.InForceFrom.Year {
		return model.Date{Year: year, Month: 1, Day: 1}
	}
	return model.Date{Year: max(today.Year, from.InForceFrom.Year) + 1, Month: 1, Day: 1}
}
