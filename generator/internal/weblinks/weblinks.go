// Package weblinks visits the web addresses that a project names and tells
// which no longer answer.
//
// It is the only package that reaches for other machines, and only when asked
// to: a check that runs before every commit must not depend on them. Its input
// is the texts that package load has read and an HTTP client; its output is
// one warning for each place where a dead address stands. It sends nothing but
// the address itself. Names that are reserved for examples are passed over.
package weblinks

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"sync"
	"time"

	"kundval/generator/internal/diag"
	"kundval/generator/internal/model"
)

const (
	codeDead = "dead-link"
	atOnce   = 8                // addresses visited at the same time
	patience = 15 * time.Second // for one address
)

// Check visits every address that stands in the site's texts, each once.
func Check(ctx context.Context, client *http.Client, site *model.Site) []diag.Diagnostic {
	places := find(site)
	var addresses []string
	for a := range places {
		addresses = append(addresses, a)
	}
	slices.Sort(addresses)
	faults := make([]diag.Text, len(addresses))
	var group sync.WaitGroup
	turn := make(chan struct{}, atOnce)
	for i, a := range addresses {
		group.Go(func() {
			turn <- struct{}{}
			defer func() { <-turn }()
			faults[i] = visit(ctx, client, a)
		})
	}
	group.Wait()
	var found diag.List
	for i, a := range addresses {
		if faults[i].IsZero() {
			continue
		}
		for _, at := range places[a] {
			found.Add(diag.Diagnostic{
				Code: codeDead, Severity: diag.Warning, Span: at,
				Message: diag.Textf("webbadressen svarar inte: %s", "the web address does not answer: %s", faults[i]),
				Hint: diag.Textf("öppna adressen i en webbläsare; har sidan flyttat, skriv den nya adressen",
					"open the address in a browser; if the page has moved, write the new address"),
			})
		}
	}
	return found.Sorted()
}

// find returns the addresses with the places where they stand. The site's own
// address and those reserved for examples are nobody's to visit.
func find(site *model.Site) map[string][]diag.Span {
	address := regexp.MustCompile(`https?://[^\s"'<>()\[\]\\` + "`" + `]+`)
	places := map[string][]diag.Span{}
	for _, src := range site.Sources {
		if !src.Where.IsZero() {
			continue // out of a document, which cannot be mended here
		}
		for _, m := range address.FindAllStringIndex(src.Text, -1) {
			from, to := m[0], m[0]+len(strings.TrimRight(src.Text[m[0]:m[1]], ".,;:!?"))
			a := src.Text[from:to]
			if own := site.Config.BaseURL; own != "" && strings.HasPrefix(a, own) || reserved(a) {
				continue
			}
			places[a] = append(places[a], diag.SpanOf(src.File, src.Text, from, to))
		}
	}
	return places
}

// reserved reports whether an address has a name set aside for examples (RFC
// 2606), or none that can be read.
func reserved(address string) bool {
	u, err := url.Parse(address)
	if err != nil || u.Hostname() == "" {
		return true
	}
	host := u.Hostname()
	return host == "example" || strings.HasSuffix(host, ".example") || strings.HasPrefix(host, "example.")
}

// visit tells why an address does not answer; nothing when it does.
func visit(ctx context.Context, client *http.Client, address string) diag.Text {
	ctx, stop := context.WithTimeout(ctx, patience)
	defer stop()
	code, err := ask(ctx, client, http.MethodHead, address)
	if err == nil && code >= 400 && code != http.StatusNotFound && code != http.StatusGone {
		code, err = ask(ctx, client, http.MethodGet, address) // not every server knows HEAD
	}
	switch {
	case err != nil:
		return reason(err)
	case code == http.StatusNotFound || code == http.StatusGone:
		return diag.Textf("sidan finns inte (%d)", "the page does not exist (%d)", code)
	case code >= 500:
		return diag.Textf("servern har ett fel (%d)", "the server has a fault (%d)", code)
	}
	return diag.Text{} // also one that asks for a login or turns programs away
}

func ask(ctx context.Context, client *http.Client, method, address string) (int, error) {
	req, err := http.NewRequestWithContext(ctx, method, address, nil)
	if err != nil {
		return 0, err
	}
	req.Header.Set("User-Agent", "kundval (kontroll av webbadresser)")
	res, err := client.Do(req)
	if err != nil {
		return 0, err
	}
	defer res.Body.Close()
	_, err = io.Copy(io.Discard, io.LimitReader(res.Body, 1<<16))
	if err != nil && method == http.MethodHead {
		err = nil
	}
	return res.StatusCode, err
}

// reason puts a failed visit into words.
func reason(err error) diag.Text {
	var dns *net.DNSError
	switch {
	case errors.As(err, &dns) && dns.IsNotFound:
		return diag.Textf("det finns ingen webbplats med namnet %s", "there is no site with the name %s", dns.Name)
	case errors.Is(err, context.DeadlineExceeded):
		return diag.Textf("inget svar på %s", "no answer within %s", patience)
	}
	var u *url.Error
	if errors.As(err, &u) {
		err = u.Err // the address is told by the place
	}
	return diag.Text{SV: fmt.Sprintf("systemet säger: %v", err), EN: fmt.Sprintf("the system says: %v", err)}
}
