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
	codeFrontMatter = "front-matter"
	codeChecksum    = "checksum-mismatch"

	codeChecksumForm = "checksum-form"
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
		{Code: codeFrontMatter, Title: diag.Text{
			SV: "En redaktionell text börjar med ett huvud mellan två rader med +++.",
			EN: "An editorial text begins with front matter between two lines of +++."}},
		{Code: codeChecksum, Title: diag.Text{
			SV: "Ett dokument är den fil som dess kontrollsumma anger.",
			EN: "A document is the file that its checksum names."},
			Why: diag.Text{
				SV: "Kontrollsumman visar att handlingen är den som beslutades. Ändras ett enda tecken i filen blir summan en annan.",
				EN: "The checksum shows that the document is the one that was decided on. If a single character of the file changes, so does the sum."},
			Fix: diag.Text{
				SV: "Lägg tillbaka den fil som beslutades. Är den nya filen den rätta, skriv den kontrollsumma som meddelandet ger.",
				EN: "Put the file back that was decided on. If the new file is the right one, write the checksum that the message gives."}},
		{Code: codeChecksumForm, Title: diag.Text{
			SV: "En kontrollsumma skrivs som sha256: följt av 64 tecken.",
			EN: "A checksum is written as sha256: followed by 64 characters."},
			Why: diag.Text{
				SV: "En avhuggen kontrollsumma går inte att jämföra med filen.",
				EN: "A checksum that is cut off cannot be compared with the file."},
			Fix: diag.Text{
				SV: "Kopiera raden kontrollsumma ur meddelandet, om filen är den rätta.",
				EN: "Copy the line kontrollsumma from the message, if the file is the right one."}},
	}
}

// element names element i of the list at key, as diag.Locator spells it.
func element(key string, i int) string { return key + "[" + strconv.Itoa(i) + "]" }
