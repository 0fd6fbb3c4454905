# A real X server with injected touches, for the tests that source this: their own `$work` is where
# pictures and process ids lie.
for tool in Xvfb xdotool import; do
    command -v $tool >/dev/null || { echo "skipped: $tool is missing"; exit 77; }
done
fail() { echo "$1" >&2; exit 1; }

n=90
while [ -e "/tmp/.X$n-lock" ]; do n=$((n + 1)); done
Xvfb ":$n" -screen 0 1024x600x24 -nolisten tcp -ac -noreset >/dev/null 2>&1 &
echo $! >"$work/x.pid"
export DISPLAY=":$n" SDL_AUDIODRIVER=dummy
unset SDL_VIDEODRIVER WAYLAND_DISPLAY || true
for _ in $(seq 100); do [ -e "/tmp/.X11-unix/X$n" ] && break; sleep 0.05; done


# Starts the kiosk with these arguments and waits for its first picture, which is `first` from now.
start_kiosk() {
    shot black
    "$@" --window 1024x600 >"$work/log" 2>&1 &
    kiosk=$!
    echo $kiosk >"$work/kiosk.pid"
    changes black
    settles
    shot first
}

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
