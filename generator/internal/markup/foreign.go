package markup

import (
	"bytes"
	"errors"
	"strings"
)

// A page in one language quotes words of another: Swedish data on an Arabic
// page. Such words are marked where they are taken from the data, by the signs
// that Unicode has for it, so that they may pass through texts, lists and
// links as any words do. Elements makes HTML of the signs at the end.
const (
	foreign = "\u2066" // LEFT-TO-RIGHT ISOLATE: words in the authentic language
	own     = "\u2067" // RIGHT-TO-LEFT ISOLATE: words in the page's language, among foreign ones
	name    = "\u2068" // FIRST STRONG ISOLATE: a name, an address or a number
	done    = "\u2069" // POP DIRECTIONAL ISOLATE
)

// Foreign marks words in the site's authentic language, on a page in another.
func Foreign(words string) string { return marked(foreign, words) }

// Own marks words in the page's own language that stand among foreign ones.
func Own(words string) string { return marked(own, words) }

// Name marks a name, an address or a number, which nobody translates, on a
// page in another language than the authentic one.
func Name(words string) string { return marked(name, words) }

func marked(sign, words string) string {
	if strings.TrimSpace(words) == "" {
		return words
	}
	return sign + words + done
}

// Unmarked takes the marks from words.
func Unmarked(words string) string {
	if !strings.Contains(words, done) {
		return words
	}
	return strings.NewReplacer(foreign, "", own, "", name, "", done, "").Replace(words)
}

// Pieces makes pieces of words, such as lines, and marks each as the words as a
// whole were. Words that are marked in part lose their marks.
func Pieces(words string, cut func(words string) []string) []string {
	bare := Unmarked(words)
	pieces := cut(bare)
	for _, sign := range []string{foreign, own, name} {
		if words == sign+bare+done {
			for i, p := range pieces {
				pieces[i] = marked(sign, p)
			}
		}
	}
	return pieces
}

var errUnbalanced = errors.New("a mark of foreign words has no end, or an end no beginning")

// Elements makes elements of the marks in a page: a span of the authentic
// language, read from left to right, or a name that is not to be translated.
// In titles, descriptions of drawings and attributes, where no element can stand, the signs remain
// on a page from right to left, whose order they keep right, and go elsewhere.
func Elements(page []byte, authentic string) ([]byte, error) {
	if !bytes.Contains(page, []byte("\xe2\x81\xa9")) { // done
		return page, nil
	}
	e := elements{page: page, out: make([]byte, 0, len(page)+len(page)/8), open: ` lang="` + authentic + `" dir="ltr">`}
	if at := bytes.Index(page, []byte("<html")); at >= 0 {
		root := page[at:tagEnd(page, at)]
		e.keep = bytes.Contains(root, []byte(`dir="rtl"`))
		e.own = "<span" + string(bytes.TrimPrefix(root, []byte("<html")))
	}
	return e.run()
}

type elements struct {
	page, out []byte
	open      string   // how foreign words are marked
	last      int      // where the latest tag begins
	own       string   // begins words in the page's language
	keep      bool     // leave the signs where no element can stand
	closing   []string // of the elements that are open
}

func (e *elements) run() ([]byte, error) {
	for i := 0; i < len(e.page); {
		if e.page[i] == '<' {
			i = e.tag(i)
			continue
		}
		end := len(e.page)
		if n := bytes.IndexByte(e.page[i:], '<'); n >= 0 {
			end = i + n
		}
		if err := e.text(i, end); err != nil {
			return nil, err
		}
		i = end
	}
	if len(e.closing) > 0 {
		return nil, errUnbalanced
	}
	return e.out, nil
}

// text copies what stands between two tags, with elements in the place of its
// signs.
func (e *elements) text(i, end int) error {
	for i < end {
		n := bytes.Index(e.page[i:end], []byte("\xe2\x81")) // begins every sign
		if n < 0 || i+n+3 > end {
			break
		}
		e.out = append(e.out, e.page[i:i+n]...)
		if i += n; !e.sign(i) {
			return errUnbalanced
		}
		i += 3
	}
	e.out = append(e.out, e.page[i:end]...)
	return nil
}

// longWords is the length from which a foreign paragraph is set as one: shorter
// words look best where the page's own would stand.
const longWords = 80

// isParagraph reports whether the foreign words at a place are long and all
// there is in their paragraph.
func (e *elements) isParagraph(at int) bool {
	if !bytes.HasPrefix(e.page[e.last:], []byte("<p")) || tagEnd(e.page, e.last) != at {
		return false
	}
	end := bytes.Index(e.page[at:], []byte("</p>"))
	return end > longWords && bytes.HasSuffix(e.page[:at+end], []byte(done)) && bytes.Count(e.page[at:at+end], []byte(done)) == 1
}

// sign writes the element that the sign at a place stands for. It is false for
// an end without a beginning.
func (e *elements) sign(at int) bool {
	s := string(e.page[at : at+3])
	if s != done && e.isBare() && tagEnd(e.page, e.last) == at {
		e.onTag(s)
		return true
	}
	switch s {
	case foreign:
		e.out = append(e.out, "<span"...)
		if e.isParagraph(at) {
			e.out = append(e.out, ` class="foreign"`...)
		}
		e.out = append(e.out, e.open...)
		e.closing = append(e.closing, "</span>")
	case own:
		e.out = append(e.out, e.own...)
		e.closing = append(e.closing, "</span>")
	case name:
		e.out = append(e.out, `<bdi translate="no">`...)
		e.closing = append(e.closing, "</bdi>")
	case done:
		last := len(e.closing) - 1
		if last < 0 {
			return false
		}
		e.out = append(e.out, e.closing[last]...)
		e.closing = e.closing[:last]
	default:
		e.out = append(e.out, s...)
	}
	return true
}

// isBare reports whether the latest tag begins an element that holds text only:
// a choice in a list, or words in a drawing.
func (e *elements) isBare() bool {
	tag := e.page[e.last:]
	return bytes.HasPrefix(tag, []byte("<option")) || bytes.HasPrefix(tag, []byte("<tspan"))
}

// onTag marks the element whose tag was just copied, as a whole.
func (e *elements) onTag(s string) {
	e.out = bytes.TrimSuffix(e.out, []byte(">"))
	switch s {
	case foreign:
		e.out = append(e.out, e.open...)
	case name:
		e.out = append(e.out, ` translate="no">`...)
	default:
		e.out = append(e.out, '>')
	}
	e.closing = append(e.closing, "")
}

// tag copies a tag, or as a whole a title or the description of a drawing, and
// returns where it ends.
func (e *elements) tag(i int) int {
	e.last = i
	end := tagEnd(e.page, i)
	for _, name := range []string{"title", "desc"} {
		if !bytes.HasPrefix(e.page[i:], []byte("<"+name)) {
			continue
		}
		if n := bytes.Index(e.page[i:], []byte("</"+name+">")); n >= 0 {
			end = i + n
		}
	}
	piece := e.page[i:end]
	if !e.keep && bytes.Contains(piece, []byte("\xe2\x81\xa9")) {
		piece = []byte(Unmarked(string(piece)))
	}
	e.out = append(e.out, piece...)
	return end
}

// tagEnd returns the offset after the tag that begins at i.
func tagEnd(page []byte, i int) int {
	for i < len(page) {
		n := bytes.IndexAny(page[i:], `>"'`)
		if n < 0 {
			break
		}
		i += n + 1
		quote := page[i-1]
		if quote == '>' {
			return i
		}
		if n = bytes.IndexByte(page[i:], quote); n < 0 {
			break
		}
		i += n + 1
	}
	return len(page)
}
