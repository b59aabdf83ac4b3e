package load

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io/fs"
	"path"
	"strings"

	"kundval/generator/internal/diag"
	"kundval/generator/internal/model"
)

// checkDocuments makes sure that the documents an edition names lie in its
// folder and are the ones that were decided on.
func (l *loader) checkDocuments() {
	for _, m := range l.site.Municipalities {
		for _, ed := range m.Editions {
			folder := path.Join(dataFolder, m.ID, ed.ID)
			for i := range ed.Documents {
				l.checkDocument(folder, &ed.Documents[i])
			}
		}
	}
}

func (l *loader) checkDocument(folder string, d *model.Document) {
	if d.File == "" {
		return
	}
	if !fs.ValidPath(d.File) || d.File == "." {
		l.found.Add(diag.Diagnostic{
			Code:    codeMissingFile,
			Span:    d.At("fil"),
			Message: diag.Textf("%q är ingen fil i utgåvans mapp", "%q is no file in the edition's folder", d.File),
			Hint:    diag.Textf("skriv sökvägen från utgåvans mapp, till exempel dokument/bilaga-1.pdf", "write the path from the edition's folder, for example dokument/bilaga-1.pdf"),
		})
		return
	}
	content, err := fs.ReadFile(l.fsys, path.Join(folder, d.File))
	switch {
	case errors.Is(err, fs.ErrNotExist):
		l.found.Add(diag.Diagnostic{
			Code:    codeMissingFile,
			Span:    d.At("fil"),
			Message: diag.Textf("dokumentet %s saknas", "the document %s is missing", path.Join(folder, d.File)),
		})
	case err != nil:
		found := unreadable(path.Join(folder, d.File), err)
		found.Notes = append(found.Notes, diag.Note{Span: d.At("fil"), Message: diag.Textf("filen nämns här", "the file is named here")})
		l.found.Add(found)
	case d.Checksum != "":
		l.checkSum(d, content)
	}
}

func (l *loader) checkSum(d *model.Document, content []byte) {
	sum := sha256.Sum256(content)
	want := "sha256:" + hex.EncodeToString(sum[:])
	if strings.EqualFold(d.Checksum, want) {
		return
	}
	l.found.Add(diag.Diagnostic{
		Code:    codeChecksum,
		Span:    d.At("kontrollsumma"),
		Message: diag.Textf("dokumentet %q har en annan kontrollsumma", "the document %q has another checksum", d.File),
		Why:     diag.Textf("filen är inte den som uppgiften gäller", "the file is not the one the entry is about"),
		Hint:    diag.Textf("är filen den rätta, skriv kontrollsumma = %q", "if the file is the right one, write kontrollsumma = %q", want),
	})
}
