package serve

import (
	"context"
	"os"
	"path/filepath"
	"testing"
	"time"
)

// calm is so long that a busy machine does not take its own pauses for it.
const calm = 250 * time.Millisecond

// changeWatch returns what is told of changes below dir/data and to dir/one.txt.
func changeWatch(t *testing.T, dir string) <-chan string {
	t.Helper()
	ctx, cancel := context.WithCancel(context.Background())
	t.Cleanup(cancel)
	changes, err := watch(ctx, []string{filepath.Join(dir, "data"), filepath.Join(dir, "one.txt")}, calm)
	if err != nil {
		t.Fatal(err)
	}
	return changes
}

func expectChange(t *testing.T, changes <-chan string, what string) {
	t.Helper()
	select {
	case <-changes:
	case <-time.After(5 * time.Second):
		t.Errorf("%s: no change was told", what)
	}
}

func expectNone(t *testing.T, changes <-chan string, what string) {
	t.Helper()
	select {
	case name := <-changes:
		t.Errorf("%s: a change in %s was told", what, name)
	case <-time.After(3 * calm / 2):
	}
}

func TestWatch(t *testing.T) {
	dir := t.TempDir()
	write(t, dir+"/data/nacka/a.toml", "1")
	changes := changeWatch(t, dir)
	expectNone(t, changes, "at the start")

	steps := []struct {
		name string
		do   func() error
		told bool
	}{
		{"write", func() error { return os.WriteFile(dir+"/data/nacka/a.toml", []byte("2"), 0o644) }, true},
		{"file that did not exist", func() error { return os.WriteFile(dir+"/one.txt", nil, 0o644) }, true},
		{"file that was not asked for", func() error { return os.WriteFile(dir+"/two.txt", nil, 0o644) }, false},
		{"editor's file", func() error { return os.WriteFile(dir+"/data/nacka/.a.toml.swp", nil, 0o644) }, false},
		{"mode only", func() error { return os.Chmod(dir+"/data/nacka/a.toml", 0o600) }, false},
		{"new folders", func() error { return os.MkdirAll(dir+"/data/nacka/2025/villkor", 0o755) }, true},
		{"file in new folder", func() error { return os.WriteFile(dir+"/data/nacka/2025/villkor/b.toml", nil, 0o644) }, true},
		{"rename", func() error { return os.Rename(dir+"/data/nacka/a.toml", dir+"/data/nacka/b.toml") }, true},
		{"removal of the root", func() error { return os.RemoveAll(dir + "/data") }, true},
		{"its return", func() error { return os.MkdirAll(dir+"/data/nacka", 0o755) }, true},
		{"file in it", func() error { return os.WriteFile(dir+"/data/nacka/c.toml", nil, 0o644) }, true},
	}
	for _, step := range steps {
		if err := step.do(); err != nil {
			t.Fatal(err)
		}
		if step.told {
			expectChange(t, changes, step.name)
		}
		expectNone(t, changes, "after "+step.name)
	}
}

// Many changes in a short time are one; a stream of changes is told of in the
// end.
func TestWatchCalmsDown(t *testing.T) {
	dir := t.TempDir()
	write(t, dir+"/data/a.toml", "")
	changes := changeWatch(t, dir)
	start := time.Now()
	told := 0
	for time.Since(start) < enough+enough/2 {
		write(t, dir+"/data/a.toml", "x")
		select {
		case <-changes:
			told++
			if since := time.Since(start); since < enough-calm {
				t.Errorf("a change was told after %v of unrest", since)
			}
		case <-time.After(calm / 16):
		}
	}
	if told != 1 {
		t.Errorf("%d changes were told during the unrest, want 1", told)
	}
	expectChange(t, changes, "the last one")
	expectNone(t, changes, "after that")
}
