package tomlsrc

import (
	"strings"
	"testing"

	burnt "github.com/BurntSushi/toml"
)

// benchSource is a file of the size of a provider's.
func benchSource() []byte {
	return []byte(`namn = "Ek och Lönn AB"
platser = 40
ord = ["sv", "ar", "so", "ti"]
sedan = 2024-02-01
hem = { gata = "Storgatan 1", nara = ["a", "b"] }
` + strings.Repeat(`
[[gren]]
gata = """
En text på två rader,
som det brukar vara."""
nara = ["ett torg", "en station"]
`, 16))
}

// BenchmarkRead reads values and places and fills a struct.
func BenchmarkRead(b *testing.B) {
	src := benchSource()
	var p Parser
	var d Decoder
	b.SetBytes(int64(len(src)))
	b.ReportAllocs()
	for b.Loop() {
		table, found := p.Parse("a.toml", src)
		if found = append(found, d.Decode(table, new(card))...); len(found) > 0 {
			b.Fatal(codes(found))
		}
	}
}

// BenchmarkReferee is what a second parser would add to each file.
func BenchmarkReferee(b *testing.B) {
	src := string(benchSource())
	b.SetBytes(int64(len(src)))
	b.ReportAllocs()
	for b.Loop() {
		var m map[string]any
		if _, err := burnt.Decode(src, &m); err != nil {
			b.Fatal(err)
		}
	}
}
