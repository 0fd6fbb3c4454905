#!/bin/sh
# What visits leave on a disk, read raw (S1, S3, S7): all that a kiosk can write to lies on a small
# ext4 disk of its own; after two hundred visits that take pictures along, print, search, hide and
# crash, every byte of it is as it was, its journal included, and no word of any visit stands
# anywhere on it in UTF-8 or UTF-16. The files it shows stay in memory as they were.
#   disk.sh BIN SOURCE [VISITS]
set -eu
bin=$1
source=$2
visits=${3:-200}
today=2026-11-16
[ "$(id -u)" -eq 0 ] || { echo "skipped: a disk of its own needs root"; exit 77; }
work=$(mktemp -d)
clean() {
    umount "$work/disk" 2>/dev/null || true # with it goes the loop device
    rm -rf "$work"
}
trap clean EXIT
fail() { echo "$1" >&2; exit 1; }
mkdir "$work/disk" "$work/paper"
truncate -s 24M "$work/image"
mkfs.ext4 -q -E lazy_itable_init=0,lazy_journal_init=0 "$work/image"
mount -o loop,noatime,nodev,nosuid "$work/image" "$work/disk" 2>/dev/null ||
    { echo "skipped: this machine lets nobody mount a disk"; exit 77; }
mkdir "$work/disk/home" "$work/disk/tmp" "$work/disk/run"
export HOME="$work/disk/home" TMPDIR="$work/disk/tmp" XDG_RUNTIME_DIR="$work/disk/run"
export SDL_VIDEODRIVER=dummy SDL_AUDIODRIVER=dummy
unset XDG_CACHE_HOME XDG_CONFIG_HOME XDG_DATA_HOME || true

TMPDIR=/tmp $bin/waypost import "$source/data/sample/workbook" --into "$work/d.db" --today $today >/dev/null
TMPDIR=/tmp $bin/waypost publish "$work/d.db" --out "$work/edition" --version 1 --draft --today $today >/dev/null 2>&1
# Every name, place, number and text that a visit can show, and what it is called inside.
sqlite3 "$work/d.db" "SELECT text FROM translation UNION SELECT id FROM service UNION SELECT number FROM phone
    UNION SELECT id FROM region" 2>/dev/null | grep -E '.{5,}' | sort -u >"$work/words"
printf 'topic.safe-place\nlanguage.km\nwaypost-kiosk\nto-phone\nwithout-internet\nriverside\n' >>"$work/words"
[ "$(wc -l <"$work/words")" -ge 500 ] || fail "only $(wc -l <"$work/words") words to look for"

cat >"$work/one" <<'VISIT'
tap start
tap language.en
tap topic.safe-place
tap service.svc-006
tap take
tap to-phone
tap without-internet
tap done
VISIT
cat >"$work/two" <<'VISIT'
tap start
tap language.km
tap topic.doctor
key listen
tap hide
tick 40
VISIT
cat >"$work/three" <<'VISIT'
tap start
tap language.en
tap topic.safe-place
tap service.svc-006
tap take
tap to-paper
try print
tick 5
key escape
VISIT
cat >"$work/four" <<'VISIT'
tap start
tap language.en
tap elsewhere
tap spell
tap key.h
try key.i
tap show
tap done
VISIT
visit() { # SCRIPT TIMES
    $bin/waypost-kiosk --edition "$work/edition" --region XW-11 --window 640x480 --today $today \
        --print-to "$work/paper" --script "$work/$1" --visits "$2" --out "$work/paper" >"$work/said" 2>&1 ||
        fail "$(cat "$work/said")"
}
hash() { sync -f "$work/disk" && b2sum <"$work/image"; }
logged() { debugfs -R "logdump -a" "$work/image" 2>/dev/null | tail -n +2; }
in_memory() { # pages of every file that is shown which are in memory
    find "$work/edition" "$source/fonts" "$source/data" -type f | sort | xargs fincore -n -b -o PAGES,FILE
}

visit one 1 # what a first start makes, if anything, is not about anybody
before=$(hash)
logged >"$work/log.before"
in_memory >"$work/pages.before"
each=$((visits / 4))
visit one $each
visit two $each
visit three $each
visit four $((visits - 3 * each))
in_memory >"$work/pages.after"
[ "$(hash)" = "$before" ] || fail "S1: the disk is not as it was before $visits visits"
logged >"$work/log.after"
cmp -s "$work/log.before" "$work/log.after" || fail "S7: the disk's journal tells of visits"
cmp -s "$work/pages.before" "$work/pages.after" ||
    fail "S7: what is in memory tells of visits: $(diff "$work/pages.before" "$work/pages.after" | head -4)"
python3 "$source/tests/long/search_raw.py" "$work/image" "$work/words" ||
    fail "S3: words of visits are on the disk"

# Controls: each look finds what there is to find.
dd if="$work/edition/directory.db" iflag=nocache count=0 status=none
in_memory >"$work/pages.dropped"
cmp -s "$work/pages.after" "$work/pages.dropped" && fail "control: a file that left memory is not noticed"
word=$(head -1 "$work/words")
printf 'x%sx' "$word" >"$work/disk/home/plain"
printf 'x%sx' "$word" | iconv -t UTF-16LE >"$work/disk/home/wide"
sync -f "$work/disk"
rm "$work/disk/home/plain" "$work/disk/home/wide"
[ "$(hash)" != "$before" ] || fail "control: two files that came and went are not noticed"
python3 "$source/tests/long/search_raw.py" "$work/image" "$work/words" >"$work/found" &&
    fail "control: removed files are not found"
grep -qxF "   $word (utf-8)" "$work/found" && grep -qxF "   $word (utf-16-le)" "$work/found" ||
    fail "control: not found both in UTF-8 and in UTF-16: $(cat "$work/found")"
logged >"$work/log.control"
cmp -s "$work/log.after" "$work/log.control" && fail "control: the journal is not read"
echo "$visits visits: the disk is the same to the bit; control: two removed files were found"
