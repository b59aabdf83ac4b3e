package history

import (
	"maps"
	"slices"
	"strings"

	"kundval/generator/internal/diag"
	"kundval/generator/internal/model"
	"kundval/generator/internal/pages"
)

// redirects judges the addresses that have moved by the pages there are.
func (p *pass) redirects() {
	list := p.site.Config.Redirects
	if len(list) == 0 {
		return
	}
	first, moved := map[string]*model.Redirect{}, map[string]string{}
	for i := range list {
		r := &list[i]
		switch before := first[r.From]; {
		case r.From == "":
		case !isPath(r.From):
			p.report(codeRedirectForm, r.At("fran"), diag.Textf("%q är ingen adress från webbplatsens rot", "%q is no address from the site's root", r.From),
				diag.Textf("skriv den med snedstreck först och sist, till exempel \"/nacka/anordnare/gammal/\"", "write it with a slash at either end, for example \"/nacka/anordnare/gammal/\""))
		case isFollowed(r.From):
			p.report(codeRedirectForm, r.At("fran"), diag.Textf("%q är ett flöde eller en kalender och kan inte leda vidare", "%q is a feed or a calendar and cannot lead on", r.From),
				diag.Textf("ta bort [[flyttad]] för den adressen: det räcker att sidan som flödet hörde till leder vidare", "remove the [[flyttad]] of that address: it is enough that the page to which the feed belonged leads on"))
		case before != nil:
			p.report(codeRedirectForm, r.At("fran"), diag.Textf("adressen %q har redan flyttat", "the address %q has moved already", r.From),
				diag.Textf("ta bort den ena av de två", "remove one of the two"), diag.Note{Span: before.At("fran"), Message: diag.Textf("första gången här", "first written here")})
		default:
			first[r.From], moved[r.From] = r, r.To
		}
	}
	if !p.whole(dataFolder) {
		return
	}
	there := p.present()
	for i := range list {
		p.redirect(&list[i], there, moved)
	}
}

// present is the set of the site's pages.
func (p *pass) present() map[string]bool {
	there := map[string]bool{}
	for _, a := range pages.Addresses(p.site, p.today) {
		if !a.IsFile() {
			there[a.URL] = true
		}
	}
	return there
}

func (p *pass) redirect(r *model.Redirect, there map[string]bool, moved map[string]string) {
	if there[r.From] {
		p.report(codeRedirectPage, r.At("fran"), diag.Textf("adressen %q har en egen sida", "the address %q has a page of its own", r.From),
			diag.Textf("ta bort [[flyttad]] för den adressen", "remove the [[flyttad]] of that address"))
	}
	if r.To == "" || strings.HasPrefix(r.To, "https://") || strings.HasPrefix(r.To, "http://") {
		return
	}
	path := pageOf(r.To)
	if there[path] {
		return
	}
	hint := diag.Textf("skriv adressen till en sida som finns, från webbplatsens rot", "write the address of a page that exists, from the site's root")
	if near := diag.Suggest(path, slices.Sorted(maps.Keys(there))); near != "" {
		hint = diag.Textf("menade du %q?", "did you mean %q?", near)
	}
	switch next := moved[path]; {
	case there["/"+strings.Trim(path, "/")+"/"]:
		hint = diag.Textf("skriv %q", "write %q", "/"+strings.Trim(path, "/")+"/")
	case next != "" && there[pageOf(next)]:
		hint = diag.Textf("den adressen har själv flyttat: skriv %q", "that address has itself moved: write %q", next)
	}
	p.report(codeRedirectTo, r.At("till"), diag.Textf("det finns ingen sida på adressen %q", "there is no page at the address %q", r.To), hint)
}

// isFollowed reports whether an address is that of a feed or a calendar, which
// programs read: a page there would be no answer to them.
func isFollowed(address string) bool {
	return strings.HasSuffix(address, ".atom") || strings.HasSuffix(address, ".ics")
}

// pageOf is an address without what points into its page.
func pageOf(address string) string {
	if i := strings.IndexAny(address, "#?"); i >= 0 {
		return address[:i]
	}
	return address
}

// isPath accepts the address of a page or file from the site's root.
func isPath(s string) bool {
	if !strings.HasPrefix(s, "/") || strings.Contains(s, "//") || strings.Contains(s, "/.") || strings.ContainsAny(s, "#?\\ ") {
		return false
	}
	return strings.HasSuffix(s, "/") || strings.Contains(s[strings.LastIndexByte(s, '/'):], ".")
}
