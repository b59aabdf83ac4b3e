package history

import (
	"context"
	"path"
	"slices"
	"strings"

	"kundval/generator/internal/load"
	"kundval/generator/internal/model"
	"kundval/generator/internal/tomlsrc"
	"kundval/generator/internal/vcs"
)

const editionFile = "utgava.toml"

// baseline is an edition as it was first published as adopted.
type baseline struct {
	municipality, edition string
	commits               []vcs.Commit // in which it may be read, the first first
	then                  *model.Edition
	commit                vcs.Commit // in which it was read
	before                bool       // it was adopted before the site was public
}

// folder is where the edition's files lie.
func (b *baseline) folder() string { return path.Join(dataFolder, b.municipality, b.edition) }

// maxReadings is how many commits are tried when an adopted edition cannot be
// read in the first: such a commit was never published.
const maxReadings = 5

// baselines returns every edition that has been adopted in public, by folder.
func (p *pass) baselines(ctx context.Context) ([]*baseline, error) {
	versions, err := p.versions(ctx)
	if err != nil {
		return nil, err
	}
	var ids []string
	for _, v := range versions {
		ids = append(ids, v.id)
	}
	contents, err := p.repo.Blobs(ctx, ids)
	if err != nil {
		return nil, err
	}
	byFolder := map[string]*baseline{}
	var list []*baseline
	for _, v := range versions {
		folder := path.Dir(v.file)
		if byFolder[folder] != nil || status(v.file, contents[v.id]) != model.Adopted {
			continue
		}
		parts := strings.Split(folder, "/")
		b := &baseline{municipality: parts[1], edition: parts[2], commits: []vcs.Commit{v.commit}, before: p.base != nil && v.commit.ID == p.base.ID}
		byFolder[folder] = b
		list = append(list, b)
	}
	p.addCommits(byFolder)
	slices.SortFunc(list, func(a, b *baseline) int { return strings.Compare(a.folder(), b.folder()) })
	return list, nil
}

// version is the head of an edition in one commit.
type version struct {
	commit   vcs.Commit
	file, id string
}

// versions lists the heads of all editions since the site became public, the
// oldest first.
func (p *pass) versions(ctx context.Context) ([]version, error) {
	var list []version
	if p.base != nil {
		files, err := p.repo.Files(ctx, p.base.ID, dataFolder)
		if err != nil {
			return nil, err
		}
		for _, f := range files {
			if isEditionFile(f.Path) {
				list = append(list, version{*p.base, f.Path, f.ID})
			}
		}
	}
	for _, c := range slices.Backward(p.log) {
		for _, ch := range c.Changes {
			if ch.Status != 'D' && isEditionFile(ch.Path) {
				list = append(list, version{c, ch.Path, ch.ID})
			}
		}
	}
	return list, nil
}

// isEditionFile accepts data/<municipality>/<edition>/utgava.toml.
func isEditionFile(file string) bool {
	return strings.Count(file, "/") == 3 && strings.HasPrefix(file, dataFolder+"/") && path.Base(file) == editionFile
}

// addCommits adds the later commits that touch an edition, for when the first
// cannot be read.
func (p *pass) addCommits(byFolder map[string]*baseline) {
	for _, c := range slices.Backward(p.log) {
		for _, ch := range c.Changes {
			parts := strings.SplitN(ch.Path, "/", 4)
			if len(parts) < 4 {
				continue
			}
			b := byFolder[strings.Join(parts[:3], "/")]
			if b == nil || len(b.commits) == maxReadings {
				continue
			}
			if last := b.commits[len(b.commits)-1]; c.Time.After(last.Time) && c.ID != last.ID {
				b.commits = append(b.commits, c)
			}
		}
	}
}

// status reads the status out of the head of an edition.
func status(file string, content []byte) string {
	table, _ := tomlsrc.Parse(file, content)
	if table == nil {
		return ""
	}
	var e model.Edition
	tomlsrc.Decode(table, &e)
	return e.Status
}

// read reads the edition out of the first commit in which it is whole. It
// leaves then nil when there is none.
func (p *pass) read(ctx context.Context, b *baseline) error {
	for _, c := range b.commits {
		tree, err := p.repo.Tree(ctx, c.ID, nil, b.folder())
		if err != nil {
			return err
		}
		site, _, err := load.Load(tree)
		if err != nil {
			return err
		}
		e := edition(municipality(site, b.municipality), b.edition)
		if e != nil && e.IsAdopted() && whole(site, b.folder()+"/") {
			b.then, b.commit = e, c
			return nil
		}
	}
	return nil
}
