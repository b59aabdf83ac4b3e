package papers

// kind is what a token of a content stream or a character map is.
type kind int

const (
	end      kind = iota
	number        // value
	name          // raw, without the slash
	str           // raw, decoded
	operator      // raw
	open          // [ or <<
	closing       // ] or >>
)

// token is one word of the language of PDF's content streams.
type token struct {
	kind  kind
	raw   []byte
	value float64
}

// lexer splits a content stream into tokens. It accepts anything: what is not
// understood is an operator that nobody knows.
type lexer struct {
	src []byte
	pos int
}

func isSpace(c byte) bool {
	return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == 0
}

func isDelimiter(c byte) bool {
	switch c {
	case '(', ')', '<', '>', '[', ']', '{', '}', '/', '%':
		return true
	}
	return false
}

func (l *lexer) next() token {
	l.skip()
	if l.pos >= len(l.src) {
		return token{}
	}
	switch c := l.src[l.pos]; c {
	case '(':
		return token{kind: str, raw: l.literal()}
	case '<':
		if l.pos+1 < len(l.src) && l.src[l.pos+1] == '<' {
			l.pos += 2
			return token{kind: open, raw: []byte("<<")}
		}
		return token{kind: str, raw: l.hex()}
	case '>':
		l.pos++
		if l.pos < len(l.src) && l.src[l.pos] == '>' {
			l.pos++
		}
		return token{kind: closing, raw: []byte(">>")}
	case '[', ']':
		l.pos++
		if c == '[' {
			return token{kind: open, raw: l.src[l.pos-1 : l.pos]}
		}
		return token{kind: closing, raw: l.src[l.pos-1 : l.pos]}
	case '/':
		l.pos++
		return token{kind: name, raw: unescapeName(l.word())}
	case '{', '}', ')':
		l.pos++
		return token{kind: operator, raw: l.src[l.pos-1 : l.pos]}
	}
	w := l.word()
	if v, ok := decimal(w); ok {
		return token{kind: number, value: v}
	}
	return token{kind: operator, raw: w}
}

// decimal reads a number. PDF has no exponents, and a file is mostly numbers:
// to read them plainly is twice as fast as to read all that Go knows.
func decimal(w []byte) (float64, bool) {
	i := 0
	if w[0] == '-' || w[0] == '+' {
		i++
	}
	v, unit, digits := 0.0, 0.0, 0
	for ; i < len(w); i++ {
		switch c := w[i]; {
		case c >= '0' && c <= '9':
			digits++
			v = v*10 + float64(c-'0')
			unit *= 10
		case c == '.' && unit == 0:
			unit = 1
		default:
			return 0, false
		}
	}
	if unit > 1 {
		v /= unit
	}
	if w[0] == '-' {
		v = -v
	}
	return v, digits > 0
}

// skip passes blanks and comments.
func (l *lexer) skip() {
	for l.pos < len(l.src) {
		switch c := l.src[l.pos]; {
		case isSpace(c):
			l.pos++
		case c == '%':
			for l.pos < len(l.src) && l.src[l.pos] != '\n' && l.src[l.pos] != '\r' {
				l.pos++
			}
		default:
			return
		}
	}
}

// word reads up to the next blank or delimiter.
func (l *lexer) word() []byte {
	from := l.pos
	for l.pos < len(l.src) && !isSpace(l.src[l.pos]) && !isDelimiter(l.src[l.pos]) {
		l.pos++
	}
	return l.src[from:l.pos]
}

// literal reads a string in parentheses, which may be nested.
func (l *lexer) literal() []byte {
	var out []byte
	depth := 1
	for l.pos++; l.pos < len(l.src); l.pos++ {
		switch c := l.src[l.pos]; c {
		case '\\':
			out = l.escape(out)
			continue
		case '(':
			depth++
		case ')':
			if depth--; depth == 0 {
				l.pos++
				return out
			}
		}
		out = append(out, l.src[l.pos])
	}
	return out
}

// escape reads what follows a backslash and leaves the position on its last
// byte.
func (l *lexer) escape(out []byte) []byte {
	if l.pos++; l.pos >= len(l.src) {
		return out
	}
	switch c := l.src[l.pos]; {
	case c == 'n':
		return append(out, '\n')
	case c == 'r':
		return append(out, '\r')
	case c == 't':
		return append(out, '\t')
	case c == '\r' || c == '\n': // a line broken for looks
		if c == '\r' && l.pos+1 < len(l.src) && l.src[l.pos+1] == '\n' {
			l.pos++
		}
		return out
	case c >= '0' && c <= '7':
		v := 0
		for n := 0; n < 3 && l.pos < len(l.src) && l.src[l.pos] >= '0' && l.src[l.pos] <= '7'; n++ {
			v = v*8 + int(l.src[l.pos]-'0')
			l.pos++
		}
		l.pos--
		return append(out, byte(v))
	default:
		return append(out, c)
	}
}

// hex reads a string of hexadecimal digits. A digit that is missing is 0.
func (l *lexer) hex() []byte {
	out := make([]byte, 0, 8)
	half := -1
	for l.pos++; l.pos < len(l.src) && l.src[l.pos] != '>'; l.pos++ {
		v := unhex(l.src[l.pos])
		switch {
		case v < 0:
		case half < 0:
			half = v
		default:
			out = append(out, byte(half<<4|v))
			half = -1
		}
	}
	l.pos++
	if half >= 0 {
		out = append(out, byte(half<<4))
	}
	return out
}

func unhex(c byte) int {
	switch {
	case c >= '0' && c <= '9':
		return int(c - '0')
	case c >= 'a' && c <= 'f':
		return int(c-'a') + 10
	case c >= 'A' && c <= 'F':
		return int(c-'A') + 10
	}
	return -1
}

// unescapeName replaces #41 by A.
func unescapeName(w []byte) []byte {
	var out []byte
	for i := 0; i < len(w); i++ {
		if w[i] == '#' && i+2 < len(w) && unhex(w[i+1]) >= 0 && unhex(w[i+2]) >= 0 {
			out = append(out, byte(unhex(w[i+1])<<4|unhex(w[i+2])))
			i += 2
			continue
		}
		out = append(out, w[i])
	}
	return out
}

// passImage skips the data of a picture that stands in the stream itself,
// which ends at EI between blanks.
func (l *lexer) passImage() {
	for l.pos++; l.pos+2 < len(l.src); l.pos++ {
		if l.src[l.pos] == 'E' && l.src[l.pos+1] == 'I' && isSpace(l.src[l.pos-1]) && isSpace(l.src[l.pos+2]) {
			l.pos += 2
			return
		}
	}
	l.pos = len(l.src)
}
