package papers

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/pdfcpu/pdfcpu/pkg/filter"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"kundval/generator/internal/diag"
)

const (
	maxPages   = 20_000
	maxTree    = 50      // levels of pages, bookmarks, forms
	maxObjects = 1 << 20 // a document of a thousand pages has some ten thousand
)

// reader reads one PDF. Its methods forgive: what is missing or of another
// kind than it should be is nothing.
type reader struct {
	file   *model.Context
	budget *budget
	paper  *Paper
	fonts  map[int]*font // by object number
	glyphs map[string]string
	pages  int
	signs  bool // some page has text
}

func readPDF(data []byte, b *budget) (*Paper, error) {
	r := &reader{budget: b, paper: &Paper{}, fonts: map[int]*font{}}
	if err := r.open(data); err != nil {
		return nil, err
	}
	root, err := r.file.Catalog()
	if err != nil || root == nil {
		return nil, fmt.Errorf("%w: no catalogue: %v", Broken, err)
	}
	r.properties(root)
	r.pageTree(root["Pages"], nil, map[int]bool{}, 0)
	if r.pages == 0 {
		return nil, fmt.Errorf("%w: no pages", Broken)
	}
	r.bookmarks(r.dict(root["Outlines"])["First"], map[int]bool{})
	r.paper.Silent = !r.signs
	r.paper.Carries = r.paper.Carries || r.dict(root["Names"])["EmbeddedFiles"] != nil
	if b.plain <= 0 || b.text <= 0 || !b.step() {
		return nil, TooLarge
	}
	return r.paper, nil
}

// open reads the objects of the file. The configuration is written out here,
// since the library's own would be looked for on the disk.
func (r *reader) open(data []byte) error {
	conf := &model.Configuration{
		Reader15: true, ValidationMode: model.ValidationRelaxed, Offline: true, Eol: types.EolLF,
		Limits: model.ResourceLimits{
			MaxStreamBytes: MaxSize, MaxDecodeBytes: maxPlain, MaxImagePixels: 1, MaxImageBytes: 1,
			MaxObjectCount: maxObjects, MaxObjectStreamCount: maxObjects, MaxObjectStreamFirst: MaxSize,
			MaxXRefEntries: maxObjects, MaxRecursionDepth: 100,
		},
	}
	ctx, stop := context.WithDeadline(context.Background(), r.budget.deadline)
	defer stop()
	var err error
	r.file, err = pdfcpu.ReadWithContext(ctx, bytes.NewReader(data), conf)
	switch {
	case err == nil:
		return nil
	case errors.Is(err, pdfcpu.ErrWrongPassword), errors.Is(err, pdfcpu.ErrEncrypted),
		errors.Is(err, pdfcpu.ErrPermissionDenied), errors.Is(err, pdfcpu.ErrUnsupportedEncryptionFeature):
		return fmt.Errorf("%w: %v", Encrypted, err)
	case errors.Is(err, context.DeadlineExceeded), errors.Is(err, filter.ErrDecodeLimitExceeded):
		return fmt.Errorf("%w: %v", TooLarge, err)
	}
	return fmt.Errorf("%w: %v", Broken, err)
}

// pageTree reads the pages in order. Resources are inherited downwards.
func (r *reader) pageTree(o types.Object, resources types.Dict, seen map[int]bool, depth int) {
	d := r.dict(o)
	if d == nil || depth > maxTree || r.pages >= maxPages || !r.budget.step() || r.again(o, seen) {
		return
	}
	if own := r.dict(d["Resources"]); own != nil {
		resources = own
	}
	kids := r.array(d["Kids"])
	if kids == nil {
		r.pages++
		r.page(d, resources)
		return
	}
	for _, k := range kids {
		r.pageTree(k, resources, seen, depth+1)
	}
}

// again reports whether an object was met before, and notes it.
func (r *reader) again(o types.Object, seen map[int]bool) bool {
	ref, ok := o.(types.IndirectRef)
	if !ok {
		return false
	}
	n := ref.ObjectNumber.Value()
	before := seen[n]
	seen[n] = true
	return before
}

func (r *reader) page(d types.Dict, resources types.Dict) {
	p := &page{r: r}
	p.text.room = r.budget.text
	var src []byte
	if list := r.array(d["Contents"]); list != nil {
		for _, o := range list {
			src = append(append(src, r.stream(o)...), '\n')
		}
	} else {
		src = r.stream(d["Contents"])
	}
	p.run(src, resources, identity(), 0)
	text := p.text.out.String()
	blank := strings.TrimSpace(text) == ""
	r.signs = r.signs || !blank && p.known > 0
	if blank && p.picture || p.unknown > p.known {
		r.paper.Mute = append(r.paper.Mute, r.pages)
	}
	r.keep(diag.Textf("på sidan %d", "on page %d", r.pages), text)
	r.remarks(d)
}

// keep adds a part if it has any text.
func (r *reader) keep(where diag.Text, text string) {
	if strings.TrimSpace(text) == "" {
		return
	}
	r.budget.text -= len(text)
	r.paper.Parts = append(r.paper.Parts, Part{where, text})
}

func (r *reader) fontOf(o types.Object) *font {
	ref, ok := o.(types.IndirectRef)
	if !ok {
		if o == nil {
			return nil
		}
		return r.font(o)
	}
	n := ref.ObjectNumber.Value()
	f := r.fonts[n]
	if f == nil {
		f = r.font(o)
		r.fonts[n] = f
	}
	return f
}

// stream gives the unpacked content of a stream, as far as the budget goes.
func (r *reader) stream(o types.Object) []byte {
	o, _ = r.file.Dereference(o)
	sd, ok := o.(types.StreamDict)
	if !ok || r.budget.plain <= 0 || !time.Now().Before(r.budget.deadline) {
		return nil
	}
	if err := sd.DecodeWithLimit(r.budget.plain); errors.Is(err, filter.ErrDecodeLimitExceeded) {
		r.budget.plain = 0
		return nil
	}
	r.budget.plain -= int64(len(sd.Content))
	return sd.Content
}

// dict gives a dictionary, also the one of a stream.
func (r *reader) dict(o types.Object) types.Dict {
	o, _ = r.file.Dereference(o)
	switch d := o.(type) {
	case types.Dict:
		return d
	case types.StreamDict:
		return d.Dict
	}
	return nil
}

func (r *reader) array(o types.Object) types.Array {
	o, _ = r.file.Dereference(o)
	a, _ := o.(types.Array)
	return a
}

func (r *reader) name(o types.Object) string {
	o, _ = r.file.Dereference(o)
	n, _ := o.(types.Name)
	return string(n)
}

func (r *reader) number(o types.Object) (float64, bool) {
	o, _ = r.file.Dereference(o)
	switch n := o.(type) {
	case types.Integer:
		return float64(n.Value()), true
	case types.Float:
		return n.Value(), true
	}
	return 0, false
}

func (r *reader) numbers(o types.Object) []float64 { return r.numbersOf(r.array(o)) }

func (r *reader) numbersOf(list types.Array) []float64 {
	var out []float64
	for _, o := range list {
		n, _ := r.number(o)
		out = append(out, n)
	}
	return out
}

// words gives a text string in whichever of PDF's encodings it is written.
func (r *reader) words(o types.Object) string {
	s, err := r.file.DereferenceText(o)
	if err != nil {
		return ""
	}
	return s
}
