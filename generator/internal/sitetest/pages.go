package sitetest

import (
	"strings"

	"golang.org/x/net/html"
)

// Titles checks that every page has a title, and one that no other page in its
// language has.
// A page that only sends the reader on is exempt.
func (s *Site) Titles() []Finding {
	found := findings{}
	for _, page := range s.pages {
		switch {
		case page.moved:
		case page.Title == "":
			found.add(page.URL, "the page has no title")
		default:
			found.add(page.URL, "the title %q is used by several pages in %s", page.Title, page.Lang)
		}
	}
	for message, places := range found {
		if strings.HasPrefix(message, "the title") && len(places) == 1 {
			delete(found, message)
		}
	}
	return found.sorted()
}

// Inline lists what a content security policy without unsafe sources refuses:
// scripts and styles in the page itself.
func (s *Site) Inline() []Finding {
	found := findings{}
	for _, page := range s.pages {
		for _, what := range page.inline {
			found.add(page.URL, "%s is refused by a strict content security policy", what)
		}
	}
	return found.sorted()
}

func inlineOf(node *html.Node) []string {
	var list []string
	for _, a := range node.Attr {
		switch {
		case a.Key == "style":
			list = append(list, "<"+node.Data+" style>")
		case strings.HasPrefix(a.Key, "on"):
			list = append(list, "<"+node.Data+" "+a.Key+">")
		case strings.HasPrefix(strings.ToLower(strings.TrimSpace(a.Val)), "javascript:"):
			list = append(list, "<"+node.Data+" "+a.Key+`="javascript:…">`)
		}
	}
	switch {
	case node.Data == "style":
		list = append(list, "<style>")
	case node.Data == "script" && attr(node, "src") == "" && !isData(attr(node, "type")):
		list = append(list, "<script> without src")
	}
	return list
}

// isData reports whether a script of this type is a block of data.
func isData(scriptType string) bool {
	kind, ok := strings.CutPrefix(scriptType, "application/")
	return ok && (kind == "json" || strings.HasSuffix(kind, "+json"))
}
