package pages

import (
	"html/template"
	"strings"

	"kundval/generator/internal/changes"
	"kundval/generator/internal/lang"
	"kundval/generator/internal/model"
)

// body collects the content of an entry: plain HTML without classes, since a
// feed reader has styles of its own.
type body struct{ b strings.Builder }

func (h *body) html(block template.HTML) {
	if block != "" {
		h.b.WriteString(string(block) + "\n")
	}
}

func (h *body) p(words template.HTML) {
	if words != "" {
		h.html("<p>" + words + "</p>")
	}
}

// list writes items under a heading, which may be empty.
func (h *body) list(heading string, items []template.HTML) {
	if len(items) == 0 {
		return
	}
	if heading != "" {
		h.p("<strong>" + text(heading) + "</strong>")
	}
	h.html("<ul>\n<li>" + joinHTML(items, "</li>\n<li>") + "</li>\n</ul>")
}

func (h *body) done() template.HTML { return template.HTML(strings.TrimSpace(h.b.String())) }

// opening begins the content of an entry about an edition: whether it is
// invented, and when it applies.
func (f *follower) opening(n news) *body {
	h := &body{}
	h.html(f.demoWords(n.to))
	key := "feed_applies"
	if n.to.Status == model.Proposed {
		key = "feed_applies_proposed"
	}
	h.p(text(f.p.T(key, lang.Args{"From": n.from.Label, "To": n.to.Label, "Date": f.p.Date(n.to.InForceFrom)})))
	return h
}

// demoWords says that an edition is invented, when it is.
func (f *follower) demoWords(e *model.Edition) template.HTML {
	if !f.invented(e) {
		return ""
	}
	return "<p><strong>" + text(f.p.T("demo_label")+".") + "</strong> " + text(f.p.T("demo_summary")) + "</p>"
}

// todo says what to do by when, and who.
func (f *follower) todo(n news, by model.Date, what string, levels []string) template.HTML {
	return "<strong>" + text(f.p.T("act_by")+" "+f.p.Date(by)+":") + "</strong> " + text(what+" ("+f.who(n.to, levels)+")")
}

// plainRedline is a redline that can be read without the site's styles.
func (f *follower) plainRedline(n news, blocks []changes.Block) template.HTML {
	if len(blocks) == 0 {
		return ""
	}
	words := f.redlineWords(n.from, n.to, blocks)
	words.Plain = true
	return changes.RenderHTML(blocks, words)
}
