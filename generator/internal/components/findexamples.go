package components

// findPage is where the form of the examples leads.
const findPage = "/om/komponenter/find/"

// findShowcases are the components by which one finds a provider.
func findShowcases() []Showcase {
	hits := []Phrase{{Key: "hits", Form: "other", Text: "{n} anordnare"}}
	return []Showcase{{
		Group: Choosing, Name: "find", Title: "Sökformulär", Styles: []string{"find/find.css"}, Alone: true,
		Purpose: "Formuläret som hittar anordnare i listan under det. Det syns där skript körs.",
		Criteria: []string{
			"Inget händer förrän man trycker på knappen, som finns både överst och nederst.",
			"Antalet träffar läses upp, och fokus flyttas till träffarna.",
			"Valen står i adressen, så att bakåtknappen fungerar.",
			"Det som ingen vet är en egen grupp och försvinner inte.",
		},
		Examples: []Example{
			{Label: "För en nivå", Value: Find{
				Action:    findPage,
				Languages: []Choice{{Value: "ar", Text: "arabiska"}, {Value: "sv", Text: "svenska"}},
				Places:    []Choice{{Value: "nacka", Text: "Nacka"}, {Value: "alta", Text: "Älta"}},
				Access:    []Choice{{Value: "hiss", Text: "Hiss eller allt på markplan"}, {Value: "horslinga", Text: "Hörslinga"}},
				Near:      "Sortera efter avstånd från mig", Phrases: hits,
			}},
			{Label: "För alla nivåer", Value: Find{
				Action:    findPage,
				Levels:    []Choice{{Value: "ami-1", Text: "AMI 1", URL: here}, {Value: "lang", Text: long, URL: here}},
				Languages: []Choice{{Value: "sv", Text: "svenska"}}, Phrases: hits,
			}},
			{Label: "Utan något att välja", Value: Find{Action: findPage, Phrases: hits}},
		},
	}}
}
