package engine

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"path"

	"github.com/spf13/afero"
)

// root is where the project stands in the file system that Hugo sees.
const root = "/kundval"

// frontMatter is all that Hugo reads about a page.
type frontMatter struct {
	Title  string `json:"title"`
	URL    string `json:"url"`
	Layout string `json:"layout"`
}

// overlay returns the project as Hugo sees it: a copy of the source's files
// and one content file for each page.
func overlay(s Site) (afero.Fs, error) {
	mem := afero.NewMemMapFs()
	if err := copySource(mem, s.Source); err != nil {
		return nil, err
	}
	names := hugoLanguages(s.Languages)
	for code, name := range names {
		// Texts are the one file that goes by a language's name.
		texts := path.Join(root, "i18n", code+".toml")
		if _, err := mem.Stat(texts); err == nil && code != name {
			if err := mem.Rename(texts, path.Join(root, "i18n", name+".toml")); err != nil {
				return nil, err
			}
		}
		// A language without pages still needs its directory.
		if err := mem.MkdirAll(path.Join(root, "content", name), 0o755); err != nil {
			return nil, err
		}
	}
	for _, p := range s.Pages {
		b, err := json.Marshal(frontMatter{p.Title, p.URL, p.Layout})
		if err != nil {
			return nil, fmt.Errorf("page %q: %w", p.URL, err)
		}
		name := path.Join(root, "content", names[p.Lang], contentName(p.URL))
		if err := afero.WriteFile(mem, name, b, 0o644); err != nil {
			return nil, err
		}
	}
	return mem, nil
}

// copySource copies what the engine uses of the project's files.
func copySource(mem afero.Fs, src fs.FS) error {
	if err := copyFile(mem, src, "hugo.toml"); err != nil {
		return err
	}
	for _, dir := range []string{"layouts", "i18n"} {
		if _, err := fs.Stat(src, dir); err != nil {
			continue
		}
		err := fs.WalkDir(src, dir, func(name string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() {
				return err
			}
			return copyFile(mem, src, name)
		})
		if err != nil {
			return fmt.Errorf("reading %s: %w", dir, err)
		}
	}
	return nil
}

func copyFile(mem afero.Fs, src fs.FS, name string) error {
	b, err := fs.ReadFile(src, name)
	if err != nil {
		return fmt.Errorf("reading %s: %w", name, err)
	}
	return afero.WriteFile(mem, path.Join(root, name), b, 0o644)
}
