package build

import (
	"archive/zip"
	"bytes"
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"errors"
	"io"
	"io/fs"
	"os"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"

	"kundval/generator/internal/sitetest"
)

// harmlessPages demands that nothing on any page runs.
func harmlessPages(t *testing.T, out string) {
	t.Helper()
	parsed, err := sitetest.Open(os.DirFS(out))
	if err != nil {
		t.Fatal(err)
	}
	for _, finding := range parsed.Inline() {
		t.Error(finding)
	}
}

// harmlessFiles looks into every other file that is made of the data, each kind
// in its own way. It fails when a kind is missing.
func harmlessFiles(t *testing.T, out string) {
	t.Helper()
	kinds := map[string]func(t *testing.T, name string, b []byte){
		".csv": harmlessRows, ".json": harmlessJSON, ".xml": harmlessXML, ".ics": harmlessCalendar, ".xlsx": harmlessWorkbook,
		"_headers": harmlessLines(`^(#.*|/\S*|  [A-Za-z-]+: .*)$`), "robots.txt": harmlessLines(`^(User-agent|Allow|Sitemap): \S+$`),
		"security.txt": harmlessLines(`^(Contact|Expires|Preferred-Languages|Canonical): [^<>"]+$`), ".webmanifest": harmlessJSON,
	}
	seen := map[string]int{}
	err := fs.WalkDir(os.DirFS(out), ".", func(name string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		for _, kind := range []string{path.Base(name), path.Ext(name)} {
			if look := kinds[kind]; look != nil {
				b, err := fs.ReadFile(os.DirFS(out), name)
				if err != nil {
					return err
				}
				seen[kind]++
				look(t, name, b)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for kind := range kinds {
		if seen[kind] == 0 {
			t.Errorf("the site has no %s to look into", kind)
		}
	}
}

// harmlessRows demands that no cell is a formula to a spreadsheet.
func harmlessRows(t *testing.T, name string, b []byte) {
	rows, err := csv.NewReader(bytes.NewReader(b)).ReadAll()
	if err != nil {
		t.Errorf("%s: %v", name, err)
	}
	for _, row := range rows {
		for _, cell := range row {
			if cell != "" && strings.ContainsRune("=+@\t\r\n", rune(cell[0])) {
				t.Errorf("%s: %.40q is a formula", name, cell)
				return
			}
		}
	}
}

func harmlessJSON(t *testing.T, name string, b []byte) {
	if !json.Valid(b) {
		t.Errorf("%s is no JSON", name)
	}
}

// harmlessXML demands that the text is XML, of which elements that people wrote
// are no part.
func harmlessXML(t *testing.T, name string, b []byte) {
	d, html := xml.NewDecoder(bytes.NewReader(b)), false
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return
		}
		if err != nil {
			t.Errorf("%s: %v", name, err)
			return
		}
		switch e := token.(type) {
		case xml.StartElement:
			html = slices.ContainsFunc(e.Attr, func(a xml.Attr) bool { return a.Name.Local == "type" && a.Value == "html" })
		case xml.CharData:
			if html && regexp.MustCompile(`<(script|img|svg|style)\b|href="(java|vb)script:`).Match(e) {
				t.Errorf("%s has HTML that runs: %.200s", name, e)
				return
			}
		}
		if e, ok := token.(xml.StartElement); ok && slices.Contains([]string{"script", "img", "svg", "style", "f"}, e.Name.Local) {
			t.Errorf("%s has an element %s", name, e.Name.Local)
			return
		}
	}
}

// harmlessCalendar demands that each line is one of a calendar.
func harmlessCalendar(t *testing.T, name string, b []byte) {
	text := strings.ReplaceAll(string(b), "\r\n ", "") // unfolded
	known := regexp.MustCompile(`^(BEGIN|END|VERSION|PRODID|METHOD|CALSCALE|NAME|X-WR-CALNAME|X-WR-CALDESC|DESCRIPTION|REFRESH-INTERVAL|X-PUBLISHED-TTL|SOURCE|URL|UID|DTSTAMP|DTSTART|DTEND|SUMMARY|LAST-MODIFIED|SEQUENCE|STATUS|TRANSP|CATEGORIES|LOCATION|CLASS|COLOR)[;:]`)
	for line := range strings.SplitSeq(strings.TrimSuffix(text, "\r\n"), "\r\n") {
		if !known.MatchString(line) || strings.ContainsAny(line, "\r\n\x1b") {
			t.Errorf("%s has the line %.60q", name, line)
			return
		}
	}
}

// harmlessWorkbook demands that no sheet has a formula and no link runs.
func harmlessWorkbook(t *testing.T, name string, b []byte) {
	z, err := zip.NewReader(bytes.NewReader(b), int64(len(b)))
	if err != nil {
		t.Errorf("%s: %v", name, err)
		return
	}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Errorf("%s: %v", name, err)
			return
		}
		part, err := io.ReadAll(r)
		if err != nil {
			t.Errorf("%s: %v", name, err)
		}
		harmlessXML(t, name+": "+f.Name, part)
		if strings.HasSuffix(f.Name, ".rels") && bytes.Contains(part, []byte("script:")) {
			t.Errorf("%s: %s has a link that runs", name, f.Name)
		}
	}
}

// harmlessLines demands that every line that is not empty has a form.
func harmlessLines(form string) func(*testing.T, string, []byte) {
	pattern := regexp.MustCompile(form)
	return func(t *testing.T, name string, b []byte) {
		for line := range strings.Lines(string(b)) {
			if line = strings.TrimRight(line, "\n"); line != "" && !pattern.MatchString(line) {
				t.Errorf("%s has the line %.60q", name, line)
				return
			}
		}
	}
}
