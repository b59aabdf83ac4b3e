package components

// elementShowcases are the elements that pages are made of without a partial.
func elementShowcases() []Showcase {
	return []Showcase{
		{
			Group: Elements, Name: "rubriker", Title: "Rubriker", Styles: []string{"base.css"},
			Purpose: "Rubriker delar in en sida. De är satta med seriffer, så att de skiljer sig från texten också utan färg.",
			Criteria: []string{
				"En sida har en enda rubrik på första nivån.",
				"Ingen nivå hoppas över.",
				"Långa ord avstavas, så att en rubrik aldrig är bredare än skärmen.",
			},
			Examples: []Example{
				{Label: "Nivå två till fem", HTML: `<h2>Så väljer du anordnare</h2><h3>Innan du väljer</h3><h4>Om du har ett beslut</h4><h5>Om beslutet gäller två insatser</h5>`},
				{Label: "Långa ord", HTML: `<h2>` + long + ` och kompetensförsörjningsstrategi</h2><h3>` + long + ` för verksamhetsuppföljning</h3>`},
				{Label: "Från höger till vänster", Lang: "ar", Dir: "rtl", HTML: `<h2>كيف تختار مقدّم الخدمة</h2><h3>قبل أن تختار</h3>`},
			},
		},
		{
			Group: Elements, Name: "text", Title: "Text", Styles: []string{"layout.css", "utilities.css"},
			Purpose: "Löpande text, ingress och det som är mindre viktigt.",
			Criteria: []string{
				"En rad har högst omkring 65 tecken.",
				"Radavståndet är minst en och en halv gång textens storlek.",
				"Betoning säger samma sak utan fetstil.",
			},
			Examples: []Example{
				{Label: "Ingress", HTML: `<p class="lead">Du väljer själv vem som ska hjälpa dig. Här ser du vilka du kan välja.</p>`},
				{Label: "Brödtext", HTML: `<div class="prose"><p>Du kan byta anordnare <strong>när du vill</strong>. Prata med din handläggare, som hjälper dig vidare.</p><p>Beslutet har numret <bdi translate="no">AN-2026-00123</bdi>.</p></div>`},
				{Label: "Mindre viktigt", HTML: `<p class="quiet">Uppgifterna gäller den 22 november 2026.</p>`},
				{Label: "Långa ord", HTML: `<p class="prose">` + long + ` och verksamhetsuppföljningsrutinerna beskrivs i samverkansöverenskommelsen.</p>`},
				{Label: "Svenska på en sida från höger till vänster", Lang: "ar", Dir: "rtl", HTML: `<div class="prose"><p>النص الأصلي باللغة السويدية.</p><p lang="sv" dir="ltr">Anordnaren ska ha en ansvarsförsäkring.</p></div>`},
			},
		},
		{
			Group: Elements, Name: "listor", Title: "Listor", Styles: []string{"layout.css"},
			Purpose:  "Punkter, steg i ordning och listor i listor.",
			Criteria: []string{"En uppräkning är en lista, så att en skärmläsare säger hur lång den är.", "Steg som ska göras i ordning är numrerade."},
			Examples: []Example{
				{Label: "Punkter", HTML: `<ul class="prose"><li>registreringsbevis</li><li>intyg om F-skatt</li><li>` + long + `</li></ul>`},
				{Label: "En enda punkt", HTML: `<ul class="prose"><li>registreringsbevis</li></ul>`},
				{Label: "Steg", HTML: `<ol class="prose"><li>Läs ditt beslut.</li><li>Välj en anordnare.</li><li>Lämna blanketten till din handläggare.</li></ol>`},
				{Label: "Lista i en lista", HTML: `<div class="prose"><ul><li>Bemanning<ul><li>utbildning</li><li>referenser<ol><li>den senaste</li><li>den näst senaste</li></ol></li></ul></li><li>Lokaler</li></ul></div>`},
				{Label: "Från höger till vänster", Lang: "ar", Dir: "rtl", HTML: `<ol class="prose"><li>اقرأ القرار.</li><li>اختر مقدّم الخدمة.</li></ol>`},
			},
		},
		{
			Group: Elements, Name: "lankar", Title: "Länkar", Styles: []string{"base.css", "components/links.css"},
			Purpose: "Länkar är understrukna. En länk i en mening har meningens ord, en länk för sig är lätt att träffa.",
			Criteria: []string{
				"Länkens ord säger vart den leder, också utan texten runt om.",
				"Den är understruken och inte bara färgad.",
				"Fokus visas med en ljus och en mörk ram, som syns mot alla bakgrunder och i tvingade färger.",
			},
			Examples: []Example{
				{Label: "I en mening", HTML: `<p class="prose">Läs <a href="` + here + `">hur du väljer</a> innan du bestämmer dig.</p>`},
				{Label: "För sig", HTML: `<p class="alone"><a href="` + here + `">Alla anordnare</a></p>`},
				{Label: "Med fokus", HTML: `<p class="alone"><a class="shown-focus" href="` + here + `">Alla anordnare</a></p>`},
				{Label: "Långa ord", HTML: `<p class="alone"><a href="` + here + `">` + long + `</a></p>`},
				{Label: "Till telefon och e-post", HTML: `<p class="alone"><a href="tel:+4684650040" translate="no">08-465 004 00</a></p><p class="alone"><a href="mailto:kundval@nacka.example" translate="no">kundval@nacka.example</a></p>`},
			},
		},
		{
			Group: Elements, Name: "knappar", Title: "Knappar", Styles: []string{"choose/button.css"},
			Purpose: "En knapp gör något på sidan. Det som leder till en annan sida är en länk, som kan se ut som en knapp.",
			Criteria: []string{
				"Ytan att trycka på är minst 44 pixlar hög.",
				"Ingen knapp stängs av. När något saknas säger sidan det efter trycket.",
				"En knapp som har tryckts in byter ord, inte bara utseende.",
			},
			Examples: []Example{
				{Label: "Vanlig", HTML: `<p><button class="button" type="button">Skriv ut</button></p>`},
				{Label: "Viktigast", HTML: `<p><button class="button button--strong" type="button">Visa anordnare</button></p>`},
				{Label: "Länk som ser ut som en knapp", HTML: `<p><a class="button button--strong" href="` + here + `">Välj den här anordnaren</a></p>`},
				{Label: "Med fokus", HTML: `<p class="row"><button class="button shown-focus" type="button">Skriv ut valet</button> <button class="button button--strong shown-focus" type="button">Visa träffar</button></p>`},
				{Label: "Intryckt", HTML: `<p><button class="button is-chosen" type="button" data-set-aside="exempel">Ta bort från jämförelsen</button></p>`},
				{Label: "Långa ord", HTML: `<p><button class="button" type="button">Arbetsmarknadsinsatsernas tillgänglighet</button></p>`},
				{Label: "Från höger till vänster", Lang: "ar", Dir: "rtl", HTML: `<p class="row"><button class="button" type="button">طباعة</button> <button class="button button--strong" type="button">عرض النتائج</button></p>`},
			},
		},
		{
			Group: Elements, Name: "falt", Title: "Fält", Styles: []string{"find/find.css", "tick/tick.css"},
			Purpose: "Fält, listor att välja ur och rutor att kryssa i.",
			Criteria: []string{
				"Varje fält har en synlig etikett, som inte försvinner när man skriver.",
				"En hjälptext hör ihop med sitt fält.",
				"Rutor som hör ihop står i en grupp med namn.",
				"Inget skickas eller ändras förrän man trycker på en knapp.",
			},
			Examples: []Example{
				{Label: "Sökfält med hjälptext", HTML: `<div><label class="find__label" for="falt-sok">Sök på ord</label><input class="find__input" id="falt-sok" type="search" autocomplete="off" aria-describedby="falt-sok-hjalp"><p class="quiet" id="falt-sok-hjalp">Till exempel lager, vård eller Fisksätra.</p></div>`},
				{Label: "Med fokus", HTML: `<div><label class="find__label" for="falt-fokus">Sök på ort</label><input class="find__input shown-focus" id="falt-fokus" type="search" autocomplete="off"></div>`},
				{Label: "Ifyllt med långa ord", HTML: `<div><label class="find__label" for="falt-langt">` + long + `</label><input class="find__input" id="falt-langt" type="text" autocomplete="off" value="` + long + `"></div>`},
				{Label: "Lista att välja ur", HTML: `<div><label class="find__label" for="falt-lista">Språk</label><select class="find__input" id="falt-lista"><option>Alla språk</option><option>arabiska</option><option>svenska</option></select></div>`},
				{Label: "Rutor att kryssa i", HTML: `<fieldset class="find__set"><legend class="find__label">Tillgänglighet</legend><label class="find__check"><input type="checkbox" checked> Hörslinga</label><label class="find__check"><input type="checkbox"> Entré utan trappsteg</label></fieldset>`},
				{Label: "Stora rutor på papper", HTML: `<p><label class="tick"><input class="tick__box" type="checkbox" checked> <strong>Registreringsbevis</strong></label></p><p><label class="tick"><input class="tick__box" type="checkbox"> <strong>` + long + `</strong></label></p>`},
				{Label: "Från höger till vänster", Lang: "ar", Dir: "rtl", HTML: `<div><label class="find__label" for="falt-arabiska">ابحث</label><input class="find__input" id="falt-arabiska" type="search" autocomplete="off"><label class="find__check"><input type="checkbox" checked> أماكن شاغرة</label></div>`},
			},
		},
		{
			Group: Elements, Name: "hopfallt", Title: "Hopfällt", Styles: []string{"base.css"},
			Purpose: "Det som inte alla behöver fälls ihop, men finns i sidan.",
			Criteria: []string{
				"Webbläsarens sökning hittar i det hopfällda och öppnar det.",
				"Allt skrivs ut, också det som är hopfällt.",
				"Raden att trycka på är minst 24 pixlar hög och säger vad som finns under den.",
			},
			Examples: []Example{
				{Label: "Stängt", HTML: `<details><summary>Vad händer om jag inte väljer?</summary><p>Då får du en anordnare enligt turordningen.</p></details>`},
				{Label: "Öppet", HTML: `<details open><summary>Kan jag byta?</summary><p>Ja, när du vill.</p></details>`},
				{Label: "Med fokus", HTML: `<details><summary class="shown-focus">Hur lång tid tar det?</summary><p>Högst två veckor.</p></details>`},
				{Label: "Långa ord", HTML: `<details open><summary>` + long + ` och verksamhetsuppföljningsrutiner</summary><p>` + long + `.</p></details>`},
				{Label: "Från höger till vänster", Lang: "ar", Dir: "rtl", HTML: `<details open><summary>هل يمكنني تغيير مقدّم الخدمة؟</summary><p>نعم، متى شئت.</p></details>`},
			},
		},
		{
			Group: Elements, Name: "redline", Title: "Borttaget och tillagt", Styles: []string{"changes/words.css", "changes/change.css"},
			Purpose: "Hur lydelsen var och hur den blev.",
			Criteria: []string{
				"Orden ”Borttaget” och ”Tillagt” finns i texten för den som lyssnar.",
				"Borttaget är överstruket och tillagt understruket, så att färgen inte behövs.",
				"Ett stycke som mest är nytt står i sin helhet före och efter, med rubriker.",
			},
			Examples: []Example{
				{Label: "I en mening", HTML: `<div class="redline"><p>Planen ska vara klar inom <del><span class="visually-hidden">Borttaget: </span>två veckor</del> <ins><span class="visually-hidden">Tillagt: </span>en vecka</ins>.</p></div>`},
				{Label: "Bara tillagt", HTML: `<div class="redline"><p>Anordnaren ska ha en ansvarig person <ins><span class="visually-hidden">Tillagt: </span>och en ersättare</ins>.</p></div>`},
				{Label: "Bara borttaget", HTML: `<div class="redline"><p>Anordnaren ska visa registreringsbevis <del><span class="visually-hidden">Borttaget: </span>och kreditupplysning</del>.</p></div>`},
				{Label: "Före och efter", HTML: `<div class="redline"><div class="redline__old"><p class="redline__label">Tidigare lydelse</p><p>Rapport lämnas varje kvartal.</p></div><div class="redline__new"><p class="redline__label">Ny lydelse</p><p>Anordnaren rapporterar närvaro, framsteg och avvikelser den femte i varje månad.</p></div></div>`},
				{Label: "Långa ord", HTML: `<div class="redline"><p><del><span class="visually-hidden">Borttaget: </span>Verksamhetsuppföljningsrutinerna</del> <ins><span class="visually-hidden">Tillagt: </span>` + long + `</ins> ska visas.</p></div>`},
			},
		},
	}
}
