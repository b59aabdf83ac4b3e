package main

import (
	"context"
	"fmt"
	"strings"

	"kundval/generator/internal/hosting"
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

Policyn står också i varje sida, för den som inte kan ställa in sin server.
`,
		run: func(_ context.Context, e *environment, c *command) int {
			flags, _ := e.flags(c)
			if code, done := e.parse(flags, c); done {
				return code
			}
			names := strings.Join(hosting.Servers(), ", ")
			if len(e.args) != 1 {
				e.fail(fmt.Errorf("ange en webbserver"), "välj en av "+names)
				return exitFailure
			}
			if err := hosting.Write(e.stdout, e.args[0]); err != nil {
				e.fail(fmt.Errorf("okänd webbserver %q", e.args[0]), "välj en av "+names)
				return exitFailure
			}
			return exitOK
		},
	}
}
