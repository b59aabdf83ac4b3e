package sitetest

import (
	"net/url"
	"path"
	"regexp"
	"strings"
)

// Links checks every address in the site's pages, style sheets, feeds,
// calendars and site maps: what is inside the site exists, with its fragment; what a browser
// fetches by itself comes from the site; nothing leads to plain http.
func (s *Site) Links() []Finding {
	found := findings{}
	for _, page := range s.pages {
		for _, r := range page.refs {
			s.checkRef(found, page.URL, r)
		}
	}
	for name, text := range s.files {
		var refs []ref
		switch path.Ext(name) {
		case ".css":
			refs = cssRefs(text)
		case ".xml", ".atom", ".rss":
			refs = xmlRefs(text)
		case ".ics":
			refs = calendarRefs(text)
		}
		for _, r := range refs {
			s.checkRef(found, "/"+name, r)
		}
	}
	return found.sorted()
}

func (s *Site) checkRef(found findings, place string, r ref) {
	target, err := url.Parse(r.url)
	if err != nil {
		found.add(place, "%s %q is no address", r.what, r.url)
		return
	}
	switch {
	case target.Scheme == "data" && r.asset:
		return
	case target.Scheme == "mailto" || target.Scheme == "tel":
		if r.asset || target.Opaque == "" {
			found.add(place, "%s %q leads nowhere", r.what, r.url)
		}
		return
	case target.Scheme == "" && target.Host == "":
	case target.Host != "" && target.Scheme+"://"+target.Host == s.origin:
		// The site's own address, as canonical links, feeds and site maps say it.
	case target.Scheme == "http":
		found.add(place, "%s %q is plain http", r.what, r.url)
		return
	case r.asset:
		found.add(place, "%s %q is fetched from another origin", r.what, r.url)
		return
	case target.Scheme == "https" && target.Host != "":
		return
	default:
		found.add(place, "%s %q has an unknown scheme", r.what, r.url)
		return
	}
	s.checkInside(found, place, r, target)
}

// checkInside checks an address within the site.
func (s *Site) checkInside(found findings, place string, r ref, target *url.URL) {
	if r.url == "" || r.url == "#" {
		found.add(place, "%s %q leads nowhere", r.what, r.url)
		return
	}
	base := &url.URL{Path: place}
	absolute := base.ResolveReference(target).Path
	if absolute == "" {
		absolute = "/"
	}
	name := s.file(absolute)
	if name == "" {
		if s.file(absolute+"/") != "" {
			found.add(place, "%s %q lacks its final slash", r.what, r.url)
		} else {
			found.add(place, "%s %q does not exist", r.what, r.url)
		}
		return
	}
	if !s.hasFragment(name, target.Fragment) {
		found.add(place, "%s %q: the page exists, but nothing there has the id %q", r.what, r.url, target.Fragment)
	}
}

func (s *Site) hasFragment(name, fragment string) bool {
	if fragment == "" || strings.HasPrefix(fragment, ":~:") {
		return true
	}
	if page := s.byFile[name]; page != nil {
		return page.ids[fragment] || fragment == "top"
	}
	switch path.Ext(name) {
	case ".svg", ".xml":
		return regexp.MustCompile(`\sid="?` + regexp.QuoteMeta(fragment) + `["\s/>]`).Match(s.files[name])
	case ".pdf":
		return true // page=3 and the like, which only a reader of the format can check
	}
	return false
}

// Unreachable lists the pages that no path of links from the start page leads
// to. The page for unknown addresses is exempt.
func (s *Site) Unreachable() []Finding {
	start := s.page("/")
	seen := map[*Page]bool{start: true}
	for queue := []*Page{start}; len(queue) > 0; queue = queue[1:] {
		for _, next := range s.neighbours(queue[0]) {
			if !seen[next] {
				seen[next] = true
				queue = append(queue, next)
			}
		}
	}
	found := findings{}
	for _, page := range s.pages {
		if !seen[page] && !page.moved && path.Base(page.URL) != "404.html" {
			found.add(page.URL, "no links lead here from the start page")
		}
	}
	return found.sorted()
}

// linksOf lists the addresses within the site that a reader can follow from a
// page, in its order, with query and fragment, each resolved from the root.
func (s *Site) linksOf(page *Page) []string {
	var list []string
	base := &url.URL{Path: page.URL}
	for _, r := range page.refs {
		if !r.walk {
			continue
		}
		target, err := url.Parse(r.url)
		if err != nil || target.Scheme != "" && target.Scheme+"://"+target.Host != s.origin {
			continue
		}
		inside := base.ResolveReference(target)
		inside.Scheme, inside.Host = "", ""
		list = append(list, inside.String())
	}
	return list
}

func (s *Site) neighbours(page *Page) []*Page {
	var next []*Page
	for _, link := range s.linksOf(page) {
		target, err := url.Parse(link)
		if err != nil {
			continue
		}
		if p := s.page(target.Path); p != nil {
			next = append(next, p)
		}
	}
	return next
}
