// A sound file of each kind, by name.

export const sound = {
  'data/webbplats.toml': `#:schema .schema/webbplats.json
titel = "Välj i Ekby"
bas_url = "https://kundval.example/"
sprak = ["sv"]
huvudman = ["ekby"]
publicerad = 2026-01-15
tystade_varningar = [{ kod = "not-new-year", skal = "Utgåvan gäller från sommaren." }]

[kontakt]
funktion = "Webbredaktionen"
epost = "webb@ekby.example"

[tillganglighet]
uppfyllelse = "delvis"
anmalan_lank = "https://tillsyn.example/anmal"

[[tillganglighet.brist]]
id = "filmer"
rubrik = "Filmer"
vad = "Filmerna har ingen text."
grund = "lagkrav"
krav = ["WCAG 1.2.2", "EN 301 549 9.1.2.2"]
atgardas = 2026-06-01
`,
  'data/provning.toml': `#:schema .schema/provning.json
datum = 2026-03-01
sidor = 40
sidslag = ["start", "villkor"]
sprak = ["sv"]

[[verktyg]]
namn = "axe-core"
version = "4.14.1"

[[kontroll]]
slag = "axe"
sidor = 40
sidslag = 2
sprak = 1
fynd = 0
`,
  'data/ekby/huvudman.toml': `#:schema ../.schema/huvudman.json
namn = "Ekby kommun"
kortnamn = "Ekby"
organisationsnummer = "212000-0167"
valfrihetssystem = "Kundval arbete"
sammanfattning = "Du väljer själv vem som hjälper dig till arbete."

[namnd]
namn = "Nämnden för arbete"

[kontakt]
funktion = "Kundvalsgruppen"

[ansokan]
hur = "Ansök i e-tjänsten."

[[ansokan.fonster]]
fran = "09-15"
till = "10-15"
`,
  'data/ekby/ickeval.toml': `#:schema ../.schema/ickeval.json
metod = "manadsrota"
text = "Den som inte väljer får en anordnare i turordning."

[[rota]]
nivaer = ["jobb-1"]
fran = 2026-01-01
anordnare = ["alm"]
`,
  'data/ekby/anordnare/alm.toml': `#:schema ../../.schema/anordnare.json
namn = "Alm AB"
juridisk_form = "aktiebolag"
regi = "enskild"
organisationsnummer = "552000-0018"
sammanfattning = "Stöd på vägen till arbete."
sprak = ["sv", "zh-Hant"]

[kontakt]
funktion = "Mottagningen"
telefon = "08-718 80 00"
webb = "https://alm.example/"

[[enhet]]
id = "torget"
namn = "Alm vid torget"
adress = "Torget 1"
postnummer = "131 81"
ort = "Ekby"
latitud = 59
tillganglighet = [{ fakta = "hiss", svar = "ja" }]

[[auktorisation]]
niva = "jobb-1"
fran = 2026-01-01
kapacitetstak = 40
beslut = { datum = 2025-12-05, diarienummer = "ARB 2025/9" }

[[auktorisation.handelse]]
datum = 2026-03-01
slag = "intag-pausat"
`,
  'data/ekby/2026/utgava.toml': `#:schema ../../.schema/utgava.json
namn = "2026"
titel = "Villkor 2026"
status = "antagen"
galler_fran = 2026-01-01

[[dokument]]
id = "bilaga-1"
titel = "Bilaga 1"
slag = "bilaga"
kontrollsumma = "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
`,
  'data/ekby/2026/kundval.toml': `#:schema ../../.schema/kundval.json
[[kundval]]
id = "jobb"
namn = "Jobb"
malgrupp = "Du som söker arbete."
malsattning = "Arbete eller studier."

[[kundval.niva]]
id = "jobb-1"
namn = "Jobb 1"
malgrupp = "Du som kan arbeta heltid."
formaga_lagst = 75
formaga_hogst = 100
`,
  'data/ekby/2026/villkor/a.toml': `#:schema ../../../.schema/villkor.json
[[avsnitt]]
id = "registrering"
rubrik = "Registrering"

[[villkor]]
id = "registrerad"
nummer = "1"
slag = "generellt"
avsnitt = "registrering"
rubrik = "Registrerad hos Bolagsverket"
text = "Anordnaren är registrerad."
klarsprak = "Anordnaren finns på riktigt."
kontroll = ["vid-ansokan"]
vid_brist = { form = "fast", sanktioner = ["varning"] }
krav = [{ id = "senast", vad = "registrera sig", riktning = "hogst", varde = 2.5, enhet = "månader" }]
kallnot = [{ text = "Källan nämner ingen kontroll.", regel = "empty-control-point" }]
`,
  'data/ekby/2026/ersattning.toml': `#:schema ../../.schema/ersattning.json
momskompensation_procent = 6

[[belopp]]
vad = "Månadsersättning"
ore = 463500
per = "månad och kund"
`,
  'data/ekby/2026/andringar.toml': `#:schema ../../.schema/andringar.json
fran = "2025"

[[andring]]
villkor = ["registrerad"]
delar = ["sanktioner"]
effekt = "skarpning"
motivering = "Fler ska kunna välja."
`,
};
