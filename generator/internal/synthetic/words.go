package synthetic

// field is what a kundval is about.
type field struct{ id, name, short, work string }

func fields() []field {
	return []field{
		{"kontor", "Kundval kontor och service", "KON", "kontor och service"},
		{"vard", "Kundval vård och omsorg", "VÅR", "vård och omsorg"},
		{"handel", "Kundval handel och lager", "HAN", "handel och lager"},
		{"kok", "Kundval kök och restaurang", "KÖK", "kök och restaurang"},
		{"bygg", "Kundval bygg och anläggning", "BYG", "bygg och anläggning"},
		{"gront", "Kundval trädgård och miljö", "GRÖ", "trädgård och miljö"},
		{"transport", "Kundval transport och fordon", "TRA", "transport och fordon"},
		{"stad", "Kundval städ och tvätt", "STÄ", "städ och tvätt"},
		{"it", "Kundval it och support", "IT", "it och support"},
		{"skola", "Kundval förskola och skola", "SKO", "förskola och skola"},
		{"industri", "Kundval industri och teknik", "IND", "industri och teknik"},
		{"kultur", "Kundval kultur och fritid", "KUL", "kultur och fritid"},
	}
}

// need is whom a level is for, said about them and to them.
type need struct{ group, plain string }

func needs() []need {
	return []need{
		{"är redo att börja söka arbete", "kan börja söka arbete nu"},
		{"behöver regelbundet stöd av en handledare", "behöver en handledare att prata med varje vecka"},
		{"läser svenska för invandrare samtidigt", "läser sfi samtidigt"},
		{"behöver pröva sig fram i en lugn miljö", "behöver börja i liten grupp och i lugn takt"},
	}
}

// activity is what a condition asks for; the verb phrase follows "ska".
type activity struct{ slug, title, demand string }

func activities() []activity {
	return []activity{
		{"rutin", "Skriftlig rutin för", "ha en skriftlig rutin för"},
		{"ansvar", "Ansvarig funktion för", "ha utsett en funktion som svarar för"},
		{"plan", "Årlig plan för", "varje år göra en plan för"},
		{"redovisning", "Redovisning av", "redovisa sitt arbete med"},
		{"utbildning", "Utbildning av personalen i", "utbilda sin personal i"},
		{"uppfoljning", "Egen uppföljning av", "själv följa upp"},
		{"forteckning", "Förteckning över", "föra en förteckning över"},
		{"information", "Information till kunden om", "informera kunden på ett begripligt sätt om"},
	}
}

// topic is what the activity is about.
type topic struct{ slug, name, why string }

func topics() []topic {
	return []topic{
		{"klagomal", "klagomål och synpunkter", "Den som klagar ska få ett svar inom rimlig tid och får inte behandlas sämre efteråt."},
		{"avvikelser", "avvikelser", "Varje händelse som skadat någon, eller som kunde ha gjort det, ska beskrivas tillsammans med orsaken."},
		{"lokaler", "lokaler och utrustning", "Lokalerna ska vara rena, säkra och möjliga att använda för den som har nedsatt rörlighet eller hörsel."},
		{"tystnadsplikt", "sekretess och tystnadsplikt", "Uppgifter om en kund får bara läsas av den som behöver dem för sitt arbete."},
		{"bemanning", "bemanning och kompetens", "Det ska framgå vilken utbildning och erfarenhet varje uppgift kräver och hur frånvaro hanteras."},
		{"tolk", "tolk och språkstöd", "Kunden ska kunna förstå och göra sig förstådd vid alla möten som rör den egna planen."},
		{"handledning", "handledning på arbetsplats", "Handledaren ska känna till kundens mål och ha tid avsatt för uppgiften."},
		{"samverkan", "samverkan med myndigheter", "Kunden ska inte behöva berätta samma sak flera gånger för olika myndigheter."},
		{"dokumentation", "dokumentation i ärendet", "Anteckningarna ska vara sakliga, daterade och möjliga för kunden att läsa."},
		{"personuppgifter", "hantering av personuppgifter", "Uppgifterna ska gallras när de inte längre behövs och får inte lämnas vidare utan stöd i lag."},
		{"brandskydd", "brandskydd och utrymning", "Alla som vistas i lokalen ska veta hur de tar sig ut och var de samlas."},
		{"jamlikhet", "likabehandling", "Arbetet ska omfatta hur anordnaren förebygger trakasserier och ger alla samma möjligheter."},
		{"ekonomi", "ekonomi och betalningar", "Skatter och avgifter ska betalas i tid, och bokföringen ska kunna granskas."},
		{"ledning", "ledning och styrning", "Det ska finnas en ordning för vem som beslutar när den ansvariga är borta."},
		{"miljo", "miljö och resor", "Möten ska i första hand kunna nås till fots, med cykel eller med kollektivtrafik."},
		{"resultat", "resultat för kunden", "Redovisningen ska visa hur det går för kunderna på varje nivå och inte bara ett genomsnitt."},
		{"start", "start av insatsen", "Kunden ska snabbt få veta vem den ska träffa, var och när."},
		{"avslut", "avslut och överlämning", "Kunden ska inte stå utan stöd mellan två insatser."},
		{"sakerhet", "hot och våld", "Personal och kunder ska veta vem de kontaktar och få stöd efter en händelse."},
		{"underleverantor", "underleverantörer", "Anordnaren svarar för det arbete som någon annan utför på uppdrag."},
	}
}

func sectionNames() []string {
	return []string{
		"Organisation", "Företrädare", "Registrering", "Lokaler", "Personal", "Kvalitet", "Dokumentation", "Information",
		"Bemötande", "Samverkan", "Planering", "Genomförande", "Uppföljning", "Rapportering", "Avslut", "Beredskap",
	}
}

func towns() []string {
	return []string{"Exempelby", "Exempelvik", "Exempelsund", "Exempelhamn", "Exempelberga", "Exempelnäs", "Exempelåsen"}
}

func streets() []string {
	return []string{"Låtsasvägen", "Påhittsgatan", "Sagostigen", "Segelgatan", "Fantasitorget", "Provvägen", "Övningsgränd"}
}

func hours() []string {
	return []string{"Vardagar 8–17", "Vardagar 9–15", "Måndag, onsdag och torsdag 9–16", "Vardagar 8.30–16.30", ""}
}

func trades() []string {
	return []string{
		"Butik och handel", "Lager och transport", "Restaurang", "Vård och omsorg", "Barnomsorg", "Städ och service",
		"Bygg", "Trädgård", "It och administration", "Industri", "Kultur", "Eget företag",
	}
}

// spoken are codes of languages besides Swedish.
func spoken() []string {
	return []string{"en", "ar", "so", "ti", "fa", "prs", "uk", "ru", "pl", "tr", "es", "fr", "fi"}
}

// strengths complete "En anordnare som …".
func strengths() []string {
	return []string{
		"arbetar i små grupper och har egen handledare för varje kund",
		"har många arbetsgivare i sitt nätverk och ordnar studiebesök",
		"kan ge stöd på flera språk från första mötet",
		"tar emot snabbt och anpassar takten efter hur du mår",
		"blandar svenska i klassrum med praktik på arbetsplats",
		"hjälper dig med cv, ansökningar och intervjuer",
		"vänder sig till dig som varit borta länge från arbetslivet",
	}
}

func stories() []string {
	return []string{
		"Du träffar din handledare minst en gång i veckan. Ni gör en plan tillsammans och ändrar den när något händer.",
		"Vi har gemensamma dagar då du kan få hjälp med cv, ansökningar och digitala tjänster. Du kan komma utan att boka.",
		"Du får pröva olika arbetsuppgifter i vår egen verkstad innan du kommer ut på en arbetsplats.",
		"Vi följer med till arbetsgivaren den första dagen och håller kontakten så länge du vill.",
		"Behöver du tolk ordnar vi det. Säg till när du bokar ditt första möte.",
		"I vår lokal finns ett tyst rum. Du kan också träffa oss utomhus eller på telefon om det känns bättre.",
	}
}
