#!/bin/sh
# A real CUPS and a real IPP printer for the tests, nobody's and out of sight: cupsd with the files
# of deploy/cups (its folders moved below DIR), ippeveprinter keeping what it gets.
#   office.sh up DIR DEPLOY    both run and the queue "lp" is ready; 77 when a program is missing
#   office.sh start|stop|kill DIR cupsd|printer
#   office.sh down DIR         all of it is gone
# In DIR: out/N.pdf and out/N.job, what the printer got (document, job); hook, a shell script that
# the printer runs before it is done; run/cups.sock, the address of cupsd.
set -eu
verb=$1
dir=$2
me=$(readlink -f "$0")

# cupsd as root would change users on the way; it is not what is tested.
as_nobody() {
    if [ "$(id -u)" = 0 ]; then
        exec setpriv --reuid nobody --regid nogroup --clear-groups "$@"
    fi
    exec "$@"
}
launch() { # NAME COMMAND...
    name=$1
    shift
    (as_nobody "$@" >"$dir/$name.log" 2>&1 </dev/null) &
    echo $! >"$dir/$name.pid"
}
wait_for() { # COMMAND...: at most ten seconds
    for _ in $(seq 100); do
        "$@" >/dev/null 2>&1 && return 0
        sleep 0.1
    done
    echo "office.sh: $* never came true" >&2
    return 1
}
halt() { # SIGNAL NAME
    [ -e "$dir/$2.pid" ] || return 0
    pid=$(cat "$dir/$2.pid")
    pgrep -P "$pid" >>"$dir/children" || true
    kill -"$1" "$pid" 2>/dev/null || true
    for _ in $(seq 50); do
        # one that ended and that nobody has buried yet is gone too
        grep -qs '^State:[^Z]*$' "/proc/$pid/status" || break
        sleep 0.1
    done
    rm -f "$dir/$2.pid"
    [ "$2" != cupsd ] || around ExecStopPost
}

runs() { CUPS_SERVER="$dir/run/cups.sock" lpstat -r | grep -q 'is running'; }
# As systemd does around it: waypost-cups.conf says what, ExecStartPre before it, ExecStopPost after.
around() { # KEY
    sed -n "s/^$1=//p" "$dir/waypost-cups.conf" | grep -v '/etc/cups' |
        sed "s,/run/cups,$dir/run,g" | while read -r line; do (as_nobody $line); done
}
cupsd() {
    around ExecStartPre
    launch cupsd env HOME="$dir/tmp" /usr/sbin/cupsd -f -c "$dir/etc/cupsd.conf" -s "$dir/etc/cups-files.conf"
    wait_for runs
}
# ippeveprinter wants to be found by Avahi and asks the system's D-Bus for it: it gets a bus of its own.
printer() {
    [ -e "$dir/bus.pid" ] || {
        launch bus dbus-daemon --config-file="$dir/bus.conf" --nofork
        wait_for test -S "$dir/run/bus"
    }
    port=$(cat "$dir/port")
    launch printer env HOME="$dir/tmp" DBUS_SYSTEM_BUS_ADDRESS="unix:path=$dir/run/bus" OFFICE="$dir" ippeveprinter \
        -2 -r off -n localhost -p "$port" -c "$dir/receive" -d "$dir/ipp" -F application/pdf -f application/pdf test
    wait_for ipptool -q "ipp://localhost:$port/ipp/print" get-printer-attributes.test
}

up() {
    deploy=$1
    for tool in /usr/sbin/cupsd ippeveprinter ipptool lpadmin dbus-daemon; do
        command -v $tool >/dev/null || { echo "$tool is missing: scripts/install-packages brings it" >&2; exit 77; }
    done
    mkdir -p "$dir/etc" "$dir/run" "$dir/tmp" "$dir/out" "$dir/ipp"
    sed "s,/run/cups/,$dir/run/," "$deploy/cups/cupsd.conf" >"$dir/etc/cupsd.conf"
    sed -e "s,/run/cups/server,$dir/etc,;s,/run/cups,$dir/run," -e '/^SystemGroup/d' \
        "$deploy/cups/cups-files.conf" >"$dir/etc/cups-files.conf"
    cp "$deploy/cups/waypost-cups.conf" "$dir/"
    cat >"$dir/bus.conf" <<BUS
<busconfig><listen>unix:path=$dir/run/bus</listen><auth>EXTERNAL</auth><policy context="default">
<allow send_destination="*"/><allow receive_sender="*"/><allow own="*"/><allow user="*"/></policy></busconfig>
BUS
    cat >"$dir/receive" <<'RECEIVE'
#!/bin/sh
n=$(($(ls "$OFFICE/out" | grep -c pdf) + 1))
[ -e "$OFFICE/hook" ] && . "$OFFICE/hook"
env | grep '^IPP_' | sort >"$OFFICE/out/$n.job"
cp "$1" "$OFFICE/out/$n.part" && mv "$OFFICE/out/$n.part" "$OFFICE/out/$n.pdf"
RECEIVE
    chmod +x "$dir/receive"
    echo $((20000 + $$ % 20000)) >"$dir/port"
    [ "$(id -u)" != 0 ] || { chown -R nobody:nogroup "$dir"; chmod 755 "$dir"; }
    printer
    cupsd
    CUPS_SERVER="$dir/run/cups.sock" lpadmin -p lp -E -v "ipp://localhost:$(cat "$dir/port")/ipp/print" -m everywhere
    CUPS_SERVER="$dir/run/cups.sock" lpadmin -d lp
    wait_for test -s "$dir/etc/ppd/lp.ppd"
}

case $verb in
up) up "$3" ;;
start) "$3" ;;
stop) halt TERM "$3" ;;
kill) halt KILL "$3" ;;
down)
    for part in printer cupsd bus; do halt KILL $part; done
    # what a killed cupsd leaves behind goes on for ever: its backends wait for a printer
    for pid in $(cat "$dir/children" 2>/dev/null); do
        grep -qsF "ipp://localhost:$(cat "$dir/port")/" "/proc/$pid/cmdline" && kill -KILL "$pid"
    done
    true
    ;;
esac
