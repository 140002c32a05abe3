"""What every kind of front matter is read as."""

from newslint.model.spans import Span
from newslint.records import NamedTuple

Path = tuple[str | int, ...]


class Entry(NamedTuple):
    """A value and the keys and indexes that lead to it.

    `span` is the value without its quotes. A list or mapping has an entry too, of value None,
    whose span has its brackets in it where it has some.
    """

    path: Path
    value: str | None
    span: Span


class Matter(NamedTuple):
    """All values in front matter, and where the article begins after it."""

    entries: tuple[Entry, ...]
    end: int
