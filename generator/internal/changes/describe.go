package changes

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"kundval/generator/internal/model"
)

// Describe says a fact in Swedish, as a line of a list: "Ny kontrollpunkt:
// Stickprov (strängare)". A longer text that changed is only named; its
// redline is Fact.Text.
func Describe(f Fact) string {
	if f.isLongBreach() {
		return f.breachLabel() + ": " + f.After + f.leaning() + ". Tidigare: " + f.Before
	}
	words := describe(f)
	if f.PartName != "" {
		words = f.PartName + ": " + lowerFirst(words)
	}
	return words + f.leaning()
}

// leaning says in brackets what the fact means, and where it comes from.
func (f Fact) leaning() string {
	s := ""
	switch f.Effect {
	case EffectStricter:
		s = " (strängare)"
	case EffectLooser:
		s = " (mildare)"
	}
	if f.Via != "" {
		s += ", genom det generella villkoret"
	}
	return s
}

// isLongBreach reports whether the consequences need a sentence each.
func (f Fact) isLongBreach() bool {
	return f.Type == FactBreach && f.Op == Changed && strings.ContainsAny(f.Before+f.After, ";:")
}

func (f Fact) breachLabel() string {
	if f.What != "" {
		return "Följd vid brist (" + f.What + ")"
	}
	return "Följd vid brist"
}

func describe(f Fact) string {
	switch f.Type {
	case FactFigure:
		return f.figureWords()
	case FactBreach, FactSanction, FactCriterion, FactSourceWords:
		return f.breachWords()
	case FactControlPoint, FactEvidence, FactEvidenceAge, FactIssuer, FactEvidenceAt, FactEvidenceNote:
		return f.controlWords()
	case FactScopeLevel, FactIfRelevant, FactClass, FactRefines, FactDelegates:
		return f.scopeWords()
	case FactSpread:
		return "Villkoren skiljer sig åt på ett annat sätt: " + f.After + ". Tidigare: " + f.Before
	case FactNumber:
		return f.switched("Nummer", "")
	case FactPlace:
		switch {
		case f.Before == "":
			return "Står i " + f.After + ", tidigare för sig"
		case f.After == "":
			return "Står för sig, tidigare i " + f.Before
		}
		return "Står i " + f.After + " i stället för i " + f.Before
	case FactTitle:
		return f.switched(upperFirst(f.What), "”")
	case FactID:
		return "Villkoret har id " + f.After + " i stället för " + f.Before
	case FactLaw:
		return f.came("Nytt lagrum: "+f.What, "Lagrummet "+f.What+" utgår")
	case FactRegulation:
		return f.switched("Reglemente", "")
	case FactGoal:
		return "Målsättningen ändras"
	case FactPlain:
		return "Förklaringen på klarspråk ändras"
	case FactCapacity:
		return f.switched("Förmåga", "")
	case FactFollows:
		return "Efterträder " + f.What
	case FactFollowedBy:
		return "Efterträds av " + f.What
	case FactLink:
		return f.linkWords()
	case FactErratum:
		return "Rättelse " + f.Date.String() + ": " + f.What
	case FactGovernance:
		return f.entryWords("Ny koppling", "Kopplingen", "kopplingen")
	case FactCategory:
		return f.entryWords("Ny behovskategori", "Behovskategorin", "behovskategorin")
	case FactAmount:
		if len(f.Text) > 0 {
			return f.What + ": texten ändras"
		}
		return f.switched(f.What, "")
	}
	return ""
}

// came chooses between what is new and what is gone.
func (f Fact) came(added, removed string) string {
	if f.Op == Removed {
		return removed
	}
	return added
}

// switched says "label: after i stället för before", each in quotes if quote
// is not empty.
func (f Fact) switched(label, quote string) string {
	if label != "" {
		label += ": "
	}
	switch f.Op {
	case Added:
		return label + quote + f.After + quote + " (nytt)"
	case Removed:
		return label + quote + f.Before + quote + " utgår"
	}
	return label + quote + f.After + quote + " i stället för " + quote + f.Before + quote
}

// entryWords describes a line of a catalogue that came, went, or has another
// name or text.
func (f Fact) entryWords(added, the, ofThe string) string {
	switch {
	case f.Op == Added && len(f.Text) == 0:
		return added + ": " + f.What
	case f.Op == Removed && len(f.Text) == 0:
		return the + " " + f.What + " utgår"
	case len(f.Text) > 0:
		return "Texten om " + ofThe + " " + f.What + " ändras"
	case f.What != "":
		return the + " " + f.What + ": " + f.switched("", "")
	}
	return f.switched(the, "”")
}

func (f Fact) figureWords() string {
	was, is := f.Figure.Before, f.Figure.After
	label := upperFirst(f.What) + ": "
	switch {
	case was == nil:
		return label + "ny gräns, " + is.String()
	case is == nil:
		return label + "gränsen " + was.String() + " tas bort"
	case strings.Contains(f.Before, ": "):
		return f.switched("", "")
	}
	before := *was
	if before.From == is.From {
		before.From = ""
	}
	if before.Direction == is.Direction {
		before.Direction = model.Exactly // said already
	}
	return label + is.String() + " i stället för " + before.String()
}

func (f Fact) breachWords() string {
	switch f.Type {
	case FactSourceWords:
		if f.Op == Removed {
			return "Följden kallas inte längre ”" + f.Before + "”"
		}
		return f.switched("Följden med källans ord", "”")
	case FactCriterion:
		switch {
		case f.After == "avgörande":
			return "Kriteriet blir avgörande: " + f.What
		case f.Before == "avgörande":
			return "Kriteriet är inte längre avgörande: " + f.What
		}
		return f.entryWords("Nytt kriterium", "Kriteriet", "kriteriet")
	case FactSanction:
		if f.weight == silent && f.Op != Changed {
			return f.came(f.What+" tillkommer bland följderna", f.What+" utgår bland följderna")
		}
		if f.Op == Changed && f.weight == open {
			return "Sanktionernas ordning, mildast först: " + f.After + ". Tidigare: " + f.Before
		}
		return f.entryWords("Ny sanktion", "Sanktionen", "sanktionen")
	}
	return f.switched(f.breachLabel(), "")
}

func (f Fact) controlWords() string {
	switch f.Type {
	case FactControlPoint:
		return f.entryWords("Ny kontrollpunkt", "Kontrollpunkten", "kontrollpunkten")
	case FactEvidence:
		switch f.Op {
		case Added:
			return strings.TrimSuffix("Ny handling: "+f.What+", "+f.After, ", ")
		case Removed:
			return "Handlingen " + f.What + " begärs inte längre"
		}
		return "Handlingen heter " + f.After + " i stället för " + f.Before
	case FactEvidenceAge:
		switch f.Op {
		case Added:
			return f.paper() + ": högst " + f.After + " gammal, tidigare ingen gräns"
		case Removed:
			return f.paper() + ": ingen gräns för åldern, tidigare högst " + f.Before
		}
		return f.paper() + ": högst " + f.After + " gammal i stället för " + f.Before
	case FactIssuer:
		return f.switched(f.paper()+", utfärdare", "")
	case FactEvidenceAt:
		return f.switched(f.What+", visas vid", "")
	}
	return f.paper() + ": anmärkningen ändras"
}

// paper names a document so that it is told from others of its name.
func (f Fact) paper() string {
	if f.Occasion == "" {
		return f.What
	}
	return f.What + " (" + lowerFirst(f.Occasion) + ")"
}

func (f Fact) scopeWords() string {
	switch f.Type {
	case FactScopeLevel:
		if f.weight == editorial {
			return f.came("Gäller även den nya nivån "+f.What, "Nivån "+f.What+" finns inte längre")
		}
		return f.came("Gäller även "+f.What, "Gäller inte längre "+f.What)
	case FactIfRelevant:
		return f.came("Gäller bara i förekommande fall", "Gäller alltid, inte bara i förekommande fall")
	case FactClass:
		return f.After + " i stället för " + lowerFirst(f.Before)
	case FactRefines:
		return f.came("Preciserar det generella villkoret "+f.What, "Preciserar inte längre det generella villkoret "+f.What)
	}
	return f.came("Preciseras i ett specifikt villkor", "Preciseras inte längre i ett specifikt villkor")
}

func (f Fact) linkWords() string {
	switch f.Op {
	case Added:
		return "”" + f.What + "” är en länk till " + f.After
	case Removed:
		return "”" + f.What + "” är inte längre en länk"
	}
	return "Länken ”" + f.What + "” leder till " + f.After + " i stället för " + f.Before
}

// upperFirst begins a line with a capital.
func upperFirst(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[n:]
}

// lowerFirst puts a name into the middle of a sentence: the first letter
// small, unless the name is an abbreviation such as "F-skatt".
func lowerFirst(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	if second, _ := utf8.DecodeRuneInString(s[n:]); n == 0 || second != utf8.RuneError && !unicode.IsLower(second) {
		return s
	}
	return string(unicode.ToLower(r)) + s[n:]
}
