package pages

import (
	"html/template"
	"strings"

	"kundval/generator/internal/changes"
	"kundval/generator/internal/components"
	"kundval/generator/internal/model"
)

// change describes one change for a reader who is bound by it.
func (s *section) change(from, to *model.Edition, c *changes.Change) components.Change {
	v := components.Change{ID: changeID(c)}
	snapshot := func(shots []changes.Snapshot) changes.Snapshot {
		if len(shots) == 0 {
			return changes.Snapshot{}
		}
		return shots[0]
	}
	after, before := snapshot(c.After), snapshot(c.Before)
	shown := after
	if shown.ID == "" {
		shown = before
	}
	v.Number, v.Title = s.b.name(shown.Number), s.b.data(shown.Title)
	if c.Subject == changes.SubjectCondition {
		if cond := findCondition(to, after.ID); cond != nil {
			v.URL = s.url.condition(to, cond)
		} else if cond := findCondition(from, before.ID); cond != nil {
			v.URL = s.url.condition(from, cond)
		}
	}
	for _, k := range c.Kinds {
		v.Kinds = append(v.Kinds, components.Tag{Tone: components.Neutral, Text: s.b.term("change", k)})
	}
	v.Effect = s.b.effectTag(c.Effect)
	if len(c.Levels) > 0 {
		v.Levels = s.p.List(append(s.levelNames(to, c.Levels), s.levelNamesOnlyIn(from, to, c.Levels)...))
	}
	v.Facts = s.changeFacts(from, to, c)
	v.Redline = s.redline(from, to, c.Text)
	v.Motive = s.b.block(c.Motive)
	for _, a := range c.Actions {
		v.Actions = append(v.Actions, components.Action{
			What: s.b.data(a.What), By: s.p.Date(a.By), Who: s.who(to, a.Levels), Over: a.By.Before(s.day()),
		})
	}
	return v
}

// levelNamesOnlyIn names the levels that the later edition no longer has.
func (s *section) levelNamesOnlyIn(from, to *model.Edition, ids []string) []string {
	var gone []string
	for _, id := range ids {
		if _, l := findLevel(to, id); l == nil {
			gone = append(gone, id)
		}
	}
	return s.levelNames(from, gone)
}

// changedWords says in a link what happened to the condition in the edition
// at index i; it is empty when nothing did.
func (s *section) changedWords(i int, id string) template.HTML {
	st := s.stepTo(s.m.Editions[i])
	if st == nil || st.changed[id] == nil {
		return ""
	}
	c := st.changed[id]
	return link(s.url.changeLog(st.from.ID, st.to.ID)+"#"+changeID(c), sentence(s.b.kindNames(c)))
}

func changeID(c *changes.Change) string { return changeFragment(c.Subject, c.ID) }

// changeFragment is where a change stands in its log. Conditions, the most
// numerous, have the shortest.
func changeFragment(s changes.Subject, id string) string {
	if s == changes.SubjectCondition {
		return fragment("andring", id)
	}
	return fragment("andrad", string(s), id)
}

func changeName(c components.Change) string { return strings.TrimSpace(c.Number + " " + c.Title) }

func (b *builder) kindNames(c *changes.Change) []string {
	names := make([]string, len(c.Kinds))
	for i, k := range c.Kinds {
		names[i] = b.term("change", k)
	}
	return names
}

// sentence joins phrases so that only the first begins with a capital.
func sentence(phrases []string) string {
	for i := range phrases {
		if i > 0 {
			phrases[i] = lowerFirst(phrases[i])
		}
	}
	return strings.Join(phrases, ", ")
}

// redline shows a changed text. A redline over several conditions, as of a
// split or merger, is headed by their names.
func (s *section) redline(from, to *model.Edition, blocks []changes.Block) template.HTML {
	if len(blocks) == 0 {
		return ""
	}
	return s.b.redlined(changes.RenderHTML(blocks, s.redlineWords(from, to, blocks)))
}

// redlineWords are the words that stand in a redline. A condition is called
// what the later edition of the pair calls it, or the earlier when it is gone.
func (s *section) redlineWords(from, to *model.Edition, blocks []changes.Block) changes.Words {
	names := map[string]string{}
	for _, b := range blocks {
		if b.Of == "" {
			continue
		}
		for _, e := range []*model.Edition{from, to} {
			if c := findCondition(e, b.Of); c != nil {
				names[b.Of] = c.Title
			}
		}
	}
	return changes.Words{
		Inserted: s.b.own(s.p.T("inserted")), Deleted: s.b.own(s.p.T("deleted")),
		Old: s.b.own(s.p.T("old_wording")), New: s.b.own(s.p.T("new_wording")),
		Names: names,
	}
}

// who names the providers that an action is for.
func (s *section) who(e *model.Edition, levels []string) string {
	if len(levels) == 0 {
		return s.p.T("all_affected")
	}
	return s.p.List(s.levelNames(e, levels))
}
