"""YAML and TOML as values that know their line and column; scalars stay text until a schema says what they are."""

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Literal

from newslint.errors import Problem
from newslint.records import NamedTuple
from newslint.text.expressions import expression
from newslint.text.lines import shorten

if TYPE_CHECKING:
    import yaml

# Every level of a block stands further to the right than the one around it.
_DEEP = expression(r"(?m)^(?:[ \t]|[-?](?=\s)){120}")
_MOST_BRACKETS = 10_000
_TOO_DEEP = "is not YAML that people write: nested too deeply"


class Located(NamedTuple):
    """One value of a file people write; `line` and `column` count from 1, 0 where unknown.

    Exactly one of `text`, `items` and `entries` is meant, as `shape` says.
    """

    shape: Literal["text", "list", "mapping", "nothing"]
    line: int
    column: int
    text: str = ""
    items: tuple["Located", ...] = ()
    entries: tuple[tuple["Located", "Located"], ...] = ()

    def describe(self) -> str:
        """The value in a few words, for an error."""
        if self.shape == "text":
            return f"`{shorten(self.text)}`"
        return {"list": "a list", "mapping": "a mapping", "nothing": "nothing"}[self.shape]


def read_yaml(text: str, path: str) -> tuple[Located | None, tuple[Problem, ...]]:
    """Read one YAML document; None where it is not YAML.

    Nodes are composed, never constructed: no tag makes an object, and an alias is refused,
    so nothing in the file can grow beyond its own size.
    """
    import yaml  # noqa: PLC0415 - only when rules are read
    from yaml.reader import ReaderError  # noqa: PLC0415

    if line := _too_deep(text):
        return None, (Problem(path, line, 1, _TOO_DEEP),)
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    problems: list[Problem] = []
    try:
        root = yaml.compose(text, loader)
        value = Located("nothing", 1, 1) if root is None else _walk(root, path, problems, set())
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        return None, (Problem(path, line, column, f"is not YAML: {_reason(error)}"),)
    except ReaderError as error:
        line, column = place_of(text, text.find(chr(error.character)))
        reason = f"control character 0x{error.character:02x}"
        return None, (Problem(path, line, column, f"is not YAML: {reason}"),)
    except RecursionError:
        return None, (Problem(path, 1, 1, _TOO_DEEP),)
    return value, tuple(dict.fromkeys(problems))


def not_utf8(error: UnicodeDecodeError, path: str) -> Problem:
    """What is wrong in a file that people write in another encoding, and where."""
    before = error.object[: error.start].decode()
    line, column = place_of(before, len(before))
    return Problem(path, line, column, f"is not UTF-8: byte 0x{error.object[error.start]:02x}")


def place_of(text: str, offset: int) -> tuple[int, int]:
    """Line and column of a place in a text, both from 1."""
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)


def _too_deep(text: str) -> int:
    """A line that nests deeper than people write, else 0: the parser in C would crash with its stack."""
    if deep := _DEEP.search(text):
        return text.count("\n", 0, deep.start()) + 1
    return int(text.count("[") + text.count("{") > _MOST_BRACKETS)


def _reason(error: object) -> str:
    problem = getattr(error, "problem", None) or str(error)
    context = getattr(error, "context", None)
    return f"{problem} ({context})" if context else str(problem)


def _walk(node: "yaml.Node", path: str, problems: list[Problem], seen: set[int]) -> Located:
    mark = node.start_mark
    place = mark.line + 1, mark.column + 1
    if id(node) in seen:
        problems.append(Problem(path, *place, "aliases are not read here: write the value out"))
        return Located("nothing", *place)
    seen.add(id(node))
    match getattr(node, "id", ""):
        case "scalar":
            is_empty = node.value == "" and getattr(node, "style", None) is None
            return Located("nothing" if is_empty else "text", *place, text=node.value)
        case "sequence":
            items = tuple(_walk(item, path, problems, seen) for item in node.value)
            return Located("list", *place, items=items)
        case _:
            entries = tuple(
                (_walk(key, path, problems, seen), _walk(item, path, problems, seen))
                for key, item in node.value
            )
            problems.extend(_repeated(entries, path))
            return Located("mapping", *place, entries=entries)


def _repeated(entries: tuple[tuple[Located, Located], ...], path: str) -> Iterator[Problem]:
    names = set()
    for key, _ in entries:
        if key.text in names:
            yield Problem(path, key.line, key.column, f"`{shorten(key.text)}` is given twice")
        names.add(key.text)


def from_toml(value: object, text: str) -> Located:
    """TOML values (as tomllib gives them) with the place of each key, found again in the text."""
    return _locate(value, text, 0, Located("nothing", 0, 0))


def _locate(value: object, text: str, start: int, above: Located) -> Located:
    place = above.line, above.column
    if isinstance(value, Mapping):
        entries = []
        for name, item in value.items():
            offset = _find_key(text, str(name), start)
            line, column = place_of(text, offset) if offset >= 0 else place
            key = Located("text", line, column, text=str(name))
            entries.append((key, _locate(item, text, max(offset, start), key)))
        return Located("mapping", *place, entries=tuple(entries))
    if isinstance(value, list):
        items = tuple(_locate(item, text, start, above) for item in value)
        return Located("list", *place, items=items)
    plain = str(value).lower() if isinstance(value, bool) else str(value)
    return Located("text", *place, text=plain)


def _find_key(text: str, name: str, start: int) -> int:
    """Where a key or the last part of a table's name stands; -1 where it is not found."""
    word = re.escape(name)
    pattern = expression(
        rf"(?m)^[ \t]*(?:\[[^\]\n]*?\b)?(?P<key>[\"']?{word}[\"']?)[ \t]*(?:=|\]|\.)|[{{,][ \t]*(?P<inline>[\"']?{word}[\"']?)[ \t]*="
    )
    match = pattern.search(text, start)
    return match.start(match.lastgroup or 0) if match else -1
