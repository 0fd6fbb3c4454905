#!/bin/sh
# A whole visit in a language that is only spoken: each touch, and the screen when it is listened
# to, can be followed by ear. The log of clips tells what was heard; SDL's disk driver plays them.
#   voices.sh BIN SOURCE
set -eu
bin=$1
source=$2
today=2026-11-16
command -v espeak-ng >/dev/null || { echo "skipped: espeak-ng is missing"; exit 77; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
fail() { echo "$1" >&2; exit 1; }

$bin/waypost import "$source/data/sample/workbook" --into "$work/d.db" --today $today >/dev/null
$bin/waypost voices draft --language qaa --voices "$work/voices" --directory "$work/d.db" \
    --today $today >/dev/null
$bin/waypost publish "$work/d.db" --out "$work/edition" --version 1 --draft --languages en,qaa \
    --voices "$work/voices" --today $today >/dev/null 2>&1

# A touch, and the name of the shot after it: what was touched must have been heard.
cat >"$work/visit.kiosk" <<TXT
tap start
tap language.qaa
wait 300
shot language-qaa
tap noone
wait 300
shot noone
tap find-help
wait 300
shot find-help
tap home
wait 300
shot home
tap topic.safe-place
wait 300
shot topic-safe-place
tap service.svc-006
wait 300
shot service-svc-006
tap advice
wait 300
shot advice
tap back
wait 300
shot back
tap take
wait 300
shot take
tap to-paper
wait 300
shot to-paper
tap print-it
wait 300
shot print-it
tap listen
wait 20000
shot listen
tap help
wait 300
shot help
tap done
TXT
SDL_VIDEODRIVER=dummy SDL_AUDIODRIVER=disk SDL_DISKAUDIOFILE="$work/heard.raw" \
    SDL_DISKAUDIODELAY=1 $bin/waypost-kiosk --edition "$work/edition" --window 1024x600 \
    --today $today --print-to "$work/paper" --script "$work/visit.kiosk" --out "$work/shots" \
    2>/dev/null
for target in language.qaa noone find-help home topic.safe-place service.svc-006 advice back take \
    to-paper print-it help; do
    grep -q "^heard $target " "$work/shots/$(echo $target | tr . -).txt" ||
        fail "$target was touched and did not speak"
done
grep -q "^heard card service.svc-006.name" "$work/shots/listen.txt" || fail "the card is not read"
[ "$(grep -c "^heard card digit" "$work/shots/listen.txt")" -ge 6 ] || fail "its number is not read"
cat "$work"/shots/*.txt | grep -c '^heard ' | sed 's/$/ clips were heard/'
