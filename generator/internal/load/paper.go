package load

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"io/fs"
	"strings"
	"unicode/utf8"

	"kundval/generator/internal/model"
	"kundval/generator/internal/papers"
	"kundval/generator/internal/tomlsrc"
)

// maxStray is the size up to which a file of unknown purpose is read.
const maxStray = 1 << 20

// paperFile is a file that is no data: a document that an edition names, or
// one whose purpose is not known.
type paperFile struct {
	job   *job
	named bool
	paper model.Paper
	err   error // it cannot be opened

	memory *Memory
}

// planPaper plans to read a file, once. Named tells that an edition names it.
func (l *loader) planPaper(file string, named bool) {
	if l.papers[file] != nil {
		return
	}
	j := l.plan(file, nil)
	j.source = model.Source{File: file}
	p := &paperFile{job: j, named: named, paper: model.Paper{File: file}, memory: l.memory}
	l.papers[file] = p
	j.open = p.open
}

// open reads the file: its text for the findings, its properties and checksum
// for the document that it is.
func (p *paperFile) open(fsys fs.FS) {
	j := p.job
	j.gone = true
	info, err := fs.Lstat(fsys, j.file)
	switch {
	case err != nil:
	case info.IsDir():
		err = errFolder
	case !info.Mode().IsRegular():
		err = errLink
	}
	if err != nil {
		p.fail(err)
		return
	}
	p.paper.Size = info.Size()
	known := papers.Known(j.file)
	if !p.named && !known && info.Size() > maxStray {
		return
	}
	if info.Size() > papers.MaxSize {
		p.paper.Problem = model.PaperTooLarge
		p.paper.Checksum, err = digest(fsys, j.file)
		p.fail(err)
		return
	}
	data, err := fs.ReadFile(fsys, j.file)
	if err != nil {
		p.fail(err)
		return
	}
	p.paper.Checksum = checksum(sha256.Sum256(data))
	switch {
	case known:
		p.read(data)
	case utf8.Valid(data) && !strings.Contains(string(data), "\x00"):
		j.gone = false
		j.source.Text = tomlsrc.Text(data)
	default:
		p.paper.Problem = model.PaperUnknown
	}
}

// The faults of what is named as a document and is no file. Links lead to what
// the project's history does not hold.
var (
	errFolder = errors.New("is a folder")
	errLink   = errors.New("is a link")
)

// fail keeps an error for what is said about the document. Nothing else will
// be said about a stray file.
func (p *paperFile) fail(err error) {
	if err == nil {
		return
	}
	p.err = err
	if !p.named {
		p.job.found.Add(unreadable(p.job.file, err))
	}
}

// read takes the text and the properties out of a document.
func (p *paperFile) read(data []byte) {
	got, err := p.memory.paper(p.job.file, p.paper.Checksum, data)
	if err != nil {
		p.paper.Problem = problemOf(err)
		return
	}
	p.paper.PDF = got.Format == "pdf"
	p.paper.Title, p.paper.Language, p.paper.Tagged = got.Title, got.Language, got.Tagged
	p.paper.Authors, p.paper.Pages, p.paper.Carries = got.Authors, got.Mute, got.Carries
	if got.Silent {
		p.paper.Problem, p.paper.Pages = model.PaperSilent, nil
	}
	for _, part := range got.Parts {
		p.job.parts = append(p.job.parts, model.Source{File: p.job.file, Text: part.Text, Where: part.Where})
	}
}

func problemOf(err error) model.PaperProblem {
	switch {
	case errors.Is(err, papers.Encrypted):
		return model.PaperLocked
	case errors.Is(err, papers.TooLarge):
		return model.PaperTooLarge
	}
	return model.PaperBroken
}

// digest gives the checksum of a file that is too large to be read whole.
func digest(fsys fs.FS, file string) (string, error) {
	in, err := fsys.Open(file)
	if err != nil {
		return "", err
	}
	defer in.Close()
	h := sha256.New()
	if _, err := io.Copy(h, in); err != nil {
		return "", err
	}
	return checksum([sha256.Size]byte(h.Sum(nil))), nil
}

func checksum(sum [sha256.Size]byte) string { return "sha256:" + hex.EncodeToString(sum[:]) }
