package main

import "testing"

func TestColors(t *testing.T) {
	terminal, pipe := screen{terminal: true, columns: 80}, screen{}
	for _, c := range []struct {
		name, choice string
		env          map[string]string
		on           screen
		want         bool
	}{
		{"a terminal", "", map[string]string{"TERM": "xterm"}, terminal, true},
		{"a pipe", "", map[string]string{"TERM": "xterm"}, pipe, false},
		{"NO_COLOR", colorAuto, map[string]string{"TERM": "xterm", "NO_COLOR": "1"}, terminal, false},
		{"an empty NO_COLOR", colorAuto, map[string]string{"TERM": "xterm", "NO_COLOR": ""}, terminal, true},
		{"a dumb terminal", colorAuto, map[string]string{"TERM": "dumb"}, terminal, false},
		{"always", colorAlways, map[string]string{"TERM": "dumb", "NO_COLOR": "1"}, pipe, true},
		{"never", colorNever, map[string]string{"TERM": "xterm"}, terminal, false},
	} {
		e := &environment{color: c.choice, getenv: func(key string) string { return c.env[key] }}
		if got := e.colors(c.on); got != c.want {
			t.Errorf("%s: got %v, want %v", c.name, got, c.want)
		}
	}
}
