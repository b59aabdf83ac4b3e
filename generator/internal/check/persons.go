package check

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"kundval/generator/internal/model"
)

// isPerson judges whether an author in a document's properties is a person.
// Several may be named. A name is taken for a person's unless something in it
// tells of an organisation, a function or a program.
func isPerson(author string, m *model.Municipality) bool {
	parts := strings.FieldsFunc(author, func(r rune) bool { return strings.ContainsRune(";,/|&()", r) })
	for _, part := range parts {
		if isPersonName(strings.TrimSpace(part), m) {
			return true
		}
	}
	return false
}

func isPersonName(name string, m *model.Municipality) bool {
	if isAddress(name) {
		local, _, _ := strings.Cut(name, "@")
		return strings.Contains(local, ".")
	}
	if ownName(name, m) || strings.IndexFunc(name, unicode.IsLetter) < 0 {
		return false
	}
	var left []string // words that may be names
	for _, word := range strings.Fields(name) {
		lower := strings.ToLower(strings.Trim(word, ".:"))
		switch {
		case organisational(lower):
			return false
		case functional(lower):
		case particle(lower):
		case !startsUpper(word) && !strings.ContainsAny(word, "._0123456789"):
			if len(strings.Fields(name)) > 1 {
				return false // "stöd och omsorg": a name has no such words
			}
			left = append(left, word)
		default:
			left = append(left, word)
		}
	}
	switch {
	case len(left) == 0:
		return false
	case len(left) < len(strings.Fields(name)): // "enhetschef Ek", but not "Registrator IT"
		return len(left) > 1 || len([]rune(left[0])) > 3
	case len(left) == 1:
		return !isAbbreviation(left[0])
	}
	return true
}

func isAddress(name string) bool {
	return strings.Count(name, "@") == 1 && !strings.Contains(name, " ")
}

// ownName reports whether a name is the municipality's, its board's or that of
// a function that it has told.
func ownName(name string, m *model.Municipality) bool {
	own := []string{m.Name, m.ShortName, m.Board.Name, m.Board.Abbreviation, m.Contact.Function}
	for _, p := range m.Board.Predecessors {
		own = append(own, p.Name, p.Abbreviation)
	}
	for _, o := range own {
		if o != "" && strings.EqualFold(o, name) {
			return true
		}
	}
	return false
}

// organisational reports whether a word tells of an organisation, a place of
// work or a program.
func organisational(word string) bool {
	switch word {
	case "ab", "hb", "kb", "stad", "staden", "stads", "kommun", "region", "skr", "it",
		"microsoft", "office", "word", "excel", "powerpoint", "adobe", "acrobat", "libreoffice", "openoffice", "google", "canva", "writer", "pdf",
		"user", "admin", "administrator", "administratör", "användare", "anonymous", "author", "unknown", "okänd", "författare", "standard", "default", "owner", "ägare",
		"exempel", "example", "test", "för", "och", "and", "of", "the", "i", "på":
		return true
	}
	for _, ending := range []string{
		"kommun", "kommunen", "kommuns", "staden", "stads", "nämnd", "nämnden", "nämnder", "förvaltning", "förvaltningen", "enhet", "enheten", "avdelning", "avdelningen",
		"kontor", "kontoret", "kansli", "kansliet", "grupp", "gruppen", "byrå", "byrån", "bolag", "bolaget", "regionen", "förbund", "förbundet",
		"myndighet", "myndigheten", "styrelse", "styrelsen", "team", "teamet", "service", "center", "centrum", "sekretariat", "sekretariatet",
		"verket", "departementet", "institut", "institutet", "redaktion", "redaktionen", "support", "system", "fullmäktige", "utskott", "utskottet",
		"diariet", "registraturen", "arkivet", "utbildning", "utbildningen", "omsorg", "verksamhet", "verksamheten", "ltd", "inc", "gmbh",
	} {
		if strings.HasSuffix(word, ending) {
			return true
		}
	}
	return false
}

// functional reports whether a word is a title, beside which a name may stand.
func functional(word string) bool {
	for _, ending := range []string{
		"chef", "chefen", "sekreterare", "sekreteraren", "handläggare", "handläggaren", "utvecklare", "utvecklaren", "strateg", "strategen",
		"samordnare", "samordnaren", "utredare", "utredaren", "registrator", "registratorn", "direktör", "direktören", "jurist", "juristen",
		"ledare", "ledaren", "controller", "ordförande", "ordföranden", "kommunikatör", "kommunikatören", "assistent", "assistenten", "ekonom", "ekonomen",
	} {
		if strings.HasSuffix(word, ending) {
			return true
		}
	}
	return false
}

// particle reports whether a word stands between names without being one.
func particle(word string) bool {
	switch word {
	case "von", "af", "av", "de", "der", "van", "al", "el", "bin":
		return true
	}
	return false
}

// isAbbreviation reports whether a word is a few capital letters, like NAF.
func isAbbreviation(word string) bool {
	return utf8.RuneCountInString(word) <= 6 && strings.ToUpper(word) == word && strings.IndexFunc(word, func(r rune) bool { return !unicode.IsLetter(r) }) < 0
}

func startsUpper(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(r)
}
