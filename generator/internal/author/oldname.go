package author

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"kundval/generator/internal/tomlsrc"
)

// shortestName is how many letters a name needs for its places to be looked
// for: "2" stands everywhere.
const shortestName = 4

// OldName is a line of the copy in which the old edition's name or year still
// stands.
type OldName struct {
	File string // from the project's root
	Line int
	Text string // of the line, around the name
}

// OldNames lists where the copied texts still speak of the old edition: they
// may do so rightly, so only the author can tell. Keys that have to name the
// old edition, and the notes on what changed since it, are left out.
func (c *Copy) OldNames() []OldName {
	var out []OldName
	for file, src := range c.Files {
		if strings.HasSuffix(file, "/"+NotesFile) {
			continue
		}
		for i, line := range strings.Split(tomlsrc.Text(src), "\n") {
			if at := c.oldNameIn(line); at >= 0 && !strings.HasPrefix(line, "ersatter ") {
				out = append(out, OldName{file, i + 1, excerpt(line, at)})
			}
		}
	}
	slices.SortFunc(out, func(a, b OldName) int {
		return cmp.Or(strings.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line))
	})
	return out
}

// oldNameIn returns where the old edition's label, folder or year stands by
// itself in a line, or -1.
func (c *Copy) oldNameIn(line string) int {
	for _, r := range c.labels {
		if r.old == r.new || utf8.RuneCountInString(r.old) < shortestName {
			continue
		}
		if without := replaceWord(line, r.old, "\x00"); without != line {
			return strings.IndexByte(without, 0)
		}
	}
	return -1
}

// aside is how many characters of a line are shown on either side of a name.
const aside = 36

// excerpt returns the words of a line around a place.
func excerpt(line string, at int) string {
	before, after := []rune(strings.TrimLeft(line[:at], " \t")), []rune(strings.TrimRight(line[at:], " \t\r"))
	begin, end := "", ""
	if len(before) > aside {
		begin, before = "…", before[len(before)-aside:]
		if i := slices.Index(before, ' '); i >= 0 {
			before = before[i+1:]
		}
	}
	if len(after) > aside {
		end, after = "…", after[:aside]
		if i := strings.LastIndexByte(string(after), ' '); i > 0 {
			after = []rune(string(after)[:i])
		}
	}
	return begin + string(before) + string(after) + end
}
