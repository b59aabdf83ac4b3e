package main

import (
	"context"
	"fmt"
	"runtime/debug"
)

func versionCommand() *command {
	return &command{
		name:  "version",
		short: "visa programmets version",
		long:  "Visar version, den ändring i git som programmet byggdes från, och versionen av Go.\n",
		run: func(_ context.Context, e *environment, c *command) int {
			flags, _ := e.flags(c)
			if code, done := e.parse(flags, c); done {
				return code
			}
			fmt.Fprintln(e.stdout, version())
			return exitOK
		},
	}
}

// version describes the running binary from what the compiler recorded.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "kundval (okänd version)"
	}
	v := "kundval " + info.Main.Version
	for _, s := range info.Settings {
		if s.Key == "vcs.revision" {
			v += " (" + s.Value[:min(12, len(s.Value))] + ")"
		}
	}
	return v + ", " + info.GoVersion
}

// release is the version alone.
func release() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return ""
	}
	return info.Main.Version
}
