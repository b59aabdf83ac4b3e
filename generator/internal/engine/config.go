package engine

import (
	"github.com/gohugoio/hugo/common/hmaps"
	"github.com/gohugoio/hugo/common/loggers"
	"github.com/gohugoio/hugo/config"
	"github.com/gohugoio/hugo/config/allconfig"
	"github.com/spf13/afero"
)

// loadConfig reads the project's hugo.toml and lays over it what the engine
// decides: addresses, languages, and everything that safety and identical
// output depend on, so that no project file and no environment variable can
// turn those off.
func loadConfig(s Site, fs afero.Fs, log loggers.Logger) (*allconfig.Configs, config.Provider, error) {
	flags := config.New()
	for key, value := range settings(s) {
		flags.Set(key, value)
	}
	configs, err := allconfig.LoadConfig(allconfig.ConfigSourceDescriptor{
		Fs:       fs,
		Logger:   log,
		Flags:    flags,
		Filename: "hugo.toml",
		// Anything but empty: Hugo then leaves the process's HUGO_* alone.
		Environ:      []string{"KUNDVAL=engine"},
		Environment:  "production",
		SkipNpmCheck: true,
	})
	return configs, flags, err
}

func settings(s Site) map[string]any {
	none := []string{"none"}
	return map[string]any{
		"workingDir": root,
		"publishDir": publishDir,
		"cacheDir":   root + "/cache",

		"baseURL":                        s.BaseURL,
		"title":                          s.Title,
		"languages":                      languageSettings(s.Languages),
		"defaultContentLanguage":         hugoLanguages(s.Languages)[s.Languages[0].Code],
		"defaultContentLanguageInSubdir": false,

		// Only the pages we hand over: no lists, feeds or site map.
		"disableKinds":   []string{"taxonomy", "term", "section", "home", "rss", "sitemap", "robotstxt", "404"},
		"outputs":        map[string]any{"page": []string{"html"}},
		"disableAliases": true,

		"buildFuture":         true,
		"buildDrafts":         true,
		"buildExpired":        true,
		"enableGitInfo":       false,
		"pluralizeListTitles": false,
		"timeZone":            "Europe/Stockholm",

		"printPathWarnings":    true,
		"printI18nWarnings":    true,
		"printUnusedTemplates": s.AllTemplates,

		"security": map[string]any{
			"enableInlineShortcodes": false,
			"exec":                   map[string]any{"allow": none, "osEnv": none},
			"funcs":                  map[string]any{"getenv": none},
			"http":                   map[string]any{"urls": none, "methods": none},
		},
	}
}

// setViews makes views available to templates as site.Params.views, in every
// language and without touching the project's own params.
func setViews(configs *allconfig.Configs, views *Views) {
	for _, c := range configs.LanguageConfigMap {
		if c.Params == nil {
			c.Params = hmaps.Params{}
		}
		c.Params["views"] = views
	}
}
