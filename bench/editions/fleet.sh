#!/bin/sh
# A fleet that takes an update of four languages' words (200 kB) from one nginx on loopback: bytes
# served for each kiosk. TMPDIR=/dev/shm spares the disk: it measures bytes, not time.
#   fleet.sh BIN_FOLDER SOURCE_FOLDER [KIOSKS]    10,000 unless said otherwise
set -eu
waypost=$1/waypost
source=$2
kiosks=${3:-10000}
port=$((20000 + $$ % 20000))
today=2026-11-16
. "$source/scripts/office.sh"
work=$(mktemp -d)
server=
trap '[ -z "$server" ] || kill "$server"; rm -rf "$work"' EXIT
chmod 755 "$work"
cd "$work"
mkdir nginx share
for folder in "$(dirname "$1")"/share/waypost/*; do ln -s "$folder" share/; done
rm share/strings
cp -r "$(dirname "$1")/share/waypost/strings" share/
export WAYPOST_SHARE="$work/share"
make_office xw-help . >/dev/null
"$waypost" import "$source/data/sample/sample.xlsx" --into directory.db --today $today >/dev/null
make_edition() {
    "$waypost" publish directory.db --out "edition-$1" --version "$1" --draft --trust roots \
        --today $today >/dev/null 2>&1
    sign_edition "edition-$1" . >/dev/null
    "$waypost" seal "edition-$1" --mirror mirror >/dev/null
}
make_edition 1
cat >nginx.conf <<CONF
pid $work/nginx/pid; error_log $work/nginx/error; daemon off; events { worker_connections 4096; }
http { log_format sent '\$bytes_sent'; access_log $work/nginx/access sent;
  client_body_temp_path $work/nginx/a; proxy_temp_path $work/nginx/b; fastcgi_temp_path $work/nginx/c;
  uwsgi_temp_path $work/nginx/d; scgi_temp_path $work/nginx/e; sendfile on;
  server { listen 127.0.0.1:$port; root $work/mirror; } }
CONF
nginx -e "$work/nginx/error" -c "$work/nginx.conf" &
server=$!
for _ in 1 2 3 4 5 6 7 8 9 10; do [ -s nginx/pid ] && break || sleep 0.2; done
"$waypost" install http://127.0.0.1:$port/ --root first --trust roots >/dev/null
for language in km lo my th; do
    sed -i 's/PO-Revision-Date: 20/PO-Revision-Date: 21/' share/strings/draft/$language.mo
done
make_edition 2
changed=$(grep -vxFf edition-1/manifest edition-2/manifest |
    sed -n 's/^file [0-9a-f]* \([0-9]*\) .*/\1/p' | awk '{ sum += $1 } END { print sum + 0 }')
manifest=$(stat -c %s edition-2/manifest)
: >nginx/access
start=$(date +%s.%N)
seq "$kiosks" | xargs -P 4 -n 1 sh -c 'cp -al first "kiosk-$2" && rm -f "kiosk-$2/lock" && "$0" install "$1" --root "kiosk-$2" >/dev/null && rm -rf "kiosk-$2"' \
    "$waypost" http://127.0.0.1:$port/ || { echo "a kiosk did not take the update" >&2; exit 1; }
end=$(date +%s.%N)
sleep 1
awk -v kiosks="$kiosks" -v changed="$changed" -v manifest="$manifest" -v start="$start" -v end="$end" '
    { sum += $1 }
    END { each = sum / kiosks
          bad = each > 1.05 * (changed + manifest)
          printf "%d kiosks, %d requests in %.0f s; %.0f bytes each, headers too; changed blobs %d + manifest %d; ratio %.3f\n",
                 kiosks, NR, end - start, each, changed, manifest, each / (changed + manifest)
          exit bad }' nginx/access
