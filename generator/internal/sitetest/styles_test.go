package sitetest

import (
	"maps"
	"testing"
)

func TestStyles(t *testing.T) {
	changed := withMain(`<p class="a b"></p><p class="c"></p>`)
	maps.Copy(changed, map[string]string{"stil.css": ".a{margin:.5rem}", "annan.css": ".a .b:hover{margin:0}"})
	got := messages(open(t, changed).Styles())
	if len(got) != 1 || got[0] != `/: the class "b" has rules in another stylesheet than that of the kind "start"` {
		t.Errorf("got %q", got)
	}
}
