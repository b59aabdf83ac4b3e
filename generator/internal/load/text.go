package load

import (
	"strings"

	"golang.org/x/text/unicode/norm"

	"kundval/generator/internal/diag"
)

// conflict finds the marks that git leaves in a file which two people have
// changed, and which nobody has settled. Within a text they would go out on
// the site.
func conflict(file, text string) (diag.Diagnostic, bool) {
	at := 0
	for line := range strings.Lines(text) {
		if strings.HasPrefix(line, "<<<<<<< ") || strings.HasPrefix(line, ">>>>>>> ") {
			return diag.Diagnostic{
				Code:    codeConflict,
				Span:    diag.SpanOf(file, text, at, at+len("<<<<<<<")),
				Message: diag.Textf("filen har märken efter en konflikt i git som ingen har rett ut", "the file has marks of a conflict in git that nobody has settled"),
				Hint: diag.Textf("välj mellan det som står före och efter =======, och ta bort raderna med <<<<<<<, ======= och >>>>>>>",
					"choose between what stands before and after =======, and remove the lines with <<<<<<<, ======= and >>>>>>>"),
			}, true
		}
		at += len(line)
	}
	return diag.Diagnostic{}, false
}

// notComposed finds the first letter of a text that is written in parts, such
// as an a and a ring for å.
func notComposed(file, text string) (diag.Diagnostic, bool) {
	from := norm.NFC.QuickSpanString(text)
	if from == len(text) || norm.NFC.IsNormalString(text[from:]) {
		return diag.Diagnostic{}, false
	}
	to := from + max(1, norm.NFC.NextBoundaryInString(text[from:], true))
	return diag.Diagnostic{
		Code:     codeNotComposed,
		Severity: diag.Warning,
		Span:     diag.SpanOf(file, text, from, min(to, len(text))),
		Message:  diag.Textf("bokstaven är skriven i delar, som a och en ring i stället för å", "the letter is written in parts, as an a and a ring instead of å"),
		Why: diag.Textf("sajten visar den rätt, men den som söker i filen hittar den inte, och ändringar syns där inget har ändrats",
			"the site shows it right, but whoever searches the file does not find it, and changes appear where nothing has changed"),
		Hint: diag.Textf("skriv om bokstaven, eller gör om hela filen till NFC: i BBEdit Text och Precompose Unicode, i VS Code med ett tillägg för Unicode; det händer oftast när text kopieras från en pdf",
			"write the letter anew, or turn the whole file into NFC: in BBEdit Text and Precompose Unicode, in VS Code with an extension for Unicode; it mostly happens when text is copied from a PDF"),
	}, true
}
