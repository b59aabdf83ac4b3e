package author

import (
	"bytes"
	"slices"
	"strings"
	"testing"
)

// TestMend changes the conditions after their notes have been written. What
// was computed follows; what the author wrote stays to the letter.
func TestMend(t *testing.T) {
	const computed = "# Slag: ändrad kontroll, ändrad ordalydelse. Uträknad effekt: mildare.\n# - Kontrollpunkten Uppföljning utgår (mildare)\n"
	const now = "# Slag: ändrad ordalydelse. Vad den betyder går inte att räkna ut: välj effekt.\n"
	for _, tt := range []struct {
		name           string
		author, expect [2]string // what the author writes in place of what, and what then stands there
		mended         bool
	}{
		{"as it was", [2]string{"", ""}, [2]string{computed, now}, true},
		{"a motive", [2]string{"villkor = [\"registrerad\"]\nmotivering = \"\"", "villkor = [\"registrerad\"] # mitt\nmotivering = \"Sagt.\""}, [2]string{computed, now}, true},
		{"a comment above", [2]string{"# 1 Registrerad", "# Fråga juristen.\n# 1 Registrerad"}, [2]string{computed, now}, true},
		{"a comment within", [2]string{"# Slag: ändrad kontroll, ", "# Slag: mest ändrad kontroll, "}, [2]string{"", ""}, false},
		{"a comment after", [2]string{"[[andring]]\nvillkor = [\"registrerad\"]", "# Kom ihåg.\n[[andring]]\nvillkor = [\"registrerad\"]"}, [2]string{"", ""}, false},
	} {
		for _, newline := range []string{"\n", "\r\n"} {
			t.Run(tt.name, func(t *testing.T) {
				tree, _, _ := draft(t)
				n, err := addMissing(t, tree)
				if err != nil {
					t.Fatal(err)
				}
				written := string(n.Text)
				if tt.author[0] != "" {
					if !strings.Contains(written, tt.author[0]) {
						t.Fatalf("no %q in\n%s", tt.author[0], written)
					}
					written = strings.Replace(written, tt.author[0], tt.author[1], 1)
				}
				tree[notesPath].Data = []byte(strings.ReplaceAll(written, "\n", newline))

				file := tree["data/ekby/2025/villkor/a.toml"]
				file.Data = bytes.Replace(file.Data, []byte(`kontroll = ["vid-ansokan"]`), []byte(`kontroll = ["vid-ansokan", "uppfoljning"]`), 1)
				again, err := addMissing(t, tree)
				if err != nil {
					t.Fatal(err)
				}
				want := strings.Replace(written, tt.expect[0], tt.expect[1], 1)
				got := strings.ReplaceAll(string(again.Text), newline, "\n")
				if unsigned(got) != unsigned(want) || !tt.mended && got != written {
					t.Errorf("got\n%s\nwant\n%s", got, want)
				}
				if (len(again.Mended) > 0) != tt.mended {
					t.Errorf("mended %v", again.Mended)
				}
				for _, line := range slices.Concat(again.Mended, lines(again.Open)) {
					if s := strings.Split(got, "\n")[line-1]; s != "[[andring]]" {
						t.Errorf("line %d is %q", line, s)
					}
				}

				tree[notesPath].Data = again.Text
				if third, err := addMissing(t, tree); err != nil || len(third.Mended)+len(third.Added) > 0 || !bytes.Equal(third.Text, again.Text) {
					t.Errorf("a third time: %v, mended %v", err, third.Mended)
				}
			})
		}
	}
}

// unsigned leaves out the digests.
func unsigned(text string) string {
	return strings.Join(slices.DeleteFunc(strings.Split(text, "\n"), func(l string) bool { return strings.HasPrefix(l, "# (uträknat ") }), "\n")
}

func lines(entries []Entry) []int {
	var out []int
	for _, e := range entries {
		out = append(out, e.Line)
	}
	return out
}
