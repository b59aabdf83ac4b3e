package pages

import (
	"kundval/generator/internal/lang"
	"kundval/generator/internal/model"
)

// What a kundval or a level is for, in the page's language.

func (s *section) areaPlain(a *model.ChoiceArea) string {
	return s.say(a.Plain, "kundval", a.ID, "klarsprak")
}

func (s *section) areaTarget(a *model.ChoiceArea) string {
	return s.say(a.TargetGroup, "kundval", a.ID, "malgrupp")
}

func (s *section) areaGoal(a *model.ChoiceArea) string {
	return s.say(a.Goal, "kundval", a.ID, "malsattning")
}

func (s *section) levelPlain(l *model.Level) string { return s.say(l.Plain, "niva", l.ID, "klarsprak") }

func (s *section) levelTarget(l *model.Level) string {
	return s.say(l.TargetGroup, "niva", l.ID, "malgrupp")
}

// capacity says which work capacity a level is for.
func (s *section) capacity(l *model.Level) string {
	switch {
	case l.CapacityMin == l.CapacityMax && l.CapacityMax == 100:
		return s.p.T("capacity_full")
	case l.CapacityMax == 100:
		return s.p.T("capacity_at_least", lang.Args{"Min": l.CapacityMin})
	}
	return s.p.T("capacity_between", lang.Args{"Min": l.CapacityMin, "Max": l.CapacityMax})
}
