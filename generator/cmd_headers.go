package main

import (
	"context"
	"fmt"
	"strings"

	"kundval/generator/internal/build"
	"kundval/generator/internal/hosting"
	"kundval/generator/internal/load"
)

func headersCommand() *command {
	return &command{
		name:  "headers",
		args:  strings.Join(hosting.Servers(), "|"),
		short: "skriv webbserverns inställningar",
		long: `Skriver hur en webbserver ska leverera webbplatsen: säkerhetspolicyn, hur länge
filer får sparas, och vad andra webbplatser får hämta.

  kundval headers nginx > /etc/nginx/conf.d/kundval.conf
  kundval headers caddy
  kundval headers netlify     det som redan ligger i public/_headers, som Netlify
                              och Cloudflare Pages läser

Okända adresser får webbplatsens egen sida, på det språk som adressen hör till.
Språken läses ur projektet, om du står i dess mapp.

Policyn står också i varje sida, för den som inte kan ställa in sin server.
`,
		run: func(_ context.Context, e *environment, c *command) int {
			flags, dir := e.flags(c)
			if code, done := e.parse(flags, c); done {
				return code
			}
			names := strings.Join(hosting.Servers(), ", ")
			if len(e.args) != 1 {
				e.fail(fmt.Errorf("ange en webbserver"), "välj en av "+names)
				return exitFailure
			}
			if err := hosting.Write(e.stdout, e.args[0], e.languageFolders(*dir)...); err != nil {
				e.fail(fmt.Errorf("okänd webbserver %q", e.args[0]), "välj en av "+names)
				return exitFailure
			}
			return exitOK
		},
	}
}

// languageFolders are where the languages of the project in dir begin; none
// where there is no project.
func (e *environment) languageFolders(dir string) []string {
	fsys, _, err := e.open(dir)
	if err != nil {
		return nil
	}
	site, _, err := load.Load(fsys)
	if err != nil {
		return nil
	}
	return build.LanguageFolders(site)
}
