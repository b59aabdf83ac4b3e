package assets

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"io/fs"

	"github.com/tdewolff/minify/v2"
	"github.com/tdewolff/minify/v2/svg"
)

// minifySVG keeps a smaller form of a drawing under the same name. A drawing
// with text is kept as it is, since the minifier drops the spaces between
// pieces of text.
func (a *Assets) minifySVG(name string) error {
	b, err := fs.ReadFile(a.src, "static/"+name)
	if err != nil {
		return err
	}
	if err := checkXML("static/"+name, b); err != nil {
		return err
	}
	if !bytes.Contains(b, []byte("<text")) {
		var small bytes.Buffer
		m := minify.New()
		m.Add("image/svg+xml", &svg.Minifier{})
		if err := m.Minify("image/svg+xml", &small, bytes.NewReader(b)); err != nil {
			return &Error{File: "static/" + name, Message: err.Error()}
		}
		b = small.Bytes()
	}
	a.made[name] = b
	return nil
}

// checkXML reports a drawing that is not well-formed, which the minifier would
// pass on.
func checkXML(name string, b []byte) error {
	for d := xml.NewDecoder(bytes.NewReader(b)); ; {
		_, err := d.Token()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			e := &Error{File: name, Message: err.Error()}
			if syntax := (*xml.SyntaxError)(nil); errors.As(err, &syntax) {
				e.Line, e.Col, e.Message = syntax.Line, 1, syntax.Msg
			}
			return e
		}
	}
}
