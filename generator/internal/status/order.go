package status

import (
	"cmp"
	"slices"
	"strings"

	"kundval/generator/internal/model"
)

// RotateNeutrally returns the providers in a neutral order for the day: by
// name, begun one step further down each month, so that over time each stands
// first equally often.
func RotateNeutrally(ps []*model.Provider, day model.Date) []*model.Provider {
	type named struct {
		key string
		p   *model.Provider
	}
	sorted := make([]named, len(ps))
	for i, p := range ps {
		sorted[i] = named{strings.ToLower(p.Name), p}
	}
	slices.SortFunc(sorted, func(a, b named) int {
		return cmp.Or(strings.Compare(a.key, b.key), strings.Compare(a.p.Slug, b.p.Slug))
	})
	months := day.Year*12 + int(day.Month) - 1
	rotated := make([]*model.Provider, len(ps))
	for i := range sorted {
		rotated[i] = sorted[(months+i)%len(sorted)].p
	}
	return rotated
}
