package components

import "html/template"

// setAside is a provider to add to the shortlist, as in a list of them.
func setAside(id string, name template.HTML) template.HTML {
	return `<p class="row with-script" data-enhanced><strong translate="no">` + name + `</strong> <button class="button" type="button" data-set-aside="` + template.HTML(id) +
		`"><span>Lägg till för att jämföra</span><span class="visually-hidden" translate="no"> ` + name + `</span></button></p>`
}

// choosingShowcases are of use to somebody who chooses a provider.
func choosingShowcases() []Showcase {
	return []Showcase{
		{
			Group: Choosing, Name: "provider-list", Title: "Lista över anordnare", Parts: []string{"provider-card"}, Styles: []string{"find/cards.css"},
			Purpose:  "Anordnare att välja mellan.",
			Criteria: []string{"Anordnarna är en lista, och var och en har en rubrik som är en länk.", "Namnet översätts inte.", "Knappen säger vilken anordnare den gäller för den som lyssnar.", "Det som ingen vet står som ”uppgift saknas”."},
			Examples: []Example{
				{Label: "Lediga platser", Value: []ListedProvider{{Card: &ProviderCard{ID: "exempelvagen", Name: "Exempelvägen Coachning AB", URL: here, Summary: "Coachning mot arbete inom vård och handel.",
					Status: Tag{Positive, "4 lediga platser"}, Places: "Nacka, Älta", Languages: "svenska, arabiska och somaliska", Access: "Entré utan trappsteg, Hiss eller allt på markplan", Levels: "AMI 1, AMI 2"}}}},
				{Label: "Fullt och gamla uppgifter", Value: []ListedProvider{{Card: &ProviderCard{ID: "jobbverkstad", Name: "Kommunens egen jobbverkstad", URL: here, Operator: "Kommunens egen regi", Summary: "Praktisk träning i verkstad.",
					Status: Tag{Caution, "Fullt just nu"}, Places: "Nacka", Languages: "svenska", Access: "Hörslinga", Stale: "Uppgifterna är äldre än ett år. Fråga anordnaren."}}}},
				{Label: "Uppgift saknas", Value: []ListedProvider{{Card: &ProviderCard{ID: "ljuslyktan", Name: "Ljuslyktan", URL: here,
					Status: Tag{Neutral, "Lediga platser: uppgift saknas"}, Places: "uppgift saknas", Languages: "uppgift saknas", Access: "uppgift saknas"}}}},
				{Label: "Återkallad, kan inte väljas", Value: []ListedProvider{{Card: &ProviderCard{Name: "Gamla Bron Arbete", URL: here, Status: Tag{Negative, "Återkallad 1 mars 2026"}, Places: "Sundbyberg", Languages: "svenska"}}}},
				{Label: "Många", Value: []ListedProvider{
					{Card: &ProviderCard{ID: "alv", Name: "Alvhagens arbetsliv", URL: here, Status: Tag{Positive, "2 lediga platser"}, Places: "Nacka", Languages: "svenska"}},
					{Card: &ProviderCard{ID: "berg", Name: "Bergklockan", URL: here, Status: Tag{Caution, "Tar inte emot just nu"}, Places: "Älta", Languages: "svenska, finska"}},
					{Card: &ProviderCard{ID: "cedern", Name: "Cedern Coachning", URL: here, Status: Tag{Neutral, "Börjar 1 juli 2027"}, Places: "Fisksätra", Languages: "svenska, persiska"}},
				}},
				{Label: "Långa ord", Value: []ListedProvider{{Card: &ProviderCard{ID: "lang", Name: "Arbetsmarknadsinsatskompetensutvecklingsgruppen", URL: here, Summary: long + ".",
					Status: Tag{Positive, "1 ledig plats"}, Operator: "Kommunens egen regi", Places: "Saltsjöbaden-Fisksätraområdet", Languages: "teckenspråkstolkning på svenska", Access: "Kontrastmarkeringar och ledstråk", Levels: "Arbetsmarknadsinsats med språkstöd"}}}},
			},
		},
		{
			Group: Choosing, Name: "shortlist", Title: "Valda att jämföra", Styles: []string{"choose/shortlist.css"}, Alone: true,
			Purpose:  "En rad längst ned på skärmen när något har lagts till för att jämföras. Den visas av ett skript.",
			Criteria: []string{"Antalet läses upp när det ändras, utan att fokus flyttas.", "Raden täcker aldrig det som har fokus.", "Den skrivs inte ut."},
			Examples: []Example{
				{Label: "Högst två", HTML: setAside("alv", "Alvhagens arbetsliv") + setAside("berg", "Bergklockan") + setAside("cedern", "Cedern Coachning"), Value: Shortlist{
					Key: "komponenter", URL: here, Most: 2, Counts: []string{"Ingen anordnare att jämföra", "1 anordnare att jämföra", "2 anordnare att jämföra"},
					Add: "Lägg till för att jämföra", Remove: "Ta bort från jämförelsen", Full: "Du kan jämföra högst två. Ta bort någon först.",
				}},
			},
		},
		{
			Group: Choosing, Name: "compared", Title: "Det som jämförs", Styles: []string{"compare/compare.css"},
			Purpose:  "Det som jämförelsen hämtar från anordnarens sida. Det syns inte förrän ett skript ställer det bredvid andra.",
			Criteria: []string{"Innehållet ligger i en mall, som varken läses upp eller hittas två gånger.", "I jämförelsen är det en tabell med rubrikceller."},
			Examples: []Example{
				{Label: "Kan väljas", Value: Compared{ID: "exempelvagen", Name: "Exempelvägen Coachning AB", URL: here, Sheet: here, Rows: []ComparedRow{{"platser", "4 lediga platser"}, {"sprak", "svenska, arabiska"}}}},
				{Label: "Kan inte väljas", Value: Compared{ID: "gamla-bron", Name: "Gamla Bron Arbete", URL: here, Closed: "Kan inte väljas", Rows: []ComparedRow{{"platser", "uppgift saknas"}}}},
			},
		},
		{
			Group: Choosing, Name: "choice-form", Title: "Blankett", Parts: []string{"pair"}, Styles: []string{"paper/paper.css", "tick/tick.css"}, Alone: true,
			Purpose:  "Ett papper att kryssa i, skriva på och lämna till handläggaren. Inget på det skickas eller sparas.",
			Criteria: []string{"Varje etikett står på läsarens språk och på handläggarens.", "Rutor som hör ihop står i en grupp med namn.", "Allt får plats på ett papper."},
			Examples: []Example{
				{Label: "På två språk", Value: ChoiceForm{
					Title: Pair{"My choice of provider", "Mitt val av anordnare", "sv"}, To: "Exempelby kommun", Board: "Nämnden för arbete",
					ProviderLabel: Pair{"Provider", "Anordnare", "sv"}, Provider: "Exempelvägen Coachning AB",
					LevelLabel: Pair{"I choose the provider for", "Jag väljer anordnaren för", "sv"}, LevelHint: Pair{"See your decision.", "Se ditt beslut.", "sv"},
					Levels: []Tick{{"ami-1", "AMI 1", "4 lediga platser"}}, Units: []Tick{{"torget", "Torget", "Torget 1, 131 40 Nacka"}},
					Lines: []Line{{Label: Pair{"Name", "Namn", "sv"}, Long: true}, {Label: Pair{"Date", "Datum", "sv"}, Today: true}},
					Next:  Pair{"What happens next", "Det här händer sedan", "sv"}, Steps: []Pair{{"Hand in the form.", "Lämna blanketten.", "sv"}},
					Contact: []Fact{{"Telefon", []template.HTML{"08-465 004 00"}}},
					Facts:   Pair{"The facts are of 22 November 2026, from", "Uppgifterna gäller den 22 november 2026 och kommer från", "sv"}, Source: "https://kundval.example/",
				}},
				{Label: "Påhittad anordnare med två enheter", Value: ChoiceForm{
					Title: Pair{Text: "Mitt val av anordnare"}, To: "Exempelby kommun", Board: "Arbetsmarknads- och kompetensförsörjningsnämnden",
					ProviderLabel: Pair{Text: "Anordnare"}, Provider: "Arbetsmarknadsinsatskompetensutvecklingsgruppen", Demo: Pair{Text: "Anordnaren är påhittad."},
					LevelLabel: Pair{Text: "Jag väljer anordnaren för"}, LevelHint: Pair{Text: "Nivån står i ditt beslut."},
					Levels:    []Tick{{"ami-1", "AMI 1", "4 lediga platser"}, {"ami-2", "AMI 2", "fullt just nu"}},
					UnitLabel: Pair{Text: "Jag väljer enheten"}, Units: []Tick{{"torget", "Torget", "Torget 1, 131 40 Nacka"}, {"alta", "Älta", "Ältavägen 2, 138 31 Älta"}},
					Lines: []Line{{Label: Pair{Text: "Namn"}, Long: true}, {Label: Pair{Text: "Datum"}, Today: true}, {Label: Pair{Text: "Underskrift"}}},
					Next:  Pair{Text: "Det här händer sedan"}, Steps: []Pair{{Text: "Lämna blanketten till din handläggare."}, {Text: "Anordnaren ringer dig."}},
					Contact: []Fact{{"Telefon", []template.HTML{"08-465 004 00"}}, {"Öppet", []template.HTML{"vardagar 9–15"}}},
					Facts:   Pair{Text: "Uppgifterna gäller den 22 november 2026 och kommer från"}, Source: "https://kundval.example/nacka/anordnare/arbetsmarknadsinsatskompetensutvecklingsgruppen/",
				}},
			},
		},
	}
}
