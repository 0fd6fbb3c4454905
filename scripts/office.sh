# Throw-away keys, their roots and signed editions: for the demo, for tests and for measurements.
# Sourced, never run. Needs $waypost (the program) and $today.
# shellcheck shell=sh

# make_office DIRECTORY FOLDER: FOLDER/keys/HOLDER-ROLE, and FOLDER/roots signed by two keepers.
make_office() {
    mkdir -p "$2/keys"
    for key in publisher:targets validator-a:targets validator-a:root,critical validator-b:root,critical; do
        role=${key#*:}
        "$waypost" keys new --role "$role" --holder "${key%%:*}" --no-passphrase \
            --out "$2/keys/${key%%:*}-${role%%,*}" >/dev/null
    done
    "$waypost" root new --directory "$1" --out "$2/roots" --today "$today" \
        $(for file in "$2"/keys/*.pub; do echo --key "$file"; done)
    for holder in validator-a validator-b; do
        "$waypost" sign "$2/roots/1.root" --key "$2/keys/$holder-root" --yes >/dev/null
    done
}

# sign_edition EDITION FOLDER [OPTION…]: by all who must, with the keys of the office in FOLDER.
sign_edition() {
    edition=$1
    keys=$2/keys
    shift 2
    for key in publisher-targets validator-a-targets validator-a-root validator-b-root; do
        "$waypost" sign "$edition" --key "$keys/$key" --yes "$@"
    done
}

# make_edition VERSION LANGUAGES: VERSION.waypost of ./directory.db, by the office in this folder.
make_edition() {
    "$waypost" publish directory.db --out "edition-$1" --version "$1" --draft --languages "$2" \
        --trust roots --today "$today" >/dev/null 2>&1
    sign_edition "edition-$1" . >/dev/null
    "$waypost" seal "edition-$1" --out "$1.waypost" >/dev/null
}
