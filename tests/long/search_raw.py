#!/usr/bin/env python3
# Looks for words in the bytes of a disk, as UTF-8, UTF-16LE and UTF-16BE, whatever file they are in
# or were in. Ends with 0 when none is there, else with 1 and names them.
#   search_raw.py IMAGE WORDS      WORDS: a file with one a line
# SPDX-License-Identifier: Apache-2.0
import sys

BLOCK = 1 << 16


def written_parts(path):
    """The bytes of the image without long runs of zeros; a word over a border stays whole."""
    part = b""
    with open(path, "rb") as file:
        while block := file.read(BLOCK):
            if block.count(0) == len(block):
                if part:
                    yield part
                part = b""
            else:
                part += block
    if part:
        yield part


def main():
    with open(sys.argv[2], encoding="utf-8") as file:
        words = sorted({line.rstrip("\n") for line in file if line.strip()})
    parts = list(written_parts(sys.argv[1]))
    found = [f"{word} ({code})" for word in words for code in ("utf-8", "utf-16-le", "utf-16-be")
             if any(word.encode(code) in part for part in parts)]
    print(f"{len(words)} words, {sum(map(len, parts)) >> 10} kB that are not empty: {len(found)} found")
    for word in found[:10]:
        print("  ", word)
    sys.exit(1 if found else 0)


main()
