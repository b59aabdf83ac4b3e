//go:build unix

package main

import (
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"
)

// environment variables of the deeper run, make test-faults.
const (
	killsVar = "KUNDVAL_KILLS" // how many builds are killed
	seedVar  = "KUNDVAL_SEED"  // of the moments
)

// setting reads a number from the environment.
func setting(t *testing.T, name string, otherwise int64) int64 {
	t.Helper()
	text := os.Getenv(name)
	if text == "" {
		return otherwise
	}
	n, err := strconv.ParseInt(text, 10, 64)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// moments gives random moments within the time that a build takes, and a bit
// later.
func moments(t *testing.T, took time.Duration) func() time.Duration {
	t.Helper()
	seed := setting(t, seedVar, time.Now().UnixNano())
	t.Logf("moments of %s=%d, within %v", seedVar, seed, took)
	random := rand.New(rand.NewPCG(uint64(seed), 0))
	return func() time.Duration { return time.Duration(random.Int64N(int64(took + took/10))) }
}

// twoSites is a project that is switched between two states, of which the
// whole sites are known.
type twoSites struct {
	dir, out string
	sites    [2]digests
	took     time.Duration // of a build
	now      int           // which of the two sites is out
}

func newTwoSites(t *testing.T) *twoSites {
	s := &twoSites{dir: smallProject(t, ""), out: outFolder(t)}
	for i := range s.sites {
		s.write(t, i)
		began := time.Now()
		s.sites[i] = buildSmall(t, s.dir, s.out)
		s.took, s.now = time.Since(began), i
	}
	if maps.Equal(s.sites[0], s.sites[1]) {
		t.Fatal("the two sites are the same")
	}
	return s
}

// write gives every page another title.
func (s *twoSites) write(t *testing.T, i int) {
	t.Helper()
	file := filepath.Join(s.dir, "data", "webbplats.toml")
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	titles := []string{`titel = "Välj i Ekby"`, `titel = "Välj i Ekby kommun"`}
	text := strings.Replace(string(b), titles[1-i], titles[i], 1)
	if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

// start starts to build the site that is not out, and sends a signal after a
// while. It returns the process when it has ended.
func (s *twoSites) start(t *testing.T, signal os.Signal, after time.Duration) *process {
	t.Helper()
	s.write(t, 1-s.now)
	p := program(t, s.dir, "build", "--date", smallDay, "--out", s.out)
	if err := p.Start(); err != nil {
		t.Fatal(err)
	}
	time.Sleep(after)
	_ = p.Process.Signal(signal) // unless it has ended
	_ = p.Wait()                 // how it ended is looked at
	return p
}

// whole finds out which of the two sites is out, and fails when it is neither.
func (s *twoSites) whole(t *testing.T) {
	t.Helper()
	for i, site := range s.sites {
		if maps.Equal(digest(t, s.out), site) {
			s.now = i
			return
		}
	}
	t.Error("the site is neither the old one nor the new one:")
	s.sites[s.now].same(t, s.out)
	t.FailNow()
}

// Killed at any moment, a build leaves the old site or the new one, to the
// byte, and the next build succeeds and clears up.
func TestBuildIsKilled(t *testing.T) {
	t.Parallel()
	s := newTwoSites(t)
	const inGate = 8
	kills := setting(t, killsVar, inGate)
	moment := moments(t, s.took)
	old, fresh, rubbish := 0, 0, 0
	for range kills {
		before := s.now
		s.start(t, syscall.SIGKILL, moment())
		s.whole(t)
		if s.now == before {
			old++
		} else {
			fresh++
		}
		switch left := listing(t, filepath.Dir(s.out)); len(left) {
		case 1:
		case 2:
			rubbish++
		default:
			t.Errorf("a kill leaves %q", left)
		}
		if kills > inGate {
			s.mend(t)
		}
	}
	s.mend(t)
	t.Logf("%d builds killed: %d left the old site, %d the new one; %d left a half-made one beside it", kills, old, fresh, rubbish)
	if rubbish == 0 && kills > inGate {
		t.Error("no kill came while the site was written: the test shows nothing")
	}
}

// mend builds what the last build was to build, and fails unless all is well.
func (s *twoSites) mend(t *testing.T) {
	t.Helper()
	s.write(t, 0)
	if got := buildSmall(t, s.dir, s.out); !maps.Equal(got, s.sites[0]) {
		s.sites[0].same(t, s.out)
		t.FailNow()
	}
	s.now = 0
	alone(t, s.out)
}

// A build that is asked to stop clears up and says so.
func TestBuildIsStopped(t *testing.T) {
	t.Parallel()
	s := newTwoSites(t)
	moment := moments(t, s.took)
	for i := range max(2, setting(t, killsVar, 0)/5) {
		signal := []syscall.Signal{syscall.SIGINT, syscall.SIGTERM}[i%2]
		p := s.start(t, signal, s.took/4+moment()/2) // it does not listen from the very beginning
		before := s.now
		s.whole(t)
		alone(t, s.out)
		if s.now != before {
			continue // it was done
		}
		if p.ProcessState.Sys().(syscall.WaitStatus).Signaled() {
			continue // it was about to start
		}
		p.ended(t, exitFailure)
		p.says(t, "kundval: bygget avbröts innan webbplatsen var färdig\n", "råd: bygg igen när du vill", "Inget är ändrat i "+s.out)
	}
}

// A second build leaves the first one alone and says who is at work. A build
// that was killed does not stand in the way.
func TestSecondBuild(t *testing.T) {
	t.Parallel()
	s := newTwoSites(t)
	stage := filepath.Join(filepath.Dir(s.out), ".sajt.kundval-new")
	first := program(t, s.dir, "build", "--date", smallDay, "--out", s.out)
	if err := first.Start(); err != nil {
		t.Fatal(err)
	}
	for deadline := time.Now().Add(time.Minute); ; time.Sleep(time.Millisecond) {
		if _, err := os.Stat(filepath.Join(stage, "index.html")); err == nil {
			break
		}
		if time.Now().After(deadline) {
			t.Fatal("the first build does not begin to write")
		}
	}
	if err := first.Process.Signal(syscall.SIGSTOP); err != nil {
		t.Fatal(err)
	}
	second := program(t, s.dir, "build", "--date", smallDay, "--out", s.out)
	second.run(t, exitFailure)
	second.says(t, "kundval: ett annat bygge skriver redan i "+s.out+"\n", "det började "+time.Now().Format("2006-01-02 "), "kan du avsluta process "+strconv.Itoa(first.Process.Pid)+"\n", "Inget är ändrat i "+s.out)
	s.whole(t)
	if err := first.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	_ = first.Wait() // says that it was killed
	s.mend(t)
}
