package pages_test

import (
	"bytes"
	"encoding/json"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"kundval/generator/internal/model"
	"kundval/generator/internal/pages"
)

// saying lists the pages that say something, by their addresses.
func saying(t *testing.T, ps map[string]pages.Page, what string) []string {
	t.Helper()
	whole := regexp.MustCompile(`(?:^|[^0-9])` + regexp.QuoteMeta(what) + `(?:[^0-9]|$)`)
	var urls []string
	for url, p := range ps {
		var b bytes.Buffer
		e := json.NewEncoder(&b)
		e.SetEscapeHTML(false)
		if err := e.Encode(p.View); err != nil {
			t.Fatal(err)
		}
		text := strings.ReplaceAll(b.String(), "\u00a0", " ")
		if strings.Contains(text, what) && whole.MatchString(text) { // the pattern alone is slow
			urls = append(urls, url)
		}
	}
	slices.Sort(urls)
	return urls
}

// A figure, date or name stands once in the data, and every page that states it
// follows when it changes: none has it from anywhere else.
func TestEveryPageFollowsADatum(t *testing.T) {
	condition := func(e *model.Edition, id string) *model.Condition {
		for _, c := range e.Conditions {
			if c.ID == id {
				return c
			}
		}
		t.Fatalf("no condition %s", id)
		return nil
	}
	day := func(year int, month time.Month, day int) model.Date {
		return model.Date{Year: year, Month: month, Day: day}
	}
	for _, tt := range []struct {
		name          string
		first, second func(m *model.Municipality, e *model.Edition)
		was, is       string
		on            []string // some of the pages that state it, below /nacka/
	}{
		{
			"a figure of a condition",
			func(_ *model.Municipality, e *model.Edition) {
				condition(e, "kontaktuppgifter").Requirements[0].Value = 777
			},
			func(_ *model.Municipality, e *model.Edition) {
				condition(e, "kontaktuppgifter").Requirements[0].Value = 888
			},
			"högst 777", "högst 888",
			[]string{"villkor/", "villkor/2025/", "villkor/2025/a-3/", "villkor/id/kontaktuppgifter/", "villkor/2025/for/isa-1/", "villkor/2025/for/isa-1/checklista/", "andringar/2024-2025/", "bli-anordnare/"},
		},
		{
			"the age of a document",
			func(_ *model.Municipality, e *model.Edition) {
				condition(e, "f-skatt").Evidence[0].MaxAge = "77 månader"
			},
			func(_ *model.Municipality, e *model.Edition) {
				condition(e, "f-skatt").Evidence[0].MaxAge = "88 månader"
			},
			"77 månader", "88 månader",
			[]string{"villkor/2025/a-2/", "villkor/2025/for/fai-2/", "villkor/2025/for/fai-2/checklista/", "bli-anordnare/", "tillsyn/", "villkor/id/f-skatt/"},
		},
		{
			"the day of a decision",
			func(_ *model.Municipality, e *model.Edition) { e.Decisions[1].Date = day(1999, time.March, 17) },
			func(_ *model.Municipality, e *model.Edition) { e.Decisions[1].Date = day(1999, time.April, 18) },
			"17 mars 1999", "18 april 1999",
			[]string{"", "villkor/", "villkor/2025/", "villkor/2025/for/ami-1/", "villkor/datum/", "beslut/", "beslut/2025/antagande-2025/", "villkor/id/registrerad-verksamhet/"},
		},
		{
			"an amount",
			func(_ *model.Municipality, e *model.Edition) { e.Compensation.Amounts[0].Ore = 77_777_700 },
			func(_ *model.Municipality, e *model.Edition) { e.Compensation.Amounts[0].Ore = 88_888_800 },
			"777 777", "888 888",
			[]string{"ersattning/", "andringar/2024-2025/", "villkor/2025/"},
		},
		{
			"an application window",
			func(m *model.Municipality, _ *model.Edition) { m.Application.Windows[0].From = "02-19" },
			func(m *model.Municipality, _ *model.Edition) { m.Application.Windows[0].From = "02-21" },
			"19 februari 2027", "21 februari 2027",
			[]string{"bli-anordnare/", "villkor/"},
		},
		{
			"the name of a sanction",
			func(_ *model.Municipality, e *model.Edition) { e.Sanctions[1].Name = "Sträng blick" },
			func(_ *model.Municipality, e *model.Edition) { e.Sanctions[1].Name = "Höjt pekfinger" },
			"Sträng blick", "Höjt pekfinger",
			[]string{"sanktioner/", "villkor/oversikt/", "villkor/2025/", "villkor/2025/a-2/", "villkor/2025/for/ami-1/", "villkor/id/f-skatt/"},
		},
		{
			"the first day of an edition",
			func(_ *model.Municipality, e *model.Edition) { e.InForceFrom = day(2024, time.December, 30) },
			func(_ *model.Municipality, e *model.Edition) { e.InForceFrom = day(2024, time.December, 27) },
			"30 december 2024", "27 december 2024",
			[]string{"", "villkor/2025/a-2/", "villkor/2025/for/ami-1/", "villkor/datum/", "andringar/2024-2025/", "bli-anordnare/", "ersattning/", "beslut/2025/antagande-2025/"},
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			with := func(change func(*model.Municipality, *model.Edition)) map[string]pages.Page {
				site := shipped(t)
				m := site.Municipalities[0]
				change(m, editionOf(t, m, "2025"))
				return build(t, site, "2026-11-22")
			}
			before, after := with(tt.first), with(tt.second)
			said := saying(t, before, tt.was)
			for _, url := range tt.on {
				if !slices.Contains(said, "/nacka/"+url) {
					t.Errorf("/nacka/%s does not say %q", url, tt.was)
				}
			}
			if now := saying(t, after, tt.is); !slices.Equal(said, now) {
				t.Errorf("%q stands on %q, and when it became %q on %q", tt.was, said, tt.is, now)
			}
			if left := saying(t, after, tt.was); len(left) > 0 {
				t.Errorf("%q is still said on %q", tt.was, left)
			}
		})
	}
}
