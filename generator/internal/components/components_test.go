package components_test

import (
	"os"
	"strings"
	"testing"
)

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
