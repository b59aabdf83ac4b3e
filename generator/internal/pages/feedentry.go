package pages

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"html/template"
	"strings"

	"kundval/generator/internal/changes"
	"kundval/generator/internal/feeds"
	"kundval/generator/internal/lang"
	"kundval/generator/internal/model"
)

// newsOf makes the entries of an edition's changes.
func (f *follower) newsOf(from, to *model.Edition, r *changes.Report) news {
	n := news{from, to, r, make(map[changeKey]feeds.Entry, len(r.Changes))}
	for i := range r.Changes {
		n.changes[keyOf(&r.Changes[i])] = f.changeEntry(n, &r.Changes[i])
	}
	return n
}

// entryID names an entry of the news. Both editions are in it: should another
// edition come between them, what changed from it is another thing.
func (f *follower) entryID(n news, ids ...string) string {
	return f.names.Tag(append([]string{f.m.ID, "andringar", n.from.ID, n.to.ID}, ids...)...)
}

// editionEntry tells of a whole edition, narrowed to whom r is narrowed to and
// named for them, and leads to the page of that. of tells entries about the same
// edition apart.
func (f *follower) editionEntry(n news, r *changes.Report, page, name, of string) feeds.Entry {
	count := f.p.T("feed_no_changes")
	if len(r.Changes) > 0 {
		count = f.p.N("feed_changes", len(r.Changes))
	}
	args := lang.Args{"Label": n.to.Label, "Changes": count, "Name": name}
	title := f.p.T("feed_edition", args)
	if name != "" {
		title = f.p.T("feed_edition_for", args)
	}
	var ids []string
	if of != "" {
		ids = strings.Split(of, "/")
	}
	h := f.opening(n)
	h.html(f.b.md.HTML(r.Summary))
	h.p(text(f.p.Number(float64(r.Counts.Changed)) + " " + f.p.N("tally_changed"+unsettled(n.to), r.Counts.Changed) + ", " +
		f.p.Number(float64(r.Counts.Unchanged)) + " " + f.p.N("tally_unchanged", r.Counts.Unchanged) + "."))
	var todo, what []template.HTML
	for _, d := range r.Deadlines {
		todo = append(todo, f.todo(n, d.By, d.What, d.Levels))
	}
	for i := range r.Changes {
		c := &r.Changes[i]
		what = append(what, link(f.absolute(page+"#"+changeID(c)), changedName(c))+text(": "+f.meaning(c)))
	}
	h.list(f.p.T("to_do"), todo)
	h.list(f.p.T("overview"), what)
	h.p(link(f.absolute(page), f.p.T("feed_log_link")))
	return feeds.Entry{
		ID: f.entryID(n, ids...), Title: f.titled(n.to, title), URL: f.absolute(page), Updated: told(n.to),
		Categories: f.categories(n.to, feeds.Category{Term: "utgava", Label: f.p.T("feed_category_edition")}), Content: h.done(),
	}
}

// changeEntry tells of one change what its provider must know, and is the same
// in every feed.
func (f *follower) changeEntry(n news, c *changes.Change) feeds.Entry {
	page := f.absolute(f.url.changeLog(n.from.ID, n.to.ID) + "#" + changeID(c))
	kinds := sentence(f.b.kindNames(c))
	h := f.opening(n)
	lead := text(kinds + ".")
	if c.Effect != "" {
		lead = "<strong>" + text(model.ChangeEffects().Name(c.Effect)) + ".</strong> " + lead
	}
	if names := f.concerned(n, c); names != "" {
		lead += " " + text(f.p.T("concerns")+" "+names+".")
	}
	h.p(lead)
	var todo []template.HTML
	for _, a := range c.Actions {
		todo = append(todo, f.todo(n, a.By, a.What, a.Levels))
	}
	h.list(f.p.T("to_do"), todo)
	var facts []template.HTML
	for _, fact := range c.Facts {
		facts = append(facts, text(changes.Describe(fact))+f.plainRedline(n, fact.Text))
	}
	h.list("", facts)
	h.html(f.plainRedline(n, c.Text))
	if c.Motive != "" {
		h.p("<strong>" + text(f.p.T("why")) + "</strong>")
		h.html(f.b.md.HTML(c.Motive))
	}
	h.p(link(page, f.p.T("feed_change_link")))
	return feeds.Entry{
		ID:    f.entryID(n, string(c.Subject), c.ID),
		Title: f.titled(n.to, changedName(c)+": "+lowerFirst(f.meaning(c))),
		URL:   page, Updated: told(n.to), Categories: f.categories(n.to, f.sorts(c)...), Content: h.done(),
	}
}

// unchangedEntry tells that an edition left a condition as it was.
func (f *follower) unchangedEntry(n news, id string) feeds.Entry {
	c := findCondition(n.to, id)
	page := f.absolute(f.url.condition(n.to, c))
	h := f.opening(n)
	h.p(text(f.p.T("feed_unchanged")))
	h.p(link(page, f.p.T("feed_condition_link")))
	return feeds.Entry{
		ID:    f.entryID(n, string(changes.SubjectCondition), id),
		Title: f.titled(n.to, strings.TrimSpace(c.Number+" "+c.Title)+": "+f.p.T("unchanged")),
		URL:   page, Updated: told(n.to),
		Categories: f.categories(n.to, feeds.Category{Term: "oforandrat", Label: f.p.T("unchanged_title")}), Content: h.done(),
	}
}

// errataEntries tell of corrections, by edition. keep chooses by the edition
// and the condition, which is nil when the edition as a whole is corrected.
func (f *follower) errataEntries(keep func(*model.Edition, *model.Condition) bool) []feeds.Entry {
	var es []feeds.Entry
	seen := map[string]bool{} // a correction that is written twice is one
	for _, e := range f.m.Editions {
		for _, er := range e.Errata {
			c := findCondition(e, er.Condition)
			if !published(e) || !keep(e, c) {
				continue
			}
			if entry := f.erratumEntry(e, c, er); !seen[entry.ID] {
				seen[entry.ID] = true
				es = append(es, entry)
			}
		}
	}
	return es
}

func (f *follower) erratumEntry(e *model.Edition, c *model.Condition, er model.Erratum) feeds.Entry {
	what, page := f.p.T("edition_title", lang.Args{"Label": e.Label}), f.url.edition(e)
	if c != nil {
		what, page = strings.TrimSpace(c.Number+" "+c.Title), f.url.condition(e, c)
	}
	h := &body{}
	h.html(f.demoWords(e))
	h.p(f.b.md.Inline(er.Text))
	var words []string
	for _, w := range []struct{ word, tag, text string }{{"deleted", "del", er.Before}, {"inserted", "ins", er.After}} {
		if w.text != "" {
			words = append(words, string("["+text(f.p.T(w.word))+" <"+template.HTML(w.tag)+">"+text(w.text)+"</"+template.HTML(w.tag)+">]"))
		}
	}
	h.p(template.HTML(strings.Join(words, " ")))
	h.p(link(f.absolute(page), f.p.T("feed_erratum_link", lang.Args{"Label": e.Label})))
	return feeds.Entry{
		ID:    f.names.Tag(f.m.ID, "rattelser", e.ID, er.Date.String(), cmp.Or(er.Condition, "utgavan"), digest(er.Text, er.Before, er.After)),
		Title: f.p.T("feed_erratum", lang.Args{"Name": what}), URL: f.absolute(page), Updated: er.Date,
		Categories: f.categories(e, feeds.Category{Term: changes.KindCorrection, Label: model.ChangeKinds().Name(changes.KindCorrection)}),
		Content:    h.done(),
	}
}

// digest is a short name for words that have none.
func digest(words ...string) string {
	sum := sha256.Sum256([]byte(strings.Join(words, "\x00")))
	return hex.EncodeToString(sum[:6])
}

// titled marks what is no decision yet.
func (f *follower) titled(e *model.Edition, title string) string {
	if e.Status == model.Proposed {
		return f.p.T("feed_proposed", lang.Args{"Title": title})
	}
	return title
}

// meaning says what a change is: what it means, and of which kinds.
func (f *follower) meaning(c *changes.Change) string {
	kinds, effect := sentence(f.b.kindNames(c)), model.ChangeEffects().Name(c.Effect)
	switch {
	case c.Effect == "":
		return kinds
	case strings.HasPrefix(kinds, effect):
		return kinds
	}
	return effect + " (" + lowerFirst(kinds) + ")"
}

// concerned names the levels that a change concerns, unless it is all.
func (f *follower) concerned(n news, c *changes.Change) string {
	if len(c.Levels) == 0 {
		return ""
	}
	return f.p.List(append(f.levelNames(n.to, c.Levels), f.levelNamesOnlyIn(n.from, n.to, c.Levels)...))
}

func (f *follower) sorts(c *changes.Change) []feeds.Category {
	var cs []feeds.Category
	if c.Effect != "" {
		cs = append(cs, feeds.Category{Term: c.Effect, Label: model.ChangeEffects().Name(c.Effect)})
	}
	for _, k := range c.Kinds {
		cs = append(cs, feeds.Category{Term: k, Label: model.ChangeKinds().Name(k)})
	}
	return cs
}

// categories adds to the sorts what is true of the whole edition.
func (f *follower) categories(e *model.Edition, sorts ...feeds.Category) []feeds.Category {
	if e.Status == model.Proposed {
		sorts = append(sorts, feeds.Category{Term: "forslag", Label: f.p.T("feed_category_proposed")})
	}
	if f.invented(e) {
		sorts = append(sorts, feeds.Category{Term: "exempel", Label: f.p.T("demo_label")})
	}
	return sorts
}

func (f *follower) invented(e *model.Edition) bool {
	return e.Demo || f.m.Demo || f.b.in.Site.Config.Demo
}

// changedName is the number and title of what changed: the later one's, or the
// earlier one's of what is gone or became several.
func changedName(c *changes.Change) string {
	shots := c.After
	if len(shots) != 1 && len(c.Before) > 0 {
		shots = c.Before
	}
	return strings.TrimSpace(shots[0].Number + " " + shots[0].Title)
}
