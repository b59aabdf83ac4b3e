package synthetic

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"

	"kundval/generator/internal/model"
)

// Params say how large the project is.
type Params struct {
	Municipalities int
	Providers      int      // of each municipality
	Editions       int      // of each municipality
	Conditions     int      // of each edition
	Languages      []string // of the pages, beside Swedish
	Seed           uint64
}

// The bounds of Params. An edition needs enough conditions to fill three
// parts, and provider numbers have five digits.
const (
	maxMunicipalities = 99
	maxProviders      = 99_999
	maxEditions       = 30
	minConditions     = 12
	maxConditions     = 2_000
	maxAllProviders   = 900_000 // so that organisation numbers last
)

// Day returns the date that the project is made for: the last edition is then
// in force, and facts about providers are fresh.
func Day() model.Date { return model.Date{Year: lastYear, Month: 11, Day: 22} }

// lastYear is the year from whose first day the last edition is in force.
const lastYear = 2026

// Generate calls emit once for each file of data/, with its slash-separated
// name and its content. It stops at the first error that emit returns.
func Generate(p Params, emit func(name string, content []byte) error) error {
	if err := p.validate(); err != nil {
		return err
	}
	g := &generator{Params: p, emit: emit}
	g.site()
	for n := 1; n <= p.Municipalities; n++ {
		g.municipality(n)
	}
	return g.err
}

// Write makes the files in the folder dir.
func Write(dir string, p Params) error {
	return Generate(p, func(name string, content []byte) error {
		file := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			return err
		}
		return os.WriteFile(file, content, 0o644)
	})
}

func (p Params) validate() error {
	var errs []error
	within := func(what string, n, low, high int) {
		if n < low || n > high {
			errs = append(errs, fmt.Errorf("%s: %d is not within %d and %d", what, n, low, high))
		}
	}
	within("municipalities", p.Municipalities, 1, maxMunicipalities)
	within("providers", p.Providers, 1, maxProviders)
	within("editions", p.Editions, 1, maxEditions)
	within("conditions", p.Conditions, minConditions, maxConditions)
	if all := p.Municipalities * p.Providers; all > maxAllProviders {
		errs = append(errs, fmt.Errorf("providers: %d in all, which is more than %d", all, maxAllProviders))
	}
	return errors.Join(errs...)
}

// generator emits files until one fails.
type generator struct {
	Params
	emit func(string, []byte) error
	err  error
}

func (g *generator) file(name string, d *document) {
	if g.err == nil {
		g.err = g.emit(name, []byte(d.String()))
	}
}

// random returns the chances of one thing, which do not depend on how many
// other things there are.
func (g *generator) random(municipality, thing int) *rand.Rand {
	return rand.New(rand.NewPCG(g.Seed, uint64(municipality)<<32|uint64(thing)))
}

// pick returns one of the choices.
func pick[T any](r *rand.Rand, choices []T) T { return choices[r.IntN(len(choices))] }

// percent is true n times in a hundred.
func percent(r *rand.Rand, n int) bool { return r.IntN(100) < n }
