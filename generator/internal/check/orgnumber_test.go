package check

import (
	"bytes"
	"strings"
	"testing"

	"kundval/generator/internal/datatest"
	"kundval/generator/internal/diag"
)

// None of the numbers belongs to anyone: see TestIdentityNumbers.
func TestReadOrgNumber(t *testing.T) {
	for _, c := range []struct {
		written, right string // right is "" when the ten digits cannot be told
		odd, personal  bool
		hides          bool
	}{
		{written: "552000-0018", right: "552000-0018"},
		{written: "5520000018", right: "552000-0018", odd: true},
		{written: "552000 0018", right: "552000-0018", odd: true},
		{written: "552000–0018", right: "552000-0018", odd: true},
		{written: "165520000018", right: "552000-0018", odd: true},
		{written: "16552000-0018", right: "552000-0018", odd: true},
		{written: "195520000018", right: "552000-0018", odd: true},
		{written: "SE552000001801", right: "552000-0018", odd: true},
		{written: "SE 5520000018 01", right: "552000-0018", odd: true},
		{written: "175520000018", odd: true},
		{written: "121212-1212", right: "121212-1212", personal: true, hides: true},
		{written: "19121212-1212", right: "121212-1212", odd: true, personal: true, hides: true},
		{written: "161212121212", right: "121212-1212", odd: true, personal: true, hides: true},
		{written: "SE121212121201", right: "121212-1212", odd: true, personal: true, hides: true},
		{written: "121212+1212", right: "121212-1212", odd: true, personal: true, hides: true},
		{written: "121212-121", hides: true},
		{written: "19121272-121", hides: true},
		{written: "x121212", hides: true},
		{written: "552000-001"},
		{written: "saknas"},
		{written: "-"},
	} {
		n := readOrgNumber(c.written)
		right := ""
		if n.ten != "" {
			right = n.right()
		}
		if right != c.right || n.oddity.IsZero() == c.odd || n.personal() != c.personal || n.mayHidePersonal() != c.hides {
			t.Errorf("%q: got right %q, odd %v, personal %v, hides %v", c.written, right, !n.oddity.IsZero(), n.personal(), n.mayHidePersonal())
		}
	}
}

// TestDoubtfulOrgNumberConcealed makes sure that what may be the beginning of
// a personal identity number is not repeated.
func TestDoubtfulOrgNumberConcealed(t *testing.T) {
	tree := datatest.Base()
	text := string(tree["data/ekby/huvudman.toml"].Data)
	tree["data/ekby/huvudman.toml"].Data = []byte(strings.Replace(text, "212000-0167", "121212-121", 1))
	var b bytes.Buffer
	if err := diag.WriteText(&b, find(t, tree), diag.Swedish, func(f string) []byte { return tree[f].Data }); err != nil {
		t.Fatal(err)
	}
	if out := b.String(); !strings.Contains(out, "[org-number]") || strings.Contains(out, "121212") {
		t.Errorf("got\n%s", out)
	}
}
