//go:build !linux

package publish

// exchange puts stage in the place of target and returns where the old target
// is now.
func exchange(stage, target string) (old string, err error) {
	return exchangeInSteps(stage, target)
}
