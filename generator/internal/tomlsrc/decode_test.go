package tomlsrc

import (
	"bytes"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"reflect"
	"testing"

	"golang.org/x/tools/txtar"

	"kundval/generator/internal/diag"
)

var update = flag.Bool("update", false, "rewrite the expected output in testdata")

// day stands for the model's date.
type day struct{ text string }

func (d *day) UnmarshalText(b []byte) error {
	if string(b) == "2024-02-30" {
		return errors.New("no such day")
	}
	d.text = string(b)
	return nil
}

type place struct {
	diag.Origin
	Street string   `toml:"gata,required"`
	Near   []string `toml:"nara"`
}

type card struct {
	diag.Origin
	Slug     string  // not for data files
	Name     string  `toml:"namn,required"`
	Open     bool    `toml:"oppet"`
	Seats    int     `toml:"platser,required"`
	Ore      int64   `toml:"ore"`
	Share    float64 `toml:"andel"`
	Since    day     `toml:"sedan"`
	Days     []day   `toml:"dagar"`
	Numbers  []int   `toml:"tal"`
	Words    []string
	Tags     []string `toml:"ord,required"`
	Home     place    `toml:"hem"`
	Work     *place   `toml:"arbete"`
	Places   []place  `toml:"stalle"`
	Branches []*place `toml:"gren"`
}

func TestDecode(t *testing.T) {
	src := `namn = "Ek"
platser = 0
oppet = true
ore = 9_000_000_000
andel = 2
sedan = 2024-01-31
dagar = [2024-01-01, 2024-12-31]
tal = [1, 0x10]
ord = ["a", "b"]
arbete = { gata = "C" }
[hem]
gata = '''
A
väg'''
[[stalle]]
gata = "D"
[[gren]]
gata = "E"
[[gren]]
gata = "F\u00e5"
nara = ["g"]
`
	table, found := Parse("a.toml", []byte(src))
	if len(found) > 0 {
		t.Fatalf("found %v", codes(found))
	}
	got := card{Slug: "kvar", Words: []string{"kvar"}}
	if found := Decode(table, &got); len(found) > 0 {
		t.Fatalf("found %v", codes(found))
	}
	for what, c := range map[string]struct{ got, want any }{
		"untagged": {got.Slug + got.Words[0], "kvarkvar"},
		"string":   {got.Name, "Ek"},
		"bool":     {got.Open, true},
		"int":      {got.Seats, 0},
		"int64":    {got.Ore, int64(9_000_000_000)},
		"float":    {got.Share, 2.0},
		"date":     {got.Since, day{"2024-01-31"}},
		"dates":    {got.Days, []day{{"2024-01-01"}, {"2024-12-31"}}},
		"ints":     {got.Numbers, []int{1, 16}},
		"strings":  {got.Tags, []string{"a", "b"}},
		"struct":   {got.Home.Street, "A\nväg"},
		"pointer":  {got.Work.Street, "C"},
		"structs":  {got.Places[0].Street, "D"},
		"pointers": {got.Branches[1].Street + got.Branches[1].Near[0], "Fåg"},
	} {
		if !reflect.DeepEqual(c.got, c.want) {
			t.Errorf("%s: got %#v, want %#v", what, c.got, c.want)
		}
	}
	for what, c := range map[string]struct{ got, want string }{
		"root":        {got.At("").String(), "a.toml:1:1"},
		"value":       {got.At("platser").String(), "a.toml:2:11"},
		"key":         {got.KeyAt("platser").String(), "a.toml:2:1"},
		"element":     {got.At("ord[1]").String(), "a.toml:9:13"},
		"below":       {got.At("gren[1].nara[0]").String(), "a.toml:21:9"},
		"own table":   {got.Branches[1].At("nara[0]").String(), "a.toml:21:9"},
		"header":      {got.Branches[1].At("").String(), "a.toml:19:1"},
		"header key":  {got.KeyAt("gren[1]").String(), "a.toml:19:3"},
		"inline":      {got.Work.At("gata").String(), "a.toml:10:19"},
		"absent":      {got.Work.At("nara[3]").String(), "a.toml:10:10"},
		"no such key": {got.At("hem.finns.inte").String(), "a.toml:11:1"},
	} {
		if c.got != c.want {
			t.Errorf("place of %s: got %s, want %s", what, c.got, c.want)
		}
	}
	if got.Has("stalle[1]") || !got.Has("stalle[0].gata") || got.Has("ord[-1]") || got.Has("namn.x") || got.Has("ord[x]") {
		t.Error("Has does not tell what is written from what is not")
	}
}

// TestFindings compares everything said about each file of testdata, in both
// languages, with what is expected.
func TestFindings(t *testing.T) {
	files, _ := filepath.Glob("testdata/*.txtar")
	if len(files) == 0 {
		t.Fatal("no test data")
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			a, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			src := a.Files[0].Data
			table, found := Parse("in.toml", src)
			if table != nil {
				found = append(found, Decode(table, new(card))...)
			}
			got := []txtar.File{a.Files[0]}
			for _, lang := range []diag.Language{diag.Swedish, diag.English} {
				var b bytes.Buffer
				_ = diag.WriteText(&b, diag.List(found).Sorted(), lang, func(string) []byte { return src })
				got = append(got, txtar.File{Name: string(lang), Data: b.Bytes()})
			}
			a.Files = got
			if *update {
				if err := os.WriteFile(file, txtar.Format(a), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			want, _ := os.ReadFile(file)
			if !bytes.Equal(txtar.Format(a), want) {
				t.Errorf("got\n%s\nwant\n%s", txtar.Format(a), want)
			}
		})
	}
}
