package serve

import (
	"regexp"
	"slices"
	"strings"
)

// policyTag matches the element by which a page states its content security
// policy.
var policyTag = regexp.MustCompile(`(?i)(<meta\s+http-equiv="?content-security-policy"?\s+content=")([^"]*)`)

// allowScript lets a page load the live script, which the published site has
// no use for and may well forbid. Everything else stays forbidden, so that the
// preview fails where the published page would.
func allowScript(page []byte) []byte {
	return policyTag.ReplaceAllFunc(page, func(tag []byte) []byte {
		m := policyTag.FindSubmatch(tag)
		return slices.Concat(m[1], []byte(withScript(string(m[2]))))
	})
}

// withScript adds 'self' to a policy's script-src, which takes the place of
// default-src where a policy has none.
func withScript(policy string) string {
	const name = "script-src"
	var directives []string
	sources := []string{"'self'"}
	for directive := range strings.SplitSeq(policy, ";") {
		words := strings.Fields(directive)
		if len(words) == 0 {
			continue
		}
		if words[0] != name {
			directives = append(directives, strings.Join(words, " "))
			continue
		}
		for _, source := range words[1:] {
			if source != "'none'" && source != "'self'" {
				sources = append(sources, source)
			}
		}
	}
	return strings.Join(append(directives, name+" "+strings.Join(sources, " ")), "; ")
}
