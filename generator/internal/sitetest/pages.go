package sitetest

import (
	"slices"
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
		case runs(a.Key, a.Val) != "":
			list = append(list, "<"+node.Data+" "+a.Key+`="`+runs(a.Key, a.Val)+`…">`)
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

// runs returns how an address begins that runs what follows or shows it as a
// page, or "". Browsers leave out tabs and line breaks wherever they stand, and
// control characters before and after.
func runs(key, address string) string {
	address = strings.NewReplacer("\t", "", "\n", "", "\r", "").Replace(address)
	address = strings.ToLower(strings.TrimFunc(address, func(r rune) bool { return r <= ' ' }))
	for _, begin := range []string{"javascript:", "vbscript:"} {
		if strings.HasPrefix(address, begin) {
			return begin
		}
	}
	if links := []string{"href", "action", "formaction", "src", "srcset", "data", "xlink:href"}; slices.Contains(links, key) && strings.HasPrefix(address, "data:") {
		return "data:"
	}
	return ""
}

// isData reports whether a script of this type is a block of data.
func isData(scriptType string) bool {
	kind, ok := strings.CutPrefix(scriptType, "application/")
	return ok && (kind == "json" || strings.HasSuffix(kind, "+json"))
}
