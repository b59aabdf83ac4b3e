package sitetest

import (
	"bytes"
	"fmt"
	"io/fs"
	"net/url"
	"path"
	"strings"

	"golang.org/x/net/html"
)

// Site is a built site, read whole.
type Site struct {
	files  map[string][]byte // by name, "nacka/index.html"
	pages  []*Page           // in the order of their file names
	byFile map[string]*Page
	origin string // "https://kundval.example", from the start page's canonical link; may be ""
}

// Page is one HTML file of the site.
type Page struct {
	URL  string // as it is served, "/nacka/"
	Kind string // data-kind of its body
	Lang string // lang of its html element

	Title string
	H1    []string // text of every h1
	Text  string   // what body says, white space squeezed

	ids        map[string]bool
	classes    map[string]bool
	stylesheet string // its address
	refs       []ref
	inline     []string          // what a strict content security policy refuses
	moved      bool              // the page only sends the reader on
	meta       map[string]string // of the head, by name and property
}

// Open reads every file of a site. It fails when there is no start page, since
// a check of an empty folder would find nothing wrong.
func Open(fsys fs.FS) (*Site, error) {
	s := &Site{files: map[string][]byte{}, byFile: map[string]*Page{}}
	err := fs.WalkDir(fsys, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		text, err := fs.ReadFile(fsys, name)
		if err != nil {
			return err
		}
		s.files[name] = text
		if path.Ext(name) != ".html" {
			return nil
		}
		page, err := parsePage(pageURL(name), text)
		if err != nil {
			return err
		}
		s.pages = append(s.pages, page)
		s.byFile[name] = page
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("reading the site: %w", err)
	}
	start := s.byFile["index.html"]
	if start == nil {
		return nil, fmt.Errorf("reading the site: no index.html")
	}
	s.origin = canonicalOrigin(start)
	return s, nil
}

// Pages returns the pages in the order of their file names.
func (s *Site) Pages() []*Page { return s.pages }

// pageURL is the address at which an HTML file is served.
func pageURL(name string) string {
	if dir, ok := strings.CutSuffix("/"+name, "/index.html"); ok {
		return dir + "/"
	}
	return "/" + name
}

// file names the file that a server sends for a path, or "".
func (s *Site) file(urlPath string) string {
	name := strings.TrimPrefix(urlPath, "/")
	if name == "" || strings.HasSuffix(name, "/") {
		name += "index.html"
	}
	if _, ok := s.files[name]; !ok {
		return ""
	}
	return name
}

// page returns the page at a path, or nil.
func (s *Site) page(urlPath string) *Page { return s.byFile[s.file(urlPath)] }

func canonicalOrigin(page *Page) string {
	for _, r := range page.refs {
		if r.what != "link canonical" {
			continue
		}
		if u, err := url.Parse(r.url); err == nil && u.Host != "" {
			return u.Scheme + "://" + u.Host
		}
	}
	return ""
}

func parsePage(address string, text []byte) (*Page, error) {
	doc, err := html.Parse(bytes.NewReader(text))
	if err != nil {
		return nil, fmt.Errorf("parsing %s: %w", address, err)
	}
	page := &Page{URL: address, ids: map[string]bool{}, classes: map[string]bool{}, meta: map[string]string{}}
	for node := range doc.Descendants() {
		if node.Type == html.ElementNode {
			page.read(node)
		}
	}
	return page, nil
}

// read takes from one element what the checks need.
func (p *Page) read(node *html.Node) {
	if id := attr(node, "id"); id != "" {
		p.ids[id] = true
	}
	p.refs = append(p.refs, refsOf(node)...)
	p.inline = append(p.inline, inlineOf(node)...)
	p.wear(node)
	switch node.Data {
	case "html":
		p.Lang = attr(node, "lang")
	case "title":
		if node.Namespace == "" { // not the title of a drawing
			p.Title = squeeze(textOf(node))
		}
	case "h1":
		p.H1 = append(p.H1, squeeze(textOf(node)))
	case "body":
		p.Kind, p.Text = attr(node, "data-kind"), squeeze(textOf(node))
	case "meta":
		p.readMeta(node)
		p.moved = p.moved || strings.EqualFold(attr(node, "http-equiv"), "refresh")
	}
}

func attr(node *html.Node, name string) string {
	for _, a := range node.Attr {
		if a.Key == name && a.Namespace == "" {
			return a.Val
		}
	}
	return ""
}

// phrasing are the elements within a line of text; any other one parts words.
const phrasing = " a abbr b bdi bdo cite code data del dfn em i ins kbd mark q s samp small span strong sub sup time u var wbr "

// textOf is what a reader meets in an element, with a space between blocks.
func textOf(node *html.Node) string {
	switch {
	case node.Type == html.TextNode:
		return node.Data
	case node.Data == "script" || node.Data == "style" || node.Data == "template":
		return ""
	}
	var text strings.Builder
	for child := range node.ChildNodes() {
		text.WriteString(textOf(child))
	}
	if strings.Contains(phrasing, " "+node.Data+" ") {
		return text.String()
	}
	return " " + text.String() + " "
}

func squeeze(text string) string { return strings.Join(strings.Fields(text), " ") }
