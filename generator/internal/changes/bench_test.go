package changes_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/BurntSushi/toml"

	"kundval/generator/internal/changes"
	"kundval/generator/internal/model"
)

// synthetic returns an edition of n conditions of about 90 words. In version
// 1 a fifth of them differ from version 0: in a figure, a sentence, a control
// point, their place or their id.
func synthetic(n, version int) *edition {
	e := &edition{Edition: model.Edition{Label: fmt.Sprint(2024 + version), Title: "Villkor"}}
	e.Occasions = []model.Occasion{{ID: "vid-ansokan", Name: "Ansökan"}, {ID: "uppfoljning", Name: "Uppföljning"}}
	e.Sanctions = []model.Sanction{{ID: "varning", Name: "Varning"}, {ID: "avauktorisation", Name: "Avauktorisation"}}
	for s := range n/25 + 2 {
		e.Sections = append(e.Sections, &model.Section{ID: fmt.Sprintf("avsnitt-%d", s), Title: fmt.Sprintf("Avsnitt %d", s)})
	}
	for i := range n {
		weeks, section, id := 2, i/25, fmt.Sprintf("villkor-%d", i)
		extra, occasions := "", []string{"vid-ansokan"}
		if version == 1 {
			switch i % 25 {
			case 0:
				weeks = 1
			case 5:
				extra = " Rutinerna ska vara kända av all personal och följas upp varje år."
			case 10:
				occasions = append(occasions, "uppfoljning")
			case 15:
				section++
			case 20:
				id += "-ny"
			}
		}
		e.Conditions = append(e.Conditions, &model.Condition{
			ID: id, Number: fmt.Sprintf("A.%d", i), Kind: model.Specific, Section: fmt.Sprintf("avsnitt-%d", section),
			Title: fmt.Sprintf("Villkor %d om genomförandeplan", i), Occasions: occasions,
			Breach: model.Breach{Form: model.BreachFixed, Sanctions: []string{"varning"}},
			Requirements: []model.Requirement{{ID: "senast", What: "upprätta planen", Direction: model.AtMost,
				Value: float64(weeks), Unit: "veckor", From: "beställningen"}},
			Text: fmt.Sprintf(`Anordnaren ska inom %d veckor från beställningen upprätta en **genomförandeplan** nummer %d
tillsammans med kunden och eventuell företrädare, med beslutet om insats som grund.

Av planen ska framgå

- målet för insatsen och hur det ska nås,
- hur och när beviljade insatser ska utföras,
- när planen ska följas upp, enligt [riktlinjen](https://exempel.se/riktlinje).

Anordnaren ska ha skriftliga rutiner för dokumentation, synpunkter, klagomål, fel och avvikelser.%s
Handlingar ska förvaras så att bara den som behöver dem för sitt arbete kan läsa dem, och sparas i
två år efter den sista anteckningen. Därefter ska de förstöras på ett säkert sätt.`, weeks, i, extra),
		})
	}
	return e
}

func (e *edition) model(id string) *model.Edition {
	m := e.Edition
	m.ID, m.Sections, m.Conditions = id, e.Sections, e.Conditions
	return &m
}

// BenchmarkCompare compares two editions of 1,000 conditions and reports how
// long it takes in relation to decoding the two from TOML.
func BenchmarkCompare(b *testing.B) {
	was, is := synthetic(1000, 0), synthetic(1000, 1)
	var files [2]string
	for i, e := range []*edition{was, is} {
		var buf bytes.Buffer
		if err := toml.NewEncoder(&buf).Encode(e); err != nil {
			b.Fatal(err)
		}
		files[i] = buf.String()
	}
	decoding := time.Hour // the best of five
	for range 5 {
		start := time.Now()
		for _, f := range files {
			var e edition
			if _, err := toml.Decode(f, &e); err != nil {
				b.Fatal(err)
			}
		}
		decoding = min(decoding, time.Since(start))
	}
	from, to := was.model("2024"), is.model("2025")
	b.ReportAllocs()
	for b.Loop() {
		changes.Compare(from, to)
	}
	perOp := b.Elapsed() / time.Duration(b.N)
	b.ReportMetric(float64(perOp)/float64(decoding), "×decoding")
}

// TestSynthetic holds the benchmark to comparing something.
func TestSynthetic(t *testing.T) {
	r := changes.Compare(synthetic(1000, 0).model("2024"), synthetic(1000, 1).model("2025"))
	got := map[string]int{}
	for _, c := range r.Counts.Kinds {
		got[c.Code] = c.N
	}
	for _, k := range []string{"tal-skarpt", "ordalydelse", "kontroll", "flyttat", "tillagt", "borttaget"} {
		if got[k] != 40 {
			t.Errorf("%d changes of kind %s, want 40", got[k], k)
		}
	}
	if len(r.Unchanged) != 800 || len(r.Suspicions) != 40 {
		t.Errorf("%d unchanged and %d suspicions, want 800 and 40", len(r.Unchanged), len(r.Suspicions))
	}
	for _, s := range r.Suspicions {
		if s.Added.ID != s.Removed.ID+"-ny" {
			t.Errorf("suspected %s of being %s", s.Added.ID, s.Removed.ID)
		}
	}
	if text := writeText(t, r, changes.TextOptions{Color: true}); !strings.Contains(text, "\x1b[31;9m2 veckor\x1b[0m \x1b[32;4m1 veckor\x1b[0m") {
		t.Error("the figure is not marked in colour")
	}
}
