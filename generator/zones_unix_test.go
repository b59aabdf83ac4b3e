//go:build unix

package main

import "testing"

// Wherever the computer stands, the same day gives the same bytes, also at the
// ends of the calendar.
func TestZones(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ name, date, epoch string }{
		{"by the clock at midnight", "", "1717192800"}, // 2024-06-01 00:00 in Stockholm
		{"the last year", "9900-12-31", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			dir := smallProject(t, "")
			var first digests
			for _, zone := range []string{"Pacific/Kiritimati", "Pacific/Pago_Pago"} {
				out := outFolder(t)
				p := program(t, dir, "build", "--out", out, "--date", c.date)
				p.Env = append(p.Env, "TZ="+zone, "SOURCE_DATE_EPOCH="+c.epoch)
				p.run(t, exitOK)
				if first == nil {
					first = digest(t, out)
				} else {
					first.same(t, out)
				}
			}
		})
	}
}
