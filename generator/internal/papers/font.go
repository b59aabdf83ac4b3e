package papers

import (
	_ "embed"
	"strconv"
	"strings"
	"unicode/utf8"

	corefont "github.com/pdfcpu/pdfcpu/pkg/font"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
	"golang.org/x/text/encoding/charmap"
)

// glyphNames are the names that fonts give to Latin signs, each with its code
// point in hexadecimal.
//
//go:embed glyphs.txt
var glyphNames string

// sign is what one code of a font stands for.
type sign struct {
	text  string // empty when nobody knows
	width float64
	space bool // the code that word spacing applies to
}

// font tells what the codes of a font mean and how wide their signs are.
type font struct {
	bytes   int // of a code
	unicode charMap
	simple  [256]string // for fonts of one byte
	widths  map[uint32]float64
	usual   float64         // width of a sign that widths does not list
	scale   float64         // of widths to the font's height
	names   bool            // the codes are UTF-16
	signs   map[uint32]sign // those met so far
}

// sign gives what a code stands for.
func (f *font) sign(c uint32) sign {
	s, ok := f.signs[c]
	if ok {
		return s
	}
	s = sign{text: f.unicode.text[c], width: f.usual, space: f.bytes == 1 && c == ' '}
	if w, ok := f.widths[c]; ok {
		s.width = w
	}
	s.width *= f.scale
	switch {
	case s.text != "":
	case f.bytes == 1:
		s.text = f.simple[c]
	case f.names:
		s.text = string(rune(c))
	}
	s.text = ligatures.Replace(s.text)
	f.signs[c] = s
	return s
}

// ligatures writes joined letters apart.
var ligatures = strings.NewReplacer("ﬀ", "ff", "ﬁ", "fi", "ﬂ", "fl", "ﬃ", "ffi", "ﬄ", "ffl", "ﬅ", "st", "ﬆ", "st", "\x00", "")

// font reads a font dictionary.
func (r *reader) font(o types.Object) *font {
	d := r.dict(o)
	f := &font{bytes: 1, widths: map[uint32]float64{}, signs: map[uint32]sign{}, scale: 0.001}
	if src := r.stream(d["ToUnicode"]); src != nil {
		f.unicode = readCharMap(src)
	}
	switch r.name(d["Subtype"]) {
	case "Type0":
		r.composite(f, d)
	case "Type3":
		f.scale = 1
		if m := r.numbers(d["FontMatrix"]); len(m) == 6 {
			f.scale = m[0]
		}
		fallthrough
	default:
		r.encoding(f, d)
		r.simpleWidths(f, d)
	}
	return f
}

// composite reads a font whose codes are of several bytes.
func (r *reader) composite(f *font, d types.Dict) {
	f.bytes = 2
	encoding := r.name(d["Encoding"])
	if src := r.stream(d["Encoding"]); src != nil {
		if m := readCharMap(src); m.width > 0 {
			f.bytes = m.width
		}
	}
	f.names = strings.Contains(encoding, "UCS2") || strings.Contains(encoding, "UTF16")
	f.usual = 1000
	list := r.array(d["DescendantFonts"])
	if len(list) == 0 {
		return
	}
	below := r.dict(list[0])
	if w, ok := r.number(below["DW"]); ok {
		f.usual = w
	}
	r.compositeWidths(f, r.array(below["W"]))
}

// compositeWidths reads "first [w w w]" and "first last w".
func (r *reader) compositeWidths(f *font, w types.Array) {
	for i := 0; i+1 < len(w); {
		first, _ := r.number(w[i])
		if list := r.array(w[i+1]); list != nil {
			for n, width := range r.numbersOf(list) {
				f.widths[uint32(first)+uint32(n)] = width
			}
			i += 2
			continue
		}
		if i+2 >= len(w) {
			return
		}
		last, _ := r.number(w[i+1])
		width, _ := r.number(w[i+2])
		for c := first; c <= last && c-first < 1<<16; c++ {
			f.widths[uint32(c)] = width
		}
		i += 3
	}
}

func (r *reader) simpleWidths(f *font, d types.Dict) {
	f.usual = 0.5 / f.scale
	first, _ := r.number(d["FirstChar"])
	list := r.numbers(d["Widths"])
	for i, w := range list {
		f.widths[uint32(first)+uint32(i)] = w
	}
	if base := r.name(d["BaseFont"]); len(list) == 0 && corefont.IsCoreFont(base) {
		for c, text := range f.simple {
			sign, _ := utf8.DecodeRuneInString(text)
			if w, err := corefont.CharWidth(base, sign); err == nil && w > 0 {
				f.widths[uint32(c)] = float64(w)
			}
		}
	}
}

// encoding reads what the codes of a font of one byte mean when it has no
// ToUnicode map or the map leaves some out.
func (r *reader) encoding(f *font, d types.Dict) {
	table := charmap.Windows1252
	e := r.dict(d["Encoding"])
	base := r.name(d["Encoding"])
	if base == "" {
		base = r.name(e["BaseEncoding"])
	}
	if base == "MacRomanEncoding" {
		table = charmap.Macintosh
	}
	for c := range f.simple {
		if c >= ' ' {
			f.simple[c] = string(table.DecodeByte(byte(c)))
		}
	}
	c := 0
	for _, o := range r.array(e["Differences"]) {
		if n, ok := r.number(o); ok {
			c = int(n)
			continue
		}
		if c >= 0 && c < 256 {
			f.simple[c] = r.glyphText(r.name(o))
		}
		c++
	}
}

// glyphText gives the text of a sign by its name, or nothing.
func (r *reader) glyphText(n string) string {
	n, _, _ = strings.Cut(n, ".") // "one.tnum"
	if len(n) == 1 {
		return n
	}
	if r.glyphs == nil {
		r.glyphs = map[string]string{}
		for line := range strings.Lines(glyphNames) {
			name, hex, _ := strings.Cut(strings.TrimSpace(line), " ")
			v, _ := strconv.ParseUint(hex, 16, 32)
			r.glyphs[name] = string(rune(v))
		}
	}
	if text := r.glyphs[n]; text != "" {
		return text
	}
	for _, prefix := range []string{"uni", "u"} {
		if hex, ok := strings.CutPrefix(n, prefix); ok && len(hex) >= 4 {
			if v, err := strconv.ParseUint(hex[:min(len(hex), 6)], 16, 32); err == nil {
				return string(rune(v))
			}
		}
	}
	return ""
}
