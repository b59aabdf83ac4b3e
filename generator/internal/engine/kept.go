package engine

import "html/template"

// Kept returns the HTML that a template has kept for a value, and nothing when
// it has kept none. A value is known by its pointer: many pages that list the
// same card share what its partial printed the first time. Hugo's own cache of
// partials holds a thousand pieces and goes by names that somebody must keep
// apart.
func (v *Views) Kept(value any) template.HTML {
	html, _ := v.kept.Load(value)
	h, _ := html.(template.HTML)
	return h
}

// Keep keeps the HTML for a value, which is a pointer into a view, and returns
// it.
func (v *Views) Keep(value any, html template.HTML) template.HTML {
	v.kept.Store(value, html)
	return html
}
