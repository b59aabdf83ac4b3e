package synthetic

import "fmt"

// orgNumber returns the organisation number of serial n in a series of three
// digits. The third digit is 2 or more, so it is nobody's personal number, and
// the last digit makes the sum right.
func orgNumber(series, n int) string {
	digits := fmt.Sprintf("%03d%06d", series, n)
	return fmt.Sprintf("%s-%s%d", digits[:6], digits[6:], checkDigit(digits))
}

// The series by legal form. None of them is in use.
const (
	seriesMunicipality = 272
	seriesCompany      = 552
	seriesCooperative  = 752
	seriesAssociation  = 852
	seriesPartnership  = 952
)

// checkDigit completes the digits by Luhn's formula: every other digit from
// the right counts twice, and the sum is to be a multiple of ten.
func checkDigit(digits string) int {
	sum := 0
	for i := range len(digits) {
		n := int(digits[len(digits)-1-i] - '0')
		if i%2 == 0 {
			n *= 2
			if n > 9 {
				n -= 9
			}
		}
		sum += n
	}
	return (10 - sum%10) % 10
}
