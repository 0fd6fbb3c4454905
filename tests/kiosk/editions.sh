#!/bin/sh
# What the kiosk shows when the edition in use changes, is damaged, or is lost, with the real
# programs: a new edition comes onto the glass between visits and never during one; a damaged one
# makes way for the one before it; when none is whole, the evergreen numbers are there.
#   editions.sh BIN SOURCE
set -eu
bin=$1
source=$2
today=2026-11-16
work=$(mktemp -d)
trap 'kill $(cat "$work"/*.pid 2>/dev/null) 2>/dev/null || true; rm -rf "$work"' EXIT
. "$source/tests/kiosk/glass_tools.sh"

waypost=$bin/waypost
. "$source/scripts/office.sh"
$waypost import "$source/data/sample/workbook" --into "$work/d.db" --today $today >/dev/null
make_office demo-xw "$work" >/dev/null

# VERSION LANGUAGES: the languages on the first screen tell which edition shows.
install() {
    $bin/waypost publish "$work/d.db" --out "$work/e$1" --version "$1" --draft --languages "$2" \
        --trust "$work/roots" --today $today ${3:+--previous "$work/$3"} >/dev/null 2>&1
    sign_edition "$work/e$1" "$work" ${3:+--previous "$work/$3"} >/dev/null
    $bin/waypost seal "$work/e$1" --out "$work/$1.waypost" >/dev/null
    $bin/waypost install "$work/$1.waypost" --root "$work/store" --trust "$work/roots" >/dev/null
}

# NAME [OPTIONS]: the first screen and the numbers, in words, into NAME/.
look() {
    name=$1
    shift
    printf 'shot first\ntap start\ntap language.en\ntap help\nshot help\n' >"$work/look.kiosk"
    SDL_VIDEODRIVER=dummy $bin/waypost-kiosk --root "$work/store" --window 1024x600 --today $today \
        --script "$work/look.kiosk" --out "$work/$name" "$@" 2>"$work/$name.log"
}
shows() { grep -q "$2" "$work/$1/first.txt" || fail "$3"; }
lacks() { ! grep -q "$2" "$work/$1/first.txt" || fail "$3"; }

install 1 en,vi
start_kiosk "$bin/waypost-kiosk" --root "$work/store" --today $today
install 2 en,id e1
changes first # nobody is there: the new edition comes onto the glass
settles
shot second
tap 512 350
settles
shot visit
install 3 en,th,lo e2
sleep 7 # longer than the kiosk waits between two looks at the store
shot now
cmp -s "$work/now.ppm" "$work/visit.ppm" || fail "the edition changed during a visit"
xdotool key Escape
changes visit
for _ in $(seq 200); do
    shot now
    cmp -s "$work/now.ppm" "$work/visit.ppm" || cmp -s "$work/now.ppm" "$work/second.ppm" || break
    sleep 0.1
done
settles
shot third
! cmp -s "$work/third.ppm" "$work/second.ppm" || fail "the newest edition does not come after a visit"
kill $kiosk

look new
shows new ไทย "the newest edition does not show"

printf x >>"$work/store/current/directory.db"
look damaged
shows damaged Indonesia "the edition before the damaged one does not show"
lacks damaged ไทย "a damaged edition shows"

for edition in "$work"/store/v/*; do printf x >>"$edition/directory.db"; done
look lost
grep -q "evergreen numbers" "$work/lost.log" || fail "nothing says why"
grep -q '^number phone' "$work/lost/help.txt" || fail "no number when no edition is whole"

for edition in "$work"/store/v/*; do printf x >>"$edition/critical.tsv"; done
! look forged 2>/dev/null || fail "numbers show that nobody signed"
look factory --factory "$work/e1"
grep -q '^number phone' "$work/factory/help.txt" || fail "T37: no number of the factory's edition"
rm -r "$work/store"
look factory --factory "$work/e1"
grep -q '^number phone' "$work/factory/help.txt" || fail "T37: no number without a store"
echo "new, damaged, lost and forged editions, and the factory's"
