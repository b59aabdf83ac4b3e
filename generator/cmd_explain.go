package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"slices"

	"kundval/generator/internal/build"
	"kundval/generator/internal/diag"
)

func explainCommand() *command {
	return &command{
		name:  "explain",
		args:  "[KOD]",
		short: "förklara en regel",
		long: `Förklarar regeln med den kod som står inom klamrar i ett fynd: vad den kräver,
varför, vad du gör åt ett fynd, om det går att tysta eller besvara med en källnot,
och ett exempel. Utan kod visas alla koder.

  kundval explain duplicate-number
`,
		run: runExplain,
	}
}

func runExplain(_ context.Context, e *environment, c *command) int {
	flags := flag.NewFlagSet(c.name, flag.ContinueOnError) // it reads no project
	flags.SetOutput(io.Discard)
	markdown := flags.Bool("markdown", false, "skriv Markdown; utan kod hela regelboken")
	speech := e.speechFlags(flags)
	if code, done := e.parse(flags, c); done {
		return code
	}
	if !e.speak(speech) {
		return exitFailure
	}
	if len(e.args) > 1 {
		e.fail(fmt.Errorf(e.say("%d koder på en gång", "%d codes at once"), len(e.args)), e.say("ange en kod i taget", "name one code at a time"))
		return exitFailure
	}
	write := e.handbook
	if len(e.args) == 1 {
		rule, ok := e.rule(e.args[0])
		if !ok {
			return exitFailure
		}
		write = func(markdown bool) error { return e.explain(rule, markdown) }
	}
	if err := write(*markdown); err != nil {
		e.fail(err, "")
		return exitFailure
	}
	return exitOK
}

// rule finds the rule of a code. ok is false when it has said that there is
// none.
func (e *environment) rule(code string) (r diag.Rule, ok bool) {
	rules := build.Rules()
	i := slices.IndexFunc(rules, func(r diag.Rule) bool { return r.Code == code })
	if i >= 0 {
		return rules[i], true
	}
	var codes []string
	for _, r := range rules {
		codes = append(codes, r.Code)
	}
	hint := diag.DidYouMean(code, codes).In(e.lang)
	if hint == "" {
		hint = e.say("kör kundval explain för att se alla koder", "run kundval explain to see all codes")
	}
	e.fail(fmt.Errorf(e.say("det finns ingen regel %q", "there is no rule %q"), code), hint)
	return diag.Rule{}, false
}

// explain prints one rule.
func (e *environment) explain(r diag.Rule, markdown bool) error {
	if markdown {
		return diag.WriteRuleMarkdown(e.stdout, r, e.lang)
	}
	return diag.WriteRule(e.stdout, r, e.lang, e.looks(e.out)...)
}

// handbook prints all rules: the whole of them as Markdown, else their codes.
func (e *environment) handbook(markdown bool) error {
	if markdown {
		return diag.WriteHandbook(e.stdout, build.Rules(), e.lang)
	}
	if err := diag.WriteRules(e.stdout, build.Rules(), e.lang, e.looks(e.out)...); err != nil {
		return err
	}
	_, err := io.WriteString(e.stdout, e.say("\nLäs mer om en regel med kundval explain KOD.\n", "\nRead more about a rule with kundval explain CODE.\n"))
	return err
}
