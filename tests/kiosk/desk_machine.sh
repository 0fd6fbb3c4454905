#!/bin/sh
# The staff desk and the machine it runs on, replayed without a display: a newer list from a memory
# stick, refusals in plain words with their code, the health page, the printer's test page, the PIN.
#   desk_machine.sh BIN_DIR SOURCE_DIR
set -eu
bin=$1
source=$2
today=2026-11-16
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

fail() {
    echo "desk_machine.sh: $1" >&2
    exit 1
}
sees() { grep -q -- "$2" "$work/$1" || fail "$1 does not say: $2"; }

mkdir "$work/config"
export XDG_CONFIG_HOME="$work/config"
waypost=$bin/waypost
. "$source/scripts/office.sh"
make_office xw-help "$work" >/dev/null

# list VERSION [PREVIOUS]: what the directory holds now, signed and sealed as VERSION.waypost
list() {
    $waypost publish "$work/d.db" --out "$work/e$1" --version "$1" --draft --trust "$work/roots" \
        --today $today ${2:+--previous "$work/$2"} >/dev/null 2>&1
    sign_edition "$work/e$1" "$work" ${2:+--previous "$work/$2"} >/dev/null
    $waypost seal "$work/e$1" --out "$work/$1.waypost" >/dev/null
}
cp -r "$source/data/sample/workbook" "$work/book"
$waypost import "$work/book" --into "$work/d.db" --today $today >/dev/null
list 1
sed -i '/^svc-021,/s/011 4913/011 4914/' "$work/book/services.csv"
$waypost import "$work/book" --into "$work/d.db" --apply --today $today >/dev/null
list 2 e1
$waypost install "$work/1.waypost" --root "$work/store" --trust "$work/roots" >/dev/null
mkdir -p "$work/media/staff/STICK" "$work/media/staff/LOST"

# desk NAME [OPTIONS]: replays the script on standard input
desk() {
    mkdir -p "$work/$1"
    cat >"$work/$1/script"
    name=$1
    shift
    SDL_VIDEODRIVER=dummy SDL_AUDIODRIVER=dummy "$bin/waypost-kiosk" --desk --root "$work/store" --region XW-11 \
        --today $today --window 1024x600 --language en --script "$work/$name/script" --out "$work/$name" \
        --print-to "$work/$name" --update-from "$work/media" "$@" 2>"$work/$name.log" ||
        fail "$(cat "$work/$name.log")"
}
# update NAME: looks at the stick
update() {
    desk "$1" <<'SCRIPT'
tap menu
tap update
shot before
tap look-for
shot after
SCRIPT
}
in_use() { readlink "$work/store/current"; }

update none
sees none/before.txt "In use: list no. 1 of $today"
sees none/before.txt "Fingerprint: "
sees none/after.txt "No stick found"

head -c 5000 "$work/2.waypost" >"$work/media/staff/STICK/news.waypost"
update short
sees short/after.txt "The new list is damaged"
sees short/after.txt "Say this code: container-malformed"

cp "$work/1.waypost" "$work/media/staff/STICK/news.waypost"
update same
sees same/after.txt "The stick has the list that is in use"

cp "$work/2.waypost" "$work/media/staff/STICK/news.waypost"
before=$(in_use)
desk look <<'SCRIPT'
tap menu
tap update
tap look-for
shot found
SCRIPT
sees look/found.txt "On the stick: list no. 2 of"
sees look/found.txt "Numbers that change: 1"
sees look/found.txt "becomes"
sees look/found.txt "Checked by telephone on"
[ "$(in_use)" = "$before" ] || fail "looking takes nothing into use"
[ ! -e "$work/store/staging" ] || fail "looking leaves something behind"

desk take <<'SCRIPT'
tap menu
tap update
tap look-for
tap install
shot taken
tap home
shot home
SCRIPT
sees take/taken.txt "The new list is in use"
sees take/taken.txt "In use: list no. 2 of"
sees take/home.txt "List no. 2"
[ "$(in_use)" != "$before" ] || fail "what was taken is in use"

cp "$work/1.waypost" "$work/media/staff/STICK/news.waypost"
update older
sees older/after.txt "older than the one here"
sees older/after.txt "Say this code: manifest-older"

# The health page, and a sound.
desk health <<'SCRIPT'
tap menu
tap health
tap corner.top-left
tap corner.top-right
tap corner.bottom-left
shot three
tap corner.bottom-right
tap play
tap test
shot well
SCRIPT
sees health/three.txt "Touch all four corners"
sees health/well.txt "Touch works in all four corners"
sees health/well.txt "A sound was played"
sees health/well.txt "In use: list no. 2 of"
sees health/well.txt "Room on the disk: "
[ -s "$work/health/card.pdf" ] || fail "a test page came out"

# The test page, what was read from it, and a card that takes it back.
printf 'tap place.XW-11\ntap language.en\ntap print-it\n' | desk straight
desk align <<'SCRIPT'
tap menu
tap align
tap test
shot printed
tap right
tap right
tap down
shot read
tap keep
shot kept
SCRIPT
sees align/printed.txt "Done. Take all cards"
sees align/read.txt "to the right: 1.0 mm"
sees align/read.txt "lies lower: 0.5 mm"
sees align/kept.txt "Kept. Print the page again"
grep -q "back_x = -1" "$work/config/waypost/printers.toml" || fail "seen through the paper, right is left"
printf 'tap place.XW-11\ntap language.en\ntap print-it\n' | desk shifted
! cmp -s "$work/straight/card.pdf" "$work/shifted/card.pdf" || fail "the next card does not take it back"

# The door.
echo 2468 >"$work/pin.txt"
$waypost pin --out "$work/pin" --pin-file "$work/pin.txt"
desk door --desk-pin "$work/pin" <<'SCRIPT'
shot shut
type 1111
tap enter
shot wrong
type 2468
tap enter
shot waiting
tick 3
type 2468
shot typed
tap enter
shot open
tick 301
shot left
SCRIPT
sees door/shut.txt "screen desk-pin"
sees door/wrong.txt "Wrong PIN. Wait 2 seconds"
sees door/waiting.txt "Wrong PIN"
! grep -q 2468 "$work/door/typed.txt" || fail "the PIN stands on the glass"
sees door/open.txt "screen desk-home"
sees door/left.txt "screen desk-pin"
