package diag

import "testing"

func TestSuggest(t *testing.T) {
	words := []string{"malgrupp", "malsattning", "namn", "niva", "vid-ansokan", "uppfoljning", "id", "ja"}
	for _, c := range []struct{ word, want string }{
		{"målgrupp", "malgrupp"},
		{"malgrup", "malgrupp"},
		{"Namn", "namn"},
		{"anmn", "namn"},
		{"nivå", "niva"},
		{"vid_ansökan", "vid-ansokan"},
		{"uppföljningen", "uppfoljning"},
		{"jå", "ja"},
		{"d", ""},
		{"zz", ""},
		{"helt annat ord", ""},
		{"", ""},
		{"niva", ""}, // what is right needs no suggestion
	} {
		if got := Suggest(c.word, words); got != c.want {
			t.Errorf("Suggest(%q) = %q, want %q", c.word, got, c.want)
		}
	}
}

func TestDidYouMean(t *testing.T) {
	if got, want := DidYouMean("namm", []string{"namn"}), (Text{`menade du "namn"?`, `did you mean "namn"?`}); got != want {
		t.Errorf("got %v, want %v", got, want)
	}
	if got := DidYouMean("x", nil); !got.IsZero() {
		t.Errorf("got %v, want nothing", got)
	}
}

func TestTextf(t *testing.T) {
	where := Text{"i filen", "in the file"}
	got := Textf("%q saknas %s", "%q is missing %s", "id", where)
	if want := (Text{`"id" saknas i filen`, `"id" is missing in the file`}); got != want {
		t.Errorf("got %v, want %v", got, want)
	}
	if got, want := Textf("100 %", "100 %"), (Text{"100 %", "100 %"}); got != want {
		t.Errorf("without arguments: got %v, want %v", got, want)
	}
}
