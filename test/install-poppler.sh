#!/usr/bin/env bash
# Makes sure that poppler's tools are there, with which the tests look at PDFs.
# Installs them from the distribution's packages when they are missing and it
# may; fails when it may not.
set -euo pipefail

have_poppler() { command -v pdfinfo >/dev/null && command -v pdftotext >/dev/null; }

if have_poppler; then
  exit 0
fi
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  printf '==> install poppler-utils\n'
  export DEBIAN_FRONTEND=noninteractive
  log=$(mktemp)
  trap 'rm -f "$log"' EXIT
  if ! { apt-get update && apt-get install -y --no-install-recommends poppler-utils; } >"$log" 2>&1; then
    tail -n 20 "$log" >&2
  fi
fi
if ! have_poppler; then
  printf 'no pdfinfo and pdftotext for the tests of the PDFs\nhint: install your distribution'"'"'s package "poppler-utils"\n' >&2
  exit 1
fi
