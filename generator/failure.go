package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"syscall"
	"time"

	"kundval/generator/internal/assets"
	"kundval/generator/internal/diag"
	"kundval/generator/internal/engine"
	"kundval/generator/internal/publish"
)

// trouble is a failure in words: what is the matter, and what can be done.
type trouble struct {
	what, hint diag.Text
	detail     string // what the machine said, when it says more
	done       bool   // the new site is in place all the same
}

// failBuild tells why a build failed, what can be done about it, and that the
// old site is still there.
func (e *environment) failBuild(ctx context.Context, err error, root, out string) {
	t := buildTrouble(ctx, err, root, out)
	fmt.Fprint(e.stderr, t.text(e.lang))
	if !t.done {
		fmt.Fprintf(e.stderr, e.say("Inget är ändrat i %s.\n", "Nothing has changed in %s.\n"), out)
	}
}

// text writes a trouble as it stands in the terminal.
func (t trouble) text(lang diag.Language) string {
	s := "kundval: " + t.what.In(lang) + "\n"
	if t.detail != "" {
		detail := strings.ReplaceAll(strings.TrimRight(t.detail, "\n"), "\n", "\n    ")
		s += fmt.Sprintf("  %s: %s\n", diag.Text{SV: "uppgift", EN: "detail"}.In(lang), detail)
	}
	if !t.hint.IsZero() {
		s += fmt.Sprintf("  %s: %s\n", diag.Text{SV: "råd", EN: "hint"}.In(lang), t.hint.In(lang))
	}
	return s
}

// buildTrouble puts the failure of a build into words.
func buildTrouble(ctx context.Context, err error, root, out string) trouble {
	var (
		busy     *publish.BusyError
		full     *publish.FullError
		refused  *publish.Refusal
		leftover *publish.LeftoverError
		done     *publish.DoneError
	)
	switch {
	case errors.As(err, &done): // before what ended in the meantime
		return doneTrouble(done)
	case ctx.Err() != nil:
		return trouble{
			what: diag.Textf("bygget avbröts innan webbplatsen var färdig", "the build was stopped before the site was complete"),
			hint: diag.Textf("bygg igen när du vill; inget behöver städas", "build again when you like; nothing needs to be cleaned up"),
		}
	case errors.As(err, &busy):
		return busyTrouble(busy, out)
	case errors.As(err, &full):
		return fullTrouble(full, out)
	case errors.As(err, &refused):
		return refusedTrouble(refused)
	case errors.As(err, &leftover):
		return trouble{
			what:   diag.Textf("det som ett avbrutet bygge har lämnat går inte att ta bort", "what an interrupted build has left cannot be removed"),
			hint:   diag.Textf("ta bort mappen %s för hand och bygg igen", "remove the folder %s by hand and build again", leftover.Dir),
			detail: err.Error(),
		}
	}
	if t, ok := layoutTrouble(err, root); ok {
		return t
	}
	if t, ok := machineTrouble(err, out); ok {
		return t
	}
	return trouble{
		what: diag.Text{SV: err.Error(), EN: err.Error()},
		hint: diag.Textf("hjälper det inte att försöka igen, skicka raden till den som sköter programmet",
			"if it does not help to try again, send the line to whoever looks after the program"),
	}
}

func doneTrouble(d *publish.DoneError) trouble {
	t := trouble{
		what:   diag.Textf("den nya webbplatsen är på plats, men det är inte säkert att den har hunnit skrivas till disken", "the new site is in place, but perhaps not yet written to disk"),
		hint:   diag.Textf("bygg en gång till", "build once more"),
		detail: d.Error(),
		done:   true,
	}
	if d.Left != "" {
		t.what = diag.Textf("den nya webbplatsen är på plats, men den gamla gick inte att ta bort", "the new site is in place, but the old one could not be removed")
		t.hint = diag.Textf("ta bort mappen %s för hand, annars går det inte att bygga igen", "remove the folder %s by hand, or the next build will fail", d.Left)
	}
	return t
}

func busyTrouble(b *publish.BusyError, out string) trouble {
	t := trouble{
		what: diag.Textf("ett annat bygge skriver redan i %s", "another build is already writing to %s", out),
		hint: diag.Textf("vänta tills det är klart och försök igen", "wait until it is done and try again"),
	}
	if b.Process != 0 {
		t.hint = diag.Textf("vänta tills det är klart och försök igen; det började %s, och har det hängt sig kan du avsluta process %d",
			"wait until it is done and try again; it began at %s, and if it hangs you can end process %d", b.Since.Format(time.DateTime), b.Process)
	}
	return t
}

func fullTrouble(f *publish.FullError, out string) trouble {
	const mega = 1e6
	need := (max(f.Old, f.Written) + mega - 1) / mega
	t := trouble{
		what: diag.Textf("disken är full: den nya webbplatsen får inte plats", "the disk is full: there is no room for the new site"),
		hint: diag.Textf("den nya webbplatsen skrivs färdig bredvid den gamla: se till att det finns mer än %d MB ledigt på disken där %s ligger, eller bygg på en annan disk med --out",
			"the new site is completed beside the old one: make more than %d MB free on the disk of %s, or build on another disk with --out", need, out),
		detail: f.Unwrap().Error(),
	}
	switch {
	case f.Files:
		t.what = diag.Textf("disken kan inte ta emot fler filer", "the disk cannot take more files")
		t.hint = diag.Textf("det finns plats kvar, men inte för så många filer: ta bort filer som inte behövs på disken där %s ligger, eller bygg på en annan disk med --out",
			"there is room left, but not for so many files: remove files that nobody needs on the disk of %s, or build on another disk with --out", out)
	case errors.Is(f, syscall.EDQUOT):
		t.what = diag.Textf("ditt utrymme på disken är slut: den nya webbplatsen får inte plats", "your share of the disk is used up: there is no room for the new site")
	case errors.Is(f, syscall.EFBIG):
		t.what = diag.Textf("en fil blir större än datorn tillåter", "a file becomes larger than the computer allows")
		t.hint = diag.Textf("be den som sköter datorn att höja gränsen för hur stor en fil får vara", "ask whoever looks after the computer to raise the limit for the size of a file")
	}
	return t
}

func refusedTrouble(r *publish.Refusal) trouble {
	switch r.Reason {
	case publish.ForeignFiles:
		return trouble{
			what: diag.Textf("i mappen %s ligger annat än en webbplats som programmet har byggt, till exempel %q", "the folder %s holds other things than a site that the program has built, such as %q", r.Out, r.Name),
			hint: diag.Textf("hela mappen skulle ersättas: välj en annan mapp med --out, eller töm den här om det är en gammal webbplats",
				"the whole folder would be replaced: choose another folder with --out, or empty this one if it is an old site"),
		}
	case publish.NotAFolder:
		return trouble{what: diag.Textf("%s är en fil, inte en mapp", "%s is a file, not a folder", r.Out),
			hint: diag.Textf("välj en mapp med --out, eller ta bort filen", "choose a folder with --out, or remove the file")}
	case publish.NoParent:
		return trouble{what: diag.Textf("det finns ingen mapp %s att bygga i", "there is no folder %s to build in", r.Name),
			hint: diag.Textf("skapa mappen först, eller välj en annan med --out", "make the folder first, or choose another with --out")}
	case publish.DeadLink:
		return trouble{what: diag.Textf("%s är en länk som inte leder någonstans", "%s is a link that leads nowhere", r.Out),
			hint: diag.Textf("rätta länken eller ta bort den", "mend the link or remove it")}
	}
	return trouble{what: diag.Textf("%s är den översta mappen på disken och kan inte ersättas", "%s is the top folder of the disk and cannot be replaced", r.Out),
		hint: diag.Textf("välj en mapp med --out", "choose a folder with --out")}
}

// source is a file of the program's own kind, as messages name it.
var source = regexp.MustCompile(`\b(layouts|static|i18n)/[A-Za-z0-9_./-]+|\bhugo\.toml\b`)

// layoutTrouble is about a fault in a layout, a style, a text of the interface
// or in the program itself: nothing that is mended in data/.
func layoutTrouble(err error, root string) (trouble, bool) {
	var (
		template *engine.TemplateError
		logged   *engine.LogError
		slow     *engine.SlowError
		panicked *engine.PanicError
		asset    *assets.Error
	)
	t := trouble{
		what:   diag.Textf("det är fel i webbplatsens mallar, inte i uppgifterna", "the fault is in the site's layouts, not in the data"),
		detail: err.Error(),
	}
	switch {
	case errors.As(err, &slow):
		t.what = diag.Textf("en mall blir aldrig färdig, och det beror inte på uppgifterna", "a layout never ends, and not because of the data")
	case errors.As(err, &panicked):
		t.what = diag.Textf("programmet gick sönder medan sidorna gjordes", "the program broke down while the pages were made")
	case errors.As(err, &template), errors.As(err, &logged), errors.As(err, &asset):
	default:
		return trouble{}, false
	}
	t.hint = diag.Textf("felet är programmets: skicka uppgiften ovan till den som sköter det", "the fault is the program's: send the detail above to whoever looks after it")
	for _, own := range []string{"layouts", "i18n", "static", "hugo.toml"} {
		if _, err := os.Stat(filepath.Join(root, own)); err == nil {
			t.hint = diag.Textf("projektet har en egen %s: byt namn på den för en stund, och försvinner felet ligger det där", "the project has its own %s: rename it for a while, and if the fault goes away it is there", own)
		}
	}
	for _, file := range source.FindAllString(err.Error(), -1) {
		if _, err := os.Stat(filepath.Join(root, filepath.FromSlash(file))); err == nil {
			t.hint = diag.Textf("filen %s är projektets egen: rätta den, eller ta bort den så används programmets", "the file %s is the project's own: mend it, or remove it and the program's is used", file)
			break
		}
	}
	return t, true
}

// isOutput reports whether a file is of the new site or the old one.
func isOutput(file, out string) bool {
	out, err := realPath(out)
	if err != nil {
		return false
	}
	below, err := filepath.Rel(filepath.Dir(out), file)
	first, _, _ := strings.Cut(filepath.ToSlash(below), "/")
	return err == nil && strings.Contains(first, filepath.Base(out))
}

// machineTrouble is about the computer: rights, disks, limits.
func machineTrouble(err error, out string) (trouble, bool) {
	file := out
	if p := (*fs.PathError)(nil); errors.As(err, &p) {
		file = p.Path
	}
	t := trouble{detail: err.Error()}
	switch {
	case errors.Is(err, syscall.EROFS):
		t.what = diag.Textf("disken är skrivskyddad: det går inte att skriva %s", "the disk is read-only: %s cannot be written", file)
		t.hint = diag.Textf("bygg i en mapp på en annan disk med --out", "build in a folder on another disk with --out")
	case errors.Is(err, fs.ErrPermission) && isOutput(file, out):
		t.what = diag.Textf("du får inte skriva i mappen %s", "you may not write to the folder %s", filepath.Dir(out))
		t.hint = diag.Textf("den nya webbplatsen skrivs färdig i den mappen, bredvid den gamla: skaffa rätt att skriva där, eller bygg i en annan mapp med --out",
			"the new site is completed in that folder, beside the old one: get the right to write there, or build in another folder with --out")
	case errors.Is(err, fs.ErrPermission):
		t.what = diag.Textf("du får inte läsa eller skriva %s", "you may not read or write %s", file)
		t.hint = diag.Textf("be den som sköter datorn om rätt till filen", "ask whoever looks after the computer for the right to the file")
	case errors.Is(err, syscall.ENOSPC), errors.Is(err, syscall.EDQUOT):
		t.what = diag.Textf("disken är full: det går inte att skriva %s", "the disk is full: %s cannot be written", file)
		t.hint = diag.Textf("frigör plats på disken och försök igen", "make room on the disk and try again")
	case errors.Is(err, syscall.EMFILE), errors.Is(err, syscall.ENFILE):
		t.what = diag.Textf("datorn tillåter inte fler öppna filer", "the computer allows no more open files")
		t.hint = diag.Textf("avsluta andra program och försök igen", "end other programs and try again")
	case errors.Is(err, syscall.EIO):
		t.what = diag.Textf("disken svarar inte som den ska: %s går inte att läsa eller skriva", "the disk does not answer as it should: %s can be neither read nor written", file)
		t.hint = diag.Textf("försök igen; händer det på nytt kan disken vara trasig, så säkerhetskopiera först", "try again; if it happens anew the disk may be broken, so make a backup first")
	default:
		return trouble{}, false
	}
	return t, true
}
