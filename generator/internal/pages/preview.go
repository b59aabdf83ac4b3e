package pages

import (
	"strings"

	"kundval/generator/internal/markup"
)

// Preview is what a page's head says to services that show its address to
// others, in the words of the Open Graph protocol.
type Preview struct {
	Site   string // the service's name
	Image  string // absolute address
	Alt    string
	Locale string // "sv_SE"
}

// PreviewPicture is a picture that services show beside an address. There is
// one for each municipality and one for the site that holds several.
type PreviewPicture struct {
	URL                      string // from the site's root
	Name, Title, Below, Note string
}

// previewFile is the name of the picture, which is the same in every language.
const previewFile = "delningsbild.png"

func (u urls) preview() string { return u.once().root + previewFile }

// PreviewPictures lists the pictures of a site with the words on them, which
// are those of the authentic language.
func PreviewPictures(in Input) []PreviewPicture {
	b := newBuilders(in)[0]
	var all []PreviewPicture
	if !b.single() {
		var names []string
		for _, s := range b.sections {
			names = append(names, s.m.Name)
		}
		p := PreviewPicture{URL: "/" + previewFile, Name: in.Site.Config.Title, Title: b.p.T("site_tagline"), Below: b.p.List(names)}
		all = append(all, p.marked(b, in.Site.Config.Demo))
	}
	for _, s := range b.sections {
		p := PreviewPicture{URL: s.url.preview(), Name: s.m.Name, Title: s.system(), Below: s.board()}
		all = append(all, p.marked(b, s.m.Demo))
	}
	return all
}

// marked says on the picture that what the pages tell is an example.
func (p PreviewPicture) marked(b *builder, demo bool) PreviewPicture {
	if demo {
		p.Note = b.p.T("demo_label") + ": " + lowerFirst(b.p.T("demo_summary"))
	}
	return p
}

// preview is that of a page that belongs to no municipality.
func (b *builder) preview(origin string) Preview {
	return b.previewOf(origin+"/"+previewFile, b.in.Site.Config.Title, b.p.T("site_tagline"), b.in.Site.Config.Demo)
}

// preview is that of the municipality's pages.
func (s *section) preview(origin string) Preview {
	return s.b.previewOf(origin+s.url.preview(), s.m.Name, s.system(), s.m.Demo)
}

func (b *builder) previewOf(image, name, title string, demo bool) Preview {
	words := []string{name, markup.Unmarked(title)}
	if demo {
		words = append(words, b.p.T("demo_label"))
	}
	return Preview{Site: name, Image: image, Alt: strings.Join(words, " – "), Locale: b.p.T("preview_locale")}
}
