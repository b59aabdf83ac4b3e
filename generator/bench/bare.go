package main

import (
	"bytes"
	"context"
	"encoding/gob"
	"encoding/json"
	"errors"
	"html/template"
	"io"
	"os"
	"path"
	"path/filepath"
	"reflect"
	"regexp"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"
	"time"

	"github.com/yuin/goldmark"

	"kundval/generator/internal/pages"
)

// barePage is a page as a flat list of what its view says.
type barePage struct {
	File   string
	Title  string
	Blocks []block
}

// block is one text of a view.
type block struct {
	Name  string // the field it comes from
	Text  string
	Ready bool // it is HTML already
	Prose bool // it is to be rendered from Markdown
}

// HTML tells the template not to escape.
func (b block) HTML() template.HTML { return template.HTML(b.Text) }

// bareTemplate prints every text in markup that makes the pages about as large
// as ours.
const bareTemplate = `<!doctype html>
<html lang="sv">
<head>
<meta charset="utf-8">
<title>{{ .Title }}</title>
</head>
<body>
<main>
{{- range .Blocks }}
<p class="block block--plain block--{{ .Name }}">{{ if .Ready }}{{ .HTML }}{{ else }}{{ .Text }}{{ end }}</p>
{{- end }}
</main>
</body>
</html>
`

func writeBarePages(file string, ps []pages.Page) error {
	f, err := os.Create(file)
	if err != nil {
		return err
	}
	enc := gob.NewEncoder(f)
	for _, p := range ps {
		out := p.URL
		if strings.HasSuffix(out, "/") {
			out = path.Join(out, "index.html")
		}
		bp := barePage{File: strings.TrimPrefix(out, "/"), Title: p.Title}
		bp.collect("view", reflect.ValueOf(p.View))
		if err := enc.Encode(bp); err != nil {
			return err
		}
	}
	return f.Close()
}

// tags matches what bare prose is stripped of to become Markdown again.
var tags = regexp.MustCompile(`<[^>]*>`)

// collect gathers the texts of a value and of everything in it, in order.
func (p *barePage) collect(name string, v reflect.Value) {
	switch v.Kind() {
	case reflect.Pointer, reflect.Interface:
		if !v.IsNil() {
			p.collect(name, v.Elem())
		}
	case reflect.Slice:
		for i := range v.Len() {
			p.collect(name, v.Index(i))
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if f := v.Type().Field(i); f.IsExported() {
				p.collect(f.Name, v.Field(i))
			}
		}
	case reflect.String:
		if v.Len() == 0 {
			return
		}
		b := block{Name: name, Text: v.String(), Ready: v.Type() == reflect.TypeFor[template.HTML]()}
		if b.Ready && strings.HasPrefix(b.Text, "<p>") {
			b.Prose, b.Text = true, tags.ReplaceAllString(b.Text, "")
		}
		p.Blocks = append(p.Blocks, b)
	}
}

// runBare renders the pages in a loop on all processors and writes down what
// the loop alone took: the pages are in memory when it begins.
func runBare(ctx context.Context, dir string) error {
	ps, err := readBarePages(filepath.Join(dir, bareFile))
	if err != nil {
		return err
	}
	runtime.GC()
	tmpl, err := template.New("page").Parse(bareTemplate)
	if err != nil {
		return err
	}
	before, began := processorTime(), time.Now()
	if err := renderBare(ctx, tmpl, ps, filepath.Join(dir, bareOut)); err != nil {
		return err
	}
	took := cost{wall: time.Since(began), cpu: processorTime() - before}
	b, err := json.Marshal([]time.Duration{took.wall, took.cpu})
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(dir, bareSumFile), b, 0o644)
}

func readBarePages(file string) ([]barePage, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	dec := gob.NewDecoder(f)
	var ps []barePage
	for {
		var p barePage
		switch err := dec.Decode(&p); {
		case errors.Is(err, io.EOF):
			return ps, nil
		case err != nil:
			return nil, err
		}
		ps = append(ps, p)
	}
}

func renderBare(ctx context.Context, tmpl *template.Template, ps []barePage, out string) error {
	var next atomic.Int64
	var group sync.WaitGroup
	errs := make(chan error, runtime.GOMAXPROCS(0))
	for range cap(errs) {
		group.Go(func() {
			md := goldmark.New()
			var page bytes.Buffer
			for i := next.Add(1) - 1; i < int64(len(ps)) && ctx.Err() == nil; i = next.Add(1) - 1 {
				if err := ps[i].render(md, tmpl, &page, out); err != nil {
					errs <- err
					return
				}
			}
		})
	}
	group.Wait()
	select {
	case err := <-errs:
		return err
	default:
		return ctx.Err()
	}
}

func (p barePage) render(md goldmark.Markdown, tmpl *template.Template, page *bytes.Buffer, out string) error {
	blocks := make([]block, len(p.Blocks))
	for i, b := range p.Blocks {
		if b.Prose {
			page.Reset()
			if err := md.Convert([]byte(b.Text), page); err != nil {
				return err
			}
			b.Text = page.String()
		}
		blocks[i] = b
	}
	p.Blocks = blocks
	page.Reset()
	if err := tmpl.Execute(page, p); err != nil {
		return err
	}
	return write(out, p.File, page.Bytes())
}

// mostHeld is the most memory that this process has held, in bytes.
func mostHeld() int64 {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		return 0
	}
	return held(&u)
}

// processorTime is what this process has used so far.
func processorTime() time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
