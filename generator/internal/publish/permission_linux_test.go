package publish

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"golang.org/x/sys/unix"
)

// asNobody runs f on a thread that has no rights to other users' files, which
// also works in tests that are run by root.
func asNobody(f func()) {
	done := make(chan struct{})
	go func() {
		defer close(done)
		if os.Geteuid() == 0 {
			runtime.LockOSThread() // never unlocked: the thread ends here
			_ = unix.Setfsuid(65534)
		}
		f()
	}()
	<-done
}

func TestNoRightToWrite(t *testing.T) {
	parent := t.TempDir()
	if err := os.Chmod(filepath.Dir(parent), 0o755); err != nil {
		t.Fatal(err)
	}
	out := filepath.Join(parent, "public")
	mustPublish(t, out, "one")
	if err := os.Chmod(parent, 0o555); err != nil {
		t.Fatal(err)
	}
	defer os.Chmod(parent, 0o755)
	var err error
	asNobody(func() {
		err = Publish(context.Background(), out, version("two"))
	})
	if !errors.Is(err, fs.ErrPermission) || !strings.Contains(err.Error(), "a site is first written beside the folder that it replaces, which failed") {
		t.Errorf("got error %v", err)
	}
	expect(t, out, "one")
}
