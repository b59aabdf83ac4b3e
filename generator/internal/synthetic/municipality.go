package synthetic

import "fmt"

// name of municipality n, and of its folder.
func municipalityName(n int) string   { return fmt.Sprintf("Exempelkommun %02d", n) }
func municipalityFolder(n int) string { return fmt.Sprintf("exempelkommun-%02d", n) }

// site writes what belongs to no municipality.
func (g *generator) site() {
	var d document
	d.words("titel", "Kundval i exempelkommunerna")
	d.words("bas_url", "https://kundval.example/")
	d.strings("sprak", append([]string{"sv"}, g.Languages...))
	var folders []string
	for n := 1; n <= g.Municipalities; n++ {
		folders = append(folders, municipalityFolder(n))
	}
	d.strings("huvudman", folders)
	d.example()
	d.table("kontakt")
	d.words("funktion", "Webbredaktionen")
	d.words("epost", "webb@kundval.example")
	d.words("telefon", phone(0))
	d.table("tillganglighet")
	d.words("uppfyllelse", "delvis")
	d.date("bedomd", date(lastYear, 11, 1))
	d.date("uppdaterad", date(lastYear, 11, 1))
	d.words("metod", "Automatiska tester och egen granskning.")
	d.words("anmalan_lank", "https://www.digg.se/tdosanmalan")
	d.words("svarstid", "två arbetsdagar")
	d.list("tillganglighet.brist")
	d.words("id", "arbetsbok")
	d.words("rubrik", "Checklistan som arbetsbok")
	d.words("vad", "En skärmläsare läser inte upp vilken kolumn en cell hör till.")
	d.words("grund", "lagkrav")
	d.strings("krav", []string{"WCAG 1.3.1"})
	d.words("alternativ", "Använd checklistan som webbsida.")
	g.file("data/webbplats.toml", &d)
}

// phone returns one of the hundred numbers kept for fiction.
func phone(n int) string { return fmt.Sprintf("08-465 004 %02d", n%100) }

// municipality writes everything of municipality n, counted from 1.
func (g *generator) municipality(n int) {
	dir := "data/" + municipalityFolder(n) + "/"
	g.file(dir+"huvudman.toml", municipality(n))
	for i := range g.Editions {
		g.edition(dir, i)
	}
	areas := g.areas()
	providers := make([]provider, g.Providers)
	for i := range providers {
		providers[i] = g.provider(n, i, areas)
		g.file(dir+"anordnare/"+providers[i].slug+".toml", providers[i].document())
	}
	g.file(dir+"ickeval.toml", defaultChoice(areas, providers))
}

func municipality(n int) *document {
	var d document
	name := municipalityName(n)
	d.words("namn", name)
	d.words("kortnamn", name)
	d.words("organisationsnummer", orgNumber(seriesMunicipality, n))
	d.words("valfrihetssystem", "Kundval arbete och studier")
	d.words("sammanfattning", "Du väljer själv vem som ska stötta dig på vägen mot arbete eller studier. I ditt beslut från kommunen står vilken nivå som gäller för dig.")
	d.WriteString("nyarsskifte = true\n")
	d.example()
	d.words("exempel_om", "Allt på webbplatsen är påhittat: kommunen, villkoren, besluten och anordnarna.")
	d.text("klagomal", "Prata gärna med din anordnare först. Du kan också vända dig direkt till kommunen.")
	d.text("byte", "Du får byta anordnare när du vill.\n\n1. Välj en ny anordnare för din nivå.\n2. Säg till din handläggare vem du vill byta till.")
	d.table("namnd")
	d.words("namn", "Exempelnämnden")
	d.words("forkortning", "EXN")
	d.table("rattslig_grund")
	d.words("text", "Kundvalet är kommunens eget valfrihetssystem.")
	d.table("kontakt")
	d.words("funktion", "Kundvalsgruppen")
	d.words("epost", fmt.Sprintf("kundval@%s.example", municipalityFolder(n)))
	d.words("telefon", phone(n))
	d.words("webb", fmt.Sprintf("https://%s.example/", municipalityFolder(n)))
	d.words("tider", "Vardagar 9–15")
	d.table("termer")
	d.words("deltagare", "kund")
	d.words("deltagare_plural", "kunder")
	d.list("diarienummer")
	d.words("monster", `EXN-[0-9]{4}-[0-9]{6}`)
	d.words("exempel", caseNumber(lastYear, 1))
	d.list("reglemente")
	d.words("id", "reglemente")
	d.words("namn", "Reglemente för kundval")
	d.words("diarienummer", caseNumber(2010, 1))
	d.date("galler_fran", date(1990, 1, 1))
	d.words("omfattning", "De generella villkoren för alla kommunens kundval.")
	d.table("ansokan")
	d.text("hur", "1. Läs villkoren för den nivå du vill arbeta med.\n2. Samla handlingarna i checklistan.\n3. Skicka ansökan.")
	d.list("ansokan.fonster")
	d.words("fran", "09-01")
	d.words("till", "10-15")
	d.words("beslut", "Beslut senast i november.")
	return &d
}

func caseNumber(year, n int) string { return fmt.Sprintf("EXN-%04d-%06d", year, n) }

// defaultChoice writes the rota. Everyone who can be chosen for a level is in
// its list, and each list begins with somebody else.
func defaultChoice(areas []area, providers []provider) *document {
	var d document
	d.words("metod", "rota-per-arende")
	d.text("text", "Den som inte väljer får den anordnare som står på tur. Varje nivå har sin egen lista, och turen går från anordnare till anordnare, ett ärende i taget.")
	d.words("klarsprak", "Väljer du inte får du den anordnare som står på tur. Du får byta senare.")
	d.text("undantag", "Den som har pausat sitt intag, inte har börjat eller har förlorat sin auktorisation står inte på listan.")
	d.example()
	turn := 0
	for _, a := range areas {
		for _, l := range a.levels {
			turn++
			var slugs []string
			for _, p := range providers {
				if p.inRota(l.id) {
					slugs = append(slugs, p.slug)
				}
			}
			if len(slugs) == 0 {
				continue
			}
			d.list("rota")
			d.strings("nivaer", []string{l.id})
			d.date("fran", date(lastYear, 11, 1))
			if len(slugs) > 1 {
				first := 1 + turn%(len(slugs)-1)
				slugs = append(slugs[first:], slugs[:first]...)
			}
			d.strings("anordnare", slugs)
		}
	}
	return &d
}
