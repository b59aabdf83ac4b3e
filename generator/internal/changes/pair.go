package changes

import (
	"runtime"
	"sync"
	"sync/atomic"

	"kundval/generator/internal/model"
)

// EveryPair compares each of the editions, which are in the order of time,
// with every later one. The reports are in the order of the later edition, and
// of the earlier one for each. compare is [Compare], or gives what is known
// already; it is called by several goroutines at once.
func EveryPair(editions []*model.Edition, compare func(from, to *model.Edition) *Report) []*Report {
	type pair struct{ from, to *model.Edition }
	var pairs []pair
	for j, to := range editions {
		for _, from := range editions[:j] {
			pairs = append(pairs, pair{from, to})
		}
	}
	reports := make([]*Report, len(pairs))
	var next atomic.Int64
	var group sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		group.Go(func() {
			for i := next.Add(1) - 1; i < int64(len(pairs)); i = next.Add(1) - 1 {
				reports[i] = compare(pairs[i].from, pairs[i].to)
			}
		})
	}
	group.Wait()
	return reports
}
