package vcs

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// Blobs returns the contents of files by the ids that git gives them. It asks
// for all of them at once.
func (r *Repo) Blobs(ctx context.Context, ids []string) (map[string][]byte, error) {
	contents := make(map[string][]byte, len(ids))
	var ask strings.Builder
	for _, id := range ids {
		if _, asked := contents[id]; !asked {
			contents[id] = nil
			ask.WriteString(id + "\n")
		}
	}
	if ask.Len() == 0 {
		return contents, nil
	}
	out, err := r.git(ctx, strings.NewReader(ask.String()), "cat-file", "--batch")
	if err != nil {
		return nil, err
	}
	in := bufio.NewReader(bytes.NewReader(out))
	for {
		id, content, err := readObject(in)
		if err == io.EOF {
			return contents, nil
		}
		if err != nil {
			return nil, err
		}
		contents[id] = content
	}
}

// sizes returns the sizes of files, in bytes, by their ids.
func (r *Repo) sizes(ctx context.Context, ids []string) (map[string]int, error) {
	sizes := map[string]int{}
	if len(ids) == 0 {
		return sizes, nil
	}
	out, err := r.git(ctx, strings.NewReader(strings.Join(ids, "\n")+"\n"), "cat-file", "--batch-check=%(objectname) %(objectsize)")
	if err != nil {
		return nil, err
	}
	for line := range strings.Lines(string(out)) {
		id, size, _ := strings.Cut(strings.TrimSpace(line), " ")
		if sizes[id], err = strconv.Atoi(size); err != nil {
			return nil, fmt.Errorf("git cat-file: %q", line)
		}
	}
	return sizes, nil
}

// FolderIDs returns an id of what a folder holds at each revision: two are the
// same when nothing in the folder differs. A revision without it has none.
func (r *Repo) FolderIDs(ctx context.Context, revs []string, folder string) (map[string]string, error) {
	var ask strings.Builder
	for _, rev := range revs {
		ask.WriteString(rev + ":" + r.Prefix + folder + "\n")
	}
	out, err := r.git(ctx, strings.NewReader(ask.String()), "cat-file", "--batch-check")
	if err != nil {
		return nil, err
	}
	ids := map[string]string{}
	for i, line := range strings.Split(strings.TrimSuffix(string(out), "\n"), "\n") {
		if fields := strings.Fields(line); i < len(revs) && len(fields) == 3 && fields[1] == "tree" {
			ids[revs[i]] = fields[0]
		}
	}
	return ids, nil
}

// readObject reads one answer of "git cat-file --batch": a line "id type
// size", the content and a line break.
func readObject(in *bufio.Reader) (id string, content []byte, err error) {
	head, err := in.ReadString('\n')
	if err != nil {
		return "", nil, err // io.EOF where an answer would begin
	}
	fields := strings.Fields(head)
	if len(fields) != 3 {
		return "", nil, fmt.Errorf("git cat-file: %q", strings.TrimSpace(head))
	}
	size, err := strconv.Atoi(fields[2])
	if err != nil {
		return "", nil, fmt.Errorf("git cat-file: %q", strings.TrimSpace(head))
	}
	content = make([]byte, size+1)
	if _, err := io.ReadFull(in, content); err != nil {
		return "", nil, fmt.Errorf("git cat-file: %s: %w", fields[0], err)
	}
	return fields[0], content[:size:size], nil
}
