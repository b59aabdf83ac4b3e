package pages_test

import (
	"testing"

	"kundval/generator/internal/model"
	"kundval/generator/internal/pages"
)

func TestMovedAddressesLeadOn(t *testing.T) {
	site := shipped(t)
	site.Config.Redirects = []model.Redirect{
		{From: "/nacka/gammal/", To: "/nacka/villkor/"},
		{From: "/nacka/anordnare/gammal/", To: "/nacka/anordnare/kopparlyktan/"},
		{From: "/bort/", To: "https://annan.example/sida/"},
	}
	ps := build(t, site, "2026-11-22")
	for _, tt := range []struct{ url, refresh, canonical, home string }{
		{"/nacka/gammal/", "/nacka/villkor/", "https://kundval.example/nacka/villkor/", "/nacka/"},
		{"/nacka/anordnare/gammal/mitt-val/", "/nacka/anordnare/kopparlyktan/", "https://kundval.example/nacka/anordnare/kopparlyktan/", "/nacka/"},
		{"/bort/", "https://annan.example/sida/", "https://annan.example/sida/", "/"},
	} {
		v := view[*pages.Moved](t, ps, tt.url)
		if v.Refresh != tt.refresh || v.Canonical != tt.canonical || v.Home.URL != tt.home || v.Target.URL != tt.refresh {
			t.Errorf("%s: refresh %q, canonical %q, home %q", tt.url, v.Refresh, v.Canonical, v.Home.URL)
		}
		if pages.IsListed(ps[tt.url]) {
			t.Errorf("%s is to be listed in the sitemap", tt.url)
		}
	}
	if !pages.IsListed(ps["/nacka/villkor/"]) {
		t.Error("an ordinary page is not listed in the sitemap")
	}
}
