package pages

import (
	"html/template"
	"slices"

	"kundval/generator/internal/assets"
	"kundval/generator/internal/components"
)

// showcases lists all components in the order of their groups: those that take
// a type of package components, and those that take one of this package.
func showcases(tokens []assets.Token) []components.Showcase {
	all := slices.Concat(basicShowcases(tokens), components.Showcases(), documentShowcases())
	order := components.Groups()
	slices.SortStableFunc(all, func(x, y components.Showcase) int {
		return slices.Index(order, x.Group) - slices.Index(order, y.Group)
	})
	return all
}

// documentShowcases are the components that an edition as a whole is made of.
func documentShowcases() []components.Showcase {
	return []components.Showcase{
		{
			Group: components.Conditions, Name: "document", Title: "Dokument", Parts: []string{"condition", "condition-body", "condition-text", "condition-title", "fact-list", "section-title", "source-notes"}, Styles: []string{"conditions/condition.css", "conditions/document.css", "title/title.css"},
			Purpose: "Villkoren i en utgåva, avsnitt för avsnitt.",
			Criteria: []string{
				"Rubrikernas nivåer följer dokumentets delar, också när ett avsnitt saknas.",
				"Varje villkor är ett eget stycke med namn, och har en adress inom sidan.",
				"Specifika villkor står i det generella som de preciserar.",
			},
			Examples: documentExamples(),
		},
		{
			Group: components.Conditions, Name: "binding", Title: "Villkor som binder en nivå", Parts: []string{"binding-title", "condition-text", "fact-list", "source-notes"}, Styles: []string{"binding/binding.css", "conditions/condition.css"},
			Purpose:  "Det en anordnare frågar först, med lydelsen hopfälld under.",
			Criteria: []string{"Rubriken leder till villkoret och öppnar det.", "Det hopfällda hittas av webbläsarens sökning och skrivs ut.", "Raden att öppna säger vilket villkor den hör till för den som lyssnar."},
			Examples: bindingExamples(),
		},
		{
			Group: components.Conditions, Name: "check", Title: "Att kryssa i", Styles: []string{"checklist/checklist.css", "tick/tick.css"}, Item: true,
			Purpose:  "En sak att kryssa i på en checklista.",
			Criteria: []string{"Rutans etikett är kort. Det som sägs om den står bredvid.", "Rutan är minst 24 pixlar, och raden 44.", "Det ikryssade syns också på papper och i tvingade färger."},
			Examples: []components.Example{
				{Label: "Bara en sak", Value: ChecklistTick{Key: "exempel-1", Text: "Registreringsbevis", From: components.Link{Text: "A.4 F-skatt", URL: statesFragment}}},
				{Label: "Med allt", Value: ChecklistTick{Key: "exempel-2", Text: "Registreringsbevis", About: "Från Bolagsverket, högst 3 månader gammalt.", Note: "Gäller bara aktiebolag.",
					Limits: []components.Link{{Text: "högst 2 veckor", URL: statesFragment}, {Text: "minst 1 person", URL: statesFragment}},
					From:   components.Link{Text: "15 Ledningssystem", URL: statesFragment}, With: []components.Link{{Text: "15", URL: statesFragment}, {Text: "16", URL: statesFragment}}}},
				{Label: "Långa ord", Value: ChecklistTick{Key: "exempel-3", Text: "Arbetsmarknadsinsatsernas tillgänglighetsredogörelse", About: "Från verksamhetsuppföljningsmyndigheten.",
					From: components.Link{Text: "C.11 Verksamhetsuppföljningsrutinernas samverkansöverenskommelse", URL: statesFragment}}},
			},
		},
		{
			Group: components.Conditions, Name: "annexes", Title: "Bilagor till en utgåva", Parts: []string{"fact-list", "table"}, Styles: []string{"book/book.css", "facts/facts.css"}, Alone: true,
			Purpose:  "Det som hör till en utgåva vid sidan av villkoren. Det utgåvan saknar utelämnas.",
			Criteria: []string{"Varje bilaga har en egen rubrik och nås från innehållsförteckningen.", "Påhittade belopp är märkta i ord."},
			Examples: annexExamples(),
		},
		{
			Group: components.Changes, Name: "errata", Title: "Rättelser", Styles: []string{"changes/errata.css", "changes/words.css"},
			Purpose:  "Vad som har rättats i en utgåva efter beslutet.",
			Criteria: []string{"Rättelserna är en lista med datum först.", "Det som togs bort och det som kom till är märkt i ord."},
			Examples: []components.Example{
				{Label: "Före och efter", Value: []ErratumView{{Date: "3 mars 2025", Edition: "2025", Text: "Ett stavfel rättades.", Before: "avauktion", After: "avauktorisation"}}},
				{Label: "Två, utan lydelse", Value: []ErratumView{{Date: "3 mars 2025", Edition: "2025", Text: "En länk rättades."}, {Date: "1 april 2025", Edition: "2025", Text: "Arbetsmarknadsinsatsernas tillgänglighetsredogörelse fick rätt namn.", After: "Tillgänglighetsredogörelse"}}},
			},
		},
	}
}

// statesFragment is the heading of the states on the page of a component.
const statesFragment = "#lagen"

// shownCondition is a condition of the examples.
func shownCondition(id, number, title string, depth int) DocumentCondition {
	return DocumentCondition{Depth: depth, Condition: components.Condition{
		ID: id, Number: number, Kind: "Generellt villkor", Title: title, URL: statesFragment,
		Text:  "<p>Anordnaren ska upprätta en plan tillsammans med deltagaren.</p>",
		Plain: "Du får en plan inom två veckor.",
		Facts: components.FactList{Facts: []components.Fact{{Term: "Vid brist", Values: []template.HTML{"Varning"}}}},
	}}
}

func documentExamples() []components.Example {
	alone := shownCondition("villkor-a4", "A.4", "F-skatt", 3)
	general := shownCondition("villkor-27", "27", "Rutiner", 3)
	specific := shownCondition("villkor-27s", "27", "Plan för insatsen", 4)
	specific.Kind, specific.Specific, specific.Relevant, specific.Demo = "Specifikt villkor", true, "I förekommande fall", true
	specific.Notes = []template.HTML{"Källan skriver ordet på två sätt."}
	general.Nested = []DocumentCondition{specific}
	long := shownCondition("villkor-lang", "C.11", "Arbetsmarknadsinsatsernas tillgänglighetsredogörelse", 4)
	return []components.Example{
		{Label: "Ett avsnitt med ett villkor", Value: []DocumentSection{{ID: "avsnitt-ett", Number: "1", Title: "Registrering", Depth: 2, Conditions: []DocumentCondition{alone}}}},
		{Label: "Specifikt villkor i ett generellt", Value: []DocumentSection{{ID: "avsnitt-tva", Title: "Rutiner", Depth: 2, Intro: "<p>Villkoren gäller alla insatser.</p>", Conditions: []DocumentCondition{general}}}},
		{Label: "Del med avsnitt och långa ord", Value: []DocumentSection{
			{ID: "del-c", Number: "C", Part: true, Title: "Genomförande av arbetsmarknadsinsatser", Depth: 2},
			{ID: "avsnitt-c1", Title: "Verksamhetsuppföljningsrutinernas samverkansöverenskommelse", Depth: 3, Conditions: []DocumentCondition{long}},
		}},
	}
}

func bindingExamples() []components.Example {
	binding := func(c DocumentCondition, limits ...Limit) BindingCondition {
		return BindingCondition{DocumentCondition: c, Limits: limits, Own: components.Link{Text: "Villkorets egen sida", URL: statesFragment}}
	}
	whole := binding(shownCondition("binder-27", "27", "Rutiner", 3), Limit{"binder-27-plan", "plan: högst 2 veckor från beställning"}, Limit{"binder-27-rapport", "rapport: varje månad"})
	nested := shownCondition("binder-27s", "27", "Plan för insatsen", 4)
	nested.Kind, nested.Specific, nested.Notes = "Specifikt villkor", true, []template.HTML{"Källan skriver ordet på två sätt."}
	whole.Nested = []BindingCondition{binding(nested)}
	plain := shownCondition("binder-a4", "A.4", "F-skatt", 3)
	plain.Plain = ""
	return []components.Example{
		{Label: "Bara rubrik", Value: binding(plain)},
		{Label: "Med gränser och specifikt villkor", Value: whole},
		{Label: "Långa ord", Value: binding(shownCondition("binder-lang", "C.11", "Arbetsmarknadsinsatsernas tillgänglighetsredogörelse", 3), Limit{"binder-lang-grans", "verksamhetsuppföljningsrutiner: minst en"})},
	}
}

func annexExamples() []components.Example {
	facts := func(term string, values ...template.HTML) components.FactList {
		return components.FactList{Facts: []components.Fact{{Term: term, Values: values}}}
	}
	return []components.Example{
		{Label: "Alla bilagor", Value: Annexes{
			ReviewText: "<p>Kommunen följer upp varje anordnare.</p>", Occasions: facts("Vid ansökan", "Kommunen granskar handlingarna."),
			SanctionText: "<p>Följden ska stå i proportion till bristen.</p>", Sanctions: facts("Varning", "Skriftlig."), Criteria: []Criterion{{Text: "Hur allvarlig bristen är"}, {Text: "Följden för deltagaren", Decisive: "väger tyngst"}},
			Compensation: facts("AMI 1", "3 686 kr i månaden"), Paid: components.Link{Text: "Hela ersättningen", URL: statesFragment}, PaidDemo: "Påhittade belopp",
			Governance: facts("Maximalt värde för skattepengarna", "Del B"), Decisions: facts("Antagande", "20 november 2024, § 61"),
			Documents: components.Table{ID: "bilagor-handlingar", Caption: "Handlingar", Head: []string{"Handling", "Datum"}, Rows: [][]components.Cell{{{HTML: "Tjänsteskrivelse", Header: true}, {HTML: "13 november 2023"}}}},
			Errata:    []template.HTML{"3 mars 2025: ett stavfel rättades."}, Notes: []template.HTML{"Källan skriver diarienumret på två sätt."},
		}},
		{Label: "Bara granskning", Value: Annexes{Occasions: facts("Verksamhetsuppföljningstillfälle", "Arbetsmarknadsinsatsernas tillgänglighetsredogörelse gås igenom.")}},
	}
}
