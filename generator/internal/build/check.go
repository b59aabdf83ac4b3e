package build

import (
	"context"
	"io/fs"
	"net/http"
	"slices"
	"strings"

	"kundval/generator/internal/check"
	"kundval/generator/internal/diag"
	"kundval/generator/internal/history"
	"kundval/generator/internal/load"
	"kundval/generator/internal/model"
	"kundval/generator/internal/texts"
	"kundval/generator/internal/weblinks"
)

// CheckOptions say what to check.
type CheckOptions struct {
	Project fs.FS        // the project's files
	Day     model.Date   // the reference date
	Web     *http.Client // visits the web addresses; nil: they are not visited

	Protected []string // names of people who must not be named
	Dir       string   // the project's folder, for what git knows of it; "" for none

	// Texts are read for what must not be published anywhere, beside the
	// project's own files.
	Texts []model.Source

	editions *editions // judges the editions; nil: each time anew
}

// Check loads and checks the project without building anything.
func Check(ctx context.Context, o CheckOptions) (*model.Site, diag.List, error) {
	site, told, err := load.Load(o.Project)
	if err != nil {
		return nil, nil, err
	}
	found, err := judge(ctx, site, append(told, texts.Check(o.Project, site)...), o)
	if err != nil {
		return nil, nil, err
	}
	return site, found, nil
}

// judge checks a project that has been read. told are the findings of reading
// it and its interface texts.
func judge(ctx context.Context, site *model.Site, told []diag.Diagnostic, o CheckOptions) (diag.List, error) {
	past, err := history.Check(ctx, site, history.Options{Dir: o.Dir, Today: o.Day})
	if err != nil {
		return nil, err
	}
	found := slices.Concat(diag.List(told), past)
	site.Sources = append(site.Sources, o.Texts...)
	if o.Web != nil {
		found = append(found, weblinks.Check(ctx, o.Web, site)...)
	}
	return check.Check(site, check.Options{
		Today: o.Day, Earlier: found, EarlierRules: earlierRules(), Protected: o.Protected,
		Compare: o.editions.compare, SealBreaks: o.editions.sealBreaks,
	}), nil
}

// earlierRules documents the codes of the stages before package check.
func earlierRules() []diag.Rule {
	return slices.Concat(load.Rules(), texts.Rules(), weblinks.Rules(), history.Rules())
}

// Rules documents every code that Check can find, by code.
func Rules() []diag.Rule {
	rules := append(earlierRules(), check.Rules()...)
	slices.SortFunc(rules, func(a, b diag.Rule) int { return strings.Compare(a.Code, b.Code) })
	return rules
}
