"""The store of fact-checked claims: reviews as they were published, and an index of their words."""

from newslint.facts.stores import StoreKind

# `words` keeps no text of its own: it indexes that of `review`.
_TABLES = """
CREATE TABLE review (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    claim TEXT NOT NULL,
    rating TEXT NOT NULL,
    publisher TEXT NOT NULL,
    url TEXT NOT NULL,
    title TEXT NOT NULL,
    note TEXT NOT NULL,
    claimed TEXT NOT NULL,
    reviewed TEXT NOT NULL,
    language TEXT NOT NULL,
    licence TEXT NOT NULL
);
CREATE VIRTUAL TABLE words USING fts5(
    title, claim, note, content='review', content_rowid='id', tokenize='porter unicode61 remove_diacritics 2'
);
"""

KIND = StoreKind(
    name="claims",
    application_id=0x4E4C434C,  # “NLCL”
    version=1,
    schema=_TABLES,
    tables=("review", "words"),
)
