package check

import (
	"path"
	"slices"
	"strings"

	"kundval/generator/internal/diag"
)

// peopleTableRules documents the rules of this file.
func peopleTableRules() []rule {
	return []rule{
		{Rule: diag.Rule{Code: "people-table", Title: diag.Text{
			SV: "Ingen lista över personer ligger bland filerna.",
			EN: "No list of people lies among the files."},
			Why: diag.Text{
				SV: "En lista som hamnat i fel mapp blir synlig för alla som kommer åt arkivet, och det som en gång har sparats i git finns kvar där.",
				EN: "A list in the wrong folder is seen by everybody who has the repository, and what has once been stored in git stays there."},
			Fix: diag.Text{
				SV: "Flytta filen ur projektet innan du sparar i git. Är den redan sparad ska den bort ur historiken, och händelsen anmälas enligt kommunens rutin för personuppgiftsincidenter.",
				EN: "Move the file out of the project before you store it in git. If it is stored already, it has to go from the history, and the matter be reported as a personal data breach."}}, run: peopleTables},
	}
}

// peopleTables finds tables about people in files that hold no data of the
// format, and in articles.
func peopleTables(p *pass) {
	columns := peopleColumns()
	for i := range p.site.Sources {
		src := &p.site.Sources[i]
		if !slices.Contains([]string{".csv", ".tsv", ".txt", ".md"}, strings.ToLower(path.Ext(src.File))) {
			continue
		}
		article := strings.HasPrefix(src.File, "content/")
		if t, ok := columns.tableIn(src.Text, article); ok {
			p.add(diag.Diagnostic{
				Span: inSource(src, t.match),
				Message: diag.Textf("det här ser ut som en lista över personer, med kolumnerna %s", "this looks like a list of people, with the columns %s",
					strings.Join(t.columns, ", ")),
				Hint:    diag.Textf("flytta filen ur projektet innan du sparar i git", "move the file out of the project before you store it in git"),
				Conceal: true,
			})
		}
	}
}

// columnNames are the headings of columns about people, folded and without
// hyphens. Telling ones say by themselves that the rows are people; the others
// are found in lists of offices as well.
type columnNames struct {
	telling, common []string
}

func peopleColumns() columnNames {
	return columnNames{
		telling: strings.Fields(`fornamn efternamn personnummer personnr pnr samordningsnummer fodd fodelsedatum fodelsedag
			kundid kundnr kundnummer brukarid deltagarid`),
		common: strings.Fields(`namn adress gatuadress postadress telefon telefonnummer tel mobil mobilnummer epost epostadress
			mejl mail deltagare brukare kund klient`),
	}
}

// table is a table about people, with the headings that tell.
type table struct {
	match
	columns []string
}

// tableIn returns the first table of a text with two columns or more about
// people. In an article one of them has to be telling.
func (c columnNames) tableIn(text string, article bool) (table, bool) {
	at := 0
	for line := range strings.Lines(text) {
		begin := at
		at += len(line)
		sep := delimiter(line)
		if sep == "" {
			continue
		}
		var found []string
		telling := !article
		for cell := range strings.SplitSeq(line, sep) {
			name := strings.Join(foldedWords(cell), "")
			if slices.Contains(c.telling, name) {
				telling = true
			} else if !slices.Contains(c.common, name) {
				continue
			}
			found = append(found, strings.Trim(cell, " \t\r\n\"'*"))
		}
		if telling && len(found) >= 2 {
			if end := rows(text, at, sep); end > at {
				return table{match{begin, end}, found}, true
			}
		}
	}
	return table{}, false
}

// delimiter returns what parts the columns of a line, or "".
func delimiter(line string) string {
	for _, sep := range []string{"|", "\t", ";", ","} {
		if strings.Contains(line, sep) {
			return sep
		}
	}
	return ""
}

// rows returns where the last row ends that says something, of those that
// begin at a place; the place itself when there is none.
func rows(text string, at int, sep string) int {
	end := at
	for line := range strings.Lines(text[at:]) {
		if !strings.Contains(line, sep) {
			break
		}
		if len(foldedWords(line)) > 0 {
			end = at + len(strings.TrimRight(line, "\r\n"))
		}
		at += len(line)
	}
	return end
}
