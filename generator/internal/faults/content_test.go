package faults

import (
	"fmt"
	"strings"
	"testing"
)

// identityNumber makes up a personnummer: a date, a serial number and the
// digit that makes it pass the check. It belongs to nobody: the born of 1912
// had no such serial numbers given.
func identityNumber(century, six, serial, sep string) string {
	nine := six + serial
	sum := 0
	for i, c := range nine {
		d := int(c-'0') * (2 - i%2)
		sum += d/10 + d%10
	}
	return century + six + sep + serial + fmt.Sprint((10-sum%10)%10)
}

// identityNumbers put a personnummer or samordningsnummer in every kind of file.
func identityNumbers(_ testing.TB, m *maker) {
	numbers := []string{
		identityNumber("19", "121212", "121", "-"), identityNumber("", "121212", "121", "-"), identityNumber("19", "121212", "121", ""),
		identityNumber("", "121272", "121", "-"), identityNumber("19", "121212", "121", " "), identityNumber("", "121212", "121", "+"),
	}
	for i, file := range m.filesOf(2) {
		number := numbers[i%len(numbers)]
		text := strings.TrimRight(m.text(file), "\n") + "\n"
		mark := "# "
		if kindOf(file) == "content" {
			mark = ""
		}
		m.add(file, text+mark+"Kunden med nummer "+number+" klagade.\n", file+": a personnummer", spot{file, 1 + strings.Count(text, "\n")})
	}
	for i, v := range some(m.written(3, func(raw string) bool { return strings.HasPrefix(raw, `"""`) }), 12) {
		raw := m.raw(v)
		m.put(v, strings.TrimSuffix(raw, `"""`)+"\n\nSe "+numbers[i%len(numbers)]+`."""`, spots(v.file(), v.line(), raw+"\n\n")...)
	}
}

// insecureLinks lead to http addresses from running text.
func insecureLinks(_ testing.TB, m *maker) {
	for _, v := range some(m.written(3, func(raw string) bool { return strings.HasPrefix(raw, `"""`) }), 8) {
		raw := m.raw(v)
		m.put(v, strings.TrimSuffix(raw, `"""`)+"\n\nLäs [mer](http://osaker.example/)."+`"""`, spots(v.file(), v.line(), raw+"\n\n")...)
	}
	for _, file := range m.filesOf(3) {
		if kindOf(file) == "content" {
			text := strings.TrimRight(m.text(file), "\n") + "\n"
			m.add(file, text+"\nLäs [mer](http://osaker.example/).\n", file+": an http link", spot{file, 2 + strings.Count(text, "\n")})
		}
	}
}

// brokenHeads damage the front matter of articles.
func brokenHeads(_ testing.TB, m *maker) {
	for _, file := range m.filesOf(2) {
		if kindOf(file) != "content" {
			continue
		}
		text := m.text(file)
		m.add(file, strings.Replace(text, "+++\n", "", 1), file+" without its first fence", spot{file, 1})
		m.add(file, strings.Replace(text, "\n+++\n", "\n", 1), file+" without its last fence", spot{file, 1})
		m.add(file, strings.Replace(text, "+++\n", "---\n", 1), file+" with other fences", spot{file, 1})
		m.add(file, "\n"+text, file+" with a blank line first", spot{file, 1}, spot{file, 2})
	}
}
