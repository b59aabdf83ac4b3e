# kundval: "make" builds the site into public/, "make test" is the gate.
# "make help" lists the targets.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := all
.DELETE_ON_ERROR:
.NOTPARALLEL:
.SUFFIXES:
MAKEFLAGS += --no-builtin-rules

# Only the Go that is installed: no toolchain is fetched behind one's back.
export GOTOOLCHAIN := local

STATICCHECK_VERSION := v0.8.2
GOVULNCHECK_VERSION := v1.8.0

# The packages are named, since "./..." would also look into node_modules.
PACKAGES := . ./generator/...

# The day on which the tests look at the site.
TEST_DATE := 2026-11-22

CACHE := $(CURDIR)/.cache
SITE := $(CACHE)/site
RESULTS := $(CACHE)/results
TRIED := $(RESULTS)/tried
ASSESSMENT := data/provning.toml
ASSESSED := html.test.mjs kinds.test.mjs languages.test.mjs tasks.test.mjs
KUNDVAL := bin/kundval
STATICCHECK := $(CACHE)/bin/staticcheck-$(STATICCHECK_VERSION)
GOVULNCHECK := $(CACHE)/bin/govulncheck-$(GOVULNCHECK_VERSION)
NPM_STAMP := test/node_modules/.stamp
LIGHTHOUSE_STAMP := test/lighthouse/node_modules/.stamp

step = @printf '==> %s\n' "$(1)"
hint = { printf 'hint: %s\n' "$(1)" >&2; exit 1; }

.PHONY: all
all: program ## build the site into public/ (the default)
	$(call step,build public/)
	@$(KUNDVAL) build

.PHONY: pdf
pdf: program ## build the site with a PDF of every edition and level
	$(call step,build public/ with PDFs)
	@$(KUNDVAL) build --pdf

.PHONY: help
help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

.PHONY: program
program: need-go ## compile bin/kundval (about two minutes the first time)
	$(call step,compile $(KUNDVAL))
	@go build -ldflags '-s -w' -o $(KUNDVAL) ./generator

.PHONY: serve
serve: program ## serve the site on this machine and follow changes
	@$(KUNDVAL) serve

.PHONY: check
check: program ## check the data without building
	@$(KUNDVAL) check

.PHONY: schema
schema: program ## write the schemas for editors, and the lines that lead to them
	$(call step,schemas)
	@$(KUNDVAL) schema --rader

# The size of the made-up site that is measured.
BENCH := -providers 10000 -editions 2 -huvudman 1 -runs 3

.PHONY: bench
bench: program $(NPM_STAMP) chromium ## measure a build against Hugo alone, a bare loop and cp; BENCH='-providers 100' for another size
	$(call step,whole builds)
	@go run ./generator/bench $(BENCH)
	$(call step,stages)
	@go run ./generator/bench -stages $(BENCH)
	$(call step,finding among 500 providers)
	@rm -rf $(CACHE)/find
	@go run ./generator/bench -write $(CACHE)/find/project -providers 515 -editions 1
	@$(KUNDVAL) build --project $(CACHE)/find/project --date $(TEST_DATE) --out $(CACHE)/find/site >/dev/null
	@cd test && node bench-find.mjs $(CACHE)/find/site /valkatalog/
	$(call step,packages)
	@go test -run '^$$' -bench . -benchmem -timeout 60m $(PACKAGES)

.PHONY: docs
docs: program ## write docs/regler.md from the rules
	$(call step,docs/regler.md)
	@$(KUNDVAL) explain --markdown >docs/regler.md.new
	@mv docs/regler.md.new docs/regler.md

# The gate.

# What is installed is there before two things are done at a time: two runs of
# apt-get are in each other's way. What leaves a processor idle runs beside
# something else, what takes all of them alone. BUILT says that the site is there.
.PHONY: test
test: fresh-results fmt vet staticcheck chromium poppler $(NPM_STAMP) test-go ## run every check and test; what CI runs
	@$(MAKE) --no-print-directory --jobs 2 --output-sync=target test-build test-site test-pdf test-schema test-types
	@$(MAKE) --no-print-directory BUILT=yes test-tools test-browser test-assessment

# Tests and builds end soon: memory is cheaper than collecting it.
test: export GOGC = 400

.PHONY: fresh-results
fresh-results:
	@rm -rf $(RESULTS)

$(RESULTS):
	@mkdir -p $@

.PHONY: fmt
fmt: need-go ## check the formatting of the Go code
	$(call step,gofmt)
	@files=$$(gofmt -l *.go generator); \
	if [ -n "$$files" ]; then printf '%s\n' "$$files"; $(call hint,run \"gofmt -w\" on these files); fi

.PHONY: vet
vet: need-go ## run go vet
	$(call step,vet)
	@go vet -tags site,print,slow,servers $(PACKAGES)

.PHONY: staticcheck
staticcheck: $(STATICCHECK) ## run staticcheck
	$(call step,staticcheck)
	@$(STATICCHECK) -tags site,print,slow,servers $(PACKAGES)

.PHONY: test-go
test-go: need-go ## run the Go tests
	$(call step,go test)
	@go test $(PACKAGES)

# How many builds are killed, at moments that KUNDVAL_SEED repeats.
KILLS := 100

.PHONY: test-faults
test-faults: need-go ## kill 100 builds at random moments, and try what takes the gate too long
	$(call step,the machine fails)
	@KUNDVAL_KILLS=$(KILLS) go test -tags slow -count 1 -v -timeout 60m -run 'TestBuildIs|TestEndless' ./generator | grep -v '^=== '

.PHONY: test-servers
test-servers: need-go ## ask nginx and Caddy, with the settings written for them; needs both programs
	$(call step,web servers)
	@go test -tags servers -count 1 -v -run RealServers ./generator/internal/hosting

.PHONY: test-pdf
test-pdf: need-go chromium poppler ## print a small site, and look at the PDFs
	$(call step,the PDFs)
	@go test -tags print -count 1 -run 'Print' ./generator/internal/build

.PHONY: site
site: program ## build the site that the tests look at
	$(call step,build the site of $(TEST_DATE))
	@mkdir -p $(CACHE)
	@$(KUNDVAL) build --date $(TEST_DATE) --out $(SITE)

.PHONY: test-build
test-build: site ## check that a second build gives the same bytes
	$(call step,build it again and compare)
	@$(KUNDVAL) build --date $(TEST_DATE) --out $(CACHE)/site-again >$(CACHE)/site-again.log 2>&1 || { cat $(CACHE)/site-again.log >&2; exit 1; }
	@diff -r $(SITE) $(CACHE)/site-again

.PHONY: test-site
test-site: site | $(RESULTS) ## check links, titles and texts of the built site
	$(call step,links and texts of the site)
	@KUNDVAL_SITE=$(SITE) go test -tags site -count 1 -v -run '^TestSite' ./generator/internal/sitetest | tee $(RESULTS)/site.go.txt

NODE_TEST = node --test --test-concurrency 2 --test-timeout 600000 \
	--test-reporter spec --test-reporter-destination stdout \
	--test-reporter tap --test-reporter-destination

.PHONY: test-types
test-types: $(NPM_STAMP) ## check the types of the scripts
	$(call step,types of the scripts)
	@cd test && node_modules/.bin/tsc -p tsconfig.json && node_modules/.bin/tsc -p tsconfig.worker.json

.PHONY: test-schema
test-schema: $(NPM_STAMP) | $(RESULTS) ## check the data with the schemas, as editors do
	$(call step,the schemas for editors)
	@cd test && $(NODE_TEST) $(RESULTS)/schema.tap schema/*.test.mjs

.PHONY: test-tools
test-tools: $(NPM_STAMP) chromium | $(RESULTS) ## try the site tests on broken pages
	$(call step,the site tests on broken pages)
	@cd test && KUNDVAL_ASSESS=1 $(NODE_TEST) $(RESULTS)/selftest.tap selftest/*.test.mjs

.PHONY: test-browser
test-browser: $(if $(BUILT),,site) $(NPM_STAMP) chromium | $(RESULTS) ## look at the built site: HTML, axe, layout, keyboard, weight
	$(call step,the site in a browser)
	@rm -rf $(TRIED)
	@cd test && KUNDVAL_SITE=$(SITE) KUNDVAL_RECORD=$(TRIED) $(NODE_TEST) $(RESULTS)/browser.tap *.test.mjs

.PHONY: test-assessment
test-assessment: test-browser ## hold the accessibility statement against what was tried
	$(call step,what the accessibility statement says of the tests)
	@cd test && node assess.mjs compare $(TRIED) ../$(ASSESSMENT)

.PHONY: assess
assess: site $(NPM_STAMP) chromium | $(RESULTS) ## try the site, and write what was tried and found to data/provning.toml
	$(call step,the site in a browser$(comma) for the accessibility statement)
	@rm -rf $(TRIED)
	@cd test && { KUNDVAL_ASSESS=1 KUNDVAL_SITE=$(SITE) KUNDVAL_RECORD=$(TRIED) $(NODE_TEST) $(RESULTS)/assess.tap $(ASSESSED) || failed=failed; }; \
	node assess.mjs write $(TRIED) ../$(ASSESSMENT) $(TEST_DATE) $${failed:-}

# Beyond the gate.

.PHONY: test-deep
test-deep: site $(NPM_STAMP) chromium | $(RESULTS) ## try everything on every listed page in every language; about an hour
	$(call step,every listed page in every language)
	@cd test && KUNDVAL_DEEP=1 KUNDVAL_HTML_PAGES=100000 KUNDVAL_SITE=$(SITE) node --test --test-concurrency 1 --test-timeout 14400000 \
		--test-reporter spec --test-reporter-destination stdout --test-reporter tap --test-reporter-destination $(RESULTS)/deep.tap \
		kinds.test.mjs html.test.mjs

.PHONY: snapshots
snapshots: site $(NPM_STAMP) chromium ## write the accessibility trees in test/snapshots/ anew; read the diff
	$(call step,test/snapshots/)
	@cd test && KUNDVAL_SNAPSHOTS=write KUNDVAL_SITE=$(SITE) node --test snapshots.test.mjs

# Pictures.

.PHONY: lighthouse
lighthouse: site $(LIGHTHOUSE_STAMP) chromium ## judge a page of each kind with Lighthouse; on a quiet machine
	$(call step,Lighthouse)
	@cd test/lighthouse && KUNDVAL_SITE=$(SITE) node lighthouse.mjs

.PHONY: screenshots
screenshots: site $(NPM_STAMP) chromium ## take pictures of every kind of page into .cache/screenshots/
	$(call step,screenshots)
	@rm -rf $(CACHE)/screenshots
	@cd test && KUNDVAL_SITE=$(SITE) node screenshots.mjs $(CACHE)/screenshots

.PHONY: screenshot
screenshot: site $(NPM_STAMP) chromium ## take the picture of the README
	$(call step,the picture of the README)
	@cd test && KUNDVAL_SITE=$(SITE) node screenshots.mjs --readme $(CURDIR)/docs/images/site.png

# Tools.

.PHONY: vuln
vuln: $(GOVULNCHECK) ## look for known vulnerabilities; needs the network
	$(call step,govulncheck)
	@$(GOVULNCHECK) $(PACKAGES) || $(call hint,when the database cannot be reached$(comma) this check needs another network)

comma := ,

.PHONY: tools
tools: $(STATICCHECK) $(GOVULNCHECK) $(NPM_STAMP) chromium poppler ## install everything the tests need

.PHONY: need-go
need-go:
	@command -v go >/dev/null || $(call hint,Go 1.26 or later is needed: https://go.dev/dl/)

.PHONY: need-node
need-node:
	@command -v npm >/dev/null || $(call hint,Node.js 20.19 or later with npm is needed for the tests of the site)

.PHONY: chromium
chromium:
	@bash test/install-chromium.sh

.PHONY: poppler
poppler:
	@bash test/install-poppler.sh

$(STATICCHECK): | need-go
	$(call step,install staticcheck $(STATICCHECK_VERSION))
	@GOBIN=$(CACHE)/bin go install honnef.co/go/tools/cmd/staticcheck@$(STATICCHECK_VERSION) || $(call hint,staticcheck comes through the Go module proxy: is it reached?)
	@mv $(CACHE)/bin/staticcheck $@

$(GOVULNCHECK): | need-go
	$(call step,install govulncheck $(GOVULNCHECK_VERSION))
	@GOBIN=$(CACHE)/bin go install golang.org/x/vuln/cmd/govulncheck@$(GOVULNCHECK_VERSION) || $(call hint,govulncheck comes through the Go module proxy: is it reached?)
	@mv $(CACHE)/bin/govulncheck $@

# test/ and test/lighthouse/ have packages of their own: the gate needs only the
# first.
%/node_modules/.stamp: %/package.json %/package-lock.json %/.npmrc | need-node
	$(call step,npm ci in $*/)
	@cd $* && npm ci --loglevel=error || $(call hint,the packages come through the npm registry: is it reached?)
	@touch $@

.PHONY: clean
clean: ## remove what was built and installed here
	@rm -rf bin .cache test/node_modules test/lighthouse/node_modules
	@find public -mindepth 1 ! -name .gitignore -delete
