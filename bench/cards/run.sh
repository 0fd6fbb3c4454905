#!/bin/sh
# Two-sided cards in seven languages: ours, with and without proof, each run followed at once by one
# of the floor (HarfBuzz, ICU, Cairo and libqrencode by hand; its code as one outline), and rivals
# the same way, as many as are installed. Prints medians and their ratio to the floor: time, cpu, memory, bytes a card.
#   bench/cards/run.sh [RUNS [NUMBERS [PEERS]]]      needs a release build and ../shared/bench/cards
# The benchmark's texts are set smaller than a card of ours may be: fonts.toml without its floors.
set -eu
cd "$(dirname "$0")/../.."
rivals=../shared/bench/cards
[ -d "$rivals" ] || { echo "skipped: $rivals is not beside the checkout"; exit 77; }
[ -n "${WAYPOST_BUILT:-}" ] || cmake --build --preset release --target bench_cards >/dev/null
work=$PWD/build/bench-cards
[ -d "$work/cards" ] || { mkdir -p "$work" && cp -r "$rivals" "$work/cards" && chmod -R u+w "$work/cards"; }
mkdir -p "$work/fonts"
for folder in fonts/*/; do ln -sfn "$PWD/$folder" "$work/fonts/$(basename "$folder")"; done
sed 's/^card_floor_pt = .*/card_floor_pt = 7/; s/^line_height = .*/line_height = 1.45/' \
    fonts/fonts.toml >"$work/fonts/fonts.toml"
for peer in waypost waypost-proof; do
    proof=${peer#waypost}
    cat >"$work/cards/peers/run_$peer.sh" <<PEER
#!/bin/sh
exec "$PWD/build/release/bin/bench_cards" "$work/fonts" "\${CARDS_CSV:-$work/cards/data/cards-\$1.csv}" "\$2" ${proof#-}
PEER
    chmod +x "$work/cards/peers/run_$peer.sh"
done
cd "$work/cards"
[ -x floor/floor ] || floor/build.sh
peers="waypost waypost-proof pangocairo"
for rival in glabels:glabels-3-batch weasyprint:weasyprint chromium:chromium typst10:typst; do
    command -v "${rival#*:}" >/dev/null && peers="$peers ${rival%:*}"
done
/usr/bin/python3 -c 'import reportlab, qrcode' 2>/dev/null && peers="$peers reportlab"
exec python3 bench.py -r "${1:-5}" -n "${2:-1,100,1000}" ${3:-$peers}
