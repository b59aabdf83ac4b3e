package components

import "html/template"

// Example is one component shown in one state.
type Example struct {
	Label string
	Value any // what the partial takes
}

// Showcase is a component with its examples.
type Showcase struct {
	Name     string // the partial's name
	Purpose  string // Swedish, for the component page
	Examples []Example
}

// Showcases lists every component that can stand alone, in the order of the
// component page.
func Showcases() []Showcase {
	return append([]Showcase{
		{"tag", "Ett tillstånd i några få ord. Färgen stöder orden men ersätter dem aldrig.", []Example{
			{"Neutralt", Tag{Neutral, "Börjar 1 juli 2027"}},
			{"Positivt", Tag{Positive, "4 lediga platser"}},
			{"Att tänka på", Tag{Caution, "Fullt just nu"}},
			{"Negativt", Tag{Negative, "Återkallad"}},
		}},
		{"notice", "Ett besked som gäller hela sidan.", []Example{
			{"Utan länk", Notice{Tone: Neutral, Label: "Observera", Body: "Sidan är en kopia för granskning."}},
			{"Hopfälld", Notice{Tone: Caution, Label: "Exempel", Summary: "Delar av uppgifterna är påhittade.", Body: "<p>Alla anordnare är påhittade.</p>"}},
			{"Med länk", Notice{Tone: Caution, Label: "Äldre utgåva", Body: "Utgåvan gällde till och med 31 december 2024.",
				Links: []Link{{Text: "Till den utgåva som gäller nu", URL: "#komponent-notice"}}}},
		}},
		{"breadcrumb", "Var i webbplatsen sidan ligger.", []Example{
			{"Två steg upp", Breadcrumb{Label: "Exempel på sökväg", Trail: []Link{{Text: "Start", URL: "/"}, {Text: "Valkatalog", URL: "#komponent-breadcrumb"}}, Here: "Arbetsmarknadsinsatser för den som behöver språkstöd"}},
		}},
		{"door", "Ett av de få stora valen på en startsida.", []Example{
			{"Viktigast", Door{Title: "Välj anordnare", Text: "Se vilka du kan välja.", URL: "#komponent-door", Primary: true}},
			{"Övriga", Door{Title: "Läs villkoren", Text: "Det som binder anordnarna.", URL: "#komponent-door"}},
		}},
		{"level-links", "Vägar vidare till nivåerna.", []Example{
			{"Två nivåer", []LevelLink{
				{Name: "AMI 1", Plain: "Du kan arbeta heltid.", URL: "#komponent-level-links", Count: "7 anordnare"},
				{Name: "AMI 2", Plain: "Du kan arbeta minst en fjärdedel av heltid.", URL: "#komponent-level-links", Count: "5 anordnare"},
			}},
		}},
		{"link-list", "En lista med länkar.", []Example{
			{"Med anmärkning", []Link{{Text: "Tillsyn", URL: "#komponent-link-list", Note: "fyra tillfällen"}, {Text: "Sanktioner", URL: "#komponent-link-list"}}},
		}},
		{"follow", "Hur man får veta när något ändras: i en flödesläsare eller en kalender.", []Example{
			{"Flöde och kalender", Follow{Text: "Lägg in adressen i en flödesläsare eller ett kalenderprogram.", Links: []Link{
				{Text: "Ändringar för AMI 1", URL: "#komponent-follow", Note: "flöde"},
				{Text: "Datum för AMI 1", URL: "#komponent-follow", Note: "kalender"},
			}}},
		}},
		{"citation", "Hur man hänvisar till ett villkor: en rad att kopiera och adresser som består. Ett klick markerar hela rutan.", []Example{
			{"Med båda adresserna", Citation{Line: "Nacka, auktorisationsvillkor 2025, A.4, gäller från 1 januari 2025",
				Wording: "https://kundval.example/nacka/villkor/2025/a-4/", Permanent: "https://kundval.example/nacka/villkor/id/f-skatt/"}},
		}},
		{"fact-list", "Uppgifter i par: vad och vilket.", []Example{
			{"Flera värden", FactList{Facts: []Fact{
				{"Beslutat", []template.HTML{"20 november 2024, § 61"}},
				{"Kontroll", []template.HTML{"Vid ansökan", "Årlig uppföljning"}},
			}}},
		}},
		{"table", "Uppgifter i rader och kolumner. En bred tabell rullas i sidled i sin egen ruta.", []Example{
			{"Med tal", Table{
				ID: "exempeltabell", Caption: "Ersättning per nivå", Head: []string{"Nivå", "Belopp"}, Numeric: []bool{false, true},
				Rows: [][]Cell{{{HTML: "AMI 1", Header: true}, {HTML: "3 686 kr"}}, {{HTML: "AMI 2", Header: true}, {HTML: "4 858 kr"}}},
			}},
		}},
		{"contents", "Innehållsförteckning.", []Example{
			{"Två nivåer", Contents{Title: "Exempel på innehåll", Items: []ContentsItem{
				{Text: "Tillsyn av anordnare", Number: "A", URL: "#komponent-contents", Items: []ContentsItem{{Text: "Ekonomi", URL: "#komponent-contents"}}},
				{Text: "Ledning och kvalitet", Number: "B", URL: "#komponent-contents"},
			}}},
		}},
		{"provider-list", "Anordnare att välja mellan.", []Example{
			{"Öppen och full", []ListedProvider{
				{Card: &ProviderCard{ID: "exempelvagen", Name: "Exempelvägen Coachning AB", URL: "#komponent-provider-list", Summary: "Coachning mot arbete inom vård och handel.",
					Status: Tag{Positive, "4 lediga platser"}, Places: "Nacka, Älta", Languages: "svenska, arabiska och somaliska", Access: "Entré utan trappsteg, Hiss eller allt på markplan", Levels: "AMI 1, AMI 2"}},
				{Card: &ProviderCard{ID: "jobbverkstad", Name: "Kommunens egen jobbverkstad", URL: "#komponent-provider-list", Operator: "Kommunens egen regi", Summary: "Praktisk träning i verkstad.",
					Status: Tag{Caution, "Fullt just nu"}, Places: "Nacka", Languages: "svenska", Access: "Uppgift saknas", Stale: "Uppgifterna är äldre än ett år. Fråga anordnaren."}},
			}},
		}},
		{"choice-form", "Ett papper att kryssa i, skriva på och lämna till handläggaren. Inget på det skickas eller sparas.", []Example{
			{"På två språk", ChoiceForm{
				Title: Pair{"My choice of provider", "Mitt val av anordnare", "sv"}, To: "Exempelby kommun", Board: "Nämnden för arbete",
				ProviderLabel: Pair{"Provider", "Anordnare", "sv"}, Provider: "Exempelvägen Coachning AB",
				LevelLabel: Pair{"I choose the provider for", "Jag väljer anordnaren för", "sv"}, LevelHint: Pair{"See your decision.", "Se ditt beslut.", "sv"},
				Levels: []Tick{{"ami-1", "AMI 1", "4 lediga platser"}}, Units: []Tick{{"torget", "Torget", "Torget 1, 131 40 Nacka"}},
				Lines: []Line{{Label: Pair{"Name", "Namn", "sv"}, Long: true}, {Label: Pair{"Date", "Datum", "sv"}, Today: true}},
				Next:  Pair{"What happens next", "Det här händer sedan", "sv"}, Steps: []Pair{{"Hand in the form.", "Lämna blanketten.", "sv"}},
				Contact: []Fact{{"Telefon", []template.HTML{"08-465 004 00"}}},
				Facts:   Pair{"The facts are of 22 November 2026, from", "Uppgifterna gäller den 22 november 2026 och kommer från", "sv"}, Source: "https://kundval.example/",
			}},
		}},
		{"shortlist", "En rad längst ned på skärmen när något har lagts till för att jämföras. Pröva med knapparna i listan över anordnare här ovanför.", []Example{
			{"Högst två", Shortlist{
				Key: "komponenter", URL: "#komponent-shortlist", Most: 2, Counts: []string{"Ingen anordnare att jämföra", "1 anordnare att jämföra", "2 anordnare att jämföra"},
				Add: "Lägg till för att jämföra", Remove: "Ta bort från jämförelsen", Full: "Du kan jämföra högst två. Ta bort någon först.",
			}},
		}},
		{"source-notes", "Det som är otydligt i källan.", []Example{
			{"Två anmärkningar", []template.HTML{"Källan skriver ordet på två sätt.", "Cellen i källan är avskuren."}},
		}},
		{"condition-body", "Vad ett villkor säger.", []Example{
			{"Specifikt villkor", Condition{
				Text: "<p>Anordnaren ska upprätta en plan tillsammans med deltagaren.</p>", Plain: "Du får en plan inom två veckor.",
				Relevant: "I förekommande fall", Demo: true, Refines: []Link{{Text: "27 Rutiner", URL: "#komponent-condition-body"}},
				Facts: FactList{Facts: []Fact{{"Gräns", []template.HTML{"plan: högst 2 veckor från beställning"}}, {"Vid brist", []template.HTML{"Varning"}}}},
				Notes: []template.HTML{"Källan skriver ordet på två sätt."},
			}},
		}},
		{"change", "En ändring mellan två utgåvor.", []Example{
			{"Skärpt gräns", Change{
				ID: "exempelandring", Number: "27", Title: "Plan för insatsen", URL: "#komponent-change",
				Kinds: []Tag{{Neutral, "Strängare gräns"}}, Effect: Tag{Negative, "Strängare"}, Levels: "AMI 2",
				Facts:   []template.HTML{"Plan: från högst 2 veckor till högst 1 vecka"},
				Redline: `<p>Planen ska vara klar inom <del><span class="visually-hidden">Borttaget: </span>två veckor</del> <ins><span class="visually-hidden">Tillagt: </span>en vecka</ins>.</p>`,
				Motive:  "<p>Deltagare ska inte behöva vänta.</p>",
				Actions: []Action{{What: "Ändra rutinen för planer.", By: "1 februari 2025", Who: "Anordnare av AMI 2"}},
			}},
		}},
		{"change-body", "Vad en ändring säger, under sidans egen rubrik.", []Example{
			{"Borttagen handling", Change{
				Kinds: []Tag{{Neutral, "Ändrade handlingar"}}, Effect: Tag{Positive, "Mildare"},
				Facts: []template.HTML{"Handlingen kreditupplysning utgår"}, Motive: "<p>Uppgiften finns redan hos kommunen.</p>",
			}},
		}},
		{"picture", "En bild med teckenförklaring. Allt den visar står också i ord.", []Example{
			{"En remsa", Picture{
				Caption: "Exempel på bild",
				SVG:     `<svg class="picture__svg" width="100%" height="2em" role="img" aria-labelledby="exempelbild-titel" aria-describedby="exempelbild-beskrivning"><title id="exempelbild-titel">Exempel på bild</title><desc id="exempelbild-beskrivning">Ett villkor av två är strängare.</desc><rect class="strip__rest" x="0%" y="0.95em" width="40%" height="0.1em"/><rect class="mark mark--stricter" x="50%" y="0em" width="40%" height="1em"/></svg>`,
				Legend:  []Sign{{Icon: `<svg class="mark mark--stricter" viewBox="-8 -8 16 16" aria-hidden="true"><path d="M0-7l7.5 13h-15z"/></svg>`, Text: "Strängare"}},
				More:    Link{Text: "Samma sak i ord", URL: "#komponent-change-map"},
			}},
		}},
		{"heatmap", "Antal i rutor, med fler steg ju fler de är.", []Example{
			{"En del", Heatmap{
				ID: "exempelrutor", Caption: "Villkor efter del och sanktion", Corner: "Del", All: "Alla",
				Head: []Link{{Text: "Varning", URL: "#komponent-heatmap"}},
				Rows: []HeatRow{{Name: Link{Text: "A Tillsyn", URL: "#komponent-heatmap"}, All: "9",
					Cells: []HeatCell{{Count: "8", Step: 4, URL: "#komponent-heatmap", More: "Varning, A Tillsyn"}}}},
				Sum:   HeatRow{Name: Link{Text: "Alla delar"}, All: "9", Cells: []HeatCell{{Count: "8"}}},
				Steps: []HeatStep{{4, "7–8"}},
			}},
		}},
		{"relations", "Vad som hör ihop med vad.", []Example{
			{"Generellt och specifikt", Relations{Verb: "preciseras av", From: "Generellt villkor", To: "Specifikt villkor", Rows: []Relation{{
				From: []Node{{Name: Link{Text: "15 Rutiner", URL: "#komponent-relations"}}},
				To:   []Node{{Name: Link{Text: "15 Ledningssystem", URL: "#komponent-relations"}, Specific: true}},
			}}}},
		}},
		{"branch", "En hopfälld lista.", []Example{
			{"Ett avsnitt", Branch{Text: "Ekonomi", Count: "1", Items: []Link{{Text: "A.9 Skulder", URL: "#komponent-branch"}}}},
		}},
		{"condition-groups", "Villkor, del för del.", []Example{
			{"En del", []ConditionGroup{{ID: "exempelgrupp", Title: "A Tillsyn av anordnare", Conditions: []Link{{Text: "A.9 Skulder", URL: "#komponent-branch"}}}}},
		}},
		{"change-map", "Vilket villkor som ändrades av vilken utgåva.", []Example{
			{"Två villkor", ChangeMap{
				ID: "exempelkarta", Caption: "Exempel på karta", Corner: "Villkor", Wide: true,
				Steps: []Link{{Text: "2025", URL: "#komponent-change-map"}},
				Groups: []ChangeMapGroup{{Title: "A Tillsyn av anordnare", Rows: []ChangeMapRow{
					{Name: Link{Text: "A.1 Registrerad verksamhet", URL: "#komponent-change-map"}, Cells: []ChangeMapCell{
						{Icon: `<svg class="mark mark--stricter" viewBox="-8 -8 16 16" aria-hidden="true"><path d="M0-7l7.5 13h-15z"/></svg>`, Text: "Strängare", More: "A.1 Registrerad verksamhet, utgåva 2025", URL: "#komponent-change"},
					}},
					{Name: Link{Text: "A.2 F-skatt", URL: "#komponent-change-map"}, Cells: []ChangeMapCell{{Text: "Oförändrat"}}},
				}}},
			}},
		}},
	}, findShowcases()...)
}
