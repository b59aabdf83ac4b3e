package check

import (
	"kundval/generator/internal/diag"
	"kundval/generator/internal/model"
)

// openQuestionRules documents the rules of this file.
func openQuestionRules() []rule {
	return []rule{
		{Rule: diag.Rule{Code: "open-question", Severity: diag.Warning, Title: diag.Text{
			SV: "Inga frågor väntar på att nämnden avgör dem.",
			EN: "No questions wait for the board to settle them."},
			Why: diag.Text{
				SV: "En oklarhet i villkoren drabbar den som ska följa dem tills någon bestämmer vad som gäller.",
				EN: "An unclear condition burdens those who are to meet it until somebody decides what applies."},
			Fix: diag.Text{
				SV: "Ta upp frågan i nämnden. När den är avgjord: rätta villkoret i nästa utgåva, och ta bort oppen ur källnoten.",
				EN: "Take the question to the board. When it is settled, mend the condition in the next edition and remove oppen from the source note."}},
			run: openQuestions},
	}
}

// openQuestions finds the source notes that are marked as open.
func openQuestions(p *pass) {
	p.eachNote(func(n *model.SourceNote) {
		if n.Open {
			p.report(n.At("oppen"), diag.Textf("frågan är inte avgjord", "the question is not settled"),
				diag.Textf("ta bort oppen när nämnden har bestämt vad som gäller", "remove oppen when the board has decided what applies"))
		}
	})
}
