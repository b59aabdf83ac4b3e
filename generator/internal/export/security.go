package export

import (
	"fmt"
	"io"
	"net/url"
	"strings"

	"kundval/generator/internal/model"
)

// SecurityTxt is where people who find a weakness of the site look for whom to
// tell. Source: RFC 9116.
const SecurityTxt = "/.well-known/security.txt"

// securityDays is how long what it says may be believed. The site is built anew
// more often than that, and the RFC asks for less than a year.
const securityDays = 364

// WriteSecurityTxt writes security.txt of the site's contact, which is to have
// an e-mail or web address.
func WriteSecurityTxt(w io.Writer, config model.SiteConfig, day model.Date) error {
	var b strings.Builder
	if config.Contact.Email != "" {
		fmt.Fprintf(&b, "Contact: mailto:%s\n", url.PathEscape(config.Contact.Email))
	}
	if web, err := url.Parse(config.Contact.Web); err == nil && web.Host != "" {
		fmt.Fprintf(&b, "Contact: %s\n", web)
	}
	fmt.Fprintf(&b, "Expires: %sT00:00:00Z\nPreferred-Languages: sv, en\nCanonical: %s\n",
		day.AddDays(securityDays), strings.TrimSuffix(config.BaseURL, "/")+SecurityTxt)
	_, err := io.WriteString(w, b.String())
	return err
}
