package tomlsrc

// The scanner gives no place for arrays, for the ends of inline tables, or for
// the brackets of headers. These functions find them in text that the scanner
// has already accepted, so no malformed input can reach them.

// skip returns the offset of the first character at or after at that is not
// white space, a comma or a comment.
func (b *builder) skip(at uint32) uint32 {
	text := b.doc.text
	for int(at) < len(text) {
		switch text[at] {
		case ' ', '\t', '\r', '\n', ',':
			at++
		case '#':
			for int(at) < len(text) && text[at] != '\n' {
				at++
			}
		default:
			return at
		}
	}
	return at
}

// valueStart returns where the value begins whose key ends at end.
func (b *builder) valueStart(end uint32) uint32 {
	at := b.blanks(end)
	return b.blanks(at + 1) // past the equals sign
}

func (b *builder) blanks(at uint32) uint32 {
	text := b.doc.text
	for int(at) < len(text) && (text[at] == ' ' || text[at] == '\t') {
		at++
	}
	return at
}

// headerStart returns where the brackets begin before a header's first key.
func (b *builder) headerStart(at uint32, brackets int) uint32 {
	text := b.doc.text
	for text[at-1] == ' ' || text[at-1] == '\t' {
		at--
	}
	return at - uint32(brackets)
}

// headerEnd returns where the brackets end after a header's last key.
func (b *builder) headerEnd(at uint32, brackets int) uint32 {
	return b.blanks(at) + uint32(brackets)
}
