package faults

import (
	"maps"
	"path"
	"reflect"
	"slices"
	"strings"

	"golang.org/x/text/encoding/charmap"

	"kundval/generator/internal/model"
)

// each calls f for up to n values of every key that stands in the data, the
// required ones only or all.
func (m *maker) each(n int, required bool, f func(place)) {
	byKey := map[string][]place{}
	for _, t := range m.tables {
		for _, v := range t.keys() {
			if v.required || !required {
				byKey[t.typ+"."+v.key] = append(byKey[t.typ+"."+v.key], v)
			}
		}
	}
	for _, key := range slices.Sorted(maps.Keys(byKey)) {
		for _, v := range some(byKey[key], n) {
			f(v)
		}
	}
}

func misspeltKeys(m *maker) {
	m.each(1, false, func(v place) {
		before, key, after := cut(m.text(v.file()), v.keySpan())
		m.add(v.file(), before+typo(key)+after, v.String()+" misspelt", spot{v.file(), v.keySpan().Start.Line})
	})
}

func missingKeys(m *maker) {
	m.each(1, true, func(v place) {
		if v.value.Kind() == reflect.Slice && m.hasHeader(v) && v.value.Len() > 1 {
			return // the others are left
		}
		m.drop(v)
	})
}

// wrongTypes writes a value of another type.
func wrongTypes(m *maker) {
	m.each(1, false, func(v place) {
		if m.hasHeader(v) {
			return
		}
		m.put(v, otherType(v.value))
	})
}

func otherType(v reflect.Value) string {
	if _, ok := v.Interface().(model.Date); ok {
		return `"1 januari 2025"`
	}
	switch v.Kind() {
	case reflect.String:
		return "17"
	case reflect.Int, reflect.Int64, reflect.Float64:
		return `"sjutton"`
	case reflect.Bool:
		return `"ja"`
	case reflect.Slice:
		if e := v.Type().Elem(); e.Kind() == reflect.String {
			return `"sjutton"`
		}
		return "[17]"
	}
	return "17"
}

func emptyValues(m *maker) {
	m.each(1, true, func(v place) {
		switch {
		case v.value.Kind() == reflect.String:
			m.put(v, `""`)
		case v.value.Kind() == reflect.Slice && !m.hasHeader(v):
			m.put(v, "[]")
		}
	})
}

func impossibleDates(m *maker) {
	m.each(1, false, func(v place) {
		if d, ok := v.value.Interface().(model.Date); ok {
			m.put(v, d.String()[:4]+"-02-30")
		}
	})
}

func keysTwice(m *maker) {
	seen := map[string]bool{} // one key of each type will do
	m.each(1, false, func(v place) {
		if seen[v.table.typ] || m.hasHeader(v) || m.inline(v) || v.span().End.Line != v.line() {
			return
		}
		seen[v.table.typ] = true
		lines := strings.SplitAfter(m.text(v.file()), "\n")
		lines = slices.Insert(lines, v.line(), lines[v.line()-1])
		m.add(v.file(), strings.Join(lines, ""), v.String()+" twice", spot{v.file(), v.line() + 1})
	})
}

// written lists values of each kind of file whose text fits.
func (m *maker) written(n int, fits func(raw string) bool) []place {
	byKind := map[string][]place{}
	for _, t := range m.tables {
		for _, v := range t.keys() {
			if !m.hasHeader(v) && fits(m.raw(v)) {
				byKind[kindOf(v.file())] = append(byKind[kindOf(v.file())], v)
			}
		}
	}
	var out []place
	for _, kind := range slices.Sorted(maps.Keys(byKind)) {
		out = append(out, some(byKind[kind], n)...)
	}
	return out
}

func isText(raw string) bool {
	return strings.HasPrefix(raw, `"`) && !strings.HasPrefix(raw, `"""`) && len(raw) > 2
}

func unclosedTexts(m *maker) {
	for _, v := range m.written(4, isText) {
		m.put(v, strings.TrimSuffix(m.raw(v), `"`))
	}
}

func unopenedTexts(m *maker) {
	for _, v := range m.written(3, isText) {
		m.put(v, strings.TrimPrefix(m.raw(v), `"`))
	}
}

func unquotedTexts(m *maker) {
	for _, v := range m.written(3, isText) {
		if raw := strings.Trim(m.raw(v), `"`); strings.ContainsFunc(raw, func(r rune) bool { return r >= 'a' && r <= 'z' }) {
			m.put(v, raw)
		}
	}
}

func curlyQuotes(m *maker) {
	for _, v := range m.written(3, isText) {
		m.put(v, "”"+strings.Trim(m.raw(v), `"`)+"”")
	}
}

func innerQuotes(m *maker) {
	for _, v := range m.written(2, func(raw string) bool { return isText(raw) && strings.Contains(raw, " ") }) {
		before, after, _ := strings.Cut(m.raw(v), " ")
		m.put(v, before+` "`+strings.TrimSuffix(after, `"`)+`""`)
	}
}

func unclosedLongTexts(m *maker) {
	for _, v := range m.written(4, func(raw string) bool { return strings.HasPrefix(raw, `"""`) }) {
		m.put(v, strings.TrimSuffix(m.raw(v), `"""`))
	}
}

func unclosedLists(m *maker) {
	for _, v := range m.written(3, func(raw string) bool { return strings.HasPrefix(raw, "[") && strings.HasSuffix(raw, "]") }) {
		m.put(v, strings.TrimSuffix(m.raw(v), "]"))
	}
}

func unclosedBraces(m *maker) {
	for _, v := range m.written(3, func(raw string) bool { return strings.HasPrefix(raw, "{") }) {
		m.put(v, strings.TrimSuffix(m.raw(v), "}"))
	}
}

func missingCommas(m *maker) {
	for _, v := range m.written(2, func(raw string) bool { return strings.HasPrefix(raw, "[") && strings.Contains(raw, `", "`) }) {
		m.put(v, strings.Replace(m.raw(v), `", "`, `" "`, 1))
	}
}

func missingEquals(m *maker) {
	for _, v := range m.written(2, isText) {
		if m.inline(v) {
			continue
		}
		text := m.text(v.file())
		from, to := offset(text, v.keySpan().End), offset(text, v.span().Start)
		m.add(v.file(), text[:from]+" "+text[to:], v.String()+" without =", spot{v.file(), v.line()})
	}
}

func decimalCommas(m *maker) {
	for _, v := range m.written(2, func(raw string) bool {
		return strings.Contains(raw, ".") && strings.Trim(raw, "0123456789.-") == ""
	}) {
		m.put(v, strings.Replace(m.raw(v), ".", ",", 1))
	}
}

// headers lists the first header of each name in each kind of file.
func (m *maker) headers() []place {
	var out []place
	m.each(1, false, func(v place) {
		if m.hasHeader(v) {
			out = append(out, v)
		}
	})
	return out
}

// header changes how a header is written.
func (m *maker) header(v place, change func(string) string, what string) {
	before, header, after := cut(m.text(v.file()), v.span())
	m.add(v.file(), before+change(header)+after, v.String()+" "+what, spot{v.file(), v.line()})
}

func halfHeaders(m *maker) {
	for _, v := range m.headers() {
		m.header(v, func(h string) string { return strings.TrimSuffix(h, "]") }, "without its last bracket")
	}
}

func wrongBrackets(m *maker) {
	for _, v := range m.headers() {
		if v.value.Kind() != reflect.Slice {
			m.header(v, func(h string) string { return "[" + h + "]" }, "with double brackets")
		} else if v.value.Len() == 1 {
			m.header(v, func(h string) string { return h[1 : len(h)-1] }, "with single brackets")
		}
	}
}

// files lists a few files of each kind.
func (m *maker) filesOf(n int) []string {
	byKind := map[string][]string{}
	for _, file := range slices.Sorted(maps.Keys(m.tree)) {
		if ext := path.Ext(file); ext != ".toml" && ext != ".md" {
			continue // a document, which is no data
		}
		byKind[kindOf(file)] = append(byKind[kindOf(file)], file)
	}
	var out []string
	for _, kind := range slices.Sorted(maps.Keys(byKind)) {
		out = append(out, some(byKind[kind], n)...)
	}
	return out
}

// needed reports whether others notice that a file is missing.
func (m *maker) needed(file string) bool {
	switch kindOf(file) {
	case "webbplats.toml", "huvudman.toml", "utgava.toml", "kundval.toml":
		return true
	}
	return false
}

func missingFiles(m *maker) {
	for _, file := range m.filesOf(4) {
		if m.needed(file) {
			m.faults = append(m.faults, fault{m.kind, file + " removed", map[string][]byte{file: nil}, []spot{{file, 0}}})
		}
	}
}

func misnamedFiles(m *maker) {
	for _, file := range m.filesOf(2) {
		for _, to := range []string{strings.ToUpper(path.Ext(file)), path.Ext(file) + ".txt", path.Ext(file) + "~"} {
			other := strings.TrimSuffix(file, path.Ext(file)) + to
			m.faults = append(m.faults, fault{m.kind, file + " called " + path.Base(other),
				map[string][]byte{file: nil, other: m.tree[file].Data}, []spot{{file, 0}, {other, 0}}})
		}
	}
}

func strayFiles(m *maker) {
	for _, file := range m.filesOf(2) {
		other := path.Join(path.Dir(file), "anteckningar.txt")
		m.faults = append(m.faults, fault{m.kind, other + " added", map[string][]byte{other: []byte("att göra")}, []spot{{other, 0}}})
	}
}

func emptyFiles(m *maker) {
	for _, file := range m.filesOf(2) {
		m.add(file, "", file+" emptied", spot{file, 0}, spot{file, 1})
	}
}

func wrongEncodings(m *maker) {
	for _, file := range m.filesOf(2) {
		text := m.text(file)
		clean := strings.NewReplacer("”", "\"", "–", "-", "…", ".").Replace(text)
		if latin, err := charmap.Windows1252.NewEncoder().String(clean); err == nil && latin != clean {
			at := strings.IndexFunc(clean, func(r rune) bool { return r > 127 })
			m.add(file, latin, file+" in Windows-1252", spot{file, 1 + strings.Count(clean[:at], "\n")})
		}
		var wide strings.Builder
		wide.WriteString("\xFF\xFE")
		for _, r := range text {
			wide.Write([]byte{byte(r), byte(r >> 8)})
		}
		m.add(file, wide.String(), file+" in UTF-16", spot{file, 0})
	}
}

func notTOML(m *maker) {
	for _, file := range m.filesOf(2) {
		m.add(file, "<!doctype html>\n<title>Villkor</title>\n", file+" is a page", spot{file, 1})
		m.add(file, "PK\x03\x04\x14\x00\xFF", file+" is a document of Word", spot{file, 0})
	}
}

func conflicts(m *maker) {
	for _, file := range m.filesOf(2) {
		lines := strings.SplitAfter(m.text(file), "\n")
		at := len(lines) / 2
		if kindOf(file) == "content" {
			at = 1
		}
		lines = slices.Insert(lines, at, "<<<<<<< HEAD\n", "=======\n", ">>>>>>> gren\n")
		m.add(file, strings.Join(lines, ""), file+" with marks of a conflict", spot{file, at + 1}, spot{file, at + 2}, spot{file, at + 3})
	}
}
