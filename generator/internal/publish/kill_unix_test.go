//go:build unix

package publish

import (
	"bufio"
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"
)

const (
	killOut   = "KUNDVAL_TEST_PUBLISH_OUT" // set in the child
	killFiles = 60
)

// TestMain makes this binary the child of TestKilled when it is told to.
func TestMain(m *testing.M) {
	if out := os.Getenv(killOut); out != "" {
		publishForEver(out)
	}
	os.Exit(m.Run())
}

// publishForEver publishes one site after the other, and says so on stdout
// once the first is there.
func publishForEver(out string) {
	for v := 0; ; v++ {
		if err := Preview(context.Background(), out, numbered(v)); err != nil {
			fmt.Println(err)
			os.Exit(1)
		}
		if v == 0 {
			fmt.Println("ready")
		}
	}
}

// numbered writes a site of many files that all hold v.
func numbered(v int) func(string) error {
	return func(dir string) error {
		for i := range killFiles {
			sub := filepath.Join(dir, fmt.Sprint(i))
			if err := os.Mkdir(sub, 0o755); err != nil {
				return err
			}
			if err := os.WriteFile(filepath.Join(sub, "index.html"), fmt.Appendf(nil, "%d", v), 0o644); err != nil {
				return err
			}
		}
		return nil
	}
}

// Killed at any moment, a build leaves the old site or the new one, whole, and
// the next build clears up.
func TestKilled(t *testing.T) {
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	out := filepath.Join(t.TempDir(), "public")
	leftovers := 0
	for round := range 20 {
		child := exec.Command(self)
		child.Env = append(os.Environ(), killOut+"="+out)
		stdout, err := child.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := child.Start(); err != nil {
			t.Fatal(err)
		}
		if line, err := bufio.NewReader(stdout).ReadString('\n'); line != "ready\n" {
			_ = child.Process.Kill()
			t.Fatalf("round %d: child said %q, %v", round, line, err)
		}
		time.Sleep(rand.N(30 * time.Millisecond))
		if err := child.Process.Kill(); err != nil {
			t.Fatal(err)
		}
		_ = child.Wait() // says that it was killed
		files := tree(t, out)
		want := files["0/index.html"]
		for i := range killFiles {
			if got := files[fmt.Sprintf("%d/index.html", i)]; got != want || got == "" {
				t.Fatalf("round %d: file %d is %q in site %q", round, i, got, want)
			}
		}
		if _, err := os.Stat(stageDir(out)); err == nil {
			leftovers++
		}
	}
	if leftovers == 0 {
		t.Error("no kill came in the middle of a build: the test shows nothing")
	}
	mustPublish(t, out, "last")
	expect(t, out, "last")
}
