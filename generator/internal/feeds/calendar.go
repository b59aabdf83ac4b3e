package feeds

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"kundval/generator/internal/model"
)

// Calendar is an iCalendar file of whole days.
type Calendar struct {
	Name   string
	Text   string
	Self   string  // the file's own address
	URL    string  // the page that says the same
	Lang   string  // BCP 47
	Events []Event // in the order in which they are written
}

// Event is something that is true of a day, or of the days from First through
// Last.
type Event struct {
	UID         string     // see Names
	Stamp       model.Date // when what the event says was decided
	First, Last model.Date
	Yearly      bool // it comes back every year
	Tentative   bool // it is proposed and not decided
	Summary     string
	Text        string
	URL         string
	Category    string
}

// WriteCalendar writes the calendar. It refuses one without events, which
// iCalendar does not allow, and events that lack what it demands.
func WriteCalendar(w io.Writer, c Calendar) error {
	if err := c.faults(); err != nil {
		return fmt.Errorf("writing the calendar %s: %w", c.Self, err)
	}
	p := &lines{}
	p.add("BEGIN", "VCALENDAR")
	p.add("VERSION", "2.0")
	p.add("PRODID", "-//kundval//kundval//"+strings.ToUpper(c.Lang))
	p.add("CALSCALE", "GREGORIAN")
	p.add("NAME", escape(c.Name))
	p.add("X-WR-CALNAME", escape(c.Name)) // NAME to programs older than RFC 7986
	p.add("DESCRIPTION", escape(c.Text))
	p.add("URL", c.URL)
	p.add("SOURCE;VALUE=URI", c.Self)
	p.add("REFRESH-INTERVAL;VALUE=DURATION", "P1D")
	for _, e := range c.Events {
		p.event(e)
	}
	p.add("END", "VCALENDAR")
	_, err := io.WriteString(w, p.b.String())
	return err
}

func (c Calendar) faults() error {
	if len(c.Events) == 0 {
		return errors.New("it has no events")
	}
	seen := map[string]bool{}
	for _, e := range c.Events {
		switch {
		case e.UID == "" || e.Summary == "" || e.Stamp.IsZero() || e.First.IsZero():
			return fmt.Errorf("event %q has no name, summary, stamp or day", e.UID+" "+e.Summary)
		case e.Last.Before(e.First):
			return fmt.Errorf("event %s ends before it begins", e.UID)
		case seen[e.UID]:
			return fmt.Errorf("two events are named %s", e.UID)
		}
		seen[e.UID] = true
	}
	return nil
}

func (p *lines) event(e Event) {
	p.add("BEGIN", "VEVENT")
	p.add("UID", escape(e.UID))
	p.add("DTSTAMP", compact(e.Stamp)+"T000000Z")
	p.add("DTSTART;VALUE=DATE", compact(e.First))
	p.add("DTEND;VALUE=DATE", compact(e.Last.AddDays(1))) // the first day after
	if e.Yearly {
		p.add("RRULE", "FREQ=YEARLY")
	}
	p.add("SUMMARY", escape(e.Summary))
	if e.Text != "" {
		p.add("DESCRIPTION", escape(e.Text))
	}
	if e.URL != "" {
		p.add("URL", e.URL)
	}
	if e.Category != "" {
		p.add("CATEGORIES", escape(e.Category))
	}
	status := "CONFIRMED"
	if e.Tentative {
		status = "TENTATIVE"
	}
	p.add("STATUS", status)
	p.add("TRANSP", "TRANSPARENT") // nobody is busy all that day
	p.add("END", "VEVENT")
}

// compact writes a day as iCalendar does, 20240131.
func compact(d model.Date) string { return strings.ReplaceAll(d.String(), "-", "") }

// escape writes words as a value of type TEXT. Control characters, which the
// format cannot hold, become spaces.
func escape(s string) string {
	s = strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(s)
	s = strings.Map(func(r rune) rune {
		if r < ' ' && r != '\n' || r == 0x7f {
			return ' '
		}
		return r
	}, strings.ToValidUTF8(s, "\uFFFD"))
	return strings.NewReplacer(`\`, `\\`, ";", `\;`, ",", `\,`, "\n", `\n`).Replace(s)
}

// lines collects content lines.
type lines struct{ b strings.Builder }

// maxOctets is how long a line may be without its line break.
const maxOctets = 75

// add writes a content line, folded where it is longer than a line may be and
// never within a letter.
func (p *lines) add(name, value string) {
	line := name + ":" + value
	room := maxOctets
	for len(line) > room {
		cut := room
		for !utf8.RuneStart(line[cut]) {
			cut--
		}
		p.b.WriteString(line[:cut] + "\r\n ")
		line, room = line[cut:], maxOctets-1 // the space counts
	}
	p.b.WriteString(line + "\r\n")
}
