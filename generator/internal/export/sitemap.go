package export

import (
	"encoding/xml"
	"io"
	"strings"

	"kundval/generator/internal/model"
)

// SitemapPage is a page that search engines are told of.
type SitemapPage struct {
	URL  string // from the site's root
	Path string // in the authentic language, when the page is there in every language
}

const sitemapSpace = "http://www.sitemaps.org/schemas/sitemap/0.9"

// WriteSitemap writes pages as a sitemap of sitemaps.org's schema 0.9, with
// each page's other languages. The first language is for whoever reads none of
// them.
func WriteSitemap(w io.Writer, baseURL string, languages []model.Language, pages []SitemapPage) error {
	type link struct {
		Rel  string `xml:"rel,attr"`
		Lang string `xml:"hreflang,attr"`
		Href string `xml:"href,attr"`
	}
	type entry struct {
		Loc   string `xml:"loc"`
		Links []link `xml:"xhtml:link"`
	}
	set := struct {
		XMLName xml.Name `xml:"urlset"`
		NS      string   `xml:"xmlns,attr"`
		XHTML   string   `xml:"xmlns:xhtml,attr,omitempty"`
		URLs    []entry  `xml:"url"`
	}{NS: sitemapSpace}
	base := strings.TrimSuffix(baseURL, "/")
	for _, p := range pages {
		e := entry{Loc: base + p.URL}
		if p.Path != "" {
			set.XHTML = "http://www.w3.org/1999/xhtml"
			for _, l := range languages {
				e.Links = append(e.Links, link{"alternate", l.Code, base + l.Prefix() + p.Path})
			}
			e.Links = append(e.Links, link{"alternate", "x-default", base + p.Path})
		}
		set.URLs = append(set.URLs, e)
	}
	return writeXML(w, set)
}

// WriteSitemapIndex writes the addresses of sitemaps.
func WriteSitemapIndex(w io.Writer, baseURL string, maps []string) error {
	type entry struct {
		Loc string `xml:"loc"`
	}
	index := struct {
		XMLName xml.Name `xml:"sitemapindex"`
		NS      string   `xml:"xmlns,attr"`
		Maps    []entry  `xml:"sitemap"`
	}{NS: sitemapSpace}
	for _, url := range maps {
		index.Maps = append(index.Maps, entry{strings.TrimSuffix(baseURL, "/") + url})
	}
	return writeXML(w, index)
}

func writeXML(w io.Writer, v any) error {
	if _, err := io.WriteString(w, xml.Header); err != nil {
		return err
	}
	if err := xml.NewEncoder(w).Encode(v); err != nil {
		return err
	}
	_, err := io.WriteString(w, "\n")
	return err
}
