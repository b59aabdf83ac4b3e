package assets

import (
	"slices"
	"testing"
	"testing/fstest"
)

func TestTokens(t *testing.T) {
	src := fstest.MapFS{"static/css/tokens.css": {Data: []byte(`@layer tokens {
  :root {
    --ink: #111; --paper: #fff;
    --text: var(--ink); --rule: var(--ink);
    --step-1: 1.25rem;
  }
  @media screen and (prefers-color-scheme: dark) {
    :root { --text: var(--paper); }
  }
  :root:lang(ar) { --step-1: 2rem; }
}`)}}
	want := []Token{
		{Name: "ink", Light: "#111", Dark: "#111"},
		{Name: "paper", Light: "#fff", Dark: "#fff"},
		{Name: "text", Of: "ink", Light: "#111", Dark: "#fff"},
		{Name: "rule", Of: "ink", Light: "#111", Dark: "#111"},
		{Name: "step-1", Light: "1.25rem", Dark: "1.25rem"},
	}
	if got := tokens(src); !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	if got := tokens(fstest.MapFS{}); got != nil {
		t.Errorf("without the file: %v", got)
	}
}
