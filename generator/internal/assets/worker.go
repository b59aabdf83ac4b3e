package assets

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"io/fs"
	"maps"
	"slices"
	"strings"

	"github.com/evanw/esbuild/pkg/api"
)

// worker is the source of the service worker. Browsers know a worker by its
// address, so the file made of it keeps its name and stands at the root, where
// it may serve every page.
const worker = "js/sw.js"

// shellScripts are the scripts that a page may ask for when there is no network
// any more: of the page that stands in for one that cannot be had, and those
// that pages fetch only when somebody needs them.
func shellScripts() []string { return []string{"offline", "find"} }

// bundleWorker makes the service worker of what was made before it: the
// version in it changes when any style or script does, or the worker itself.
func (a *Assets) bundleWorker() error {
	source, err := fs.ReadFile(a.src, "static/"+worker)
	if err != nil {
		return err
	}
	digest := sha256.New()
	for _, name := range slices.Sorted(maps.Keys(a.made)) { // a name holds a digest of its content
		digest.Write([]byte(name + "\n"))
	}
	digest.Write(source)
	version, err := json.Marshal(hex.EncodeToString(digest.Sum(nil)[:4]))
	if err != nil {
		return err
	}
	shell, err := json.Marshal(a.shell())
	if err != nil {
		return err
	}
	js, err := compile(a.src, worker, api.BuildOptions{
		Stdin:             &api.StdinOptions{Loader: api.LoaderJS},
		Format:            api.FormatIIFE,
		MinifyIdentifiers: true,
		Define:            map[string]string{"VERSION": string(version), "SHELL": string(shell)},
	})
	if err != nil {
		return err
	}
	a.made[strings.TrimPrefix(worker, "js/")] = js
	return nil
}

// shell lists what has to be kept before anybody has asked for it.
func (a *Assets) shell() []string {
	paths := []string{}
	if css, ok := a.CSS[CommonCSS]; ok {
		paths = append(paths, css.Path)
	}
	for _, name := range shellScripts() {
		if js, ok := a.JS[name]; ok {
			paths = append(paths, js.Path)
		}
	}
	return paths
}
