package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"kundval/generator/internal/author"
	"kundval/generator/internal/build"
	"kundval/generator/internal/diag"
	"kundval/generator/internal/model"
)

func newCommand() *command {
	return &command{
		name:  "new",
		args:  "edition NAMN",
		short: "börja på en ny utgåva",
		long: `Gör ett utkast till en ny utgåva i en egen mapp. Det börjar som en kopia av den
utgåva som du anger med --from, eller annars av den senaste. Villkor, nivåer,
sanktioner och ersättning följer med. Beslut, dokument, rättelser och allt annat
som hörde till det gamla beslutet gör det inte, och andringar.toml är ny. Den
gamla utgåvan ändras inte, och finns mappen redan händer ingenting.

NAMN är mappens namn och blir en del av webbadresser: helst ett årtal.

  kundval new edition 2026 --from 2025
  kundval new edition 2026 --from 2025 --huvudman nacka --galler-fran 2026-07-01
`,
		run: runNew,
	}
}

// newOptions are the flags of new edition.
type newOptions struct{ name, from, owner, start string }

func runNew(ctx context.Context, e *environment, c *command) int {
	flags, dir := e.flags(c)
	var o newOptions
	flags.StringVar(&o.from, "from", "", "`UTGÅVA` att börja från (annars den senaste)")
	flags.StringVar(&o.owner, "huvudman", "", "`HUVUDMAN` som utgåvan hör till, när det finns flera")
	flags.StringVar(&o.start, "galler-fran", "", "`DATUM` då utgåvan ska börja gälla (annars dagen efter den gamla, eller nästa nyår)")
	if code, done := e.parse(flags, c); done {
		return code
	}
	if len(e.args) != 2 || e.args[0] != "edition" {
		return e.decline(&mistake{"ange edition och ett namn på utgåvan", "skriv till exempel: kundval new edition 2026 --from 2025"})
	}
	o.name = e.args[1]
	fsys, root, day, ok := e.openOn(*dir, "")
	if !ok {
		return exitFailure
	}
	site, found, err := build.Check(ctx, build.CheckOptions{Project: fsys, Day: day})
	if err != nil {
		e.fail(err, "")
		return exitFailure
	}
	if found.HasErrors() {
		code := e.reject(fsys, errorsOf(found))
		fmt.Fprintln(e.stderr, "Ingen utgåva gjordes. Rätta felen först, annars följer de med i kopian.")
		return code
	}
	return e.draft(ctx, fsys, root, &o, site, day)
}

// draft makes a new edition of a project without errors.
func (e *environment) draft(ctx context.Context, fsys fs.FS, root string, o *newOptions, site *model.Site, day model.Date) int {
	m, err := o.municipality(site)
	if err != nil {
		return e.decline(err)
	}
	if err := o.free(root, m); err != nil {
		return e.decline(err)
	}
	from, err := o.source(m)
	if err != nil {
		return e.decline(err)
	}
	start, err := o.firstDay(from, day)
	if err != nil {
		return e.decline(err)
	}
	made, err := author.CopyEdition(fsys, m, from, o.name, start)
	if err != nil {
		e.fail(err, "skriv raden på ett enklare sätt, eller kopiera mappen för hand")
		return exitFailure
	}
	if code := e.create(ctx, fsys, root, day, made); code != exitOK {
		return code
	}
	e.tellNew(m, from, made, o.name)
	return exitOK
}

// create checks the copy where it would be, and only then writes it.
func (e *environment) create(ctx context.Context, fsys fs.FS, root string, day model.Date, made *author.Copy) int {
	preview := author.Preview(fsys, made.Files)
	_, found, err := build.Check(ctx, build.CheckOptions{Project: preview, Day: day})
	if err != nil {
		e.fail(err, "")
		return exitFailure
	}
	if found.HasErrors() {
		code := e.reject(preview, errorsOf(found))
		fmt.Fprintln(e.stderr, "Ingen utgåva gjordes. Så här skulle felen ha sett ut i den.")
		return code
	}
	if err := author.Create(root, made.Folder, made.Files); err != nil {
		e.fail(err, "")
		return exitFailure
	}
	return exitOK
}

// municipality finds whose edition it is to be: the one that is named, else
// the only one that has the edition to begin from.
func (o *newOptions) municipality(site *model.Site) (*model.Municipality, error) {
	for _, name := range []*string{&o.name, &o.from} {
		if owner, rest, ok := strings.Cut(*name, "/"); ok && (o.owner == "" || o.owner == owner) {
			o.owner, *name = owner, rest
		}
	}
	candidates := site.Municipalities
	if o.owner != "" {
		i := slices.IndexFunc(candidates, func(m *model.Municipality) bool { return m.ID == o.owner })
		if i < 0 {
			hint := "välj en av " + strings.Join(municipalityNames(candidates), ", ")
			if near := nearest(o.owner, municipalityNames(candidates)); near != "" {
				hint = fmt.Sprintf("menade du %q?", near)
			}
			return nil, &mistake{fmt.Sprintf("ingen huvudman heter %q", o.owner), hint}
		}
		return candidates[i], nil
	}
	if o.from != "" {
		if candidates = editionsCalled(site, o.from); len(candidates) == 0 {
			_, _, err := findEdition(site, o.from)
			return nil, err
		}
	}
	if len(candidates) != 1 {
		return nil, &mistake{"det går inte att veta vilken huvudman som menas",
			"lägg till --huvudman och en av " + strings.Join(municipalityNames(candidates), ", ")}
	}
	return candidates[0], nil
}

func municipalityNames(list []*model.Municipality) []string {
	var ids []string
	for _, m := range list {
		ids = append(ids, m.ID)
	}
	return ids
}

// source finds the edition to begin from. A new one follows on the last that was
// adopted, or on something later that it is to build on.
func (o *newOptions) source(m *model.Municipality) (*model.Edition, error) {
	last := m.Newest()
	if last == nil {
		return nil, &mistake{m.ID + " har ingen utgåva att börja från", "skriv den första för hand, så som docs/data.md visar"}
	}
	if o.from == "" {
		return last, nil
	}
	from := editionOf(m, o.from)
	if from == nil {
		var ids []string
		for _, ed := range m.Editions {
			ids = append(ids, ed.ID)
		}
		return nil, &mistake{fmt.Sprintf("%s har ingen utgåva %q", m.ID, o.from), "välj en av " + strings.Join(ids, ", ")}
	}
	if slices.Index(m.Editions, from) < slices.Index(m.Editions, last) {
		return nil, &mistake{fmt.Sprintf("%s är inte den senaste antagna utgåvan, det är %s", from.ID, last.ID),
			fmt.Sprintf("skriv --from %s: en ny utgåva jämförs alltid med den som den följer på", last.ID)}
	}
	return from, nil
}

// free makes sure that an edition can have the name.
func (o *newOptions) free(root string, m *model.Municipality) error {
	if !author.IsName(o.name) {
		return &mistake{fmt.Sprintf("%q kan inte vara namn på en utgåva", o.name),
			"namnet blir en del av webbadresser: skriv det med a–z, 0–9 och bindestreck, helst bara årtalet"}
	}
	folder := author.Folder(m, o.name)
	_, err := os.Lstat(filepath.Join(root, filepath.FromSlash(folder)))
	switch {
	case err == nil:
		return &mistake{folder + " finns redan", "välj ett annat namn, eller flytta undan mappen om den inte ska vara kvar"}
	case !errors.Is(err, fs.ErrNotExist):
		return err
	}
	return nil
}

// firstDay returns the day from which the edition is to be in force.
func (o *newOptions) firstDay(from *model.Edition, today model.Date) (model.Date, error) {
	start := author.FirstDay(from, o.name, today)
	if o.start != "" {
		var err error
		if start, err = model.ParseDate(o.start); err != nil {
			return model.Date{}, &mistake{fmt.Sprintf("%q är inget datum", o.start), "skriv datumet som år-månad-dag: 2026-01-01"}
		}
	}
	if !start.After(from.InForceFrom) || !from.InForceTo.IsZero() && !start.After(from.InForceTo) {
		return model.Date{}, &mistake{fmt.Sprintf("utgåvan kan inte börja gälla %s, eftersom %s gäller %s", start, from.ID, period(from)),
			"välj en senare dag med --galler-fran, eller ändra först när " + from.ID + " gäller"}
	}
	return start, nil
}

func period(ed *model.Edition) string {
	if ed.InForceTo.IsZero() {
		return "från " + ed.InForceFrom.String()
	}
	return fmt.Sprintf("från %s till %s", ed.InForceFrom, ed.InForceTo)
}

// errorsOf leaves out what does not stop anything.
func errorsOf(found diag.List) diag.List {
	return slices.DeleteFunc(slices.Clone(found), func(d diag.Diagnostic) bool { return d.Severity != diag.Error })
}

// tellNew says what was made, what was left behind, and what comes next.
func (e *environment) tellNew(m *model.Municipality, from *model.Edition, made *author.Copy, name string) {
	say := func(format string, args ...any) { fmt.Fprintf(e.stdout, format+"\n", args...) }
	say("Gjorde ett utkast i %s, med %s som förlaga.", made.Folder, author.Folder(m, from.ID))
	say("  namn         %s", made.Label)
	say("  titel        %s", made.Title)
	say("  gäller från  %s", made.InForceFrom)
	var left []string
	for _, l := range made.Left {
		left = append(left, l.String())
	}
	if len(left) > 0 {
		say("Följde inte med: %s.", strings.Join(left, ", "))
	}
	switch {
	case !from.IsAdopted():
		if adopted := m.Newest(); adopted != from {
			say("%s är inte antagen. Antas den aldrig, skriv ersatter = %q och fran = %[2]q i den nya.", from.Label, adopted.ID)
		}
	case from.InForceTo.IsZero():
		say("%s har ingen sista dag. Den slutar gälla av sig själv när den nya är antagen och börjar gälla.", from.Label)
	default:
		say("%s gäller till och med %s.", from.Label, from.InForceTo)
	}
	for _, ed := range m.Editions[slices.Index(m.Editions, from)+1:] {
		say("%[1]s är inte antagen, så den nya följer på %[2]s. Ska den bygga på %[1]s, skriv --from %[3]s.", ed.Label, from.Label, ed.ID)
	}
	if made.Title == from.Title {
		say("Titeln är densamma som förut. Ändra den i utgava.toml om den ska skilja utgåvorna åt.")
	}
	e.tellOldNames(made, from)
	say(`
Nästa steg:
  1. Läs igenom %[1]s/utgava.toml: stämmer titeln, datumet och inledningen?
  2. Ändra villkoren i %[1]s/villkor/. Behåll alla id.
  3. Kör kundval changes --missing %[2]s/%[3]s, skriv varför i andringar.toml och kör kundval check.
  4. När förslaget läggs fram: skriv status = "foreslagen" i utgava.toml och lägg till
     [[beslut]] med slag = "forslag", id, rubrik, organ, datum och diarienummer.
  5. När utgåvan är antagen: skriv status = "antagen" och lägg till [[beslut]] med
     slag = "antar" och även paragraf.`,
		made.Folder, m.ID, name)
	if from.Compensation != nil {
		say(`     Skriv också beslutets id i ersattning.toml: beslut = "…".`)
	}
	say("     Kör sedan kundval seal %s/%s.", m.ID, name)
}

// mostOldNames is how many places are listed. Who has mended those runs a
// search for the rest.
const mostOldNames = 20

// tellOldNames lists where the copy still speaks of the edition before.
func (e *environment) tellOldNames(made *author.Copy, from *model.Edition) {
	places := made.OldNames()
	if len(places) == 0 {
		return
	}
	fmt.Fprintf(e.stdout, "%s står kvar i texterna. Se efter om det ska ändras:\n", from.Label)
	for i, p := range places {
		if i == mostOldNames {
			fmt.Fprintf(e.stdout, "  och på %s till\n", number(len(places)-i, "rad", "rader"))
			return
		}
		fmt.Fprintf(e.stdout, "  %s:%d: %s\n", p.File, p.Line, p.Text)
	}
}
