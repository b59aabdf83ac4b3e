package serve

import "testing"

func TestAllowScript(t *testing.T) {
	tests := []struct{ name, page, want string }{
		{"none", `<p>no policy</p>`, `<p>no policy</p>`},
		{"by default", `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'"><p>`,
			`<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; script-src 'self'"><p>`},
		{"minified", `<meta http-equiv=content-security-policy content="default-src 'none'">`,
			`<meta http-equiv=content-security-policy content="default-src 'none'; script-src 'self'">`},
		{"forbidden", `<meta http-equiv="Content-Security-Policy" content="script-src 'none';img-src 'self'">`,
			`<meta http-equiv="Content-Security-Policy" content="img-src 'self'; script-src 'self'">`},
		{"digest", `<meta http-equiv="Content-Security-Policy" content="script-src 'sha256-x'">`,
			`<meta http-equiv="Content-Security-Policy" content="script-src 'self' 'sha256-x'">`},
		{"already", `<meta http-equiv="Content-Security-Policy" content="script-src 'self'">`,
			`<meta http-equiv="Content-Security-Policy" content="script-src 'self'">`},
		{"other element", `<meta name="description" content="script-src 'none'">`,
			`<meta name="description" content="script-src 'none'">`},
	}
	for _, test := range tests {
		if got := string(allowScript([]byte(test.page))); got != test.want {
			t.Errorf("%s:\n got %s\nwant %s", test.name, got, test.want)
		}
	}
}

// A page is served with its policy widened.
func TestServedPolicy(t *testing.T) {
	dir := t.TempDir()
	write(t, dir+"/index.html", `<meta http-equiv="Content-Security-Policy" content="default-src 'none'">`)
	want := `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'">[live]`
	if _, got := get(newHandler(in(dir), "/", newLive()), "/"); got != want {
		t.Errorf("\n got %s\nwant %s", got, want)
	}
}
