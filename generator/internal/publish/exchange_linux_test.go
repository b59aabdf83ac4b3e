package publish

import (
	"context"
	"os"
	"path/filepath"
	"sync"
	"testing"
)

// The output is never missing, not even for the moment of the exchange.
func TestNeverMissing(t *testing.T) {
	out := filepath.Join(t.TempDir(), "public")
	mustPublish(t, out, "0")
	stop := make(chan struct{})
	var readers sync.WaitGroup
	for range 2 {
		readers.Go(func() {
			for {
				select {
				case <-stop:
					return
				default:
				}
				// A file below could be missed rightly, by a reader who has
				// entered the old site just before it is removed.
				if _, err := os.Stat(out); err != nil {
					t.Error(err)
					return
				}
			}
		})
	}
	for range 50 {
		if err := Preview(context.Background(), out, version("1")); err != nil {
			t.Error(err)
		}
	}
	close(stop)
	readers.Wait()
}

// A lock is worth nothing when its directory was removed in the meantime.
func TestLockHolds(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "stage")
	if err := os.Mkdir(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	l, err := lockDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer l.release()
	if !l.holds(dir) {
		t.Error("a fresh lock does not hold")
	}
	if err := os.Remove(dir); err != nil {
		t.Fatal(err)
	}
	if l.holds(dir) {
		t.Error("the lock holds although the directory is gone")
	}
	if err := os.Mkdir(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	if l.holds(dir) {
		t.Error("the lock holds although the directory is another")
	}
}
