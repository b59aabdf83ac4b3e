package export

import (
	"encoding/csv"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"
)

// writeCSV writes rows, comma-separated. A text that a spreadsheet would take
// for a formula has an apostrophe before it.
func writeCSV(w io.Writer, rows [][]string) error {
	safe := make([][]string, len(rows))
	for i, row := range rows {
		safe[i] = make([]string, len(row))
		for j, text := range row {
			safe[i][j] = harmless(text)
		}
	}
	return csv.NewWriter(w).WriteAll(safe)
}

// harmless keeps a spreadsheet from taking a text for a formula. Some take the
// wide signs of Chinese and Japanese for the narrow ones. A number is a number,
// also below nought.
func harmless(text string) string {
	first, _ := utf8.DecodeRuneInString(text)
	if text == "" || !strings.ContainsRune("=+-@\t\r\n＝＋－＠", first) {
		return text
	}
	if _, err := strconv.ParseFloat(text, 64); err == nil && first == '-' {
		return text
	}
	return "'" + text
}
