package changes

import "testing"

func TestFiguresDiffer(t *testing.T) {
	for _, tt := range []struct {
		old, new string
		want     bool
	}{
		{"Planen görs inom två veckor.", "Planen görs inom tre veckor.", true},
		{"Planen görs inom två veckor.", "En plan upprättas inom 2 veckor.", false},
		{"Planen görs inom 2 veckor.", "Planen görs inom 2 månader.", true},
		{"Senast 1 mars 2024.", "Senast den 1 mars 2024.", false},
		{"Senast 1 mars 2024.", "Senast 1 april 2024.", true},
		{"Enligt 2 kap. 3 § lagen.", "Enligt 2 kap. 4 § lagen.", false},
		{"Rapport lämnas.", "Rapport lämnas inom 5 dagar.", true},
		{"En plan.\n\n- 3 mål", "En enda plan.\n\n- 3 mål", false},
		{"Frå anordnaren.", "Från anordnaren.", false},
		{"Minst 25 % av tiden.", "Minst 30 % av tiden.", true},
	} {
		if got := FiguresDiffer(Redline(tt.old, tt.new)); got != tt.want {
			t.Errorf("%q, %q: got %v", tt.old, tt.new, got)
		}
	}
	if FiguresDiffer(nil) {
		t.Error("nothing differs")
	}
}
