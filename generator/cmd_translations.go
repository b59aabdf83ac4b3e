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

	"golang.org/x/text/language"

	"kundval/generator/internal/author"
	"kundval/generator/internal/build"
	"kundval/generator/internal/diag"
	"kundval/generator/internal/model"
	"kundval/generator/internal/rewrite"
	"kundval/generator/internal/status"
)

func translationsCommand() *command {
	return &command{
		name:  "translations",
		short: "se vilka texter som inte är översatta",
		long: `Visar vilka av nämndens och webbplatsens egna texter som saknar översättning, och
vilka som är översatta från en svensk text som sedan har ändrats. Det som
medborgarna möter först står först. Vid varje text står var den svenska texten
finns, och vid en gammal översättning vad som har ändrats på svenska. Utgåvor som
har slutat gälla räknas inte med.

Med --skriv läggs de svenska texterna in i oversattningar/<språk>.toml, var och en
med en tom rad för översättningen. Den nya svenska texten hamnar direkt under den
gamla översättningen. Det som redan står i filen rörs inte, och kör du kommandot
igen läggs inget till två gånger.

  kundval translations
  kundval translations --sprak en --huvudman nacka
  kundval translations --sprak ar --skriv
`,
		run: runTranslations,
	}
}

// translationOptions are the flags of translations.
type translationOptions struct {
	lang, owner, format string
	write               bool
}

func runTranslations(ctx context.Context, e *environment, c *command) int {
	flags, dir := e.flags(c)
	var o translationOptions
	flags.StringVar(&o.lang, "sprak", "", "`KOD` för ett språk, till exempel en (annars alla som webbplatsen har)")
	flags.StringVar(&o.owner, "huvudman", "", "bara för `HUVUDMAN` (annars alla, och webbplatsen som helhet)")
	flags.StringVar(&o.format, "format", "text", "`FORM`: text eller json")
	flags.BoolVar(&o.write, "skriv", false, "lägg det som saknas i filerna, att fylla i")
	date := flags.String("date", "", "`DATUM` då utgåvor ska vara aktuella (annars i dag)")
	if code, done := e.parse(flags, c); done {
		return code
	}
	if o.format != "text" && o.format != "json" {
		return e.decline(&mistake{fmt.Sprintf("formen %q finns inte", o.format), "välj text eller json"})
	}
	fsys, root, day, ok := e.openOn(*dir, *date)
	if !ok {
		return exitFailure
	}
	site, found, err := build.Check(ctx, build.CheckOptions{Project: fsys, Day: day})
	if err != nil {
		e.fail(err, "")
		return exitFailure
	}
	owners, languages, err := o.choose(site)
	if err != nil {
		return e.decline(err)
	}
	if grave := unreadable(found, owners, o.owner == ""); len(grave) > 0 {
		code := e.reject(fsys, grave)
		fmt.Fprintln(e.stderr, "Ingenting skrevs. Rätta felen först, annars blir listan fel.")
		return code
	}
	list := o.progress(site, owners, languages, day)
	if o.write {
		if err := e.writeStubs(fsys, root, list); err != nil {
			return e.decline(err)
		}
	}
	if err := e.tellProgress(list, &o); err != nil {
		e.fail(err, "")
		return exitFailure
	}
	return exitOK
}

// translation is one municipality, or the site as a whole, in one language.
type translation struct {
	owner *model.Municipality // nil: the site as a whole
	*author.Progress
	added int
}

// name is what is translated, as a heading has it.
func (t *translation) name() string {
	if t.owner == nil {
		return "Webbplatsen som helhet"
	}
	return t.owner.Name
}

// choose finds the municipalities and languages that are meant.
func (o *translationOptions) choose(site *model.Site) ([]*model.Municipality, []string, error) {
	owners := site.Municipalities
	if o.owner != "" {
		i := slices.IndexFunc(owners, func(m *model.Municipality) bool { return m.ID == o.owner })
		if i < 0 {
			hint := "välj en av " + strings.Join(municipalityNames(owners), ", ")
			if near := nearest(o.owner, municipalityNames(owners)); near != "" {
				hint = fmt.Sprintf("menade du %q?", near)
			}
			return nil, nil, &mistake{fmt.Sprintf("ingen huvudman heter %q", o.owner), hint}
		}
		owners = owners[i : i+1]
	}
	own := site.Config.Languages
	if o.lang != "" {
		_, err := language.Parse(o.lang)
		switch {
		case len(own) > 0 && o.lang == own[0]:
			return nil, nil, &mistake{fmt.Sprintf("texterna är skrivna på %s och översätts inte till det", languageName(o.lang)), "välj ett annat språk"}
		case err != nil && !slices.Contains(own, o.lang):
			return nil, nil, &mistake{fmt.Sprintf("%q är ingen språkkod", o.lang), "skriv koden enligt BCP 47, till exempel en, ar eller so"}
		}
		return owners, []string{o.lang}, nil
	}
	if len(own) < 2 {
		return nil, nil, &mistake{"webbplatsen har bara ett språk", "välj ett språk att översätta till, till exempel --sprak en"}
	}
	return owners, own[1:], nil
}

// unreadable returns the errors that keep texts from being known: all in the
// municipalities' folders, and in the site's own files if they are wanted too,
// but those about the translations themselves.
func unreadable(found diag.List, owners []*model.Municipality, whole bool) diag.List {
	var out diag.List
	for _, d := range found {
		about := strings.HasPrefix(d.Code, "translat") // how something is translated
		file := d.Span.File
		ours := slices.ContainsFunc(owners, func(m *model.Municipality) bool { return strings.HasPrefix(file, author.Folder(m, "")+"/") }) ||
			whole && (file == "data/webbplats.toml" || strings.HasPrefix(file, "data/oversattningar/"))
		if d.Severity == diag.Error && !about && ours {
			out.Add(d)
		}
	}
	return out
}

// progress looks at each municipality in each language, with the editions that
// are in force, to come or in the making, and last at the site as a whole if it
// says anything.
func (o *translationOptions) progress(site *model.Site, owners []*model.Municipality, languages []string, day model.Date) []*translation {
	var list []*translation
	for _, m := range owners {
		living := slices.DeleteFunc(slices.Clone(m.Editions), func(ed *model.Edition) bool {
			return status.OfEdition(m, ed, day) == status.Superseded
		})
		for _, lang := range languages {
			list = append(list, &translation{owner: m, Progress: author.Untranslated(m, lang, living)})
		}
	}
	for _, lang := range languages {
		if p := author.UntranslatedSite(site, lang); o.owner == "" && p.Texts > 0 {
			list = append(list, &translation{Progress: p})
		}
	}
	return list
}

// writeStubs puts what is missing into the files, all of them or none.
func (e *environment) writeStubs(fsys fs.FS, root string, list []*translation) error {
	files := map[string][]byte{}
	for _, t := range list {
		src, err := os.ReadFile(filepath.Join(root, filepath.FromSlash(t.File)))
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
		fresh := author.FreshTranslations(fsys, t.File, t.name(), languageName(t.Language))
		text, added, err := author.AddStubs(src, fresh, t.Progress)
		if errors.Is(err, author.ErrNoRoom) {
			return &mistake{t.File + ": översättningarna står som en lista inom hakparenteser, och då går det inte att lägga till fler",
				"skriv varje översättning för sig, under en egen rad med [[oversattning]] eller [[fras]]"}
		}
		if err != nil {
			return err
		}
		if t.added = added; added > 0 {
			files[t.File] = text
		}
	}
	return rewrite.Files(root, files)
}
