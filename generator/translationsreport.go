package main

import (
	"encoding/json"
	"fmt"
	"strings"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"

	"kundval/generator/internal/author"
	"kundval/generator/internal/changes"
	"kundval/generator/internal/model"
)

func (e *environment) tellProgress(list []*translation, o *translationOptions) error {
	if o.format == "json" {
		return writeProgressJSON(e, list)
	}
	for i, t := range list {
		if i > 0 {
			fmt.Fprintln(e.stdout)
		}
		e.tellTranslation(t, o.write)
	}
	return nil
}

// weightName says in Swedish what texts of a weight are.
func weightName(w model.Weight) string {
	return map[model.Weight]string{
		model.WeightFirst:    "Det som alla möter",
		model.WeightChoosing: "För den som väljer",
		model.WeightFurther:  "Förklaringar",
		model.WeightProvider: "Villkor, och det som rör anordnare",
	}[w]
}

func (e *environment) tellTranslation(t *translation, wrote bool) {
	say := func(format string, args ...any) { fmt.Fprintf(e.stdout, format+"\n", args...) }
	missing, stale := t.Count(model.TranslationMissing), t.Count(model.TranslationStale)
	id, only := "webbplatsen", ""
	if t.owner != nil {
		id, only = t.owner.ID, " --huvudman "+t.owner.ID
	}
	head := fmt.Sprintf("%s på %s", id, languageName(t.Language))
	if len(t.Gaps) == 0 {
		say("%s: alla %s är översatta.", head, number(t.Texts, "text", "texter"))
	} else {
		say("%s: av %s är %d inte översatta, och %d översatta från en text som har ändrats.", head, number(t.Texts, "text", "texter"), missing, stale)
	}
	weight := model.Weight(-1)
	for i := range t.Gaps {
		g := &t.Gaps[i]
		if g.Weight != weight {
			weight = g.Weight
			say("\n%s", weightName(weight))
		}
		e.tellGap(g)
	}
	if len(t.Idle) > 0 {
		say("\nÖversättningar som ingen text längre använder, och som kan tas bort:")
		for _, at := range t.Idle {
			say("  %s", at)
		}
	}
	switch {
	case t.added > 0:
		say("\nLa till %s i %s. Skriv översättningen inom citattecknen efter text.", number(t.added, "text", "texter"), t.File)
	case wrote && len(t.Gaps) > 0:
		say("\nAllt som saknas står redan i %s. Skriv översättningen inom citattecknen efter text.", t.File)
	case len(t.Gaps) > 0:
		say("\nKör kundval translations --sprak %s%s --skriv så läggs de i %s.", t.Language, only, t.File)
	}
}

// shownWords is how much of a text is shown, in characters.
const shownWords = 60

func (e *environment) tellGap(g *author.Gap) {
	say := func(format string, args ...any) { fmt.Fprintf(e.stdout, format+"\n", args...) }
	if g.State == model.TranslationMissing {
		words := []rune(strings.Join(strings.Fields(g.Source), " "))
		if len(words) > shownWords {
			words = append(words[:shownWords-1], '…')
		}
		more := ""
		if g.Places > 1 {
			more = fmt.Sprintf(" (på %d ställen)", g.Places)
		}
		say("  %s: saknas: %s%s", g.Place(), string(words), more)
		return
	}
	say("  %s: har ändrats sedan %s", g.Place(), g.Old.At("kalla"))
	redline := changes.RenderText(changes.Redline(g.Old.Source, g.Source), e.colors(e.out))
	for line := range strings.Lines(redline) {
		say("      %s", strings.TrimRight(line, "\n"))
	}
}

// languageName names a language in Swedish, or gives its code.
func languageName(code string) string {
	tag, err := language.Parse(code)
	if err != nil {
		return code
	}
	name := display.Swedish.Languages().Name(tag)
	switch {
	case name == "":
		return code
	case strings.HasSuffix(code, "-simple"):
		return "lättläst " + name
	}
	return name
}

// progressJSON is what other programs get of a municipality in a language, or of
// the site as a whole, which has no municipality.
type progressJSON struct {
	Municipality string    `json:"municipality,omitempty"`
	Language     string    `json:"language"`
	File         string    `json:"file"`
	Texts        int       `json:"texts"`
	Missing      int       `json:"missing"`
	Stale        int       `json:"stale"`
	Added        int       `json:"added"`
	Gaps         []gapJSON `json:"gaps"`
	Idle         []string  `json:"idle"`
}

type gapJSON struct {
	State  string `json:"state"`  // "missing" or "stale"
	Weight int    `json:"weight"` // 1: what citizens meet first
	Path   string `json:"path"`
	Places int    `json:"places"`
	Source string `json:"source"`
	At     string `json:"at"`               // file:line:column of the Swedish text
	Before string `json:"before,omitempty"` // the Swedish text that was translated
	Text   string `json:"text,omitempty"`   // its translation
	Stub   string `json:"stub,omitempty"`   // where the translation is to be written
}

func writeProgressJSON(e *environment, list []*translation) error {
	out := []progressJSON{}
	for _, t := range list {
		p := progressJSON{"", t.Language, t.File, t.Texts, t.Count(model.TranslationMissing), t.Count(model.TranslationStale), t.added, []gapJSON{}, []string{}}
		if t.owner != nil {
			p.Municipality = t.owner.ID
		}
		for i := range t.Gaps {
			g := &t.Gaps[i]
			j := gapJSON{State: "missing", Weight: int(g.Weight) + 1, Path: g.Path, Places: g.Places, Source: g.Source, At: g.Place().String()}
			if g.Old != nil {
				j.State, j.Before, j.Text = "stale", g.Old.Source, g.Old.Text
			}
			if g.HasStub() {
				j.Stub = g.Stub.String()
			}
			p.Gaps = append(p.Gaps, j)
		}
		for _, at := range t.Idle {
			p.Idle = append(p.Idle, at.String())
		}
		out = append(out, p)
	}
	enc := json.NewEncoder(e.stdout)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(out)
}
