#!/bin/sh
# The staff desk as staff meet it, replayed without a display: the first card takes three touches,
# the next one like it two, and what comes out is what was shown.
#   desk.sh BIN_DIR SOURCE_DIR
set -eu
bin=$1
source=$2
command -v pdfinfo >/dev/null || { echo "skipped: no pdfinfo (poppler-utils)"; exit 77; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

fail() {
    echo "desk.sh: $1" >&2
    exit 1
}

$bin/waypost import "$source/data/sample/workbook" --into "$work/d.db" --today 2026-11-16 >/dev/null
$bin/waypost publish "$work/d.db" --out "$work/edition" --version 3 --draft --today 2026-11-16 >/dev/null 2>&1

# desk NAME: replays the script on standard input; writes and prints into a folder of that name
desk() {
    mkdir -p "$work/$1"
    cat >"$work/$1/script"
    SDL_VIDEODRIVER=dummy "$bin/waypost-kiosk" --desk --edition "$work/edition" --region XW-11 --today 2026-11-16 \
        --window 1024x600 --language en --script "$work/$1/script" --out "$work/$1" --print-to "$work/$1"
}
pages() { pdfinfo "$work/$1/card.pdf" | sed -n 's/^Pages: *//p'; }
size() { pdfinfo "$work/$1/card.pdf" | sed -n 's/^Page size: *//p'; }
sees() { grep -q -- "$2" "$work/$1" || fail "$1 does not say: $2"; }

desk first <<'SCRIPT'
tap place.XW-11
tap language.km
tap print-it
shot printed
tap home
shot home
SCRIPT
sees first/printed.txt "Done. Take all cards"
sees first/home.txt "staff again"
[ "$(pages first)" = 2 ] || fail "a card has two faces"
$bin/waypost proof "$work/first/card.pdf" --edition "$work/edition" >/dev/null || fail "the card is not of this edition"

desk again <<'SCRIPT'
tap place.XW-12
tap language.ar
tap kinds
tap kind.hotline
tap papers
tap paper.id1
tap reader
tap pairs
tap more
tap print-it
tap home
tap again
tap print-it
shot printed
SCRIPT
sees again/printed.txt "card  XW-12 ar hotline$"
sees again/printed.txt "Done. Take all cards"
[ "$(pages again)" = 2 ] || fail "for whom and how many is not remembered"
size again | grep -q "^242.*153" || fail "the paper is remembered"

desk typed <<'SCRIPT'
type wal
tap show
tap place.XW-2104
tap language.vi
tap more
tap more
tap pairs
tap kinds
tap kind.fold
tap print-it
shot printed
SCRIPT
sees typed/printed.txt "6 cards"
sees typed/printed.txt "Done. Take all cards"
[ "$(pages typed)" = 6 ] || fail "six strips are three sheets of two, printed on both sides"

desk escape <<'SCRIPT'
tap place.XW-11
tap language.km
tap reader
key escape
tap language.km
shot card
tick 301
shot left
SCRIPT
sees escape/card.txt '"Adult"'
sees escape/left.txt "screen desk-home"
