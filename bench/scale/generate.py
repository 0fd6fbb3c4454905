#!/usr/bin/env python3
# Makes a directory of any size out of the sample: its texts, over many places, the same each time.
#   bench/scale/generate.py SERVICES FOLDER
# Writes about, regions, organizations and services as CSV, ready for `waypost import`.
# SPDX-License-Identifier: Apache-2.0
import csv
import os
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
SAMPLE = os.path.join(ROOT, "data/sample/workbook")
PROVINCES, DISTRICTS = 70, 13  # about as many as Thailand has
KEPT = ("name [th]", "description [th]", "reviewed [th]")


def read(name):
    with open(os.path.join(SAMPLE, name + ".csv"), encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def write(folder, name, columns, rows):
    with open(os.path.join(folder, name + ".csv"), "w", encoding="utf-8", newline="") as file:
        out = csv.DictWriter(file, columns, extrasaction="ignore", lineterminator="\n")
        out.writeheader()
        out.writerows(rows)


def regions():
    yield {"id": "XW", "kind": "country", "name": "Lumara", "parent_id": ""}
    for p in range(PROVINCES):
        yield {"id": f"XW-{p}", "parent_id": "XW", "kind": "province", "name": f"Province {p}"}
        for d in range(DISTRICTS):
            yield {"id": f"XW-{p}-{d}", "parent_id": f"XW-{p}", "kind": "district",
                   "name": f"District {p} {d}"}


def services(count):
    sample = read("services")
    for i in range(count):
        one = dict(sample[i % len(sample)])
        one["id"] = f"scale-{i}"
        one["name"] = f"{one['name']} {i % 9973:x}"
        one["regions"] = f"XW-{i % PROVINCES}-{i // PROVINCES % DISTRICTS}"
        one["phone_1"] = f"00999 {i:08d}"
        for n in (2, 3):
            one[f"phone_{n}"] = ""
        yield one


def main():
    count, folder = int(sys.argv[1]), sys.argv[2]
    os.makedirs(folder, exist_ok=True)
    write(folder, "about", ["key", "value"], read("about"))
    write(folder, "regions", ["id", "parent_id", "kind", "name"], regions())
    organizations = read("organizations")
    write(folder, "organizations", ["id", "name", "description", "url", "email"], organizations)
    columns = [c for c in read("services")[0] if "[" not in c or c in KEPT]
    write(folder, "services", columns, services(count))


main()
