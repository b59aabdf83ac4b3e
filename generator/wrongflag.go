package main

import (
	"errors"
	"flag"
	"fmt"
	"strings"
)

// wrongFlag puts into Swedish what package flag says of the flags somebody gave,
// in a language that is not yet read, and adds what to do.
func wrongFlag(fs *flag.FlagSet, command string, err error) (hint string, told error) {
	hint = fmt.Sprintf("kör kundval %s -h", command)
	said := err.Error()
	if name, ok := strings.CutPrefix(said, "flag provided but not defined: "); ok {
		return meant(fs, name) + hint, fmt.Errorf("flaggan -%s finns inte", name)
	}
	if name, ok := strings.CutPrefix(said, "flag needs an argument: "); ok {
		return hint, fmt.Errorf("flaggan -%s saknar värde", name)
	}
	if what, ok := strings.CutPrefix(said, "bad flag syntax: "); ok {
		return hint, fmt.Errorf("%q är ingen flagga", what)
	}
	for _, opening := range []string{"invalid boolean value ", "invalid value "} {
		if rest, ok := strings.CutPrefix(said, opening); ok {
			value, rest, _ := strings.Cut(rest, " for ")
			name, _, _ := strings.Cut(strings.TrimPrefix(rest, "flag "), ":")
			return hint, errors.New(value + " är inget värde för flaggan -" + name)
		}
	}
	return hint, err
}

// meant asks for the flag that somebody may have meant.
func meant(fs *flag.FlagSet, written string) string {
	var names []string
	fs.VisitAll(func(f *flag.Flag) { names = append(names, f.Name) })
	if name := nearest(strings.TrimLeft(written, "-"), names); name != "" {
		return fmt.Sprintf("menade du --%s? Annars: ", name)
	}
	return ""
}
