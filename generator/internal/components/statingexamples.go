package components

import "html/template"

// statingShowcases state something: in a few words, in pairs, in a table.
func statingShowcases() []Showcase {
	return []Showcase{
		{
			Group: Stating, Name: "tag", Title: "Etikett", Styles: []string{"components/tag.css"},
			Purpose:  "Ett tillstånd i några få ord. Färgen stöder orden men ersätter dem aldrig.",
			Criteria: []string{"Orden säger allt utan färgen.", "I tvingade färger och på papper har etiketten en ram.", "Kontrasten är minst 4,5 mot etikettens egen bakgrund."},
			Examples: []Example{
				{Label: "Neutralt", Value: Tag{Neutral, "Börjar 1 juli 2027"}},
				{Label: "Lediga platser", Value: Tag{Positive, "4 lediga platser"}},
				{Label: "Fullt", Value: Tag{Caution, "Fullt just nu"}},
				{Label: "Uppehåll", Value: Tag{Caution, "Tar inte emot just nu"}},
				{Label: "Återkallad", Value: Tag{Negative, "Återkallad"}},
				{Label: "Uppgift saknas", Value: Tag{Neutral, "Lediga platser: uppgift saknas"}},
				{Label: "Långa ord", Value: Tag{Negative, long + " har löpt ut"}},
				{Label: "Från höger till vänster", Lang: "ar", Dir: "rtl", Value: Tag{Positive, "4 أماكن شاغرة"}},
			},
		},
		{
			Group: Stating, Name: "notice", Title: "Besked", Styles: []string{"components/notice.css", "notes/notes.css"},
			Purpose:  "Ett besked som gäller hela sidan.",
			Criteria: []string{"Det börjar med ett ord som säger vad slags besked det är.", "Det läses i sidans ordning och avbryter inte en skärmläsare.", "Ett långt besked är hopfällt, men finns i sidan."},
			Examples: []Example{
				{Label: "Utan länk", Value: Notice{Tone: Neutral, Label: "Observera", Body: "Sidan är en kopia för granskning."}},
				{Label: "Gott besked", Value: Notice{Tone: Positive, Label: "Gäller nu", Body: "Utgåvan gäller från den 1 januari 2025."}},
				{Label: "Med länk", Value: Notice{Tone: Caution, Label: "Äldre utgåva", Body: "Utgåvan gällde till och med den 31 december 2024.", Links: []Link{{Text: "Till den utgåva som gäller nu", URL: here}}}},
				{Label: "Allvarligt", Value: Notice{Tone: Negative, Label: "Återkallad", Body: "Anordnaren kan inte väljas längre."}},
				{Label: "Hopfällt", Value: Notice{Tone: Caution, Label: "Exempel", Summary: "Delar av uppgifterna är påhittade.", Body: "<p>Alla anordnare är påhittade.</p><p>Villkoren bygger på kommunens förslag.</p>"}},
				{Label: "Långa ord", Value: Notice{Tone: Caution, Label: "Tillgänglighetsredogörelse", Body: long + " har inte setts över.", Links: []Link{{Text: "Verksamhetsuppföljningsrutinernas samverkansöverenskommelse", URL: here}}}},
				{Label: "Från höger till vänster", Lang: "ar", Dir: "rtl", Value: Notice{Tone: Caution, Label: "مثال", Body: "بعض البيانات مختلَقة.", Links: []Link{{Text: "المزيد", URL: here}}}},
			},
		},
		{
			Group: Stating, Name: "fact-list", Title: "Uppgifter i par", Styles: []string{"facts/facts.css"},
			Purpose:  "Vad och vilket, rad för rad.",
			Criteria: []string{"Varje uppgift är ett par av term och värde i en beskrivningslista.", "Det som ingen vet står som ”uppgift saknas” och utelämnas inte.", "Telefonnummer går att ringa, och namn översätts inte."},
			Examples: []Example{
				{Label: "Flera värden", Value: FactList{Facts: []Fact{
					{"Beslutat", []template.HTML{"20 november 2024, § 61"}},
					{"Kontroll", []template.HTML{"Vid ansökan", "Årlig uppföljning"}},
				}}},
				{Label: "En enda", Value: FactList{Facts: []Fact{{"Gäller", []template.HTML{"från 1 januari 2025 och tills vidare"}}}}},
				{Label: "Uppgift saknas", Value: FactList{Facts: []Fact{{"Kapacitet", []template.HTML{"uppgift saknas"}}, {"Öppettider", []template.HTML{"uppgift saknas"}}}}},
				{Label: "Med länkar", Value: FactList{Facts: []Fact{
					{"Telefon", []template.HTML{`<a href="tel:+4684650040" dir="ltr" translate="no">08-465 004 00</a>`}},
					{"Lagrum", []template.HTML{`<a href="` + here + `">3 kap. 3 § lagen om valfrihetssystem</a>`}},
				}}},
				{Label: "Långa ord", Value: FactList{Facts: []Fact{{"Tillgänglighetsredogörelse", []template.HTML{long, "samverkansoverenskommelser@arbetsmarknadsforvaltningen.example"}}}}},
				{Label: "Från höger till vänster", Lang: "ar", Dir: "rtl", Value: FactList{Facts: []Fact{{"الهاتف", []template.HTML{`<a href="tel:+4684650040" dir="ltr" translate="no">08-465 004 00</a>`}}, {"المكان", []template.HTML{`<bdi translate="no">Nacka</bdi>`}}}}},
			},
		},
		{
			Group: Stating, Name: "table", Title: "Tabell", Styles: []string{"table/table.css"},
			Purpose:  "Uppgifter i rader och kolumner. På en smal skärm står raderna under varandra, med rubriken framför varje uppgift. En tabell som ändå är för bred rullas i sin egen ruta.",
			Criteria: []string{"Varje tabell har en beskrivning och rubrikceller för rader och kolumner.", "Rutan som rullas har ett namn och kan nås med tangentbordet.", "En skugga visar att det finns mer åt sidan.", "Tal står rakt under varandra."},
			Examples: []Example{
				{Label: "Med tal", Value: Table{
					ID: "tabell-tal", Caption: "Ersättning per nivå", Head: []string{"Nivå", "Belopp"}, Numeric: []bool{false, true},
					Rows: [][]Cell{{{HTML: "AMI 1", Header: true}, {HTML: "3\u00a0686\u00a0kr"}}, {{HTML: "AMI 2", Header: true}, {HTML: "14\u00a0858\u00a0kr"}}},
				}},
				{Label: "En rad", Value: Table{ID: "tabell-rad", Caption: "Antagen utgåva", Head: []string{"Utgåva", "Gäller"}, Rows: [][]Cell{{{HTML: "2025", Header: true}, {HTML: "från 1 januari 2025"}}}}},
				{Label: "Uppgift saknas", Value: Table{ID: "tabell-saknas", Caption: "Tillgänglighet i lokalerna", Head: []string{"Vad", "Uppgift", "Källa"}, Rows: [][]Cell{
					{{HTML: "Hörslinga", Header: true}, {HTML: "ja"}, {HTML: "anordnaren"}}, {{HTML: "Hiss", Header: true}, {HTML: "uppgift saknas"}, {HTML: "–"}}}}},
				{Label: "Bred", Value: Table{ID: "tabell-bred", Caption: "Lediga platser per månad", Head: []string{"Nivå", "Januari", "Februari", "Mars", "April", "Maj", "Juni", "Juli", "Augusti"}, Numeric: []bool{false, true, true, true, true, true, true, true, true},
					Rows: [][]Cell{{{HTML: "AMI 1", Header: true}, {HTML: "4"}, {HTML: "12"}, {HTML: "0"}, {HTML: "7"}, {HTML: "9"}, {HTML: "11"}, {HTML: "3"}, {HTML: "5"}}}}},
				{Label: "Långa ord", Value: Table{ID: "tabell-lang", Caption: long + " per insats", Head: []string{"Insats", "Verksamhetsuppföljningsrutin"}, Rows: [][]Cell{{{HTML: long, Header: true}, {HTML: `<a href="` + here + `">samverkansöverenskommelse</a>`}}}}},
				{Label: "Från höger till vänster", Lang: "ar", Dir: "rtl", Value: Table{ID: "tabell-arabiska", Caption: "التعويض حسب المستوى", Head: []string{"المستوى", "المبلغ"}, Numeric: []bool{false, true},
					Rows: [][]Cell{{{HTML: `<bdi translate="no">AMI 1</bdi>`, Header: true}, {HTML: "3\u00a0686"}}, {{HTML: `<bdi translate="no">AMI 2</bdi>`, Header: true}, {HTML: "14\u00a0858"}}}}},
			},
		},
		{
			Group: Stating, Name: "picture", Title: "Bild", Styles: []string{"drawn/picture.css"},
			Purpose:  "En ritad bild med teckenförklaring.",
			Criteria: []string{"Bilden är en enda bild för en skärmläsare, med titel och beskrivning.", "Allt den visar står också i ord, på sidan eller dit länken leder.", "Varje tecken har en form, inte bara en färg."},
			Examples: []Example{
				{Label: "Med teckenförklaring och länk", Value: Picture{
					Caption: "Ett villkor av två är strängare",
					SVG:     `<svg class="picture__svg" width="100%" height="2em" role="img" aria-labelledby="bild-titel" aria-describedby="bild-beskrivning"><title id="bild-titel">Ett villkor av två</title><desc id="bild-beskrivning">Det första villkoret är oförändrat, det andra strängare.</desc><rect class="strip__rest" x="0%" y="0.95em" width="40%" height="0.1em"/><rect class="mark mark--stricter" x="50%" y="0em" width="40%" height="1em"/></svg>`,
					Legend:  []Sign{{Icon: stricterMark, Text: "Strängare"}, {Icon: looserMark, Text: "Mildare"}, {Icon: addedMark, Text: "Nytt villkor"}},
					More:    Link{Text: "Samma sak i ord", URL: here},
				}},
				{Label: "Utan teckenförklaring", Value: Picture{
					Caption: long,
					SVG:     `<svg class="picture__svg" width="100%" height="1.5em" role="img" aria-labelledby="bild-tva"><title id="bild-tva">Ett streck genom hela året</title><rect class="timeline__bar timeline__bar--now" x="0%" y="0.2em" width="100%" height="0.8em"/></svg>`,
				}},
			},
		},
		{
			Group: Stating, Name: "source-notes", Title: "Anmärkningar om källan", Styles: []string{"notes/notes.css"},
			Purpose:  "Det som är otydligt i källan och inte rättas i tysthet.",
			Criteria: []string{"Raden säger hur många anmärkningarna är innan den öppnas.", "De skrivs ut, också när de är hopfällda."},
			Examples: []Example{
				{Label: "Två anmärkningar", Value: []template.HTML{"Källan skriver ordet på två sätt.", "Cellen i källan är avskuren."}},
				{Label: "En enda", Value: []template.HTML{long + " nämns men finns inte."}},
			},
		},
		{
			Group: Stating, Name: "citation", Title: "Hänvisning", Styles: []string{"cite/citation.css"}, Alone: true,
			Purpose:  "Hur man hänvisar till ett villkor: en rad att kopiera och adresser som består. Ett klick markerar hela rutan.",
			Criteria: []string{"Varje ruta har sitt namn i orden framför.", "En lång adress bryts, så att sidan inte rullas i sidled."},
			Examples: []Example{
				{Label: "Med båda adresserna", Value: Citation{Line: "Nacka, auktorisationsvillkor 2025, A.4, gäller från 1 januari 2025",
					Wording: "https://kundval.example/nacka/villkor/2025/a-4/", Permanent: "https://kundval.example/nacka/villkor/id/f-skatt/"}},
				{Label: "Oavsett utgåva", Value: Citation{Line: "Nacka, villkoret om " + long, Permanent: "https://kundval.example/nacka/villkor/id/arbetsmarknadsinsatsernas-tillganglighetsredogorelse/"}},
			},
		},
	}
}
