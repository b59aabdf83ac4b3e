package main

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"slices"
	"strings"
	"syscall"
	"time"
)

// cost is what one run took.
type cost struct {
	wall   time.Duration
	cpu    time.Duration // of all threads, user and system
	memory int64         // the most it held at once, in bytes; 0: not known
}

// process runs a program to its end and tells its cost.
//
// Linux counts the memory of the process that starts another as that other's
// own until it has loaded its program. This process therefore holds next to
// nothing and leaves to children what takes memory.
func process(ctx context.Context, dir, name string, args ...string) (cost, error) {
	cmd := exec.CommandContext(ctx, name, args...)
	cmd.Dir = dir
	cmd.Env = slices.DeleteFunc(os.Environ(), func(v string) bool {
		return strings.HasPrefix(v, "HUGO_") || strings.HasPrefix(v, "SOURCE_DATE_EPOCH=")
	})
	var output bytes.Buffer
	cmd.Stdout, cmd.Stderr = &output, &output
	began := time.Now()
	err := cmd.Run()
	c := cost{wall: time.Since(began)}
	if err != nil {
		if ctx.Err() != nil {
			return c, context.Cause(ctx)
		}
		return c, fmt.Errorf("%s %s: %w\n%s", name, strings.Join(args, " "), err, tail(output.Bytes()))
	}
	c.cpu = cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()
	c.memory = maxMemory(cmd.ProcessState)
	return c, nil
}

func maxMemory(s *os.ProcessState) int64 {
	if usage, ok := s.SysUsage().(*syscall.Rusage); ok {
		return held(usage)
	}
	return 0
}

// held is the most memory that usage tells of, in bytes.
func held(usage *syscall.Rusage) int64 {
	if runtime.GOOS == "linux" {
		return usage.Maxrss * 1024
	}
	return usage.Maxrss
}

// tail is the end of what a program said before it failed.
func tail(b []byte) []byte {
	const most = 2000
	return b[max(0, len(b)-most):]
}

// median of several costs, each figure by itself.
func median(costs []cost) cost {
	return cost{
		wall:   middle(costs, func(c cost) time.Duration { return c.wall }),
		cpu:    middle(costs, func(c cost) time.Duration { return c.cpu }),
		memory: middle(costs, func(c cost) int64 { return c.memory }),
	}
}

func middle[T ~int64](costs []cost, of func(cost) T) T {
	values := make([]T, len(costs))
	for i, c := range costs {
		values[i] = of(c)
	}
	slices.Sort(values)
	n := len(values)
	return (values[(n-1)/2] + values[n/2]) / 2
}
