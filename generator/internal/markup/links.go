package markup

import (
	"html"
	"regexp"
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// safeLinks empties links that lead to anything but a page, a mail or a call,
// and makes plain words of addresses that do. What goldmark itself holds for
// dangerous is a list of the worst, and it forgets addresses in angle brackets.
type safeLinks struct{}

// Transform looks at every link of a text.
func (safeLinks) Transform(doc *ast.Document, reader text.Reader, _ parser.Context) {
	var words []*ast.AutoLink
	_ = ast.Walk(doc, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		switch n := n.(type) {
		case *ast.Link:
			n.Destination = safe(n.Destination)
		case *ast.Image:
			n.Destination = safe(n.Destination)
		case *ast.AutoLink:
			if n.AutoLinkType == ast.AutoLinkURL && safe(n.URL(reader.Source())) == nil {
				words = append(words, n)
			}
		}
		return ast.WalkContinue, nil
	})
	for _, n := range words {
		n.Parent().ReplaceChild(n.Parent(), n, ast.NewString(slices.Clone(n.Label(reader.Source()))))
	}
}

// scheme is how an address begins that is not one of this site.
var scheme = regexp.MustCompile(`^[A-Za-z][A-Za-z0-9+.-]*:`)

// safe returns an address, or nil when it leads to something else than a page.
func safe(address []byte) []byte {
	if !IsSafe(string(address)) {
		return nil
	}
	return address
}

// IsSafe reports whether an address in Markdown leads to a page, a mail or a
// call. Browsers leave out tabs and line breaks wherever they stand, and control
// characters before an address; Markdown resolves characters written by number.
func IsSafe(address string) bool {
	read := strings.NewReplacer("\t", "", "\n", "", "\r", "").Replace(html.UnescapeString(address))
	read = strings.TrimLeftFunc(read, func(r rune) bool { return r <= ' ' })
	begin := strings.ToLower(scheme.FindString(read))
	return begin == "" || slices.Contains([]string{"http:", "https:", "mailto:", "tel:"}, begin)
}
