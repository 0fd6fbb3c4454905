#!/bin/sh
# What scripts/demo made: every card's QR code is read back with zbarimg, and its path is opened in
# the site's folder, where a number of the card can be called. Ends with 77 (skipped) when
# scripts/demo has not run.   demo.sh FOLDER
set -eu
demo=$1
[ -d "$demo/site" ] || { echo "SKIPPED: scripts/demo makes $demo"; exit 77; }
command -v zbarimg >/dev/null || { echo "SKIPPED: zbarimg is missing"; exit 77; }
faults=0
cards=0
for card in "$demo"/cards/XW-*.png; do
    cards=$((cards + 1))
    code=$(zbarimg -q --raw --nodbus "$card" 2>/dev/null) || code=
    page="$demo/site/${code#HTTPS://INFO.EXAMPLE/}/index.html"
    # The name of the card is REGION-LANGUAGE.png, the code HTTPS://HOST/REGION/LANGUAGE/EDITION.
    name=$(basename "$card" .png | tr a-z A-Z)
    case $code in
    HTTPS://INFO.EXAMPLE/*) [ "$(echo "$code" | cut -d/ -f4,5 | tr / -)" = "$name" ] || code= ;;
    esac
    if [ -z "$code" ] || ! grep -q 'href="tel:009991"' "$page"; then
        echo "FAULT: $card leads to \"$code\", which is no page of its own with a hotline"
        faults=$((faults + 1))
    fi
done
echo "$cards cards, $faults faults"
[ "$cards" -gt 0 ] && [ "$faults" -eq 0 ]
