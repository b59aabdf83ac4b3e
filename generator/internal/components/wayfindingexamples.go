package components

// wayfindingShowcases lead on: from page to page and within one.
func wayfindingShowcases() []Showcase {
	return []Showcase{
		{
			Group: Wayfinding, Name: "breadcrumb", Title: "Sökväg", Styles: []string{"components/breadcrumb.css"},
			Purpose: "Var i webbplatsen sidan ligger.",
			Criteria: []string{
				"Sökvägen är en navigering med namn, och stegen är en lista i ordning.",
				"Sidan själv står sist, är ingen länk och är markerad som den sida man är på.",
				"Strecken mellan stegen läses inte upp.",
			},
			Examples: []Example{
				{Label: "Ett steg upp", Value: Breadcrumb{Label: "Sökväg i ett steg", Trail: []Link{{Text: "Start", URL: "/"}}, Here: "Valkatalog"}},
				{Label: "Många steg", Value: Breadcrumb{Label: "Sökväg i många steg", Trail: []Link{
					{Text: "Start", URL: "/"}, {Text: "Villkor", URL: here}, {Text: "Utgåva 2025", URL: here}, {Text: "Det som binder AMI 1", URL: here}}, Here: "Checklista"}},
				{Label: "Långa ord", Value: Breadcrumb{Label: "Sökväg med långa ord", Trail: []Link{{Text: "Start", URL: "/"}, {Text: long, URL: here}}, Here: "Verksamhetsuppföljningsrutinernas samverkansöverenskommelse"}},
				{Label: "Från höger till vänster", Lang: "ar", Dir: "rtl", Value: Breadcrumb{Label: "أنت هنا", Trail: []Link{{Text: "البداية", URL: "/"}, {Text: "مقدّمو الخدمة", URL: here}}, Here: "المقارنة"}},
			},
		},
		{
			Group: Wayfinding, Name: "contents", Title: "Innehållsförteckning", Styles: []string{"contents/contents.css"},
			Purpose: "Vad som finns på en lång sida.",
			Criteria: []string{
				"Den är en navigering med namn och en lista i nivåer.",
				"Den är öppen från början och kan fällas ihop.",
			},
			Examples: []Example{
				{Label: "Två nivåer", Value: Contents{Title: "Innehåll i två nivåer", Items: []ContentsItem{
					{Text: "Tillsyn av anordnare", Number: "A", URL: here, Items: []ContentsItem{{Text: "Ekonomi", URL: here}, {Text: "Styrelse och revision", URL: here}}},
					{Text: "Ledning och kvalitet", Number: "B", URL: here},
				}}},
				{Label: "En enda del", Value: Contents{Title: "Innehåll i en del", Items: []ContentsItem{{Text: "Så byter du", URL: here}}}},
				{Label: "Långa ord", Value: Contents{Title: "Innehåll med långa ord", Items: []ContentsItem{{Text: long, Number: "C", URL: here, Items: []ContentsItem{{Text: "Verksamhetsuppföljningsrutinernas samverkansöverenskommelse", URL: here}}}}}},
				{Label: "Från höger till vänster", Lang: "ar", Dir: "rtl", Value: Contents{Title: "المحتويات", Items: []ContentsItem{
					{Text: "كيف تختار", Number: "A", URL: here, Items: []ContentsItem{{Text: "قبل أن تختار", URL: here}}}, {Text: "كيف تغيّر", Number: "B", URL: here}}}},
			},
		},
		{
			Group: Wayfinding, Name: "door", Title: "Dörr", Styles: []string{"doors/door.css"},
			Purpose: "Ett av de få stora valen på en startsida.",
			Criteria: []string{
				"Länken är rubrikens ord, och hela ytan går att trycka på.",
				"Fokus ramar in hela dörren.",
			},
			Examples: []Example{
				{Label: "Viktigast", Value: Door{Title: "Välj anordnare", Text: "Se vilka du kan välja.", URL: here, Primary: true}},
				{Label: "Övriga", Value: Door{Title: "Läs villkoren", Text: "Det som binder anordnarna.", URL: here}},
				{Label: "Långa ord", Value: Door{Title: long, Text: "Verksamhetsuppföljningsrutinernas samverkansöverenskommelse.", URL: here}},
				{Label: "Från höger till vänster", Lang: "ar", Dir: "rtl", Value: Door{Title: "اختر مقدّم الخدمة", Text: "تعرّف على من يمكنك اختياره.", URL: here, Primary: true}},
			},
		},
		{
			Group: Wayfinding, Name: "level-links", Title: "Vägar till nivåer", Styles: []string{"levels/levels.css"},
			Purpose:  "Vägar vidare till nivåerna, med antalet anordnare.",
			Criteria: []string{"Vägarna är en lista, och länken är nivåns namn.", "Antalet står i ord bredvid talet."},
			Examples: []Example{
				{Label: "Två nivåer", Value: []LevelLink{
					{Name: "AMI 1", Plain: "Du kan arbeta heltid.", URL: here, Count: "7 anordnare"},
					{Name: "AMI 2", Plain: "Du kan arbeta minst en fjärdedel av heltid.", URL: here, Count: "5 anordnare"},
				}},
				{Label: "Utan text och antal", Value: []LevelLink{{Name: "FAI 1", URL: here}}},
				{Label: "Långa ord", Value: []LevelLink{{Name: long, Plain: "Verksamhetsuppföljningsrutinernas samverkansöverenskommelse.", URL: here, Count: "ingen anordnare just nu"}}},
				{Label: "Från höger till vänster", Lang: "ar", Dir: "rtl", Value: []LevelLink{{Name: "AMI 1", Plain: "يمكنك العمل بدوام كامل.", URL: here, Count: "7 مقدّمي خدمة"}}},
			},
		},
		{
			Group: Wayfinding, Name: "link-list", Title: "Länklista", Styles: []string{"components/links.css"},
			Purpose:  "Länkar som står för sig, en på varje rad.",
			Criteria: []string{"Länkarna är en lista.", "Filens slag och storlek står efter länken, innan någon öppnar den."},
			Examples: []Example{
				{Label: "Med anmärkning", Value: []Link{{Text: "Tillsyn", URL: here, Note: "fyra tillfällen"}, {Text: "Sanktioner", URL: here}}},
				{Label: "En enda", Value: []Link{{Text: "Villkoren för 2025", URL: here, Note: "PDF, 412 kB"}}},
				{Label: "Många", Value: []Link{{Text: "Så väljer du", URL: here}, {Text: "Anordnare", URL: here}, {Text: "Villkor", URL: here}, {Text: "Ändringar", URL: here}, {Text: "Tillsyn", URL: here}, {Text: "Sanktioner", URL: here}, {Text: "Ersättning", URL: here}}},
				{Label: "Långa ord", Value: []Link{{Text: long + " för verksamhetsuppföljningsrutiner", URL: here, Note: "arbetsmarknadsförvaltningen"}}},
				{Label: "Från höger till vänster", Lang: "ar", Dir: "rtl", Value: []Link{{Text: "كيف تختار", URL: here, Note: "خمس دقائق"}, {Text: "الشروط", URL: here}}},
			},
		},
		{
			Group: Wayfinding, Name: "follow", Title: "Följ ändringar", Parts: []string{"link-list"}, Alone: true,
			Purpose:  "Hur man får veta när något ändras: i en flödesläsare eller en kalender.",
			Criteria: []string{"Delen har en egen rubrik.", "Varje länk säger vad den följer, och om det är ett flöde eller en kalender."},
			Examples: []Example{
				{Label: "Flöde och kalender", Value: Follow{Text: "Lägg in adressen i en flödesläsare eller ett kalenderprogram.", Links: []Link{
					{Text: "Ändringar för AMI 1", URL: here, Note: "flöde"}, {Text: "Datum för AMI 1", URL: here, Note: "kalender"},
				}}},
				{Label: "Bara flöde", Value: Follow{Text: "Lägg in adressen i en flödesläsare.", Links: []Link{{Text: "Ändringar av " + long, URL: here, Note: "flöde"}}}},
			},
		},
		{
			Group: Wayfinding, Name: "pager", Title: "Föregående och nästa", Styles: []string{"conditions/pager.css"},
			Purpose: "Vägen till det som står före och efter i en rad.",
			Criteria: []string{
				"Den är en navigering, och namnet säger vad man bläddrar bland.",
				"Länken är namnet på det den leder till, med föregående eller nästa framför.",
				"Den skrivs inte ut.",
			},
			Examples: []Example{
				{Label: "I mitten", Value: Pager{Label: "Före och efter i mitten", Previous: Link{Text: "5 Ekonomi", URL: here}, Next: Link{Text: "7 Försäkring", URL: here}}},
				{Label: "Först", Value: Pager{Label: "Efter det första", Next: Link{Text: "2 Registrering", URL: here}}},
				{Label: "Sist", Value: Pager{Label: "Före det sista", Previous: Link{Text: "31 Avslut", URL: here}}},
				{Label: "Långa ord", Value: Pager{Label: "Före och efter med långa ord", Previous: Link{Text: long, URL: here}, Next: Link{Text: "Verksamhetsuppföljningsrutinernas samverkansöverenskommelse", URL: here}}},
				{Label: "Från höger till vänster", Lang: "ar", Dir: "rtl", Value: Pager{Label: "السابق والتالي", Previous: Link{Text: "كيف تختار", URL: here}, Next: Link{Text: "كيف تغيّر", URL: here}}},
			},
		},
		{
			Group: Wayfinding, Name: "page-numbers", Title: "Sidnummer", Styles: []string{"long/numbers.css"}, Alone: true,
			Purpose: "Sidorna i en lång lista.",
			Criteria: []string{
				"Sidan man är på är markerad med mer än färg, och för en skärmläsare.",
				"Framför varje tal står ordet sida för den som lyssnar.",
				"Varje tal är minst 44 pixlar brett och högt.",
			},
			Examples: []Example{
				{Label: "I mitten", Value: PageNumbers{
					Previous: Link{Text: "Föregående sida", URL: here}, Next: Link{Text: "Nästa sida", URL: here},
					Pages: []Link{{Text: "1", URL: here}, {Text: "…"}, {Text: "4", URL: here}, {Text: "5", URL: here, Here: true}, {Text: "6", URL: here}, {Text: "…"}, {Text: "9", URL: here}},
				}},
				{Label: "Först", Value: PageNumbers{Next: Link{Text: "Nästa sida", URL: here}, Pages: []Link{{Text: "1", URL: here, Here: true}, {Text: "2", URL: here}}}},
				{Label: "Sist", Value: PageNumbers{Previous: Link{Text: "Föregående sida", URL: here}, Pages: []Link{{Text: "1", URL: here}, {Text: "…"}, {Text: "118", URL: here}, {Text: "119", URL: here, Here: true}}}},
			},
		},
		{
			Group: Wayfinding, Name: "narrow", Title: "Delar av en lista", Styles: []string{"find/find.css"},
			Purpose:  "Vägar till färdiga listor som visar en del. De står i formulärets ställe där inga skript körs.",
			Criteria: []string{"Det är en navigering med namn, hopfälld och fullständig.", "Varje länk säger hur många den leder till."},
			Examples: []Example{
				{Label: "Två sorter", Value: Narrow{Title: "Delar efter språk och ort", Groups: []NarrowGroup{
					{Title: "Språk", Links: []Link{{Text: "arabiska", URL: here, Note: "(3)"}, {Text: "somaliska", URL: here, Note: "(1)"}}},
					{Title: "Ort", Links: []Link{{Text: "Nacka", URL: here, Note: "(5)"}}},
				}}},
				{Label: "Långa ord", Value: Narrow{Title: "Delar efter tillgänglighet", Groups: []NarrowGroup{{Title: long, Links: []Link{{Text: "teckenspråkstolkningsmöjligheter", URL: here, Note: "(2)"}, {Text: "Entré utan trappsteg", URL: here, Note: "(12)"}}}}}},
				{Label: "Från höger till vänster", Lang: "ar", Dir: "rtl", Value: Narrow{Title: "اللغة", Groups: []NarrowGroup{{Title: "اللغة", Links: []Link{{Text: "العربية", URL: here, Note: "(3)"}, {Text: "الصومالية", URL: here, Note: "(1)"}}}}}},
			},
		},
	}
}
