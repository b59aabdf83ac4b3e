package changes

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestRedline(t *testing.T) {
	tests := []struct{ name, old, new, want string }{
		{"figure with its unit",
			"Planen ska vara klar inom två veckor från beställningen.",
			"Planen ska vara klar inom tre veckor från beställningen.",
			"Planen ska vara klar inom [-två veckor-] {+tre veckor+} från beställningen.\n"},
		{"digits with a no-break space",
			"Högst 2 veckor.", "Högst 3\u00a0veckor.",
			"Högst [-2 veckor-]{+3\u00a0veckor+}.\n"},
		{"thousands",
			"Ersättningen är 1 000 kronor per månad.", "Ersättningen är 1 250 kronor per månad.",
			"Ersättningen är [-1 000 kronor-] {+1 250 kronor+} per månad.\n"},
		{"date",
			"Gäller från den 1 januari 2024 och framåt.", "Gäller från den 1 juli 2024 och framåt.",
			"Gäller från den [-1 januari 2024-] {+1 juli 2024+} och framåt.\n"},
		{"place in a statute",
			"Enligt 15 kap. 1 § socialtjänstlagen.", "Enligt 15 kap. 2 § socialtjänstlagen.",
			"Enligt [-15 kap. 1 §-] {+15 kap. 2 §+} socialtjänstlagen.\n"},
		{"compound",
			"Ett registreringsbevis ska visas.", "Ett försäkringsbevis ska visas.",
			"Ett [-registreringsbevis-] {+försäkringsbevis+} ska visas.\n"},
		{"insertion in a list of words keeps its commas",
			"Rutiner för klagomål, fel och avvikelser.", "Rutiner för klagomål, fel, brister och avvikelser.",
			"Rutiner för klagomål, fel{+, brister+} och avvikelser.\n"},
		{"a clause before the full stop",
			"Ett utdrag ska visas.", "Ett utdrag ska visas, och får vara högst ett år gammalt.",
			"Ett utdrag ska visas{+, och får vara högst ett år gammalt+}.\n"},
		{"a sentence in the middle is inserted whole",
			"Personalen ska ha utbildning. Personalen ska ha erfarenhet.",
			"Personalen ska ha utbildning. Personalen ska tala svenska. Personalen ska ha erfarenhet.",
			"Personalen ska ha utbildning. {+Personalen ska tala svenska.+} Personalen ska ha erfarenhet.\n"},
		{"punctuation is not alone",
			"Planen ska finnas", "Planen ska finnas.",
			"Planen ska [-finnas-]{+finnas.+}\n"},
		{"deletion at the end keeps the space out of the word before",
			"Rutiner ska finnas och vara kända", "Rutiner ska finnas",
			"Rutiner ska finnas [-och vara kända-]\n"},
		{"single words between changes are drawn in",
			"Han som alla dagar leder verksamheten ska kunna sitt arbete väl.",
			"Den vilken varje dag leder verksamheten ska kunna sitt arbete mycket väl.",
			"[-Han som alla dagar-] {+Den vilken varje dag+} leder verksamheten ska kunna sitt arbete {+mycket+} väl.\n"},
		{"but not across the end of a sentence",
			"Anordnaren ska vara registrerad hos Bolagsverket. Registreringsbevis ska visas upp.",
			"Anordnaren ska vara registrerad hos Bolagsverket senast den 1 januari 2025. Registreringsbevis, högst 3 månader gammalt, ska visas upp.",
			"Anordnaren ska vara registrerad hos Bolagsverket {+senast den 1 januari 2025+}. Registreringsbevis{+, högst 3 månader gammalt,+} ska visas upp.\n"},
		{"of two items with as many words in common, the more alike",
			"- arbete", "- arbete\n- arbete med stöd", "– arbete\n– {+arbete med stöd+}\n"},
		{"list items",
			"Anordnaren ska:\n\n- lämna rapport\n- ringa handläggaren",
			"Anordnaren ska:\n\n- lämna rapport\n- följa upp planen\n- ringa handläggaren",
			"Anordnaren ska:\n– lämna rapport\n– {+följa upp planen+}\n– ringa handläggaren\n"},
		{"a sentence that became a list",
			"Anordnaren ska lämna månadsrapport, följa upp planen och kontakta handläggaren.",
			"Anordnaren ska\n\n- lämna månadsrapport,\n- följa upp planen varje månad,\n- kontakta handläggaren.",
			"Anordnaren ska\n– lämna månadsrapport,\n– följa upp planen [-och-] {+varje månad,+}\n– kontakta handläggaren.\n"},
		{"two paragraphs that became one",
			"Anordnaren ska ha en plan.\n\nPlanen ska övas varje år.",
			"Anordnaren ska ha en plan. Planen ska övas två gånger varje år.",
			"Anordnaren ska ha en plan. Planen ska övas {+två gånger+} varje år.\n"},
		{"rewritten",
			"Kallelser skickas med brev.", "Anordnaren når kunden som kunden vill.",
			"[-Kallelser skickas med brev.-]\n{+Anordnaren når kunden som kunden vill.+}\n"},
		{"from nothing", "", "Ny text.\n\n1. ett\n2. två", "{+Ny text.+}\n1. {+ett+}\n2. {+två+}\n"},
		{"to nothing", "Gammal text.", "", "[-Gammal text.-]\n"},
		{"nothing", "", "", ""},
		{"formatting", "**Anordnaren** ska\nsvara.", "Anordnaren *ska* svara\\.", "Anordnaren ska svara.\n"},
		{"nested lists and continued items",
			"1. ett\n\n   mer om ett\n   - a\n2. två", "1. ett\n\n   mer om ett\n   - a\n   - b\n2. två",
			"1. ett\n  mer om ett\n  – a\n  – {+b+}\n2. två\n"},
		{"heading and quotation",
			"## En lång rubrik\n\n> Citerad text här", "## En mycket lång rubrik\n\n> Citerad text där",
			"## En {+mycket+} lång rubrik\n> Citerad text [-här-]{+där+}\n"},
		{"raw HTML is words", "Se <b>detta</b>.", "Se <i>detta</i>.", "Se [-<b>detta</b>-]{+<i>detta</i>+}.\n"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := RenderText(Redline(tt.old, tt.new), false); got != tt.want {
				t.Errorf("Redline(%q, %q) =\n%swant\n%s", tt.old, tt.new, got, tt.want)
			}
		})
	}
}

func TestReplaced(t *testing.T) {
	long := "Anordnaren ska lämna de uppgifter om verksamheten som kommunen begär för sin uppföljning."
	tests := []struct {
		name, old, new string
		want           []Op
	}{
		{"mostly new", long, "Kommunen följer upp verksamheten, och anordnaren ska då svara på det som kommunen frågar om.", []Op{Replaced}},
		{"formatting", long, "**" + long + "**", []Op{Equal}},
		{"a sentence became a list with a new item", "Anordnaren ska lämna rapport, följa planen.",
			"Anordnaren ska\n\n- lämna rapport,\n- följa planen,\n- ringa handläggaren.", []Op{Equal, Equal, Changed, Added}},
		{"a third new", long, "Anordnaren ska lämna de handlingar och de uppgifter om verksamheten som kommunen begär.", []Op{Changed}},
		{"two gone, one new", "Alfa beta gamma.\n\nDelta epsilon.", "Helt andra ord står här.", []Op{Removed, Removed, Added}},
		{"one gone, one new of another kind", "Alfa beta gamma.", "- Helt andra ord.", []Op{Removed, Added}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got []Op
			for _, b := range Redline(tt.old, tt.new) {
				got = append(got, b.Op)
			}
			if len(got) != len(tt.want) {
				t.Fatalf("operations %v, want %v", got, tt.want)
			}
			for i := range got {
				if got[i] != tt.want[i] {
					t.Errorf("operations %v, want %v", got, tt.want)
				}
			}
		})
	}
}

func TestWords(t *testing.T) {
	tests := []struct {
		text string
		want string // words, parted by bars
	}{
		{"Inom 2 veckor, dock.", "Inom |2 veckor|, |dock|."},
		{"två veckors varsel", "två veckors |varsel"},
		{"en plan och en vecka", "en |plan |och |en vecka"},
		{"1 000 kronor", "1 000 kronor"},
		{"år 2024 150 personer", "år |2024 |150 personer"},
		{"den 5 maj 2025.", "den |5 maj 2025|."},
		{"2024-01-01", "2024-01-01"},
		{"§ 42 och 29 § LSS", "§ 42 |och |29 § |LSS"},
		{"26 kap. 1 § offentlighets- och sekretesslagen", "26 kap. 1 § |offentlighets- |och |sekretesslagen"},
		{"25 % (minst)", "25 % |(|minst|)"},
		{"och/eller sfi-undervisning", "och/eller |sfi-undervisning"},
		{"”citat”, sa hon…", "”|citat|”|, |sa |hon|…"},
		{"15–19 dagar", "15–19 dagar"},
	}
	for _, tt := range tests {
		var got []string
		for _, w := range split([]stretch{{text: tt.text}}) {
			got = append(got, w.text())
		}
		if s := strings.Join(got, "|"); s != tt.want {
			t.Errorf("words of %q: %q, want %q", tt.text, s, tt.want)
		}
	}
}

// FuzzRedline: the words that are not inserted are the old text, those that
// are not deleted the new one, and the page is well-formed.
func FuzzRedline(f *testing.F) {
	seeds := []string{
		"", "Ett *två* [tre](https://a.se) fyra.", "- ett\n- två\n\n  mer\n  1. djup\n", "## Rubrik\n\n> citat\n\n    kod\n",
		"Inom 2 veckor, 15 kap. 1 § och 1 000 kr.", "<b>rå</b> &amp; \\* \u00ad x\u200b y\u00a0z", "a\\\nb  \nc", "***x*y** `kod här`",
	}
	for i, s := range seeds {
		f.Add(s, seeds[(i+1)%len(seeds)])
	}
	f.Fuzz(func(t *testing.T, old, new string) {
		if !utf8.ValidString(old) || !utf8.ValidString(new) {
			t.Skip("a TOML file is UTF-8")
		}
		bs := Redline(old, new)
		if got, want := sideOf(bs, Ins), wordsIn(old); got != want {
			t.Errorf("old text is %q, want %q\nold %q\nnew %q\n%+v", got, want, old, new, bs)
		}
		if got, want := sideOf(bs, Del), wordsIn(new); got != want {
			t.Errorf("new text is %q, want %q\nold %q\nnew %q\n%+v", got, want, old, new, bs)
		}
		if same := sameWords(parse(old), parse(new)); same != unchanged(bs) {
			t.Errorf("same words: %t, but the redline is %+v", same, bs)
		}
		checkHTML(t, string(RenderHTML(bs, swedish())))
	})
}

// sideOf joins what is left when one operation is dropped, without space.
func sideOf(bs []Block, drop Op) string {
	var b strings.Builder
	for _, bl := range bs {
		for _, s := range bl.Spans {
			if s.Op != drop {
				b.WriteString(s.Text)
			}
		}
	}
	return bare(b.String())
}

func wordsIn(src string) string {
	var b strings.Builder
	for _, w := range wordsOf(parse(src)) {
		b.WriteString(w.text())
	}
	return bare(b.String())
}

// bare is text as it is compared, without space.
func bare(s string) string { return strings.Join(strings.Fields(key(s)), "") }

func unchanged(bs []Block) bool {
	for _, b := range bs {
		if b.Op != Equal {
			return false
		}
	}
	return true
}
