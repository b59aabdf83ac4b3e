package feeds

import (
	"fmt"
	"net/url"
	"strings"

	"golang.org/x/net/idna"
)

// tagDate is the day on which whoever owns the host name is taken to have
// owned it, as RFC 4151 wants. It says nothing of the entry and never changes:
// another date would be another name for everything.
const tagDate = "2026"

// Names makes permanent names for what one site publishes.
type Names struct {
	host string // in ASCII
}

// NewNames returns the names of the site with the base URL.
func NewNames(baseURL string) (Names, error) {
	u, err := url.Parse(baseURL)
	if err != nil {
		return Names{}, fmt.Errorf("naming feeds: %w", err)
	}
	host, err := idna.Lookup.ToASCII(u.Hostname())
	if err != nil || host == "" {
		return Names{}, fmt.Errorf("naming feeds: %q has no host name", baseURL)
	}
	return Names{host}, nil
}

// Tag names a feed or an entry by a tag URI (RFC 4151), from the ids of what
// it is about, outermost first.
func (n Names) Tag(ids ...string) string {
	return "tag:" + n.host + "," + tagDate + ":" + path(ids)
}

// UID names an event of a calendar.
func (n Names) UID(ids ...string) string { return path(ids) + "@" + n.host }

func path(ids []string) string {
	parts := make([]string, len(ids))
	for i, id := range ids {
		parts[i] = url.PathEscape(id)
	}
	return strings.Join(parts, "/")
}
