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
	codeTooMany     = "too-many"

	codeChecksumForm = "checksum-form"
)

// examples holds a file for each code, named after it.
//
//go:embed examples/*.txtar
var examples embed.FS

// Rules documents the codes of everything that reading can find, those of
// package tomlsrc included, by code.
func Rules() []diag.Rule {
	rules := slices.Concat(tomlsrc.Rules(), ownRules(), hiddenRules(), tooManyRules())
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
		{Code: codeNotAFile, Title: diag.Text{
			SV: "I mapparna data och content ligger vanliga filer och mappar, inga länkar.",
			EN: "The folders data and content hold ordinary files and folders, no links."},
			Why: diag.Text{
				SV: "Det som en länk leder till finns inte i projektets historik, och kan ligga utanför projektet.",
				EN: "What a link leads to is not in the project's history, and may lie outside the project."},
			Fix: diag.Text{
				SV: "Ta bort länken och lägg själva filen eller mappen på platsen.",
				EN: "Remove the link and put the file or folder itself in its place."}},
		{Code: codeFileName, Title: diag.Text{
			SV: "Namn på filer och mappar kan läsas på varje dator.",
			EN: "Names of files and folders can be read on every computer."},
			Why: diag.Text{
				SV: "Radbrytningar och tecken i en annan teckenkodning gör att filen inte går att öppna överallt.",
				EN: "Line breaks and characters of another encoding keep the file from being opened everywhere."},
			Fix: diag.Text{
				SV: "Byt namn på filen eller mappen. Använd små bokstäver a–z, siffror och bindestreck.",
				EN: "Rename the file or folder. Use small letters a–z, digits and hyphens."}},
		{Code: codeTwins, Title: diag.Text{
			SV: "Två namn i en mapp skiljer sig i mer än stora och små bokstäver.",
			EN: "Two names in a folder differ in more than capital and small letters."},
			Why: diag.Text{
				SV: "På Windows och Mac är de samma fil, och den ena försvinner.",
				EN: "On Windows and Mac they are the same file, and one of them disappears."},
			Fix: diag.Text{
				SV: "Byt namn på den ena, eller ta bort den som inte ska vara där.",
				EN: "Rename one of them, or remove the one that should not be there."}},
		{Code: codeEmptyFile, Title: diag.Text{
			SV: "En datafil har ett innehåll.",
			EN: "A data file has content."},
			Why: diag.Text{
				SV: "En tom fil har oftast blivit tömd av misstag, och det som stod i den saknas då på webbplatsen.",
				EN: "An empty file has mostly been emptied by mistake, and what it said is then missing from the site."},
			Fix: diag.Text{
				SV: "Hämta tillbaka innehållet ur git, eller ta bort filen om den inte behövs.",
				EN: "Bring the content back from git, or remove the file if it is not needed."}},
		{Code: codeConflict, Title: diag.Text{
			SV: "Inga märken efter en konflikt i git står kvar i en fil.",
			EN: "No marks of a conflict in git are left in a file."},
			Why: diag.Text{
				SV: "Märkena visar att två har ändrat samma rader. Inne i en text skulle de synas på sajten, tillsammans med båda versionerna.",
				EN: "The marks show that two people have changed the same lines. Within a text they would be seen on the site, together with both versions."},
			Fix: diag.Text{
				SV: "Välj vilken av de två versionerna som ska gälla, ta bort den andra och de tre raderna med märken.",
				EN: "Choose which of the two versions is to apply, and remove the other and the three lines of marks."}},
		{Code: codeNotComposed, Severity: diag.Warning, Title: diag.Text{
			SV: "Bokstäver som å, ä och ö är skrivna som en enda bokstav.",
			EN: "Letters such as å, ä and ö are written as a single letter."},
			Why: diag.Text{
				SV: "En bokstav i två delar ser likadan ut, men går inte att söka efter och ser ut som en ändring.",
				EN: "A letter in two parts looks the same, but cannot be searched for and looks like a change."},
			Fix: diag.Text{
				SV: "Öppna filen och skriv om bokstäverna, eller spara den i ett program som skriver Unicode NFC.",
				EN: "Open the file and write the letters anew, or save it in a program that writes Unicode NFC."}},
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
