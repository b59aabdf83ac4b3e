package vcs

import (
	"context"
	"fmt"
	"io/fs"
	"slices"
	"strings"
)

// File is an ordinary file as git lists it.
type File struct {
	Path string
	ID   string // of its content, for Blobs
}

// Tree returns what a revision has in the folders. A file for which instead
// returns a content has that one and is not read, for whoever asks only whether
// it exists; a nil instead has none.
func (r *Repo) Tree(ctx context.Context, rev string, instead func(path string) []byte, folders ...string) (fs.FS, error) {
	files, err := r.Files(ctx, rev, folders...)
	if err != nil {
		return nil, err
	}
	return r.fill(ctx, files, instead)
}

// Files lists the files that a revision has in the folders, by path.
func (r *Repo) Files(ctx context.Context, rev string, folders ...string) ([]File, error) {
	out, err := r.git(ctx, nil, append([]string{"ls-tree", "-r", "-z", rev, "--"}, folders...)...)
	if err != nil {
		return nil, err
	}
	var files []File
	for _, t := range tokens(out) {
		head, path, _ := strings.Cut(t, "\t") // "100644 blob <id>"
		fields := strings.Fields(head)
		if len(fields) != 3 {
			return nil, fmt.Errorf("git ls-tree: %q", t)
		}
		if ordinary(fields[0]) {
			files = append(files, File{path, fields[2]})
		}
	}
	return files, nil
}

// Staged returns what the next commit will have in the folders.
func (r *Repo) Staged(ctx context.Context, folders ...string) (fs.FS, error) {
	out, err := r.git(ctx, nil, append([]string{"ls-files", "-s", "-z", "--"}, folders...)...)
	if err != nil {
		return nil, err
	}
	files, err := stagedFiles(out)
	if err != nil {
		return nil, err
	}
	if files, err = r.withoutIntended(ctx, files); err != nil {
		return nil, err
	}
	return r.fill(ctx, files, nil)
}

// stagedFiles reads the output of "git ls-files -s -z".
func stagedFiles(out []byte) ([]File, error) {
	var files []File
	for _, t := range tokens(out) {
		head, path, _ := strings.Cut(t, "\t") // "100644 <id> <stage>"
		fields := strings.Fields(head)
		if len(fields) != 3 {
			return nil, fmt.Errorf("git ls-files: %q", t)
		}
		if ordinary(fields[0]) && fields[2] == "0" {
			files = append(files, File{path, fields[1]})
		}
	}
	return files, nil
}

// withoutIntended leaves out what "git add -N" has announced: the index lists
// it as empty, and no commit will hold it.
func (r *Repo) withoutIntended(ctx context.Context, files []File) ([]File, error) {
	const emptySHA1, emptySHA256 = "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391", "473a0f4c3be8a93681a267e3b1e9a7dcda1185436fe141f7749120a303721813"
	if !slices.ContainsFunc(files, func(f File) bool { return f.ID == emptySHA1 || f.ID == emptySHA256 }) {
		return files, nil
	}
	out, err := r.git(ctx, nil, "diff", "--relative", "--name-only", "-z", "--diff-filter=A")
	if err != nil {
		return nil, err
	}
	intended := tokens(out)
	return slices.DeleteFunc(files, func(f File) bool { return slices.Contains(intended, f.Path) }), nil
}

// StagedText is a text file that the next commit adds or changes.
type StagedText struct {
	Path string // from the folder; begins with "../" outside it
	Text string
}

// maxText is the size up to which a file is taken for a text.
const maxText = 16 << 20

// StagedChanges returns every text that the next commit adds or changes,
// wherever in the repository it lies. Files that are no text are left out.
func (r *Repo) StagedChanges(ctx context.Context) ([]StagedText, error) {
	out, err := r.git(ctx, nil, "diff", "--cached", "--no-relative", "--no-renames", "--raw", "--no-abbrev", "-z", "--diff-filter=ACMR")
	if err != nil {
		return nil, err
	}
	var files []File
	var ids []string
	list := tokens(out)
	for i := 0; i+1 < len(list); i += 2 {
		fields := strings.Fields(list[i]) // ":100644 100644 <id> <id> M"
		if len(fields) != 5 {
			return nil, fmt.Errorf("git diff: %q", list[i])
		}
		if ordinary(fields[1]) {
			files = append(files, File{list[i+1], fields[3]})
			ids = append(ids, fields[3])
		}
	}
	sizes, err := r.sizes(ctx, ids)
	if err != nil {
		return nil, err
	}
	contents, err := r.Blobs(ctx, slices.DeleteFunc(ids, func(id string) bool { return sizes[id] > maxText }))
	if err != nil {
		return nil, err
	}
	var texts []StagedText
	for _, f := range files {
		if text := string(contents[f.ID]); text != "" && !strings.Contains(text, "\x00") {
			texts = append(texts, StagedText{r.fromTop(f.Path), strings.ToValidUTF8(text, "\uFFFD")})
		}
	}
	return texts, nil
}

// fromTop turns a path from the top of the working tree into one from the
// folder.
func (r *Repo) fromTop(path string) string {
	up := ""
	for prefix := r.Prefix; prefix != ""; {
		if below, ok := strings.CutPrefix(path, prefix); ok {
			return up + below
		}
		up += "../"
		prefix = prefix[:strings.LastIndexByte(strings.TrimSuffix(prefix, "/"), '/')+1]
	}
	return up + path
}

// ordinary reports whether a mode is that of a file, not of a link or of
// another repository.
func ordinary(mode string) bool { return mode == "100644" || mode == "100755" }

// fill reads the files' contents.
func (r *Repo) fill(ctx context.Context, files []File, instead func(path string) []byte) (fs.FS, error) {
	if instead == nil {
		instead = func(string) []byte { return nil }
	}
	var ids []string
	for _, f := range files {
		if instead(f.Path) == nil {
			ids = append(ids, f.ID)
		}
	}
	contents, err := r.Blobs(ctx, ids)
	if err != nil {
		return nil, err
	}
	t := newFolder(".")
	for _, f := range files {
		content := instead(f.Path)
		if content == nil {
			content = contents[f.ID]
		}
		t.add(strings.Split(f.Path, "/"), content)
	}
	t.sort()
	return t, nil
}
