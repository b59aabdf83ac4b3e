package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"

	"kundval/generator/internal/author"
	"kundval/generator/internal/changes"
	"kundval/generator/internal/rewrite"
)

func changesCommand() *command {
	return &command{
		name:  "changes",
		args:  "[UTGÅVA | FRÅN TILL]",
		short: "se vilka ändringar som ingen har förklarat",
		long: `Visar vad som återstår att skriva i andringar.toml: för vilka ändringar det inte
står varför, och för vilka det inte går att räkna ut vad de betyder för den som
är bunden av villkoren. Utan utgåva visas alla utgåvor.

Med --missing läggs en [[andring]] till sist i andringar.toml för varje ändring
som saknar en. Ovanför står i ord vad som har ändrats. Det du själv har skrivit
rörs inte, och kör du kommandot igen läggs inget till två gånger. Har en ändring
blivit en annan sedan dess skrivs raderna ovanför om, om du inte har ändrat i dem.

  kundval changes nacka/2026
  kundval changes --missing nacka/2026
`,
		run: runChanges,
	}
}

func runChanges(ctx context.Context, e *environment, c *command) int {
	flags, dir := e.flags(c)
	write := flags.Bool("missing", false, "skriv det som saknas i andringar.toml")
	if code, done := e.parse(flags, c); done {
		return code
	}
	ps, root, code, ok := e.pairs(ctx, *dir, e.args)
	if !ok {
		return code
	}
	if p := ps[0]; !p.neighbours() {
		return e.decline(&mistake{
			fmt.Sprintf("%s förklaras mot utgåvan närmast före, inte mot %s", p.name(), p.from.ID),
			fmt.Sprintf("kör kundval changes %s", p.name())})
	}
	for i, p := range ps {
		if i > 0 {
			fmt.Fprintln(e.stdout)
		}
		if err := e.owed(root, p, *write); err != nil {
			return e.decline(err)
		}
	}
	return exitOK
}

// owed tells what has to be explained about a pair, and writes it if wanted.
func (e *environment) owed(root string, p pair, write bool) error {
	file := path.Join(author.Folder(p.owner, p.to.ID), author.NotesFile)
	src, err := os.ReadFile(filepath.Join(root, filepath.FromSlash(file)))
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	report := p.report()
	fresh := author.FreshNotes(os.DirFS(root), p.owner, p.to.ID, p.from.ID)
	notes, err := author.AddMissing(src, fresh, p.to.Motives, report)
	if errors.Is(err, author.ErrNotAppendable) {
		return &mistake{file + ": andring står som en lista inom hakparenteser, och då går det inte att lägga till fler",
			"skriv varje ändring för sig, under en egen rad med [[andring]]"}
	}
	if err != nil {
		return err
	}
	if write && len(notes.Added)+len(notes.Mended) > 0 {
		if err := rewrite.Files(root, map[string][]byte{file: notes.Text}); err != nil {
			return err
		}
	}
	e.tellOwed(p, file, notes, write)
	e.tellDoubts(report)
	return nil
}

func (e *environment) tellOwed(p pair, file string, n *author.Notes, wrote bool) {
	switch {
	case len(n.Added)+len(n.Open) == 0 && wrote && len(n.Mended) > 0:
		e.tellMended(n, file)
		return
	case len(n.Added)+len(n.Open) == 0:
		fmt.Fprintf(e.stdout, "%s: alla ändringar sedan %s är förklarade.\n", p.name(), p.from.Label)
		return
	case len(n.Added) == 0:
	case wrote:
		fmt.Fprintf(e.stdout, "La till %s i %s:\n", number(len(n.Added), "anteckning", "anteckningar"), file)
	default:
		fmt.Fprintf(e.stdout, "%s: %s sedan %s står inte i andringar.toml:\n", p.name(), number(author.Changes(n.Added), "ändring", "ändringar"), p.from.Label)
	}
	for _, entry := range n.Added {
		e.tellEntry(entry, wrote)
	}
	if wrote {
		e.tellMended(n, file)
	}
	if len(n.Open) > 0 {
		fmt.Fprintf(e.stdout, "Står i %s men är inte ifyllt:\n", file)
		for _, entry := range n.Open {
			if !wrote {
				entry.Line = entry.Was
			}
			e.tellEntry(entry, true)
		}
	}
	switch {
	case wrote || len(n.Added) == 0:
		fmt.Fprintln(e.stdout, "Skriv det som fattas inom de tomma citattecknen och kör sedan kundval check.")
		fmt.Fprintf(e.stdout, "Vad som har ändrats ord för ord visar kundval diff %s.\n", p.name())
	default:
		fmt.Fprintf(e.stdout, "Kör kundval changes --missing %s så läggs de till sist i filen.\n", p.name())
	}
}

// tellMended names the notes above which the comment was rewritten.
func (e *environment) tellMended(n *author.Notes, file string) {
	for _, line := range n.Mended {
		fmt.Fprintf(e.stdout, "%s:%d: ändringen är en annan nu, så kommentaren ovanför är omskriven. Stämmer motiveringen?\n", file, line)
	}
}

func (e *environment) tellEntry(entry author.Entry, placed bool) {
	line := ""
	if placed {
		line = fmt.Sprintf("rad %d: ", entry.Line)
	}
	var names []string
	for _, c := range entry.Changes {
		names = append(names, c.Name())
	}
	fmt.Fprintf(e.stdout, "  %s%s (%s): %s\n", line, strings.Join(names, ", "), entry.Changes[0].KindWords(), entry.What())
}

// tellDoubts tells what the author may have mistaken.
func (e *environment) tellDoubts(r *changes.Report) {
	for _, s := range r.Suspicions {
		fmt.Fprintf(e.stdout, "%s (%s) liknar %s (%s), som är borta. Är det samma sak, behåll id %q.\n",
			s.Added.Title, s.Added.ID, s.Removed.Title, s.Removed.ID, s.Removed.ID)
	}
	for _, o := range r.Objections {
		fmt.Fprintf(e.stdout, "Stämmer inte: %s.\n", o.Swedish())
	}
}

// number writes a number with its noun.
func number(n int, one, several string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, several)
}
