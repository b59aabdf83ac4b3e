package status

import "kundval/generator/internal/model"

// NeutralStep is how far down its alphabet a neutral list begins on the day:
// one step further each month.
func NeutralStep(day model.Date) int { return day.Year*12 + int(day.Month) - 1 }

// RotateNeutrally returns an alphabetical list in the neutral order of the
// day: who stood first last month stands last, so that over as many months as
// the list is long each stands first once. That holds for the very list that
// is rotated. A part taken out of a longer list is rotated by itself, or those
// would be favoured who stand after others that were left out.
func RotateNeutrally[T any](alphabetical []T, day model.Date) []T {
	n := len(alphabetical)
	if n == 0 {
		return nil
	}
	first := NeutralStep(day) % n
	rotated := make([]T, 0, n)
	return append(append(rotated, alphabetical[first:]...), alphabetical[:first]...)
}
