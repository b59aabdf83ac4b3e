package author

import (
	"fmt"
	"io/fs"
	"path"
	"strings"

	"kundval/generator/internal/changes"
	"kundval/generator/internal/model"
	"kundval/generator/internal/tomlsrc"
)

// sealFile is the name of the file that holds an edition's seal.
const sealFile = "sigill.toml"

// Seal seals an edition as it is, on a day. It returns the seal and the files
// that are to hold it, by path: utgava.toml with the key sigill below the
// status, and sigill.toml.
func Seal(fsys fs.FS, m *model.Municipality, ed *model.Edition, day model.Date) (*model.Seal, map[string][]byte, error) {
	seal := changes.NewSeal(ed, day)
	head := path.Join(Folder(m, ed.ID), EditionFile)
	src, err := fs.ReadFile(fsys, head)
	if err != nil {
		return nil, nil, err
	}
	table, found := tomlsrc.Parse(head, src)
	if table == nil || len(found) > 0 {
		return nil, nil, fmt.Errorf("%s has faults", head)
	}
	edit := tomlsrc.NewEdit(table)
	if !edit.InsertAfter("status", "sigill = "+quote(changes.SealDigest(seal))) {
		return nil, nil, fmt.Errorf("%s has no status", head)
	}
	file := path.Join(Folder(m, ed.ID), sealFile)
	return seal, map[string][]byte{
		head: withMark(src, edit.Text()),
		file: []byte(schemaLine(fsys, file) + sealText(seal)),
	}, nil
}

// sealText writes a seal as TOML.
func sealText(s *model.Seal) string {
	var b strings.Builder
	fmt.Fprintf(&b, "# Utgåvans sigill, skrivet av kundval seal. Ändra inte för hand.\n\nversion = %d\nforseglad = %s\nrattelser = %d\n", s.Version, s.Sealed, s.Errata)
	for _, p := range s.Parts {
		fmt.Fprintf(&b, "\n[[del]]\nslag = %s\nid = %s\nord = %s\nbindande = %s\n", quote(p.Subject), quote(p.ID), quote(p.Wording), quote(p.Binding))
	}
	return b.String()
}
