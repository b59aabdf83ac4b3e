package export_test

import (
	"strings"
	"testing"
	"time"

	"kundval/generator/internal/export"
	"kundval/generator/internal/model"
)

func TestWriteSecurityTxt(t *testing.T) {
	var b strings.Builder
	config := model.SiteConfig{BaseURL: "https://kundval.example/", Contact: model.Contact{Email: "webb@kundval.example", Web: "https://kundval.example/sakerhet"}}
	if err := export.WriteSecurityTxt(&b, config, model.Date{Year: 2026, Month: time.November, Day: 22}); err != nil {
		t.Fatal(err)
	}
	want := "Contact: mailto:webb@kundval.example\nContact: https://kundval.example/sakerhet\nExpires: 2027-11-21T00:00:00Z\n" +
		"Preferred-Languages: sv, en\nCanonical: https://kundval.example/.well-known/security.txt\n"
	if b.String() != want {
		t.Errorf("got %q, want %q", b.String(), want)
	}
}
