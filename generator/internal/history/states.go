package history

import (
	"context"
	"path"
	"slices"
	"strings"

	"kundval/generator/internal/load"
	"kundval/generator/internal/model"
	"kundval/generator/internal/pages"
	"kundval/generator/internal/vcs"
)

const providerFolder = "anordnare"

// state is the site as it was in one commit, without what providers' files
// say: for an address their names are enough.
type state struct {
	commit vcs.Commit
	site   *model.Site
}

// maxStates bounds how many earlier states are read because a commit removed
// more than providers.
const maxStates = 8

// state reads the site of a commit. It is nil when no site could be made of
// it, so that nothing was published.
func (p *pass) state(ctx context.Context, c vcs.Commit) (*state, error) {
	tree, err := p.repo.Tree(ctx, c.ID, nameOnly, dataFolder)
	if err != nil {
		return nil, err
	}
	site, _, err := load.Load(tree)
	if err != nil || !whole(site, dataFolder) {
		return nil, err
	}
	// The interface files are the program's or lie outside data/. A language
	// that is still here has the addresses it has now.
	for i, l := range site.Languages {
		if now, ok := p.site.Language(l.Code); ok && i > 0 {
			site.Languages[i] = now
		}
	}
	return &state{c, site}, nil
}

// nameOnly gives the files of providers a content that takes no time to read.
func nameOnly(file string) []byte {
	if isProvider(file) {
		return []byte("namn = \"x\"\n")
	}
	return nil
}

// isProvider accepts data/<municipality>/anordnare/<name>.toml.
func isProvider(file string) bool {
	dir, name := path.Split(file)
	return path.Ext(name) == ".toml" && strings.Count(file, "/") == 3 && path.Base(dir) == providerFolder
}

// states returns the commits whose sites are compared with the present one,
// besides HEAD: when the site became public, and before a commit removed more
// than providers.
func (p *pass) states(ctx context.Context) ([]vcs.Commit, error) {
	var list []vcs.Commit
	for _, c := range p.log {
		removes := slices.ContainsFunc(c.Changes, func(ch vcs.Change) bool {
			return ch.Status == 'D' && !isProvider(ch.Path) || ch.Status == 'R' && !isProvider(ch.From)
		})
		if removes && len(c.Parents) > 0 && len(list) < maxStates {
			list = append(list, vcs.Commit{ID: c.Parents[0]})
		}
	}
	if p.base != nil {
		list = append(list, *p.base)
	}
	return p.distinct(ctx, list)
}

// distinct leaves out commits whose data are those of HEAD or of another in
// the list.
func (p *pass) distinct(ctx context.Context, list []vcs.Commit) ([]vcs.Commit, error) {
	ids := []string{p.head.ID}
	for _, c := range list {
		ids = append(ids, c.ID)
	}
	folders, err := p.repo.FolderIDs(ctx, ids, dataFolder)
	if err != nil {
		return nil, err
	}
	seen := map[string]bool{"": true, folders[p.head.ID]: true}
	return slices.DeleteFunc(list, func(c vcs.Commit) bool {
		id := folders[c.ID]
		was := seen[id]
		seen[id] = true
		return was
	}), nil
}

// promised returns the addresses of the state that were to last: those of its
// own pages, except of editions that nobody had adopted, and those that already
// led on. Feeds and calendars are left out. They last as long as their pages and
// what is adopted, which is judged, and no page that leads on can lie at theirs.
// So are parts of the lists of providers, whose whole lists last. A provider's
// paper leads on by itself where the provider's page does.
func (s *state) promised(today model.Date) []pages.Address {
	held := map[string]bool{} // conditions of adopted editions
	draft := map[string]bool{}
	for _, m := range s.site.Municipalities {
		for _, e := range m.Editions {
			if !e.IsAdopted() {
				draft[m.ID+"/"+e.ID] = true
				continue
			}
			for _, c := range e.Conditions {
				held[m.ID+"/"+c.ID] = true
			}
		}
	}
	var as []pages.Address
	for _, a := range pages.Addresses(s.site, today) {
		unsettled := slices.ContainsFunc(a.Editions, func(id string) bool { return draft[a.Municipality+"/"+id] })
		if !unsettled && !a.IsFile() && !a.Passing && !a.Sheet && (a.Condition == "" || held[a.Municipality+"/"+a.Condition]) {
			as = append(as, a)
		}
	}
	for _, r := range s.site.Config.Redirects {
		as = append(as, pages.Address{URL: r.From})
	}
	return as
}
