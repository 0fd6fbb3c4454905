#!/bin/sh
# Whatever happens to a kiosk, it is back at its first screen by itself: within two seconds, or
# eleven when something hangs and has to be found out. No visit comes back, and no file tells of it.
# Prints the table of docs/THREAT-MODEL.md. tests/long/service.py stands for systemd and keeps to the
# unit that is shipped.
#   recovery.sh BIN SOURCE [KILLS]     KILLS: of any process of the kiosk, at any moment (default 30)
set -eu
bin=$1
source=$2
kills=${3:-30}
today=2026-11-16
work=$(mktemp -d)
clean() {
    kill $(cat "$work"/*.pid 2>/dev/null) 2>/dev/null || true
    [ ! -d "$work/small" ] || umount "$work/small" 2>/dev/null || true
    [ -z "${made_input:-}" ] || rmdir /dev/input 2>/dev/null || true
    rm -rf "$work"
}
trap clean EXIT
. "$source/tests/kiosk/glass_tools.sh"
preload="$bin/libfaults.so"
[ -e "$preload" ] || fail "$preload is missing: build the target faults"
mkdir "$work/home" "$work/faults" "$work/small"
export HOME="$work/home" TMPDIR="$work/home" XDG_RUNTIME_DIR="$work/home" WAYPOST_FAULTS="$work/faults"
unset XDG_CACHE_HOME XDG_CONFIG_HOME XDG_DATA_HOME || true

# --- a kiosk with two editions, a service, a screen -------------------------------------------
waypost=$bin/waypost
. "$source/scripts/office.sh"
$waypost import "$source/data/sample/workbook" --into "$work/d.db" --today $today >/dev/null
make_office demo-xw "$work" >/dev/null
install() { # VERSION [THE ONE BEFORE]
    $bin/waypost publish "$work/d.db" --out "$work/e$1" --version "$1" --draft --trust "$work/roots" \
        --today $today ${2:+--previous "$work/$2"} >/dev/null 2>&1
    sign_edition "$work/e$1" "$work" ${2:+--previous "$work/$2"} >/dev/null
    $bin/waypost seal "$work/e$1" --out "$work/$1.waypost" >/dev/null
    $bin/waypost install "$work/$1.waypost" --root "$work/store" --trust "$work/roots" >/dev/null
}
install 1
install 2 e1

now() { date +%s%3N; }
main() { cat "$work/main"; }
front() { pgrep -o -P "$(main)"; } # the older of the two workers
serve() { # OPTIONS…: a kiosk that is kept running; `apart` comes before it
    rm -f "$work/main"
    shot black
    # shellcheck disable=SC2086 # several words, or none
    LD_PRELOAD="$preload" ASAN_OPTIONS=verify_asan_link_order=0 ${apart:-} python3 "$source/tests/long/service.py" \
        "$source/deploy/systemd/waypost-kiosk.service" "$work/main" \
        "$bin/waypost-kiosk" --root "$work/store" --region XW-11 --window 1024x600 "$@" >>"$work/said" 2>&1 &
    echo $! >"$work/service.pid"
    changes black
    settles
    shot first
}
stop() {
    kill "$(cat "$work/service.pid")"
    wait "$(cat "$work/service.pid")" 2>/dev/null || true
    rm "$work/service.pid"
    sleep 0.5
}
touch_glass() {
    xdotool mousemove "$1" "$2" mousedown 1
    sleep 0.08
    xdotool mouseup 1
}
begin_visit() { # up to a service
    tap 512 350
    tap 100 100
    tap 100 160
    tap 400 160
}
disk() { (cd "$work" && find home store -printf '%p %s %T@ %C@ %i\n' | sort && find home store -type f -exec b2sum {} + | sort); }

# --- the rows ----------------------------------------------------------------------------------
# back WHAT LIMIT SINCE: waits for the first screen, and says how long it took.
back() {
    until shot now && cmp -s "$work/now.ppm" "$work/first.ppm"; do
        [ $(($(now) - $3)) -lt $(($2 + 20000)) ] || fail "$1: the first screen does not come back"
    done
    took=$(($(now) - $3))
    printf '| %s | %s.%03d s | %s s |\n' "$1" $((took / 1000)) $((took % 1000)) $(($2 / 1000))
    [ "$took" -le "$2" ] || fail "$1: took longer than $2 ms"
}
is_quiet() { # nothing of a visit is left: a touch leads to the languages, as for anybody
    settles
    cmp -s "$work/now.ppm" "$work/first.ppm" || fail "$1: a visit came back"
    touch_glass 512 350
    changes first
    settles
    cmp -s "$work/now.ppm" "$work/languages.ppm" || fail "$1: the next visit does not begin as usual"
    xdotool key Escape
    is_first "$1"
}
hit() { # WHAT LIMIT COMMAND…: in the middle of a visit
    what=$1 limit=$2
    shift 2
    begin_visit
    since=$(now)
    "$@"
    back "$what" "$limit" "$since"
    is_quiet "$what"
}
signal() { kill "-$1" "$($2)"; }
all_die() { kill -KILL "$(main)" $(pgrep -P "$(main)"); }
hang() { touch "$work/faults/hang.$(front)"; }

echo "| what happens in the middle of a visit | back at the first screen | allowed |"
echo "|---|---|---|"
serve --today $today
touch_glass 512 350
changes first
settles
shot languages
xdotool key Escape
is_first "the hardware key"
disk >"$work/before"
hit "the visit's process is killed (SIGKILL)" 2000 signal KILL front
hit "it crashes (SIGSEGV)" 2000 signal SEGV front
hit "the kiosk's main process is killed" 2000 signal KILL main
hit "all its processes are killed" 2000 all_die
hit "the visit's process is stopped (SIGSTOP)" 11000 signal STOP front
hit "it runs in circles" 11000 hang
hit "the main process is stopped" 11000 signal STOP main
disk >"$work/after"
cmp -s "$work/before" "$work/after" || fail "a file tells of it: $(diff "$work/before" "$work/after" | head -3)"

moments() { # kills of the visit's process or of the main one, at any moment of a visit
    worst=0 late=0 n=0
    while [ "$n" -lt "$kills" ]; do
        n=$((n + 1))
        until shot now && ! cmp -s "$work/now.ppm" "$work/first.ppm"; do touch_glass 512 350; done
        sleep "$(awk -v seed="$n" 'BEGIN { srand(seed); printf "%.2f", rand() / 2 }')"
        since=$(now)
        [ $((n % 4)) -eq 0 ] && who=main || who=front
        signal KILL $who 2>/dev/null || true
        back "kill $n of $kills, $who" 20000 "$since" >>"$work/kills"
        [ "$took" -le "$worst" ] || worst=$took
        [ "$took" -le 2000 ] || late=$((late + 1))
    done
    printf '| %s kills at any moment of a visit, every fourth of the main process | at most %s.%03d s | 2 s |\n' \
        "$kills" $((worst / 1000)) $((worst % 1000))
    is_quiet "kills"
    [ "$late" -eq 0 ] || fail "$late of $kills kills took longer than 2 s"
}
moments
disk >"$work/after"
cmp -s "$work/before" "$work/after" || fail "a file tells of it: $(diff "$work/before" "$work/after" | head -3)"
stop

leave() { xdotool key Escape; }
nobody() { :; }
serve # by its own clock
hit "the clock jumps to 1970" 2000 sh -c "touch '$work/faults/clock.1970' && xdotool key Escape"
rm "$work/faults/clock.1970"
hit "the clock jumps to 2040" 2000 sh -c "touch '$work/faults/clock.2040' && xdotool key Escape"
rm "$work/faults/clock.2040"
hit "the edition in use is damaged on the disk, and the kiosk is killed" 2000 \
    sh -c "printf x >>'$work/store/current/directory.db'; kill -KILL $(main)"
hit "nobody touches the glass any more" 82000 nobody
stop

# --- devices, sound and disks ----------------------------------------------------------------------------
# The kiosk sees a /dev/input of its own, which loses a name and gets another.
[ -d /dev/input ] || { mkdir /dev/input 2>/dev/null && made_input=yes; } || true
if unshare -m mount -t tmpfs tmpfs /dev/input 2>/dev/null; then
    printf '#!/bin/sh\nmount -t tmpfs tmpfs /dev/input && touch /dev/input/event0 && exec "$@"\n' >"$work/apart"
    apart="unshare -m sh $work/apart"
    within() { nsenter -t "$(main)" -m "$@"; }
    serve --today $today
    hit "the touch panel is unplugged" 11000 within rm /dev/input/event0
    begin_visit
    since=$(now)
    within touch /dev/input/event1
    back "a touch panel is plugged in" 11000 "$since"
    stop
    apart=
else
    echo "| the touch panel is unplugged | not shown: mounting needs root | 11 s |"
fi

mkfifo "$work/sound"
cat "$work/sound" >/dev/null &
reader=$!
echo $reader >"$work/reader.pid"
export SDL_AUDIODRIVER=disk SDL_DISKAUDIOFILE="$work/sound"
serve --today $today
begin_visit
kill -STOP $reader
sleep 1 # what the pipe holds has been taken
tap 100 550 # the visit goes on in pictures
since=$(now)
xdotool key Escape
back "the sound card takes nothing any more; the visit went on and is left" 2000 "$since"
is_quiet "dead sound"
stop
kill -KILL $reader
rm "$work/reader.pid"
export SDL_AUDIODRIVER=dummy

if mount -t tmpfs -o size=256k tmpfs "$work/small" 2>/dev/null; then
    serve --today $today --count-to "$work/small/ledger"
    touch_glass 512 350
    changes first
    settles
    shot languages
    xdotool key Escape
    is_first "counting"
    head -c 1M /dev/zero >"$work/small/filler" 2>/dev/null || true
    hit "the disk is full" 2000 leave
    hit "the disk is full, and the kiosk is killed" 2000 signal KILL main
    mount -o remount,ro "$work/small"
    hit "the disk is read-only" 2000 leave
    hit "the disk is read-only, and the kiosk is killed" 2000 signal KILL main
    stop
    umount "$work/small"
else
    echo "| the disk is full or read-only | not shown: mounting needs root | 2 s |"
fi
grep -qaf "$source/tests/long/words_of_a_visit" "$work/said" && fail "the kiosk named what was looked at"
echo "no visit came back, and no file tells of any of it"
