package publish

import (
	"context"
	"os"
	"path/filepath"
	"testing"
)

func TestExchangeInSteps(t *testing.T) {
	out := filepath.Join(t.TempDir(), "public")
	mustPublish(t, out, "one")
	s, err := newStage(out)
	if err != nil {
		t.Fatal(err)
	}
	if err := version("two")(s.dir); err != nil {
		t.Fatal(err)
	}
	old, err := exchangeInSteps(s.dir, out)
	if err != nil {
		t.Fatal(err)
	}
	s.release()
	if got := tree(t, old)["index.html"]; got != "one" {
		t.Errorf("the old site has %q", got)
	}
	// Stopped here, the old site is removed by the next build.
	mustPublish(t, out, "three")
	expect(t, out, "three")
}

// An exchange that cannot be finished is undone.
func TestExchangeInStepsFails(t *testing.T) {
	out := filepath.Join(t.TempDir(), "public")
	mustPublish(t, out, "one")
	if _, err := exchangeInSteps(stageDir(out), out); err == nil {
		t.Error("no error although there is no stage")
	}
	expect(t, out, "one")
}

// Stopped between the two steps, the next build starts from the old site, and
// keeps it when it fails.
func TestRestore(t *testing.T) {
	out := filepath.Join(t.TempDir(), "public")
	mustPublish(t, out, "one")
	if err := os.Rename(out, beside(out, "old")); err != nil {
		t.Fatal(err)
	}
	if err := Publish(context.Background(), out, func(string) error { return os.ErrInvalid }); err == nil {
		t.Error("no error")
	}
	expect(t, out, "one")
}
