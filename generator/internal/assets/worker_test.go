package assets

import (
	"strings"
	"testing"
)

func TestWorker(t *testing.T) {
	files := map[string]string{
		"static/css/base.css":  "a { color: red }",
		"static/js/offline.js": "console.log(1)",
		"static/js/sw.js":      "console.log(VERSION, SHELL)",
	}
	a, first := written(t, project(files))
	if _, ok := a.JS["sw"]; ok {
		t.Error("the worker is a script that pages could link")
	}
	for _, want := range []string{a.CSS[CommonCSS].Path, a.JS["offline"].Path} {
		if !strings.Contains(first["sw.js"], `"`+want+`"`) {
			t.Errorf("the worker does not hold %s: %s", want, first["sw.js"])
		}
	}
	if _, again := written(t, project(files)); again["sw.js"] != first["sw.js"] {
		t.Error("the same sources give another worker")
	}
	for name, text := range map[string]string{
		"static/css/base.css":  "a { color: tan }",
		"static/js/offline.js": "console.log(2)",
		"static/js/site.js":    "console.log(3)",
		"static/js/sw.js":      "console.log(VERSION, SHELL) // the same",
	} {
		other := map[string]string{}
		for n, s := range files {
			other[n] = s
		}
		other[name] = text
		if _, got := written(t, project(other)); got["sw.js"] == first["sw.js"] {
			t.Errorf("with another %s the worker has the same version", name)
		}
	}
}

func TestWorkerAlone(t *testing.T) {
	_, files := written(t, project(map[string]string{"static/js/sw.js": "console.log(SHELL)"}))
	if got := files["sw.js"]; !strings.Contains(got, "=[]") {
		t.Errorf("without styles and scripts: %s", got)
	}
	if _, err := Bundle(project(map[string]string{"static/js/sw.js": "let a = ;"}), stylesheets); err == nil || !strings.Contains(err.Error(), "static/js/sw.js:1:9") {
		t.Errorf("a fault in the worker: %v", err)
	}
}
