"""The tables of an edition; they are made once, read often and never changed."""

from typing import Final

__all__ = ["FORMAT", "INDEXES", "TABLES"]

FORMAT: Final = "1"  # raised with every change to the tables or to what is in them

TABLES: Final = """
CREATE TABLE about (key TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE claims (id TEXT PRIMARY KEY, rank INTEGER, status TEXT NOT NULL, first REAL,
    last REAL, changed TEXT, row TEXT NOT NULL, whole TEXT NOT NULL, event TEXT);
CREATE TABLE said (id TEXT PRIMARY KEY, claim TEXT NOT NULL, actor TEXT, version TEXT NOT NULL,
    published TEXT NOT NULL, start INTEGER NOT NULL, is_detail INTEGER NOT NULL,
    utterance TEXT NOT NULL, line TEXT NOT NULL);
CREATE TABLE told (claim TEXT NOT NULL, ord INTEGER NOT NULL, utterance TEXT NOT NULL,
    PRIMARY KEY (claim, ord)) WITHOUT ROWID;
CREATE TABLE relations (id INTEGER PRIMARY KEY, a TEXT NOT NULL, b TEXT NOT NULL,
    row TEXT NOT NULL);
CREATE TABLE related (claim TEXT NOT NULL, relation INTEGER NOT NULL,
    PRIMARY KEY (claim, relation)) WITHOUT ROWID;
CREATE TABLE conflicts (rank INTEGER PRIMARY KEY, relation INTEGER NOT NULL, slot TEXT NOT NULL,
    pairs TEXT NOT NULL);
CREATE TABLE opposed (relation INTEGER PRIMARY KEY);
CREATE TABLE claim_actors (actor TEXT NOT NULL, claim TEXT NOT NULL,
    PRIMARY KEY (actor, claim)) WITHOUT ROWID;
CREATE TABLE claim_places (place TEXT NOT NULL, claim TEXT NOT NULL,
    PRIMARY KEY (place, claim)) WITHOUT ROWID;
CREATE TABLE about_actors (actor TEXT NOT NULL, published TEXT NOT NULL, utterance TEXT NOT NULL,
    PRIMARY KEY (actor, published, utterance)) WITHOUT ROWID;
CREATE TABLE against (actor TEXT NOT NULL, relation INTEGER NOT NULL,
    PRIMARY KEY (actor, relation)) WITHOUT ROWID;
CREATE TABLE timeline (ord INTEGER PRIMARY KEY, earliest REAL NOT NULL, latest REAL NOT NULL,
    clock TEXT NOT NULL, claim TEXT NOT NULL, row TEXT NOT NULL, record TEXT NOT NULL);
CREATE TABLE places (rank INTEGER PRIMARY KEY, name TEXT NOT NULL, lat REAL, lon REAL,
    claims INTEGER NOT NULL, row TEXT NOT NULL, record TEXT NOT NULL);
CREATE TABLE actors (rank INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, name TEXT NOT NULL,
    row TEXT NOT NULL, whole TEXT NOT NULL);
CREATE TABLE actor_ids (former TEXT PRIMARY KEY, actor TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE documents (rank INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, version TEXT NOT NULL,
    published TEXT NOT NULL, title TEXT NOT NULL, outlet TEXT NOT NULL, row TEXT NOT NULL,
    whole TEXT NOT NULL, held_at TEXT NOT NULL, published_at TEXT);
CREATE TABLE stories (rank INTEGER PRIMARY KEY, row TEXT NOT NULL);
CREATE TABLE sources (rank INTEGER PRIMARY KEY, name TEXT NOT NULL, row TEXT NOT NULL,
    record TEXT NOT NULL);
CREATE TABLE problems (rank INTEGER PRIMARY KEY, code TEXT NOT NULL, row TEXT NOT NULL,
    record TEXT NOT NULL);
CREATE TABLE records (kind TEXT NOT NULL, ord INTEGER NOT NULL, key TEXT NOT NULL,
    packed BLOB NOT NULL, PRIMARY KEY (kind, ord));
CREATE VIRTUAL TABLE search USING fts5 (kind UNINDEXED, key UNINDEXED, title, body,
    tokenize = "unicode61 remove_diacritics 2");
"""

INDEXES: Final = """
CREATE INDEX claims_by_rank ON claims (rank);
CREATE INDEX claims_by_status ON claims (status, rank);
CREATE INDEX claims_by_change ON claims (changed, rank);
CREATE INDEX said_by_actor ON said (actor, published, start, id);
CREATE INDEX said_in ON said (version, start, id);
CREATE INDEX said_of ON said (claim);
CREATE INDEX timeline_by_time ON timeline (earliest);
CREATE INDEX places_by_name ON places (name);
CREATE INDEX documents_by_version ON documents (version);
CREATE INDEX documents_by_outlet ON documents (outlet, rank);
CREATE INDEX records_by_key ON records (kind, key);
INSERT INTO search (search) VALUES ('optimize');
ANALYZE;
"""
