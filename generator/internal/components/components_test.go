package components_test

import (
	"os"
	"strings"
	"testing"

	"kundval/generator/internal/components"
)

// inner are the partials that are parts of others and are shown there.
var inner = map[string]bool{
	"annexes": true, "binding": true, "binding-title": true, "check": true, "section-title": true,
	"compared": true, "pair": true, "condition": true, "condition-text": true, "condition-title": true, "provider-card": true, "document": true, "errata": true,
}

// TestEveryComponentIsShown keeps the component page complete: each partial
// has examples, and each example a partial.
func TestEveryComponentIsShown(t *testing.T) {
	shown := map[string]bool{}
	for _, s := range components.Showcases() {
		if shown[s.Name] {
			t.Errorf("%s is shown twice", s.Name)
		}
		shown[s.Name] = true
		if s.Purpose == "" || len(s.Examples) == 0 {
			t.Errorf("%s has no purpose or no examples", s.Name)
		}
	}
	files, err := os.ReadDir("../../../layouts/_partials/components")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		name := strings.TrimSuffix(f.Name(), ".html")
		if !shown[name] && !inner[name] {
			t.Errorf("%s has no example", name)
		}
		delete(shown, name)
	}
	for name := range shown {
		t.Errorf("the example %s has no partial", name)
	}
}

// TestPartialsSayWhatTheyTake holds each partial to its opening comment.
func TestPartialsSayWhatTheyTake(t *testing.T) {
	dir := os.DirFS("../../../layouts/_partials/components")
	files, err := os.ReadDir("../../../layouts/_partials/components")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		file, err := dir.Open(f.Name())
		if err != nil {
			t.Fatal(err)
		}
		head := make([]byte, 400)
		n, err := file.Read(head)
		file.Close()
		if err != nil {
			t.Fatal(err)
		}
		if text := string(head[:n]); !strings.HasPrefix(text, "{{- /*") || !strings.Contains(text, "Dot: ") {
			t.Errorf("%s does not open with a comment that says what dot is", f.Name())
		}
	}
}
