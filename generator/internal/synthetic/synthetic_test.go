package synthetic

import (
	"bytes"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"kundval/generator/internal/changes"
	"kundval/generator/internal/check"
	"kundval/generator/internal/load"
	"kundval/generator/internal/model"
	"kundval/generator/internal/status"
)

func small() Params {
	return Params{Municipalities: 2, Providers: 120, Editions: 3, Conditions: 30, Seed: 1}
}

func files(t *testing.T, p Params) map[string][]byte {
	t.Helper()
	fs := map[string][]byte{}
	err := Generate(p, func(name string, content []byte) error {
		if _, twice := fs[name]; twice {
			t.Errorf("%s is made twice", name)
		}
		fs[name] = content
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return fs
}

// project loads the made-up project, which must be without findings.
func project(t *testing.T, p Params) *model.Site {
	t.Helper()
	fsys := fstest.MapFS{}
	for name, content := range files(t, p) {
		fsys[name] = &fstest.MapFile{Data: content}
	}
	site, found, err := load.Load(fsys)
	if err != nil {
		t.Fatal(err)
	}
	// What load found is passed on, so that a warning counts as well.
	found = check.Check(site, check.Options{Today: Day(), Earlier: found, EarlierRules: load.Rules()})
	for _, d := range found[:min(len(found), 20)] {
		t.Errorf("%s:%d:%d: %s: %s", d.Span.File, d.Span.Start.Line, d.Span.Start.Col, d.Code, d.Message.EN)
	}
	return site
}

func TestSizes(t *testing.T) {
	p := small()
	site := project(t, p)
	if got := len(site.Municipalities); got != p.Municipalities {
		t.Fatalf("got %d municipalities, want %d", got, p.Municipalities)
	}
	for _, m := range site.Municipalities {
		if got := len(m.Providers); got != p.Providers {
			t.Errorf("%s: got %d providers, want %d", m.ID, got, p.Providers)
		}
		if got := len(m.Editions); got != p.Editions {
			t.Errorf("%s: got %d editions, want %d", m.ID, got, p.Editions)
		}
		for _, e := range m.Editions {
			if got := len(e.Conditions); got != p.Conditions {
				t.Errorf("%s %s: got %d conditions, want %d", m.ID, e.ID, got, p.Conditions)
			}
		}
	}
}

// TestCleanAtAnySize looks at the edges, where a list is empty or a number has
// one digit more.
func TestCleanAtAnySize(t *testing.T) {
	for _, p := range []Params{
		{Municipalities: 1, Providers: 1, Editions: 1, Conditions: minConditions, Seed: 3},
		{Municipalities: 1, Providers: 14, Editions: 2, Conditions: 43, Seed: 4},
		{Municipalities: 3, Providers: 5, Editions: maxEditions, Conditions: 100, Seed: 5},
		{Municipalities: 1, Providers: 1500, Editions: 2, Conditions: 60, Seed: 6},
	} {
		project(t, p)
	}
}

// TestEveryStateOccurs makes sure that a large project shows what providers
// can go through.
func TestEveryStateOccurs(t *testing.T) {
	p := small()
	p.Providers = 500
	states := map[status.Authorisation]int{}
	for _, m := range project(t, p).Municipalities {
		for _, pr := range m.Providers {
			for _, a := range pr.Authorisations {
				states[status.OfAuthorisation(a, Day()).State]++
			}
		}
	}
	for _, s := range []status.Authorisation{status.Open, status.Full, status.Paused, status.Future, status.Ended, status.Revoked} {
		if states[s] == 0 {
			t.Errorf("no authorisation is %s", s)
		}
	}
	if states[status.Open] < 10*states[status.Full] {
		t.Errorf("got %d open and %d full authorisations, want mostly open", states[status.Open], states[status.Full])
	}
}

// TestChangesAreMotivated holds every edition against the one before it.
func TestChangesAreMotivated(t *testing.T) {
	kinds := map[string]bool{}
	for _, m := range project(t, small()).Municipalities {
		for i := 1; i < len(m.Editions); i++ {
			r := changes.Compare(m.Editions[i-1], m.Editions[i])
			for _, c := range r.Changes {
				for _, k := range c.Kinds {
					kinds[k] = true
				}
			}
			for _, o := range r.Missing {
				t.Errorf("%s %s: owed: %+v", m.ID, m.Editions[i].ID, o)
			}
			for _, o := range r.Suspicions {
				t.Errorf("%s %s: suspicion: %+v", m.ID, m.Editions[i].ID, o)
			}
			for _, o := range r.Objections {
				t.Errorf("%s %s: objection %+v", m.ID, m.Editions[i].ID, o)
			}
		}
	}
	want := []string{
		"borttaget", "ersattning", "handlingar", "kontroll", "lagrum", "malgrupp", "ordalydelse", "sanktion", "tal-mildrat", "tal-skarpt", "tillagt",
	}
	if got := slices.Sorted(maps.Keys(kinds)); !slices.Equal(got, want) {
		t.Errorf("got the kinds of change %q, want %q", got, want)
	}
}

func TestSameParamsGiveSameBytes(t *testing.T) {
	first, second := files(t, small()), files(t, small())
	if !maps.EqualFunc(first, second, bytes.Equal) {
		t.Error("two runs differ")
	}
	other := small()
	other.Seed = 2
	if maps.EqualFunc(first, files(t, other), bytes.Equal) {
		t.Error("another seed gives the same project")
	}
}

func TestEverythingIsAnExample(t *testing.T) {
	for name, content := range files(t, small()) {
		if strings.HasSuffix(name, "andringar.toml") {
			continue // has no such key
		}
		if !bytes.Contains(content, []byte("exempel = true")) {
			t.Errorf("%s does not say that it is an example", name)
		}
	}
}

func TestOrganisationNumbers(t *testing.T) {
	seen := map[string]string{}
	for _, m := range project(t, small()).Municipalities {
		for _, p := range m.Providers {
			n := strings.ReplaceAll(p.OrgNumber, "-", "")
			switch {
			case p.LegalForm == model.SoleTrader:
				if n != "" {
					t.Errorf("%s: a sole trader has the number %s", p.Slug, n)
				}
				continue
			case p.Operator == "egen":
				if p.OrgNumber != m.OrgNumber {
					t.Errorf("%s: got number %s, want the municipality's own, %s", p.Slug, p.OrgNumber, m.OrgNumber)
				}
			case seen[n] != "":
				t.Errorf("%s and %s have the same number %s", p.Slug, seen[n], n)
			}
			seen[n] = p.Slug
			if len(n) != 10 || n[2] < '2' || checkDigit(n[:9]) != int(n[9]-'0') {
				t.Errorf("%s: %s is no organisation number", p.Slug, p.OrgNumber)
			}
		}
	}
}

func TestCheckDigit(t *testing.T) {
	for _, test := range []struct {
		digits string
		want   int
	}{
		{"212000016", 7}, {"212000017", 5}, {"556016068", 0}, {"552000001", 8},
	} {
		if got := checkDigit(test.digits); got != test.want {
			t.Errorf("check digit of %s: got %d, want %d", test.digits, got, test.want)
		}
	}
}

func TestBadParams(t *testing.T) {
	for _, test := range []struct {
		name string
		edit func(*Params)
	}{
		{"no municipality", func(p *Params) { p.Municipalities = 0 }},
		{"no provider", func(p *Params) { p.Providers = 0 }},
		{"no edition", func(p *Params) { p.Editions = 0 }},
		{"too few conditions", func(p *Params) { p.Conditions = minConditions - 1 }},
		{"too many providers", func(p *Params) { p.Municipalities, p.Providers = maxMunicipalities, maxProviders }},
	} {
		p := small()
		test.edit(&p)
		err := Generate(p, func(name string, _ []byte) error {
			t.Errorf("%s: %s is made", test.name, name)
			return nil
		})
		if err == nil {
			t.Errorf("%s: no error", test.name)
		}
	}
}

func TestWrite(t *testing.T) {
	dir := t.TempDir()
	if err := Write(dir, small()); err != nil {
		t.Fatal(err)
	}
	for name, want := range files(t, small()) {
		got, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(name)))
		if err != nil || !bytes.Equal(got, want) {
			t.Errorf("%s is not what Generate makes: %v", name, err)
		}
	}
}
