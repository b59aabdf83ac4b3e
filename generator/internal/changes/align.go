package changes

import "slices"

// segment pairs the leaves a[a0:a1] with b[b0:b1]. One side may be empty, and
// at most one has several leaves.
type segment struct{ a0, a1, b0, b1 int }

// maxJoin is how many blocks one block may have been split into, as when a
// sentence becomes an introduction and a list.
const maxJoin = 8

// bag is the words of a block, interned and sorted, without punctuation.
type bag []int

// interner gives equal words equal numbers.
type interner map[string]int

func (in interner) id(k string) int {
	n, ok := in[k]
	if !ok {
		n = len(in) + 1
		in[k] = n
	}
	return n
}

func (in interner) bag(ws []word) bag {
	b := make(bag, 0, len(ws))
	for _, w := range ws {
		if !w.punct {
			b = append(b, in.id(w.key))
		}
	}
	slices.Sort(b)
	return b
}

// common counts the words that two bags share, each as often as both have it.
func common(a, b bag) int {
	n := 0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] == b[j]:
			n++
			i++
			j++
		case a[i] < b[j]:
			i++
		default:
			j++
		}
	}
	return n
}

// similarity is twice the common words over all the words, 0 to 1.
func similarity(a, b bag) float64 {
	if len(a)+len(b) == 0 {
		return 1
	}
	return 2 * float64(common(a, b)) / float64(len(a)+len(b))
}

// align pairs the blocks of two texts in order so that as many words as
// possible agree.
func align(a, b []leaf) []segment {
	in := interner{}
	as, bs := bags(in, a), bags(in, b)
	// best[i][j] is the score of the best pairing of a[i:] and b[j:], and
	// step[i][j] its first segment.
	best := make([][]float64, len(a)+1)
	step := make([][]segment, len(a)+1)
	for i := range best {
		best[i] = make([]float64, len(b)+1)
		step[i] = make([]segment, len(b)+1)
	}
	for i := len(a); i >= 0; i-- {
		for j := len(b); j >= 0; j-- {
			if i == len(a) && j == len(b) {
				continue
			}
			best[i][j] = -1
			try := func(s segment, score float64) {
				if score += best[s.a1][s.b1]; score > best[i][j] {
					best[i][j], step[i][j] = score, s
				}
			}
			if i < len(a) {
				try(segment{i, i + 1, j, j}, 0)
			}
			if j < len(b) {
				try(segment{i, i, j, j + 1}, 0)
			}
			if i < len(a) && j < len(b) {
				joins(as, bs, i, j, try)
			}
		}
	}
	var segs []segment
	for i, j := 0, 0; i < len(a) || j < len(b); {
		s := step[i][j]
		segs = append(segs, s)
		i, j = s.a1, s.b1
	}
	return segs
}

func bags(in interner, ls []leaf) []bag {
	bs := make([]bag, len(ls))
	for i, l := range ls {
		bs[i] = in.bag(l.words)
	}
	return bs
}

// joins tries a[i] with b[j], with several of b, and several of a with b[j].
func joins(as, bs []bag, i, j int, try func(segment, float64)) {
	if c := common(as[i], bs[j]); 3*2*c >= len(as[i])+len(bs[j]) {
		// Of two partners with as many words in common, the more alike.
		try(segment{i, i + 1, j, j + 1}, 2*float64(c)+similarity(as[i], bs[j]))
	}
	many(as[i], bs[j:], func(k, c int) {
		try(segment{i, i + 1, j, j + k}, 2*float64(c)-2*float64(k-1))
	})
	many(bs[j], as[i:], func(k, c int) {
		try(segment{i, i + k, j, j + 1}, 2*float64(c)-2*float64(k-1))
	})
}

// many finds the runs of two or more blocks that could be parts of one: at
// least half of each block's words, and of all together, are in the one.
func many(one bag, parts []bag, found func(k, common int)) {
	var all bag
	for k := range min(len(parts), maxJoin) {
		if 2*common(one, parts[k]) < len(parts[k]) {
			return
		}
		all = slices.Concat(all, parts[k])
		slices.Sort(all)
		if c := common(one, all); k > 0 && 4*c >= len(one)+len(all) {
			found(k+1, c)
		}
	}
}
