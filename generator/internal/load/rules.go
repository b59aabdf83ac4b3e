package load

import (
	"embed"
	"slices"
	"strconv"
	"strings"

	"kundval/generator/internal/diag"
	"kundval/generator/internal/tomlsrc"
)

// The codes of this package's own findings.
const (
	codeMissingFile = "missing-file"
	codeUnknownFile = "unknown-file"
	codeUnreadable  = "unreadable-file"
	codeNotAFile    = "not-a-file"
	codeFileName    = "file-name"
	codeTwins       = "same-file-name"
	codeEmptyFile   = "empty-file"
	codeNotComposed = "not-nfc"
	codeConflict    = "merge-conflict"
	codeFrontMatter = "front-matter"
	codeChecksum    = "checksum-mismatch"
)

// examples holds a file for each code, named after it.
//
//go:embed examples/*.txtar
var examples embed.FS

// Rules documents the codes of everything that reading can find, those of
// package tomlsrc included, by code.
func Rules() []diag.Rule {
	rules := append(tomlsrc.Rules(), ownRules()...)
	for i := range rules {
		// A fault of the machine or of a huge file has no example in text.
		b, err := examples.ReadFile("examples/" + rules[i].Code + ".txtar")
		if err == nil {
			rules[i].Example = string(b)
		}
	}
	slices.SortFunc(rules, func(a, b diag.Rule) int { return strings.Compare(a.Code, b.Code) })
	return rules
}

func ownRules() []diag.Rule {
	return []diag.Rule{
		{Code: codeMissingFile, Title: diag.Text{
			SV: "De filer och mappar finns som datat kräver eller nämner.",
			EN: "The files and folders exist that the data needs or names."}},
		{Code: codeUnknownFile, Severity: diag.Warning, Title: diag.Text{
			SV: "Mapparna data och content rymmer bara det som läses.",
			EN: "The folders data and content hold only what is read."},
			Why: diag.Text{
				SV: "En felstavad fil skulle annars falla bort utan att någon märker det.",
				EN: "A misspelt file would otherwise be lost without anyone noticing."}},
		{Code: codeUnreadable, Title: diag.Text{
			SV: "Varje fil går att öppna.",
			EN: "Every file can be opened."}},
		{Code: codeNotAFile, Title: diag.Text{
			SV: "I mapparna data och content ligger vanliga filer och mappar, inga länkar.",
			EN: "The folders data and content hold ordinary files and folders, no links."},
			Why: diag.Text{
				SV: "Det som en länk leder till finns inte i projektets historik, och kan ligga utanför projektet.",
				EN: "What a link leads to is not in the project's history, and may lie outside the project."}},
		{Code: codeFileName, Title: diag.Text{
			SV: "Namn på filer och mappar kan läsas på varje dator.",
			EN: "Names of files and folders can be read on every computer."},
			Why: diag.Text{
				SV: "Radbrytningar och tecken i en annan teckenkodning gör att filen inte går att öppna överallt.",
				EN: "Line breaks and characters of another encoding keep the file from being opened everywhere."}},
		{Code: codeTwins, Title: diag.Text{
			SV: "Två namn i en mapp skiljer sig i mer än stora och små bokstäver.",
			EN: "Two names in a folder differ in more than capital and small letters."},
			Why: diag.Text{
				SV: "På Windows och Mac är de samma fil, och den ena försvinner.",
				EN: "On Windows and Mac they are the same file, and one of them disappears."}},
		{Code: codeEmptyFile, Title: diag.Text{
			SV: "En datafil har ett innehåll.",
			EN: "A data file has content."}},
		{Code: codeConflict, Title: diag.Text{
			SV: "Inga märken efter en konflikt i git står kvar i en fil.",
			EN: "No marks of a conflict in git are left in a file."},
			Why: diag.Text{
				SV: "Märkena visar att två har ändrat samma rader. Inne i en text skulle de synas på sajten, tillsammans med båda versionerna.",
				EN: "The marks show that two people have changed the same lines. Within a text they would be seen on the site, together with both versions."}},
		{Code: codeNotComposed, Severity: diag.Warning, Title: diag.Text{
			SV: "Bokstäver som å, ä och ö är skrivna som en enda bokstav.",
			EN: "Letters such as å, ä and ö are written as a single letter."},
			Why: diag.Text{
				SV: "En bokstav i två delar ser likadan ut, men går inte att söka efter och ser ut som en ändring.",
				EN: "A letter in two parts looks the same, but cannot be searched for and looks like a change."}},
		{Code: codeFrontMatter, Title: diag.Text{
			SV: "En redaktionell text börjar med ett huvud mellan två rader med +++.",
			EN: "An editorial text begins with front matter between two lines of +++."}},
		{Code: codeChecksum, Title: diag.Text{
			SV: "Ett dokument är den fil som dess kontrollsumma anger.",
			EN: "A document is the file that its checksum names."}},
	}
}

// element names element i of the list at key, as diag.Locator spells it.
func element(key string, i int) string { return key + "[" + strconv.Itoa(i) + "]" }
