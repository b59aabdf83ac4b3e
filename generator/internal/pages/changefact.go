package pages

import (
	"html/template"

	"kundval/generator/internal/changes"
	"kundval/generator/internal/components"
	"kundval/generator/internal/model"
)

// changeFacts writes the facts of a change, each as one line, followed by a
// redline where the fact is a longer text that changed.
func (s *section) changeFacts(from, to *model.Edition, c *changes.Change) []template.HTML {
	var hs []template.HTML
	for _, f := range c.Facts {
		h := text(s.b.data(changes.Describe(f)))
		if len(f.Text) > 0 {
			h += `<div class="redline">` + s.redline(from, to, f.Text) + "</div>"
		}
		hs = append(hs, h)
	}
	return hs
}

// effectTag names what a change means.
func (b *builder) effectTag(effect string) components.Tag {
	return components.Tag{Tone: effectTone(effect), Text: b.effect(effect)}
}
