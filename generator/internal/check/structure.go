package check

import (
	"slices"

	"kundval/generator/internal/diag"
	"kundval/generator/internal/model"
)

// structureRules documents the rules of this file.
func structureRules() []rule {
	return []rule{
		{Rule: diag.Rule{Code: "bad-refinement", Title: diag.Text{
			SV: "Ett specifikt villkor preciserar generella villkor, och bara sådana.",
			EN: "A specific condition refines general conditions, and only these."},
			Why: diag.Text{
				SV: "Av kopplingen ser anordnaren vilka villkor som hör ihop, och det specifika villkoret får kontroll och följd från det generella.",
				EN: "The link shows a provider which conditions belong together, and the specific condition takes its checks and its consequence from the general one."},
			Fix: diag.Text{
				SV: "Skriv id för ett generellt villkor i preciserar, eller ändra slag om villkoret har fått fel slag.",
				EN: "Write the id of a general condition in preciserar, or change slag if the condition is of the other kind."}}, run: badRefinements},
		{Rule: diag.Rule{Code: "circular-section", Title: diag.Text{
			SV: "Inget avsnitt ligger i sig självt.",
			EN: "No section lies in itself."},
			Why: diag.Text{
				SV: "Avsnitten bildar ett träd. När ett avsnitt ligger i sig självt går det inte att visa var det hör hemma.",
				EN: "The sections form a tree. When one lies in itself, there is no telling where it belongs."},
			Fix: diag.Text{
				SV: "Ta bort ingar_i i det avsnitt som ska ligga ytterst, eller peka på ett annat avsnitt.",
				EN: "Remove ingar_i from the section that is to be outermost, or name another section."}}, run: circularSections},
		{Rule: diag.Rule{Code: "delegates-to-missing", Title: diag.Text{
			SV: "Ett generellt villkor som lämnar detaljerna till ett specifikt har ett sådant.",
			EN: "A general condition that leaves the detail to a specific one has one."},
			Why: diag.Text{
				SV: "Anordnaren hänvisas till detaljer som inte finns och kan inte veta vad som krävs.",
				EN: "Providers are sent to details that do not exist and cannot know what is demanded."},
			Fix: diag.Text{
				SV: "Skriv det specifika villkor som saknas, eller ta bort preciseras_i_specifikt. Är det så i källan, säg det i en källnot.",
				EN: "Write the specific condition that is missing, or remove preciseras_i_specifikt. If the source has it so, say so in a source note."}, Noted: true}, run: delegatesToMissing},
		{Rule: diag.Rule{Code: "empty-control-point", Title: diag.Text{
			SV: "Varje villkor kontrolleras vid något tillfälle, självt eller genom det villkor som det preciserar.",
			EN: "Every condition is checked on some occasion, itself or through the condition it refines."},
			Why: diag.Text{
				SV: "Ett villkor som aldrig kontrolleras är bara ett önskemål, och anordnaren vet inte när det gäller att visa att det är uppfyllt.",
				EN: "A condition that is never checked is only a wish, and providers do not know when to show that they meet it."},
			Fix: diag.Text{
				SV: "Skriv i kontroll vid vilka granskningstillfällen villkoret kontrolleras. Säger källan inget, skriv det i en källnot.",
				EN: "Write in kontroll on which occasions the condition is checked. If the source does not say, note that in a source note."}, Noted: true}, run: emptyControlPoints},
		{Rule: diag.Rule{Code: "entry-only-with-sanction", Title: diag.Text{
			SV: "Ett villkor som bara prövas vid auktorisation har ingen sanktion.",
			EN: "A condition that is only examined at authorisation has no sanction."},
			Why: diag.Text{
				SV: "Ett villkor som bara prövas vid ansökan kan inte brytas senare. En sanktion där lovar något som inte kan hända.",
				EN: "A condition that is only examined at application cannot be breached later. A sanction there promises what cannot happen."},
			Fix: diag.Text{
				SV: "Ta bort sanktionerna, eller välj en annan form om villkoret också gäller efter auktorisationen.",
				EN: "Remove the sanctions, or choose another form if the condition also applies after authorisation."}, Noted: true}, run: entryOnlyWithSanction},
		{Rule: diag.Rule{Code: "inherits-nothing", Title: diag.Text{
			SV: "Ett villkor som tar följden från ett generellt villkor preciserar ett sådant.",
			EN: "A condition that takes the consequence from a general condition refines one."},
			Why: diag.Text{
				SV: "Villkoret säger att följden är densamma som för ett generellt villkor, men ingen kan se vilket.",
				EN: "The condition says that the consequence is a general condition's, but nobody can see which."},
			Fix: diag.Text{
				SV: "Skriv id för det generella villkoret i preciserar, eller ange en egen följd i vid_brist.",
				EN: "Write the general condition's id in preciserar, or state a consequence of its own in vid_brist."}}, run: inheritsNothing},
		{Rule: diag.Rule{Code: "no-consequence", Title: diag.Text{
			SV: "Varje villkor säger vad en brist leder till, eller att källan inte säger det.",
			EN: "Every condition says what a breach leads to, or that the source does not."},
			Why: diag.Text{
				SV: "Den som är bunden av ett villkor ska veta vad som händer om det inte följs.",
				EN: "Whoever is bound by a condition is to know what happens when it is not met."},
			Fix: diag.Text{
				SV: "Skriv vid_brist med en form och, om formen kräver det, sanktioner. Säger källan inget, välj formen ej-angivet.",
				EN: "Write vid_brist with a form and, where the form needs them, sanctions. If the source says nothing, choose the form ej-angivet."}, Noted: true}, run: noConsequences},
		{Rule: diag.Rule{Code: "no-sanction", Title: diag.Text{
			SV: "En följd som består i sanktioner nämner minst en.",
			EN: "A consequence that consists of sanctions names at least one."},
			Why: diag.Text{
				SV: "Formen säger att en sanktion följer, men inte vilken. Då vet varken anordnaren eller nämnden vad som gäller.",
				EN: "The form says that a sanction follows, but not which. Neither providers nor the board then know what applies."},
			Fix: diag.Text{
				SV: "Lägg till sanktioner med id ur utgåvans lista över sanktioner, eller välj formen ej-angivet.",
				EN: "Add sanktioner with ids from the edition's list of sanctions, or choose the form ej-angivet."}, Noted: true}, run: noSanctions},
		{Rule: diag.Rule{Code: "unexpected-sanction", Title: diag.Text{
			SV: "En följd som tas från ett annat villkor, eller som källan inte anger, har inga egna sanktioner.",
			EN: "A consequence taken from another condition, or not given by the source, has no sanctions of its own."},
			Why: diag.Text{
				SV: "Villkoret säger två saker på en gång: att följden står någon annanstans, eller inte alls, och att den står här.",
				EN: "The condition says two things at once: that the consequence stands elsewhere, or nowhere, and that it stands here."},
			Fix: diag.Text{
				SV: "Ta bort sanktionerna, eller välj en form som säger att sanktionerna gäller.",
				EN: "Remove the sanctions, or choose a form that says that they apply."}, Noted: true}, run: unexpectedSanction},
	}
}

// circularSections finds sections that lie in themselves.
func circularSections(p *pass) {
	p.eachEdition(func(_ *model.Municipality, ed *model.Edition) {
		parent := map[string]string{}
		for _, s := range ed.Sections {
			parent[s.ID] = s.Parent
		}
		for _, s := range ed.Sections {
			at := parent[s.ID]
			for steps := 0; at != "" && at != s.ID && steps < len(parent); steps++ {
				at = parent[at]
			}
			if at == s.ID && at != "" {
				p.report(s.At("ingar_i"), diag.Textf("avsnittet %q ligger i sig självt", "the section %q lies in itself", s.ID), diag.Text{})
			}
		}
	})
}

// badRefinements makes sure that specific conditions refine general ones.
func badRefinements(p *pass) {
	p.eachEdition(func(m *model.Municipality, ed *model.Edition) {
		general, all := p.general(m, ed), p.book(m, ed).conditions
		for _, c := range ed.Conditions {
			if c.Kind == model.General && len(c.Refines) > 0 {
				p.report(c.At("preciserar"), diag.Textf("ett generellt villkor kan inte precisera ett annat", "a general condition cannot refine another"),
					diag.Textf("skriv slag = %q, eller ta bort preciserar", "write slag = %q, or remove preciserar", model.Specific))
				continue
			}
			for i, id := range c.Refines {
				if all.set[id] && !general.set[id] {
					p.report(c.At(nth("preciserar", i)), diag.Textf("%q är inget generellt villkor", "%q is no general condition", id), diag.Text{})
				}
			}
		}
	})
}

// delegatesToMissing finds general conditions that leave the detail to a
// specific one which nobody wrote.
func delegatesToMissing(p *pass) {
	p.eachEdition(func(m *model.Municipality, ed *model.Edition) {
		if !p.book(m, ed).conditions.whole {
			return
		}
		refined := map[string]bool{}
		for _, c := range ed.Conditions {
			for _, id := range c.Refines {
				refined[id] = true
			}
		}
		for _, c := range ed.Conditions {
			if c.Delegates && !refined[c.ID] && !p.answered(c.Notes) {
				p.report(c.At("preciseras_i_specifikt"),
					diag.Textf("inget specifikt villkor preciserar %q", "no specific condition refines %q", c.ID), p.noteHint())
			}
		}
	})
}

// noteHint tells how an oddity of the source is acknowledged.
func (p *pass) noteHint() diag.Text {
	return diag.Textf("är det så i källan, lägg till kallnot = [{ text = \"…\", regel = %q }]",
		"if the source has it so, add kallnot = [{ text = \"…\", regel = %q }]", p.rule.Code)
}

// emptyControlPoints finds conditions that nobody ever checks. A specific
// condition is checked when the general one is that it refines.
func emptyControlPoints(p *pass) {
	p.eachCondition(func(_ *model.Edition, c *model.Condition) {
		if len(c.Occasions) > 0 || len(c.Refines) > 0 || p.answered(c.Notes) {
			return
		}
		p.report(c.At("kontroll"), diag.Textf("villkoret %q kontrolleras aldrig", "the condition %q is never checked", c.ID), p.noteHint())
	})
}

// noConsequences finds conditions that do not say what a breach leads to, not
// even that the source says nothing.
func noConsequences(p *pass) {
	p.eachCondition(func(_ *model.Edition, c *model.Condition) {
		if c.Has("vid_brist") || p.answered(c.Notes) {
			return
		}
		p.report(c.At(""), diag.Textf("villkoret %q säger inte vad som händer vid brist", "the condition %q does not say what a breach leads to", c.ID),
			diag.Textf("skriv vid_brist = { form = %q } om källan inte säger något", "write vid_brist = { form = %q } if the source says nothing", model.BreachUnspecified))
	})
}

// breach is one stated consequence, of a condition as a whole or of a part.
type breach struct {
	diag.Origin
	form      string
	sanctions []string
}

// breaches calls f for each consequence of each condition.
func (p *pass) breaches(f func(c *model.Condition, b breach)) {
	p.eachCondition(func(_ *model.Edition, c *model.Condition) {
		if len(c.Breach.Parts) == 0 || len(c.Breach.Sanctions) > 0 {
			f(c, breach{c.Breach.Origin, c.Breach.Form, c.Breach.Sanctions})
		}
		for _, part := range c.Breach.Parts {
			f(c, breach{part.Origin, part.Form, part.Sanctions})
		}
	})
}

// entryOnlyWithSanction finds sanctions for conditions that are only examined
// when a provider is authorised.
func entryOnlyWithSanction(p *pass) { p.sanctionsBeside(model.BreachEntryOnly) }

// unexpectedSanction finds sanctions beside the other forms that name none.
func unexpectedSanction(p *pass) { p.sanctionsBeside(model.BreachInherited, model.BreachUnspecified) }

func (p *pass) sanctionsBeside(forms ...string) {
	p.breaches(func(c *model.Condition, b breach) {
		if slices.Contains(forms, b.form) && len(b.sanctions) > 0 && !p.answered(c.Notes) {
			p.report(b.At("sanktioner"), diag.Textf("formen %q har inga sanktioner", "the form %q has no sanctions", b.form),
				diag.Textf("ta bort sanktionerna eller välj en annan form", "remove the sanctions or choose another form"))
		}
	})
}

// noSanctions finds forms that promise a sanction without naming one.
func noSanctions(p *pass) {
	forms := []string{model.BreachFixed, model.BreachOneOrMore, model.BreachAssessed}
	p.breaches(func(c *model.Condition, b breach) {
		if slices.Contains(forms, b.form) && len(b.sanctions) == 0 && !p.answered(c.Notes) {
			p.report(b.At("form"), diag.Textf("formen %q kräver minst en sanktion", "the form %q needs at least one sanction", b.form),
				diag.Textf("lägg till sanktioner = [\"…\"]", "add sanktioner = [\"…\"]"))
		}
	})
}

// inheritsNothing finds consequences that are taken over from no condition.
func inheritsNothing(p *pass) {
	p.breaches(func(c *model.Condition, b breach) {
		if b.form == model.BreachInherited && len(c.Refines) == 0 {
			p.report(b.At("form"), diag.Textf("villkoret preciserar inget generellt villkor att ta följden från",
				"the condition refines no general condition to take the consequence from"),
				diag.Textf("skriv det generella villkorets id i preciserar", "write the general condition's id in preciserar"))
		}
	})
}
