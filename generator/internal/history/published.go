package history

import (
	"net/url"
	"slices"
	"strings"

	"kundval/generator/internal/diag"
	"kundval/generator/internal/model"
)

// publication warns of a site that looks public and does not say since when.
func (p *pass) publication() {
	c := &p.site.Config
	if !c.Published.IsZero() || c.Has("publicerad") || c.Demo || c.BaseURL == "" || !isReal(c.BaseURL) || !p.hasAdopted() {
		return
	}
	p.report(codeNotPublic, c.At("bas_url"),
		diag.Textf("webbplatsen har en riktig adress men säger inte sedan när den är offentlig", "the site has a real address and does not say since when it has been public"),
		diag.Textf("skriv publicerad = %s, eller den dag då webbplatsen blev offentlig", "write publicerad = %s, or the day on which the site became public", p.today))
}

func (p *pass) hasAdopted() bool {
	return slices.ContainsFunc(p.site.Municipalities, func(m *model.Municipality) bool {
		return slices.ContainsFunc(m.Editions, func(e *model.Edition) bool { return e.IsAdopted() })
	})
}

// isReal reports whether an address can be on the internet. The endings that
// are kept for examples and tests cannot.
func isReal(address string) bool {
	u, err := url.Parse(address)
	if err != nil || u.Hostname() == "" {
		return false
	}
	host := strings.ToLower(strings.TrimSuffix(u.Hostname(), "."))
	for _, end := range []string{"example", "localhost", "test", "invalid", "example.com", "example.org", "example.net"} {
		if host == end || strings.HasSuffix(host, "."+end) {
			return false
		}
	}
	return !strings.HasPrefix(host, "127.") && host != "::1"
}

// shallow warns that the past is not there to be judged by.
func (p *pass) shallow() {
	p.report(codeShallow, p.site.Config.At("publicerad"),
		diag.Textf("historiken i git är avkortad, så det går inte att se vad som har ändrats sedan webbplatsen blev offentlig",
			"the history in git is cut short, so nobody can see what has changed since the site became public"),
		diag.Textf("kör git fetch --unshallow, eller hämta hela historiken med fetch-depth: 0", "run git fetch --unshallow, or fetch the whole history with fetch-depth: 0"))
}
