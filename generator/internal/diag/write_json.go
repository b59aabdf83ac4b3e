package diag

import (
	"encoding/json"
	"io"
)

type jsonReport struct {
	Diagnostics []jsonDiagnostic `json:"diagnostics"`
	Errors      int              `json:"errors"`
	Warnings    int              `json:"warnings"`
	Silenced    []jsonDiagnostic `json:"silenced"`
}

type jsonDiagnostic struct {
	Code     string     `json:"code"`
	Severity string     `json:"severity"`
	Place    *jsonSpan  `json:"place,omitempty"`
	Message  jsonText   `json:"message"`
	Why      *jsonText  `json:"why,omitempty"`
	Hint     *jsonText  `json:"hint,omitempty"`
	Notes    []jsonNote `json:"notes,omitempty"`
	Reason   string     `json:"reason,omitempty"`
}

type jsonNote struct {
	Place   *jsonSpan `json:"place,omitempty"`
	Message jsonText  `json:"message"`
}

type jsonSpan struct {
	File  string   `json:"file"`
	Start *jsonPos `json:"start,omitempty"`
	End   *jsonPos `json:"end,omitempty"`
}

type jsonPos struct {
	Line   int `json:"line"`
	Column int `json:"column"`
}

type jsonText struct {
	SV string `json:"sv"`
	EN string `json:"en"`
}

// WriteJSON prints the findings for programs: one object with the array
// "diagnostics", the counts "errors" and "warnings", and the array "silenced"
// of warnings that the board has chosen not to see, each with its "reason".
// Messages are given in both languages; a place without line and column means
// the whole file.
func WriteJSON(w io.Writer, list []Diagnostic) error {
	r := jsonReport{
		Diagnostics: []jsonDiagnostic{},
		Errors:      List(list).Count(Error),
		Warnings:    List(list).Count(Warning),
		Silenced:    []jsonDiagnostic{},
	}
	for _, d := range List(list).Shown() {
		r.Diagnostics = append(r.Diagnostics, toJSON(d))
	}
	for _, d := range List(list).silenced() {
		r.Silenced = append(r.Silenced, toJSON(d))
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(r)
}

func toJSON(d Diagnostic) jsonDiagnostic {
	j := jsonDiagnostic{
		Code:     d.Code,
		Severity: d.Severity.String(),
		Place:    spanToJSON(d.Span),
		Message:  jsonText(d.Message),
		Why:      textToJSON(d.Why),
		Hint:     textToJSON(d.Hint),
		Reason:   d.Silenced,
	}
	for _, n := range d.Notes {
		j.Notes = append(j.Notes, jsonNote{spanToJSON(n.Span), jsonText(n.Message)})
	}
	return j
}

func textToJSON(t Text) *jsonText {
	if t.IsZero() {
		return nil
	}
	j := jsonText(t)
	return &j
}

func spanToJSON(s Span) *jsonSpan {
	switch {
	case s.File == "":
		return nil
	case s.Start.Line == 0:
		return &jsonSpan{File: s.File}
	}
	return &jsonSpan{s.File, &jsonPos{s.Start.Line, s.Start.Col}, &jsonPos{s.End.Line, s.End.Col}}
}
