#!/usr/bin/env python3
# Judges an export by the official schemas of HSDS, with a validator nobody here wrote.
#   tests/long/hsds_schema.py EXPORT.json EXPORT_FOLDER OFFICIAL_FOLDER
# EXPORT.json by the JSON schemas of 3.0 (3.1 only adds to them), EXPORT_FOLDER by the data package
# of 3.1. Ends with 77 when the official files are not there.
# SPDX-License-Identifier: Apache-2.0
import csv
import json
import os
import sys

import jsonschema


def schemas(folder):
    store = {}
    for name in os.listdir(folder):
        if name.endswith(".json") and name != "openapi.json":
            with open(os.path.join(folder, name), encoding="utf-8") as file:
                store[name] = json.load(file)
            store[name]["$id"] = name
    return store


def json_faults(path, folder):
    store = schemas(folder)
    checker = jsonschema.FormatChecker()
    resolver = jsonschema.RefResolver("service.json", store["service.json"], store=store)
    with open(path, encoding="utf-8") as file:
        page = json.load(file)
    assert page["contents"], "no service in " + path
    lists = [("service.json", page["contents"]), ("organization.json", page["organizations.csv"]),
             ("taxonomy_term.json", page["taxonomy_terms.csv"]),
             ("attribute.json", page["attributes.csv"])]
    for name, objects in lists:
        validator = jsonschema.Draft202012Validator(store[name], resolver=resolver,
                                                    format_checker=checker)
        for one in objects:
            for error in validator.iter_errors(one):
                yield f"{name} {one.get('id')}: {'/'.join(map(str, error.path))}: {error.message}"


def table_faults(folder, package):
    with open(package, encoding="utf-8") as file:
        resources = {r["path"]: r["schema"]["fields"] for r in json.load(file)["resources"]}
    ids = {}
    for name in sorted(os.listdir(folder)):
        fields = {f["name"]: f for f in resources[name]}
        with open(os.path.join(folder, name), encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        ids[name] = {row.get("id") for row in rows}
        for number, row in enumerate(rows, 2):
            for column, value in row.items():
                if column not in fields:
                    yield f"{name}:{number}: {column} is no column of HSDS 3.1"
                    continue
                rule = fields[column].get("constraints", {})
                if value and "enum" in rule and value not in rule["enum"]:
                    yield f"{name}:{number}: {column}: {value}"
                if value and fields[column].get("type") == "number":
                    float(value)
            for column, field in fields.items():
                if field.get("constraints", {}).get("required") and not row.get(column):
                    yield f"{name}:{number}: {column} is required"


def main():
    export, folder, official = sys.argv[1:4]
    if not os.path.isdir(official):
        print("skipped: the official schemas are not beside the checkout")
        sys.exit(77)
    faults = list(json_faults(export, os.path.join(official, "hsds3-spec/schema")))
    faults += table_faults(folder, os.path.join(official, "hsds-versions/3.1-dev/datapackage.json"))
    print("\n".join(faults[:50]) or "valid")
    sys.exit(1 if faults else 0)


main()
