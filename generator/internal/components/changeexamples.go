package components

import "html/template"

// Signs of kinds of change, as package pages draws them.
const (
	stricterMark template.HTML = `<svg class="mark mark--stricter" viewBox="-8 -8 16 16" aria-hidden="true"><path d="M0-7l7.5 13h-15z"/></svg>`
	looserMark   template.HTML = `<svg class="mark mark--looser" viewBox="-8 -8 16 16" aria-hidden="true"><path d="M0 7l7.5-13h-15z"/></svg>`
	addedMark    template.HTML = `<svg class="mark mark--added" viewBox="-8 -8 16 16" aria-hidden="true"><path d="M-7.500 0h15M0-7.500v15" stroke="currentColor" stroke-width="3"/></svg>`
)

// changeShowcases tell what changed between editions.
func changeShowcases() []Showcase {
	return []Showcase{
		{
			Group: Changes, Name: "change", Title: "Ändring", Parts: []string{"change-body"}, Styles: []string{"changes/change.css"},
			Purpose:  "En ändring mellan två utgåvor, under sin egen rubrik.",
			Criteria: []string{"Vad slags ändring det är och vad den innebär står i ord.", "Det som ska göras står med datum och vem som ska göra det.", "Föregående och nästa ändring nås utan att gå tillbaka till listan."},
			Examples: []Example{
				{Label: "Skärpt gräns", Value: Change{
					ID: "andring-27", Number: "27", Title: "Plan för insatsen", URL: here,
					Kinds: []Tag{{Neutral, "Strängare gräns"}}, Effect: Tag{Negative, "Strängare"}, Levels: "AMI 2",
					Facts:   []template.HTML{"Plan: från högst 2 veckor till högst 1 vecka"},
					Redline: `<p>Planen ska vara klar inom <del><span class="visually-hidden">Borttaget: </span>två veckor</del> <ins><span class="visually-hidden">Tillagt: </span>en vecka</ins>.</p>`,
					Motive:  "<p>Deltagare ska inte behöva vänta.</p>",
					Actions: []Action{{What: "Ändra rutinen för planer.", By: "1 februari 2025", Who: "Anordnare av AMI 2"}},
					Next:    Link{URL: here},
				}},
				{Label: "Datumet har passerat", Value: Change{
					ID: "andring-13", Number: "13", Title: "Ansvarig person", URL: here, Kinds: []Tag{{Neutral, "Nytt villkor"}}, Effect: Tag{Negative, "Strängare"},
					Facts:   []template.HTML{"Villkoret är nytt"},
					Actions: []Action{{What: "Anmäl den ansvariga personen.", By: "1 februari 2024", Who: "Alla anordnare", Over: true}}, Previous: Link{URL: here}, Next: Link{URL: here},
				}},
				{Label: "Utan nummer och länk", Value: Change{ID: "andring-niva", Title: "Nivån FAI 3 har lagts till", Kinds: []Tag{{Neutral, "Ny nivå"}}, Facts: []template.HTML{"Nivån är ny"}, Previous: Link{URL: here}}},
				{Label: "Långa ord", Value: Change{ID: "andring-lang", Number: "C.11", Title: long, URL: here, Kinds: []Tag{{Neutral, "Ändrade kontrolltillfällen"}, {Neutral, "Ändrad sanktionsbeteckning"}}, Effect: Tag{Caution, "Förtydligande"},
					Facts: []template.HTML{"Verksamhetsuppföljningsrutinernas samverkansöverenskommelse har ändrats"}}},
			},
		},
		{
			Group: Changes, Name: "change-body", Title: "Vad en ändring säger", Styles: []string{"changes/change.css"},
			Purpose:  "Ändringen under sidans egen rubrik.",
			Criteria: []string{"Slag och innebörd står före lydelsen.", "Skälet är skilt från lydelsen."},
			Examples: []Example{
				{Label: "Borttagen handling", Value: Change{
					Kinds: []Tag{{Neutral, "Ändrade handlingar"}}, Effect: Tag{Positive, "Mildare"},
					Facts: []template.HTML{"Handlingen kreditupplysning utgår"}, Motive: "<p>Uppgiften finns redan hos kommunen.</p>",
				}},
				{Label: "Bara rättat", Value: Change{Kinds: []Tag{{Neutral, "Rättelse"}}, Facts: []template.HTML{"Ett stavfel har rättats"}}},
				{Label: "Flera åtgärder", Value: Change{
					Kinds: []Tag{{Neutral, "Strängare gräns"}, {Neutral, "Ändrade handlingar"}}, Effect: Tag{Negative, "Strängare"}, Levels: "AMI 1 och AMI 2",
					Actions: []Action{{What: "Lämna en ny försäkran.", By: "1 mars 2025", Who: "Alla anordnare"}, {What: "Se över rutinerna.", By: "1 juni 2025", Who: "Anordnare av AMI 2"}},
				}},
			},
		},
		{
			Group: Changes, Name: "change-map", Title: "Karta över ändringar", Styles: []string{"drawn/map.css", "table/table.css"},
			Purpose:  "Vilket villkor som ändrades av vilken utgåva.",
			Criteria: []string{"Kartan är en tabell, med rubrikceller för delar, villkor och utgåvor.", "Varje tecken har ett ord, som läses upp också när det inte syns.", "Namnet på raden står kvar när tabellen rullas."},
			Examples: []Example{
				{Label: "Med plats för orden", Value: ChangeMap{
					ID: "karta-bred", Caption: "Ändringar till 2025", Corner: "Villkor", Wide: true,
					Steps: []Link{{Text: "2025", URL: here}},
					Groups: []ChangeMapGroup{{Title: "A Tillsyn av anordnare", Rows: []ChangeMapRow{
						{Name: Link{Text: "A.1 Registrerad verksamhet", URL: here}, Cells: []ChangeMapCell{{Icon: stricterMark, Text: "Strängare", More: "A.1 Registrerad verksamhet, utgåva 2025", URL: here}}},
						{Name: Link{Text: "A.2 F-skatt", URL: here}, Cells: []ChangeMapCell{{Text: "Oförändrat"}}},
					}}},
				}},
				{Label: "Många utgåvor och inget villkor", Value: ChangeMap{
					ID: "karta-smal", Caption: "Ändringar från 2024 till 2027", Corner: "Villkor",
					Steps: []Link{{Text: "2024", URL: here}, {Text: "2025", URL: here}, {Text: "2026", URL: here}, {Text: "2027", URL: here}},
					Groups: []ChangeMapGroup{
						{Title: "A Tillsyn av anordnare", Rows: []ChangeMapRow{{Name: Link{Text: "A.3 " + long, URL: here}, Cells: []ChangeMapCell{
							{Text: "Finns inte", None: true}, {Icon: addedMark, Text: "Nytt villkor", More: "A.3, utgåva 2025", URL: here}, {Text: "Oförändrat"}, {Icon: looserMark, Text: "Mildare", More: "A.3, utgåva 2027", URL: here}}}}},
						{Title: "B Ledning och kvalitet", Rows: []ChangeMapRow{{Name: Link{Text: "B.1 Kvalitet", URL: here}, Cells: []ChangeMapCell{{Text: "Oförändrat"}, {Text: "Oförändrat"}, {Icon: stricterMark, Text: "Strängare", More: "B.1, utgåva 2026", URL: here}, {Text: "Oförändrat"}}}}},
					},
				}},
				{Label: "Från höger till vänster", Lang: "ar", Dir: "rtl", Value: ChangeMap{
					ID: "karta-arabiska", Caption: "تغييرات عام 2025", Corner: "الشرط", Wide: true, Steps: []Link{{Text: "2025", URL: here}},
					Groups: []ChangeMapGroup{{Title: "الإشراف", Rows: []ChangeMapRow{{Name: Link{Text: "A.1 التسجيل", URL: here}, Cells: []ChangeMapCell{{Icon: looserMark, Text: "أخف", More: "A.1، 2025", URL: here}}}}}},
				}},
			},
		},
	}
}
