package main

import (
	"flag"
	"io"
	"testing"
)

func TestWrongFlag(t *testing.T) {
	for _, c := range []struct{ arg, told, hint string }{
		{"--prot=1", "flaggan --prot finns inte", "menade du --port? Annars: kör kundval serve -h"},
		{"--adress", "flaggan --adress finns inte", "kör kundval serve -h"},
		{"--out", "flaggan --out saknar värde", "kör kundval serve -h"},
		{"--port=åtta", `"åtta" är inget värde för flaggan --port`, "kör kundval serve -h"},
		{"--strict=ja", `"ja" är inget värde för flaggan --strict`, "kör kundval serve -h"},
		{"---out", `"---out" är ingen flagga`, "kör kundval serve -h"},
	} {
		fs := flag.NewFlagSet("serve", flag.ContinueOnError)
		fs.SetOutput(io.Discard)
		fs.Int("port", 0, "")
		fs.String("out", "", "")
		fs.Bool("strict", false, "")
		err := fs.Parse([]string{c.arg})
		if err == nil {
			t.Fatalf("%s is taken", c.arg)
		}
		hint, told := wrongFlag(fs, "serve", err)
		if told.Error() != c.told || hint != c.hint {
			t.Errorf("%s: %v (%s), want %s (%s)", c.arg, told, hint, c.told, c.hint)
		}
	}
}
