"""The tables of a ledger; `seq` numbers rows as they arrived, and no iteration shows it.

The tables whose names begin with `index_` are no facts: they are made of the facts, kept because
making them again costs time, and can be dropped at any moment. Nor is `visits`, which is how far
the watching of feeds and pages has come: without it everything would be asked for once more.
"""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
)

from dateline.ledger.dialect import SEQ, WORDS

__all__ = [
    "METADATA",
    "SCHEMA_VERSION",
    "about",
    "documents",
    "index_about",
    "index_cards",
    "index_compared",
    "index_places",
    "index_postings",
    "index_scores",
    "judgements",
    "mentions",
    "problems",
    "runs",
    "story_about",
    "story_events",
    "story_heads",
    "story_members",
    "story_seen",
    "story_taken",
    "story_words",
    "utterances",
    "vectors",
    "visits",
    "withdrawals",
]

SCHEMA_VERSION = 1

METADATA = MetaData()

about = Table(
    "dateline",
    METADATA,
    Column("schema_version", Integer, primary_key=True, autoincrement=False),
)

runs = Table(
    "runs",
    METADATA,
    Column("id", WORDS, primary_key=True),
    Column("value", WORDS, nullable=False),
)


def _seq() -> Column[int]:
    return Column("seq", SEQ, primary_key=True)


def _words(name: str, *, unique: bool = False) -> Column[str]:
    return Column(name, WORDS, nullable=False, unique=unique)


documents = Table(
    "documents",
    METADATA,
    _seq(),
    _words("id"),
    _words("version", unique=True),
    _words("sha256"),
    _words("text"),
    _words("held_at"),
    Column("published_at", WORDS),
    Column("title", WORDS),
    Column("source", WORDS),
    Column("url", WORDS),
    Column("lang", WORDS),
    Column("run", WORDS, ForeignKey(runs.c.id), nullable=False),
    _words("seal"),
    Index("documents_in_order", "id", "version"),
    sqlite_autoincrement=True,
)


def _facts(name: str, identity: Column[str]) -> Table:
    """Return the table of facts that stand at a place in one version of a document."""
    return Table(
        name,
        METADATA,
        _seq(),
        identity,
        _words("document"),
        Column("version", WORDS, ForeignKey(documents.c.version), nullable=False),
        Column("start", Integer, nullable=False),
        Column("end", Integer, nullable=False),
        _words("value"),
        Index(f"{name}_in_order", "document", "version", "start", "end", "id", unique=True),
        sqlite_autoincrement=True,
    )


# An index over ids alone costs a page written for each row, since digests fall anywhere; only
# utterances, which vectors refer to, have one. Mentions are unique by the index of their order.
utterances = _facts("utterances", _words("id", unique=True))
mentions = _facts("mentions", _words("id"))

vectors = Table(
    "vectors",
    METADATA,
    Column("utterance", WORDS, ForeignKey(utterances.c.id), primary_key=True),
    Column("value", LargeBinary, nullable=False),
)

problems = Table(
    "problems",
    METADATA,
    _seq(),
    _words("id", unique=True),
    _words("place"),
    _words("code"),
    _words("message"),
    _words("value"),
    Index("problems_in_order", "place", "code", "message", "id"),
    sqlite_autoincrement=True,
)

judgements = Table(
    "judgements",
    METADATA,
    _seq(),
    _words("id", unique=True),
    _words("left"),
    _words("right"),
    _words("made_at"),
    Column("live", Boolean, nullable=False),
    _words("value"),
    Index("judgements_in_order", "made_at", "id"),
    Index("judgements_of_pair", "left", "right"),
    sqlite_autoincrement=True,
)

Index(
    "one_live_judgement_per_pair",
    judgements.c.left,
    judgements.c.right,
    unique=True,
    sqlite_where=judgements.c.live,
    postgresql_where=judgements.c.live,
)

withdrawals = Table(
    "withdrawals",
    METADATA,
    _seq(),
    _words("id", unique=True),
    _words("document"),
    _words("at"),
    _words("value"),
    Index("withdrawals_in_order", "document", "at", "id"),
    sqlite_autoincrement=True,
)

visits = Table(
    "visits",
    METADATA,
    Column("url", WORDS, primary_key=True),
    _words("value"),
)

# Of the index: by which code it was made, and the `seq` of the last document that is in it.
index_about = Table(
    "index_about",
    METADATA,
    Column("one", Integer, primary_key=True, autoincrement=False),
    _words("code"),
    Column("upto", SEQ, nullable=False),
)


def _number(name: str) -> Column[int]:
    return Column(name, BigInteger, nullable=False)


def _mark() -> Column[int]:
    return Column("mark", SEQ, primary_key=True, autoincrement=False)


index_cards = Table(
    "index_cards",
    METADATA,
    _mark(),
    _number("second"),
    _words("utterance"),
    Column("keys", LargeBinary, nullable=False),
)

# Vectors are numbered as they came, which is nearly the order of places: neighbours lie together.
# (Within a key of two columns they would fill the upper pages of the tree, which would be deep.)
index_places = Table(
    "index_places",
    METADATA,
    _seq(),
    _number("second"),
    _number("mark"),
    Column("vector", LargeBinary, nullable=False),
    Index("index_places_in_order", "second", "mark", unique=True),
)

# The bearers of a key lie side by side, and nothing beside them.
index_postings = Table(
    "index_postings",
    METADATA,
    *(
        Column(name, BigInteger, primary_key=True, autoincrement=False)
        for name in ("key", "second", "mark")
    ),
    sqlite_with_rowid=False,
)

# `rows` are the marks of the earlier ones that it is compared with; none yet where it is null.
index_compared = Table(
    "index_compared",
    METADATA,
    _mark(),
    Column("rows", LargeBinary),
)
Index(
    "index_unsettled",
    index_compared.c.mark,
    sqlite_where=index_compared.c.rows.is_(None),
    postgresql_where=index_compared.c.rows.is_(None),
)

# `scores` are of those rows that may be one claim with it; `basis` tells what they rest on.
index_scores = Table(
    "index_scores",
    METADATA,
    _mark(),
    Column("basis", LargeBinary, nullable=False),
    Column("scores", LargeBinary, nullable=False),
)

# Of stories: of which documents they are made, by which code, and how many were told by then.
story_about = Table(
    "story_about",
    METADATA,
    Column("one", Integer, primary_key=True, autoincrement=False),
    _words("code"),
    Column("upto", SEQ, nullable=False),
)

story_heads = Table(
    "story_heads",
    METADATA,
    Column("number", SEQ, primary_key=True, autoincrement=False),
    _words("name"),
    _number("size"),
    _number("square"),
    Column("first", BigInteger),
    Column("last", BigInteger),
    _number("checked"),
)

story_words = Table(
    "story_words",
    METADATA,
    Column("word", WORDS, primary_key=True),
    Column("story", BigInteger, primary_key=True, autoincrement=False),
    _number("weight"),
    Index("story_words_of_story", "story"),
    sqlite_with_rowid=False,
)

story_members = Table(
    "story_members",
    METADATA,
    _seq(),
    _words("document", unique=True),
    _words("version"),
    _number("story"),
    Column("bag", WORDS),  # where it cannot be made again: foreign words are weighed as they came
    Index("story_members_of_story", "story", "seq"),
    sqlite_autoincrement=True,
)

# The documents in the order in which they were taken, which is that of publication: the version of
# each, its number in the ledger, and how to undo its taking; null where that is forgotten.
story_taken = Table(
    "story_taken",
    METADATA,
    _seq(),
    _words("document", unique=True),
    _words("version"),
    _number("second"),
    _number("number"),
    Column("undo", WORDS),
    Index("story_taken_in_order", "second", "version"),
    sqlite_autoincrement=True,
)

# How stories came together and apart, in order, each with the version at which it was seen.
story_events = Table(
    "story_events",
    METADATA,
    _seq(),
    _words("kind"),
    _words("story"),
    _words("other"),
    _words("version"),
    sqlite_autoincrement=True,
)

# How many documents of a language that the rarity table does not know have a word; "" counts all.
story_seen = Table(
    "story_seen",
    METADATA,
    Column("lang", WORDS, primary_key=True),
    Column("word", WORDS, primary_key=True),
    _number("documents"),
    sqlite_with_rowid=False,
)
