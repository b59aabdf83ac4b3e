package components

// findShowcases are the components by which one finds a provider.
func findShowcases() []Showcase {
	return []Showcase{
		{"find", "Formuläret som hittar anordnare i listan under det. Det syns där skript körs.", []Example{
			{"På en nivå", Find{
				Action:    "#komponent-find",
				Languages: []Choice{{Value: "ar", Text: "arabiska"}, {Value: "sv", Text: "svenska"}},
				Places:    []Choice{{Value: "nacka", Text: "Nacka"}, {Value: "alta", Text: "Älta"}},
				Access:    []Choice{{Value: "hiss", Text: "Hiss eller allt på markplan"}, {Value: "horslinga", Text: "Hörslinga"}},
				Near:      "Sortera efter avstånd från mig",
				Phrases:   []Phrase{{Key: "hits", Form: "other", Text: "{n} anordnare"}},
			}},
		}},
		{"narrow", "Vägar till färdiga listor som visar en del. Står i formulärets ställe där inga skript körs.", []Example{
			{"Två sorter", Narrow{Title: "Exempel på delar av en lista", Groups: []NarrowGroup{
				{Title: "Språk", Links: []Link{{Text: "arabiska", URL: "#komponent-narrow", Note: "(3)"}, {Text: "somaliska", URL: "#komponent-narrow", Note: "(1)"}}},
				{Title: "Ort", Links: []Link{{Text: "Nacka", URL: "#komponent-narrow", Note: "(5)"}}},
			}}},
		}},
		{"page-numbers", "Sidorna i en lång lista.", []Example{
			{"I mitten", PageNumbers{
				Previous: Link{Text: "Föregående sida", URL: "#komponent-page-numbers"},
				Next:     Link{Text: "Nästa sida", URL: "#komponent-page-numbers"},
				Pages: []Link{{Text: "1", URL: "#komponent-page-numbers"}, {Text: "…"}, {Text: "4", URL: "#komponent-page-numbers"},
					{Text: "5", URL: "#komponent-page-numbers", Here: true}, {Text: "6", URL: "#komponent-page-numbers"}, {Text: "…"}, {Text: "9", URL: "#komponent-page-numbers"}},
			}},
		}},
	}
}
