package tomlsrc

import (
	"strconv"
	"strings"

	"kundval/generator/internal/diag"
)

func (d *Decoder) unknownKey(doc *document, table, i int32, p *plan) {
	name := doc.key(i)
	hint := diag.DidYouMean(name, p.names)
	if _, ok := d.root.byName[name]; ok && table != 0 && hint.IsZero() {
		hint = diag.Textf("%q hör till filen som helhet; flytta raden till före den första rubriken med klamrar",
			"%q belongs to the file as a whole; move the line above the first header", name)
	}
	if hint.IsZero() {
		hint = diag.Textf("här kan stå: %s", "these can stand here: %s", strings.Join(p.names, ", "))
	}
	tell(&d.found, diag.Diagnostic{
		Code:    codeUnknownKey,
		Span:    doc.keySpan(i),
		Message: diag.Textf("nyckeln %q finns inte %s", "there is no key %q %s", name, where(doc, table)),
		Hint:    hint,
	})
}

// where names a table in running words.
func where(doc *document, table int32) diag.Text {
	n := doc.nodes[table]
	if n.keyEnd == 0 && n.made != inline {
		return diag.Text{SV: "på filens översta nivå", EN: "at the top of the file"}
	}
	if n.keyEnd == 0 {
		return diag.Text{SV: "i den här tabellen", EN: "in this table"}
	}
	return diag.Textf("i %q", "in %q", doc.key(table))
}

func (d *Decoder) missingKey(doc *document, table int32, f field) {
	if full(d.found) {
		return
	}
	tell(&d.found, diag.Diagnostic{
		Code:    codeMissingKey,
		Span:    doc.valueSpan(table),
		Message: diag.Textf("nyckeln %q saknas %s", "the key %q is missing %s", f.name, where(doc, table)),
		Hint:    diag.Textf("skriv till exempel %s", "write for example %s", example(f.want, f.name)),
	})
}

func (d *Decoder) wrongType(doc *document, i int32, w want, name string) {
	if full(d.found) {
		return
	}
	hint := doc.remedy(i, w, name)
	if hint.IsZero() {
		hint = diag.Textf("skriv till exempel %s", "write for example %s", example(w, name))
	}
	message := diag.Textf("%q ska vara %s men är %s", "%q must be %s but is %s", name, w.words(), doc.words(i))
	if w.part {
		message = diag.Textf("%q ska innehålla %s, inte %s", "%q must hold %s, not %s", name, w.plural(), doc.words(i))
	}
	tell(&d.found, diag.Diagnostic{
		Code:    codeWrongType,
		Span:    doc.valueSpan(i),
		Message: message,
		Hint:    hint,
	})
}

// remedy tells how to mend the commonest mismatches without losing what was
// written.
func (d *document) remedy(i int32, w want, name string) diag.Text {
	n, raw := d.nodes[i], d.raw(i)
	switch {
	case n.kind == kindString && w.form != wantList && looksLike(w.form, d.str(i)):
		return diag.Textf("ta bort citattecknen: %s", "remove the quotation marks: %s", written(w, name, strings.TrimSpace(d.str(i))))
	case n.kind == kindTime && w.form == wantDate && len(raw) > len("2024-01-31"):
		return diag.Textf("skriv bara datumet: %s", "write the date only: %s", written(w, name, raw[:len("2024-01-31")]))
	case w.form == wantString && n.kind >= kindInteger:
		return diag.Textf("sätt citattecken: %s", "put quotation marks: %s", written(w, name, strconv.Quote(raw)))
	case strings.ContainsAny(raw, "\n\r"):
		return diag.Text{} // what would have to be shown takes several lines
	case w.form == wantList && !w.ofTables() && n.kind >= kindString:
		return diag.Textf("skriv en lista även för ett enda värde: %s", "write a list also for a single value: %s", written(w, name, "["+raw+"]"))
	case w.ofTables() && n.kind == kindTable && n.made == byHeader:
		return diag.Textf("skriv [[%s]] med dubbla klamrar", "write [[%s]] with double brackets", name)
	case (w.form == wantTable || w.form == wantPointer) && n.kind == kindTables:
		return diag.Textf("skriv [%s] med enkla klamrar", "write [%s] with single brackets", name)
	}
	return diag.Text{}
}

// written shows a value as it is to be written: after its key, or by itself
// in a list.
func written(w want, name, literal string) string {
	if w.part {
		return literal
	}
	return name + " = " + literal
}

// looksLike reports whether a text in quotation marks would be right without
// them.
func looksLike(f form, s string) bool {
	t, found := Parse("", []byte("x = "+strings.TrimSpace(s)))
	if len(found) > 0 || strings.ContainsAny(s, "\r\n") {
		return false
	}
	switch k := t.doc.nodes[t.doc.nodes[0].first].kind; f {
	case wantDate:
		return k == kindDate
	case wantInt:
		return k == kindInteger
	case wantFloat:
		return k == kindInteger || k == kindFloat
	case wantBool:
		return k == kindBool
	}
	return false
}

func (d *Decoder) badDate(doc *document, i int32) {
	if full(d.found) {
		return
	}
	tell(&d.found, diag.Diagnostic{
		Code:    codeBadDate,
		Span:    doc.valueSpan(i),
		Message: diag.Textf("%s finns inte i kalendern", "%s is not in the calendar", doc.raw(i)),
		Hint:    diag.Textf("skriv år, månad och dag med fyra, två och två siffror, som 2024-01-31", "write year, month and day with four, two and two digits, as in 2024-01-31"),
	})
}

func (d *Decoder) outOfRange(doc *document, i int32, name string) {
	if full(d.found) {
		return
	}
	tell(&d.found, diag.Diagnostic{
		Code:    codeWrongType,
		Span:    doc.valueSpan(i),
		Message: diag.Textf("talet i %q går inte att räkna med", "the number in %q cannot be computed with", name),
		Hint:    diag.Textf("skriv ett vanligt tal, till exempel 12", "write an ordinary number, for example 12"),
	})
}

// words says what a value is.
func (d *document) words(i int32) diag.Text {
	switch d.nodes[i].kind {
	case kindTable:
		return diag.Text{SV: "en tabell", EN: "a table"}
	case kindTables:
		return diag.Text{SV: "en lista av tabeller", EN: "a list of tables"}
	case kindArray:
		return diag.Text{SV: "en lista", EN: "a list"}
	case kindString:
		return diag.Text{SV: "en text", EN: "a text"}
	case kindInteger:
		return diag.Text{SV: "ett heltal", EN: "a whole number"}
	case kindFloat:
		return diag.Text{SV: "ett decimaltal", EN: "a decimal number"}
	case kindBool:
		return diag.Text{SV: "true eller false", EN: "true or false"}
	case kindDate:
		return diag.Text{SV: "ett datum", EN: "a date"}
	}
	return diag.Text{SV: "ett klockslag", EN: "a time"}
}

// words says what a field accepts.
func (w want) words() diag.Text {
	switch w.form {
	case wantString:
		return diag.Text{SV: "en text", EN: "a text"}
	case wantBool:
		return diag.Text{SV: "true eller false", EN: "true or false"}
	case wantInt:
		return diag.Text{SV: "ett heltal", EN: "a whole number"}
	case wantFloat:
		return diag.Text{SV: "ett tal", EN: "a number"}
	case wantDate:
		return diag.Text{SV: "ett datum", EN: "a date"}
	case wantList:
		if w.ofTables() {
			return diag.Text{SV: "en lista av tabeller", EN: "a list of tables"}
		}
		elem := w.elem.plural()
		return diag.Text{SV: "en lista av " + elem.SV, EN: "a list of " + elem.EN}
	}
	return diag.Text{SV: "en tabell", EN: "a table"}
}

func (w want) plural() diag.Text {
	switch w.form {
	case wantInt, wantFloat:
		return diag.Text{SV: "tal", EN: "numbers"}
	case wantDate:
		return diag.Text{SV: "datum", EN: "dates"}
	case wantTable, wantPointer:
		return diag.Text{SV: "tabeller", EN: "tables"}
	}
	return diag.Text{SV: "texter", EN: "texts"}
}

// example shows how a key can be written.
func example(w want, name string) string {
	switch w.form {
	case wantTable, wantPointer:
		if w.part {
			return "[[" + name + "]]"
		}
		return "[" + name + "]"
	case wantList:
		if w.ofTables() {
			return "[[" + name + "]]"
		}
	}
	return written(w, name, w.literal())
}

func (w want) literal() string {
	switch w.form {
	case wantBool:
		return "true"
	case wantInt:
		return "12"
	case wantFloat:
		return "12.5"
	case wantDate:
		return "2024-01-31"
	case wantList:
		return "[" + w.elem.literal() + "]"
	}
	return `"…"`
}
