package tomlsrc

import "kundval/generator/internal/diag"

// mostFindings is how much is told about the form of one file. Whoever has put
// the wrong file in the place of another is not helped by thousands of lines.
const mostFindings = 100

// tell adds a finding to those of one file. In the place of the first that is
// too much it says that there are more.
func tell(found *diag.List, d diag.Diagnostic) {
	switch n := len(*found); {
	case n < mostFindings:
		found.Add(d)
	case n == mostFindings:
		found.Add(diag.Diagnostic{
			Code:    codeTooMany,
			Span:    d.Span,
			Message: diag.Textf("härifrån har filen fler fel än de %d som visas", "from here on the file has more faults than the %d that are shown", mostFindings),
			Hint:    diag.Textf("ligger rätt fil på den här platsen? rätta de första och kör kontrollen igen", "is the right file in this place? mend the first ones and check again"),
		})
	}
}

// full reports whether nothing more will be told.
func full(found diag.List) bool { return len(found) > mostFindings }
