package model

// Paper is what the file of a Document turned out to be. It is not written in
// the data: load reads it from the file.
type Paper struct {
	File     string       // slash-separated path relative to the project's root
	Size     int64        // bytes
	Checksum string       // "sha256:…" of the file as it is
	Problem  PaperProblem // why it cannot be searched; NoProblem when it can
	Pages    []int        // pages without text that can be taken out, when it otherwise has text
	Carries  bool         // other files lie within it
	PDF      bool         // it was read as a PDF; the properties below are known
	Title    string       // from its properties
	Language string       // likewise
	Tagged   bool         // it says what is a heading, a list, a table
	Authors  []string     // whom its properties name, also in office documents
}

// PaperProblem tells why nobody can say what stands in a document.
type PaperProblem int

// The problems.
const (
	NoProblem     PaperProblem = iota
	PaperLocked                // a password is needed to open it
	PaperBroken                // it does not follow its format
	PaperTooLarge              // it is larger than what is read
	PaperSilent                // it holds pictures of text
	PaperUnknown               // it is in a format that is not read
)
