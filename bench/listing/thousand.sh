#!/bin/sh
# A country of 1,000 regions in 13 languages: how long its site takes at first, and a second time,
# when nothing has changed. The sample's directory, with 38 provinces of 25 districts more; ten
# services in each province and two in each district are copies of the sample's.
#   bench/listing/thousand.sh [FOLDER]      needs a release build and sqlite3
set -eu
cd "$(dirname "$0")/../.."
work=${1:-build/bench-thousand}
bin=build/release/bin
today=2026-11-16
rm -rf "$work"
mkdir -p "$work"
$bin/waypost import data/sample/sample.xlsx --into "$work/directory.db" --today $today >/dev/null
copies() { # REGIONS HOW_MANY
    sqlite3 "$work/directory.db" "
        CREATE TEMP TABLE pair AS SELECT s.id AS old, s.id || '-' || r.id AS new, r.id AS region
            FROM ($1) r, (SELECT id FROM service WHERE status = 'active' AND x_kind <> 'hotline'
            AND id NOT LIKE '%-XB%' ORDER BY id LIMIT $2) s;
        $(for table in service topic assurance phone fact; do
            columns=$(sqlite3 "$work/directory.db" "SELECT group_concat(name) FROM pragma_table_info('$table')
                WHERE name NOT IN ('id', 'service_id')")
            case $table in
            service) echo "INSERT INTO service (id, $columns) SELECT new, $columns FROM pair JOIN service ON id = old;" ;;
            *) echo "INSERT INTO $table (service_id, $columns) SELECT new, $columns FROM pair JOIN $table ON service_id = old;" ;;
            esac
        done)
        INSERT INTO service_area (x_position, x_region_id, service_id) SELECT 1, region, new FROM pair;"
}
sqlite3 "$work/directory.db" "
    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 38)
        INSERT INTO region SELECT 'XB-' || i, 1000 + i, 'XW', 'province', 'Province ' || i FROM n;
    WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 918)
        INSERT INTO region SELECT 'XB-' || (i / 25 + 1) || '-' || (i % 25 + 1), 2000 + i, 'XB-' || (i / 25 + 1),
        'district', 'District ' || i FROM n;"
copies "SELECT id FROM region WHERE id LIKE 'XB-%' AND kind = 'province'" 10
copies "SELECT id FROM region WHERE id LIKE 'XB-%' AND kind = 'district'" 2
sqlite3 "$work/directory.db" "SELECT count(*) || ' regions' FROM region; SELECT count(*) || ' services' FROM service"
$bin/waypost publish "$work/directory.db" --out "$work/edition" --version 1 --draft --today $today >/dev/null 2>&1
for run in first second; do
    echo "$run run:"
    start=$(date +%s.%N)
    $bin/waypost listing "$work/edition" --out "$work/site" --today $today
    echo "$start $(date +%s.%N)" | awk '{ printf "%.1f s\n", $2 - $1 }'
done
