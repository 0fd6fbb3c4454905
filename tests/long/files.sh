#!/bin/sh
# Every real file nobody here wrote, imported one by one: each is read or politely refused, never with
# a crash, a hang or a row that nobody counted. Prints a row for each: file, rows read, accepted,
# rejected, and the first thing that was said of it.
#   tests/long/files.sh WAYPOST SOURCE_FOLDER
set -eu
waypost=$1
data=${WAYPOST_SHARED:-$2/../shared}/data
[ -d "$data" ] || { echo "skipped: $data is not beside the checkout"; exit 77; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

row() { # row FILE STATUS: from what the import printed
    awk -v file="$1" -v status="$2" '
        !remark && $1 == "rows" { read = $3; sum = $6 + $9 + $12; accepted = $6; rejected = $9; next }
        remark && /(Sanitizer|runtime error):/ { fault = $0 }
        remark && said == "" && !/ warning: / { said = $0 }
        remark { notes++ }
        END {
            if (read == "") { read = accepted = rejected = "-" }
            else if (read != sum) fault = "rows are missing in the sum"
            if (status > 2) fault = "ended with " status
            if (status > 0 && !notes) fault = "refused without a reason"
            sub(/^[^ ]*: /, "", said)
            printf "| %s | %s | %s | %s | %s |\n", file, read, accepted, rejected, fault == "" ? substr(said, 1, 110) : "FAULT: " fault
            exit fault != "" }' remark=0 "$work/out" remark=1 "$work/said"
}

echo "| file | rows | accepted | rejected | first remark |"
echo "|---|---|---|---|---|"
files=0 faults=0
find "$data"/[1-4]-* -type f | LC_ALL=C sort >"$work/files"
while read -r file; do
    files=$((files + 1)) status=0
    rm -f "$work/list.db"
    timeout 120 "$waypost" import "$file" --into "$work/list.db" >"$work/out" 2>"$work/said" || status=$?
    row "${file#"$data"/}" "$status" || faults=$((faults + 1))
done <"$work/files"
echo "$files files, $faults faults"
[ "$files" -gt 0 ] && [ "$faults" -eq 0 ]
