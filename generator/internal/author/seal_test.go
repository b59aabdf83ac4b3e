package author

import (
	"bytes"
	"testing"
	"testing/fstest"

	"kundval/generator/internal/changes"
	"kundval/generator/internal/datatest"
	"kundval/generator/internal/model"
)

// TestSeal seals an edition whose file has a byte order mark and Windows line
// ends, both of which stay, and reads the seal back.
func TestSeal(t *testing.T) {
	tree := datatest.Base()
	const head = "data/ekby/2024/utgava.toml"
	src := append([]byte(byteOrderMark), bytes.ReplaceAll(tree[head].Data, []byte("\n"), []byte("\r\n"))...)
	tree[head] = &fstest.MapFile{Data: src}
	m, ed := lastEdition(t, tree)
	day := model.Date{Year: 2024, Month: 2, Day: 1}
	seal, files, err := Seal(tree, m, ed, day)
	if err != nil || len(files) != 2 {
		t.Fatal(err, len(files))
	}
	line := "sigill = \"" + changes.SealDigest(seal) + "\"\r\n"
	status := []byte("status = \"antagen\"\r\n")
	if want := bytes.Replace(src, status, append(status, line...), 1); !bytes.Equal(files[head], want) {
		t.Errorf("got %q", files[head])
	}
	for name, text := range files {
		tree[name] = &fstest.MapFile{Data: text}
	}
	_, sealed := lastEdition(t, tree)
	if sealed.Seal == nil || sealed.Seal.Sealed != day || changes.SealDigest(sealed.Seal) != sealed.Digest || len(changes.SealBreaks(sealed)) > 0 {
		t.Errorf("read back: %+v, digest %q", sealed.Seal, sealed.Digest)
	}
}
