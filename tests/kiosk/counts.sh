#!/bin/sh
# A counting kiosk's disk tells nothing of its visits (S1), and what leaves it is sealed, noisy, once
# a week. The same days, once with twenty visits each and once with none, leave files that differ in
# the digits of their sums only; without --count-to there is no file at all.
#   counts.sh BIN SOURCE
set -eu
bin=$1
source=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
fail() { echo "$1" >&2; exit 1; }
export SDL_VIDEODRIVER=dummy SDL_AUDIODRIVER=dummy
$bin/waypost import "$source/data/sample/workbook" --into "$work/d.db" --today 2026-11-16 >/dev/null
$bin/waypost publish "$work/d.db" --out "$work/edition" --version 1 --draft --today 2026-11-16 >/dev/null 2>&1
cat >"$work/visit" <<'VISIT'
tap start
tap language.km
tap topic.safe-place
tap service.svc-006
tap done
VISIT
echo 'tap start
tap done' >"$work/nothing"
# A day that is switched off before six hours are over is added then: the kiosk is told that the
# machine was switched on a minute ago.
up=$(cut -d. -f1 /proc/uptime)
just_on="unshare --time --fork --boottime -$((up - 60))"
$just_on true 2>/dev/null || { echo "skipped: the uptime of this machine cannot be another (unshare --time)"; exit 77; }
day() { # LEDGER SCRIPT VISITS DATE
    $just_on $bin/waypost-kiosk --edition "$work/edition" --region XW-11 --window 640x480 --today "$4" \
        --count-to "$1" --script "$work/$2" --visits "$3" --out "$work" >"$work/said" 2>&1 || fail "$(cat "$work/said")"
}
visits=${VISITS:-20}
for n in 16 17 18 19 20; do
    day "$work/busy" visit "$visits" "2026-11-$n"
    day "$work/quiet" nothing 1 "2026-11-$n"
done
blank() { sed 's/^\(kiosk\|cell [^ ]*\) .*/\1/' "$1"; }
[ "$(blank "$work/busy")" = "$(blank "$work/quiet")" ] || fail "the files differ in more than sums"
[ "$(stat -c '%s %Y %X' "$work/busy")" = "$(stat -c '%s %Y %X' "$work/quiet")" ] || fail "size or times differ"
cmp -s "$work/busy" "$work/quiet" && fail "control: the sums are the same"
# Control: what was counted is there. Five days' noise has a deviation of 3.
sum() { sed -n "s/^cell $2 \([+-]\)0*/\1/p" "$1"; }
near() { [ $(($(sum "$1" "$2") - $3)) -le 20 ] && [ $(($3 - $(sum "$1" "$2"))) -le 20 ] || fail "$2 is $(sum "$1" "$2"), not about $3"; }
near "$work/busy" visits.all $((5 * visits))
near "$work/busy" language.km $((5 * visits))
near "$work/busy" topic.safe-place $((5 * visits))
near "$work/busy" printed.no $((5 * visits))
near "$work/quiet" language.km 0

$bin/waypost counts key --out "$work/key" >/dev/null
released() { $bin/waypost counts release "$1" --key "$work/key.pub" --out "$2" --today "$3" >"$work/said" 2>&1; }
released "$work/busy" "$work/early" 2026-11-20 && fail "a week that is not over was released"
released "$work/busy" "$work/sealed" 2026-11-23 || fail "$(cat "$work/said")"
released "$work/busy" "$work/again" 2026-11-23 && fail "a week was released twice"
grep -qa safe-place "$work/sealed" && fail "a sealed report can be read"
$bin/waypost counts merge "$work/sealed" --key "$work/key" >"$work/said" 2>&1 && fail "one kiosk alone was read"

$bin/waypost-kiosk --edition "$work/edition" --region XW-11 --window 640x480 --script "$work/visit" --visits 1 \
    --out "$work/none" >/dev/null 2>&1
[ ! -e "$work/none" ] || fail "without --count-to something was written"
echo "five days of $visits visits and five of none: the same file but for sums hidden in noise"
