package load

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io/fs"
	"path"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"kundval/generator/internal/diag"
	"kundval/generator/internal/model"
)

// eachDocument calls f for every document, with the path that its file has.
func (l *loader) eachDocument(f func(ed *model.Edition, d *model.Document, file string)) {
	for _, m := range l.site.Municipalities {
		for _, ed := range m.Editions {
			for i := range ed.Documents {
				d := &ed.Documents[i]
				f(ed, d, path.Join(dataFolder, m.ID, ed.ID, d.File))
			}
		}
	}
}

// isPath reports whether a document's file can lie in the edition's folder.
func isPath(file string) bool { return fs.ValidPath(file) && file != "." }

// planDocuments plans to read the files that the editions name.
func (l *loader) planDocuments() {
	l.eachDocument(func(_ *model.Edition, d *model.Document, file string) {
		if isPath(d.File) {
			l.planPaper(file, true)
		}
	})
}

// checkDocuments makes sure that the documents an edition names lie in its
// folder and are the ones that were decided on.
func (l *loader) checkDocuments() {
	l.eachDocument(func(ed *model.Edition, d *model.Document, file string) {
		p := l.papers[file]
		switch {
		case d.File == "":
		case !isPath(d.File):
			l.found.Add(diag.Diagnostic{
				Code:    codeMissingFile,
				Span:    d.At("fil"),
				Message: diag.Textf("%q är ingen fil i utgåvans mapp", "%q is no file in the edition's folder", d.File),
				Hint:    diag.Textf("skriv sökvägen från utgåvans mapp, till exempel dokument/bilaga-1.pdf", "write the path from the edition's folder, for example dokument/bilaga-1.pdf"),
			})
		case p.err != nil:
			l.noDocument(ed, d, file, p.err)
		default:
			d.Paper = &p.paper
		}
		l.checkSum(d)
	})
}

// noDocument reports a document that cannot be opened.
func (l *loader) noDocument(ed *model.Edition, d *model.Document, file string, err error) {
	switch {
	case errors.Is(err, errFolder):
		l.found.Add(diag.Diagnostic{
			Code:    codeMissingFile,
			Span:    d.At("fil"),
			Message: diag.Textf("%s är en mapp, inte en fil", "%s is a folder, not a file", file),
			Hint:    diag.Textf("skriv filens namn också, till exempel %s", "write the name of the file too, for example %s", path.Join(d.File, "bilaga-1.pdf")),
		})
	case errors.Is(err, fs.ErrNotExist):
		l.found.Add(diag.Diagnostic{
			Code:    codeMissingFile,
			Span:    d.At("fil"),
			Message: diag.Textf("filen %s finns inte", "the file %s does not exist", file),
			Hint:    l.documentHint(ed, d),
		})
	case errors.Is(err, errLink): // which was said when the folder was listed
	default:
		found := unreadable(file, err)
		found.Notes = append(found.Notes, diag.Note{Span: d.At("fil"), Message: diag.Textf("filen nämns här", "the file is named here")})
		l.found.Add(found)
	}
}

// documentHint finds the file that was meant among those that nobody names.
// It is then no stray.
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
		return diag.Textf("lägg filen där, eller ta bort raden fil om handlingen inte ska publiceras", "put the file there, or remove the line fil if the document is not to be published")
	}
	for i := range l.strays {
		if s := &l.strays[i]; s.edition == ed && s.below == near {
			s.guessed = true
		}
	}
	return diag.Textf("menade du %q?", "did you mean %q?", near)
}

// checkSum holds a document against the checksum that is written for it.
func (l *loader) checkSum(d *model.Document) {
	if d.Checksum == "" {
		return
	}
	hint := diag.Textf("skriv sha256: och 64 tecken 0–9 och a–f", "write sha256: and 64 characters 0–9 and a–f")
	if d.Paper != nil {
		hint = diag.Textf("är filen den rätta, skriv kontrollsumma = %q", "if the file is the right one, write kontrollsumma = %q", d.Paper.Checksum)
	}
	switch {
	case !isChecksum(d.Checksum):
		l.found.Add(diag.Diagnostic{
			Code:    codeChecksumForm,
			Span:    d.At("kontrollsumma"),
			Message: diag.Textf("kontrollsumman är inte skriven som sha256: och 64 tecken", "the checksum is not written as sha256: and 64 characters"),
			Hint:    hint,
		})
	case d.Paper != nil && !strings.EqualFold(d.Checksum, d.Paper.Checksum):
		l.found.Add(diag.Diagnostic{
			Code:    codeChecksum,
			Span:    d.At("kontrollsumma"),
			Message: diag.Textf("filen %s har en annan kontrollsumma", "the file %s has another checksum", d.Paper.File),
			Why:     diag.Textf("filen har ändrats sedan kontrollsumman skrevs, eller är en annan än den som beslutades", "the file has changed since the checksum was written, or is not the one that was decided on"),
			Hint:    hint,
		})
	}
}

func isChecksum(s string) bool {
	digits, ok := strings.CutPrefix(strings.ToLower(s), "sha256:")
	sum, err := hex.DecodeString(digits)
	return ok && err == nil && len(sum) == sha256.Size
}
