package changes

import "slices"

// hunk says that a[a0:a1] gave way to b[b0:b1]. Either may be empty.
type hunk struct{ a0, a1, b0, b1 int }

// maxEdits bounds the search, and with it the memory, to what anybody could
// read. Two longer differences are one.
const maxEdits = 2000

// diffKeys returns the fewest deletions and insertions that turn a into b, in
// order. What lies between two hunks is equal.
//
// It is Myers' greedy algorithm: forward from the start, remembering after
// each edit the furthest point of every diagonal, then back along what was
// remembered. docs/adr/0007-word-diff.md says why it stands here.
func diffKeys(a, b []int) []hunk {
	pre := 0
	for pre < len(a) && pre < len(b) && a[pre] == b[pre] {
		pre++
	}
	a, b = a[pre:], b[pre:]
	for len(a) > 0 && len(b) > 0 && a[len(a)-1] == b[len(b)-1] {
		a, b = a[:len(a)-1], b[:len(b)-1]
	}
	var hs []hunk
	x, y := 0, 0
	add := func(toX, toY int) {
		if x < toX || y < toY {
			hs = append(hs, hunk{pre + x, pre + toX, pre + y, pre + toY})
		}
	}
	for _, m := range matches(a, b) {
		add(m.x, m.y)
		x, y = m.x+m.n, m.y+m.n
	}
	add(len(a), len(b))
	return hs
}

// match is a run of n equal elements, at x in a and y in b.
type match struct{ x, y, n int }

// matches returns a longest common subsequence as runs, or nothing when it
// lies too many edits away.
func matches(a, b []int) []match {
	n, m := len(a), len(b)
	if n == 0 || m == 0 {
		return nil
	}
	limit := min(n+m, maxEdits)
	f := make(frontier, 2*limit+3)
	var rounds []frontier // f before each edit, only its part that was in use
	for d := range limit + 1 {
		mid := len(f) / 2
		rounds = append(rounds, slices.Clone(f[mid-d-1:mid+d+2]))
		for k := -d; k <= d; k += 2 {
			x := f.begin(k, d)
			for int(x) < n && int(x)-k < m && a[x] == b[int(x)-k] {
				x++
			}
			f[mid+k] = x
			if int(x) >= n && int(x)-k >= m {
				return retrace(rounds, n, m)
			}
		}
	}
	return nil
}

// frontier holds how far in a each diagonal has come. Diagonal k, where k is
// the place in a less the place in b, is at the middle plus k.
type frontier []int32

// down reports whether the d-th edit reaches diagonal k by an insertion.
func (f frontier) down(k, d int) bool {
	mid := len(f) / 2
	return k == -d || k != d && f[mid+k-1] < f[mid+k+1]
}

// begin returns where in a diagonal k starts after the d-th edit.
func (f frontier) begin(k, d int) int32 {
	mid := len(f) / 2
	if d == 0 {
		return 0
	}
	if f.down(k, d) {
		return f[mid+k+1]
	}
	return f[mid+k-1] + 1
}

// retrace walks back from (n, m) and collects the equal runs.
func retrace(rounds []frontier, n, m int) []match {
	var ms []match
	x, k := n, n-m
	for d := len(rounds) - 1; d >= 0; d-- {
		from := int(rounds[d].begin(k, d))
		if x > from {
			ms = append(ms, match{from, from - k, x - from})
		}
		if d > 0 && rounds[d].down(k, d) {
			x, k = from, k+1
		} else {
			x, k = from-1, k-1
		}
	}
	slices.Reverse(ms)
	return ms
}
