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
			SV: "Alla filer och mappar finns som uppgifterna kräver eller nämner.",
			EN: "The files and folders exist that the data needs or names."},
			Why: diag.Text{
				SV: "Webbplatsen görs av filerna. Saknas en fattas en utgåva, en kommun eller ett dokument som någon letar efter.",
				EN: "The site is made from the files. If one is missing, so is an edition, a municipality or a document that somebody looks for."},
			Fix: diag.Text{
				SV: "Lägg dit filen, eller hämta tillbaka den ur git om den har tagits bort av misstag. Finns den redan, rätta namnet eller sökvägen så att de stämmer överens, också i stora och små bokstäver.",
				EN: "Put the file there, or bring it back from git if it was removed by mistake. If it exists, mend the name or the path so that they agree, in capitals and small letters too."}},
		{Code: codeUnknownFile, Severity: diag.Warning, Title: diag.Text{
			SV: "Mapparna data och content rymmer bara det som läses.",
			EN: "The folders data and content hold only what is read."},
			Why: diag.Text{
				SV: "En felstavad fil skulle annars falla bort utan att någon märker det.",
				EN: "A misspelt file would otherwise be lost without anyone noticing."},
			Fix: diag.Text{
				SV: "Rätta filens namn om den skulle ha lästs. Är det ett dokument som hör till en utgåva, nämn det i utgava.toml. Egna anteckningar lägger du utanför data/ och content/.",
				EN: "Mend the name if the file was to be read. If it is a document of an edition, name it in utgava.toml. Keep your own notes outside data/ and content/."}},
		{Code: codeUnreadable, Title: diag.Text{
			SV: "Varje fil går att öppna.",
			EN: "Every file can be opened."},
			Why: diag.Text{
				SV: "Det som står i filen kan inte kontrolleras eller visas. Felet ligger i datorn och inte i det som du har skrivit.",
				EN: "What the file says can be neither checked nor shown. The fault is in the computer and not in what you wrote."},
			Fix: diag.Text{
				SV: "Stäng andra program som har filen öppen och se efter att du får läsa den. Hjälper det inte, fråga den som sköter er it.",
				EN: "Close other programs that have the file open and see that you may read it. If that does not help, ask your IT support."}},
		{Code: codeFrontMatter, Title: diag.Text{
			SV: "En redaktionell text börjar med ett huvud mellan två rader med +++.",
			EN: "An editorial text begins with front matter between two lines of +++."},
			Why: diag.Text{
				SV: "I huvudet står sidans titel. Utan den får sidan varken rubrik eller plats i menyn.",
				EN: "The front matter holds the page's title. Without it the page has neither a heading nor a place in the menu."},
			Fix: diag.Text{
				SV: "Börja filen med en rad +++, sedan titel = \"…\", sedan en rad +++ till. Texten kommer därefter.",
				EN: "Begin the file with a line +++, then titel = \"…\", then another line +++. The text comes after that."}},
		{Code: codeChecksum, Title: diag.Text{
			SV: "Ett dokument är den fil som dess kontrollsumma anger.",
			EN: "A document is the file that its checksum names."},
			Why: diag.Text{
				SV: "Kontrollsumman visar att dokumentet är samma som nämnden beslutade om. Stämmer den inte har filen ändrats, eller så är det en annan fil.",
				EN: "The checksum shows that the document is the one the board decided on. If it does not match, the file has changed or is another one."},
			Fix: diag.Text{
				SV: "Lägg tillbaka den beslutade filen. Är det den nya som ska gälla, se till att det finns ett beslut om den och skriv sedan den kontrollsumma som rådet visar.",
				EN: "Put back the file that was decided on. If the new one is to apply, make sure that there is a decision on it, then write the checksum that the hint shows."}},
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
