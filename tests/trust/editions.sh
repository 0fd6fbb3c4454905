#!/bin/sh
# An edition from keys to kiosk with the real programs, checked by minisign, b2sum, mtools and
# nginx, which nobody here wrote; then altered in one digit of a number, and refused.
#   editions.sh BIN_FOLDER SOURCE_FOLDER [released]    released: it must refuse the demo's roots
set -eu
waypost=$1/waypost
source=$2
released=${3:-}
today=2026-11-16
port=$((20000 + $$ % 20000))

work=$(mktemp -d)
server=
trap '[ -z "$server" ] || kill "$server"; rm -rf "$work"' EXIT
cd "$work"
faults=0
fault() {
    echo "FAULT: $*" >&2
    faults=$((faults + 1))
}
# refused CODE COMMAND…: it ends with 1 and says CODE.
refused() {
    code=$1
    shift
    if "$@" >out.txt 2>err.txt; then fault "not refused: $*"; fi
    grep -q "^$code:" err.txt || fault "$* should say $code, and says $(cat err.txt)"
}

for key in publisher:targets validator-a:targets validator-a:critical,root validator-b:critical,root; do
    holder=${key%%:*}
    role=${key#*:}
    "$waypost" keys new --role "$role" --holder "$holder" --no-passphrase \
        --out "$holder-${role%%,*}.key" >/dev/null
done
"$waypost" root new --directory xw-help --out roots --today $today \
    --key publisher-targets.key.pub --key validator-a-targets.key.pub \
    --key validator-a-critical.key.pub --key validator-b-critical.key.pub >/dev/null
for key in validator-a-critical validator-b-critical; do
    "$waypost" sign roots/1.root --key $key.key --yes >/dev/null
done

"$waypost" import "$source/data/sample/sample.xlsx" --into directory.db --today $today >/dev/null
"$waypost" publish directory.db --out edition --version 1 --draft --trust roots --today $today 2>/dev/null
refused terminal setsid "$waypost" sign edition --key publisher-targets.key
for key in publisher-targets validator-a-targets validator-a-critical validator-b-critical; do
    [ $key = publisher-targets ] || refused "$([ $key = validator-a-targets ] && echo signature-threshold ||
        echo critical-threshold)" "$waypost" verify edition --trust roots
    "$waypost" sign edition --key $key.key --directory directory.db --yes >signed.txt
done
grep -q 'verified by .* on 20' signed.txt || fault "sign does not say who verified a number"

# By hand, with the tools everybody has.
for signature in edition/signatures/*.minisig; do
    file=$(basename "$signature" | sed 's/\.[0-9a-f]*\.minisig$//')
    id=$(basename "$signature" | sed 's/.*\.\([0-9a-f]*\)\.minisig$/\1/')
    key=$(sed -n "s/^key $id \([^ ]*\) .*/\1/p" roots/1.root)
    minisign -VHm "edition/$file" -x "$signature" -P "$key" >/dev/null || fault "minisign refuses $signature"
done
[ "$(ls edition/signatures | wc -l)" -eq 4 ] || fault "there should be four signatures"
sed -n 's/^file \([0-9a-f]*\) [0-9]* \(.*\)/\1  \2/p' edition/manifest >sums
[ -s sums ] || fault "the manifest lists nothing"
(cd edition && b2sum --quiet -c ../sums) || fault "b2sum finds other bytes"
[ "$(b2sum <edition/critical.tsv | cut -d' ' -f1)" = "$(sed -n 's/^critical //p' edition/manifest)" ] ||
    fault "b2sum finds another evergreen list"
# And the other way round: what minisign signs, we accept.
rm edition/signatures/manifest.*.minisig
for key in publisher-targets validator-a-targets; do
    id=$(sed -n "s/^key \([0-9a-f]*\) $(tail -1 $key.key.pub | sed 's/[+/]/./g') .*/\1/p" roots/1.root)
    minisign -SHm edition/manifest -s $key.key -x "edition/signatures/manifest.$id.minisig" \
        -t 'waypost1 targets xw-help 1 1' >/dev/null </dev/null || fault "minisign cannot sign with $key"
done
"$waypost" seal edition --out xw.waypost --mirror mirror >sealed.txt
"$waypost" verify xw.waypost --trust roots >verified.txt || fault "a good edition is refused"
[ "$(grep fingerprint sealed.txt)" = "$(grep fingerprint verified.txt)" ] || fault "fingerprints differ"

# One digit of a telephone number, with SQLite's own tools, and even with the hash put right.
cp -r edition altered
sqlite3 altered/directory.db "UPDATE phone SET number = substr(number, 1, length(number) - 1) ||
    ((substr(number, -1) + 1) % 10) WHERE rowid = (SELECT min(rowid) FROM phone)"
[ "$(sqlite3 altered/directory.db 'PRAGMA integrity_check')" = ok ] || fault "SQLite finds the change"
refused file-hash "$waypost" verify altered --trust roots
was=$(b2sum <edition/directory.db | cut -d' ' -f1)
is=$(b2sum <altered/directory.db | cut -d' ' -f1)
size=$(stat -c %s altered/directory.db)
sed -i "s/^file $was [0-9]* /file $is $size /" altered/manifest
refused signature-threshold "$waypost" verify altered --trust roots
refused signature-threshold "$waypost" install altered --root kiosk-altered --trust roots
# The same in the sealed file: one byte of the number, found as text.
number=$(sqlite3 edition/directory.db 'SELECT number FROM phone ORDER BY rowid LIMIT 1')
at=$(grep -abo -- "$number" xw.waypost | tail -1 | cut -d: -f1)
cp xw.waypost one-byte.waypost
printf '7' | dd of=one-byte.waypost bs=1 seek=$((at + ${#number} - 1)) conv=notrunc 2>/dev/null
cmp -s xw.waypost one-byte.waypost && printf '8' |
    dd of=one-byte.waypost bs=1 seek=$((at + ${#number} - 1)) conv=notrunc 2>/dev/null
refused file-hash "$waypost" verify one-byte.waypost --trust roots

# Every kind of source leads to the same edition.
"$waypost" install xw.waypost --root kiosk --trust roots >/dev/null || fault "a file is not installed"
"$waypost" install edition --root kiosk-folder --trust roots >/dev/null || fault "a folder is not installed"
truncate -s 64M stick.img && mkfs.vfat stick.img >/dev/null && mcopy -i stick.img xw.waypost ::/
"$waypost" install stick:stick.img --root kiosk-stick --trust roots >/dev/null || fault "a stick is not installed"
"$waypost" seal kiosk/current --out from-kiosk.waypost >/dev/null || fault "a kiosk cannot pass it on"
cmp xw.waypost from-kiosk.waypost || fault "a copy from a kiosk is another file"
if command -v nginx >/dev/null; then
    mkdir nginx
    cat >nginx.conf <<CONF
pid $work/nginx/pid; error_log $work/nginx/error; daemon off; events { }
http { access_log $work/nginx/access; client_body_temp_path $work/nginx/a; proxy_temp_path $work/nginx/b;
  fastcgi_temp_path $work/nginx/c; uwsgi_temp_path $work/nginx/d; scgi_temp_path $work/nginx/e;
  server { listen 127.0.0.1:$port; root $work/mirror; } }
CONF
    chmod 755 "$work"
    nginx -e "$work/nginx/error" -c "$work/nginx.conf" &
    server=$!
    for _ in 1 2 3 4 5 6 7 8 9 10; do [ -s nginx/pid ] && break || sleep 0.2; done
    "$waypost" install http://127.0.0.1:$port/ --root kiosk-mirror --trust roots >/dev/null ||
        fault "a mirror is not installed"
    before=$(grep -c blobs nginx/access)
    "$waypost" install http://127.0.0.1:$port/ --root kiosk-mirror >/dev/null
    [ "$(grep -c blobs nginx/access)" = "$before" ] || fault "a mirror was asked for what is there"
fi
for kiosk in kiosk-folder kiosk-stick kiosk-mirror; do
    [ ! -d $kiosk ] || diff -r kiosk/current/ $kiosk/current/ || fault "$kiosk has another edition"
done
[ ! -d kiosk-altered/current ] || fault "an altered edition is in use"

# The same edition again: whoever carries a damaged one on should hear of it.
"$waypost" install xw.waypost --root kiosk | grep -q 'in use already' || fault "it is not in use already"
refused file-hash "$waypost" install one-byte.waypost --root kiosk

# Roots of the demo, whose keys are anybody's (T12).
. "$source/scripts/office.sh"
mkdir demo && make_office demo-xw demo >/dev/null
"$waypost" publish directory.db --out demo/edition --version 1 --draft --trust demo/roots --today $today 2>/dev/null >&2
sign_edition demo/edition demo >/dev/null
if [ -n "$released" ]; then
    refused root-demo "$waypost" install demo/edition --root demo/kiosk --trust demo/roots
    [ ! -e demo/kiosk/current ] || fault "a released program shows a demo"
else
    "$waypost" install demo/edition --root demo/kiosk --trust demo/roots >/dev/null || fault "no demo can be given"
fi

# A second edition, and back.
sqlite3 directory.db "UPDATE service SET url = 'https://info.example' WHERE rowid = 1"
"$waypost" publish directory.db --out second --version 2 --draft --trust roots --previous edition --today 2026-11-20 2>/dev/null
for key in publisher-targets validator-a-targets; do
    "$waypost" sign second --key $key.key --previous edition --yes >signed.txt
done
grep -q '^0 numbers change' signed.txt || fault "no number changed"
"$waypost" install second --root kiosk >installed.txt || fault "a second edition is not installed"
grep -q ' as before' installed.txt || fault "nothing was reused"
refused manifest-older "$waypost" install xw.waypost --root kiosk
"$waypost" rollback --root kiosk >/dev/null || fault "there is no way back"
"$waypost" status --root kiosk --json | grep -q '"version": 1' || fault "the way back leads nowhere"
"$waypost" install second --root kiosk >/dev/null || fault "the second cannot come back"

[ $faults -eq 0 ] && echo "signed, checked by hand, installed from every source, altered and refused"
