package publish

import "golang.org/x/sys/unix"

// outOfFiles reports whether it is the number of files, and not the room, that
// has run out where dir lies.
func outOfFiles(dir string) bool {
	var s unix.Statfs_t
	return unix.Statfs(dir, &s) == nil && s.Files > 0 && s.Ffree == 0
}
