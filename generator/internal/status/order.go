package status

import (
	"slices"
	"strings"

	"kundval/generator/internal/model"
)

// RotateNeutrally returns the providers in a neutral order for the day: by
// name, begun one step further down each month, so that over time each stands
// first equally often.
func RotateNeutrally(ps []*model.Provider, day model.Date) []*model.Provider {
	sorted := slices.Clone(ps)
	slices.SortFunc(sorted, func(a, b *model.Provider) int {
		if c := strings.Compare(strings.ToLower(a.Name), strings.ToLower(b.Name)); c != 0 {
			return c
		}
		return strings.Compare(a.Slug, b.Slug)
	})
	if len(sorted) == 0 {
		return sorted
	}
	k := (day.Year*12 + int(day.Month) - 1) % len(sorted)
	return append(sorted[k:], sorted[:k]...)
}
