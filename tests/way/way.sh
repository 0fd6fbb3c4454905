#!/bin/sh
# The whole way as a user walks it, judged by tools nobody here wrote: zbarimg and ZXingReader read
# the QR code of every card at 300 and 200 dpi, pdftotext gives title and numbers back, and the path
# in the code is a page of the site. No withheld value of the sample is in anything published.
#   way.sh BIN_FOLDER SOURCE_FOLDER
set -eu
bin=$1
source=$2
today=2026-11-16
languages="en vi th lo km my id ms fil ar bn ne zh-Hans"
region=XW-11

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
faults=0
fault() {
    echo "FAULT: $*" >&2
    faults=$((faults + 1))
}

"$bin/waypost" import "$source/data/sample/sample.xlsx" --into "$work/directory.db" --today $today
"$bin/waypost" publish "$work/directory.db" --out "$work/edition" --version 1 --draft --today $today
"$bin/waypost" listing "$work/edition" --out "$work/site" --today $today

for language in $languages; do
    card="$work/$language.pdf"
    "$bin/waypost" cards "$work/edition" --region $region --language $language --draft \
        --today $today --out "$card" >"$work/services.txt"
    path="$region/$(echo "$language" | tr a-z A-Z)/1"
    url="HTTPS://INFO.EXAMPLE/$path"
    for dpi in 300 200; do
        pdftoppm -r $dpi -f 2 -l 2 -singlefile -png "$card" "$work/back"
        [ "$(zbarimg -q --raw --nodbus "$work/back.png" 2>/dev/null)" = "$url" ] ||
            fault "zbarimg does not read $url at $dpi dpi"
        ZXingReader "$work/back.png" | grep -qF "\"$url\"" ||
            fault "ZXingReader does not read $url at $dpi dpi"
    done
    [ -s "$work/site/$path/index.html" ] || fault "no page at $path"

    pdftotext -raw "$card" "$work/text"
    title=$(sed -n '/^msgid "card.title"/{n;s/^msgstr "\(.*\)"/\1/p}' "$source/data/strings/$language.po")
    # poppler turns lam-alef and the order of words in Arabic; the words are compared one by one.
    for word in $title; do
        grep -qF "$word" "$work/text" || [ "$language" = ar ] || fault "$language: no \"$word\" in the text"
    done
    for id in $(cut -f1 "$work/services.txt"); do
        number=$(sqlite3 "$work/edition/directory.db" "SELECT number FROM phone
            WHERE service_id = '$id' AND x_visibility = 'public' ORDER BY x_position LIMIT 1")
        dialled=$(echo "$number" | sed 's/^+999/00999/')
        tr -d ' \n' <"$work/text" | grep -qF "$dialled" || fault "$language: $id lost its number"
    done
    pdfinfo "$card" | grep -qi 'author\|creator' && fault "$language: the PDF names a maker"
done

"$bin/waypost" cards "$work/edition" --region $region --language km --form a4-10up --draft \
    --today $today --out "$work/sheet.pdf" >/dev/null
[ "$(pdfinfo "$work/sheet.pdf" | sed -n 's/^Pages: *//p')" = 2 ] || fault "a sheet has two sides"
pdftotext "$work/sheet.pdf" "$work/sheet"

# Each withheld value of the workbook, as SQLite keeps it, must be nowhere in what is published.
sqlite3 "$work/directory.db" "SELECT a.address_1 FROM address a JOIN location l ON l.id = a.location_id
    WHERE l.x_visibility <> 'public' AND a.address_1 <> ''
    UNION SELECT number FROM phone WHERE x_visibility = 'withheld'
    UNION SELECT x_internal_notes FROM service WHERE x_internal_notes <> ''" >"$work/secrets"
[ "$(wc -l <"$work/secrets")" -ge 12 ] || fault "the sample has too few withheld values to look for"
grep -qrFf "$work/secrets" "$work/directory.db" || fault "the search for withheld values cannot find"
grep -rlFf "$work/secrets" "$work/edition" "$work/site" "$work/text" "$work/sheet" &&
    fault "withheld values were published in these files"

[ $faults -eq 0 ] && echo "13 cards scanned and read back, $(wc -l <"$work/secrets") withheld values nowhere"
