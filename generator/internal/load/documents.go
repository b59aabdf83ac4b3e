package load

import (
	"crypto/sha256"
	"encoding/hex"
	"io/fs"
	"path"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

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
				l.checkDocument(ed, folder, &ed.Documents[i])
			}
		}
	}
}

func (l *loader) checkDocument(ed *model.Edition, folder string, d *model.Document) {
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
	file := path.Join(folder, d.File)
	switch content, fault := read(l.fsys, file); {
	case fault == nil && d.Checksum != "":
		l.checkSum(d, content)
	case fault == nil:
	case fault.Code == codeMissingFile:
		l.found.Add(diag.Diagnostic{
			Code:    codeMissingFile,
			Span:    d.At("fil"),
			Message: diag.Textf("dokumentet %q saknas", "the document %q is missing", file),
			Hint:    l.documentHint(ed, d),
		})
	case fault.Code == codeNotAFile: // which was said when the folder was listed
	default:
		fault.Notes = append(fault.Notes, diag.Note{Span: d.At("fil"), Message: diag.Textf("filen nämns här", "the file is named here")})
		l.found.Add(*fault)
	}
}

// documentHint finds the file that was meant among those that nobody names,
// and takes it from these: it is no fault of its own.
func (l *loader) documentHint(ed *model.Edition, d *model.Document) diag.Text {
	var names []string
	for _, s := range l.strays {
		if s.edition == ed && !s.isDocument() {
			names = append(names, s.below)
		}
	}
	composed := func(name string) bool { return norm.NFC.String(name) == d.File }
	if i := slices.IndexFunc(l.strays, func(s stray) bool { return s.edition == ed && composed(s.below) }); i >= 0 {
		return diag.Textf("filens namn är skrivet med å, ä eller ö i två delar; byt namn på den och skriv bokstäverna på nytt, eller använd bara a–z",
			"the file's name has its å, ä or ö in two parts; rename it and write the letters anew, or use a–z only")
	}
	near := diag.Suggest(d.File, names)
	if near == "" {
		return diag.Text{}
	}
	l.strays = slices.DeleteFunc(l.strays, func(s stray) bool { return s.edition == ed && s.below == near })
	return diag.Textf("menade du %q?", "did you mean %q?", near)
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
