-- The directory as one SQLite file. SPDX-License-Identifier: Apache-2.0
--
-- First the objects of HSDS 3.1 (Open Referral) under their HSDS names, then our own tables.
-- Columns that begin with x_ are ours; a reader of plain HSDS may leave them out. Deprecated HSDS
-- fields are not kept. Organizations, services and regions have ids of the directory's own words;
-- what belongs to a service is numbered, service after service in the order of their ids, which is
-- the order it is read in. An HSDS export makes UUIDs of them all.
-- Dates are YYYY-MM-DD, times HH:MM (24:00 ends a day), texts UTF-8 in NFC, flags 0 or 1.
-- Whatever somebody may not see says so in its own row, and is withheld when nobody says.

PRAGMA application_id = 0x57415950; -- "WAYP"
PRAGMA user_version = 2;

---------------------------------------------------------------------------- HSDS: who helps

-- HSDS organization: who runs services.
CREATE TABLE organization (
    id TEXT PRIMARY KEY NOT NULL,
    x_position INTEGER NOT NULL, -- the directory's order
    name TEXT NOT NULL,
    alternate_name TEXT,
    description TEXT NOT NULL,
    email TEXT,
    website TEXT,
    legal_status TEXT,
    logo TEXT,
    uri TEXT,
    parent_organization_id TEXT REFERENCES organization (id)
) STRICT;

-- HSDS organization_identifier: its number in somebody's register.
CREATE TABLE organization_identifier (
    id TEXT PRIMARY KEY NOT NULL,
    organization_id TEXT NOT NULL REFERENCES organization (id),
    identifier_scheme TEXT,
    identifier_type TEXT NOT NULL,
    identifier TEXT NOT NULL
) STRICT;

-- HSDS program: services of one organization that belong together.
CREATE TABLE program (
    id TEXT PRIMARY KEY NOT NULL,
    organization_id TEXT NOT NULL REFERENCES organization (id),
    name TEXT NOT NULL,
    alternate_name TEXT,
    description TEXT NOT NULL
) STRICT;

-- HSDS service: what a person can turn to.
CREATE TABLE service (
    id TEXT PRIMARY KEY NOT NULL,
    x_position INTEGER NOT NULL,
    x_kind TEXT NOT NULL, -- hotline, shelter, clinic, office, other
    organization_id TEXT REFERENCES organization (id),
    program_id TEXT REFERENCES program (id),
    name TEXT NOT NULL,
    alternate_name TEXT,
    description TEXT NOT NULL,
    url TEXT,
    email TEXT,
    x_email_visibility TEXT NOT NULL DEFAULT 'withheld', -- public, call-first, withheld
    status TEXT NOT NULL, -- active, temporarily closed, defunct
    interpretation_services TEXT,
    application_process TEXT,
    fees_description TEXT,
    accreditations TEXT,
    eligibility_description TEXT,
    minimum_age INTEGER,
    maximum_age INTEGER,
    assured_date TEXT, -- the day the record was last checked; the rest is in assurance
    assurer_email TEXT,
    alert TEXT,
    last_modified TEXT,
    x_do_not_publish INTEGER NOT NULL DEFAULT 0 CHECK (x_do_not_publish IN (0, 1)),
    x_internal_notes TEXT, -- never in an edition
    x_source TEXT -- the list the record came from; never in an edition
) STRICT;

---------------------------------------------------------------------------- HSDS: where

-- HSDS location: where a service is. What is not public is "virtual", as HSDS has no word for it.
CREATE TABLE location (
    id INTEGER PRIMARY KEY NOT NULL,
    location_type TEXT NOT NULL CHECK (location_type IN ('physical', 'postal', 'virtual')),
    url TEXT,
    organization_id TEXT REFERENCES organization (id),
    name TEXT,
    alternate_name TEXT,
    description TEXT, -- the landmark people know it by
    transportation TEXT,
    latitude REAL, -- WGS 84, degrees
    longitude REAL,
    external_identifier TEXT,
    external_identifier_type TEXT,
    x_visibility TEXT NOT NULL DEFAULT 'withheld' -- public, call-first, withheld
) STRICT;

-- HSDS address: the lines of a location. HSDS asks for city, state and postal code, which
-- villages do not have; they may be absent here and an export leaves such an address out.
CREATE TABLE address (
    id INTEGER PRIMARY KEY NOT NULL,
    location_id INTEGER NOT NULL REFERENCES location (id),
    attention TEXT,
    address_1 TEXT NOT NULL,
    address_2 TEXT,
    city TEXT,
    region TEXT,
    state_province TEXT,
    postal_code TEXT,
    country TEXT,
    address_type TEXT NOT NULL
) STRICT;

-- HSDS service_at_location: which service is where.
CREATE TABLE service_at_location (
    id INTEGER PRIMARY KEY NOT NULL,
    service_id TEXT NOT NULL REFERENCES service (id),
    location_id INTEGER NOT NULL REFERENCES location (id),
    description TEXT
) STRICT;

-- HSDS accessibility: what a location offers to people with disabilities.
CREATE TABLE accessibility (
    id TEXT PRIMARY KEY NOT NULL,
    location_id INTEGER NOT NULL REFERENCES location (id),
    description TEXT,
    details TEXT,
    url TEXT
) STRICT;

---------------------------------------------------------------------------- HSDS: how to reach it

-- HSDS contact: a person. Never in an edition.
CREATE TABLE contact (
    id TEXT PRIMARY KEY NOT NULL,
    organization_id TEXT REFERENCES organization (id),
    service_id TEXT REFERENCES service (id),
    service_at_location_id INTEGER REFERENCES service_at_location (id),
    location_id INTEGER REFERENCES location (id),
    name TEXT,
    title TEXT,
    department TEXT,
    email TEXT
) STRICT;

-- HSDS phone: a number in canonical form (E.164, or a short code as it is dialled).
CREATE TABLE phone (
    id INTEGER PRIMARY KEY NOT NULL,
    x_position INTEGER NOT NULL, -- 1 is to be tried first
    location_id INTEGER REFERENCES location (id),
    service_id TEXT REFERENCES service (id),
    organization_id TEXT REFERENCES organization (id),
    contact_id TEXT REFERENCES contact (id),
    service_at_location_id INTEGER REFERENCES service_at_location (id),
    number TEXT NOT NULL,
    extension INTEGER,
    type TEXT NOT NULL, -- RFC 6350: voice, text
    description TEXT,
    x_kind TEXT NOT NULL, -- voice, sms, whatsapp, ussd: RFC 6350 has no word for the last two
    x_visibility TEXT NOT NULL DEFAULT 'withheld', -- public, call-first, withheld
    x_published TEXT -- in the digits it was published in, where those are not 0-9
) STRICT;

-- HSDS url: further pages of an organization or a service.
CREATE TABLE url (
    id TEXT PRIMARY KEY NOT NULL,
    label TEXT,
    url TEXT NOT NULL,
    organization_id TEXT REFERENCES organization (id),
    service_id TEXT REFERENCES service (id)
) STRICT;

---------------------------------------------------------------------------- HSDS: on what terms

-- HSDS schedule: one stretch of one weekday or several (freq WEEKLY, byday MO,TU,…).
CREATE TABLE schedule (
    id INTEGER PRIMARY KEY NOT NULL,
    x_position INTEGER NOT NULL,
    service_id TEXT REFERENCES service (id),
    location_id INTEGER REFERENCES location (id),
    service_at_location_id INTEGER REFERENCES service_at_location (id),
    valid_from TEXT,
    valid_to TEXT,
    dtstart TEXT,
    timezone INTEGER,
    until TEXT,
    count INTEGER,
    wkst TEXT,
    freq TEXT NOT NULL,
    interval INTEGER,
    byday TEXT NOT NULL,
    byweekno TEXT,
    bymonthday TEXT,
    byyearday TEXT,
    description TEXT,
    opens_at TEXT NOT NULL,
    closes_at TEXT NOT NULL,
    schedule_link TEXT,
    attending_type TEXT,
    notes TEXT
) STRICT;

-- HSDS language: spoken at a service.
CREATE TABLE language (
    id INTEGER PRIMARY KEY NOT NULL,
    x_position INTEGER NOT NULL,
    service_id TEXT REFERENCES service (id),
    location_id INTEGER REFERENCES location (id),
    phone_id INTEGER REFERENCES phone (id),
    name TEXT,
    code TEXT NOT NULL, -- BCP 47
    note TEXT
) STRICT;

-- HSDS service_area: a region that a service reaches; or, of no service, the border of a region:
-- extent is its TopoJSON, as core/directory/outline_text.hpp writes it.
CREATE TABLE service_area (
    id INTEGER PRIMARY KEY NOT NULL,
    x_position INTEGER NOT NULL,
    x_region_id TEXT NOT NULL REFERENCES region (id),
    service_id TEXT REFERENCES service (id),
    service_at_location_id INTEGER REFERENCES service_at_location (id),
    name TEXT,
    description TEXT,
    extent TEXT,
    extent_type TEXT,
    uri TEXT
) STRICT;

-- HSDS required_document: a paper that people must bring.
CREATE TABLE required_document (
    id TEXT PRIMARY KEY NOT NULL,
    service_id TEXT REFERENCES service (id),
    document TEXT,
    uri TEXT
) STRICT;

-- HSDS cost_option: a price.
CREATE TABLE cost_option (
    id TEXT PRIMARY KEY NOT NULL,
    service_id TEXT NOT NULL REFERENCES service (id),
    valid_from TEXT,
    valid_to TEXT,
    option TEXT,
    currency TEXT, -- ISO 4217
    amount REAL,
    amount_description TEXT
) STRICT;

-- HSDS funding: who pays; until when is in assurance.
CREATE TABLE funding (
    id TEXT PRIMARY KEY NOT NULL,
    organization_id TEXT REFERENCES organization (id),
    service_id TEXT REFERENCES service (id),
    source TEXT
) STRICT;

-- HSDS unit: what a capacity counts, such as beds.
CREATE TABLE unit (
    id TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    scheme TEXT,
    identifier TEXT,
    uri TEXT
) STRICT;

-- HSDS service_capacity: how many units are free.
CREATE TABLE service_capacity (
    id TEXT PRIMARY KEY NOT NULL,
    service_id TEXT NOT NULL REFERENCES service (id),
    unit_id TEXT NOT NULL REFERENCES unit (id),
    available REAL NOT NULL,
    maximum REAL,
    description TEXT,
    updated TEXT NOT NULL
) STRICT;

---------------------------------------------------------------------------- HSDS: words about words

-- HSDS taxonomy: a published list of terms.
CREATE TABLE taxonomy (
    id TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    description TEXT NOT NULL,
    uri TEXT,
    version TEXT
) STRICT;

-- HSDS taxonomy_term: a term of it.
CREATE TABLE taxonomy_term (
    id TEXT PRIMARY KEY NOT NULL,
    code TEXT,
    name TEXT NOT NULL,
    description TEXT NOT NULL,
    parent_id TEXT REFERENCES taxonomy_term (id),
    taxonomy TEXT,
    language TEXT,
    taxonomy_id TEXT REFERENCES taxonomy (id),
    term_uri TEXT
) STRICT;

-- HSDS attribute: a term given to any other object.
CREATE TABLE attribute (
    id TEXT PRIMARY KEY NOT NULL,
    link_id TEXT NOT NULL,
    link_entity TEXT NOT NULL,
    link_type TEXT,
    taxonomy_term_id TEXT NOT NULL REFERENCES taxonomy_term (id),
    value TEXT,
    label TEXT
) STRICT;

-- HSDS metadata: one row for each change of a field. Never in an edition.
CREATE TABLE metadata (
    id TEXT PRIMARY KEY NOT NULL,
    resource_id TEXT NOT NULL,
    resource_type TEXT NOT NULL,
    last_action_date TEXT NOT NULL,
    last_action_type TEXT NOT NULL,
    field_name TEXT NOT NULL,
    previous_value TEXT NOT NULL,
    replacement_value TEXT NOT NULL,
    updated_by TEXT NOT NULL
) STRICT;

---------------------------------------------------------------------------- ours: the whole directory

-- What holds for the whole directory. One row.
CREATE TABLE about (
    id INTEGER PRIMARY KEY NOT NULL CHECK (id = 1),
    name TEXT NOT NULL,
    country TEXT NOT NULL, -- ISO 3166-1 alpha-2
    base_url TEXT NOT NULL,
    time_zone TEXT NOT NULL,
    calling_code TEXT NOT NULL,
    trunk_prefix TEXT NOT NULL,
    international_prefix TEXT NOT NULL,
    sample INTEGER NOT NULL CHECK (sample IN (0, 1)), -- 1: invented
    due_days INTEGER NOT NULL,
    hidden_days INTEGER NOT NULL
) STRICT;

-- The languages of the directory (BCP 47); 1 is the one it is kept in.
CREATE TABLE about_language (
    position INTEGER PRIMARY KEY NOT NULL,
    code TEXT NOT NULL
) STRICT;

-- For how many days a check holds, for each kind of service.
CREATE TABLE threshold (
    kind TEXT PRIMARY KEY NOT NULL,
    check_days INTEGER NOT NULL
) STRICT;

-- The tree of places: country, province, district, village.
CREATE TABLE region (
    id TEXT PRIMARY KEY NOT NULL, -- ISO 3166-2 or a national code
    position INTEGER NOT NULL,
    parent_id TEXT REFERENCES region (id) DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL,
    name TEXT NOT NULL
) STRICT;

---------------------------------------------------------------------------- ours: more about texts

-- A name or description in another language than the one it was written in (HSDS has one only).
CREATE TABLE translation (
    link_entity TEXT NOT NULL, -- region, organization, service
    link_id TEXT NOT NULL,
    field TEXT NOT NULL, -- name, description
    language TEXT NOT NULL, -- BCP 47
    text TEXT NOT NULL,
    reviewed INTEGER NOT NULL CHECK (reviewed IN (0, 1)), -- 1: a native speaker has read it
    PRIMARY KEY (link_entity, link_id, field, language)
) STRICT, WITHOUT ROWID;

-- The language of a name or description that was not written in the directory's own language,
-- or whose original somebody has still to read.
CREATE TABLE original (
    link_entity TEXT NOT NULL,
    link_id TEXT NOT NULL,
    field TEXT NOT NULL,
    language TEXT NOT NULL,
    reviewed INTEGER NOT NULL CHECK (reviewed IN (0, 1)),
    PRIMARY KEY (link_entity, link_id, field)
) STRICT, WITHOUT ROWID;

---------------------------------------------------------------------------- ours: more about services

-- The topics under which a service is found (data/topics.toml); 1 is the most important.
CREATE TABLE topic (
    service_id TEXT NOT NULL REFERENCES service (id),
    position INTEGER NOT NULL,
    topic TEXT NOT NULL,
    PRIMARY KEY (service_id, position)
) STRICT, WITHOUT ROWID;

-- Whom a service is for; no row means everybody.
CREATE TABLE audience (
    service_id TEXT NOT NULL REFERENCES service (id),
    audience TEXT NOT NULL, -- women, men, children
    PRIMARY KEY (service_id, audience)
) STRICT, WITHOUT ROWID;

-- Answers to what people need to know before they call: yes, no, or NULL, which is unknown and
-- never "no".
CREATE TABLE fact (
    service_id TEXT PRIMARY KEY NOT NULL REFERENCES service (id),
    free TEXT, -- it costs nothing
    no_papers TEXT, -- no identity papers needed
    no_name TEXT, -- nobody has to give a name
    no_police TEXT, -- nobody has to talk to the police
    men TEXT, -- men are welcome
    children TEXT -- children are welcome
) STRICT, WITHOUT ROWID;

-- From what the validity of a record is computed, with service.assured_date and threshold.
CREATE TABLE assurance (
    service_id TEXT PRIMARY KEY NOT NULL REFERENCES service (id),
    commitment TEXT, -- the day the provider agreed to serve people like the reader
    assurer TEXT, -- who checked; never in an edition
    method TEXT, -- call, visit, mail
    next_due TEXT, -- until when the check holds; for other tools, Waypost computes it again
    funded_until TEXT, -- the last day of its funding
    no_answers INTEGER NOT NULL DEFAULT 0 -- calls in a row that nobody answered
) STRICT, WITHOUT ROWID;
