package diag

// Severity tells how bad a finding is.
type Severity int

// An Error stops the build and cannot be silenced; a Warning can.
const (
	Error Severity = iota
	Warning
)

// String gives the English word, which machine-readable output uses.
func (s Severity) String() string {
	if s == Warning {
		return "warning"
	}
	return "error"
}

// word gives the word for people.
func (s Severity) word() Text {
	if s == Warning {
		return Text{"varning", "warning"}
	}
	return Text{"fel", "error"}
}

// Diagnostic is one finding about what an author wrote.
type Diagnostic struct {
	Code     string // kebab-case, documented, never reused
	Severity Severity
	Span     Span   // the tightest stretch that is wrong
	Message  Text   // what is wrong: no capital initial, no final period
	Why      Text   // why it matters, when that is not plain
	Hint     Text   // what to do about it
	Notes    []Note // other places that belong to the finding
	Conceal  bool   // what stands at Span must not be repeated in any output
	Silenced string // why the board has chosen not to see it; empty: it is shown
}

// Note is a remark to a finding, with its own place when Span is not zero.
type Note struct {
	Span    Span
	Message Text
}

// Rule documents one code.
type Rule struct {
	Code     string
	Severity Severity
	Title    Text   // what the rule demands, one sentence
	Why      Text   // why it matters, one or two sentences for an officer
	Fix      Text   // what to do about a finding
	Noted    bool   // a source note (kallnot) that names the code answers it
	Example  string // txtar: files that make the finding, laid over a small valid site
}
