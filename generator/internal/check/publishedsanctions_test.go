package check

import (
	"strings"
	"testing"
)

func TestReadSanctions(t *testing.T) {
	r := newSanctionReader()
	for _, c := range []struct {
		text   string
		remark bool
		want   string
	}{
		{text: "Bra.\nAnordnaren fick en varning i mars. Mer.", want: "varning"},
		{text: "Anordnaren har varnats av nämnden.", want: "varnats"},
		{text: "VARNING: Nämnden har gett anordnaren en tid att rätta bristerna", want: "VARNING"},
		{text: "Varningen meddelades 2024, och varningen gäller.", want: "Varningen"},
		{text: "Efter tillsynen gör anordnaren en åtgärdsplan.", want: "åtgärdsplan"},
		{text: "Nämnden har beslutat om vite och varning.", want: "vite|varning"},
		{text: "Den har förelagts vid vite.", want: "vite"},
		{text: "Efter två varningar.", remark: true, want: "varningar"},
		{text: "Åtgärdsplanen är godkänd.", remark: true, want: "Åtgärdsplanen"},

		{text: "Efter två varningar."},
		{text: "Du får en åtgärdsplan som nämnden godkänner."},
		{text: "Vi gör en åtgärdsplan ihop."},
		{text: "Anordnaren har aldrig fått någon varning."},
		{text: "Ingen varning har meddelats.", remark: true},
		{text: "Vi lär ut varningsskyltar. Nämnden beslutade om förvarning."},
		{text: "Barnen fick en inbiten plan i vitem."},
		{text: ""},
	} {
		var got []string
		for _, s := range r.read(c.text, c.remark) {
			got = append(got, c.text[s.from:s.to])
		}
		if g := strings.Join(got, "|"); g != c.want {
			t.Errorf("in %q got %q, want %q", c.text, g, c.want)
		}
	}
}
