#!/bin/sh
# The deployment files keep their promises: each line of promises.txt stands in its file, the units
# are sound, and their sandboxes score at most what is allowed. A unit without one of its lines must
# score worse, so that a blind judge is noticed.
#   deploy.sh DEPLOY_FOLDER
set -eu
here=$(cd "$(dirname "$0")" && pwd)
deploy=$1
failures=0

fail() {
    echo "$1" >&2
    failures=$((failures + 1))
}

grep -v '^#' "$here/promises.txt" >"${TMPDIR:-/tmp}/promises.$$"
while read -r row; do
    file=${row%%|*}
    why=${row##*|}
    line=${row#*|}
    line=${line%|*}
    sed 's/^ *//' "$deploy/$file" | grep -qxF "$line" || fail "$file: \"$line\" is missing: $why"
done <"${TMPDIR:-/tmp}/promises.$$"
rm -f "${TMPDIR:-/tmp}/promises.$$"

scores() { systemd-analyze security --offline=yes --threshold="$1" "$2" >/dev/null 2>&1; }

scores 10 "$deploy/systemd/waypost-kiosk.service" || fail "waypost-kiosk.service scores above 1.0"
scores 5 "$deploy/systemd/waypost-update.service" || fail "waypost-update.service scores above 0.5"
scores 5 "$deploy/systemd/waypost-tick.service" || fail "waypost-tick.service scores above 0.5"
scores 10 "$deploy/systemd/waypost-stick@.service" || fail "waypost-stick@.service scores above 1.0"

# The scores to a digit, as systemd 252 (Debian 12) gives them; UPDATE_GOLDEN=1 renews.
golden="$here/../golden/deploy/scores.txt"
exposure() {
    for unit in waypost-kiosk waypost-update waypost-tick waypost-stick@; do
        systemd-analyze security --offline=yes --no-pager "$deploy/systemd/$unit.service" 2>/dev/null |
            sed -n "s/.*Overall exposure level for \([^:]*\): \([0-9.]*\).*/\1 \2/p"
    done
}
[ -z "${UPDATE_GOLDEN:-}" ] || { mkdir -p "$(dirname "$golden")" && exposure >"$golden"; }
exposure | diff "$golden" - >&2 || fail "the scores are not those of $golden"

weak=$(mktemp -d)
trap 'rm -rf "$weak"' EXIT
grep -v '^PrivateNetwork\|^RestrictAddressFamilies\|^User' "$deploy/systemd/waypost-kiosk.service" \
    >"$weak/waypost-weak.service"
scores 10 "$weak/waypost-weak.service" && fail "a unit without its sandbox scores as well: the judge is blind"

# Not installed here: that the programs are absent is the one complaint that may come.
complaints=$(systemd-analyze verify "$deploy"/systemd/waypost-* 2>&1 | grep 'waypost' | grep -v 'is not executable' || true)
[ -z "$complaints" ] || fail "$complaints"

sh -n "$deploy/waypost-kiosk-setup"
[ "$failures" -eq 0 ]
