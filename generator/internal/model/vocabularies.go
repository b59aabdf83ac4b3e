package model

// VocabularyOf returns the vocabulary that a field's tag names,
// `vocab:"Statuses"`. It panics on a name that no vocabulary has: the mistake
// is in the program, and a test looks at every tag.
func VocabularyOf(tag string) Vocabulary {
	vocabulary, ok := vocabularies()[tag]
	if !ok {
		panic("model: there is no vocabulary " + tag)
	}
	return vocabulary()
}

// vocabularies are the closed lists, by the name of their function.
func vocabularies() map[string]func() Vocabulary {
	return map[string]func() Vocabulary{
		"AccessFacts": AccessFacts, "Answers": Answers, "BreachForms": BreachForms,
		"ChangeEffects": ChangeEffects, "ChangeKinds": ChangeKinds, "Compliances": Compliances,
		"CheckKinds": CheckKinds, "Grounds": Grounds,
		"ConditionKinds": ConditionKinds, "DecidingDays": DecidingDays, "DecisionKinds": DecisionKinds,
		"DefaultChoiceMethods": DefaultChoiceMethods, "Directions": Directions,
		"DocumentKinds":     DocumentKinds,
		"MeasureDirections": MeasureDirections, "MeasureUnits": MeasureUnits, "MissingReasons": MissingReasons,
		"EditionParts": EditionParts, "EventKinds": EventKinds, "SealSubjects": SealSubjects,
		"LegalForms": LegalForms, "OccasionKinds": OccasionKinds, "Operators": Operators,
		"Statuses": Statuses,
	}
}
