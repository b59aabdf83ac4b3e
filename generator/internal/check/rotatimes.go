package check

import (
	"slices"

	"kundval/generator/internal/diag"
	"kundval/generator/internal/model"
	"kundval/generator/internal/status"
)

// rotaTimeRules documents the rules of this file.
func rotaTimeRules() []rule {
	return []rule{
		{Rule: diag.Rule{Code: "rota-ended", Severity: diag.Warning, Title: diag.Text{
			SV: "När en turordning tar slut finns en ny.",
			EN: "When a rota ends there is a new one."},
			Why: diag.Text{
				SV: "Utan lista vet varken handläggaren eller den som inte har valt vem som ska ta emot. Sidan säger då att ingen turordning gäller.",
				EN: "Without a list neither the case officer nor who did not choose knows who is to receive. The page then says that no rota applies."},
			Fix: diag.Text{
				SV: "Lägg till en [[rota]] för nivån. Ska den gamla listan fortsätta gälla tar du bort raden till.",
				EN: "Add a [[rota]] for the level. If the old list is to go on, remove its line till."}}, run: rotaEnded},
		{Rule: diag.Rule{Code: "rota-overlap", Title: diag.Text{
			SV: "En nivå har en turordning i taget.",
			EN: "A level has one rota at a time."},
			Why: diag.Text{
				SV: "Gäller två listor samma dag går det inte att säga vem som står på tur.",
				EN: "When two lists apply on one day, nobody can say whose turn it is."},
			Fix: diag.Text{
				SV: "Låt den äldre listan sluta (till) dagen före den nyas första dag (fran). Har den ingen sista dag slutar den av sig själv då.",
				EN: "Let the older list end (till) the day before the newer one begins (fran). One without a last day ends by itself then."}}, run: rotaOverlap},
	}
}

// rotaEnded finds levels that can be chosen whose last list is over.
func rotaEnded(p *pass) {
	for _, m := range p.site.Municipalities {
		current := status.Current(m, p.today)
		if m.DefaultChoice == nil || current == nil {
			continue
		}
		for _, a := range current.Areas {
			for _, l := range a.Levels {
				r := lastRota(m.DefaultChoice, l.ID)
				if r == nil || r.To.IsZero() || !r.To.Before(p.today) || r.To.Before(r.From) { // the last is told by another rule
					continue
				}
				p.report(r.At("till"), diag.Textf("turordningen för %q tog slut %s, och det finns ingen ny", "the rota for %q ended on %s, and there is no new one", l.ID, r.To),
					diag.Textf("lägg till en [[rota]] med nivaer = [%q]", "add a [[rota]] with nivaer = [%q]", l.ID))
			}
		}
	}
}

// lastRota is the list of the level that begins last, or nil.
func lastRota(dc *model.DefaultChoice, level string) *model.Rota {
	var last *model.Rota
	for i := range dc.Rotas {
		r := &dc.Rotas[i]
		if slices.Contains(r.Levels, level) && (last == nil || r.From.After(last.From)) {
			last = r
		}
	}
	return last
}

// rotaOverlap finds lists for one level that apply on the same day, although
// one of them says until when. Each pair is told once, at the one that stands
// last in the file.
func rotaOverlap(p *pass) {
	for _, m := range p.site.Municipalities {
		if m.DefaultChoice == nil {
			continue
		}
		rotas := m.DefaultChoice.Rotas
		for i := range rotas {
			for j := range rotas[:i] {
				p.rotaPair(&rotas[j], &rotas[i])
			}
		}
	}
}

// rotaPair judges two lists, a before b in the file.
func (p *pass) rotaPair(a, b *model.Rota) {
	if a.From.IsZero() || b.From.IsZero() {
		return // which reading has reported
	}
	older, newer := a, b
	if b.From.Before(a.From) {
		older, newer = b, a
	}
	if older.From != newer.From && (older.To.IsZero() || older.To.Before(newer.From)) {
		return
	}
	for _, level := range b.Levels {
		if slices.Contains(a.Levels, level) {
			p.report(b.At("fran"), diag.Textf("%q har redan en turordning den %s", "%q already has a rota on %s", level, newer.From),
				diag.Text{}, remark(a.At("fran"), "den andra turordningen", "the other rota"))
			return
		}
	}
}
