package author

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"kundval/generator/internal/changes"
	"kundval/generator/internal/model"
	"kundval/generator/internal/tomlsrc"
)

// ErrNotAppendable tells that the notes are written as one list in brackets,
// below which nothing can be added.
var ErrNotAppendable = errors.New("andring is written as a list in brackets")

// Notes is the text of andringar.toml with a note for everything owed.
type Notes struct {
	Text  []byte // what the file is to hold; what it held when nothing is added
	Added []Entry
	Open  []Entry // notes that were there and are not filled in

	Mended []int // lines of the notes whose computed comment was out of date
}

// Entry is one note that somebody has to fill in.
type Entry struct {
	Line int // in the text, of the note
	Was  int // in the file as it is; 0 when the note is not there yet
	changes.Owed
}

// Changes counts the changes that some notes are about.
func Changes(notes []Entry) int {
	n := 0
	for _, e := range notes {
		n += len(e.Changes)
	}
	return n
}

// AddMissing adds to the text of andringar.toml an empty note for everything
// that is owed and of which no note speaks, and mends the comments above its
// own notes when what was computed has changed. src is nil when there is no file
// yet, and then it begins as fresh; notes are what it says. The report is about
// the same pair.
func AddMissing(src []byte, fresh string, notes *model.ChangeNotes, r *changes.Report) (*Notes, error) {
	text := tomlsrc.Text(src)
	if src == nil {
		text = fresh
	}
	newline := tomlsrc.Newline(text)
	kept := mend(text, newline, notes, r)
	text = kept.text
	n := &Notes{Text: src, Mended: kept.notes}
	if len(n.Mended) > 0 {
		n.Text = withMark(src, text)
	}
	var b strings.Builder
	b.WriteString(text)
	if !strings.HasSuffix(text, "\n") {
		b.WriteString(newline)
	}
	for _, owed := range r.Owed() {
		silent := owed
		silent.Changes = nil
		for _, c := range owed.Changes {
			if note := noteOn(notes, c); note != nil {
				n.open(kept, note.At("").Start.Line, owed, c)
			} else {
				silent.Changes = append(silent.Changes, c)
			}
		}
		if len(silent.Changes) == 0 {
			continue
		}
		head, note := noteText(silent)
		b.WriteString(strings.ReplaceAll("\n"+signed(head), "\n", newline))
		n.Added = append(n.Added, Entry{Line: strings.Count(b.String(), "\n") + 1, Owed: silent})
		b.WriteString(strings.ReplaceAll(note, "\n", newline))
	}
	if len(n.Added) == 0 {
		return n, nil
	}
	if table, found := tomlsrc.Parse(NotesFile, []byte(b.String())); table == nil || len(found) > 0 {
		return nil, ErrNotAppendable
	}
	n.Text = withMark(src, b.String())
	return n, nil
}

// open adds a change to what is owed in the note on a line.
func (n *Notes) open(kept *mended, line int, owed changes.Owed, c *changes.Change) {
	if k := len(n.Open) - 1; k >= 0 && n.Open[k].Was == line && n.Open[k].Motive == owed.Motive && n.Open[k].Effect == owed.Effect {
		n.Open[k].Changes = append(n.Open[k].Changes, c)
		return
	}
	owed.Changes = []*changes.Change{c}
	n.Open = append(n.Open, Entry{kept.now(line), line, owed})
}

// noteOn returns the first note that names a change, or nil.
func noteOn(notes *model.ChangeNotes, c *changes.Change) *model.ChangeNote {
	if notes == nil {
		return nil
	}
	ids := c.IDs()
	for i := range notes.Notes {
		n := &notes.Notes[i]
		named := map[string][]string{"villkor": n.Conditions, "nivaer": n.Levels, "avsnitt": n.Sections, "delar": n.Parts}[c.Subject.NoteKey()]
		if slices.ContainsFunc(named, func(id string) bool { return slices.Contains(ids, id) }) {
			return n
		}
	}
	return nil
}

// mostFacts is how many facts of a change are told above its note. The whole
// is in kundval diff.
const mostFacts = 6

// noteText spells an empty note, and above it in words what was computed.
func noteText(o changes.Owed) (head, note string) {
	var b strings.Builder
	for _, c := range o.Changes {
		comment(&b, "", c.Name())
	}
	first := o.Changes[0]
	comment(&b, "", "Slag: "+first.KindWords()+". "+meaning(first, o.Effect))
	for i, f := range first.Facts {
		if i == mostFacts && len(first.Facts) > mostFacts+1 {
			comment(&b, "- ", fmt.Sprintf("och %d skillnader till", len(first.Facts)-i))
			break
		}
		comment(&b, "- ", changes.Describe(f))
	}
	note = fmt.Sprintf("[[andring]]\n%s = %s\n", o.NoteKey(), quoteList(o.IDs()))
	if o.Effect {
		note += "effekt = \"\" # välj " + orList(o.Effects) + "\n"
	}
	return b.String(), note + "motivering = \"\"\n"
}

// meaning says what a change means for the one who is bound.
func meaning(c *changes.Change, owed bool) string {
	switch {
	case owed:
		return "Vad den betyder går inte att räkna ut: välj effekt."
	case c.Effect == "":
		return ""
	}
	return "Uträknad effekt: " + strings.ToLower(model.ChangeEffects().Name(c.Effect)) + "."
}

// comment writes a line of comment, with plain spaces.
func comment(b *strings.Builder, mark, text string) {
	text = strings.Map(func(r rune) rune {
		if r < ' ' || r == 0x7f || r == '\u00a0' {
			return ' '
		}
		return r
	}, text)
	fmt.Fprintf(b, "# %s%s\n", mark, strings.TrimSpace(text))
}

// orList joins words: "a, b eller c".
func orList(words []string) string {
	last := len(words) - 1
	if last < 1 {
		return strings.Join(words, "")
	}
	return strings.Join(words[:last], ", ") + " eller " + words[last]
}
