#!/usr/bin/env bash
# Makes sure that there is a Chromium for the browser tests, the same without its
# windows, and a font with the letters of the site's languages. Installs them from
# the distribution's packages when they are missing and it may; fails when there is
# no Chromium and it may not.
set -euo pipefail

have_chromium() {
  if [ -n "${CHROMIUM:-}" ]; then
    [ -x "$CHROMIUM" ]
  else
    [ -x /usr/bin/chromium ] || [ -x /usr/bin/chromium-browser ] || [ -x /usr/bin/google-chrome ]
  fi
}

# It comes with Debian's chromium; other browsers do without.
have_bare() {
  [ -n "${CHROMIUM:-}" ] || [ ! -x /usr/bin/chromium ] || [ -x /usr/bin/chromium-headless-shell ]
}

have_font() {
  command -v fc-list >/dev/null && [ -n "$(fc-list 'Noto Sans:lang=sv' family)" ]
}

if have_chromium && have_bare && have_font; then
  exit 0
fi
if [ -n "${CHROMIUM:-}" ] && ! have_chromium; then
  printf 'CHROMIUM=%s is no program\n' "$CHROMIUM" >&2
  exit 1
fi
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  printf '==> install chromium\n'
  export DEBIAN_FRONTEND=noninteractive
  log=$(mktemp)
  trap 'rm -f "$log"' EXIT
  get() { apt-get install -y --no-install-recommends "$@"; }
  if ! { apt-get update && { { have_chromium && have_font; } || get chromium fontconfig fonts-noto-core; }; } >"$log" 2>&1; then
    tail -n 20 "$log" >&2
  fi
  have_bare || get chromium-headless-shell >"$log" 2>&1 || true
fi
if ! have_chromium; then
  printf 'no Chromium for the browser tests\nhint: install your distribution'"'"'s package "chromium", or set CHROMIUM to the program\n' >&2
  exit 1
fi
if ! have_font; then
  printf 'note: the font Noto Sans (package fonts-noto-core) is missing; widths of text may differ\n' >&2
fi
if ! have_bare; then
  printf 'note: the package chromium-headless-shell is missing; the tests take longer\n' >&2
fi
