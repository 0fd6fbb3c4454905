#!/bin/sh
# C6: an edition comes to disks of every size, from too small for anything to large enough. Whatever
# the size, the edition before stays in use until the new one is whole, and with more room it goes on. Needs root, or namespaces of one's own.
#   full_disk.sh BIN_FOLDER SOURCE_FOLDER
set -eu
if [ "$(id -u)" -ne 0 ]; then
    unshare -rm true 2>/dev/null || { echo "neither root nor namespaces: not tested"; exit 77; }
    exec unshare -rm "$0" "$@"
fi
waypost=$1/waypost
source=$2
today=2026-11-16
. "$source/scripts/office.sh"

work=$(mktemp -d)
trap 'umount "$work/disk" 2>/dev/null || true; rm -rf "$work"' EXIT
cd "$work"
mkdir disk
make_office xw-help . >/dev/null
"$waypost" import "$source/data/sample/sample.xlsx" --into directory.db --today $today >/dev/null
make_edition 1 en
make_edition 2 en,th,km,my
bad=0
fault() {
    bad=$((bad + 1))
    echo "size $size: $*" >&2
}
version() { "$waypost" status --root disk/store --json | sed -n '/"current"/,/}/s/.*"version": //p'; }

# disk LIMIT…: a disk with the first edition, which may then grow no further than LIMIT says.
disk() {
    mount -t tmpfs -o size=32M tmpfs disk
    "$waypost" install 1.waypost --root disk/store --trust roots >/dev/null
    mount -o "remount,$1" disk
}
update() {
    if "$waypost" install 2.waypost --root disk/store >/dev/null 2>said; then
        whole=$((whole + 1))
        [ "$(version)" = 2 ] || fault "it said that it is installed"
    else
        full=$((full + 1))
        grep -q '^disk-full:' said || fault "it said $(cat said)"
        [ "$(version)" = 1 ] || fault "the edition before is not in use"
        [ ! -d disk/store/staging ] || fault "staging stays"
        mount -o remount,size=64M,nr_inodes=1000 disk
        "$waypost" install 2.waypost --root disk/store >/dev/null || fault "it cannot go on"
    fi
    umount disk
}
tell() {
    echo "$1: $full disks were too full, $whole were not"
    [ $full -gt 0 ] && [ $whole -gt 0 ]
}

disk size=32M
used=$(df -k --output=used disk | tail -1)
files=$(df --output=iused disk | tail -1)
umount disk
full=0 whole=0
for more in $(seq 64 64 2560); do
    size=$((used + more))
    disk "size=${size}k"
    update
done
tell "64 KiB more each time"
# Here there seems to be room, so that the disk is full in the middle of it: one file more each time.
full=0 whole=0
for more in $(seq 1 60); do
    size=$((files + more))
    disk "nr_inodes=$size"
    update
done
tell "one file more each time"
[ $bad -eq 0 ]
