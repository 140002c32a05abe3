"""Front matter without fences: lines as “Title: …” above the first blank one, of Pelican, MultiMarkdown and reader services."""

from collections.abc import Iterator

from newslint.formats.front_matter_entries import Entry, Matter
from newslint.model.spans import Span
from newslint.text.expressions import Match, expression

_OPENING = expression(r"(?i)(?:title|date|authors?|slug|category|tags|status|lang)[ \t]{0,9}:[ \t]")
_LINE = expression(r"(?P<key>[A-Za-z][\w .-]{0,30}):(?P<value>[ \t][^\r\n]*)?(?:\r?\n|\r|\Z)")
_GOES_ON = expression(r"(?:[ ]{4}|\t)[^\r\n]*(?:\r?\n|\r|\Z)")
_BLANK = expression(r"[ \t]*(?:\r?\n|\r)")
_NAME = expression(r"[^;,]+")
# Beside a title, one of these makes a header of what could be the first lines of an article.
_KNOWN = frozenset(("author", "authors", "category", "date", "slug", "tags", "url source"))
_BODY = (
    "markdown content"  # the line of a reader service above the article; its header has blank lines
)
_LONGEST = 5_000


def lines_matter(text: str) -> Matter:
    """Read such lines at the start of a text; an empty result where it has none."""
    if not _OPENING.match(text):
        return Matter((), 0)
    is_of_reader = f"\n{_BODY}:" in text[:_LONGEST].lower()
    keys: set[str] = set()
    found: list[Entry] = []
    at = 0
    while at < len(text):
        if line := _LINE.match(text, at):
            keys.add(line["key"].lower())
            found += _entries(line)
        else:
            line = _GOES_ON.match(text, at) or _BLANK.match(text, at)
            if line is None:
                return Matter((), 0)
        at = line.end()
        if _BODY in keys or (not is_of_reader and not line[0].strip()):
            break
    is_header = "title" in keys and not _KNOWN.isdisjoint(keys)
    return Matter(tuple(found), at) if is_header else Matter((), 0)


def _entries(line: Match) -> Iterator[Entry]:
    key, start = line["key"], line.start("value")
    value = line["value"] or ""
    names = _NAME.finditer(value) if key.lower() == "authors" else ()
    for name in names:
        yield _entry((key, name.start()), name[0], start + name.start())
    if not names and value.strip():
        yield _entry((key,), value, start)


def _entry(path: tuple[str | int, ...], value: str, start: int) -> Entry:
    inner = value.strip()
    begin = start + len(value) - len(value.lstrip())
    return Entry(path, inner, Span(begin, begin + len(inner)))
