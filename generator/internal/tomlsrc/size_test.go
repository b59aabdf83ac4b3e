package tomlsrc

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"
)

// huge returns documents of a size that nobody writes by hand, and how many
// findings each may give.
func huge() map[string]struct {
	src  string
	most int
} {
	repeat := func(n int, f func(i int) string) string {
		var b strings.Builder
		for i := range n {
			b.WriteString(f(i))
		}
		return b.String()
	}
	random := rand.New(rand.NewPCG(1, 2))
	garbage := func(low, high int) string {
		b := make([]byte, 10<<20)
		for i := range b {
			b[i] = byte(low + random.IntN(high-low))
		}
		return string(b)
	}
	type doc = struct {
		src  string
		most int
	}
	return map[string]doc{
		"100,000 keys":           {repeat(100_000, func(i int) string { return fmt.Sprintf("k%d = 1\n", i) }), mostFindings + 1},
		"100,000 headers":        {repeat(100_000, func(i int) string { return fmt.Sprintf("[t%d.a]\nb = 1\n", i) }), mostFindings + 1},
		"100,000 dotted keys":    {repeat(100_000, func(i int) string { return fmt.Sprintf("a.b%d.c = 1\n", i) }), mostFindings + 1},
		"100,000 keys in one":    {"hem = { " + repeat(100_000, func(i int) string { return fmt.Sprintf("k%d = 1,", i) }) + " gata = 'x' }\n", mostFindings + 1},
		"100,000 tables":         {repeat(100_000, func(i int) string { return fmt.Sprintf("[[stalle]]\ngata = 'g%d'\n", i) }), 3},
		"100,000 keys twice":     {strings.Repeat("namn = 'a'\n", 100_000), 2*mostFindings + 2},
		"300,000 wrong elements": {"ord = [" + strings.Repeat("1, ", 300_000) + "]\n", mostFindings + 1},
		"10 MB of tables":        {strings.Repeat("[[gren]]\ngata = \"\"\"\nEn text på två rader,\nsom det brukar vara.\"\"\"\nnara = [\"ett torg\", \"en station\"]\n", 100_000), 3},
		"a line of 10 MB":        {"namn = \"" + strings.Repeat("å", 5<<20) + "\"\n", 3},
		"10 MB of bytes":         {garbage(0, 256), 1},
		"10 MB of characters":    {garbage(' ', 127), 1},
		"10 MB of text":          {strings.Repeat("Det här är ingen TOML utan vanlig text.\n", 250_000), 1},
		"10 MB of lines":         {strings.Repeat("\r", 10<<20), 1},
	}
}

// TestHuge reads documents of up to 10 MB. Each takes a second or two; when
// time grows with the square of the size it is minutes.
func TestHuge(t *testing.T) {
	for name, c := range huge() {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			began := time.Now()
			table, found := Parse("a.toml", []byte(c.src))
			if table != nil {
				found = append(found, Decode(table, new(card))...)
			}
			if len(found) == 0 || len(found) > c.most {
				t.Errorf("got %d findings, want at most %d", len(found), c.most)
			}
			size := 0
			for _, d := range found {
				size += len(d.Message.SV) + len(d.Hint.SV) + len(d.Why.SV)
			}
			if size > 600*len(found)+600 {
				t.Errorf("%d findings say %d bytes", len(found), size)
			}
			if took := time.Since(began); took > 30*time.Second {
				t.Errorf("took %v", took)
			}
		})
	}
}

// TestManyFaults makes sure that a file full of faults says that it has more.
func TestManyFaults(t *testing.T) {
	table, _ := Parse("a.toml", []byte(huge()["100,000 keys"].src))
	found := Decode(table, new(card))
	if last := found[len(found)-1]; last.Code != "too-many-faults" || last.Span.Start.Line != mostFindings+1 {
		t.Errorf("the last of %d findings is %s at %s", len(found), last.Code, last.Span)
	}
}
