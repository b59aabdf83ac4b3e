package build

import (
	"context"
	"io/fs"
	"slices"
	"strings"

	"kundval/generator/internal/check"
	"kundval/generator/internal/diag"
	"kundval/generator/internal/load"
	"kundval/generator/internal/model"
)

// CheckOptions say what to check.
type CheckOptions struct {
	Project fs.FS      // the project's files
	Day     model.Date // the reference date

	Protected []string // names of people who must not be named
}

// Check loads and checks the project without building anything.
func Check(_ context.Context, o CheckOptions) (*model.Site, diag.List, error) {
	site, found, err := load.Load(o.Project)
	if err != nil {
		return nil, nil, err
	}
	return site, check.Check(site, check.Options{Today: o.Day, Earlier: found, EarlierRules: load.Rules(), Protected: o.Protected}), nil
}

// Rules documents every code that Check can find, by code.
func Rules() []diag.Rule {
	rules := append(load.Rules(), check.Rules()...)
	slices.SortFunc(rules, func(a, b diag.Rule) int { return strings.Compare(a.Code, b.Code) })
	return rules
}
