package diag

import (
	"bytes"
	_ "embed"
	"fmt"
	"io"
	"path"
	"strings"
)

// What the handbook says before the rules.
var (
	//go:embed handbook/head.sv.md
	headSV string
	//go:embed handbook/head.en.md
	headEN string
)

// WriteHandbook prints the handbook of all rules as Markdown: how findings are
// read and answered, a table of contents, and each rule under its code.
func WriteHandbook(w io.Writer, rules []Rule, lang Language) error {
	var b bytes.Buffer
	finding, err := sampleFinding(lang)
	if err != nil {
		return err
	}
	b.WriteString(strings.Replace(Text{headSV, headEN}.In(lang), "{{finding}}\n", finding, 1))
	groups := bySeverity(rules)
	fmt.Fprintf(&b, "\n## %s\n", Text{"Alla regler", "All rules"}.In(lang))
	for _, g := range groups {
		fmt.Fprintf(&b, "\n**%s**\n\n", g.heading.In(lang))
		for _, r := range g.rules {
			fmt.Fprintf(&b, "- [%s](#%s): %s\n", r.Code, r.Code, escapeMarkdown(r.Title.In(lang)))
		}
	}
	for _, g := range groups {
		fmt.Fprintf(&b, "\n## %s\n", g.heading.In(lang))
		for _, r := range g.rules {
			b.WriteString("\n")
			writeRuleMarkdown(&b, r, lang)
		}
	}
	_, err = w.Write(b.Bytes())
	return err
}

// WriteRuleMarkdown prints one rule as in the handbook.
func WriteRuleMarkdown(w io.Writer, r Rule, lang Language) error {
	var b bytes.Buffer
	writeRuleMarkdown(&b, r, lang)
	_, err := w.Write(b.Bytes())
	return err
}

func writeRuleMarkdown(b *bytes.Buffer, r Rule, lang Language) {
	fmt.Fprintf(b, "### %s\n\n%s\n", r.Code, escapeMarkdown(r.Title.In(lang)))
	for _, s := range []struct{ heading, text Text }{
		{Text{"Varför", "Why"}, r.Why},
		{Text{"Gör så här", "What to do"}, r.Fix},
		{answerHeading, answers(r)},
	} {
		if !s.text.IsZero() {
			heading := s.heading.In(lang)
			if !strings.HasSuffix(heading, "?") {
				heading += ":"
			}
			fmt.Fprintf(b, "\n**%s** %s\n", heading, escapeMarkdown(s.text.In(lang)))
		}
	}
	if r.Example == "" {
		return
	}
	for _, f := range exampleOf(r.Example) {
		writeExampleMarkdown(b, f, lang)
	}
}

func writeExampleMarkdown(b *bytes.Buffer, f exampleFile, lang Language) {
	fmt.Fprintf(b, "\n`%s`", f.name)
	if !f.remark.IsZero() {
		fmt.Fprintf(b, " (%s)", f.remark.In(lang))
	}
	for _, e := range f.expects {
		fmt.Fprintf(b, " ← `%s`", e.label(lang))
	}
	b.WriteString("\n")
	if len(f.lines) == 0 {
		return
	}
	fmt.Fprintf(b, "\n```%s\n", map[string]string{".toml": "toml", ".md": "markdown"}[path.Ext(f.name)])
	for _, l := range f.lines {
		text, _ := underline(l.text, 1, 1, excerptCols)
		for _, e := range l.expects {
			text += "   # ← " + e.label(lang)
		}
		b.WriteString(strings.TrimRight(text, " ") + "\n")
	}
	b.WriteString("```\n")
}

// escapeMarkdown keeps the text of a rule from being read as Markdown.
func escapeMarkdown(s string) string {
	return strings.NewReplacer("*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`, "<", "&lt;", "`", "\\`").Replace(s)
}

// sampleFinding prints a made-up finding as the program would.
func sampleFinding(lang Language) (string, error) {
	const file = "data/nacka/2026/villkor/a-tillsyn.toml"
	source := strings.Repeat("\n", 11) + "[[villkor]]\nid = \"forsakring\"\nnummer = \"A.4\"\nslag = \"specifikt\"\n\n" +
		"[[villkor]]\nid = \"tillstand\"\nslag = \"specifikt\"\navsnitt = \"krav-pa-anordnaren\"\nnummer = \"A.4\"\n"
	d := Diagnostic{
		Code:    "duplicate-number",
		Span:    Span{file, Pos{21, 10}, Pos{21, 15}},
		Message: Text{`numret "A.4" finns redan`, `the number "A.4" exists already`},
		Hint:    Text{`ge villkoret ett nummer som inget annat har, till exempel "A.5"`, `give the condition a number that no other has, for example "A.5"`},
		Notes:   []Note{{Span{file, Pos{14, 10}, Pos{14, 15}}, Text{"det första står här", "the first stands here"}}},
	}
	var b strings.Builder
	err := WriteText(&b, []Diagnostic{d}, lang, func(string) []byte { return []byte(source) })
	return b.String(), err
}
