package history

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"kundval/generator/internal/diag"
	"kundval/generator/internal/model"
	"kundval/generator/internal/vcs"
)

const dataFolder = "data"

// Options say what a site is judged against.
type Options struct {
	Dir   string     // the folder of the project, in a repository or not; "" for none
	Today model.Date // the reference date
}

// Check applies the rules of this package.
func Check(ctx context.Context, site *model.Site, o Options) (diag.List, error) {
	p := &pass{site: site, today: o.Today, reported: map[subject]bool{}}
	p.publication()
	p.redirects()
	since := site.Config.Published
	if o.Dir == "" || since.IsZero() || since.After(o.Today) {
		return p.found, nil
	}
	if err := p.againstHistory(ctx, o.Dir); err != nil {
		return nil, fmt.Errorf("reading the history: %w", err)
	}
	return p.found, nil
}

// pass is one application of the rules to one site.
type pass struct {
	site     *model.Site
	today    model.Date
	found    diag.List
	reported map[subject]bool // what has been said to have changed or gone

	repo *vcs.Repo
	head vcs.Commit
	base *vcs.Commit  // the last one before the site was public, or nil
	log  []vcs.Commit // those since that touch the data, the newest first
}

// subject is a thing in an edition: the edition itself when all but the first
// two are empty.
type subject struct{ municipality, edition, condition, level string }

func (p *pass) againstHistory(ctx context.Context, dir string) error {
	var err error
	if p.repo, err = vcs.Find(ctx, dir); err != nil || p.repo == nil {
		return err
	}
	if p.repo.Shallow {
		p.shallow()
		return nil
	}
	head, ok, err := p.repo.Head(ctx)
	if err != nil || !ok {
		return err
	}
	p.head = head
	since := p.site.Config.Published.Time()
	if p.log, err = p.repo.Log(ctx, since, dataFolder); err != nil {
		return err
	}
	base, ok, err := p.repo.Before(ctx, since)
	if err != nil {
		return err
	}
	if ok {
		p.base = &base
	}
	if err := p.silentEdits(ctx); err != nil {
		return err
	}
	if err := p.lostAddresses(ctx); err != nil {
		return err
	}
	return p.retiredNames(ctx)
}

// report adds a finding of a rule.
func (p *pass) report(code string, at diag.Span, message, hint diag.Text, notes ...diag.Note) {
	i := slices.IndexFunc(ownRules(), func(r diag.Rule) bool { return r.Code == code })
	p.found.Add(diag.Diagnostic{Code: code, Severity: ownRules()[i].Severity, Span: at, Message: message, Hint: hint, Notes: notes})
}

// whole reports whether everything below a path was read, so that what is not
// in the model is not in the files either.
func (p *pass) whole(path string) bool { return whole(p.site, path) }

func whole(site *model.Site, path string) bool {
	return !slices.ContainsFunc(site.Sources, func(s model.Source) bool { return s.Broken && strings.HasPrefix(s.File, path) })
}

// municipality returns the municipality of that id, or nil.
func municipality(site *model.Site, id string) *model.Municipality {
	for _, m := range site.Municipalities {
		if m.ID == id {
			return m
		}
	}
	return nil
}

// edition returns the edition of that id, or nil.
func edition(m *model.Municipality, id string) *model.Edition {
	if m == nil {
		return nil
	}
	for _, e := range m.Editions {
		if e.ID == id {
			return e
		}
	}
	return nil
}

// remark is a note without a place.
func remark(sv, en string, args ...any) diag.Note {
	return diag.Note{Message: diag.Textf(sv, en, args...)}
}

// said names a commit in a message.
func said(c vcs.Commit) string {
	return c.Short() + " (" + model.DateOf(c.Time).String() + ")"
}
