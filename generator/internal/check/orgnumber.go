package check

import (
	"strings"

	"kundval/generator/internal/diag"
)

// orgNumber is what somebody has written for an organisation number.
type orgNumber struct {
	written string
	ten     string    // the ten digits that it was meant to be, or ""
	oddity  diag.Text // what is odd about the form, when that can be told
}

// readOrgNumber makes out the ten digits whatever stands around them: no
// hyphen or another sign, the prefix 16 of authorities' registers, or the
// letters and digits that make a VAT number of it.
func readOrgNumber(written string) orgNumber {
	n := orgNumber{written: written}
	if len(written) == 11 && digits(written) == 6 && written[6] == '-' && digits(written[7:]) == 4 {
		n.ten = written[:6] + written[7:]
		return n // as nearly always, and fast
	}
	bare := strings.NewReplacer("-", "", "+", "", "–", "", "‑", "", "−", "", " ", "", "\u00a0", "", ".", "").Replace(written)
	vat := strings.HasPrefix(bare, "SE") && strings.HasSuffix(bare, "01") && len(bare) == 14
	if vat {
		bare = bare[2:12]
	}
	if bare == "" || digits(bare) != len(bare) {
		return n
	}
	switch {
	case vat:
		n.ten, n.oddity = bare, diag.Text{SV: "det här är ett momsregistreringsnummer", EN: "this is a VAT number"}
	case len(bare) == 12:
		n.twelve(bare)
	case len(bare) == 10 && bare == written:
		n.ten, n.oddity = bare, diag.Text{SV: "organisationsnumret saknar bindestreck", EN: "the organisation number has no hyphen"}
	case len(bare) == 10:
		n.ten, n.oddity = bare, diag.Text{SV: "organisationsnumret är skrivet med fel tecken före de fyra sista siffrorna", EN: "the organisation number has the wrong sign before the last four digits"}
	}
	return n
}

// twelve reads twelve digits. Registers put 16 before the ten of an
// organisation number, and the century before those of a person.
func (n *orgNumber) twelve(bare string) {
	switch bare[:2] {
	case "16":
		n.ten, n.oddity = bare[2:], diag.Text{SV: "organisationsnumret har siffrorna 16 framför", EN: "the organisation number has the digits 16 before it"}
	case "18", "19", "20":
		n.ten, n.oddity = bare[2:], diag.Text{SV: "ett organisationsnummer har inget århundrade framför", EN: "an organisation number has no century before it"}
	default:
		n.oddity = diag.Text{SV: "organisationsnumret har tolv siffror men börjar inte med 16", EN: "the organisation number has twelve digits but does not begin with 16"}
	}
}

// right is the right way to write it.
func (n orgNumber) right() string { return n.ten[:6] + "-" + n.ten[6:] }

// personal reports whether it is made as the numbers of persons are. In all
// others the third digit is at least 2.
func (n orgNumber) personal() bool { return n.ten != "" && n.ten[2] < '2' }

// mayHidePersonal reports whether what was written has the beginning of a
// birth date somewhere, so that it is better not repeated.
func (n orgNumber) mayHidePersonal() bool {
	if n.ten != "" {
		return n.personal()
	}
	for i := range len(n.written) {
		rest := n.written[i:]
		if digits(rest) >= 6 && isDay(2000, two(rest[2:]), (two(rest[4:])-1)%60+1) {
			return true
		}
	}
	return false
}
