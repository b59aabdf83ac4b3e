package diag

import (
	"io"
	"strings"
)

// WriteRule prints all that is known of one rule, for people: what it demands,
// why, what to do, how a finding can be answered, and an example.
func WriteRule(w io.Writer, r Rule, lang Language, options ...TextOption) error {
	p := rulePage{newPage(options), lang}
	p.title(r)
	p.section(Text{"Varför", "Why"}, r.Why)
	p.section(Text{"Gör så här", "What to do"}, r.Fix)
	p.section(answerHeading, answers(r))
	if r.Example != "" {
		p.heading(exampleHeading)
		for i, f := range exampleOf(r.Example) {
			if i > 0 {
				p.b.WriteString("\n")
			}
			p.example(f)
		}
	}
	_, err := w.Write(p.b.Bytes())
	return err
}

// WriteRules lists rules by severity, each with what it demands.
func WriteRules(w io.Writer, rules []Rule, lang Language, options ...TextOption) error {
	p := rulePage{newPage(options), lang}
	for _, g := range bySeverity(rules) {
		if p.b.Len() > 0 {
			p.b.WriteString("\n")
		}
		p.paragraph(0, 0, piece{strong, g.heading.In(lang)})
		for _, r := range g.rules {
			p.paragraph(2, 6, piece{colourOf(r.Severity), r.Code}, piece{plain, ": " + r.Title.In(lang)})
		}
	}
	_, err := w.Write(p.b.Bytes())
	return err
}

var (
	answerHeading  = Text{"Måste det rättas?", "Must it be mended?"}
	exampleHeading = Text{"Exempel", "Example"}
)

// group is rules of one severity.
type group struct {
	heading Text
	rules   []Rule
}

func bySeverity(rules []Rule) []group {
	groups := []group{
		{heading: Text{"Fel: de måste rättas", "Errors: these must be mended"}},
		{heading: Text{"Varningar: värda att titta på", "Warnings: worth looking at"}},
	}
	for _, r := range rules {
		groups[r.Severity].rules = append(groups[r.Severity].rules, r)
	}
	return groups
}

// answers tells how a finding can stand without being mended.
func answers(r Rule) Text {
	var t Text
	if r.Severity == Warning {
		t = Textf(
			"Nej, en varning stoppar inget. Den kan tystas i data/webbplats.toml, för hela webbplatsen och med ett skäl: [[tystade_varningar]] med kod = %q och skal = \"…\".",
			"No, a warning stops nothing. It can be silenced in data/webbplats.toml, for the whole site and with a reason: [[tystade_varningar]] with kod = %q and skal = \"…\".", r.Code)
	} else {
		t = Text{"Ja, ett fel kan inte tystas. Så länge det finns kvar byggs ingen ny webbplats.",
			"Yes, an error cannot be silenced. As long as it is there, no new site is built."}
	}
	if r.Noted {
		n := Textf(" Står det så i källan kan du %[1]s säga det där det gäller: kallnot = [{ text = \"…\", regel = %[2]q }].",
			" If the source has it so, you can %[1]s say so where it applies: kallnot = [{ text = \"…\", regel = %[2]q }].", alsoOrInstead(r), r.Code)
		t = Text{t.SV + n.SV, t.EN + n.EN}
	}
	return t
}

func alsoOrInstead(r Rule) Text {
	if r.Severity == Warning {
		return Text{"också", "also"}
	}
	return Text{"i stället", "instead"}
}

func colourOf(s Severity) style {
	if s == Warning {
		return magenta
	}
	return red
}

// rulePage is what is printed about rules.
type rulePage struct {
	page
	lang Language
}

func (p *rulePage) title(r Rule) {
	p.paragraph(0, 0, piece{colourOf(r.Severity), expectation{r.Severity, r.Code}.label(p.lang)})
	p.paragraph(0, 0, piece{strong, r.Title.In(p.lang)})
}

func (p *rulePage) heading(text Text) {
	p.b.WriteString("\n")
	p.paragraph(0, 0, piece{strong, text.In(p.lang)})
}

func (p *rulePage) section(heading, text Text) {
	if !text.IsZero() {
		p.heading(heading)
		p.paragraph(2, 2, piece{plain, text.In(p.lang)})
	}
}

// example prints a file with arrows to what is found in it.
func (p *rulePage) example(f exampleFile) {
	p.b.WriteString("  ")
	p.write(cyan, f.name)
	if !f.remark.IsZero() {
		p.b.WriteString(" (" + f.remark.In(p.lang) + ")")
	}
	p.arrows(f.expects)
	most := excerptCols
	if p.width > 0 {
		most = max(leastCols, p.width-len("    "))
	}
	for _, l := range f.lines {
		text, _ := underline(l.text, 1, 1, most)
		if text = strings.TrimRight(text, " "); text != "" {
			p.b.WriteString("    " + text)
		}
		p.arrows(l.expects)
	}
}

// arrows ends a line, with what is found on it.
func (p *rulePage) arrows(expects []expectation) {
	for _, e := range expects {
		p.b.WriteString("   ")
		p.write(colourOf(e.severity), "← "+e.label(p.lang))
	}
	p.b.WriteString("\n")
}
