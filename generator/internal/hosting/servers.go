package hosting

import (
	"fmt"
	"io"
	"slices"
	"strings"
)

// manifestType is the media type of the site's manifest, by its standard.
const manifestType = "application/manifest+json"

// Servers names what Write can write for.
func Servers() []string { return []string{"nginx", "caddy", "netlify"} }

// Write writes the rules as a web server reads them: a part of nginx's or
// Caddy's configuration, or the file _headers that Netlify, Cloudflare Pages
// and others look for in the site. Unknown addresses below one of the folders,
// "/en/", are answered with the page for them in that folder.
func Write(w io.Writer, server string, folders ...string) error {
	var b strings.Builder
	switch server {
	case "nginx":
		nginx(&b, folders)
	case "caddy":
		caddy(&b, folders)
	case "netlify":
		netlify(&b)
	default:
		return fmt.Errorf("no web server %q", server)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// netlify leaves out of a rule what a later one says otherwise: there a header
// of two rules has both values.
func netlify(b *strings.Builder) {
	all := Rules()
	for i, r := range all {
		fmt.Fprintf(b, "# %s\n", r.Comment)
		for _, pattern := range r.patterns("/*", "/*") {
			fmt.Fprintln(b, pattern)
			for _, h := range r.Headers {
				if !slices.ContainsFunc(all[i+1:], func(later Rule) bool { return later.sets(h.Name) }) {
					fmt.Fprintf(b, "  %s: %s\n", h.Name, h.Value)
				}
			}
		}
	}
}

func (r Rule) sets(name string) bool {
	return slices.ContainsFunc(r.Headers, func(h Header) bool { return h.Name == name })
}

// caddy writes the inside of a site's block. Outside a route Caddy would sort the
// directives, so that the headers of every file had the last word.
func caddy(b *strings.Builder, folders []string) {
	b.WriteString("# Klistra in i webbplatsens block i Caddyfile, under root.\n\nroute {\n")
	for i, r := range Rules() {
		matcher := ""
		fmt.Fprintf(b, "\t# %s\n", r.Comment)
		if patterns := r.patterns("*", "*"); len(r.Under)+len(r.Endings) > 0 {
			matcher = fmt.Sprintf("@kundval%d ", i)
			fmt.Fprintf(b, "\t%spath %s\n", matcher, strings.Join(patterns, " "))
		}
		fmt.Fprintf(b, "\theader %s{\n", matcher)
		for _, h := range r.Headers {
			fmt.Fprintf(b, "\t\t%s %q\n", h.Name, h.Value)
		}
		b.WriteString("\t}\n\n")
	}
	fmt.Fprintf(b, "\t# En filtyp som servern inte känner\n\t@manifest path *.webmanifest\n\theader @manifest Content-Type %s\n", manifestType)
	b.WriteString("}\n")
	b.WriteString("\nencode zstd gzip\nfile_server\nhandle_errors {\n")
	for i, folder := range folders {
		fmt.Fprintf(b, "\t@lang%d path %s*\n\trewrite @lang%d %s\n", i, folder, i, notFound(folder))
	}
	if len(folders) == 0 {
		fmt.Fprintf(b, "\trewrite * %s\n", notFound("/"))
	} else {
		fmt.Fprintf(b, "\t@other not path %s*\n\trewrite @other %s\n", strings.Join(folders, "* "), notFound("/"))
	}
	b.WriteString("\tfile_server\n}\n")
}

// nginx writes maps and the inside of a server's block. Headers whose values
// differ between files come from a map by the address: nginx forgets those of
// the server in a location with headers of its own.
func nginx(b *strings.Builder, folders []string) {
	var names []string
	values := map[string]string{} // of every file
	var maps strings.Builder
	for _, r := range Rules() {
		for _, h := range r.Headers {
			if len(r.Under)+len(r.Endings) == 0 {
				names, values[h.Name] = append(names, h.Name), h.Value
				continue
			}
			was, known := values[h.Name]
			if !known {
				names = append(names, h.Name)
			}
			variable := "$kundval_" + strings.ToLower(strings.ReplaceAll(h.Name, "-", "_"))
			fmt.Fprintf(&maps, "\n# %s\nmap $uri %s {\n    default %q;\n", r.Comment, variable, was)
			for _, pattern := range r.expressions() {
				fmt.Fprintf(&maps, "    ~%s %q;\n", pattern, h.Value)
			}
			maps.WriteString("}\n")
			values[h.Name] = variable
		}
	}
	b.WriteString("# Lägg filen i http-blocket, till exempel som /etc/nginx/conf.d/kundval.conf,\n# och ändra server_name, root och certifikat.\n")
	b.WriteString(maps.String())
	b.WriteString("\nserver {\n    server_name kundval.example;\n    root /var/www/kundval;\n    error_page 404 " + notFound("/") + ";\n    charset utf-8;\n    charset_types text/css text/plain text/xml application/javascript application/json application/atom+xml text/calendar;\n    gzip on;\n    gzip_types text/css application/javascript application/json image/svg+xml application/atom+xml;\n\n")
	for _, kind := range [][2]string{{"ics", "text/calendar"}, {"webmanifest", manifestType}} { // which nginx does not know
		fmt.Fprintf(b, "    location ~ \\.%s$ { types { } default_type %s; }\n", kind[0], kind[1])
	}
	for _, folder := range folders {
		fmt.Fprintf(b, "    location %s { error_page 404 %s; }\n", folder, notFound(folder))
	}
	b.WriteString("\n")
	for _, name := range names {
		fmt.Fprintf(b, "    add_header %s %s always;\n", name, quoted(values[name]))
	}
	b.WriteString("}\n")
}

// notFound is the page for unknown addresses in a folder.
func notFound(folder string) string { return folder + "404.html" }

// WriteRedirects writes the file _redirects, in which Netlify reads which page
// answers unknown addresses in a folder. Cloudflare Pages finds the closest by
// itself.
func WriteRedirects(w io.Writer, folders []string) error {
	for _, folder := range folders {
		if _, err := fmt.Fprintf(w, "%s*  %s  404\n", folder, notFound(folder)); err != nil {
			return err
		}
	}
	return nil
}

func quoted(value string) string {
	if strings.HasPrefix(value, "$") {
		return value
	}
	return `"` + value + `"`
}

// patterns are the addresses that a rule is for, with a star for anything.
func (r Rule) patterns(all, star string) []string {
	var ps []string
	for _, folder := range r.Under {
		ps = append(ps, folder+"*")
	}
	for _, ending := range r.Endings {
		ps = append(ps, star+ending)
	}
	if len(ps) == 0 {
		return []string{all}
	}
	return ps
}

// expressions are the same as regular expressions.
func (r Rule) expressions() []string {
	var es []string
	for _, folder := range r.Under {
		es = append(es, "^"+folder)
	}
	for _, ending := range r.Endings {
		es = append(es, strings.ReplaceAll(ending, ".", `\.`)+"$")
	}
	return es
}
