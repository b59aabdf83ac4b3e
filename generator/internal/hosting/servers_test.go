//go:build servers

package hosting_test

import (
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"kundval/generator/internal/hosting"
)

// files are those of a site that the servers are asked for.
var files = []string{"index.html", "404.html", "en/index.html", "en/404.html", "css/all.0.css", "js/list.0.js", "data.json", "rader.csv", "lista.xlsx", "nytt.atom", "dagar.ics", "manifest.webmanifest", "sw.js"}

// What is written for a server makes a real one answer with every header of the
// rules, in the right place, and with the page of the language for an unknown
// address.
func TestRealServers(t *testing.T) {
	site := t.TempDir()
	for _, name := range files {
		path := filepath.Join(site, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte("this is "+name), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Chmod(site, 0o755); err != nil { // nginx reads it as somebody else
		t.Fatal(err)
	}
	for server, start := range map[string]func(*testing.T, string, string) (string, []string){"nginx": nginx, "caddy": caddy} {
		t.Run(server, func(t *testing.T) {
			var config strings.Builder
			if err := hosting.Write(&config, server, "/en/"); err != nil {
				t.Fatal(err)
			}
			origin, command := start(t, site, config.String())
			run(t, origin, command)
			for _, name := range files {
				if strings.HasSuffix(name, ".html") {
					continue
				}
				header, _ := ask(t, origin+"/"+name, http.StatusOK)
				expect(t, "/"+name, header)
			}
			for address, want := range map[string]string{"/": "index.html", "/en/": "en/index.html"} {
				header, body := ask(t, origin+address, http.StatusOK)
				expect(t, address, header)
				if body != "this is "+want {
					t.Errorf("%s: %s, want %s", address, body, want)
				}
			}
			for address, want := range map[string]string{"/saknas": "404.html", "/en/lost/far": "en/404.html"} {
				header, body := ask(t, origin+address, http.StatusNotFound)
				if header.Get("Content-Security-Policy") == "" || body != "this is "+want {
					t.Errorf("%s: %s with %v, want %s", address, body, header, want)
				}
			}
			for address, want := range map[string]string{"/manifest.webmanifest": "application/manifest+json", "/dagar.ics": "text/calendar"} {
				if header, _ := ask(t, origin+address, http.StatusOK); !strings.HasPrefix(header.Get("Content-Type"), want) {
					t.Errorf("%s: %q, want %s", address, header.Get("Content-Type"), want)
				}
			}
		})
	}
}

// expect holds the headers of an answer against the rules.
func expect(t *testing.T, address string, got http.Header) {
	t.Helper()
	want := map[string]string{}
	for _, r := range hosting.Rules() {
		everywhere := len(r.Under)+len(r.Endings) == 0
		under := func(folder string) bool { return strings.HasPrefix(address, folder) }
		ending := func(ending string) bool { return strings.HasSuffix(address, ending) }
		if everywhere || slices.ContainsFunc(r.Under, under) || slices.ContainsFunc(r.Endings, ending) {
			for _, h := range r.Headers {
				want[h.Name] = h.Value
			}
		}
	}
	for name, value := range want {
		if said := got.Values(name); len(said) != 1 || said[0] != value {
			t.Errorf("%s: %s: %q, want %q", address, name, said, value)
		}
	}
	if _, ok := want["Access-Control-Allow-Origin"]; !ok && got.Get("Access-Control-Allow-Origin") != "" {
		t.Errorf("%s is free for other sites", address)
	}
}

func nginx(t *testing.T, site, config string) (origin string, command []string) {
	dir, address := t.TempDir(), free(t)
	config = strings.Replace(config, "    root /var/www/kundval;\n", fmt.Sprintf("    listen %s;\n    root %s;\n", address, site), 1)
	whole := fmt.Sprintf("user root; pid %[1]s/pid; error_log stderr; daemon off; events {}\nhttp { include /etc/nginx/mime.types; access_log off;\n%[2]s}\n", dir, config)
	return "http://" + address, []string{"nginx", "-c", write(t, dir, "nginx.conf", whole)}
}

func caddy(t *testing.T, site, config string) (origin string, command []string) {
	dir, address := t.TempDir(), free(t)
	whole := fmt.Sprintf("{\n\tadmin off\n\tauto_https off\n}\nhttp://%s {\nroot * %s\n%s}\n", address, site, config)
	return "http://" + address, []string{"caddy", "run", "--config", write(t, dir, "Caddyfile", whole)}
}

func write(t *testing.T, dir, name, text string) string {
	path := filepath.Join(dir, name)
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

// free is an address of this machine that nobody listens on.
func free(t *testing.T) string {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	return l.Addr().String()
}

// run starts a server that ends with the test, and waits for it.
func run(t *testing.T, origin string, command []string) {
	ctx, cancel := context.WithCancel(context.Background())
	var said strings.Builder
	cmd := exec.CommandContext(ctx, command[0], command[1:]...)
	cmd.Stderr = &said
	cmd.Cancel = func() error { return cmd.Process.Signal(os.Interrupt) }
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		cancel()
		_ = cmd.Wait() // interrupted
	})
	for range 100 {
		if answer, err := http.Get(origin + "/"); err == nil {
			answer.Body.Close()
			return
		}
		time.Sleep(50 * time.Millisecond)
	}
	t.Fatalf("%s does not answer: %s", command[0], said.String())
}

func ask(t *testing.T, address string, status int) (http.Header, string) {
	t.Helper()
	answer, err := http.Get(address)
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	body, err := io.ReadAll(answer.Body)
	if err != nil || answer.StatusCode != status {
		t.Errorf("%s: %s (%v), want %d", address, answer.Status, err, status)
	}
	return answer.Header, string(body)
}
