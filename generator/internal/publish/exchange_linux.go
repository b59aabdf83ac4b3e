package publish

import (
	"errors"

	"golang.org/x/sys/unix"
)

// exchange puts stage in the place of target and returns where the old target
// is now. File systems that cannot swap in one step get it in two.
func exchange(stage, target string) (old string, err error) {
	err = unix.Renameat2(unix.AT_FDCWD, stage, unix.AT_FDCWD, target, unix.RENAME_EXCHANGE)
	if errors.Is(err, unix.EINVAL) || errors.Is(err, unix.ENOSYS) || errors.Is(err, unix.ENOTSUP) {
		return exchangeInSteps(stage, target)
	}
	return stage, err
}
