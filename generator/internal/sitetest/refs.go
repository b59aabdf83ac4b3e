package sitetest

import (
	"bytes"
	"regexp"
	"strings"

	"golang.org/x/net/html"
)

// ref is one address that a file mentions.
type ref struct {
	url   string
	what  string // "a href", "link canonical"
	asset bool   // fetched by the browser by itself
	walk  bool   // a reader can follow it
}

// assetAttrs are the attributes whose address the browser fetches by itself.
var assetAttrs = map[string]string{
	"audio": "src", "embed": "src", "iframe": "src", "img": "src", "input": "src", "object": "data",
	"script": "src", "source": "src", "track": "src", "video": "src", "use": "href", "image": "href",
}

// linkAttrs are the attributes whose address a reader may follow, or that name
// a source.
var linkAttrs = map[string]string{
	"a": "href", "area": "href", "form": "action", "button": "formaction",
	"blockquote": "cite", "del": "cite", "ins": "cite", "q": "cite",
}

// assetRels are the relations of link elements that make the browser fetch or
// connect.
const assetRels = " apple-touch-icon dns-prefetch icon manifest mask-icon modulepreload preconnect prefetch preload prerender stylesheet "

// refsOf returns the addresses in an element's attributes.
func refsOf(node *html.Node) []ref {
	var refs []ref
	for _, a := range node.Attr {
		value := strings.TrimSpace(a.Val)
		switch {
		case a.Key == "srcset":
			for candidate := range strings.SplitSeq(value, ",") {
				if fields := strings.Fields(candidate); len(fields) > 0 {
					refs = append(refs, ref{url: fields[0], what: node.Data + " srcset", asset: true})
				}
			}
		case a.Key == "poster" && node.Data == "video":
			refs = append(refs, ref{url: value, what: "video poster", asset: true})
		case a.Key == assetAttrs[node.Data]:
			refs = append(refs, ref{url: value, what: node.Data + " " + a.Key, asset: true})
		case a.Key == linkAttrs[node.Data]:
			walk := node.Data == "a" || node.Data == "area"
			refs = append(refs, ref{url: value, what: node.Data + " " + a.Key, walk: walk})
		case a.Key == "href" && node.Data == "link":
			refs = append(refs, linkRef(attr(node, "rel"), value))
		case a.Key == "content" && node.Data == "meta" && strings.EqualFold(attr(node, "http-equiv"), "refresh"):
			if _, target, ok := strings.Cut(value, "="); ok {
				refs = append(refs, ref{url: strings.Trim(target, `'" `), what: "meta refresh", walk: true})
			}
		}
	}
	return refs
}

func linkRef(rel, value string) ref {
	r := ref{url: value, what: "link " + rel}
	for name := range strings.FieldsSeq(strings.ToLower(rel)) {
		r.asset = r.asset || strings.Contains(assetRels, " "+name+" ")
	}
	return r
}

// cssRefs and xmlRefs find the addresses in style sheets, and in feeds and
// site maps.
func cssRefs(text []byte) []ref {
	pattern := regexp.MustCompile(`url\(\s*["']?([^"')]+)["']?\s*\)|@import\s+["']([^"']+)["']`)
	return refsIn(text, pattern, ref{what: "style sheet", asset: true})
}

func xmlRefs(text []byte) []ref {
	pattern := regexp.MustCompile(`<loc>\s*([^<\s]+)\s*</loc>|<(?:[a-z]+:)?link\b[^>]*\shref="([^"]*)"`)
	refs := refsIn(text, pattern, ref{what: "feed or site map"})
	content := regexp.MustCompile(`(?s)<content type="html">(.*?)</content>`)
	link := regexp.MustCompile(`\shref="([^"]*)"()`)
	for _, match := range content.FindAllSubmatch(text, -1) {
		refs = append(refs, refsIn([]byte(html.UnescapeString(string(match[1]))), link, ref{what: "content of a feed"})...)
	}
	return refs
}

// calendarRefs finds the addresses in a calendar, whose long lines are folded.
func calendarRefs(text []byte) []ref {
	unfolded := bytes.ReplaceAll(text, []byte("\r\n "), nil)
	return refsIn(unfolded, regexp.MustCompile(`(?m)^(?:URL|SOURCE;VALUE=URI):(\S+)()`), ref{what: "calendar"})
}

func refsIn(text []byte, pattern *regexp.Regexp, like ref) []ref {
	var refs []ref
	for _, match := range pattern.FindAllSubmatch(text, -1) {
		r := like
		r.url = html.UnescapeString(string(match[1]) + string(match[2]))
		refs = append(refs, r)
	}
	return refs
}
