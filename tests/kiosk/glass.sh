#!/bin/sh
# A visit on a real X server with injected touches: from the first screen to a printed card and
# back, with workers that come and go. Pictures are compared pixel by pixel.
#   glass.sh BIN SOURCE
set -eu
bin=$1
source=$2
for tool in Xvfb xdotool import; do
    command -v $tool >/dev/null || { echo "skipped: $tool is missing"; exit 77; }
done
work=$(mktemp -d)
trap 'kill $(cat "$work"/*.pid 2>/dev/null) 2>/dev/null || true; rm -rf "$work"' EXIT
fail() { echo "$1" >&2; exit 1; }

$bin/waypost import "$source/data/sample/workbook" --into "$work/d.db" --today 2026-11-16 >/dev/null
$bin/waypost publish "$work/d.db" --out "$work/edition" --version 1 --draft --today 2026-11-16 >/dev/null 2>&1

n=90
while [ -e "/tmp/.X$n-lock" ]; do n=$((n + 1)); done
Xvfb ":$n" -screen 0 1024x600x24 -nolisten tcp -ac -noreset >/dev/null 2>&1 &
echo $! >"$work/x.pid"
export DISPLAY=":$n" SDL_AUDIODRIVER=dummy
unset SDL_VIDEODRIVER WAYLAND_DISPLAY || true
for _ in $(seq 100); do [ -e "/tmp/.X11-unix/X$n" ] && break; sleep 0.05; done

$bin/waypost-kiosk --edition "$work/edition" --region XW-11 --window 1024x600 --today 2026-11-16 \
    >"$work/log" 2>&1 &
echo $! >"$work/kiosk.pid"
kiosk=$!

shot() { import -window root "$work/$1.ppm"; }
# Waits until the glass shows another picture than NAME did.
changes() {
    for _ in $(seq 200); do
        shot now
        cmp -s "$work/now.ppm" "$work/$1.ppm" || return 0
        sleep 0.05
    done
    fail "the picture $1 stayed"
}
settles() {
    for _ in $(seq 200); do
        shot now
        sleep 0.25
        shot again
        cmp -s "$work/now.ppm" "$work/again.ppm" && return 0
    done
    fail "the picture does not settle"
}
tap() {
    settles
    shot before
    xdotool mousemove "$1" "$2" mousedown 1
    sleep 0.08
    xdotool mouseup 1
    changes before
}
is_first() {
    for _ in $(seq 200); do
        shot now
        cmp -s "$work/now.ppm" "$work/first.ppm" && return 0
        sleep 0.05
    done
    fail "$1: the first picture did not come back"
}

shot black
for _ in $(seq 200); do
    shot now
    cmp -s "$work/now.ppm" "$work/black.ppm" || break
    sleep 0.1
done
settles
shot first
for visit in 1 2 3; do
    worker=$(pgrep -P $kiosk | sort | tr '\n' ' ')
    tap 512 350 # start
    tap 100 100 # English
    tap 100 160 # a safe place
    tap 400 160 # the first service
    tap 960 550 # Done
    is_first "visit $visit"
    sleep 0.5
    [ "$worker" != "$(pgrep -P $kiosk | sort | tr '\n' ' ')" ] || fail "the worker lived on"
done
tap 512 350
xdotool key Escape
is_first "the hardware key"
kill -0 $kiosk || fail "the kiosk ended: $(cat "$work/log")"
[ "$(pgrep -P $kiosk | wc -l)" -le 3 ] || fail "workers pile up"
echo "three visits and a key, on a real X server"
