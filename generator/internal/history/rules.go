package history

import (
	"embed"
	"slices"
	"strings"

	"kundval/generator/internal/diag"
)

// The codes of this package's findings.
const (
	codeSilentEdit    = "silent-edit"
	codeErratumTooFar = "erratum-too-far"
	codeLostURL       = "lost-url"
	codeRetiredName   = "retired-provider-name"
	codeRedirectForm  = "redirect-form"
	codeRedirectPage  = "redirect-of-page"
	codeRedirectTo    = "redirect-to-nowhere"
	codeShallow       = "shallow-history"
	codeNotPublic     = "not-public-date"
)

// examples holds a file for each code, named after it. It is laid over a small
// valid site in steps: a file named "commit DATE" commits what stands before
// it, and what comes last is in the working tree only.
//
//go:embed examples/*.txtar
var examples embed.FS

// Rules documents the codes of this package, by code.
func Rules() []diag.Rule {
	rules := ownRules()
	for i := range rules {
		b, err := examples.ReadFile("examples/" + rules[i].Code + ".txtar")
		if err != nil {
			panic(err) // a test runs the example of every rule
		}
		rules[i].Example = string(b)
	}
	slices.SortFunc(rules, func(a, b diag.Rule) int { return strings.Compare(a.Code, b.Code) })
	return rules
}

func ownRules() []diag.Rule {
	return []diag.Rule{
		{Code: codeSilentEdit, Title: diag.Text{
			SV: "En antagen utgåva säger det den sade när den antogs, om inte en daterad rättelse förklarar skillnaden.",
			EN: "An adopted edition says what it said when it was adopted, unless a dated correction explains the difference."},
			Why: diag.Text{
				SV: "Anordnare och deltagare är bundna av det som nämnden har beslutat. Ändras texten utan att det syns vet ingen vad som gäller, och beslutet på webbplatsen är inte längre nämndens.",
				EN: "Providers and participants are bound by what the board decided. If the text changes unseen nobody knows what applies, and the decision on the site is no longer the board's."},
			Fix: diag.Text{
				SV: "Skriv tillbaka det som stod. Är det ett skrivfel, rätta det och lägg till en [[rattelse]] i utgava.toml. Allt annat kräver ett nytt beslut och en ny utgåva.",
				EN: "Put back what stood there. If it is a slip of the pen, correct it and add a [[rattelse]] to utgava.toml. Anything else needs a new decision and a new edition."}},
		{Code: codeErratumTooFar, Title: diag.Text{
			SV: "En rättelse ändrar bara ord: inga tal, följder, nivåer, kontroller eller handlingar.",
			EN: "A correction changes words only: no figures, consequences, levels, controls or documents."},
			Why: diag.Text{
				SV: "Det som ändrar vad någon måste göra, eller vad som händer om det inte görs, är ett nytt beslut och inte en rättelse.",
				EN: "What changes what somebody has to do, or what follows if it is not done, is a new decision and no correction."},
			Fix: diag.Text{
				SV: "Skriv tillbaka det som stod och gör ändringen i en ny utgåva, efter ett nytt beslut.",
				EN: "Put back what stood there and make the change in a new edition, after a new decision."}},
		{Code: codeLostURL, Title: diag.Text{
			SV: "En adress som har funnits på webbplatsen finns kvar eller leder vidare.",
			EN: "An address that has been on the site is still there or leads on."},
			Why: diag.Text{
				SV: "Annonser, beslutsbrev och andra webbplatser länkar hit. Den som följer en gammal länk ska komma fram.",
				EN: "Advertisements, letters of decision and other sites link here. Whoever follows an old link is to arrive."},
			Fix: diag.Text{
				SV: "Ta inte bort filen för en anordnare som har slutat: skriv en händelse i den. Har sidan verkligen flyttat, skriv en [[flyttad]] i webbplats.toml.",
				EN: "Do not remove the file of a provider that has ended: write an event in it. If the page has really moved, write a [[flyttad]] in webbplats.toml."}},
		{Code: codeRetiredName, Title: diag.Text{
			SV: "En anordnares filnamn ges aldrig till en annan anordnare.",
			EN: "The file name of a provider is never given to another provider."},
			Why: diag.Text{
				SV: "Namnet är en del av sidans adress. Den som har sparat länken skulle hamna hos fel anordnare.",
				EN: "The name is part of the page's address. Whoever has kept the link would arrive at the wrong provider."},
			Fix: diag.Text{
				SV: "Ge filen ett namn som aldrig har använts.",
				EN: "Give the file a name that has never been used."}},
		{Code: codeRedirectForm, Title: diag.Text{
			SV: "Den gamla adressen i [[flyttad]] skrivs från webbplatsens rot, och en gång.",
			EN: "The old address in [[flyttad]] is written from the site's root, and once."},
			Why: diag.Text{
				SV: "Annars går det inte att lägga en sida där som leder vidare, eller att veta vart den ska leda.",
				EN: "Otherwise no page that leads on can be put there, or nobody knows where it is to lead."},
			Fix: diag.Text{
				SV: "Skriv adressen som den stod efter webbplatsens namn, med snedstreck först och sist.",
				EN: "Write the address as it stood after the site's name, with a slash at either end."}},
		{Code: codeRedirectPage, Title: diag.Text{
			SV: "En adress leder vidare bara om den inte har en egen sida.",
			EN: "An address leads on only if it has no page of its own."},
			Why: diag.Text{
				SV: "Två sidor kan inte ligga på samma adress.",
				EN: "Two pages cannot lie at one address."},
			Fix: diag.Text{
				SV: "Ta bort [[flyttad]] för adressen, eller ta bort det som gör att sidan finns.",
				EN: "Remove the [[flyttad]] of the address, or what makes the page."}},
		{Code: codeRedirectTo, Title: diag.Text{
			SV: "En adress som har flyttat leder till en sida som finns.",
			EN: "An address that has moved leads to a page that exists."},
			Why: diag.Text{
				SV: "Den som följer en gammal länk ska komma fram, på en gång.",
				EN: "Whoever follows an old link is to arrive, and at once."},
			Fix: diag.Text{
				SV: "Skriv adressen till en sida som finns, direkt och inte genom en annan [[flyttad]].",
				EN: "Write the address of a page that exists, directly and not by way of another [[flyttad]]."}},
		{Code: codeShallow, Severity: diag.Warning, Title: diag.Text{
			SV: "Hela historiken i git finns där kontrollen görs.",
			EN: "The whole history in git is there where the check is made."},
			Why: diag.Text{
				SV: "Annars går det inte att se om en antagen utgåva har ändrats eller om en adress har försvunnit.",
				EN: "Otherwise nobody can see whether an adopted edition has changed or an address has gone."},
			Fix: diag.Text{
				SV: "Kör git fetch --unshallow, eller be it att hämta hela historiken (fetch-depth: 0).",
				EN: "Run git fetch --unshallow, or fetch the whole history in CI (fetch-depth: 0)."}},
		{Code: codeNotPublic, Severity: diag.Warning, Title: diag.Text{
			SV: "En webbplats på en riktig adress säger sedan när den är offentlig.",
			EN: "A site at a real address says since when it has been public."},
			Why: diag.Text{
				SV: "Från den dagen vaktar kontrollen att antagna texter och adresser inte ändras i tysthet.",
				EN: "From that day the check watches that adopted texts and addresses do not change in silence."},
			Fix: diag.Text{
				SV: "Skriv publicerad = och dagen i webbplats.toml.",
				EN: "Write publicerad = and the day in webbplats.toml."}},
	}
}
