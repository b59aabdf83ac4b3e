package sitetest

import (
	"path"
	"strings"
)

// OpenFiles checks that other sites may read what is published for programs:
// the open data, feeds and calendars, by the endings that _headers lets out.
func (s *Site) OpenFiles() []Finding {
	headers := string(s.files["_headers"])
	found := findings{}
	for name := range s.files {
		ending := path.Ext(name)
		switch {
		case ending == ".html", ending == ".pdf": // for people
			continue
		case !strings.Contains("/"+name, "/oppna-data/") && ending != ".atom" && ending != ".ics":
			continue
		}
		if !strings.Contains(headers, "\n/*"+ending+"\n  Access-Control-Allow-Origin: *\n") {
			found.add("/"+name, "_headers does not let other sites read %s", ending)
		}
	}
	return found.sorted()
}
