package weblinks_test

import (
	"context"
	"io/fs"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"kundval/generator/internal/datatest"
	"kundval/generator/internal/diag"
	"kundval/generator/internal/load"
	"kundval/generator/internal/weblinks"
)

// offline never reaches another machine: every name but the test server's is
// unknown to it.
func offline(server *httptest.Server) *http.Client {
	client := &http.Client{}
	if server != nil {
		client = server.Client()
	}
	transport, ok := client.Transport.(*http.Transport)
	if !ok {
		transport = &http.Transport{}
	}
	transport.DialContext = func(ctx context.Context, network, addr string) (net.Conn, error) {
		if host, _, _ := net.SplitHostPort(addr); host != "127.0.0.1" {
			return nil, &net.DNSError{Err: "no such host", Name: host, IsNotFound: true}
		}
		return new(net.Dialer).DialContext(ctx, network, addr)
	}
	client.Transport = transport
	return client
}

func check(t *testing.T, fsys fs.FS, client *http.Client) []diag.Diagnostic {
	t.Helper()
	site, _, err := load.Load(fsys)
	if err != nil {
		t.Fatal(err)
	}
	return weblinks.Check(t.Context(), client, site)
}

// TestExamples runs the documented example of the rule.
func TestExamples(t *testing.T) {
	for _, r := range weblinks.Rules() {
		datatest.RunOne(t, []byte(r.Example), func(t *testing.T, fsys fs.FS) []diag.Diagnostic {
			return check(t, fsys, offline(nil))
		})
	}
}

func TestCheck(t *testing.T) {
	var lock sync.Mutex
	asked := map[string]int{}
	server := httptest.NewTLSServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		lock.Lock()
		asked[r.URL.Path]++
		lock.Unlock()
		switch r.URL.Path {
		case "/fel":
			w.WriteHeader(http.StatusInternalServerError)
		case "/inget-head":
			if r.Method == http.MethodHead {
				w.WriteHeader(http.StatusMethodNotAllowed)
			}
		case "/inloggning":
			w.WriteHeader(http.StatusForbidden)
		case "/flyttad":
			http.Redirect(w, r, "/finns", http.StatusMovedPermanently)
		case "/finns":
		default:
			w.WriteHeader(http.StatusNotFound)
		}
	}))
	defer server.Close()
	text := strings.ReplaceAll(`+++
titel = "Länkar"
+++
[Finns](SERVER/finns), [flyttad](SERVER/flyttad), SERVER/inget-head och
<SERVER/inloggning> svarar. [Borta](SERVER/borta) gör det inte.
Inte heller SERVER/fel. Eller: SERVER/borta!
https://kommunen.example/x besöks aldrig.
`, "SERVER", server.URL)
	tree := datatest.Base()
	tree["content/sv/lankar.md"] = &fstest.MapFile{Data: []byte(text)}
	found := check(t, tree, offline(server))

	var got []string
	for _, d := range found {
		line := strings.Split(text, "\n")[d.Span.Start.Line-1]
		got = append(got, string([]rune(line)[d.Span.Start.Col-1:d.Span.End.Col-1]))
	}
	want := []string{server.URL + "/borta", server.URL + "/fel", server.URL + "/borta"}
	if strings.Join(got, " ") != strings.Join(want, " ") {
		t.Errorf("got %q, want %q", got, want)
	}
	if asked["/borta"] != 1 {
		t.Errorf("an address that stands twice was visited %d times", asked["/borta"])
	}
}

// TestSilentMachine makes sure that a machine that cannot be reached is told
// in words and once.
func TestSilentMachine(t *testing.T) {
	server := httptest.NewTLSServer(http.NotFoundHandler())
	address := server.URL
	server.Close()
	tree := datatest.OverlayText(datatest.Base(), "-- data/ekby/huvudman.toml + --\n[ansokan]\nwebb = \""+address+"/\"\n")
	found := check(t, tree, offline(nil))
	if len(found) != 1 || strings.Contains(found[0].Message.SV, address) {
		t.Errorf("got %v", found)
	}
}
