package faults

import (
	"flag"
	"runtime"
	"runtime/debug"
	"slices"
	"sync"
	"sync/atomic"
	"testing"

	"kundval/generator/internal/diag"
)

// usual is how many faults of each kind are tried when nothing else is asked
// for: the gate should not wait for all two thousand.
const usual = 3

var (
	update = flag.Bool("update", false, "rewrite the figures in docs/faults.md")
	most   = flag.Int("most", usual, "try at most so many faults of each kind; 0: all of them")
)

// kind is a kind of fault and the function that makes the faults.
type kind struct {
	name string
	make func(testing.TB, *maker)
}

func kinds() []kind {
	form := func(f func(*maker)) func(testing.TB, *maker) { return func(_ testing.TB, m *maker) { f(m) } }
	return []kind{
		{"key misspelt", form(misspeltKeys)},
		{"required key left out", form(missingKeys)},
		{"required value empty", form(emptyValues)},
		{"value of another type", form(wrongTypes)},
		{"date not in the calendar", form(impossibleDates)},
		{"key twice", form(keysTwice)},
		{"text without its last quotation mark", form(unclosedTexts)},
		{"text without its first quotation mark", form(unopenedTexts)},
		{"text without quotation marks", form(unquotedTexts)},
		{"curly quotation marks", form(curlyQuotes)},
		{"quotation marks within a text", form(innerQuotes)},
		{"text of several lines not ended", form(unclosedLongTexts)},
		{"list not closed", form(unclosedLists)},
		{"inline table not closed", form(unclosedBraces)},
		{"comma missing", form(missingCommas)},
		{"equals sign missing", form(missingEquals)},
		{"decimal comma", form(decimalCommas)},
		{"header not closed", form(halfHeaders)},
		{"header with the wrong brackets", form(wrongBrackets)},
		{"file missing", form(missingFiles)},
		{"file under another name", form(misnamedFiles)},
		{"file that nobody reads", form(strayFiles)},
		{"file empty", form(emptyFiles)},
		{"file in another encoding", form(wrongEncodings)},
		{"file of another kind", form(notTOML)},
		{"marks of a merge conflict", form(conflicts)},
		{"reference misspelt", brokenReferences},
		{"reference to something else", wrongReferences},
		{"id twice", duplicateIDs},
		{"id misspelt", misspeltIDs},
		{"id that is no address", badNames},
		{"number twice", duplicateNumbers},
		{"table twice", doubledTables},
		{"word not in the list", unknownWords},
		{"dates swapped", swappedDates},
		{"year wrong", wrongYears},
		{"value of the wrong form", wrongForms},
		{"wrong check digit", wrongCheckDigits},
		{"organisation number of another", sameOrgNumbers},
		{"number out of range", outOfRange},
		{"figure changed in krav only", changedFigures},
		{"price that does not follow", wrongPrices},
		{"adopted text changed in silence", silentChanges},
		{"control changed in silence", silentMoves},
		{"reason for a change removed", missingReasons},
		{"adopted without a whole decision", withoutDecision},
		{"editions that overlap or leave a gap", editionsInTime},
		{"condition without what it needs", emptyPromises},
		{"circle", circles},
		{"levels that overlap", overlappingLevels},
		{"level removed", lostLevels},
		{"authorised twice", doubleAuthorisations},
		{"not authorised but in the rota", endedButChosen},
		{"rota without a provider, or with one twice", leftOut},
		{"sole trader with a number", soleTraders},
		{"silence of what cannot be silenced", silences},
		{"personnummer", identityNumbers},
		{"http link", insecureLinks},
		{"article without its head", brokenHeads},
	}
}

// outcome is what became of one fault.
type outcome struct {
	fault
	found []diag.Diagnostic
}

func (o outcome) exact() bool { return slices.ContainsFunc(o.found, o.isRight) }

// TestFaults puts in every fault, one at a time.
func TestFaults(t *testing.T) {
	defer debug.SetGCPercent(debug.SetGCPercent(400)) // a thousand small sites come and go
	p := open(t)
	var faults []fault
	for _, k := range kinds() {
		m := &maker{project: p, kind: k.name}
		k.make(t, m)
		if len(m.faults) == 0 {
			t.Errorf("no fault of the kind %q was made", k.name)
		}
		if *most > 0 {
			m.faults = some(m.faults, *most)
		}
		faults = append(faults, m.faults...)
	}
	r := newReport(run(t, p, faults))
	t.Log("\n" + r.text())
	if want := min(*most, 2) * len(kinds()); len(faults) < want {
		t.Errorf("%d faults were made, want %d at least", len(faults), want)
	}
	for _, o := range r.missed {
		if _, ok := acceptedMiss(o.fault); !ok {
			t.Errorf("not found: %s: %s", o.kind, o.what)
		}
	}
	if share := r.share(); share < 0.95 {
		t.Errorf("%.1f %% of the faults are found at their line, want 95 %%", 100*share)
	}
	if *update {
		r.write(t)
	}
}

// run looks for each fault, on all processors.
func run(t *testing.T, p *project, faults []fault) []outcome {
	out := make([]outcome, len(faults))
	var next atomic.Int64
	var group sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		group.Go(func() {
			for i := next.Add(1) - 1; i < int64(len(faults)); i = next.Add(1) - 1 {
				out[i] = outcome{faults[i], p.with(t, faults[i].files)}
			}
		})
	}
	group.Wait()
	return out
}
