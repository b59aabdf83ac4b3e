// Package papers takes the words out of documents: what stands on the pages,
// in remarks and forms, and in the properties that a reader does not see but
// whoever opens the file can.
//
// Its input is the bytes of a PDF or of an office document (docx, xlsx, pptx,
// odt, ods, odp); its output is the text in parts, each with its place in
// words, and the few properties that matter for publishing. It refuses with a
// Problem what is locked, broken or too large. Text files are not its business.
//
// Nothing is drawn or run. The work is bounded in bytes, steps and time, so
// that no file can stop the program, however it was made.
package papers
