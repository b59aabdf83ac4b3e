package assets

import (
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
)

// stylesheets are those that the pages of these tests link.
var stylesheets = []string{"choose", "changes", "changes-drawn"}

func project(files map[string]string) fstest.MapFS {
	m := fstest.MapFS{}
	for name, text := range files {
		m[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return m
}

// written bundles a project, writes it and returns the files by name.
func written(t *testing.T, src fs.FS) (Assets, map[string]string) {
	t.Helper()
	a, err := Bundle(src, stylesheets)
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	if err := a.WriteDir(dir); err != nil {
		t.Fatal(err)
	}
	files := map[string]string{}
	err = fs.WalkDir(os.DirFS(dir), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		b, err := os.ReadFile(filepath.Join(dir, name))
		files[name] = string(b)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return a, files
}

func TestBundle(t *testing.T) {
	src := project(map[string]string{
		"static/css/print.css":            "@media print { .p { color: black } }",
		"static/css/utilities.css":        ".u { color: blue }",
		"static/css/components/card.css":  ".card { background: url(\"../bilder/a.svg#x\") }\n",
		"static/css/components/alert.css": ".alert { color: red; &:hover { color: tan } }",
		"static/css/layout.css":           ".l { margin: 0 auto }",
		"static/css/base.css":             "@font-face { font-family: T; src: url(../fonts/t.woff2) }",
		"static/css/tokens.css":           ":root { --a: 1px; }",
		"static/css/reset.css":            "/* order */ @layer reset, tokens;",
		"static/js/filter.js":             "const count = document.querySelectorAll('li').length;\nconsole.log(count, count);",
		"static/js/nav.js":                "//# allFunctionsCalledOnLoad\n// nothing\nconst count = 1; console.log(count);",
		"static/js/tell.js":               "import { tell } from './modules/tell.js';\ntell('b');",
		"static/js/modules/tell.js":       "import { say } from './say.js';\nexport const tell = (a) => say(a + a); export const unused = 1;",
		"static/js/modules/say.js":        "export function say(a) { console.log(a); }",
		"static/css/choose/filter.css":    ".f { color: red }",
		"static/css/changes/redline.css":  ".r { color: red }",
		"static/css/drawn/m.css":          ".m { color: red }",
		"static/bilder/a.svg":             "<svg xmlns=\"http://www.w3.org/2000/svg\">\n <title>En ruta</title>\n <path d=\"M 0 0 L 10 10\"/>\n</svg>\n",
		"static/bilder/b.svg":             "<svg xmlns=\"http://www.w3.org/2000/svg\"><text><tspan>a</tspan> <tspan>b</tspan></text></svg>\n",
		"static/fonts/t.woff2":            "\x00font\xff",
		"static/.well-known/security.txt": "Contact: mailto:x@kundval.example\n",
		"layouts/baseof.html":             "not an asset",
	})
	a, got := written(t, src)

	const before = "@layer reset,tokens;\n:root{--a: 1px}\n@font-face{font-family:T;src:url(../fonts/t.woff2)}\n" +
		".l{margin:0 auto}\n.alert{color:red;&:hover{color:tan}}\n.card{background:url(../bilder/a.svg#x)}\n"
	const after = ".u{color:#00f}\n@media print{.p{color:#000}}\n"
	sheets := map[string]string{
		"site":          before + after,
		"choose":        before + ".f{color:red}\n" + after,
		"changes":       before + ".r{color:red}\n" + after,
		"changes-drawn": before + ".r{color:red}\n.m{color:red}\n" + after,
		"all":           before + ".r{color:red}\n.f{color:red}\n.m{color:red}\n" + after,
	}
	if len(a.CSS) != len(sheets) {
		t.Errorf("got stylesheets %q", slices.Sorted(maps.Keys(a.CSS)))
	}
	for name, css := range sheets {
		digest := sha256.Sum256([]byte(css))
		want := Asset{"/css/" + name + "." + hex.EncodeToString(digest[:])[:8] + ".css", "sha256-" + base64.StdEncoding.EncodeToString(digest[:])}
		if a.CSS[name] != want {
			t.Errorf("stylesheet %s:\n got %+v\nwant %+v", name, a.CSS[name], want)
		}
	}
	if names := slices.Sorted(maps.Keys(a.JS)); !slices.Equal(names, []string{"filter", "nav", "tell"}) {
		t.Fatalf("got scripts %q", names)
	}
	want := map[string]string{
		a.CSS["site"].Path[1:]:          sheets["site"],
		a.CSS["choose"].Path[1:]:        sheets["choose"],
		a.CSS["changes"].Path[1:]:       sheets["changes"],
		a.CSS["changes-drawn"].Path[1:]: sheets["changes-drawn"],
		a.CSS["all"].Path[1:]:           sheets["all"],
		a.JS["tell"].Path[1:]:           "(()=>{function t(o){console.log(o)}var e=o=>t(o+o);e(\"b\");})();\n",
		a.JS["filter"].Path[1:]:         "(()=>{var l=document.querySelectorAll(\"li\").length;console.log(l,l);})();\n",
		a.JS["nav"].Path[1:]:            "//# allFunctionsCalledOnLoad\n(()=>{console.log(1);})();\n",
		"bilder/a.svg":                  "<svg xmlns=\"http://www.w3.org/2000/svg\"><title>En ruta</title><path d=\"M0 0 10 10\"/></svg>",
		"bilder/b.svg":                  "<svg xmlns=\"http://www.w3.org/2000/svg\"><text><tspan>a</tspan> <tspan>b</tspan></text></svg>\n",
		"fonts/t.woff2":                 "\x00font\xff",
		".well-known/security.txt":      "Contact: mailto:x@kundval.example\n",
	}
	for _, name := range slices.Sorted(maps.Keys(want)) {
		if got[name] != want[name] {
			t.Errorf("%s:\n got %q\nwant %q", name, got[name], want[name])
		}
	}
	if len(got) != len(want) {
		t.Errorf("got files %q", slices.Sorted(maps.Keys(got)))
	}
	if !strings.HasPrefix(a.JS["filter"].Path, "/js/filter.") {
		t.Errorf("got script path %s", a.JS["filter"].Path)
	}

	again, files := written(t, src)
	if !maps.Equal(again.CSS, a.CSS) || !maps.Equal(again.JS, a.JS) || !maps.Equal(files, got) {
		t.Error("a second bundle of the same sources differs")
	}
}

func TestNoStaticFiles(t *testing.T) {
	a, files := written(t, project(map[string]string{"hugo.toml": ""}))
	if len(a.CSS) > 0 || len(a.JS) > 0 || len(files) > 0 {
		t.Errorf("got %+v and files %v", a, files)
	}
}

func TestFaults(t *testing.T) {
	tests := []struct {
		name, file, text, want string
	}{
		{"no colon", "static/css/base.css", "a { x: y }\n.å { color red }\n", `static/css/base.css:2:11: Expected ":"`},
		{"brace too many", "static/css/base.css", "a { b: c } }", `static/css/base.css:1:12: Unexpected "}"`},
		{"brace too few", "static/css/base.css", "a { b: c\n", `static/css/base.css:2:1: Expected "}" to go with "{"`},
		{"misspelt property", "static/css/base.css", "a { colr: red }", `static/css/base.css:1:5: "colr" is not a known CSS property`},
		{"two faults", "static/css/components/x.css", "a { b c }\na { d e }",
			"static/css/components/x.css:1:6: Expected \":\"\nstatic/css/components/x.css:2:6: Expected \":\""},
		{"import", "static/css/base.css", "@import \"x.css\";",
			"static/css/base.css:1:9: @import is not needed: the files are joined in a fixed order"},
		{"missing file", "static/css/components/x.css", "a { b: url(../y.png) }",
			`static/css/components/x.css:1:8: link "../y.png": static/y.png does not exist`},
		{"other site", "static/css/base.css", "a { b: url(https://cdn.example/x.png) }",
			`static/css/base.css:1:8: link "https://cdn.example/x.png": only files of this site can be linked, relative to css/, as in ../fonts/text.woff2`},
		{"root-relative", "static/css/base.css", "a { b: url(/x.png) }",
			`static/css/base.css:1:8: link "/x.png": only files of this site can be linked, relative to css/, as in ../fonts/text.woff2`},
		{"unknown stylesheet", "static/css/card.css", "",
			"static/css/card.css: is no part of a stylesheet, which is made of reset.css, tokens.css, base.css, layout.css, components/, <name>/, utilities.css, print.css"},
		{"unknown stylesheet further down", "static/css/components/card/card.css", "",
			"static/css/components/card/card.css: is no part of a stylesheet, which is made of reset.css, tokens.css, base.css, layout.css, components/, <name>/, utilities.css, print.css"},
		{"font among stylesheets", "static/css/base.woff2", "",
			"static/css/base.woff2: is no part of a stylesheet, which is made of reset.css, tokens.css, base.css, layout.css, components/, <name>/, utilities.css, print.css"},
		{"script syntax", "static/js/x.js", "let ä = 1;\nlet b = ;", `static/js/x.js:2:9: Unexpected ";"`},
		{"script import", "static/js/x.js", "import './y.js'", `static/js/x.js:1:8: import "./y.js": modules lie in static/js/modules/`},
		{"script import of nothing", "static/js/x.js", "import './modules/y.js'", `static/js/x.js:1:8: import "./modules/y.js": static/js/modules/y.js does not exist`},
		{"script import of a package", "static/js/x.js", "import 'lit'", `static/js/x.js:1:8: import "lit": only modules of this site can be imported, as in ./modules/lit.js`},
		{"no script", "static/js/lib/x.js", "", "static/js/lib/x.js: is no script: only static/js/*.js and static/js/modules/*.js are"},
		{"idle module", "static/js/modules/x.js", "", "static/js/modules/x.js: is imported by no script"},
		{"folder that no page links", "static/css/draw/x.css", "", `static/css/draw/x.css: no page has a stylesheet with the folder "draw"`},
		{"drawing", "static/x.svg", "<svg>\n<g></svg>", "static/x.svg:2:1: element <g> closed by </svg>"},
		{"cut drawing", "static/x.svg", "<svg>\n<g>", "static/x.svg:2:1: unexpected EOF"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, err := Bundle(project(map[string]string{test.file: test.text}), stylesheets)
			if err == nil || err.Error() != test.want {
				t.Errorf("\n got %v\nwant %s", err, test.want)
			}
		})
	}
}

// All faults of all files are reported together.
func TestAllFaultsAtOnce(t *testing.T) {
	_, err := Bundle(project(map[string]string{
		"static/css/reset.css": "a { b c }", "static/css/print.css": "a { b c }",
		"static/js/x.js": "let x =", "static/x.svg": "<svg>",
	}), stylesheets)
	if err == nil {
		t.Fatal("no error")
	}
	want := []string{"static/css/print.css", "static/css/reset.css", "static/js/x.js", "static/x.svg"}
	var got []string
	for line := range strings.Lines(err.Error()) {
		file, _, _ := strings.Cut(line, ":")
		got = append(got, file)
	}
	if !slices.Equal(got, want) {
		t.Errorf("got faults in %q, want %q", got, want)
	}
}

// Modern CSS must come through whole: a minifier that does not know a rule
// tends to lose it.
func TestModernCSS(t *testing.T) {
	for in, want := range map[string]string{
		".a { .b & { margin: 0 } :focus-visible { margin: 1px } }": ".a{.b &{margin:0}:focus-visible{margin:1px}}",
		".a { @media (width >= 40rem) { color: tan } }":            ".a{@media(width>=40rem){color:tan}}",
		".a { @container card (inline-size > 30rem) { gap: 0 } }":  ".a{@container card (inline-size > 30rem){gap:0}}",
		":root { color: light-dark(#111, #eee) }":                  ":root{color:light-dark(#111,#eee)}",
		"a { color: color-mix(in oklab, red 20%, transparent) }":   "a{color:color-mix(in oklab,red 20%,transparent)}",
		"@media (forced-colors: active) { a { color: LinkText } }": "@media(forced-colors:active){a{color:LinkText}}",
		"@page :first { margin: 1cm }":                             "@page :first{margin:1cm}",
		"a::after { content: \"»\" }":                              "a:after{content:\"\\bb\"}",
		"[hidden=until-found] { display: revert }":                 "[hidden=until-found]{display:revert}",
	} {
		_, files := written(t, project(map[string]string{"static/css/base.css": in}))
		for _, got := range files {
			if strings.TrimSpace(got) != want {
				t.Errorf("%s\n got %s\nwant %s", in, got, want)
			}
		}
	}
}

func TestWriteDirOverwritesNothing(t *testing.T) {
	a, err := Bundle(project(map[string]string{"static/x.txt": "new"}), stylesheets)
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "x.txt"), []byte("old"), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := a.WriteDir(dir); err == nil || !strings.Contains(err.Error(), "writing static file x.txt") {
		t.Errorf("got error %v", err)
	}
	if b, _ := os.ReadFile(filepath.Join(dir, "x.txt")); string(b) != "old" {
		t.Errorf("x.txt was overwritten with %q", b)
	}
}
