package feeds_test

import (
	"bytes"
	"strings"
	"testing"
	"unicode/utf8"

	"kundval/generator/internal/feeds"
	"kundval/generator/internal/model"
)

func sampleCalendar(t *testing.T) feeds.Calendar {
	n := names(t)
	return feeds.Calendar{
		Name: "Datum", Text: "Viktiga datum", Lang: "sv", Self: "https://kundval.example/d.ics", URL: "https://kundval.example/",
		Events: []feeds.Event{
			{
				UID: n.UID("nacka", "a"), Stamp: day(t, "2024-11-28"), First: day(t, "2024-12-31"), Last: day(t, "2024-12-31"),
				Summary: "Sista dagen; nästan, \\ nu", Text: "Rad ett\r\nrad två\x07", URL: "https://kundval.example/a/", Category: "Utgåva",
			},
			{
				UID: n.UID("nacka", "b"), Stamp: day(t, "2024-11-28"), First: day(t, "2024-03-01"), Last: day(t, "2024-04-15"),
				Yearly: true, Tentative: true, Summary: strings.Repeat("å", 100),
			},
		},
	}
}

func calendar(t *testing.T, c feeds.Calendar) string {
	t.Helper()
	var b bytes.Buffer
	if err := feeds.WriteCalendar(&b, c); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestWriteCalendar(t *testing.T) {
	got := calendar(t, sampleCalendar(t))
	unfolded := strings.ReplaceAll(got, "\r\n ", "")
	for _, want := range []string{
		"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:",
		"\r\nUID:nacka/a@kundval.example\r\nDTSTAMP:20241128T000000Z\r\nDTSTART;VALUE=DATE:20241231\r\nDTEND;VALUE=DATE:20250101\r\n",
		"\r\nSUMMARY:Sista dagen\\; nästan\\, \\\\ nu\r\nDESCRIPTION:Rad ett\\nrad två \r\nURL:https://kundval.example/a/\r\nCATEGORIES:Utgåva\r\nSTATUS:CONFIRMED\r\n",
		"\r\nDTEND;VALUE=DATE:20240416\r\nRRULE:FREQ=YEARLY\r\nSUMMARY:" + strings.Repeat("å", 100) + "\r\nSTATUS:TENTATIVE\r\n",
		"\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
	} {
		if !strings.Contains(unfolded, want) {
			t.Errorf("no %q in\n%s", want, got)
		}
	}
	if again := calendar(t, sampleCalendar(t)); again != got {
		t.Error("a second time gives other bytes")
	}
}

// checkLines says whether each line is whole letters, no longer than a line
// may be, and ended as lines are.
func checkLines(t *testing.T, text string) {
	t.Helper()
	for line := range strings.SplitSeq(strings.TrimSuffix(text, "\r\n"), "\r\n") {
		if len(line) > 75 || !utf8.ValidString(line) || strings.ContainsAny(line, "\r\n") {
			t.Errorf("line of %d octets: %q", len(line), line)
		}
	}
}

func TestLinesAreFolded(t *testing.T) {
	letters := []string{"a", "å", "€", "𝄞", "e\u0301"}
	for _, letter := range letters {
		for pad := range 6 {
			c := sampleCalendar(t)
			want := strings.Repeat("x", pad) + strings.Repeat(letter, 150)
			c.Events[0].Summary = want
			got := calendar(t, c)
			checkLines(t, got)
			if !strings.Contains(strings.ReplaceAll(got, "\r\n ", ""), "\r\nSUMMARY:"+want+"\r\n") {
				t.Errorf("%q × 150 after %d: lost when unfolded", letter, pad)
			}
		}
	}
}

func FuzzCalendarText(f *testing.F) {
	f.Add("Senast i dag: skriv, och lämna; in\\\n")
	f.Add("\xff\x00\r\nEND:VCALENDAR")
	f.Fuzz(func(t *testing.T, text string) {
		c := sampleCalendar(t)
		c.Events[0].Text = "x" + text
		got := calendar(t, c)
		checkLines(t, got)
		if n := strings.Count(got, "\r\nEND:VCALENDAR"); n != 1 {
			t.Errorf("the calendar ends %d times", n)
		}
	})
}

func TestWriteCalendarRefuses(t *testing.T) {
	for _, tt := range []struct {
		name, want string
		breakIt    func(*feeds.Calendar)
	}{
		{"no events", "no events", func(c *feeds.Calendar) { c.Events = nil }},
		{"no stamp", "no name, summary, stamp or day", func(c *feeds.Calendar) { c.Events[0].Stamp = model.Date{} }},
		{"ends before it begins", "ends before it begins", func(c *feeds.Calendar) { c.Events[0].Last = model.Date{} }},
		{"two of one name", "two events are named", func(c *feeds.Calendar) { c.Events[1].UID = c.Events[0].UID }},
	} {
		t.Run(tt.name, func(t *testing.T) {
			c := sampleCalendar(t)
			tt.breakIt(&c)
			var b bytes.Buffer
			if err := feeds.WriteCalendar(&b, c); err == nil || !strings.Contains(err.Error(), tt.want) || b.Len() > 0 {
				t.Errorf("error %v and %d bytes, want an error with %q and none", err, b.Len(), tt.want)
			}
		})
	}
}
