package pages

import (
	"html/template"
	"strings"

	"kundval/generator/internal/components"
	"kundval/generator/internal/hosting"
	"kundval/generator/internal/model"
)

// Chrome is what every page has around its content.
type Chrome struct {
	Kind        string // the layout's name, for tests and styles
	Lang, Dir   string
	Languages   []LanguageChoice // none on a site in one language
	Path        string           // the page's address in the authentic language
	Translated  bool             // the same page is there in every language
	Title       string           // of the browser's window, without the site's name
	SiteTitle   string
	Running     string // on paper: at the foot of each page
	Description string
	URL         string   // from the site's root
	Canonical   string   // absolute
	Origin      string   // the site's, without a final slash
	Policy      string   // content security policy
	Preview     *Preview // nil on a page that nobody is to share or find
	Stylesheet  Resource
	Script      Resource        // none when Path is empty
	Later       string          // address of a script that Script fetches when it is needed, or empty
	Refresh     string          // where the page leads on to at once, and is then not to be indexed
	Home        components.Link // the masthead: municipality or site
	Tagline     string          // the board, below the masthead
	Nav         []components.Link
	Breadcrumb  components.Breadcrumb
	Relations   []Relation // rel links of the head
	Notices     []components.Notice
	Offline     string // shown by the service worker when the page comes from what a browser keeps
	Footer      Footer
}

// Relation is a link of the page's head.
type Relation struct {
	Rel, URL, Type, Title string
}

// Footer stands below every page.
type Footer struct {
	Groups []FooterGroup
	About  string
	Built  string // the reference date in words
}

// FooterGroup is one column of links.
type FooterGroup struct {
	Title string
	Links []components.Link
}

// chrome starts a page that belongs to no municipality.
func (b *builder) chrome(url, title, description string) Chrome {
	origin := strings.TrimSuffix(b.in.Site.Config.BaseURL, "/")
	c := Chrome{
		Policy: hosting.Policy(),
		Lang:   b.p.Code, Dir: b.language.Direction, Title: title, SiteTitle: b.name(b.in.Site.Config.Title),
		Description: description, URL: url,
		Origin: origin, Canonical: origin + url,
		Home:    components.Link{Text: b.name(b.in.Site.Config.Title), URL: b.at("/"), Here: url == b.at("/")},
		Tagline: b.p.T("site_tagline"),
		Offline: b.p.T("offline_notice", map[string]any{"Date": b.p.Date(b.in.Day)}),
		Path:    strings.TrimPrefix(url, b.language.Prefix()),
	}
	preview := b.preview(origin)
	c.Preview = &preview
	if len(b.choices) > 1 {
		c.Languages, c.Translated = b.choices, true
	}
	if b.single() {
		b.sections[0].dress(&c)
		return c
	}
	for _, m := range b.in.Site.Municipalities {
		c.Nav = append(c.Nav, components.Link{Text: b.name(m.Name), URL: b.at("/" + m.ID + "/")})
	}
	if url != b.at("/") {
		c.Breadcrumb = components.Breadcrumb{Trail: []components.Link{{Text: b.p.T("crumb_start"), URL: b.at("/")}}, Here: title}
	}
	c.Footer = b.footer(nil)
	if b.in.Site.Config.Demo {
		c.Notices = append(c.Notices, b.demoNotice(text(b.p.T("demo_site"))))
	}
	return c
}

// chrome starts a page of the municipality. trail leads from its start page
// to the page; the page's own title is last without being named.
func (s *section) chrome(url, title, description string, trail ...components.Link) Chrome {
	c := s.b.chrome(url, title, description)
	s.dress(&c)
	if url != s.url.start() {
		here := title
		trail = append([]components.Link{{Text: s.p.T("crumb_start"), URL: s.url.start()}}, trail...)
		c.Breadcrumb = components.Breadcrumb{Trail: trail, Here: here}
	} else {
		c.Breadcrumb = components.Breadcrumb{}
	}
	c.Title = title
	if !s.b.single() {
		c.Title = title + " – " + s.b.name(s.m.ShortName)
	}
	return c
}

// dress gives the page the municipality's masthead, navigation and footer.
func (s *section) dress(c *Chrome) {
	c.Home = components.Link{Text: s.b.name(s.m.Name), URL: s.url.start(), Here: c.URL == s.url.start()}
	c.Tagline = s.system()
	preview := s.preview(c.Origin)
	c.Preview = &preview
	c.Nav = nil
	for _, n := range []components.Link{
		{Text: s.p.T("nav_how"), URL: s.url.howToChoose()},
		{Text: s.p.T("nav_catalogue"), URL: s.url.catalogue()},
		{Text: s.p.T("nav_conditions"), URL: s.url.conditions()},
		{Text: s.p.T("nav_changes"), URL: s.url.changes()},
	} {
		n.Here = strings.HasPrefix(c.URL, n.URL) ||
			n.URL == s.url.catalogue() && (strings.HasPrefix(c.URL, s.url.providers()) || c.URL == s.url.compare() || c.URL == s.url.takeAlong())
		c.Nav = append(c.Nav, n)
	}
	c.Footer = s.footer()
	c.Notices = nil
	if s.m.Demo {
		note := text(s.p.T("demo_site"))
		if s.m.DemoNote != "" {
			note = s.tell(s.m.DemoNote, "huvudman", "exempel_om")
		}
		c.Notices = append(c.Notices, s.b.demoNotice(note))
	}
}

func (b *builder) demoNotice(body template.HTML) components.Notice {
	return components.Notice{Tone: components.Caution, Label: b.p.T("demo_label"), Summary: b.p.T("demo_summary"), Body: body}
}

func (b *builder) footer(s *section) Footer {
	f := Footer{About: b.p.T("footer_not_notice_board"), Built: b.p.T("footer_date", map[string]any{"Date": b.p.Date(b.in.Day)})}
	if s != nil {
		f.Groups = append(f.Groups,
			FooterGroup{Title: b.p.T("footer_for_you"), Links: []components.Link{
				{Text: b.p.T("nav_how"), URL: s.url.howToChoose()},
				{Text: b.p.T("nav_catalogue"), URL: s.url.catalogue()},
				{Text: b.p.T("default_choice_title"), URL: s.url.defaultChoice()},
			}},
			FooterGroup{Title: b.p.T("footer_for_providers"), Links: []components.Link{
				{Text: b.p.T("nav_conditions"), URL: s.url.conditions()},
				{Text: b.p.T("nav_changes"), URL: s.url.changes()},
				{Text: b.p.T("oversight_title"), URL: s.url.oversight()},
				{Text: b.p.T("sanctions_title"), URL: s.url.sanctions()},
				{Text: b.p.T("compensation_title"), URL: s.url.compensation()},
			}},
			FooterGroup{Title: b.p.T("footer_for_review"), Links: []components.Link{
				{Text: b.p.T("decisions_title"), URL: s.url.decisions()},
				{Text: b.p.T("open_data_title"), URL: s.url.openData()},
			}},
		)
		if s.current != nil {
			f.Groups[1].Links = append([]components.Link{s.becomeLink()}, f.Groups[1].Links...)
		}
		if len(s.m.Glossary) > 0 {
			f.Groups[0].Links = append(f.Groups[0].Links, components.Link{Text: b.p.T("glossary_title"), URL: s.url.glossary()})
		}
	}
	about := FooterGroup{Title: b.p.T("footer_site"), Links: []components.Link{
		{Text: b.p.T("about_title"), URL: b.at(aboutURL)},
		{Text: b.p.T("accessibility_title"), URL: b.at("/tillganglighet/")},
	}}
	if !b.single() {
		about.Links = append([]components.Link{{Text: b.p.T("portal_link"), URL: b.at("/")}}, about.Links...)
	}
	f.Groups = append(f.Groups, about)
	return f
}

// contactFacts writes a contact, each way on its own line. say words what is
// not a name or a number.
func (b *builder) contactFacts(c model.Contact, say func(source, key string) string) []components.Fact {
	var fs []components.Fact
	add := func(key string, v template.HTML) {
		fs = append(fs, components.Fact{Term: b.p.T(key), Values: []template.HTML{v}})
	}
	if c.Function != "" {
		add("contact_function", text(say(c.Function, "funktion")))
	}
	if c.Phone != "" {
		add("contact_phone", anchor("tel:"+dialable(c.Phone), c.Phone))
	}
	if c.Email != "" {
		add("contact_email", anchor("mailto:"+c.Email, c.Email))
	}
	if c.Web != "" {
		add("contact_web", anchor(c.Web, strings.TrimSuffix(strings.TrimPrefix(c.Web, "https://"), "/")))
	}
	if c.Hours != "" {
		add("contact_hours", text(say(c.Hours, "tider")))
	}
	return fs
}
