package main

import (
	"bytes"
	"os"
	"regexp"
	"strings"
	"testing"

	"kundval/generator/internal/build"
	"kundval/generator/internal/diag"
)

// TestHandbook holds docs/regler.md against the rules of the program.
func TestHandbook(t *testing.T) {
	var want bytes.Buffer
	if err := diag.WriteHandbook(&want, build.Rules(), diag.Swedish); err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile("../docs/regler.md")
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want.Bytes()) {
		t.Error("docs/regler.md is out of date: run \"make docs\"")
	}
}

// TestReadmeNamesEveryCommand holds the table of commands in the README, and the
// list in the changelog, against the program.
func TestReadmeNamesEveryCommand(t *testing.T) {
	read := func(name string) string {
		b, err := os.ReadFile("../" + name)
		if err != nil {
			t.Fatal(err)
		}
		return string(b)
	}
	readme, changelog := read("README.md"), read("CHANGELOG.md")
	_, listed, _ := strings.Cut(changelog, "- Commands:")
	listed, _, _ = strings.Cut(listed, ".")
	for _, c := range commands() {
		if !strings.Contains(readme, "\n| `kundval "+c.name+"`") && !strings.Contains(readme, "\n| `kundval "+c.name+" ") {
			t.Errorf("README.md does not tell of kundval %s", c.name)
		}
		if !strings.Contains(listed, "`"+c.name+"`") {
			t.Errorf("CHANGELOG.md does not list %s", c.name)
		}
		if c.short == "" || strings.HasSuffix(c.short, ".") || !strings.HasSuffix(c.long, "\n") {
			t.Errorf("%s: its help is missing, or ends otherwise than that of the others: %q, %q", c.name, c.short, c.long)
		}
	}
}

// withoutExample lists the rules whose fault cannot be shown in text: it is
// the machine's, or needs a huge or binary file, or a history in git.
func withoutExample() map[string]bool {
	return map[string]bool{"file-too-large": true, "not-a-file": true, "readers-disagree": true, "too-long": true, "too-many": true, "too-many-faults": true, "unreadable-file": true}
}

// TestRulesAreExplained makes sure that the handbook leaves nobody without an
// answer: each rule says in both languages what it demands, why, and what to
// do, and shows a fault.
func TestRulesAreExplained(t *testing.T) {
	code := regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)
	seen, without := map[string]bool{}, withoutExample()
	for _, r := range build.Rules() {
		if seen[r.Code] || !code.MatchString(r.Code) {
			t.Errorf("%q is listed twice or is no code", r.Code)
		}
		seen[r.Code] = true
		for name, text := range map[string]diag.Text{"Title": r.Title, "Why": r.Why, "Fix": r.Fix} {
			for lang, s := range map[string]string{"Swedish": text.SV, "English": text.EN} {
				switch {
				case s == "":
					t.Errorf("%s: %s is missing in %s", r.Code, name, lang)
				case !strings.HasSuffix(s, ".") && !strings.HasSuffix(s, "?"):
					t.Errorf("%s: %s is no whole sentence in %s: %q", r.Code, name, lang, s)
				}
			}
		}
		if r.Example == "" && !without[r.Code] {
			t.Errorf("%s has no example", r.Code)
		}
		if r.Example != "" && without[r.Code] {
			t.Errorf("%s has an example, and is listed as one that has none", r.Code)
		}
	}
	for code := range without {
		if !seen[code] {
			t.Errorf("%s is listed as without example, and is no rule", code)
		}
	}
}
