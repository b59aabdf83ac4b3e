package check

import (
	"fmt"
	"strings"

	"kundval/generator/internal/diag"
	"kundval/generator/internal/model"
)

// documentRules documents the rules of this file.
func documentRules() []rule {
	return []rule{
		{Rule: diag.Rule{Code: "missing-checksum", Severity: diag.Warning, Title: diag.Text{
			SV: "En fil som hör till en antagen utgåva har en kontrollsumma.",
			EN: "A file that belongs to an adopted edition has a checksum."},
			Why: diag.Text{
				SV: "Utan kontrollsumma kan filen bytas ut mot en annan utan att någon märker det.",
				EN: "Without a checksum the file can be replaced by another without anyone noticing."},
			Fix: diag.Text{
				SV: "Kontrollera att filen är den som beslutades och klistra in raden ur meddelandet under fil.",
				EN: "Make sure that the file is the one that was decided on, and paste the line from the message below fil."}}, run: missingChecksum},
		{Rule: diag.Rule{Code: "duplicate-file", Title: diag.Text{
			SV: "Två handlingar har inte samma fil.",
			EN: "Two documents do not have the same file."},
			Why: diag.Text{
				SV: "Den som öppnar den ena handlingen får den andra.",
				EN: "Whoever opens the one document gets the other."},
			Fix: diag.Text{
				SV: "Skriv rätt fil för var och en. Är det samma handling, ta bort den ena.",
				EN: "Write the right file for each. If they are the same document, remove one."}}, run: duplicateFile},
		{Rule: diag.Rule{Code: "unsearchable-document", Severity: diag.Warning, Title: diag.Text{
			SV: "Texten i ett dokument går att läsa ut.",
			EN: "The text of a document can be taken out."},
			Why: diag.Text{
				SV: "Ingen kan kontrollera att ett dokument utan läsbar text är fritt från personuppgifter, och den som lyssnar på dokumentet får ingenting veta.",
				EN: "Nobody can make sure that a document without readable text is free of personal data, and whoever listens to it learns nothing."},
			Fix: diag.Text{
				SV: "Spara dokumentet på nytt från originalet, som PDF med text och utan lösenord. Finns bara papperet, skanna med texttolkning (OCR) och kontrollera resultatet.",
				EN: "Save the document anew from the original, as a PDF with text and without a password. If only paper exists, scan it with text recognition (OCR) and check the result."}}, run: unsearchableDocument},
		{Rule: diag.Rule{Code: "document-author", Severity: diag.Warning, Title: diag.Text{
			SV: "Ett dokuments egenskaper namnger ingen person som författare.",
			EN: "A document's properties name no person as its author."},
			Why: diag.Text{
				SV: "Namnet syns inte på sidorna men följer med filen och hittas av sökmotorer. Programmet fyller ofta i det självt.",
				EN: "The name is not seen on the pages, but follows the file and is found by search engines. Programs often fill it in by themselves."},
			Fix: diag.Text{
				SV: "Töm egenskapen Författare eller skriv nämndens namn, och spara dokumentet på nytt. I Word: Arkiv, Info, Kontrollera dokument.",
				EN: "Empty the property Author or write the board's name, and save the document anew. In Word: File, Info, Inspect Document."}}, run: documentAuthor},
		{Rule: diag.Rule{Code: "pdf-not-tagged", Severity: diag.Warning, Title: diag.Text{
			SV: "En PDF har titel, språk och taggar.",
			EN: "A PDF has a title, a language and tags."},
			Why: diag.Text{
				SV: "En skärmläsare behöver dem för att säga vad dokumentet heter, uttala det rätt och hitta mellan rubriker och tabeller. Lagen om tillgänglighet till digital offentlig service kräver det av dokument som publiceras.",
				EN: "A screen reader needs them to say what the document is called, to pronounce it and to find its way among headings and tables. The law on accessibility of digital public services demands it of published documents."},
			Fix: diag.Text{
				SV: "Skriv en titel i dokumentets egenskaper, ange språket och spara som PDF med valet ”dokumentstrukturtaggar för hjälpmedel”.",
				EN: "Write a title in the document's properties, set the language and save as PDF with the choice “document structure tags for accessibility”."}}, run: pdfNotTagged},
	}
}

// eachPaper calls f for every document whose file was read.
func (p *pass) eachPaper(f func(m *model.Municipality, ed *model.Edition, d *model.Document, paper *model.Paper)) {
	p.eachEdition(func(m *model.Municipality, ed *model.Edition) {
		for i := range ed.Documents {
			if d := &ed.Documents[i]; d.Paper != nil {
				f(m, ed, d, d.Paper)
			}
		}
	})
}

func missingChecksum(p *pass) {
	p.eachPaper(func(_ *model.Municipality, ed *model.Edition, d *model.Document, paper *model.Paper) {
		if ed.IsAdopted() && d.Checksum == "" && !d.Has("kontrollsumma") {
			p.report(d.At("fil"), diag.Textf("filen hör till en antagen utgåva men har ingen kontrollsumma", "the file belongs to an adopted edition but has no checksum"),
				diag.Textf("är filen den rätta, skriv på raden under: kontrollsumma = %q", "if the file is the right one, write on the line below: kontrollsumma = %q", paper.Checksum))
		}
	})
}

func duplicateFile(p *pass) {
	p.eachEdition(func(_ *model.Municipality, ed *model.Edition) {
		first := map[string]*model.Document{}
		for i := range ed.Documents {
			d := &ed.Documents[i]
			if other := first[d.File]; d.File != "" && other != nil {
				p.report(d.At("fil"), diag.Textf("handlingen har samma fil som %q", "the document has the same file as %q", other.ID),
					diag.Textf("skriv den fil som hör till %q, eller ta bort den ena handlingen", "write the file that belongs to %q, or remove one of the documents", d.ID),
					remark(other.At("fil"), "den andra handlingen", "the other document"))
				continue
			}
			first[d.File] = d
		}
	})
}

// unsearchableDocument finds documents of which nobody can say what they hold.
func unsearchableDocument(p *pass) {
	p.eachPaper(func(_ *model.Municipality, _ *model.Edition, d *model.Document, paper *model.Paper) {
		if what, hint := unsearchable(paper); !what.IsZero() {
			p.add(diag.Diagnostic{
				Span: d.At("fil"), Message: what, Hint: hint,
				Why: diag.Textf("ingen kan kontrollera att det är fritt från personuppgifter, och det går inte att lyssna på", "nobody can make sure that it is free of personal data, and it cannot be listened to"),
			})
		}
	})
}

func unsearchable(paper *model.Paper) (what, hint diag.Text) {
	again := diag.Textf("spara dokumentet på nytt från originalet, som PDF med text", "save the document anew from the original, as a PDF with text")
	switch {
	case paper.Problem == model.PaperLocked:
		return diag.Textf("dokumentet är låst med lösenord", "the document is locked with a password"),
			diag.Textf("spara det utan lösenord", "save it without a password")
	case paper.Problem == model.PaperBroken:
		return diag.Textf("dokumentet går inte att läsa: filen är skadad eller av ett annat slag än namnet säger", "the document cannot be read: the file is damaged, or of another kind than its name says"), again
	case paper.Problem == model.PaperTooLarge:
		return diag.Textf("dokumentet är för stort för att sökas igenom", "the document is too large to be searched"),
			diag.Textf("dela upp det, eller spara det på nytt med mindre bilder", "split it, or save it anew with smaller pictures")
	case paper.Problem == model.PaperUnknown:
		return diag.Textf("filer av det här slaget går inte att söka igenom", "files of this kind cannot be searched"),
			diag.Textf("spara dokumentet som PDF med text", "save the document as a PDF with text")
	case paper.Problem == model.PaperSilent:
		return diag.Textf("dokumentet har ingen text, bara bilder", "the document has no text, only pictures"),
			diag.Textf("spara dokumentet på nytt från originalet, eller skanna det med texttolkning (OCR)", "save the document anew from the original, or scan it with text recognition (OCR)")
	case len(paper.Pages) > 0:
		return diag.Textf("%s har ingen text som går att läsa ut", "%s has no text that can be taken out", pageList(paper.Pages)), again
	case paper.Carries:
		return diag.Textf("i dokumentet ligger andra filer, som inte går att söka igenom", "other files lie within the document, and cannot be searched"),
			diag.Textf("ta bort de bifogade filerna och publicera dem var för sig", "remove the attached files and publish each by itself")
	}
	return diag.Text{}, diag.Text{}
}

// pageList names pages, the first few of them: "sidorna 2, 3 och 7".
func pageList(pages []int) diag.Text {
	const most = 5
	if len(pages) == 1 {
		return diag.Textf("sidan %d", "page %d", pages[0])
	}
	var ns []string
	for _, n := range pages[:min(most, len(pages))] {
		ns = append(ns, fmt.Sprint(n))
	}
	if more := len(pages) - most; more > 0 {
		return diag.Textf("sidorna %s och %d till", "pages %s and %d more", strings.Join(ns, ", "), more)
	}
	last := len(ns) - 1
	return diag.Textf("sidorna %s och %s", "pages %s and %s", strings.Join(ns[:last], ", "), ns[last])
}

// pdfNotTagged finds PDFs that lack what a screen reader needs. Of a document
// that has no text more is said elsewhere.
func pdfNotTagged(p *pass) {
	p.eachPaper(func(_ *model.Municipality, _ *model.Edition, d *model.Document, paper *model.Paper) {
		if !paper.PDF || paper.Problem != model.NoProblem {
			return
		}
		var sv, en []string
		lack := func(missing bool, s, e string) {
			if missing {
				sv, en = append(sv, s), append(en, e)
			}
		}
		lack(paper.Title == "", "titel", "a title")
		lack(paper.Language == "", "språk", "a language")
		lack(!paper.Tagged, "taggar", "tags")
		if len(sv) > 0 {
			p.report(d.At("fil"), diag.Text{SV: "dokumentet saknar " + enumerate(sv, "och"), EN: "the document lacks " + enumerate(en, "and")},
				diag.Textf("skriv titel och språk i dokumentets egenskaper och spara som PDF med ”dokumentstrukturtaggar för hjälpmedel”",
					"write title and language in the document's properties and save as PDF with “document structure tags for accessibility”"))
		}
	})
}

// enumerate joins words: "a, b och c".
func enumerate(words []string, and string) string {
	last := len(words) - 1
	if last == 0 {
		return words[0]
	}
	return strings.Join(words[:last], ", ") + " " + and + " " + words[last]
}

// documentAuthor finds documents whose properties name a person.
func documentAuthor(p *pass) {
	p.eachPaper(func(m *model.Municipality, _ *model.Edition, d *model.Document, paper *model.Paper) {
		for _, who := range paper.Authors {
			if !isPerson(who, m) {
				continue
			}
			p.report(d.At("fil"), diag.Textf("dokumentets egenskaper namnger en person som författare%s", "the document's properties name a person as author%s", quoted(who)),
				diag.Textf("töm egenskapen Författare, eller skriv %q, och spara dokumentet på nytt", "empty the property Author, or write %q, and save the document anew", m.Board.Name))
			return
		}
	})
}

// quoted gives a name to be shown in a message. A number is never repeated.
func quoted(name string) string {
	if strings.ContainsAny(name, "0123456789") || len(name) > 60 {
		return ""
	}
	return fmt.Sprintf(": %q", name)
}
