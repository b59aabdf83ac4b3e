package check

import (
	"regexp"
	"testing"
)

func TestNamesPerson(t *testing.T) {
	words, name := swedishFunctions(), regexp.MustCompile(`^\pL+(-\pL+)*$`)
	names := []string{"Ekby kommun", "Barkbåtens Väg AB", "barkbaten.example"}
	for local, want := range map[string]bool{
		"anna.svensson":         true,
		"anna_svensson":         true,
		"anna-karin.svensson":   true,
		"anna.svensson2":        true,
		"anna.svensson+kundval": true,
		"anna.m.svensson":       true,
		"a.svensson":            true,
		"edvard.holm":           true,
		"ismail.osman":          true,
		"bengt.person":          true,

		"kundval.arbete":       false,
		"kundval-anordnare":    false,
		"info":                 false,
		"info.ekby":            false,
		"norra.skolan":         false,
		"barkbaten.ekby":       false,
		"vag.framat":           false,
		"nya-starten.hjalp":    false,
		"a.b+c":                false,
		"ami.isa":              false,
		"arbetsledning":        false,
		"vuxenutbildning.sfi":  false,
		"enhetschef.norr":      false,
		"hr.fragor":            false,
		"en.lang.adress.har":   false,
		"2024.registrator":     false,
		"kontakt.oss.gärna.nu": false,
	} {
		if got := namesPerson(local, words, name, names); got != want {
			t.Errorf("namesPerson(%q) = %v, want %v", local, got, want)
		}
	}
}

func TestPersonIn(t *testing.T) {
	words, pair := swedishFunctions(), capitalPair()
	names := []string{"Nacka kommun", "Älvens Gård AB"}
	for text, want := range map[string]string{
		"Anna Svensson":  "Anna Svensson",
		"Svensson, Anna": "Svensson, Anna",
		"Enhetschef Åsa Öberg-Ek, Mottagningen": "Åsa Öberg-Ek",
		"Fråga efter Anna Svensson!":            "Anna Svensson",
		"Mottagningen (Anna-Karin Ek)":          "Anna-Karin Ek",

		"Kundvalsgruppen, arbete och etablering": "",
		"Skolans expedition":                     "",
		"Kundtjänst Nacka":                       "",
		"Nacka Strand":                           "",
		"Älvens Gård":                            "",
		"Bokning Norra Skolan":                   "",
		"Föreningens Kansli":                     "",
		"Anna":                                   "",
		"AMI ISA":                                "",
		"":                                       "",
	} {
		got := ""
		if m, ok := personIn(text, words, pair, names); ok {
			got = text[m.from:m.to]
		}
		if got != want {
			t.Errorf("personIn(%q) = %q, want %q", text, got, want)
		}
	}
}
