#!/bin/sh
# kill -9 at random moments of an import: afterwards the directory is as it was before or as it is
# after, never between. The moments are spread over as long as an import takes here, and a run in
# which all of them fell on one side of the write proves nothing and fails. Takes a few minutes; not
# among the tests that always run.
#   tests/long/kill.sh WAYPOST SOURCE_FOLDER [TIMES]
set -eu
waypost=$1
source=$2
times=${3:-500}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cp -r "$source/data/sample/workbook" "$work/new"
"$waypost" import "$work/new" --source list --into "$work/before.db" >/dev/null 2>&1
sed -i 's/00999 010 4020/00999 010 4021/' "$work/new/services.csv"
cp "$work/before.db" "$work/after.db"
"$waypost" import "$work/new" --source list --into "$work/after.db" --apply >/dev/null 2>&1 || true
content() { # everything but history, whose rows say the day
    sqlite3 "$1" "SELECT * FROM service; SELECT * FROM phone; SELECT * FROM translation;" | sha256sum
}
before=$(content "$work/before.db")
after=$(content "$work/after.db")
[ "$before" != "$after" ] || { echo "the change changes nothing" >&2; exit 1; }

took() { # seconds of one import that nobody stops
    cp "$work/before.db" "$work/list.db"
    begin=$(date +%s%N)
    "$waypost" import "$work/new" --source list --into "$work/list.db" --apply >/dev/null 2>&1 || true
    echo "$begin $(date +%s%N)" | awk '{ printf "%.4f\n", ($2 - $1) / 1e9 }'
}
longest=$(for _ in 1 2 3 4 5 6 7 8 9; do took; done | sort -n | sed -n 6p)

kept=0 changed=0 i=0
while [ "$i" -lt "$times" ]; do
    i=$((i + 1))
    cp "$work/before.db" "$work/list.db"
    rm -f "$work/list.db-journal"
    "$waypost" import "$work/new" --source list --into "$work/list.db" --apply >/dev/null 2>&1 &
    pid=$!
    sleep "$(awk -v seed="$i" -v long="$longest" 'BEGIN { srand(seed * 7919); printf "%.4f", rand() * long * 1.2 }')"
    kill -9 "$pid" 2>/dev/null || true
    wait "$pid" 2>/dev/null || true
    # What the next command sees, after it has undone a write that was cut off.
    "$waypost" search "$work/list.db" help >/dev/null || { echo "$i: cannot be read" >&2; exit 1; }
    now=$(content "$work/list.db")
    case $now in
    "$before") kept=$((kept + 1)) ;;
    "$after") changed=$((changed + 1)) ;;
    *) echo "$i: neither before nor after" >&2; exit 1 ;;
    esac
done
[ "$kept" -gt 0 ] && [ "$changed" -gt 0 ] || { echo "no kill fell on one side of the write" >&2; exit 1; }
echo "$times kills: $kept times as before, $changed times as after"
