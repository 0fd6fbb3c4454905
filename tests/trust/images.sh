#!/bin/sh
# T32 C3: a real ext4 file system on a loop device, whose image is copied while an edition is being
# installed; each copy is what a power cut could have left. Needs root.
#   images.sh BIN_FOLDER SOURCE_FOLDER [STATES]    200 states unless said otherwise, some 2 s each
set -eu
waypost=$1/waypost
source=$2
states=${3:-200}
today=2026-11-16

work=$(mktemp -d)
trap 'umount "$work/disk" "$work/copy" 2>/dev/null || true; rm -rf "$work"' EXIT
cd "$work"
mkdir disk copy keys
for key in publisher:targets validator-a:targets validator-a:root,critical validator-b:root,critical; do
    role=${key#*:}
    "$waypost" keys new --role "$role" --holder "${key%%:*}" --no-passphrase \
        --out "keys/${key%%:*}-${role%%,*}" >/dev/null
done
"$waypost" root new --directory demo-xw --out roots --today $today \
    $(for file in keys/*.pub; do echo --key "$file"; done) >/dev/null
for holder in validator-a validator-b; do
    "$waypost" sign roots/1.root --key keys/$holder-root --yes >/dev/null
done
"$waypost" import "$source/data/sample/sample.xlsx" --into directory.db --today $today >/dev/null
make_edition() {
    "$waypost" publish directory.db --out "edition-$1" --version "$1" --draft --languages "$2" \
        --trust roots --today $today >/dev/null 2>&1
    for key in publisher-targets validator-a-targets validator-a-root validator-b-root; do
        "$waypost" sign "edition-$1" --key keys/$key --yes >/dev/null
    done
    "$waypost" seal "edition-$1" --out "$1.waypost" >/dev/null
}
make_edition 1 en
make_edition 2 en,th,km

truncate -s 64M image
mkfs.ext4 -q -E lazy_itable_init=0 image
bad=0
seen=0
while [ $seen -lt "$states" ]; do
    mount -o loop,commit=1 image disk
    rm -rf disk/store
    "$waypost" install 1.waypost --root disk/store --trust roots >/dev/null
    sync -f disk
    "$waypost" install 2.waypost --root disk/store >/dev/null &
    installing=$!
    while [ $seen -lt "$states" ] && kill -STOP $installing 2>/dev/null; do
        cp --sparse=always image cut
        kill -CONT $installing 2>/dev/null || true
        seen=$((seen + 1))
        mount -o loop cut copy
        version=$("$waypost" status --root copy/store --json | sed -n '/"current"/,/}/s/.*"version": //p')
        case $version in
            1 | 2) ;;
            *) bad=$((bad + 1)); echo "state $seen: current is \"$version\"" >&2 ;;
        esac
        "$waypost" install 2.waypost --root copy/store >/dev/null ||
            { bad=$((bad + 1)); echo "state $seen: cannot go on" >&2; }
        umount copy
        sleep 0.0$((seen % 10))
    done
    wait $installing || true
    umount disk
done
echo "$seen images, $bad bad"
[ $bad -eq 0 ]
