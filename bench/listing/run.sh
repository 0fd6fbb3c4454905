#!/bin/sh
# Pages per second: ours against Eleventy, the same pages in the same run, one after the other on a
# machine that does nothing else. 50 services a page; plain HTML files, neither compresses. Ours
# counts everything from the directory on; Eleventy counts from when its program and its data are
# loaded (its own figure), with all outlines and all fixed parts made for it. What only ours does,
# the compressed forms and the flush to the disk, is measured apart.
#   bench/listing/run.sh [PAGES]      needs a release build, node and npm
set -eu
cd "$(dirname "$0")/../.."
pages=${1:-2000}
work=build/bench-listing
cmake --build --preset release --target bench_listing >/dev/null
mkdir -p "$work/eleventy"
if ! cmp -s bench/listing/eleventy/package-lock.json "$work/eleventy/package-lock.json"; then
    cp bench/listing/eleventy/package*.json "$work/eleventy"
    npm ci --prefix "$work/eleventy" --ignore-scripts --no-audit --no-fund --loglevel=error
fi
rm -rf "$work/ours" "$work/site" "$work/data" "$work/eleventy/out" "$work/eleventy/data"
ours=$(build/release/bin/bench_listing "$work" "$pages")
mv "$work/data" "$work/eleventy/data"
cp bench/listing/eleventy/page.njk bench/listing/eleventy/eleventy.config.cjs "$work/eleventy"
theirs=$(cd "$work/eleventy" && npx eleventy --config=eleventy.config.cjs | grep Wrote)

# The same pages: one of each, without its marks, word for word.
words() { sed 's/<style>.*<\/script>//; s/<[^>]*>/ /g' "$1" | tr -s ' \n' '\n\n' | grep .; }
words "$work/ours/XD-7/EN/index.html" >"$work/ours.txt"
words "$work/eleventy/out/XD-7/EN/index.html" >"$work/theirs.txt"
diff "$work/ours.txt" "$work/theirs.txt" >"$work/difference.txt" || {
    echo "the pages differ:" && head -20 "$work/difference.txt"
}
echo "$ours" | awk '{ printf "ours      %d pages in %.2f s: %.0f pages/s\n", $1, $2, $1 / $2
    printf "          with brotli, gzip and the flush: %.2f s, %.0f pages/s\n", $3, $1 / $3 }'
echo "Eleventy  $theirs"
echo "$ours $theirs" | awk '{ for (i = 4; i <= NF; ++i) if ($i == "in") { sub(/[^0-9.].*/, "", $(i + 1))
    printf "ours is %.1f times as fast\n", ($1 / $2) / ($1 / $(i + 1)) } }'
