package author

import (
	"fmt"
	"strings"
)

const byteOrderMark = "\uFEFF"

// withMark gives text the byte order mark that src has.
func withMark(src []byte, text string) []byte {
	if strings.HasPrefix(string(src), byteOrderMark) {
		text = byteOrderMark + text
	}
	return []byte(text)
}

// quote spells a text as a basic string of TOML.
func quote(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r < ' ' || r == 0x7f:
			fmt.Fprintf(&b, `\u%04X`, r)
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('"')
	return b.String()
}

// quoteList spells texts as a list on one line.
func quoteList(list []string) string {
	quoted := make([]string, len(list))
	for i, s := range list {
		quoted[i] = quote(s)
	}
	return "[" + strings.Join(quoted, ", ") + "]"
}
