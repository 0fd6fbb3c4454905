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
$bin/waypost import "$source/data/sample/outlines.geojson" --outlines --into "$work/d.db" >/dev/null
$bin/waypost publish "$work/d.db" --out "$work/edition" --version 3 --draft --today 2026-11-16 >/dev/null 2>&1

# desk NAME [OPTIONS]: replays the script on standard input; writes and prints into a folder of that name
desk() {
    mkdir -p "$work/$1"
    cat >"$work/$1/script"
    name=$1
    shift
    SDL_VIDEODRIVER=dummy "$bin/waypost-kiosk" --desk --edition "$work/edition" --region XW-11 --today "${day:-2026-11-16}" \
        --window 1024x600 --language en --script "$work/$name/script" --out "$work/$name" --print-to "$work/$name" "$@"
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
tap whom
tap person.woman
tap topics
tap topic.doctor
tap back
tap back
tap kinds
tap kind.hotline
tap papers
tap paper.id1
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

# Another district on the map; its villages from the list beside it.
desk map <<'SCRIPT'
tap elsewhere
tap place.XW-2
shot map
tap place.XW-23
tap language.th
shot card
tap back
tap back
tap list
tap place.XW-22
shot list
SCRIPT
sees map/map.txt "3 areas"
sees map/card.txt "card  XW-23 th wallet$"
sees map/list.txt "staff place XW-2201"

desk escape <<'SCRIPT'
tap place.XW-11
tap language.km
tap whom
tap person.child
key escape
shot child
key escape
tap language.km
shot card
tick 301
shot left
SCRIPT
sees escape/child.txt "card  XW-11 km child child$"
sees escape/card.txt "card  XW-11 km wallet$"
sees escape/left.txt "screen desk-home"

# The whole list of a place, in one language and in two, with a preview of each page.
desk whole <<'SCRIPT'
tap whole
tap place.XW-11
tap language.km
shot one
tap card
tap next
shot page
tap back
tap second
tap language.ar
shot two
tap print-it
shot printed
SCRIPT
sees whole/one.txt "card  XW-11 km booklet$"
sees whole/page.txt "card  XW-11 km booklet page 2$"
sees whole/two.txt "card  XW-11 km booklet ar$"
sees whole/printed.txt "Done. Take all cards"
size whole | grep -q "^841.*595" || fail "a booklet lies on A4"
[ $(($(pages whole) % 2)) = 0 ] || fail "a booklet is printed on both sides"
pdftotext "$work/whole/card.pdf" - | grep -q "$(printf '\331')" || fail "the other language is in it"

# Services chosen by hand, of two places, on one card; a basket with two cards and its cover sheet.
desk basket --desk-folder "$work/basket" <<'SCRIPT'
tap place.XW-11
tap language.en
tap pick
tap service.svc-001
tap elsewhere
tap place.XW-11
tap place.XW-1101
shot picking
tap service.svc-003
tap back
shot chosen
tap add
shot one
tap home
tap place.XW-12
tap language.ar
tap whom
tap person.woman
tap back
tap more
tap add
shot two
tap onward
tap save
until save
shot saved
tap home
shot empty
SCRIPT
sees basket/chosen.txt "#svc-001 #svc-003"
sees basket/two.txt "2 cards"
sees basket/saved.txt "Saved in the folder pile-1"
! grep -q "staff cart" "$work/basket/empty.txt" || fail "what was printed is still in the basket"
[ "$(pdfinfo "$work/basket/pile-1/cards.a4-10up.pdf" | sed -n 's/^Pages: *//p')" = 2 ] || fail "three cards are one sheet"
! pdftotext -layout "$work/basket/pile-1/cover.pdf" - | grep -qi "woman" || fail "the cover sheet says for whom"
[ ! -e "$work/basket/printed.csv" ] || fail "the basket leaves a record"

# Numbers as they are dialled from another country.
desk abroad <<'SCRIPT'
tap place.XW-11
tap language.en
tap kinds
tap kind.home-away
tap there
tap country.US
shot card
tap print-it
SCRIPT
sees abroad/card.txt "home-away there 011$"
pdftotext "$work/abroad/card.pdf" - | grep -q "^011 " || fail "the other country dials 011"

# A campaign from nothing to files: villages, languages, save. Then a number changes.
mkdir "$work/folder"
campaign() {
    desk "$1" --desk-folder "$work/folder"
}
campaign pile <<'SCRIPT'
tap campaign
tap all
tap onward
tap language.km
tap language.ar
tap onward
tap fewer
shot chosen
tap save
shot making
until save
shot saved
SCRIPT
sees pile/chosen.txt "4 × 2 × 5 = 40"
sees pile/making.txt "staff stop"
sees pile/saved.txt "Saved in the folder pile-1"
[ "$(pdfinfo "$work/folder/pile-1/cards.a4-10up.pdf" | sed -n 's/^Pages: *//p')" = 8 ] || fail "forty cards are four sheets"
pdftotext -layout "$work/folder/pile-1/cover.pdf" - | grep -q "Asalumi" || fail "the cover sheet lists places"
[ "$(wc -l <"$work/folder/printed.csv")" = 9 ] || fail "the record has a line for each card"

campaign stopped <<'SCRIPT'
tap campaign
tap all
tap onward
tap language.km
tap language.th
tap onward
tap save
tap stop
shot stopped
SCRIPT
sees stopped/stopped.txt "Stopped"
[ ! -e "$work/folder/pile-2" ] || fail "what was stopped leaves nothing"

campaign right <<'SCRIPT'
tap menu
tap old
shot none
SCRIPT
sees right/none.txt "No printed card is out of date"
sed -i '2s/=009991/=009992/' "$work/folder/printed.csv"
campaign old <<'SCRIPT'
tap menu
tap old
shot found
tap redo
tap save
until save
shot saved
SCRIPT
sees old/found.txt "Wallet card"
[ "$(grep -c "text old\." "$work/old/found.txt")" = 1 ] || fail "one card is out of date"
sees old/saved.txt "Saved in the folder pile-2"

# Calls: one touch each, written down for the manager, signed where there is a key.
$bin/waypost keys new --role targets --holder caller --out "$work/caller.key" --no-passphrase >/dev/null
day=2027-01-15
desk calls --desk-folder "$work/folder" --staff Nok --staff-key "$work/caller.key" <<'SCRIPT'
tap numbers
tap call.svc-001
shot call
tap answer.no-answer
shot noted
SCRIPT
sees calls/call.txt "009991"
sees calls/noted.txt "Noted for the manager: 1"
grep -q "^svc-001,no-answer,Nok,call,2027-01-15" "$work/folder/checks-1.csv" || fail "the answer is in the file"
$bin/waypost assure "$work/d.db" --checks "$work/folder/checks-1.csv" --key "$work/caller.key.pub" --today 2027-01-16 >/dev/null ||
    fail "the manager's directory takes signed answers"
sed -i 's/no-answer/ok/' "$work/folder/checks-1.csv"
! $bin/waypost assure "$work/d.db" --checks "$work/folder/checks-1.csv" --key "$work/caller.key.pub" --today 2027-01-16 \
    >/dev/null 2>&1 || fail "answers that somebody changed are taken"

# A service is due before its time when visitors say that nobody answers.
printf '%s\n' 'waypost-counts 1' 'kiosk 0123456789abcdef' 'first 2026-W46' 'last 2026-W46' 'days 0005' 'released 0000-W00' \
    'cell feedback.svc-003.no-answer +0000000007' end >"$work/ledger"
day=2026-11-16
for counted in no yes; do
    desk due-$counted --desk-folder "$work/folder" $([ $counted = no ] || echo --count-to "$work/ledger") <<'SCRIPT'
tap numbers
shot numbers
SCRIPT
done
! grep -q "staff call svc-003" "$work/due-no/numbers.txt" || fail "svc-003 is due as it is"
sees due-yes/numbers.txt "staff call svc-003"

# A list that is past its date makes no card, alone or in a pile.
day=2027-06-01
campaign late <<'SCRIPT'
tap place.XW-11
tap language.km
shot card
tap home
tap campaign
tap all
tap onward
tap language.km
tap onward
tap save
shot pile
SCRIPT
sees late/card.txt "This list is old"
! grep -q "staff print" "$work/late/card.txt" || fail "an old list is printed"
sees late/pile.txt "This list is old"
