package diag

import (
	"regexp"
	"strings"
	"testing"
)

func sampleRule() Rule {
	return Rule{
		Code: "a-b", Severity: Warning, Noted: true,
		Title: Text{"Ett nummer används en gång.", "A number is used once."},
		Why:   Text{"Annars vet ingen *vilket* som menas.", "Else nobody knows *which* is meant."},
		Fix:   Text{"Skriv ett annat nummer i [[villkor]].", "Write another number in [[villkor]]."},
		Example: `WARNING a-b content/sv/om.md:2
WARNING c data/x.toml
ERROR d data/y.toml:7
-- content/sv/om.md --
Rad ett.
Rad två.

-- data/x.toml - --
-- data/y.toml + --
[[villkor]]
nummer = "1" # WARNING a-b # ERROR d

`}
}

func TestWriteRule(t *testing.T) {
	want := `‹1;35›varning[a-b]‹0›
‹1›Ett nummer används en gång.‹0›

‹1›Varför‹0›
  Annars vet ingen *vilket* som menas.

‹1›Gör så här‹0›
  Skriv ett annat nummer i [[villkor]].

‹1›Måste det rättas?‹0›
  Nej, en varning stoppar inget. Den kan tystas i
  data/webbplats.toml, för hela webbplatsen och med
  ett skäl: [[tystade_varningar]] med kod = "a-b" och
  skal = "…". Står det så i källan kan du också säga
  det där det gäller: kallnot = [{ text = "…", regel =
  "a-b" }].

‹1›Exempel‹0›
  ‹1;36›content/sv/om.md‹0›
    Rad ett.
    Rad två.   ‹1;35›← varning[a-b]‹0›

  ‹1;36›data/x.toml‹0› (filen tas bort)   ‹1;35›← varning[c]‹0›

  ‹1;36›data/y.toml‹0› (läggs till sist i filen)   ‹1;31›← fel[d]‹0›
    [[villkor]]
    nummer = "1"   ‹1;35›← varning[a-b]‹0›   ‹1;31›← fel[d]‹0›
`
	var b strings.Builder
	if err := WriteRule(&b, sampleRule(), Swedish, InColor(true), InColumns(54)); err != nil {
		t.Fatal(err)
	}
	if got := regexp.MustCompile(`\x1b\[([0-9;]*)m`).ReplaceAllString(b.String(), "‹$1›"); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestWriteRuleMarkdown(t *testing.T) {
	want := "### a-b\n\nA number is used once.\n\n" +
		"**Why:** Else nobody knows \\*which\\* is meant.\n\n" +
		"**What to do:** Write another number in \\[\\[villkor\\]\\].\n\n" +
		"**Must it be mended?** No, a warning stops nothing. It can be silenced in data/webbplats.toml, for the whole site and with a reason: " +
		"\\[\\[tystade\\_varningar\\]\\] with kod = \"a-b\" and skal = \"…\". If the source has it so, you can also say so where it applies: kallnot = \\[{ text = \"…\", regel = \"a-b\" }\\].\n\n" +
		"`content/sv/om.md`\n\n```markdown\nRad ett.\nRad två.   # ← warning[a-b]\n```\n\n" +
		"`data/x.toml` (the file is removed) ← `warning[c]`\n\n" +
		"`data/y.toml` (added at the end of the file) ← `error[d]`\n\n```toml\n[[villkor]]\nnummer = \"1\"   # ← warning[a-b]   # ← error[d]\n```\n"
	var b strings.Builder
	if err := WriteRuleMarkdown(&b, sampleRule(), English); err != nil {
		t.Fatal(err)
	}
	if b.String() != want {
		t.Errorf("got\n%s\nwant\n%s", b.String(), want)
	}
}

func TestWriteRules(t *testing.T) {
	rules := []Rule{
		{Code: "a", Title: Text{EN: "First."}},
		{Code: "b", Severity: Warning, Title: Text{EN: "Second, which is so long that it does not fit."}},
		{Code: "c", Title: Text{EN: "Third."}},
	}
	want := `Errors: these must be mended
  a: First.
  c: Third.

Warnings: worth looking at
  b: Second, which is so long that it
      does not fit.
`
	var b strings.Builder
	if err := WriteRules(&b, rules, English, InColumns(40)); err != nil {
		t.Fatal(err)
	}
	if b.String() != want {
		t.Errorf("got\n%s\nwant\n%s", b.String(), want)
	}
}

// TestWriteHandbook makes sure that every rule is listed, linked and
// explained, in both languages.
func TestWriteHandbook(t *testing.T) {
	for _, lang := range []Language{Swedish, English} {
		var b strings.Builder
		if err := WriteHandbook(&b, []Rule{sampleRule()}, lang); err != nil {
			t.Fatal(err)
		}
		for _, want := range []string{
			"[duplicate-number]: ", "  21 | nummer = \"A.4\"\n     |          ^^^^^\n", "- [a-b](#a-b): " + sampleRule().Title.In(lang) + "\n", "\n### a-b\n",
		} {
			if strings.Count(b.String(), want) != 1 {
				t.Errorf("%s: want once %q", lang, want)
			}
		}
		if strings.Contains(b.String(), "{{") {
			t.Errorf("%s: a placeholder is left", lang)
		}
	}
}
