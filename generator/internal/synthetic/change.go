package synthetic

import "fmt"

// change is a way in which a condition differs from one edition to the next.
type change int

const (
	none      change = iota
	figure           // a limit becomes stricter, later milder
	wording          // a sentence is rewritten
	control          // it is also checked on the spot
	sanction         // a breach can cost more
	freshness        // a document may be less old
	law              // one more law is named
	temporary        // the condition stands in this edition only
)

// kindOf tells how condition i changes. A quarter of the conditions do, in
// every edition after the first.
func kindOf(i int) change {
	switch i % 24 {
	case 1:
		return figure
	case 6:
		return wording
	case 10:
		return control
	case 14:
		return sanction
	case 17:
		return freshness
	case 20:
		return law
	}
	return none
}

func changeOf(i, edition int) change {
	if edition == 0 {
		return none
	}
	return kindOf(i)
}

// motive is why a condition changed and what its author must say about the
// effect because no program can know it.
type motive struct{ why, effect, action string }

func (c change) motive(edition int) motive {
	later := edition%2 == 1
	choose := func(a, b string) string {
		if later {
			return a
		}
		return b
	}
	switch c {
	case figure:
		return motive{
			why:    choose("Nämnden behöver få veta tidigare när något ändras.", "Tio dagar visade sig vara för kort tid för små anordnare."),
			action: choose("Se till att ändringar anmäls inom tio dagar.", ""),
		}
	case wording:
		return motive{why: "Anordnare har frågat när beskrivningen ska uppdateras.", effect: "fortydligande"}
	case control:
		return motive{
			why:    choose("Brister syns först när verksamheten är i gång.", "Stickproven gav inget utöver den årliga uppföljningen."),
			action: choose("Ha underlaget till hands på varje enhet.", ""),
		}
	case sanction:
		return motive{why: choose("Upprepade brister ska kunna få en tydlig följd.", "Följden stod inte i proportion till bristen.")}
	case freshness:
		return motive{
			why:    choose("Ett färskare intyg ger en säkrare bild.", "Intygen är svåra att få fram snabbare."),
			action: choose("Beställ intyget högst två månader före uppföljningen.", ""),
		}
	case law:
		return motive{why: "Lagen gällde redan. Nu framgår det vilken som avses.", effect: "fortydligande"}
	case temporary:
		return motive{why: "Varje år granskas ett område särskilt, och nu är det ett annat."}
	}
	panic(fmt.Sprintf("synthetic: no motive for change %d", c))
}
