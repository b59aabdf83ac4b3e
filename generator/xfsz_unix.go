//go:build unix

package main

import (
	"os/signal"
	"syscall"
)

// allowLimits makes a file that grows beyond what the computer allows an error
// of the write rather than the end of the program.
func allowLimits() { signal.Ignore(syscall.SIGXFSZ) }
