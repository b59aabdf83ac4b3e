package changes

import (
	"slices"
	"strings"
)

// link is the words of a link and where it leads.
type link struct {
	words []string // keys
	href  string
}

// links adds a fact for each link that leads elsewhere, and for links that
// were added to or taken from words that stay.
func links(d *draft, a, b []leaf) {
	was, is := linksIn(a), linksIn(b)
	add := func(op Op, w weight, l link, before, after string) {
		f := newFact(FactLink, KindWording, op, w)
		f.What, f.Before, f.After = strings.Join(l.words, " "), before, after
		d.fact(f)
	}
	var rest []link
	for _, l := range was {
		i := slices.IndexFunc(is, func(m link) bool { return slices.Equal(l.words, m.words) })
		if i < 0 {
			rest = append(rest, l)
			continue
		}
		if is[i].href != l.href {
			add(Changed, wording, l, l.href, is[i].href)
		}
		is = slices.Delete(is, i, i+1)
	}
	for _, l := range rest {
		if occurs(b, l.words) {
			add(Removed, editorial, l, l.href, "")
		}
	}
	for _, l := range is {
		if occurs(a, l.words) {
			add(Added, editorial, l, "", l.href)
		}
	}
}

// linksIn lists the links of a text in order.
func linksIn(ls []leaf) []link {
	var out []link
	for _, l := range ls {
		open := "" // address of the link that the word before belongs to
		for _, w := range l.words {
			href := w.pieces[0].style.href
			switch {
			case href != "" && href == open:
				last := &out[len(out)-1]
				last.words = append(last.words, w.key)
			case href != "":
				out = append(out, link{[]string{w.key}, href})
			}
			open = href
		}
	}
	return out
}

// occurs reports whether words stand in a row somewhere in a text.
func occurs(ls []leaf, words []string) bool {
	for _, l := range ls {
		for i := 0; i+len(words) <= len(l.words); i++ {
			if slices.EqualFunc(l.words[i:i+len(words)], words, func(w word, k string) bool { return w.key == k }) {
				return true
			}
		}
	}
	return false
}
