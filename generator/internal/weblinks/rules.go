package weblinks

import (
	_ "embed"

	"kundval/generator/internal/diag"
)

//go:embed examples/dead-link.txtar
var deadLink string

// Rules documents the codes of this package.
func Rules() []diag.Rule {
	return []diag.Rule{{
		Code: codeDead, Severity: diag.Warning,
		Title: diag.Text{
			SV: "Webbadresser leder till sidor som finns.",
			EN: "Web addresses lead to pages that exist."},
		Why: diag.Text{
			SV: "Den som följer en död länk kommer inte vidare. Regeln är en varning, för ingen annans webbserver ska kunna hindra nämnden från att publicera, och den prövas bara när du ber om det med --webb.",
			EN: "Who follows a dead link gets no further. The rule is a warning, since nobody else's server is to keep the board from publishing, and it is applied only when asked for with --webb."},
		Fix: diag.Text{
			SV: "Öppna adressen i en webbläsare. Skriv sidans nya adress, eller ta bort den.",
			EN: "Open the address in a browser. Write the page's new address, or remove it."},
		Example: deadLink,
	}}
}
