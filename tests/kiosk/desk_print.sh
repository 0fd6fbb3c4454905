#!/bin/sh
# A card from the desk on a real IPP printer behind a real cupsd: from the tray that was chosen, and
# the next one like it from the same.
#   desk_print.sh BIN_DIR SOURCE_DIR
set -eu
bin=$1
source=$2
work=$(mktemp -d)
trap 'office down || true; rm -rf "$work"' EXIT

fail() {
    echo "desk_print.sh: $1" >&2
    exit 1
}
sees() { grep -q -- "$2" "$work/$1" || fail "$1 does not say: $2"; }

. "$source/tests/kiosk/office_tools.sh"
cat >"$work/script" <<'SCRIPT'
tap place.XW-11
tap language.km
tap papers
shot trays
tap tray.by-pass-tray
shot chosen
tap print-it
until print-it
shot printed
tap home
tap again
shot again
tap print-it
until print-it
tap home
tap place.XW-12
tap language.en
tap papers
tap tray.any
tap print-it
until print-it
SCRIPT
SDL_VIDEODRIVER=dummy SDL_AUDIODRIVER=dummy "$bin/waypost-kiosk" --desk --edition "$work/edition" --region XW-11 \
    --today 2026-11-16 --window 1024x600 --language en --script "$work/script" --out "$work" --print-to cups:

sees trays.txt "staff tray main"
sees trays.txt "Side tray"
! grep -q "staff tray auto" "$work/trays.txt" || fail "auto is no tray"
sees chosen.txt "A4 · 10 · Side tray"
sees printed.txt "Done. Take all cards"
sees again.txt "A4 · 10 · Side tray"
[ "$(find "$work/o/out" -name '*.pdf' | wc -l)" = 3 ] || fail "three cards did not come out"
from() { sed -n 's/^IPP_MEDIA_COL=.*media-source=\([a-z0-9-]*\).*/\1/p' "$work/o/out/$1.job"; }
[ "$(from 1)" = by-pass-tray ] || fail "the first card came from $(from 1)"
[ "$(from 2)" = by-pass-tray ] || fail "the next like it came from $(from 2)"
[ -z "$(from 3)" ] || fail "where the printer decides it was told $(from 3)"
