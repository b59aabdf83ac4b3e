package check

import (
	"fmt"
	"testing"

	"kundval/generator/internal/datatest"
	"kundval/generator/internal/load"
)

// BenchmarkCheck applies all rules to a municipality with 1,000 providers.
func BenchmarkCheck(b *testing.B) {
	tree := datatest.Base()
	for i := range 1000 {
		tree[fmt.Sprintf("data/ekby/anordnare/p%04d.toml", i)] = tree["data/ekby/anordnare/alm.toml"]
	}
	site, found, err := load.Load(tree)
	if err != nil || len(found) > 0 {
		b.Fatal(err, found)
	}
	for b.Loop() {
		if found := Check(site, Options{Today: today()}); len(found) > 0 {
			b.Fatal(found)
		}
	}
}
