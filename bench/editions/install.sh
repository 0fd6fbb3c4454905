#!/bin/sh
# Installing an edition of 100 MB (voices of ten languages) beside the least that anybody could do
# with the same bytes: b2sum, cp, sync. Then an update that changes its words only.
#   install.sh BIN_FOLDER SOURCE_FOLDER
set -eu
waypost=$1/waypost
source=$2
today=2026-11-16
. "$source/scripts/office.sh"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
make_office xw-help . >/dev/null
"$waypost" import "$source/data/sample/sample.xlsx" --into directory.db --today $today >/dev/null

# add_voices FOLDER: 2,000 clips of 50 kB, listed in the manifest, before anybody signs. They are
# noise between the first and the last page of a clip of one second.
add_voices() {
    for language in ar bn en fil id km lo my th vi; do
        mkdir -p "$1/voices/$language"
        split -b 49950 -d -a 3 --additional-suffix=.opus --filter='{
            printf "OggS\\0\\2\\0\\0\\0\\0\\0\\0\\0\\0OpusHead0123456789"; cat
            printf "OggS\\0\\4\\200\\273\\0\\0\\0\\0\\0\\0"; } >"$FILE"' \
            "$work/noise-$language" "$1/voices/$language/clip."
    done
    { sed '/^end$/d; /^file /d' "$1/manifest"
      { grep '^file ' "$1/manifest"
        (cd "$1" && find voices -type f | xargs b2sum | while read -r hash path; do
            echo "file $hash 49996 $path"; done); } | LC_ALL=C sort -k4
      echo end; } >manifest.new
    mv manifest.new "$1/manifest"
}
for language in ar bn en fil id km lo my th vi; do head -c 9990000 /dev/urandom >"noise-$language"; done
make_edition() {
    "$waypost" publish directory.db --out "edition-$1" --version "$1" --draft --trust roots \
        --today $today --expires "$2" >/dev/null 2>&1
    add_voices "edition-$1"
    sign_edition "edition-$1" . >/dev/null
    "$waypost" seal "edition-$1" --out "$1.waypost" >/dev/null
}
make_edition 1 2027-01-01
sqlite3 directory.db "UPDATE service SET url = 'https://info.example' WHERE rowid = 1"
make_edition 2 2027-01-02
sync

seconds() { # seconds NAME COMMAND…: wall-clock and the most memory it used
    name=$1
    shift
    /usr/bin/time -f "%e s  %M kB  $name" "$@" >/dev/null
}
ls -l 1.waypost | awk '{print $5 " bytes in the edition"}'
for round in 1 2 3; do
    rm -rf plain store
    mkdir plain
    seconds "b2sum + cp + sync, one file" sh -c 'b2sum 1.waypost; cp 1.waypost plain/; sync -f plain'
    seconds "b2sum + cp + sync, the same files" sh -c 'cd edition-1 && find . -type f | xargs b2sum >/dev/null; cp -r . ../plain/files; sync -f ../plain'
    seconds "waypost install" "$waypost" install 1.waypost --root store --trust roots
    seconds "waypost install, an update of words" "$waypost" install 2.waypost --root store
done
echo "$(find store/current/voices -type f -links 1 | wc -l) voices were copied again"
