package load

import (
	"errors"
	"io/fs"
	"path"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"kundval/generator/internal/diag"
	"kundval/generator/internal/model"
)

// entry is one file or folder.
type entry struct {
	name   string
	path   string
	folder bool
	odd    bool // a link, a device or the like
}

// stem is the name without its ending.
func (e entry) stem() string { return strings.TrimSuffix(e.name, path.Ext(e.name)) }

func (e entry) isFile(ending string) bool {
	return !e.folder && path.Ext(e.name) == ending
}

// list returns what a folder holds, by name. Hidden files and README files are
// nobody's data. A folder that does not exist holds nothing; neither does one
// that cannot be read, which is reported.
func (l *loader) list(folder string) []entry {
	return slices.DeleteFunc(l.all(folder), func(e entry) bool { return strings.EqualFold(e.name, "README.md") })
}

// all returns what a folder holds, but for hidden files and for names that no
// other machine could read. These are reported.
func (l *loader) all(folder string) []entry {
	entries, err := fs.ReadDir(l.fsys, folder)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		l.lose(folder)
		l.found.Add(unreadable(folder, err))
	}
	var out []entry
	for _, e := range entries {
		if strings.HasPrefix(e.Name(), ".") {
			continue
		}
		if !legible(e.Name()) {
			l.illegible(folder, e)
			continue
		}
		out = append(out, entry{e.Name(), path.Join(folder, e.Name()), e.IsDir(), !e.IsDir() && !e.Type().IsRegular()})
	}
	return l.withoutTwins(out)
}

// legible reports whether a file name can be shown and opened anywhere.
func legible(name string) bool {
	return utf8.ValidString(name) && !strings.ContainsFunc(name, func(r rune) bool {
		return unicode.Is(unicode.Cc, r) || unicode.Is(unicode.Bidi_Control, r)
	})
}

func (l *loader) illegible(folder string, e fs.DirEntry) {
	l.lose(folder)
	l.found.Add(diag.Diagnostic{
		Code:    codeFileName,
		Span:    diag.Span{File: folder},
		Message: diag.Textf("namnet %q har tecken som inte kan stå i ett filnamn", "the name %q has characters that cannot stand in a file name", e.Name()),
		Hint:    diag.Textf("byt namn: använd små bokstäver a–z, siffror och bindestreck", "rename it: use small letters a–z, digits and hyphens"),
	})
}

// fold makes names equal that some machines do not tell apart.
func fold(name string) string { return strings.ToLower(norm.NFC.String(name)) }

// withoutTwins leaves out, and reports, names that differ from another's only
// in capitals or in how letters are put together.
func (l *loader) withoutTwins(entries []entry) []entry {
	first := map[string]int{}
	var out []entry
	for _, e := range entries {
		i, twin := first[fold(e.name)]
		if !twin {
			first[fold(e.name)] = len(out)
			out = append(out, e)
			continue
		}
		other := out[i]
		if other.name != fold(other.name) { // what is written in small letters is kept
			out[i], e, other = e, other, e
		}
		l.found.Add(diag.Diagnostic{
			Code:    codeTwins,
			Span:    diag.Span{File: e.path},
			Message: diag.Textf("namnet skiljer sig från %q bara i stora och små bokstäver", "the name differs from %q only in capital and small letters", other.name),
			Why:     diag.Textf("på Windows och Mac är de samma fil, och den ena försvinner", "on Windows and Mac they are the same file, and one of them disappears"),
			Hint:    diag.Textf("byt namn på eller ta bort den ena", "rename or remove one of them"),
		})
	}
	return out
}

// lose notes that what lies at or below a path could not be read, so that
// nothing is concluded from its silence.
func (l *loader) lose(path string) {
	l.site.Sources = append(l.site.Sources, model.Source{File: path, Broken: true})
}

// lost reports whether lose was told of the path.
func (l *loader) lost(path string) bool {
	return slices.ContainsFunc(l.site.Sources, func(s model.Source) bool { return s.File == path && s.Broken })
}

// reportOdd refuses what is neither a file nor a folder.
func (l *loader) reportOdd(e entry) {
	l.lose(e.path)
	l.found.Add(notAFile(e.path))
}

func notAFile(path string) diag.Diagnostic {
	return diag.Diagnostic{
		Code:    codeNotAFile,
		Span:    diag.Span{File: path},
		Message: diag.Textf("det här är en länk eller något annat än en vanlig fil eller mapp", "this is a link, or something else than an ordinary file or folder"),
		Hint:    diag.Textf("lägg själva filen här i stället för länken", "put the file itself here instead of the link"),
	}
}

// needFolder reports whether an entry with the name of a folder is one. What
// is not is reported.
func (l *loader) needFolder(e entry) bool {
	switch {
	case e.odd:
		l.reportOdd(e)
	case !e.folder:
		l.lose(e.path)
		l.found.Add(diag.Diagnostic{
			Code:    codeMissingFile,
			Span:    diag.Span{File: e.path},
			Message: diag.Textf("%q är en fil men ska vara en mapp", "%q is a file but must be a folder", e.name),
			Hint:    diag.Textf("byt namn på filen, och lägg filerna i en mapp som heter %s", "rename the file, and put the files into a folder called %s", e.name),
		})
	}
	return e.folder
}
