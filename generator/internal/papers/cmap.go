package papers

import (
	"bytes"
	"unicode/utf16"
)

// maxMapped is how many characters one font may map.
const maxMapped = 1 << 17

// charMap is a character map: what the codes of a font mean. Only what
// ToUnicode maps use is understood.
type charMap struct {
	text  map[uint32]string
	width int // bytes of a code, 0 when the map does not say
}

func readCharMap(src []byte) charMap {
	m := charMap{text: map[uint32]string{}}
	l := lexer{src: src}
	var args []token
	for {
		t := l.next()
		switch {
		case t.kind == end:
			return m
		case t.kind != operator:
			args = append(args, t)
			continue
		case bytes.Equal(t.raw, []byte("endcodespacerange")):
			if len(args) > 0 && args[0].kind == str && m.width == 0 {
				m.width = len(args[0].raw)
			}
		case bytes.Equal(t.raw, []byte("endbfchar")):
			for i := 0; i+1 < len(args); i += 2 {
				m.add(code(args[i].raw), utf16BE(args[i+1].raw))
			}
		case bytes.Equal(t.raw, []byte("endbfrange")):
			m.ranges(args)
		}
		args = args[:0]
	}
}

func (m charMap) add(c uint32, text string) {
	if len(m.text) < maxMapped && text != "" {
		m.text[c] = text
	}
}

// ranges reads triples: first and last code, and either the text of the first
// or a list with the text of each.
func (m charMap) ranges(args []token) {
	for i := 0; i+2 < len(args); {
		from, to := code(args[i].raw), code(args[i+1].raw)
		if args[i+2].kind != open {
			first := args[i+2].raw
			for c := from; c <= to && c-from < 1<<16; c++ {
				m.add(c, utf16BE(plus(first, c-from)))
			}
			i += 3
			continue
		}
		for i += 3; i < len(args) && args[i].kind != closing; i++ {
			m.add(from, utf16BE(args[i].raw))
			from++
		}
		i++
	}
}

// plus adds n to the last character of a UTF-16 text.
func plus(raw []byte, n uint32) []byte {
	out := bytes.Clone(raw)
	for i := len(out) - 1; i >= 0 && n > 0; i-- {
		n += uint32(out[i])
		out[i] = byte(n)
		n >>= 8
	}
	return out
}

func code(raw []byte) uint32 {
	var c uint32
	for _, b := range raw {
		c = c<<8 | uint32(b)
	}
	return c
}

func utf16BE(raw []byte) string {
	if len(raw) == 1 {
		return string(rune(raw[0]))
	}
	var units []uint16
	for i := 0; i+1 < len(raw); i += 2 {
		units = append(units, uint16(raw[i])<<8|uint16(raw[i+1]))
	}
	return string(utf16.Decode(units))
}
