package components

import "html/template"

// conditionShowcases tell what conditions say and how they belong together.
func conditionShowcases() []Showcase {
	return []Showcase{
		{
			Group: Conditions, Name: "condition-body", Title: "Vad ett villkor säger", Parts: []string{"condition-text", "fact-list", "source-notes"}, Styles: []string{"conditions/condition.css"},
			Purpose:  "Lydelsen och det som hör till den, under sidans egen rubrik.",
			Criteria: []string{"Lydelsen är märkt som svenska också på andra språk.", "Meningen på klarspråk har en etikett, så att ingen tar den för lydelsen.", "Kontroll och följd vid brist står i ord."},
			Examples: []Example{
				{Label: "Specifikt villkor", Value: Condition{
					Text: "<p>Anordnaren ska upprätta en plan tillsammans med deltagaren.</p>", Plain: "Du får en plan inom två veckor.",
					Relevant: "I förekommande fall", Demo: true, Refines: []Link{{Text: "27 Rutiner", URL: here}},
					Facts: FactList{Facts: []Fact{{"Gräns", []template.HTML{"plan: högst 2 veckor från beställning"}}, {"Vid brist", []template.HTML{"Varning"}}}},
					Notes: []template.HTML{"Källan skriver ordet på två sätt."},
				}},
				{Label: "Bara lydelsen", Value: Condition{Text: "<p>Anordnaren ska ha F-skatt.</p>", Facts: FactList{Facts: []Fact{{"Vid brist", []template.HTML{"Källan säger inget om följden."}}}}}},
				{Label: "Flera stycken och en lista", Value: Condition{Text: "<p>Anordnaren ska visa att</p><ul><li>skatter är betalda</li><li>årsredovisningen är inlämnad</li></ul><p>Uppgifterna får vara högst tre månader gamla.</p>", Refines: []Link{{Text: "6 Registrering", URL: here}, {Text: "7 F-skatt", URL: here}},
					Facts: FactList{Facts: []Fact{{"Kontroll", []template.HTML{"Vid ansökan", "Årlig uppföljning", "Stickprov"}}}}}},
				{Label: "Långa ord", Value: Condition{Text: "<p>" + long + " och verksamhetsuppföljningsrutinerna ska hållas aktuella.</p>", Plain: "Tillgänglighetsredogörelsen ska stämma.", Facts: FactList{Facts: []Fact{{"Tillgänglighetsgranskning", []template.HTML{"verksamhetsuppföljningsrutiner"}}}}}},
			},
		},
		{
			Group: Conditions, Name: "condition-groups", Title: "Villkor i grupper", Parts: []string{"link-list"}, Styles: []string{"components/links.css"},
			Purpose:  "Villkor som har något gemensamt, del för del.",
			Criteria: []string{"Varje grupp har en rubrik, och dess villkor är en lista."},
			Examples: []Example{
				{Label: "En del", Value: []ConditionGroup{{ID: "grupp-a", Title: "A Tillsyn av anordnare", Conditions: []Link{{Text: "A.9 Skulder", URL: here}}}}},
				{Label: "Två delar", Value: []ConditionGroup{
					{ID: "grupp-b", Title: "B Ledning och kvalitet", Conditions: []Link{{Text: "B.1 Kvalitetsarbete", URL: here}, {Text: "B.2 Synpunkter och avvikelser", URL: here}}},
					{ID: "grupp-c", Title: "C " + long, Conditions: []Link{{Text: "C.1 Verksamhetsuppföljningsrutiner", URL: here}}},
				}},
			},
		},
		{
			Group: Conditions, Name: "branch", Title: "Gren", Parts: []string{"link-list"}, Styles: []string{"overview/relations.css"},
			Purpose:  "En hopfälld lista med namn och antal.",
			Criteria: []string{"Antalet står i raden innan den öppnas.", "Sökningen hittar i den, och den skrivs ut öppen."},
			Examples: []Example{
				{Label: "En enda", Value: Branch{Text: "Ekonomi", Count: "1", Items: []Link{{Text: "A.9 Skulder", URL: here}}}},
				{Label: "Många", Value: Branch{Text: "Personal", Count: "4", Items: []Link{{Text: "24 Bemanning", URL: here}, {Text: "25 Registerutdrag", URL: here}, {Text: "26 Sekretess", URL: here}, {Text: "27 Rutiner", URL: here}}}},
				{Label: "Från höger till vänster", Lang: "ar", Dir: "rtl", Value: Branch{Text: "الموظفون", Count: "2", Items: []Link{{Text: "24 التوظيف", URL: here}, {Text: "26 السرّية", URL: here}}}},
			},
		},
		{
			Group: Conditions, Name: "relations", Title: "Vad som hör ihop", Parts: []string{"branch", "link-list"}, Styles: []string{"overview/relations.css"},
			Purpose:  "Vilket villkor som preciserar vilket, och vad en nivå rymmer.",
			Criteria: []string{"Läst i ordning säger listan detsamma som pilarna.", "Generella och specifika villkor skiljs åt med linjens form, inte bara med färg."},
			Examples: []Example{
				{Label: "Ett till ett", Value: Relations{Verb: "preciseras av", From: "Generellt villkor", To: "Specifikt villkor", Rows: []Relation{{
					From: []Node{{Name: Link{Text: "15 Rutiner", URL: here}}},
					To:   []Node{{Name: Link{Text: "15 Ledningssystem", URL: here}, Specific: true}},
				}}}},
				{Label: "Flera till ett", Value: Relations{Verb: "preciseras av", From: "Generella villkor", To: "Specifikt villkor", Rows: []Relation{{
					From: []Node{{Name: Link{Text: "16 Allvarliga avvikelser", URL: here}}, {Name: Link{Text: "17 Åtgärdsplaner", URL: here}}},
					To:   []Node{{Name: Link{Text: "15–19 " + long, URL: here}, Specific: true}},
				}}}},
				{Label: "Med avsnitt och hopfällda villkor", Value: Relations{Verb: "styr", Rows: []Relation{{
					From: []Node{{Name: Link{Text: "Maximalt värde för skattepengarna"}, Note: "mål"}},
					To: []Node{{Name: Link{Text: "Del B", URL: here}, Note: "12 villkor", Sections: []Link{{Text: "Kvalitet", URL: here}, {Text: "Personal", URL: here}},
						Branches: []Branch{{Text: "Ledning", Count: "1", Items: []Link{{Text: "B.4 Ansvarig person", URL: here}}}}}},
				}}}},
				{Label: "Från höger till vänster", Lang: "ar", Dir: "rtl", Value: Relations{Verb: "يحدّده", From: "شرط عام", To: "شرط خاص", Rows: []Relation{{
					From: []Node{{Name: Link{Text: "15 الإجراءات", URL: here}}}, To: []Node{{Name: Link{Text: "15 نظام الإدارة", URL: here}, Specific: true}},
				}}}},
			},
		},
		{
			Group: Conditions, Name: "heatmap", Title: "Antal i rutor", Styles: []string{"overview/heat.css", "table/table.css"},
			Purpose:  "Hur många villkor som har något gemensamt, mörkare ju fler.",
			Criteria: []string{"Varje antal står i siffror. Färgen och strecket under det upprepar bara.", "Varje antal leder till listan med det som räknas, och länken säger vad det är."},
			Examples: []Example{
				{Label: "Två delar", Value: Heatmap{
					ID: "rutor-delar", Caption: "Villkor efter del och sanktion", Corner: "Del", All: "Alla", Head: []Link{{Text: "Varning", URL: here}, {Text: "Avauktorisation", URL: here}},
					Rows: []HeatRow{
						{Name: Link{Text: "A Tillsyn", URL: here}, All: "9", Cells: []HeatCell{{Count: "8", Step: 4, URL: here, More: "Varning, A Tillsyn"}, {Count: "3", Step: 2, URL: here, More: "Avauktorisation, A Tillsyn"}}},
						{Name: Link{Text: "B " + long, URL: here}, All: "2", Cells: []HeatCell{{Count: "1", Step: 1, URL: here, More: "Varning, B"}, {Count: "0"}}},
					},
					Sum:   HeatRow{Name: Link{Text: "Alla delar"}, All: "11", Cells: []HeatCell{{Count: "9"}, {Count: "3"}}},
					Steps: []HeatStep{{1, "1–2"}, {2, "3–4"}, {3, "5–6"}, {4, "7–8"}},
				}},
				{Label: "Utan förklaring av stegen", Value: Heatmap{
					ID: "rutor-enkel", Caption: "Villkor efter del", Corner: "Del", All: "Alla", Head: []Link{{Text: "Stickprov", URL: here}},
					Rows: []HeatRow{{Name: Link{Text: "C Leverans", URL: here}, All: "1", Cells: []HeatCell{{Count: "0"}}}}, Sum: HeatRow{Name: Link{Text: "Alla delar"}, All: "1", Cells: []HeatCell{{Count: "0"}}},
				}},
				{Label: "Från höger till vänster", Lang: "ar", Dir: "rtl", Value: Heatmap{
					ID: "rutor-arabiska", Caption: "الشروط حسب الجزء", Corner: "الجزء", All: "الكل", Head: []Link{{Text: "إنذار", URL: here}},
					Rows: []HeatRow{{Name: Link{Text: "A الإشراف", URL: here}, All: "9", Cells: []HeatCell{{Count: "8", Step: 4, URL: here, More: "إنذار، A الإشراف"}}}}, Sum: HeatRow{Name: Link{Text: "كل الأجزاء"}, All: "9", Cells: []HeatCell{{Count: "8"}}},
					Steps: []HeatStep{{4, "7–8"}},
				}},
			},
		},
	}
}
