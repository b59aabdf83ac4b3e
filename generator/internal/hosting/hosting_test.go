package hosting_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"kundval/generator/internal/hosting"
)

// value gives what a rule sets a header to, empty where it does not.
func value(r hosting.Rule, name string) string {
	for _, h := range r.Headers {
		if h.Name == name {
			return h.Value
		}
	}
	return ""
}

// The first rule is for every file and carries the policy, which no other
// replaces.
func TestPolicy(t *testing.T) {
	rules := hosting.Rules()
	if first := rules[0]; len(first.Under)+len(first.Endings) != 0 {
		t.Errorf("the first rule is for some files only: %+v", first)
	}
	policy := value(rules[0], "Content-Security-Policy")
	if strings.Contains(policy, "unsafe") || strings.Contains(policy, "*") || strings.Contains(policy, "http") {
		t.Errorf("the policy %q lets too much in", policy)
	}
	for _, want := range []string{"default-src 'none'", "frame-ancestors 'none'", hosting.Policy()} {
		if !strings.Contains(policy, want) {
			t.Errorf("the policy %q lacks %q", policy, want)
		}
	}
	for _, r := range rules[1:] {
		if got := value(r, "Content-Security-Policy"); got != "" {
			t.Errorf("%s: the policy is replaced with %q", r.Comment, got)
		}
	}
	if strings.Contains(hosting.Policy(), "frame-ancestors") {
		t.Error("a meta element cannot say who may frame the page, and browsers complain when it does")
	}
}

// Every server is told every header with its value.
func TestWrite(t *testing.T) {
	for _, server := range hosting.Servers() {
		var b strings.Builder
		if err := hosting.Write(&b, server); err != nil {
			t.Fatal(err)
		}
		for _, r := range hosting.Rules() {
			for _, h := range r.Headers {
				if h.Value != "no-cache" && (!strings.Contains(b.String(), h.Name) || !strings.Contains(b.String(), h.Value)) {
					t.Errorf("%s is not told %s: %s", server, h.Name, h.Value)
				}
			}
			for _, place := range slices.Concat(r.Under, r.Endings) {
				if !strings.Contains(strings.ReplaceAll(b.String(), `\.`, "."), place) {
					t.Errorf("%s is not told of %s", server, place)
				}
			}
		}
		if open, shut := strings.Count(b.String(), "{"), strings.Count(b.String(), "}"); open != shut {
			t.Errorf("%s: %d blocks are opened and %d closed", server, open, shut)
		}
	}
	if err := hosting.Write(&strings.Builder{}, "apache"); err == nil {
		t.Error("a server that nothing is known of is written for")
	}
}

// In a _headers file no header stands twice for one address: it would have both
// values.
func TestNetlifyHasEachHeaderOnce(t *testing.T) {
	var b strings.Builder
	if err := hosting.Write(&b, "netlify"); err != nil {
		t.Fatal(err)
	}
	everywhere, others, _ := strings.Cut(strings.SplitN(b.String(), "/*\n", 2)[1], "#")
	for _, name := range regexp.MustCompile(`(?m)^  ([\w-]+):`).FindAllStringSubmatch(everywhere, -1) {
		if strings.Contains(others, name[1]+":") {
			t.Errorf("%s stands for every file and for some", name[1])
		}
	}
}

// Unknown addresses have a page in their language where there is one.
func TestNotFound(t *testing.T) {
	written := func(server string, folders ...string) string {
		t.Helper()
		var b strings.Builder
		if err := hosting.Write(&b, server, folders...); err != nil {
			t.Fatal(err)
		}
		return b.String()
	}
	for _, tt := range []struct {
		server  string
		folders []string
		want    []string
	}{
		{"nginx", nil, []string{"    error_page 404 /404.html;\n"}},
		{"nginx", []string{"/en/", "/ar/"}, []string{"    error_page 404 /404.html;\n", "    location /en/ { error_page 404 /en/404.html; }\n", "location /ar/ {"}},
		{"caddy", nil, []string{"handle_errors {\n\trewrite * /404.html\n\tfile_server\n}"}},
		{"caddy", []string{"/en/", "/ar/"}, []string{"\t@lang1 path /ar/*\n\trewrite @lang1 /ar/404.html\n", "\t@other not path /en/* /ar/*\n\trewrite @other /404.html\n"}},
	} {
		got := written(tt.server, tt.folders...)
		for _, want := range tt.want {
			if !strings.Contains(got, want) {
				t.Errorf("%s with %q lacks %q", tt.server, tt.folders, want)
			}
		}
	}
	if written("netlify", "/en/") != written("netlify") {
		t.Error("the headers depend on the languages")
	}
	var b strings.Builder
	if err := hosting.WriteRedirects(&b, []string{"/en/", "/ar/"}); err != nil || b.String() != "/en/*  /en/404.html  404\n/ar/*  /ar/404.html  404\n" {
		t.Errorf("_redirects: %q (%v)", b.String(), err)
	}
}
