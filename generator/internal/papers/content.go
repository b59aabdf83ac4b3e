package papers

import (
	"math"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// maxForms is how deep pieces of content may lie within each other.
const maxForms = 10

// matrix is a transformation: x' = a·x + c·y + e, y' = b·x + d·y + f.
type matrix struct{ a, b, c, d, e, f float64 }

func identity() matrix { return matrix{a: 1, d: 1} }

// times applies m first, then n.
func (m matrix) times(n matrix) matrix {
	return matrix{
		m.a*n.a + m.b*n.c, m.a*n.b + m.b*n.d,
		m.c*n.a + m.d*n.c, m.c*n.b + m.d*n.d,
		m.e*n.a + m.f*n.c + n.e, m.e*n.b + m.f*n.d + n.f,
	}
}

func (m matrix) at(x, y float64) (float64, float64) { return m.a*x + m.c*y + m.e, m.b*x + m.d*y + m.f }

// textState is what decides where the next sign is drawn.
type textState struct {
	ctm                     matrix
	font                    *font
	size                    float64
	charSpace, wordSpace    float64
	stretch, leading, raise float64
}

// page gathers what one page shows.
type page struct {
	r       *reader
	text    layout
	unknown int  // signs that nobody can name
	known   int  // signs that have a text
	picture bool // there is one
}

// stage is the running of one content stream: a page's or a form's.
type stage struct {
	page      *page
	resources types.Dict
	fonts     map[string]*font
	state     textState
	saved     []textState
	tm, line  matrix
	args      []token
	depth     int
}

// run draws a content stream without drawing: only signs are kept.
func (p *page) run(src []byte, resources types.Dict, ctm matrix, depth int) {
	s := &stage{page: p, resources: resources, fonts: map[string]*font{}, depth: depth,
		state: textState{ctm: ctm, stretch: 1}, tm: identity(), line: identity()}
	l := lexer{src: src}
	for p.r.budget.step() {
		t := l.next()
		switch t.kind {
		case end:
			return
		case operator:
			if string(t.raw) == "ID" {
				p.picture = true
				l.passImage()
			} else {
				s.do(string(t.raw))
			}
			s.args = s.args[:0]
		case open, closing: // around a list, which says nothing more
		default:
			if len(s.args) < 1<<14 {
				s.args = append(s.args, t)
			}
		}
	}
}

// do carries out one operator.
func (s *stage) do(op string) {
	switch op {
	case "q":
		if len(s.saved) < 1<<10 {
			s.saved = append(s.saved, s.state)
		}
	case "Q":
		if n := len(s.saved); n > 0 {
			s.state, s.saved = s.saved[n-1], s.saved[:n-1]
		}
	case "cm":
		if m, ok := s.matrix(); ok {
			s.state.ctm = m.times(s.state.ctm)
		}
	case "Do":
		s.object(s.lastName())
	case "sh", "S", "s", "f", "F", "f*", "B", "B*", "b", "b*": // lines and areas say nothing
	default:
		s.doText(op)
	}
}

// doText carries out an operator about text.
func (s *stage) doText(op string) {
	st := &s.state
	switch op {
	case "BT":
		s.tm, s.line = identity(), identity()
	case "Tf":
		st.font, st.size = s.font(s.firstName()), s.value(0)
	case "gs":
		s.graphics(s.lastName())
	case "Tc":
		st.charSpace = s.value(0)
	case "Tw":
		st.wordSpace = s.value(0)
	case "Tz":
		st.stretch = s.value(0) / 100
	case "TL":
		st.leading = s.value(0)
	case "Ts":
		st.raise = s.value(0)
	case "Td":
		s.move(s.value(1), s.value(0))
	case "TD":
		st.leading = -s.value(0)
		s.move(s.value(1), s.value(0))
	case "Tm":
		if m, ok := s.matrix(); ok {
			s.tm, s.line = m, m
		}
	case "T*":
		s.move(0, -st.leading)
	case "Tj", "TJ":
		s.show()
	case "'", "\"":
		if op == "\"" {
			st.wordSpace, st.charSpace = s.value(2), s.value(1)
		}
		s.move(0, -st.leading)
		s.show()
	}
}

// value gives the number that stands n places from the last argument.
func (s *stage) value(n int) float64 {
	if i := len(s.args) - 1 - n; i >= 0 {
		return s.args[i].value
	}
	return 0
}

func (s *stage) firstName() string {
	for _, a := range s.args {
		if a.kind == name {
			return string(a.raw)
		}
	}
	return ""
}

func (s *stage) lastName() string {
	if n := len(s.args); n > 0 && s.args[n-1].kind == name {
		return string(s.args[n-1].raw)
	}
	return ""
}

func (s *stage) matrix() (matrix, bool) {
	if len(s.args) < 6 {
		return matrix{}, false
	}
	return matrix{s.value(5), s.value(4), s.value(3), s.value(2), s.value(1), s.value(0)}, true
}

func (s *stage) move(x, y float64) {
	s.line = matrix{1, 0, 0, 1, x, y}.times(s.line)
	s.tm = s.line
}

func (s *stage) font(key string) *font {
	f, ok := s.fonts[key]
	if !ok {
		f = s.page.r.fontOf(s.page.r.dict(s.resources["Font"])[key])
		s.fonts[key] = f
	}
	return f
}

// graphics sets the font if a named set of parameters does.
func (s *stage) graphics(key string) {
	r := s.page.r
	if f := r.array(r.dict(r.dict(s.resources["ExtGState"])[key])["Font"]); len(f) == 2 {
		s.state.font = r.fontOf(f[0])
		s.state.size, _ = r.number(f[1])
	}
}

// show draws the strings among the arguments. A number between them moves the
// next one, in thousandths of the font's height.
func (s *stage) show() {
	for _, a := range s.args {
		switch a.kind {
		case number:
			s.advance(-a.value / 1000 * s.state.size * s.state.stretch)
		case str:
			s.draw(a.raw)
		}
	}
}

func (s *stage) advance(x float64) { s.tm = matrix{1, 0, 0, 1, x, 0}.times(s.tm) }

// draw places the signs of a string one after the other.
func (s *stage) draw(raw []byte) {
	st := s.state
	if st.font == nil {
		s.page.unknown += len(raw)
		return
	}
	m := s.tm.times(st.ctm)
	size := math.Hypot(m.c, m.d) * math.Abs(st.size)
	along := 0.0
	for n := st.font.bytes; len(raw) > 0 && s.page.r.budget.step(); raw = raw[min(n, len(raw)):] {
		g := st.font.sign(code(raw[:min(n, len(raw))]))
		if g.text == "" {
			s.page.unknown++
		} else {
			s.page.known++
			x, y := m.at(along, st.raise)
			endX, endY := m.at(along+g.width*st.size*st.stretch, st.raise)
			s.page.text.put(glyph{g.text, x, y, endX, endY, size})
		}
		move := g.width*st.size + st.charSpace
		if g.space {
			move += st.wordSpace
		}
		along += move * st.stretch
	}
	s.advance(along)
}

// object draws a named piece: a form is content of its own, a picture says
// nothing that can be searched.
func (s *stage) object(key string) {
	r := s.page.r
	o := r.dict(s.resources["XObject"])[key]
	d := r.dict(o)
	switch r.name(d["Subtype"]) {
	case "Image":
		s.page.picture = true
	case "Form":
		src := r.stream(o)
		if src == nil || s.depth >= maxForms {
			return
		}
		ctm := s.state.ctm
		if m := r.numbers(d["Matrix"]); len(m) == 6 {
			ctm = matrix{m[0], m[1], m[2], m[3], m[4], m[5]}.times(ctm)
		}
		resources := s.resources
		if own := r.dict(d["Resources"]); own != nil {
			resources = own
		}
		s.page.run(src, resources, ctm, s.depth+1)
	}
}
