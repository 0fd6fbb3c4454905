#!/bin/sh
# Runs libFuzzer on the targets, one after the other, for so many seconds each, and prints a row of
# the table in docs/THREAT-MODEL.md for each: name, minutes, runs, edges reached, crashes.
#   fuzz/run.sh SECONDS FOLDER [TARGET…]    FOLDER keeps build, seeds, corpora and what crashed
set -eu
cd "$(dirname "$0")/.."
seconds=$1
folder=$2
shift 2
mkdir -p "$folder"
folder=$(cd "$folder" && pwd)
[ -x "$folder/bin/fz" ] && [ -n "${FUZZ_BUILT:-}" ] || {
    CC=clang CXX=clang++ cmake -S . -B "$folder" -G Ninja -D CMAKE_BUILD_TYPE=Release \
        -D CMAKE_CXX_FLAGS_RELEASE="-O1 -g1" -D WAYPOST_FUZZ=ON -D WAYPOST_SANITIZE=ON >"$folder/configure.log"
    cmake --build "$folder" --target fz fuzz_replay
}
"$folder/bin/fuzz_replay" "$folder/seeds" >"$folder/replay.log"
[ $# -gt 0 ] || set -- $(sed 's/:.*//' "$folder/replay.log")

for target in "$@"; do
    mkdir -p "$folder/corpus/$target" "$folder/crashes/$target"
    most=65536 # a shorter -max_len than a seed cuts it, and nothing behind its head is reached
    largest=$(find "$folder/seeds/$target" -type f -printf '%s\n' | sort -n | tail -1)
    [ "$largest" -le $most ] || most=$((largest + 4096))
    begun=$(date +%s)
    FUZZ_TARGET=$target "$folder/bin/fz" "$folder/corpus/$target" "$folder/seeds/$target" \
        -max_total_time="$seconds" -max_len="$most" -timeout=30 -rss_limit_mb=4096 -print_final_stats=1 \
        -artifact_prefix="$folder/crashes/$target/" >"$folder/$target.log" 2>&1 || true
    runs=$(sed -n 's/^stat::number_of_executed_units: *//p' "$folder/$target.log" | tail -1)
    edges=$(grep -o 'cov: [0-9]*' "$folder/$target.log" | tail -1 | cut -d' ' -f2)
    printf '| %s | %s | %s | %s | %s |\n' "$target" "$(echo "$begun $(date +%s)" | awk '{ printf "%.1f", ($2 - $1) / 60 }')" \
        "${runs:-?}" "${edges:-?}" "$(find "$folder/crashes/$target" -type f | wc -l)"
done
