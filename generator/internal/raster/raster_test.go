package raster

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"os"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/image/font"
	"golang.org/x/image/font/gofont/gobold"
	"golang.org/x/image/font/opentype"
)

const root = "../../../static/"

func read(t *testing.T, name string) string {
	t.Helper()
	b, err := os.ReadFile(root + name)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func decode(t *testing.T, b []byte) image.Image {
	t.Helper()
	img, err := png.Decode(bytes.NewReader(b))
	if err != nil {
		t.Fatal(err)
	}
	return img
}

func at(img image.Image, x, y int) string {
	c := color.NRGBAModel.Convert(img.At(x, y)).(color.NRGBA)
	return fmt.Sprintf("#%02x%02x%02x/%d", c.R, c.G, c.B, c.A)
}

// The shipped icons become what they look like: corners, ground, lines, tick.
func TestWriteIcon(t *testing.T) {
	for _, tt := range []struct {
		name string
		size int
		want map[[2]int]string
	}{
		{"favicon.svg", 32, map[[2]int]string{{0, 0}: "#000000/0", {16, 3}: "#124a41/255", {12, 9}: "#ffffff/255", {20, 22}: "#ffbf3c/255"}},
		{"favicon.svg", 512, map[[2]int]string{{0, 0}: "#000000/0", {256, 48}: "#124a41/255", {200, 144}: "#ffffff/255", {336, 376}: "#ffbf3c/255"}},
		{"ikon.svg", 180, map[[2]int]string{{0, 0}: "#124a41/255", {76, 58}: "#ffffff/255"}},
	} {
		var b, again bytes.Buffer
		if err := WriteIcon(&b, read(t, tt.name), tt.size); err != nil {
			t.Fatal(err)
		}
		if err := WriteIcon(&again, read(t, tt.name), tt.size); err != nil || !bytes.Equal(b.Bytes(), again.Bytes()) {
			t.Errorf("%s: the second time gives other bytes (%v)", tt.name, err)
		}
		img := decode(t, b.Bytes())
		if got := img.Bounds().Size(); got != image.Pt(tt.size, tt.size) {
			t.Errorf("%s: %v", tt.name, got)
		}
		for p, want := range tt.want {
			if got := at(img, p[0], p[1]); got != want {
				t.Errorf("%s of %d at %v: got %s, want %s", tt.name, tt.size, p, got, want)
			}
		}
	}
}

func TestWriteICO(t *testing.T) {
	var b bytes.Buffer
	if err := WriteICO(&b, read(t, "favicon.svg"), 16, 32); err != nil {
		t.Fatal(err)
	}
	file := b.Bytes()
	if n := binary.LittleEndian.Uint16(file[4:]); n != 2 {
		t.Fatalf("%d pictures, want 2", n)
	}
	for i, size := range []int{16, 32} {
		entry := file[6+16*i:]
		length, offset := binary.LittleEndian.Uint32(entry[8:]), binary.LittleEndian.Uint32(entry[12:])
		if got := decode(t, file[offset:offset+length]).Bounds().Dx(); got != size || int(entry[0]) != size {
			t.Errorf("picture %d is %d pixels, and says %d, want %d", i, got, entry[0], size)
		}
	}
	if err := WriteICO(&b, read(t, "favicon.svg"), 256); err == nil {
		t.Error("a picture of 256 pixels is written")
	}
}

// What cannot be drawn is refused.
func TestWriteIconRefuses(t *testing.T) {
	for _, tt := range []struct{ svg, want string }{
		{`<svg viewBox="0 0 9 9"><circle r="3"/></svg>`, "use rect and path"},
		{`<svg viewBox="0 0 9 9"><path d="M0 0a1 1 0 0 1 2 2"/></svg>`, "only M, L"},
		{`<svg viewBox="0 0 9 9"><path d="L1 1"/></svg>`, "does not begin with M"},
		{`<svg viewBox="0 0 9 9"><path d="M1 1L2"/></svg>`, "each with its numbers"},
		{`<svg viewBox="0 0 9 9"><path d="M1 1L2 2z3"/></svg>`, "numbers follow"},
		{`<svg viewBox="0 0 9 9"><path d="M1 1h2" fill="red"/></svg>`, "#rrggbb"},
		{`<svg viewBox="0 0 9 9"><path d="M1 1h2" opacity=".5"/></svg>`, "opacity"},
		{`<svg viewBox="0 0 9 9"><g transform="scale(2)"/></svg>`, "translate"},
		{`<svg viewBox="-4 -4 9 9"/>`, "viewBox"},
		{`<svg viewBox="0 0 9 9"><g>`, "EOF"},
		{``, "viewBox"},
	} {
		err := WriteIcon(&bytes.Buffer{}, tt.svg, 16)
		if err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: got %v, want it to say %q", tt.svg, err, tt.want)
		}
	}
}

func TestWritePreview(t *testing.T) {
	write := func(p Preview) []byte {
		t.Helper()
		var b bytes.Buffer
		if err := WritePreview(&b, p, read(t, "favicon.svg")); err != nil {
			t.Fatal(err)
		}
		return b.Bytes()
	}
	plain := Preview{Name: "Nacka kommun", Title: "Kundval", Below: "Nämnden för arbete och försörjning"}
	file := write(plain)
	if !bytes.Equal(file, write(plain)) {
		t.Error("the second time gives other bytes")
	}
	if len(file) > 60_000 {
		t.Errorf("%d bytes", len(file))
	}
	img := decode(t, file)
	if img.Bounds().Dx() != PreviewWidth || img.Bounds().Dy() != PreviewHeight {
		t.Errorf("the picture is %v", img.Bounds().Size())
	}
	if _, ok := img.(*image.Paletted); !ok {
		t.Error("the picture has too many colours for a palette")
	}
	noted := plain
	noted.Note = "Exempel"
	if at(img, margin+2, 560) != "#fbfaf6/255" || at(decode(t, write(noted)), margin+2, 560) != "#624000/255" {
		t.Error("the note is there without words, or not with them")
	}
	for _, title := range []string{strings.Repeat("arbetsmarknadsinsatser", 6), strings.Repeat("Kundval för arbete ", 12), ""} {
		long := decode(t, write(Preview{Name: "A", Title: title, Below: strings.Repeat("nämnd ", 60), Note: "Exempel"}))
		for y := range PreviewHeight {
			if got := at(long, PreviewWidth-20, y); y > bandFoot+rule && got != "#fbfaf6/255" {
				t.Fatalf("%.20q: words reach the edge at %d: %s", title, y, got)
			}
		}
		for x := range PreviewWidth {
			if got := at(long, x, noteTop-2); got != "#fbfaf6/255" {
				t.Fatalf("%.20q: words reach the note at %d: %s", title, x, got)
			}
		}
	}
}

// The fonts have the letters that Swedish and its neighbours are written with.
func TestFontHasLetters(t *testing.T) {
	f, err := opentype.Parse(gobold.TTF)
	if err != nil {
		t.Fatal(err)
	}
	face, err := opentype.NewFace(f, nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range "åäöÅÄÖéüæøßčšžąęłđñ–§’”€Їіж" {
		if _, ok := font.Face(face).GlyphAdvance(r); !ok {
			t.Errorf("%c is missing", r)
		}
	}
}

// The colours are those of the stylesheet.
func TestColours(t *testing.T) {
	tokens := read(t, "css/tokens.css")
	for name, c := range map[string]ink{
		"spruce-800": brand, "paper-0": onBrand, "ochre-400": accent, "paper-50": page, "ink-900": text, "ink-600": quiet, "ochre-100": noteBg, "ochre-800": noteInk,
	} {
		want := fmt.Sprintf("#%06x", uint32(c))
		if want == "#ffffff" {
			want = "#fff"
		}
		if !strings.Contains(tokens, "--"+name+": "+want+";") {
			t.Errorf("--%s is not %s", name, want)
		}
	}
}

func FuzzPath(f *testing.F) {
	for _, d := range []string{"M8 9h10M8 16h6", "M17 19.5l4 4 6-9", "M0 0h40v40H0z", "M1 1C2 2 3 3 4 4z", "z", "M"} {
		f.Add(d)
	}
	f.Fuzz(func(t *testing.T, d string) {
		if !utf8.ValidString(d) {
			return
		}
		path(d)
	})
}
