#!/bin/sh
# A visit on a real X server with injected touches: from the first screen to a printed card and
# back, with workers that come and go. Pictures are compared pixel by pixel.
#   glass.sh BIN SOURCE
set -eu
bin=$1
source=$2
work=$(mktemp -d)
trap 'kill $(cat "$work"/*.pid 2>/dev/null) 2>/dev/null || true; rm -rf "$work"' EXIT
. "$source/tests/kiosk/glass_tools.sh"

$bin/waypost import "$source/data/sample/workbook" --into "$work/d.db" --today 2026-11-16 >/dev/null
$bin/waypost publish "$work/d.db" --out "$work/edition" --version 1 --draft --today 2026-11-16 >/dev/null 2>&1

start_kiosk "$bin/waypost-kiosk" --edition "$work/edition" --region XW-11 --today 2026-11-16
for visit in 1 2 3; do
    worker=$(pgrep -P $kiosk | sort | tr '\n' ' ')
    tap 512 350 # start
    tap 100 100 # English
    tap 100 160 # a safe place
    tap 400 160 # the first service
    tap 960 550 # Done
    is_first "visit $visit"
    for _ in $(seq 50); do # a busy machine takes its time
        [ "$worker" = "$(pgrep -P $kiosk | sort | tr '\n' ' ')" ] || break
        sleep 0.1
    done
    [ "$worker" != "$(pgrep -P $kiosk | sort | tr '\n' ' ')" ] || fail "the worker lived on"
done
tap 512 350
xdotool key Escape
is_first "the hardware key"
kill -0 $kiosk || fail "the kiosk ended: $(cat "$work/log")"
[ "$(pgrep -P $kiosk | wc -l)" -le 3 ] || fail "workers pile up"
echo "three visits and a key, on a real X server"
