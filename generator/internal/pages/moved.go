package pages

import (
	"slices"
	"strings"

	"kundval/generator/internal/components"
	"kundval/generator/internal/model"
)

// Moved stands at an address whose page has gone and leads on to the one that
// stands in for it: at once, and by a link where that does not work.
type Moved struct {
	Chrome
	Heading string
	Lead    string
	Target  components.Link
}

// movedLayout is the layout of pages that only lead on.
const movedLayout = "moved"

// IsListed reports whether a page belongs in the sitemap: not one that leads
// on to another, nor one that stands for a missing address or for one that
// cannot be had.
func IsListed(p Page) bool {
	return p.Layout != movedLayout && p.Layout != offlineLayout && !strings.HasSuffix(p.URL, ".html")
}

func (b *builder) movedPages() {
	for _, r := range b.redirects() {
		to := b.movedTo(r.To)
		title := b.p.T("moved_title", map[string]any{"Address": b.name(r.From)})
		v := &Moved{
			Chrome:  b.chromeAt(b.at(r.From), title),
			Heading: b.p.T("moved_heading"),
			Lead:    b.p.T("moved_lead"),
			Target:  components.Link{Text: b.p.T("moved_link"), URL: to},
		}
		v.Breadcrumb.Here = v.Heading
		v.Refresh, v.Canonical, v.Translated, v.Preview = to, to, false, nil
		if strings.HasPrefix(to, "/") {
			v.Canonical = strings.TrimSuffix(b.in.Site.Config.BaseURL, "/") + to
		}
		b.add(movedLayout, &v.Chrome, v)
	}
}

// redirects are those of the data, and with the page of a provider that of its
// paper.
func (b *builder) redirects() []model.Redirect {
	list := slices.Clone(b.in.Site.Config.Redirects)
	for _, r := range b.in.Site.Config.Redirects {
		for _, m := range b.in.Site.Municipalities {
			providers := urlsOf(b.in.Site, m).providers()
			slug, below := strings.CutPrefix(strings.TrimSuffix(r.From, "/"), providers)
			sheet := model.Redirect{From: providers + slug + "/" + sheetSlug, To: r.To}
			known := slices.ContainsFunc(list, func(other model.Redirect) bool { return other.From == sheet.From })
			if below && slug != "" && !strings.Contains(slug, "/") && !known {
				list = append(list, sheet)
			}
		}
	}
	return list
}

// movedTo is where an address leads in the builder's language. A page of its
// own is made in every language, but for those that developers have.
func (b *builder) movedTo(address string) string {
	if strings.HasPrefix(address, "/") && !strings.HasPrefix(address, componentsURL) {
		return b.at(address)
	}
	return address
}

// chromeAt starts a page at an address that may lie below a municipality's,
// and then has its masthead.
func (b *builder) chromeAt(url, title string) Chrome {
	for _, s := range b.sections {
		if strings.HasPrefix(url, s.url.start()) {
			return s.chrome(url, title, title)
		}
	}
	return b.chrome(url, title, title)
}
