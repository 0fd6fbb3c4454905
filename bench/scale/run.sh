#!/bin/sh
# How long a large directory takes, beside the floor: `sqlite3 .import` of the same CSV files into
# bare tables. Ratios are of one run. BENCH_SEARCH (cmake --build … --target bench_search), when
# given, asks the index many questions.
#   bench/scale/run.sh WAYPOST [SERVICES] [BENCH_SEARCH]
set -eu
waypost=$1
count=${2:-100000}
here=$(dirname "$0")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$here/generate.py" "$count" "$work/list"

seconds() { # of wall time, and megabytes at the most: FILE holds both afterwards
    /usr/bin/env python3 - "$@" <<'PY'
import os, resource, subprocess, sys, time
begin = time.monotonic()
subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
used = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
print(f"{time.monotonic() - begin:.2f} {used:.0f}")
PY
}

for table in about regions organizations services; do
    echo ".import --csv $work/list/$table.csv $table"
done >"$work/floor.sql"
floor=$(seconds sqlite3 "$work/floor.db" ".read $work/floor.sql")
import=$(seconds "$waypost" import "$work/list" --into "$work/list.db" --today 2026-11-16)
check=$(seconds "$waypost" check "$work/list.db" --today 2026-11-16)
search=$(seconds "$waypost" search "$work/list.db" clinic --today 2026-11-16)
report() {
    echo "$2" | awk -v what="$1" -v floor="${floor% *}" \
        '{ printf "%-24s %7.2f s  %5.1f x the floor  %5d MB\n", what, $1, $1 / floor, $2 }'
}
echo "$count services, $(du -m "$work/list/services.csv" | cut -f1) MB of CSV"
report "sqlite3 .import (floor)" "$floor"
report "waypost import" "$import"
report "waypost check" "$check"
report "waypost search, cold" "$search"
[ -z "${3:-}" ] || "$3" "$work/list.db"
