#!/bin/sh
# Exports the sample as HSDS, whole and for partners, and has it judged by the official schemas.
#   tests/long/hsds.sh WAYPOST SOURCE_FOLDER
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$1" import "$2/data/sample/sample.xlsx" --into "$work/list.db" >/dev/null 2>&1
for more in "" --internal; do
    # shellcheck disable=SC2086 # the option may be absent
    "$1" export "$work/list.db" --format hsds-json --out "$work/list.json" $more >/dev/null
    "$1" export "$work/list.db" --format hsds-csv --out "$work/list$more" $more >/dev/null
    python3 -W ignore "$(dirname "$0")/hsds_schema.py" "$work/list.json" "$work/list$more" \
        "${WAYPOST_SHARED:-$2/../shared}/data/1-hsds-official"
done
