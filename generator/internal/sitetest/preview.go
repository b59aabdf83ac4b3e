package sitetest

import (
	"bytes"
	"image/png"
	"net/url"
	"strings"

	"golang.org/x/net/html"
)

// The size of the picture that is shown of a page whose address is shared.
const previewWidth, previewHeight = 1200, 630

// readMeta keeps what a page's head says of it to other services.
func (p *Page) readMeta(node *html.Node) {
	for _, key := range []string{"property", "name"} {
		if name := attr(node, key); name != "" {
			p.meta[name] = attr(node, "content")
		}
	}
}

// Previews checks what each page's head tells services that show its address:
// all of it is there, agrees with the page, and the picture exists and has its
// size. A page that nobody is to find says so instead.
func (s *Site) Previews() []Finding {
	found := findings{}
	sizes := map[string]string{}
	for _, page := range s.pages {
		if page.meta["robots"] == "noindex" {
			if page.meta["og:title"] != "" {
				found.add(page.URL, "is not to be found, and has a preview")
			}
			continue
		}
		s.checkPreview(found, sizes, page)
	}
	return found.sorted()
}

func (s *Site) checkPreview(found findings, sizes map[string]string, page *Page) {
	for _, name := range []string{"og:title", "og:description", "og:url", "og:type", "og:locale", "og:site_name", "og:image", "og:image:alt", "twitter:card"} {
		if strings.TrimSpace(page.meta[name]) == "" {
			found.add(page.URL, "says nothing of %s", name)
		}
	}
	if !strings.HasPrefix(page.Title, page.meta["og:title"]) {
		found.add(page.URL, "og:title is %q, but the title %q", page.meta["og:title"], page.Title)
	}
	if page.meta["og:description"] != page.meta["description"] {
		found.add(page.URL, "og:description is not the description")
	}
	canonical := ""
	for _, r := range page.refs {
		if r.what == "link canonical" {
			canonical = r.url
		}
	}
	if page.meta["og:url"] != canonical || !strings.HasPrefix(canonical, "https://") {
		found.add(page.URL, "og:url is %q, but the canonical address %q", page.meta["og:url"], canonical)
	}
	image, err := url.Parse(page.meta["og:image"])
	if err != nil || s.origin == "" || image.Scheme+"://"+image.Host != s.origin {
		found.add(page.URL, "og:image %q is not an address of the site", page.meta["og:image"])
		return
	}
	if _, known := sizes[image.Path]; !known {
		sizes[image.Path] = s.faultOfPicture(image.Path)
	}
	if fault := sizes[image.Path]; fault != "" {
		found.add(page.URL, "og:image %s %s", image.Path, fault)
	}
}

func (s *Site) faultOfPicture(name string) string {
	file, ok := s.files[strings.TrimPrefix(name, "/")]
	if !ok {
		return "does not exist"
	}
	img, err := png.DecodeConfig(bytes.NewReader(file))
	if err != nil {
		return "is no PNG"
	}
	if img.Width != previewWidth || img.Height != previewHeight {
		return "has another size than 1200 × 630"
	}
	return ""
}
