package diag

import (
	"fmt"
	"slices"
	"strings"
)

// Summary counts the findings that are shown, as in "2 fel och 1 varning i 2
// filer". It is empty when there are none.
func Summary(list []Diagnostic, lang Language) string {
	errors, warnings := List(list).Count(Error), List(list).Count(Warning)
	var parts []string
	if errors > 0 {
		parts = append(parts, count(errors, Text{"fel", "error"}, Text{"fel", "errors"}).In(lang))
	}
	if warnings > 0 {
		parts = append(parts, count(warnings, Text{"varning", "warning"}, Text{"varningar", "warnings"}).In(lang))
	}
	said := strings.Join(parts, Text{" och ", " and "}.In(lang))
	if files := filesOf(List(list).Shown()); files > 0 {
		said += Textf(" i %s", " in %s", count(files, Text{"fil", "file"}, Text{"filer", "files"})).In(lang)
	}
	return said
}

func filesOf(list List) int {
	files := map[string]bool{}
	for _, d := range list {
		if d.Span.File != "" {
			files[d.Span.File] = true
		}
	}
	return len(files)
}

// SilencedSummary tells how many warnings are silenced and by which codes, as
// in "3 varningar är tystade: case-number (2), unknown-file". It is empty when
// none is.
func SilencedSummary(list []Diagnostic, lang Language) string {
	by := map[string]int{}
	var codes []string
	total := 0
	for _, d := range List(list).silenced() {
		if by[d.Code] == 0 {
			codes = append(codes, d.Code)
		}
		by[d.Code]++
		total++
	}
	if total == 0 {
		return ""
	}
	slices.Sort(codes)
	for i, c := range codes {
		if by[c] > 1 && len(codes) > 1 {
			codes[i] = fmt.Sprintf("%s (%d)", c, by[c])
		}
	}
	what := count(total, Text{"varning är tystad", "warning is silenced"}, Text{"varningar är tystade", "warnings are silenced"})
	return what.In(lang) + ": " + strings.Join(codes, ", ")
}

func count(n int, one, many Text) Text {
	word := many
	if n == 1 {
		word = one
	}
	return Text{fmt.Sprintf("%d %s", n, word.SV), fmt.Sprintf("%d %s", n, word.EN)}
}
