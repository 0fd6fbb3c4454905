# For tests that print: a real printer behind a real cupsd in $work/o, and the sample's edition in
# $work/edition. Needs $bin, $source and $work; `office down` on the way out.
# SPDX-License-Identifier: Apache-2.0
office() { "$source/tests/printing/office.sh" "$1" "$work/o" "$source/deploy"; }
mkdir "$work/o"
chmod 755 "$work" # cupsd is nobody
office up || exit $?
export CUPS_SERVER="$work/o/run/cups.sock"
$bin/waypost import "$source/data/sample/workbook" --into "$work/d.db" --today 2026-11-16 >/dev/null
$bin/waypost publish "$work/d.db" --out "$work/edition" --version 1 --draft --today 2026-11-16 >/dev/null 2>&1
