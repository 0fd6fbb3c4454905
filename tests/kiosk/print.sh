#!/bin/sh
# A visitor's card on a real IPP printer behind a real cupsd: the worker at the glass is sealed, the
# supervisor never reads the card, and whoever leaves takes it back.
#   print.sh BIN SOURCE
set -eu
bin=$1
source=$2
work=$(mktemp -d)
trap 'kill $(cat "$work"/*.pid 2>/dev/null) 2>/dev/null || true; office down || true; rm -rf "$work"' EXIT
. "$source/tests/kiosk/glass_tools.sh"
. "$source/tests/kiosk/office_tools.sh"
kiosk_prints() {
    start_kiosk "$bin/waypost-kiosk" --edition "$work/edition" --region XW-11 --today 2026-11-16 --print-to cups:
}
printed() { find "$work/o/out" -name '*.pdf' | wc -l; }
spooled() { find "$work/o/run/spool" -type f | wc -l; }
becomes() { # WHAT COMMAND VALUE: within ten seconds
    for _ in $(seq 200); do
        [ "$($2)" = "$3" ] && return 0
        sleep 0.05
    done
    fail "$1: $2 stays $($2)"
}
to_the_question() {
    tap 512 378 # start
    tap 124 158 # English
    tap 183 158 # a safe place
    tap 360 330 # the first service
    tap 183 245 # take it along
    tap 444 245 # on paper
}
orders() { tap 666 328; }

kiosk_prints
to_the_question
sealed=0
for worker in $(pgrep -P $kiosk); do
    grep -q '^Seccomp:.2' "/proc/$worker/status" && sealed=$((sealed + 1))
done
[ $sealed = 1 ] || fail "$sealed workers are sealed"
settles
start=$(date +%s.%N)
orders
becomes "the card" printed 1
took=$(echo "$(date +%s.%N) $start" | awk '{ printf "%.1f", $1 - $2 }')
becomes "the spool after a card" spooled 0
pdftotext "$work/o/out/1.pdf" "$work/card.txt"
grep -q "009 990 718 036" "$work/card.txt" || fail "no number on the card"
pdftoppm -r 300 -png "$work/o/out/1.pdf" "$work/card"
ZXingReader -fast "$work"/card-1.png >"$work/code" 2>&1 || ZXingReader "$work"/card-1.png >"$work/code" 2>&1 || true
grep -qi '^Text: *"https://info.example' "$work/code" || fail "no code on the card: $(cat "$work/code")"
grep -q '^IPP_JOB_NAME=card$' "$work/o/out/1.job" || fail "the title says more"
grep -q '^IPP_JOB_ORIGINATING_USER_NAME=kiosk$' "$work/o/out/1.job" || fail "the owner says more"
tap 890 545 # Done
is_first "a visit with a card"

# Leaving while it waits for paper.
echo "echo 'STATE: +media-empty' >&2; sleep 60; exit 1" >"$work/o/hook"
sleep 1
to_the_question
orders
sleep 2
[ "$(spooled)" != 0 ] || fail "nothing waits in the spool"
tap 890 545
is_first "leaving a card"
becomes "the spool after leaving" spooled 0

# The whole kiosk dies.
sleep 1
to_the_question
orders
sleep 2
[ "$(spooled)" != 0 ] || fail "nothing waits in the spool"
kill -KILL $kiosk
becomes "the spool after a death" spooled 0
[ "$(printed)" = 1 ] || fail "a card came out that nobody waits for"
grep -rqaF "%PDF-" "$work/o/run" "$work/o/etc" "$work/o/tmp" && fail "cupsd kept the card"
echo "touch to paper: $took s; two cards taken back"
