package author

import (
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"kundval/generator/internal/model"
)

// Files of an edition, by their names in its folder.
const (
	EditionFile = "utgava.toml"
	NotesFile   = "andringar.toml"

	areasFile        = "kundval.toml"
	compensationFile = "ersattning.toml"
	conditionFolder  = "villkor"
)

// Folder is the path of the folder of an edition.
func Folder(m *model.Municipality, edition string) string { return path.Join("data", m.ID, edition) }

// Copy is the draft of a new edition that begins as an old one.
type Copy struct {
	Label, Title string
	InForceFrom  model.Date
	Folder       string            // from the project's root: data/nacka/2026
	Files        map[string][]byte // by path from the project's root
	Left         []Left            // what of the old edition is not in it

	from   *model.Edition
	labels []relabelling
}

// CopyEdition drafts an edition by the given name, in force from a day, with
// what m's edition from says. The data must have no errors.
func CopyEdition(fsys fs.FS, m *model.Municipality, from *model.Edition, name string, day model.Date) (*Copy, error) {
	c := &Copy{InForceFrom: day, Folder: Folder(m, name), Files: map[string][]byte{}, from: from, labels: relabel(from, name)}
	c.Title = apply(c.labels, from.Title)
	if c.Label = apply(c.labels, from.Label); c.Label == from.Label {
		c.Label = name
	}
	files, err := editionFiles(fsys, Folder(m, from.ID))
	if err != nil {
		return nil, err
	}
	for _, file := range files {
		old := path.Join(Folder(m, from.ID), file)
		src, err := fs.ReadFile(fsys, old)
		if err != nil {
			return nil, err
		}
		text, gone, err := c.carried(file, old, src)
		if err != nil {
			return nil, fmt.Errorf("copying %s: %w", old, err)
		}
		c.Files[path.Join(c.Folder, file)] = text
		c.count(gone)
	}
	c.Files[path.Join(c.Folder, NotesFile)] = []byte(FreshNotes(fsys, m, name, from.ID))
	return c, nil
}

// editionFiles lists what of an edition's folder is copied. Documents belong
// to decisions that are not, and the notes are about another pair.
func editionFiles(fsys fs.FS, folder string) ([]string, error) {
	entries, err := fs.ReadDir(fsys, path.Join(folder, conditionFolder))
	if err != nil {
		return nil, err
	}
	files := []string{EditionFile, areasFile}
	if _, err := fs.ReadFile(fsys, path.Join(folder, compensationFile)); err == nil {
		files = append(files, compensationFile)
	}
	for _, e := range entries {
		if !e.IsDir() && path.Ext(e.Name()) == ".toml" && !strings.HasPrefix(e.Name(), ".") {
			files = append(files, path.Join(conditionFolder, e.Name()))
		}
	}
	return files, nil
}

// count adds up what was left behind.
func (c *Copy) count(gone []reset) {
	for _, r := range gone {
		i := slices.IndexFunc(c.Left, func(l Left) bool { return l.thing == r.left })
		switch {
		case r.left == thing{}:
		case i < 0:
			c.Left = append(c.Left, Left{r.left, 1})
		default:
			c.Left[i].Count++
		}
	}
}

// newHead puts the new edition's name into the comment at the top of a file.
func (c *Copy) newHead(text string) string {
	head := 0
	for strings.HasPrefix(text[head:], "#") {
		end := strings.IndexByte(text[head:], '\n')
		if end < 0 {
			break
		}
		head += end + 1
	}
	return apply(c.labels, text[:head]) + text[head:]
}
