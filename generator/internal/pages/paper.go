package pages

import (
	"html/template"
	"math"
	"path"
	"strings"

	"kundval/generator/internal/lang"
	"kundval/generator/internal/markup"
	"kundval/generator/internal/model"
)

// PublishedFile is a file of the project that is published as it is.
type PublishedFile struct {
	URL  string // from the site's root
	File string // path in the project
}

// Papers lists the documents to publish: every one whose file was read.
func Papers(site *model.Site) []PublishedFile {
	var fs []PublishedFile
	for _, m := range site.Municipalities {
		u := urlsOf(site, m)
		for _, e := range m.Editions {
			for i := range e.Documents {
				if d := &e.Documents[i]; d.Paper != nil {
					fs = append(fs, PublishedFile{u.document(e, d), d.Paper.File})
				}
			}
		}
	}
	return fs
}

// document is the address of a document's file. It is made of permanent ids,
// so that a file may be renamed.
func (u urls) document(e *model.Edition, d *model.Document) string {
	at := u.once().decisions() + markup.Slug(e.ID) + "/" + markup.Slug(d.ID)
	if kind := format(d); kind != "" {
		at += "." + kind
	}
	return at
}

// format is the ending of a document's file.
func format(d *model.Document) string {
	return markup.Slug(strings.TrimPrefix(path.Ext(d.File), "."))
}

// documentName is a document's title, and a link to its file when there is one:
// the words of the link tell what one gets.
func (s *section) documentName(e *model.Edition, d *model.Document) template.HTML {
	if d.Paper == nil {
		return text(s.b.data(d.Title))
	}
	words := s.b.data(d.Title) + " (" + s.fileSize(d.Paper.Size) + ")"
	if kind := format(d); kind != "" {
		words = s.b.data(d.Title) + " (" + s.b.name(strings.ToUpper(kind)) + s.p.T("comma") + s.fileSize(d.Paper.Size) + ")"
	}
	return link(s.url.document(e, d), words)
}

// fileSize writes a size as people say it, never as nothing.
func (s *section) fileSize(bytes int64) string {
	if bytes < 1e6 {
		return s.p.T("kilobytes", lang.Args{"Number": s.p.Number(math.Ceil(float64(bytes) / 1e3))})
	}
	return s.p.T("megabytes", lang.Args{"Number": s.p.Number(math.Round(float64(bytes)/1e5) / 10)})
}
