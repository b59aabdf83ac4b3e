package diag

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"net/url"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// SARIF says what a SARIF log tells besides the findings.
type SARIF struct {
	Language Language
	Source   Source // for excerpts; may be nil
	Rules    []Rule // every rule of the program, broken or not
	Version  string // of the program
}

// WriteSARIF prints the findings in the Static Analysis Results Interchange
// Format 2.1.0, for code hosts and editors. Silenced findings are there too,
// as suppressed, with the reason. A concealed finding has no excerpt.
func WriteSARIF(w io.Writer, list []Diagnostic, o SARIF) error {
	s := sarifWriter{SARIF: o, lines: newLines(o.Source, list), rules: map[string]int{}, files: map[string]int{}, seen: map[string]int{}}
	run := sarifRun{
		Tool:        sarifTool{sarifDriver{Name: "kundval", Version: o.Version, Language: s.language(), Rules: []sarifRule{}}},
		Invocations: []sarifInvocation{{Successful: true}},
		Language:    s.language(),
		ColumnKind:  "unicodeCodePoints",
		Encoding:    "UTF-8",
		BaseIDs:     map[string]sarifBaseURI{sarifRoot: {sarifText{Text: Text{"Projektets mapp, där data/ ligger.", "The folder of the project, which holds data/."}.In(o.Language)}}},
		Artifacts:   []sarifArtifact{},
		Results:     []sarifResult{},
	}
	for i, r := range o.Rules {
		s.rules[r.Code] = i
		run.Tool.Driver.Rules = append(run.Tool.Driver.Rules, s.rule(r))
	}
	for i, name := range namedFiles(list) {
		s.files[name] = i
		run.Artifacts = append(run.Artifacts, sarifArtifact{sarifURI{URI: uri(name), Base: sarifRoot}})
	}
	for _, d := range list {
		run.Results = append(run.Results, s.result(d))
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(sarifLog{sarifSchema, sarifVersion, []sarifRun{run}})
}

type sarifWriter struct {
	SARIF
	lines *lines
	rules map[string]int // index of each rule
	files map[string]int // index of each file
	seen  map[string]int // how often each fingerprint has been made
}

func (s *sarifWriter) language() string {
	if s.Language == English {
		return string(English)
	}
	return string(Swedish)
}

// namedFiles lists the files that findings and their notes name.
func namedFiles(list []Diagnostic) []string {
	names := map[string]bool{}
	for _, d := range list {
		names[d.Span.File] = true
		for _, n := range d.Notes {
			names[n.Span.File] = true
		}
	}
	delete(names, "")
	return slices.Sorted(maps.Keys(names))
}

// uri writes a path as an address relative to the project.
func uri(file string) string { return (&url.URL{Path: file}).String() }

func (s *sarifWriter) rule(r Rule) sarifRule {
	title, why, fix := r.Title.In(s.Language), r.Why.In(s.Language), r.Fix.In(s.Language)
	full := strings.TrimSpace(title + " " + why)
	help := strings.TrimSpace(full + " " + fix)
	var parts []string
	if why != "" {
		parts = append(parts, "**"+Text{"Varför", "Why"}.In(s.Language)+":** "+why)
	}
	if fix != "" {
		parts = append(parts, "**"+Text{"Gör så här", "What to do"}.In(s.Language)+":** "+fix)
	}
	return sarifRule{
		ID: r.Code, Name: pascal(r.Code),
		ShortDescription: sarifText{Text: title},
		FullDescription:  sarifText{Text: full},
		Configuration:    sarifSeverity{r.Severity.String()},
		Help:             sarifText{help, strings.Join(append([]string{title}, parts...), "\n\n")},
		Properties:       sarifRuleBag{Silenceable: r.Severity == Warning, AnsweredByNote: r.Noted},
	}
}

// pascal turns duplicate-number into DuplicateNumber.
func pascal(code string) string {
	var b strings.Builder
	for _, word := range strings.Split(code, "-") {
		if word != "" {
			b.WriteString(strings.ToUpper(word[:1]) + word[1:])
		}
	}
	return b.String()
}

func (s *sarifWriter) result(d Diagnostic) sarifResult {
	r := sarifResult{
		RuleID: d.Code, Level: d.Severity.String(),
		Fingerprints: map[string]string{"kundvalFinding/v1": s.fingerprint(d)},
		Suppressions: []sarifSuppression{},
	}
	if i, ok := s.rules[d.Code]; ok {
		r.RuleIndex = &i
	}
	said := []Text{d.Message, d.Why}
	if d.Span.File != "" {
		r.Locations = []sarifLocation{{Physical: s.place(d.Span, !d.Conceal, true)}}
	}
	for _, n := range d.Notes {
		if n.Span.File == "" {
			said = append(said, n.Message)
			continue
		}
		r.Related = append(r.Related, sarifLocation{
			ID: len(r.Related) + 1, Physical: s.place(n.Span, !d.Conceal, false), Message: &sarifText{Text: n.Message.In(s.Language)},
		})
	}
	r.Message = sarifText{Text: s.sentences(append(said, d.Hint))}
	if d.Silenced != "" {
		r.Suppressions = []sarifSuppression{{"external", "accepted", d.Silenced}}
	}
	return r
}

// sentences joins remarks. Braces stay as they are: no message has arguments,
// and what a hint says is copied into data files.
func (s *sarifWriter) sentences(said []Text) string {
	var all []string
	for _, t := range said {
		text := t.In(s.Language)
		if text == "" {
			continue
		}
		first, size := utf8.DecodeRuneInString(text)
		text = string(unicode.ToUpper(first)) + text[size:]
		if !strings.ContainsAny(text[len(text)-1:], ".?!") {
			text += "."
		}
		all = append(all, text)
	}
	return strings.Join(all, " ")
}

// farContext is how many lines the beginning of a table may be away.
const farContext = 40

// longestSnippet is the longest line that is repeated. Nobody reads a longer one
// in a list of findings, and a thousand findings on one would be too much for
// whoever takes them.
const longestSnippet = 10_000

// place tells where a span is, with its lines if an excerpt is wanted, and
// with those from the beginning of its table if it is not far away.
func (s *sarifWriter) place(span Span, excerpt, inContext bool) sarifPhysical {
	i := s.files[span.File]
	p := sarifPhysical{Artifact: sarifURI{uri(span.File), sarifRoot, &i}}
	if span.Start.Line == 0 {
		return p
	}
	p.Region = &sarifRegion{span.Start.Line, span.Start.Col, max(span.Start.Line, span.End.Line), span.End.Col, nil}
	f := s.lines.file(span.File)
	if _, ok := f.line(lastLine(span)); !ok || !excerpt {
		return p
	}
	from, to := span.Start.Line, lastLine(span)
	if inContext {
		if near := f.outline.context(f.lines, from); len(near) > 0 && from-near[0] <= farContext {
			from = near[0]
		}
	}
	if slices.ContainsFunc(f.lines[from-1:to], func(line string) bool { return len(line) > longestSnippet }) {
		return p
	}
	p.Region.Snippet = &sarifText{Text: f.text(span)}
	p.Context = &sarifRegion{StartLine: from, EndLine: max(to, p.Region.EndLine), Snippet: &sarifText{Text: strings.Join(f.lines[from-1:to], "\n")}}
	return p
}

// fingerprint recognises a finding when lines above it come and go: it is made
// of the code, the file, the table and the line. Of equal ones, the order
// counts. What is concealed is not in it, not even as a digest.
func (s *sarifWriter) fingerprint(d Diagnostic) string {
	parts := []string{d.Code, d.Span.File}
	var f *sourceFile
	if d.Span.Start.Line > 0 { // else it may be none that can be read
		f = s.lines.file(d.Span.File)
	}
	if f != nil {
		for _, n := range append(f.outline.context(f.lines, d.Span.Start.Line), d.Span.Start.Line) {
			line, _ := f.line(n)
			parts = append(parts, strings.TrimSpace(line))
		}
	}
	key := strings.Join(parts, "\n")
	s.seen[key]++
	sum := sha256.Sum256(fmt.Appendf(nil, "%s\n%d", key, s.seen[key]))
	return hex.EncodeToString(sum[:16])
}
