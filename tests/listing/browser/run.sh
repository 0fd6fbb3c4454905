#!/bin/sh
# The page in a real browser, from a real server: the site of the sample, made from two editions,
# served by Debian's nginx with the configuration in deploy/nginx, read by Debian's chromium; and
# every card's QR code, read back by zbarimg, opened there. Ends with 77 (skipped) and a word when
# a tool is missing, or the packages of package-lock.json cannot be fetched.
#   run.sh BIN_FOLDER SOURCE_FOLDER WORK_FOLDER
# WORK_FOLDER keeps the packages for the next run, and the screenshots in shots/.
set -eu
bin=$1
source=$2
work=$3
here="$source/tests/listing/browser"
today=2026-11-16
languages="en vi th lo km my id ms fil ar bn ne zh-Hans"

skip() {
    echo "SKIPPED: $*"
    exit 77
}
for tool in node npm chromium zbarimg sqlite3 /usr/sbin/nginx; do
    command -v $tool >/dev/null || skip "$tool is missing; scripts/install-packages installs it"
done
modules=/usr/lib/nginx/modules
[ -e $modules/ngx_http_brotli_static_module.so ] || skip "libnginx-mod-http-brotli-static is missing"

mkdir -p "$work"
cd "$work"
if ! cmp -s "$here/package-lock.json" package-lock.json || [ ! -d node_modules ]; then
    cp "$here/package.json" "$here/package-lock.json" .
    npm ci --ignore-scripts --no-audit --no-fund --loglevel=error || {
        rm -f package-lock.json
        skip "the npm registry does not answer"
    }
fi
cp "$here"/*.mjs .
rm -rf made shots
mkdir -p made/nginx shots

# Edition 1, then edition 2 in which a hotline has another number and a service is gone.
"$bin/waypost" import "$source/data/sample/sample.xlsx" --into made/directory.db --today $today >/dev/null
"$bin/waypost" publish made/directory.db --out made/edition-1 --version 1 --draft --today $today \
    >/dev/null 2>&1
sqlite3 made/directory.db "UPDATE phone SET number = '009998' WHERE service_id = 'svc-001' AND number = '009991';
    UPDATE service SET status = 'inactive' WHERE id = 'svc-006'"
"$bin/waypost" publish made/directory.db --out made/edition-2 --version 2 --draft --today $today \
    >/dev/null 2>&1

# The ports are the system's choice; node asks for them.
ports=$(node -e 'const n=require("net");const a=n.createServer().listen(0,"127.0.0.1",()=>{const b=n.createServer().listen(0,"127.0.0.1",()=>{console.log(a.address().port,b.address().port);a.close();b.close()})})')
port=${ports% *}
elsewhere=${ports#* }
"$bin/waypost" listing made/edition-2 --since made/edition-1 --out made/site --to-print \
    --leave "http://127.0.0.1:$elsewhere/" --today $today
"$bin/waypost" listing made/edition-2 --since made/edition-1 --out made/site --to-print \
    --leave "http://127.0.0.1:$elsewhere/" --today $today | grep -q " 0 written" || {
    echo "FAULT: a second run writes again what did not change"
    exit 1
}
"$bin/listing_naughty" made/naughty

for language in $languages; do
    "$bin/waypost" cards made/edition-2 --region XW-11 --language $language --draft --today $today \
        --out made/card.png >/dev/null
    zbarimg -q --raw --nodbus made/card.png >>made/codes.txt 2>/dev/null
done

cp "$source"/deploy/nginx/waypost-*.conf made/nginx
cat >made/nginx/nginx.conf <<CONF
load_module $modules/ngx_http_brotli_static_module.so;
pid $work/made/nginx/pid;
daemon off;
worker_processes 1;
error_log $work/made/nginx/start.log;
events {}
http {
    client_body_temp_path $work/made/nginx/t1;
    proxy_temp_path $work/made/nginx/t2;
    fastcgi_temp_path $work/made/nginx/t3;
    uwsgi_temp_path $work/made/nginx/t4;
    scgi_temp_path $work/made/nginx/t5;
    access_log $work/made/nginx/access.log;
    server {
        listen 127.0.0.1:$port;
        root $work/made/site;
        include waypost-site.conf;
    }
    server {
        listen 127.0.0.1:$port;
        server_name naughty.localhost;
        root $work/made/naughty;
        include waypost-site.conf;
    }
}
CONF
chmod a+rx . made made/site 2>/dev/null || true
/usr/sbin/nginx -p "$work/made/nginx" -c "$work/made/nginx/nginx.conf" &
server=$!
trap 'kill $server 2>/dev/null || true' EXIT
# A telephone has letters for every script; this machine has those of the project.
cat >made/fonts.conf <<FONTS
<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><include>/etc/fonts/fonts.conf</include><dir>$source/fonts</dir></fontconfig>
FONTS
export FONTCONFIG_FILE="$work/made/fonts.conf"
status=0
node check.mjs "$port" "$elsewhere" made shots || status=1

if grep -rqi 'xw-11' made/nginx; then
    echo "FAULT: the server remembers what was asked for"
    status=1
fi
exit $status
