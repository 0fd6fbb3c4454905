#!/bin/sh
# T32 C3: a real ext4 file system on a loop device, whose image is copied while an edition is being
# installed; each copy is what a power cut could have left. Needs root.
#   images.sh BIN_FOLDER SOURCE_FOLDER [STATES]    200 states unless said otherwise, some 2 s each
set -eu
waypost=$1/waypost
source=$2
states=${3:-200}
today=2026-11-16
. "$source/scripts/office.sh"

work=$(mktemp -d)
trap 'umount "$work/disk" "$work/copy" 2>/dev/null || true; rm -rf "$work"' EXIT
cd "$work"
mkdir disk copy
make_office xw-help . >/dev/null
"$waypost" import "$source/data/sample/sample.xlsx" --into directory.db --today $today >/dev/null
make_edition 1 en
make_edition 2 en,th,km

truncate -s 64M image
mkfs.ext4 -q -E lazy_itable_init=0 image
bad=0
seen=0
old=0
fault() {
    bad=$((bad + 1))
    echo "state $seen: $*" >&2
}
judge() { # judge IMAGE: what a kiosk finds after the cut, and whether it can go on
    mount -o loop "$1" copy
    case $("$waypost" status --root copy/store --json | sed -n '/"current"/,/}/s/.*"version": //p') in
        1) old=$((old + 1)) ;;
        2) ;;
        *) fault "what is in use is neither the old edition nor the new, whole" ;;
    esac
    "$waypost" install 2.waypost --root copy/store >/dev/null || fault "cannot go on"
    umount copy
    e2fsck -fn "$1" >/dev/null 2>&1 || fault "the file system is damaged"
}
while [ $seen -lt "$states" ]; do
    mount -o loop,commit=1 image disk
    rm -rf disk/store
    "$waypost" install 1.waypost --root disk/store --trust roots >/dev/null
    sync -f disk
    "$waypost" install 2.waypost --root disk/store >/dev/null &
    installing=$!
    while [ $seen -lt "$states" ] && kill -STOP $installing 2>/dev/null; do
        cp --sparse=always image cut
        seen=$((seen + 1))
        judge cut
        kill -CONT $installing 2>/dev/null || true
        sleep 0.00$((seen % 10)) # it goes on for so long
    done
    wait $installing || true
    umount disk
done
echo "$seen images, the old edition in use in $old of them, $bad bad"
[ $bad -eq 0 ] && [ $old -gt 0 ] && [ $old -lt $seen ]
