package pages

import (
	"fmt"
	"html/template"
	"math"
	"slices"
	"strconv"
	"strings"

	"kundval/generator/internal/assets"
	"kundval/generator/internal/components"
)

// basicShowcases are what all else is made of: colours, sizes and distances, as
// the stylesheet has them.
func basicShowcases(tokens []assets.Token) []components.Showcase {
	table := func(label string, t components.Table) components.Example {
		return components.Example{Label: label, Partial: "table", Value: t}
	}
	return []components.Showcase{
		{
			Group: components.Basics, Name: "farger", Title: "Färger", Styles: []string{"tokens.css"},
			Purpose: "En färg har två namn: ett för vad den är och ett för vad den är till. Det som ritas använder bara det senare.",
			Criteria: []string{
				"Text har kontrasten 4,5 eller mer mot sin bakgrund, i ljust och mörkt läge.",
				"Ingen färg säger något ensam: det finns alltid ord, form eller linje.",
				"I tvingade färger gäller läsarens egna.",
			},
			Examples: []components.Example{
				table("Efter vad de är till", intentTable(tokens)),
				table("Kontraster", contrastTable(tokens)),
				table("Efter vad de är", rawTable(tokens)),
			},
		},
		{
			Group: components.Basics, Name: "storlekar", Title: "Storlekar och avstånd", Styles: []string{"tokens.css"},
			Purpose: "Textens storlekar, avstånden och bredderna.",
			Criteria: []string{
				"Storlekar är i rem, så att de följer läsarens egen inställning.",
				"Rubriker växer med skärmen men aldrig förbi dubbla storleken.",
			},
			Examples: []components.Example{
				table("Textstorlekar", scaleTable(tokens)),
				table("Avstånd", spaceTable(tokens)),
			},
		},
	}
}

// intentWords tell what each colour is for.
func intentWords() map[string]string {
	return map[string]string{
		"page": "sidans bakgrund", "surface": "ytor som ligger på sidan", "sunken": "ytor som ligger under", "text": "text", "text-quiet": "text som är mindre viktig",
		"rule": "linjer", "rule-strong": "linjer som avgränsar något att använda", "brand": "sidhuvudet och det viktigaste att trycka på", "brand-wash": "sagt på klarspråk",
		"on-brand": "text på märkesfärgen", "accent": "linjen under sidhuvudet", "link": "länkar", "link-visited": "besökta länkar", "shadow": "skuggan som visar att det finns mer",
		"focus": "fokus, den ljusa ramen", "focus-edge": "fokus, den mörka ramen", "neutral-bg": "neutralt, bakgrund", "neutral-text": "neutralt, text",
		"positive-bg": "gott, bakgrund", "positive-text": "gott, text", "caution-bg": "att tänka på, bakgrund", "caution-text": "att tänka på, text",
		"negative-bg": "allvarligt, bakgrund", "negative-text": "allvarligt, text",
	}
}

// contrast is a pair of colours that must be told apart.
type contrast struct {
	front, back string
	least       float64
}

// contrasts are the pairs that stand against each other on the site.
func contrasts() []contrast {
	const text, sign = 4.5, 3 // WCAG 2.2, 1.4.3 and 1.4.11
	return []contrast{
		{"text", "page", text}, {"text", "surface", text}, {"text", "brand-wash", text}, {"text-quiet", "page", text}, {"text-quiet", "sunken", text},
		{"link", "page", text}, {"link", "surface", text}, {"link-visited", "page", text}, {"on-brand", "brand", text},
		{"neutral-text", "neutral-bg", text}, {"positive-text", "positive-bg", text}, {"caution-text", "caution-bg", text}, {"negative-text", "negative-bg", text},
		{"rule-strong", "page", sign}, {"focus", "focus-edge", sign},
	}
}

func intentTable(tokens []assets.Token) components.Table {
	t := components.Table{ID: "farger-uppgift", Caption: "Färger efter vad de är till", Head: []string{"Namn", "Till", "Ljust läge", "Mörkt läge"}}
	words := intentWords()
	for _, k := range tokens {
		if w, ok := words[k.Name]; ok {
			t.Rows = append(t.Rows, []components.Cell{{HTML: property(k.Name), Header: true}, {HTML: text(w)}, {HTML: swatch(k.Light)}, {HTML: swatch(k.Dark)}})
		}
	}
	return t
}

func rawTable(tokens []assets.Token) components.Table {
	t := components.Table{ID: "farger-varden", Caption: "Färger efter vad de är", Head: []string{"Namn", "Färg"}}
	for _, k := range tokens {
		if k.Of == "" && strings.HasPrefix(k.Light, "#") {
			t.Rows = append(t.Rows, []components.Cell{{HTML: property(k.Name), Header: true}, {HTML: swatch(k.Light)}})
		}
	}
	return t
}

func contrastTable(tokens []assets.Token) components.Table {
	t := components.Table{ID: "farger-kontrast", Caption: "Kontraster, räknade ur stilmallen", Head: []string{"Mot varandra", "Minst", "Ljust läge", "Mörkt läge"}, Numeric: []bool{false, true, true, true}}
	for _, c := range contrasts() {
		front, back := tokenOf(tokens, c.front), tokenOf(tokens, c.back)
		t.Rows = append(t.Rows, []components.Cell{
			{HTML: property(c.front) + " mot " + property(c.back), Header: true}, {HTML: decimal(c.least)},
			{HTML: decimal(ratio(front.Light, back.Light))}, {HTML: decimal(ratio(front.Dark, back.Dark))},
		})
	}
	return t
}

func scaleTable(tokens []assets.Token) components.Table {
	t := components.Table{ID: "storlekar-text", Caption: "Textens storlekar", Head: []string{"Namn", "Storlek", "Så ser den ut"}}
	for _, k := range tokens {
		if n, ok := strings.CutPrefix(k.Name, "step-"); ok {
			t.Rows = append(t.Rows, []components.Cell{{HTML: property(k.Name), Header: true}, {HTML: `<code translate="no">` + text(k.Light) + `</code>`},
				{HTML: `<span class="sample sample--` + text(n) + `">Välj anordnare</span>`}})
		}
	}
	return t
}

func spaceTable(tokens []assets.Token) components.Table {
	t := components.Table{ID: "storlekar-avstand", Caption: "Avstånd", Head: []string{"Namn", "Storlek", "Så långt är det"}}
	for _, k := range tokens {
		if strings.HasPrefix(k.Name, "space-") {
			t.Rows = append(t.Rows, []components.Cell{{HTML: property(k.Name), Header: true}, {HTML: `<code translate="no">` + text(k.Light) + `</code>`},
				{HTML: `<svg class="length" width="` + text(k.Light) + `" height="1rem" aria-hidden="true"><rect width="100%" height="100%"/></svg>`}})
		}
	}
	return t
}

func tokenOf(tokens []assets.Token, name string) assets.Token {
	i := slices.IndexFunc(tokens, func(t assets.Token) bool { return t.Name == name })
	if i < 0 {
		return assets.Token{}
	}
	return tokens[i]
}

func property(name string) template.HTML { return `<code translate="no">--` + text(name) + `</code>` }

// swatch is a patch of a colour, which is not the page's: a drawing has its
// colours in attributes.
func swatch(colour string) template.HTML {
	return `<span class="swatch"><svg class="swatch__patch" viewBox="0 0 3 2" aria-hidden="true"><path fill="` + text(colour) + `" d="M0 0h3v2H0z"/></svg> <code translate="no">` + text(colour) + `</code></span>`
}

// decimal writes a ratio as Swedes do, rounded down.
func decimal(n float64) template.HTML {
	return text(strings.Replace(strconv.FormatFloat(math.Floor(n*10)/10, 'f', 1, 64), ".", ",", 1))
}

// ratio is the contrast of two colours, as WCAG 2.2 defines it; 0 when one
// cannot be read.
func ratio(a, b string) float64 {
	x, okX := luminance(a)
	y, okY := luminance(b)
	if !okX || !okY {
		return 0
	}
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

// luminance is how light a colour is, written as #rgb or #rrggbb.
func luminance(hex string) (float64, bool) {
	digits := strings.TrimPrefix(hex, "#")
	if len(digits) == 3 {
		digits = fmt.Sprintf("%[1]c%[1]c%[2]c%[2]c%[3]c%[3]c", digits[0], digits[1], digits[2])
	}
	n, err := strconv.ParseUint(digits, 16, 24)
	if err != nil || len(digits) != 6 {
		return 0, false
	}
	linear := func(shift uint) float64 {
		c := float64(n>>shift&0xff) / 255
		if c <= 0.04045 {
			return c / 12.92
		}
		return math.Pow((c+0.055)/1.055, 2.4)
	}
	return 0.2126*linear(16) + 0.7152*linear(8) + 0.0722*linear(0), true
}
