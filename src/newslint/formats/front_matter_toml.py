"""TOML front matter: tomllib says whether it is valid, a scan of its words says where each value stands."""

import tomllib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from newslint.errors import FormatError
from newslint.formats.front_matter_entries import Entry, Path
from newslint.model.spans import Span
from newslint.text.expressions import Match, expression

_WORD = expression(
    r"""(?sx)[ \t\r\n]+|\#[^\n]*
      | (?P<string>"{3}(?:[^"\\]|\\.|"{1,2}(?!"))*+"{3,5} | '{3}(?:[^']|'{1,2}(?!'))*+'{3,5}
                 | "(?:[^"\\\n]|\\.)*+" | '[^'\n]*+')
      | (?P<bare>\d{4}-\d\d-\d\d[ ]\d\d:[^\s,\[\]{}\#]+ | [^\s,\[\]{}=\#"']+)
      | (?P<mark>[\[\]{},=])""",
)
_HEADER = expression(r"(?P<array>\[)?\[(?P<name>(?:\"[^\"\n]*\"|'[^'\n]*'|[^\"'\]\n])*+)\]\]?")
_KEY = expression(r"\"([^\"]*)\"|'([^']*)'|([\w-]+)")
_ERROR_LINE = expression(r"at line (\d+)")
_LONG_KEY = expression(r"(?m)^[ \t\[]*(?:[\w\"'-]{1,100}[ \t]*\.[ \t]*){50}")


@dataclass(slots=True)
class _Open:
    """A table, list or inline table that is not closed yet, and what its next value is called."""

    path: Path
    start: int
    is_list: bool = False
    index: int = 0
    key: list[str] = field(default_factory=list)
    has_equals: bool = False

    def next_path(self) -> Path:
        return (*self.path, self.index) if self.is_list else (*self.path, *self.key)

    @property
    def wants_key(self) -> bool:
        return not (self.is_list or self.has_equals)

    def step(self) -> None:
        """A value is read."""
        self.key = []
        self.has_equals = False


def toml_entries(text: str, inside: Span) -> Iterator[Entry]:
    """Yield every value of the TOML at `text[inside]`."""
    _validate(text, inside)
    arrays: Counter[Path] = Counter()
    opened = [_Open((), inside.start)]
    at, last = inside.start, inside.start
    while word := _WORD.match(text, at, inside.end):
        at = word.end()
        here = opened[-1]
        if word["string"] or word["bare"]:
            if here.wants_key:
                here.key += _key_parts(word[0])
                continue
            yield _scalar(text, here.next_path(), word)
            here.step()
            last = at
        elif word["mark"] == "[" and len(opened) == 1 and here.wants_key:
            header = _HEADER.match(text, word.start(), inside.end)
            if header is None:
                return
            yield from _table(here, last)
            opened = [_Open(_header_path(header, arrays), header.start())]
            at = last = header.end()
        elif word["mark"] in {"[", "{"}:
            opened.append(_Open(here.next_path(), word.start(), is_list=word["mark"] == "["))
        elif word["mark"] in {"]", "}"} and len(opened) > 1:
            done = opened.pop()
            yield Entry(done.path, None, Span(done.start, at))
            opened[-1].step()
            last = at
        elif word["mark"] == "=":
            here.has_equals = True
        elif word["mark"] == ",":
            here.index += 1
    yield from _table(opened[0], last)


def _validate(text: str, inside: Span) -> None:
    source = text[inside.start : inside.end]
    first = text.count("\n", 0, inside.start)
    if long_key := _LONG_KEY.search(source):
        line = first + source.count("\n", 0, long_key.start()) + 1
        raise FormatError("front matter is nested too deeply", line)
    try:
        tomllib.loads(source)
    except tomllib.TOMLDecodeError as error:
        place = _ERROR_LINE.search(str(error))
        line = first + (int(place[1]) if place else 1)
        problem = str(error).partition(" (at ")[0]
        problem = problem[:1].lower() + problem[1:]
        raise FormatError(f"front matter is no TOML: {problem}", line) from error
    except RecursionError:
        raise FormatError("front matter is nested too deeply", first + 1) from None


def _scalar(text: str, path: Path, word: Match) -> Entry:
    if not word["string"]:
        return Entry(path, word[0], Span(*word.span()))
    quotes = 3 if word[0].startswith(('"""', "'''")) else 1
    start, end = word.start() + quotes, word.end() - quotes
    if quotes == 3 and text.startswith(("\n", "\r\n"), start):
        start = text.index("\n", start) + 1
    value = (
        str(tomllib.loads(f"value={word[0]}")["value"])
        if "\\" in word[0]
        else text[start:end].replace("\r\n", "\n")
    )
    return Entry(path, value, Span(start, end))


def _table(table: _Open, end: int) -> Iterator[Entry]:
    if table.path:
        yield Entry(table.path, None, Span(table.start, end))


def _header_path(header: Match, arrays: Counter[Path]) -> Path:
    """The path of a table; in an array of tables it has the index of its last one."""
    names = _key_parts(header["name"])
    path: Path = ()
    for position, name in enumerate(names, 1):
        path = (*path, name)
        if header["array"] and position == len(names):
            arrays[path] += 1
        if arrays[path]:
            path = (*path, arrays[path] - 1)
    return path


def _key_parts(name: str) -> list[str]:
    return [double or single or bare for double, single, bare in _KEY.findall(name)]
