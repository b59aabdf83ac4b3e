// Package load reads a project's data/ and content/ folders into the model.
//
// Its input is a file system whose root is the project; its output is a
// model.Site in which every value knows its place, and the diagnostics of
// everything that could not be read or that the format does not know. A file
// that is missing, unreadable or no TOML is reported once and the rest is
// loaded; what follows from its absence is not reported as well. Links are not
// followed. Load judges form only: whether the content makes sense is the
// business of package check.
//
// The layout of the folders:
//
//	data/webbplats.toml
//	data/<huvudman>/huvudman.toml
//	data/<huvudman>/ickeval.toml                   if there is a default choice
//	data/<huvudman>/anordnare/<anordnare>.toml
//	data/<huvudman>/oversattningar/<språk>.toml
//	data/oversattningar/<språk>.toml
//	data/<huvudman>/<utgåva>/utgava.toml
//	data/<huvudman>/<utgåva>/kundval.toml
//	data/<huvudman>/<utgåva>/villkor/*.toml
//	data/<huvudman>/<utgåva>/ersattning.toml       if it is known
//	data/<huvudman>/<utgåva>/andringar.toml        if there is an edition before
//	data/<huvudman>/<utgåva>/sigill.toml           if the edition is sealed
//	content/<språk>/*.md
//	content/<språk>/<huvudman>/*.md
package load
