package changes

import (
	"cmp"
	"slices"

	"kundval/generator/internal/model"
)

// Kinds of change: the codes of model.ChangeKinds.
const (
	KindAdded        = "tillagt"
	KindRemoved      = "borttaget"
	KindMoved        = "flyttat"
	KindRenumbered   = "omnumrerat"
	KindSplit        = "delat"
	KindMerged       = "sammanslaget"
	KindTightened    = "tal-skarpt"
	KindRelaxed      = "tal-mildrat"
	KindSanction     = "sanktion"
	KindControl      = "kontroll"
	KindEvidence     = "handlingar"
	KindTargetGroup  = "malgrupp"
	KindLevelAdded   = "niva-tillagd"
	KindLevelRemoved = "niva-borttagen"
	KindScope        = "omfattning"
	KindCompensation = "ersattning"
	KindLaw          = "lagrum"
	KindTerminology  = "terminologi"
	KindWording      = "ordalydelse"
	KindCorrection   = "rattelse"
)

// Effects of a change: the codes of model.ChangeEffects.
const (
	EffectStricter  = "skarpning"
	EffectLooser    = "lattnad"
	EffectClarified = "fortydligande"
	EffectEditorial = "redaktionell"
	EffectMoved     = "flytt"
)

// sortKinds puts kinds in the vocabulary's order, each once.
func sortKinds(kinds []string) []string {
	order := model.ChangeKinds().Codes()
	slices.SortFunc(kinds, func(a, b string) int {
		return cmp.Compare(slices.Index(order, a), slices.Index(order, b))
	})
	return slices.Compact(kinds)
}

// sortFacts puts facts in the order of their kinds and otherwise leaves them
// as they are.
func sortFacts(fs []Fact) {
	order := model.ChangeKinds().Codes()
	slices.SortStableFunc(fs, func(a, b Fact) int {
		return cmp.Compare(slices.Index(order, a.Kind), slices.Index(order, b.Kind))
	})
}
