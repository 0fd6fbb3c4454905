#!/bin/sh
# The recording booth as a speaker meets it, from the desk and back: SDL's disk driver is the
# microphone. What it keeps is measured with ffmpeg.
#   booth.sh BIN_DIR SOURCE_DIR
set -eu
bin=$1
source=$2
today=2026-11-16
for tool in espeak-ng ffmpeg; do
    command -v $tool >/dev/null || { echo "skipped: no $tool"; exit 77; }
done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

fail() {
    echo "booth.sh: $1" >&2
    exit 1
}

$bin/waypost import "$source/data/sample/workbook" --into "$work/d.db" --today $today >/dev/null
$bin/waypost publish "$work/d.db" --out "$work/edition" --version 3 --draft --today $today >/dev/null 2>&1
espeak-ng -v en -w "$work/voice.wav" "Parola, the language of this test"
ffmpeg -loglevel error -i "$work/voice.wav" -af adelay=700,apad=pad_dur=3 -ar 48000 -ac 1 -f f32le "$work/voice.raw"

# booth NAME MICROPHONE: replays the script on standard input
booth() {
    mkdir -p "$work/$1"
    cat >"$work/$1/script"
    SDL_VIDEODRIVER=dummy SDL_AUDIODRIVER=disk SDL_DISKAUDIOFILE=/dev/null SDL_DISKAUDIOFILEIN="$2" \
        "$bin/waypost-kiosk" --desk --edition "$work/edition" --region XW-11 --today $today --window 1024x600 \
        --language en --script "$work/$1/script" --out "$work/$1" --desk-folder "$work/folder"
}
sees() { grep -q -- "$2" "$work/$1" || fail "$1 does not say: $2"; }

booth first "$work/voice.raw" <<'SCRIPT'
tap menu
tap booth
tap tongue.qaa
shot consent
tap agree
shot line
tap record
wait 1200
shot speaking
wait 3000
tap stop
until play
shot saved
tap play
tap next
shot next
tap home
tap place.XW-11
shot desk
SCRIPT
sees first/consent.txt "May all people hear your voice?"
sees first/consent.txt "S1"
sees first/line.txt '"Parola"'
sees first/line.txt "0 of "
sees first/speaking.txt "staff stop"
sees first/saved.txt "Good. It is saved."
sees first/next.txt "1 of "
sees first/desk.txt "screen desk-language"
clip="$work/folder/voices/qaa/language.self.opus"
[ -s "$clip" ] || fail "there is no clip"
loudness=$(ffmpeg -nostats -i "$clip" -af ebur128=peak=true -f null - 2>&1 |
    sed -n 's/^ *I: *\(-[0-9.]*\) LUFS$/\1/p' | tail -1)
awk -v heard="$loudness" 'BEGIN { exit !(heard > -20 && heard < -18) }' || fail "the clip has $loudness LUFS"
[ ! -e "$work/folder/voices/qaa/"*.tmp ] || fail "something is left beside the clip"

# Another day: where she stopped, and her label is offered. This time there is no microphone.
booth second "$work/none.raw" <<'SCRIPT'
tap menu
tap booth
tap tongue.qaa
tap speaker.S1
tap refuse
shot line
tap record
shot again
SCRIPT
sees second/line.txt "1 of "
sees second/line.txt "There is no microphone"
sees second/again.txt "There is no microphone"

$bin/waypost voices coverage --language qaa --voices "$work/folder/voices" --directory "$work/d.db" \
    >"$work/coverage" 2>/dev/null && fail "one clip is not all"
grep -q "(1 recorded, 0 synthetic), not offered as voiced" "$work/coverage" || fail "$(cat "$work/coverage")"
