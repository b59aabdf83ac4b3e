package history

import (
	"context"
	"path"
	"slices"

	"kundval/generator/internal/model"
	"kundval/generator/internal/tomlsrc"
	"kundval/generator/internal/vcs"
)

// maxTwins bounds how many providers are looked for under another name. Whoever
// has removed more has not renamed them.
const maxTwins = 25

// standIn proposes the page that an old address could lead to, and tells
// whether it is the same thing under another name.
func (s *search) standIn(ctx context.Context, f family, l lost) (to string, renamed bool, err error) {
	m := municipality(s.site, f.municipality)
	if m == nil {
		return "/", false, nil
	}
	var start, catalogue, conditions, same, twin string
	if f.provider != "" && s.twins < maxTwins {
		s.twins++
		if twin, err = s.twin(ctx, m, f.provider, l.commit); err != nil {
			return "", false, err
		}
	}
	for _, a := range s.now {
		if a.Municipality != m.ID || a.IsFile() || a.Sheet {
			continue
		}
		if start == "" {
			start = a.URL
			catalogue, conditions = start+"valkatalog/", start+"villkor/"
		}
		switch {
		case twin != "" && a.Provider == twin,
			f.condition != "" && a.Condition == f.condition && slices.Equal(a.Editions, l.Editions):
			same = a.URL
		}
	}
	switch {
	case same != "":
		return same, f.provider != "", nil
	case f.provider != "", f.level != "":
		return catalogue, false, nil
	case f.condition != "", f.edition != "":
		return conditions, false, nil
	}
	return start, false, nil
}

// twin returns the name of a provider that is the same as one whose file is
// gone, by its number or its name, or "".
func (s *search) twin(ctx context.Context, m *model.Municipality, slug string, c vcs.Commit) (string, error) {
	was, err := s.provider(ctx, c.ID, m.ID, slug)
	if err != nil || was == nil {
		return "", err
	}
	for _, now := range m.Providers {
		if samePerson(was, now) {
			return now.Slug, nil
		}
	}
	return "", nil
}

// samePerson reports whether two files are about the same provider.
func samePerson(a, b *model.Provider) bool {
	return a.OrgNumber != "" && a.OrgNumber == b.OrgNumber || a.Name == b.Name
}

// provider reads a provider out of a commit, or nil when it is not there or
// cannot be read.
func (p *pass) provider(ctx context.Context, commit, municipality, slug string) (*model.Provider, error) {
	file := path.Join(dataFolder, municipality, providerFolder, slug+".toml")
	files, err := p.repo.Files(ctx, commit, file)
	if err != nil || len(files) == 0 {
		return nil, err
	}
	contents, err := p.repo.Blobs(ctx, []string{files[0].ID})
	if err != nil {
		return nil, err
	}
	return parseProvider(file, slug, contents[files[0].ID]), nil
}

func parseProvider(file, slug string, content []byte) *model.Provider {
	table, _ := tomlsrc.Parse(file, content)
	if table == nil {
		return nil
	}
	v := &model.Provider{Slug: slug}
	tomlsrc.Decode(table, v)
	return v
}
