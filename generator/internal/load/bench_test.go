package load

import (
	"fmt"
	"testing"
	"testing/fstest"

	"kundval/generator/internal/datatest"
)

const providerSource = `namn = "Alm %[1]d AB"
juridisk_form = "aktiebolag"
regi = "enskild"
organisationsnummer = "552000-0018"
sammanfattning = "Du får en handledare som följer dig hela vägen till arbete."
om = """
Vi arbetar i små grupper och på riktiga arbetsplatser.

- praktik inom vård, handel och kök
- studiebesök varje vecka
"""
sprak = ["sv", "ar", "so", "ti"]
inriktningar = ["vård", "handel"]
verifierad = 2024-02-01
exempel = true

[kontakt]
funktion = "Mottagningen"
epost = "mottagning@alm.example"
telefon = "08-465 004 00"
webb = "https://alm.example/"
tider = "vardagar 9–16"

[[enhet]]
id = "torget"
namn = "Alm vid torget"
adress = "Torget %[1]d"
postnummer = "131 81"
ort = "Ekby"
oppettider = "vardagar 8–17"
latitud = 59.31
longitud = 18.16
tillganglighet = [
  { fakta = "entre-utan-trappsteg", svar = "ja", kalla = "anordnaren", kontrollerad = 2024-01-10 },
  { fakta = "hiss", svar = "nej", kalla = "anordnaren", kontrollerad = 2024-01-10 },
  { fakta = "horslinga", svar = "okant" },
]

[[auktorisation]]
niva = "jobb-1"
fran = 2024-01-01
kapacitetstak = 40
lediga_platser = { antal = 4, per = 2024-02-01 }
beslut = { datum = 2023-12-01, diarienummer = "ARB 2023/9", paragraf = "§ 12" }

[[auktorisation.handelse]]
datum = 2024-03-01
slag = "intag-pausat"
`

// providers adds n providers to a project.
func providers(tree fstest.MapFS, n int) fstest.MapFS {
	for i := range n {
		tree[fmt.Sprintf("data/ekby/anordnare/p%04d.toml", i)] = &fstest.MapFile{Data: fmt.Appendf(nil, providerSource, i)}
	}
	return tree
}

// BenchmarkLoad reads a municipality with 1,000 providers from memory.
func BenchmarkLoad(b *testing.B) {
	tree := providers(datatest.Base(), 1000)
	b.ReportAllocs()
	for b.Loop() {
		_, found, err := Load(tree)
		if err != nil || len(found) > 0 {
			b.Fatal(err, found)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N)/float64(len(tree)), "µs/file")
}
