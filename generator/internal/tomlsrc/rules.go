package tomlsrc

import "kundval/generator/internal/diag"

// The codes of this package's findings, all of them errors.
const (
	codeTooLarge     = "file-too-large"
	codeTooDeep      = "too-deep"
	codeTooLong      = "too-long"
	codeDisagreement = "readers-disagree"
	codeNotUTF8      = "not-utf8"
	codeTooMany      = "too-many-faults"
	codeSyntax       = "toml-syntax"
	codeDuplicateKey = "duplicate-key"
	codeUnknownKey   = "unknown-key"
	codeMissingKey   = "missing-key"
	codeEmptyValue   = "empty-value"
	codeWrongType    = "wrong-type"
	codeBadDate      = "bad-date"
)

// Rules documents the codes of this package's findings.
func Rules() []diag.Rule {
	return []diag.Rule{
		{Code: codeTooLarge, Title: diag.Text{
			SV: "En datafil är högst 16 MiB.",
			EN: "A data file is at most 16 MiB."},
			Why: diag.Text{
				SV: "En datafil är några kilobyte text. Är den så stor ligger det troligen en bild, ett dokument eller en säkerhetskopia under fel namn.",
				EN: "A data file is a few kilobytes of text. One this large is probably a picture, a document or a backup under the wrong name."},
			Fix: diag.Text{
				SV: "Flytta det som inte hör hemma i data/. Är det en lista som har vuxit, dela den på flera filer.",
				EN: "Move what does not belong in data/. If it is a list that has grown, spread it over several files."}},
		{Code: codeTooDeep, Title: diag.Text{
			SV: "Parenteser går högst 200 nivåer djupt.",
			EN: "Brackets nest at most 200 levels deep."},
			Why: diag.Text{
				SV: "Så många parenteser i varandra beror nästan alltid på att en aldrig stängs. Resten av filen blir då obegriplig.",
				EN: "So many nested brackets nearly always mean that one is never closed. The rest of the file then makes no sense."},
			Fix: diag.Text{
				SV: "Räkna parenteserna på raden: varje [ ska ha ett ] och varje { ett }.",
				EN: "Count the brackets on the line: each [ needs a ] and each { needs a }."}},
		{Code: codeTooLong, Title: diag.Textf(
			"En text i en datafil är högst %s tecken, en artikel högst %s.",
			"A text in a data file is at most %s characters, an article at most %s.", grouped(LongestText), grouped(LongestArticle)),
			Why: diag.Text{
				SV: "Ett villkor eller en presentation är på sin höjd några sidor. En så lång text läser ingen, och den har oftast hamnat där av misstag.",
				EN: "A condition or a presentation is a few pages at most. Nobody reads a text that long, and mostly it got there by mistake."},
			Fix: diag.Text{
				SV: "Se efter om något har klistrats in på fel plats eller flera gånger. Är texten rätt, dela den på flera villkor eller avsnitt, eller lägg den i ett dokument.",
				EN: "See whether something was pasted in the wrong place or several times. If the text is right, spread it over several conditions or sections, or put it into a document."}},
		{Code: codeDisagreement, Title: diag.Text{
			SV: "En datafil betyder samma sak för båda läsarna av TOML.",
			EN: "A data file means the same to both readers of TOML."},
			Why: diag.Text{
				SV: "Där läsarna skiljer sig åt kan sidan säga något annat än den som skrev menade.",
				EN: "Where the readers differ, the page may say something else than its author meant."},
			Fix: diag.Text{
				SV: "Skriv stället enklare: varje tabell en gång, med sina nycklar direkt under rubriken, och utan punkter i nycklarna.",
				EN: "Write it more simply: each table once, with its keys right below the header, and no dots in the keys."}},
		{Code: codeNotUTF8, Title: diag.Text{
			SV: "En datafil är sparad som UTF-8.",
			EN: "A data file is saved as UTF-8."},
			Why: diag.Text{
				SV: "I en annan teckenkodning blir å, ä och ö fel på webbplatsen, i namn och i villkorens text.",
				EN: "In another encoding å, ä and ö come out wrong on the site, in names and in the text of conditions."},
			Fix: diag.Text{
				SV: "Öppna filen i redigeraren, kontrollera att å, ä och ö ser rätt ut och spara den med teckenkodningen UTF-8.",
				EN: "Open the file in the editor, see that å, ä and ö look right, and save it with the encoding UTF-8."}},
		{Code: codeTooMany, Title: diag.Textf(
			"Av en fils skrivfel visas högst %d åt gången.",
			"Of a file's faults of form at most %d are shown at a time.", mostFindings),
			Why: diag.Text{
				SV: "Så många fel beror oftast på att fel fil ligger på platsen.",
				EN: "So many faults mostly come from the wrong file being in the place."},
			Fix: diag.Text{
				SV: "Se efter att det är rätt fil. Är det den, rätta de fel som visas och kör kontrollen igen.",
				EN: "See that it is the right file. If it is, mend the faults that are shown and check again."}},
		{Code: codeSyntax, Title: diag.Text{
			SV: "En datafil följer TOML:s skrivregler.",
			EN: "A data file follows the syntax of TOML."},
			Why: diag.Text{
				SV: "Ett skrivfel gör att resten av filen inte kan läsas.",
				EN: "A syntax error leaves the rest of the file unread."},
			Fix: diag.Text{
				SV: "Se efter vid tecknet som är utpekat, och på raden före. Vanligast är ett citattecken, ett kommatecken eller en klammer som saknas. Text står inom citattecken, flera rader text mellan \"\"\" och \"\"\".",
				EN: "Look at the character pointed out, and at the line before. Most often a quotation mark, a comma or a bracket is missing. Text stands between quotation marks, text of several lines between \"\"\" and \"\"\"."}},
		{Code: codeDuplicateKey, Title: diag.Text{
			SV: "En nyckel står högst en gång i varje tabell.",
			EN: "A key stands at most once in each table."},
			Why: diag.Text{
				SV: "Står samma sak två gånger kan ingen veta vilken som gäller.",
				EN: "When the same thing is said twice, nobody can know which one holds."},
			Fix: diag.Text{
				SV: "Ta bort den rad som är gammal. Ska det vara en till i en lista, börja den med [[namn]] med dubbla klamrar.",
				EN: "Remove the line that is old. If it is to be one more of a list, begin it with [[name]] in double brackets."}},
		{Code: codeUnknownKey, Title: diag.Text{
			SV: "Varje nyckel är en som programmet känner till.",
			EN: "Every key is one the program knows."},
			Why: diag.Text{
				SV: "En felstavad nyckel skulle annars falla bort utan att någon märker det.",
				EN: "A misspelt key would otherwise be lost without anyone noticing."},
			Fix: diag.Text{
				SV: "Rätta stavningen. Är nyckeln rätt stavad står den i fel tabell: flytta den dit den hör. En anteckning till dig själv skriver du efter ett nummertecken, #.",
				EN: "Mend the spelling. If it is right, the key stands in the wrong table: move it where it belongs. A remark to yourself goes after a number sign, #."}},
		{Code: codeMissingKey, Title: diag.Text{
			SV: "Obligatoriska nycklar finns.",
			EN: "Required keys are present."},
			Why: diag.Text{
				SV: "Utan uppgiften går sidan inte att göra, eller så får läsaren inte veta det som alltid ska stå där.",
				EN: "Without it the page cannot be made, or the reader is not told what must always be there."},
			Fix: diag.Text{
				SV: "Lägg till nyckeln i den tabell som pekas ut. Rådet visar hur en rad kan se ut.",
				EN: "Add the key to the table pointed out. The hint shows what a line can look like."}},
		{Code: codeEmptyValue, Title: diag.Text{
			SV: "Obligatoriska texter och listor är ifyllda.",
			EN: "Required texts and lists are filled in."},
			Why: diag.Text{
				SV: "En tom text blir ett hål på sidan, där läsaren väntar sig ett svar.",
				EN: "An empty text becomes a hole in the page, where the reader expects an answer."},
			Fix: diag.Text{
				SV: "Fyll i värdet. Vet du det inte än, ta reda på det innan filen sparas i git.",
				EN: "Fill in the value. If you do not know it yet, find out before the file is stored in git."}},
		{Code: codeWrongType, Title: diag.Text{
			SV: "Varje värde är av rätt slag: text, tal, datum, lista eller tabell.",
			EN: "Every value is of the right type: text, number, date, list or table."},
			Why: diag.Text{
				SV: "Programmet räknar med tal och datum och visar text. Ett datum inom citattecken går inte att räkna med.",
				EN: "The program computes with numbers and dates and shows text. A date between quotation marks cannot be computed with."},
			Fix: diag.Text{
				SV: "Skriv text inom citattecken, men tal, datum och true eller false utan. En lista står inom klamrar: [\"sv\", \"en\"].",
				EN: "Put text between quotation marks, but not numbers, dates, and true or false. A list stands in brackets: [\"sv\", \"en\"]."}},
		{Code: codeBadDate, Title: diag.Text{
			SV: "Varje datum finns i kalendern.",
			EN: "Every date is in the calendar."},
			Why: diag.Text{
				SV: "Datum avgör vad som gäller vilken dag. En dag som inte finns går inte att jämföra med andra.",
				EN: "Dates decide what holds on which day. A day that does not exist cannot be compared with others."},
			Fix: diag.Text{
				SV: "Skriv år, månad och dag med fyra, två och två siffror, som 2024-01-31, och se efter hur många dagar månaden har.",
				EN: "Write year, month and day with four, two and two digits, as in 2024-01-31, and look up how many days the month has."}},
	}
}
