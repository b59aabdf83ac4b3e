package main

import (
	"flag"
	"fmt"
	"os"
	"runtime"

	"golang.org/x/term"

	"kundval/generator/internal/diag"
)

// screen is what an output is shown on.
type screen struct {
	terminal bool
	columns  int // of the terminal
}

// screenOf looks at what a file is.
func screenOf(f *os.File) screen {
	if !term.IsTerminal(int(f.Fd())) {
		return screen{}
	}
	columns, _, err := term.GetSize(int(f.Fd()))
	if err != nil || columns <= 0 {
		columns = 80
	}
	return screen{terminal: true, columns: columns}
}

// When colours are used.
const (
	colorAuto   = "auto" // on a terminal that shows them
	colorAlways = "always"
	colorNever  = "never"
)

// colors reports whether an output on s is in colour.
func (e *environment) colors(s screen) bool {
	switch e.color {
	case colorAlways:
		return true
	case colorNever:
		return false
	}
	return s.terminal && e.getenv("NO_COLOR") == "" && e.showsColor()
}

// showsColor reports whether the terminal understands escape sequences. The
// oldest of Windows does not, and the newer ones say who they are.
func (e *environment) showsColor() bool {
	if e.getenv("TERM") == "dumb" {
		return false
	}
	return runtime.GOOS != "windows" || e.getenv("WT_SESSION") != "" || e.getenv("TERM") != ""
}

// looks tells the writers of texts what s is.
func (e *environment) looks(s screen) []diag.TextOption {
	return []diag.TextOption{diag.InColor(e.colors(s)), diag.InColumns(s.columns)}
}

// speech holds the flags that say how the program speaks.
type speech struct{ lang, color *string }

// speechFlags adds the flags of a command that shows findings or rules.
func (e *environment) speechFlags(fs *flag.FlagSet) speech {
	return speech{
		fs.String("lang", string(diag.Swedish), "`SPRÅK` att svara på: sv eller en"),
		fs.String("color", colorAuto, "`NÄR` färger används: auto, always eller never"),
	}
}

// speak follows the flags. ok is false when it has said what is wrong.
func (e *environment) speak(s speech) (ok bool) {
	switch lang := diag.Language(*s.lang); lang {
	case diag.Swedish, diag.English:
		e.lang = lang
	default:
		e.fail(fmt.Errorf("okänt språk %q", *s.lang), "välj sv eller en")
		return false
	}
	switch *s.color {
	case colorAuto, colorAlways, colorNever:
		e.color = *s.color
	default:
		e.fail(fmt.Errorf(e.say("okänt färgval %q", "unknown choice of colour %q"), *s.color),
			e.say("välj auto, always eller never", "choose auto, always or never"))
		return false
	}
	return true
}

// say picks the words of the language that the command speaks.
func (e *environment) say(sv, en string) string { return diag.Text{SV: sv, EN: en}.In(e.lang) }
