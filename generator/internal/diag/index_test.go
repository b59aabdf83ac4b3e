package diag

import "testing"

// TestIndex compares the index with counting from the beginning.
func TestIndex(t *testing.T) {
	for _, text := range []string{"", "a", "\n", "åä\nö", "a\r\n\r\nb\n", "\n\nå\xff\n"} {
		l := NewIndex(text)
		for start := 0; start <= len(text); start++ {
			for end := start; end <= len(text); end++ {
				if got, want := l.Span("f", start, end), SpanOf("f", text, start, end); got != want {
					t.Fatalf("%q from %d to %d: got %v, want %v", text, start, end, got, want)
				}
			}
		}
	}
}
