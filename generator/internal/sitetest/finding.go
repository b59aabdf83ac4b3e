package sitetest

import (
	"fmt"
	"slices"
	"strings"
)

// Finding is one thing wrong with the site, and the places where it is so.
type Finding struct {
	Message string
	Places  []string // addresses of pages or files, sorted
}

// String names at most three places, since a fault in the page frame is on
// every page.
func (f Finding) String() string {
	shown := f.Places[:min(3, len(f.Places))]
	text := fmt.Sprintf("%s: %s", strings.Join(shown, ", "), f.Message)
	if rest := len(f.Places) - len(shown); rest > 0 {
		text += fmt.Sprintf(" (and in %d more places)", rest)
	}
	return text
}

// findings collects the places of each message.
type findings map[string]map[string]bool

func (f findings) add(place, format string, args ...any) {
	message := fmt.Sprintf(format, args...)
	if f[message] == nil {
		f[message] = map[string]bool{}
	}
	f[message][place] = true
}

// sorted returns the findings by their first place, then by message.
func (f findings) sorted() []Finding {
	var list []Finding
	for message, places := range f {
		finding := Finding{Message: message}
		for place := range places {
			finding.Places = append(finding.Places, place)
		}
		slices.Sort(finding.Places)
		list = append(list, finding)
	}
	slices.SortFunc(list, func(a, b Finding) int {
		return strings.Compare(a.Places[0]+"\x00"+a.Message, b.Places[0]+"\x00"+b.Message)
	})
	return list
}
