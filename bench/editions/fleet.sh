#!/bin/sh
# A fleet that takes an update of words from one nginx on loopback: bytes served for each kiosk.
#   fleet.sh BIN_FOLDER SOURCE_FOLDER [KIOSKS]    10,000 unless said otherwise
set -eu
waypost=$1/waypost
source=$2
kiosks=${3:-10000}
today=2026-11-16
work=$(mktemp -d)
server=
trap '[ -z "$server" ] || kill "$server"; rm -rf "$work"' EXIT
chmod 755 "$work"
cd "$work"
mkdir keys nginx
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
    "$waypost" publish directory.db --out "edition-$1" --version "$1" --draft --trust roots \
        --today $today >/dev/null 2>&1
    for key in publisher-targets validator-a-targets validator-a-root validator-b-root; do
        "$waypost" sign "edition-$1" --key keys/$key --yes >/dev/null
    done
    "$waypost" seal "edition-$1" --mirror mirror >/dev/null
}
make_edition 1
cat >nginx.conf <<CONF
pid $work/nginx/pid; error_log $work/nginx/error; daemon off; events { worker_connections 4096; }
http { log_format sent '\$bytes_sent'; access_log $work/nginx/access sent;
  client_body_temp_path $work/nginx/a; proxy_temp_path $work/nginx/b; fastcgi_temp_path $work/nginx/c;
  uwsgi_temp_path $work/nginx/d; scgi_temp_path $work/nginx/e; sendfile on;
  server { listen 127.0.0.1:18472; root $work/mirror; } }
CONF
nginx -e "$work/nginx/error" -c "$work/nginx.conf" &
server=$!
for _ in 1 2 3 4 5 6 7 8 9 10; do [ -s nginx/pid ] && break || sleep 0.2; done
"$waypost" install http://127.0.0.1:18472/ --root first --trust roots >/dev/null
sqlite3 directory.db "UPDATE service SET url = 'https://info.example' WHERE rowid = 1"
make_edition 2
changed=$(comm -13 "$(sort edition-1/manifest >a; echo a)" "$(sort edition-2/manifest >b; echo b)" |
    sed -n 's/^file [0-9a-f]* \([0-9]*\) .*/\1/p' | awk '{ sum += $1 } END { print sum + 0 }')
manifest=$(stat -c %s edition-2/manifest)
: >nginx/access
start=$(date +%s.%N)
seq "$kiosks" | xargs -P 4 -n 1 sh -c 'cp -al first "kiosk-$2" && rm -f "kiosk-$2/lock" && "$0" install "$1" --root "kiosk-$2" >/dev/null && rm -rf "kiosk-$2"' \
    "$waypost" http://127.0.0.1:18472/ || { echo "a kiosk did not take the update" >&2; exit 1; }
end=$(date +%s.%N)
sleep 1
awk -v kiosks="$kiosks" -v changed="$changed" -v manifest="$manifest" -v start="$start" -v end="$end" '
    { sum += $1 }
    END { each = sum / kiosks
          printf "%d kiosks, %d requests in %.0f s; %.0f bytes each, headers too; changed blobs %d + manifest %d; ratio %.3f\n",
                 kiosks, NR, end - start, each, changed, manifest, each / (changed + manifest) }' nginx/access
