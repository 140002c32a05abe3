"""Front matter in YAML, TOML, JSON or bare lines as a flat list of values, each with its path and its place."""

from collections.abc import Callable, Iterable, Iterator
from json import JSONDecoder

from newslint.errors import FormatError
from newslint.formats.front_matter_entries import Entry, Matter, Path
from newslint.formats.front_matter_lines import lines_matter
from newslint.formats.front_matter_toml import toml_entries
from newslint.formats.front_matter_yaml import yaml_entries
from newslint.formats.json_positions import JsonError, Node
from newslint.formats.json_positions import read as read_json
from newslint.model.spans import Span
from newslint.text.expressions import expression

_OPENING = expression(r"(?P<fence>---|\+\+\+)(?P<language>yaml|toml|json)?[ \t]*(?:\r?\n|\Z)")
_CLOSING = {
    "---": expression(r"(?m)^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)"),
    "+++": expression(r"(?m)^\+\+\+[ \t]*(?:\r?\n|\Z)"),
}
# Only what no article begins with: a template or an MDX expression has no key in quotes.
_JSON_OPENING = expression(r"\{\s*\"[^\"\n]{0,200}\"\s*:")
_REST_OF_LINE = expression(r"[ \t]*(?:\r?\n|\Z)")
_LONGEST = 200_000


def read(text: str) -> Matter:
    """Read the front matter that a text begins with; raise FormatError where it cannot be read."""
    if opening := _OPENING.match(text):
        fence = opening["fence"]
        closing = _CLOSING[fence].search(text, opening.end())
        if closing is None:
            raise FormatError(f"front matter opened by “{fence}” is not closed", 1)
        _check_length(closing.start() - opening.end())
        language = opening["language"] or ("yaml" if fence == "---" else "toml")
        inside = Span(opening.end(), closing.start())
        return Matter(tuple(_READERS[language](text, inside)), closing.end())
    if _JSON_OPENING.match(text):
        return _json_matter(text)
    return lines_matter(text)


def _check_length(length: int) -> None:
    if length > _LONGEST:
        raise FormatError(f"front matter is longer than {_LONGEST:,} characters", 1)


def _json_matter(text: str) -> Matter:
    """JSON that is front matter by itself: the object's end is the end of the front matter."""
    try:
        _, end = JSONDecoder(strict=False).raw_decode(text[: _LONGEST + 1])
    except RecursionError:
        raise FormatError("front matter is nested too deeply", 1) from None
    except ValueError as error:
        line = getattr(error, "lineno", 1)
        raise FormatError(
            f"front matter is no JSON: {getattr(error, 'msg', error)}", line
        ) from error
    rest = _REST_OF_LINE.match(text, end)
    if rest is None:
        return Matter((), 0)
    return Matter(tuple(_json_entries(text, Span(0, end))), rest.end())


def _json_entries(text: str, inside: Span) -> Iterator[Entry]:
    try:
        root = read_json(text, *inside, strict=False)
    except JsonError as error:
        line = text.count("\n", 0, error.offset) + 1
        raise FormatError(f"front matter is no JSON: {error}", line) from error
    waiting: list[tuple[Path, Node]] = [((), root)]
    while waiting:
        path, node = waiting.pop()
        if node.kind == "string":
            yield Entry(path, str(node.value), node.inside)
        elif node.kind in {"number", "word"}:
            yield Entry(path, text[node.span.start : node.span.end], node.span)
        else:
            yield Entry(path, None, node.span)
            names: Iterable[str | int] = [str(key.value) for key in node.keys] or range(
                len(node.children)
            )
            below: list[tuple[Path, Node]] = [
                ((*path, name), child) for name, child in zip(names, node.children, strict=True)
            ]
            waiting.extend(reversed(below))


_READERS: dict[str, Callable[[str, Span], Iterator[Entry]]] = {
    "yaml": yaml_entries,
    "toml": toml_entries,
    "json": _json_entries,
}
