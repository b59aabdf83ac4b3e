package author

import (
	"io/fs"
	"path"
	"strings"

	"kundval/generator/internal/model"
	"kundval/generator/internal/schema"
)

// FreshNotes is andringar.toml of an edition about which nothing is said yet.
// It names its schema if the project has schemas.
func FreshNotes(fsys fs.FS, m *model.Municipality, edition, from string) string {
	return schemaLine(fsys, path.Join(Folder(m, edition), NotesFile)) + freshNotes(m.ID, edition, from)
}

// schemaLine is the first line of a new data file.
func schemaLine(fsys fs.FS, file string) string {
	f, ok := schema.Of(file)
	if _, err := fs.Stat(fsys, schema.Folder); err != nil || !ok {
		return ""
	}
	return f.Line(file, schema.Folder) + "\n"
}

func freshNotes(municipality, edition, from string) string {
	return strings.NewReplacer("{ny}", municipality+"/"+edition, "{år}", edition, "{från}", from, "{id}", quote(from)).Replace(
		`# Varför villkoren ändras från {från} till {år}, och vad anordnarna behöver göra.
#
# Vad som ändras skriver du inte här. Det räknar programmet ut. När du har
# ändrat i utgåvan kör du
#
#   kundval changes --missing {ny}
#
# Då läggs en [[andring]] till längst ner för varje ändring som ingen har
# förklarat. Skriv varför inom citattecknen efter motivering. Raderna ovanför,
# fram till (uträknat …), skrivs om när ändringen ändras, så länge du inte rör
# dem. Egna kommentarer skriver du före dem eller efter [[andring]]. Behöver
# anordnarna göra något skriver du det direkt under ändringen:
#
#   [[andring.atgard]]
#   vad = "Ändra rutinen för …"
#   senast = 2030-01-31

fran = {id}

# Ta bort nummertecknen och berätta om ändringarna i några meningar. De står
# först i ändringsloggen och i texten till tjänsteskrivelsen.
# sammanfattning = """
# """
`)
}
