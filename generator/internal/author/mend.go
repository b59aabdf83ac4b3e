package author

import (
	"crypto/sha256"
	"fmt"
	"slices"
	"strings"

	"kundval/generator/internal/changes"
	"kundval/generator/internal/model"
)

// signed ends a comment that the program wrote, with a digest of it: as long as
// that fits, nobody has touched the comment, and it may be written anew.
func signed(head string) string { return head + signature(head) + "\n" }

func signature(head string) string {
	return fmt.Sprintf("# (uträknat %x)", sha256.Sum256([]byte(head)))[:len("# (uträknat ")+6] + ")"
}

// mended is the text of andringar.toml with the computed comments as the report
// has them now.
type mended struct {
	text  string
	notes []int // lines of the notes whose comment was rewritten, in the new text
	moved []moved
}

// moved tells that the lines from one on stand lower by so many than before.
type moved struct{ from, by int }

// now is where a line of the old text stands in the new one.
func (m *mended) now(line int) int {
	at := line
	for _, v := range m.moved {
		if v.from <= line {
			at += v.by
		}
	}
	return at
}

// mend rewrites the comments above notes that no longer say what was computed,
// unless somebody has written in them. Comments with no digest, and what stands
// above the computed lines, are the author's.
func mend(text, newline string, notes *model.ChangeNotes, r *changes.Report) *mended {
	m := &mended{text: text}
	if notes == nil {
		return m
	}
	lines := strings.Split(strings.ReplaceAll(text, "\r\n", "\n"), "\n")
	var stale []int
	for i := len(notes.Notes) - 1; i >= 0; i-- {
		note := &notes.Notes[i]
		line := note.At("").Start.Line
		begin, end := computedAbove(lines, line-1)
		head := currentHead(note, notes, r)
		if begin == end || head == "" || signed(head) == strings.Join(lines[begin:end], "\n")+"\n" {
			continue
		}
		fresh := strings.Split(strings.TrimSuffix(signed(head), "\n"), "\n")
		lines = slices.Replace(lines, begin, end, fresh...)
		m.moved = append(m.moved, moved{line, len(fresh) - (end - begin)})
		stale = append(stale, line)
	}
	if len(stale) == 0 {
		return m
	}
	for _, line := range slices.Backward(stale) {
		m.notes = append(m.notes, m.now(line))
	}
	m.text = strings.Join(lines, newline)
	return m
}

// computedAbove returns which lines above a note the program wrote, and nobody
// since; none when begin is end. Lines count from 0.
func computedAbove(lines []string, note int) (begin, end int) {
	last := note - 1
	if last < 0 || !strings.HasPrefix(lines[last], "# (uträknat ") {
		return note, note
	}
	for i := last - 1; i >= 0 && strings.HasPrefix(lines[i], "#"); i-- {
		if signature(strings.Join(lines[i:last], "\n")+"\n") == lines[last] {
			return i, note
		}
	}
	return note, note
}

// currentHead is what the comment above a note should say, or nothing when the
// changes that it names are none any more.
func currentHead(note *model.ChangeNote, notes *model.ChangeNotes, r *changes.Report) string {
	var groups []changes.Owed
	for i := range r.Changes {
		c := &r.Changes[i]
		if noteOn(notes, c) != note {
			continue
		}
		at := slices.IndexFunc(groups, func(o changes.Owed) bool { return changes.Together(o.Changes[0], c) })
		if at < 0 {
			groups = append(groups, changes.Owed{Effect: note.Has("effekt") || owesEffect(r, c)})
			at = len(groups) - 1
		}
		groups[at].Changes = append(groups[at].Changes, c)
	}
	var b strings.Builder
	for _, o := range groups {
		head, _ := noteText(o)
		b.WriteString(head)
	}
	return b.String()
}

func owesEffect(r *changes.Report, c *changes.Change) bool {
	return slices.ContainsFunc(r.Missing, func(m changes.Missing) bool { return m.Subject == c.Subject && m.ID == c.ID && m.Effect })
}
