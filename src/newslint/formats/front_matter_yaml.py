"""YAML front matter: the parser's events, walked without recursion; aliases are left out, never expanded."""

from collections.abc import Iterator
from dataclasses import dataclass

import yaml

from newslint.errors import FormatError
from newslint.formats.front_matter_entries import Entry, Path
from newslint.model.spans import Span
from newslint.text.expressions import expression

_NO_MAPPING = "front matter is no mapping of keys to values"
_DEEPEST = 100
# All that YAML reads as it stands, and no sign that may mean more to it.
_PLAIN_LINE = expression(
    r"(?P<key>[A-Za-z][A-Za-z0-9_-]{0,60}): {1,9}(?P<value>[^\W_](?:[\w ,.;’“”'\"()/&+-]|:(?=\S))*+)(?<! )\n"
)
_PROPERTIES = expression(r"(?:[!&]\S*\s+){1,2}")
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(slots=True)
class _Open:
    """A list or mapping that is not closed yet, and what its next value is called."""

    path: Path
    start: int
    is_mapping: bool
    key: str | None = None
    index: int = 0

    @property
    def wants_value(self) -> bool:
        return not self.is_mapping or self.key is not None

    def next_path(self) -> Path:
        if self.is_mapping:
            return (*self.path, "?" if self.key is None else self.key)
        return (*self.path, self.index)

    def step(self, key: str) -> None:
        """A key or a value is read: `key` is what a mapping's next value is called."""
        self.index += 1
        self.key = key if self.is_mapping and self.key is None else None


def yaml_entries(text: str, inside: Span) -> Iterator[Entry]:
    """Yield every value of the mapping at `text[inside]`."""
    return _plain_entries(text, inside) or _entries(text, inside)


def _plain_entries(text: str, inside: Span) -> Iterator[Entry] | None:
    """The entries of lines that each give one name one value, which most are; None where any is more."""
    found = []
    at = last = inside.start
    while line := _PLAIN_LINE.match(text, at, inside.end):
        at, last = line.end(), line.end("value")
        found.append(Entry((line["key"],), line["value"], Span(*line.span("value"))))
    found.append(Entry((), None, Span(inside.start, last)))
    return iter(found) if inside.start < at == inside.end else None


def _entries(text: str, inside: Span) -> Iterator[Entry]:
    opened: list[_Open] = []
    for event, span in _events(text, inside):
        here = opened[-1] if opened else None
        if isinstance(event, yaml.MappingStartEvent | yaml.SequenceStartEvent):
            opened.append(_begun(text, event, span, opened))
        elif isinstance(event, yaml.MappingEndEvent | yaml.SequenceEndEvent):
            done = opened.pop()
            yield Entry(done.path, None, _trimmed(text, done.start, span.end))
            if opened:
                opened[-1].step("?")
        elif isinstance(event, yaml.ScalarEvent):
            if here is None:
                raise FormatError(_NO_MAPPING, _line(text, span.start))
            if here.wants_value:
                yield _scalar(text, here.next_path(), event, span)
            here.step(event.value)
        elif isinstance(event, yaml.AliasEvent) and here:
            here.step("?")


def _begun(text: str, event: yaml.Event, span: Span, opened: list[_Open]) -> _Open:
    is_mapping = isinstance(event, yaml.MappingStartEvent)
    if len(opened) == _DEEPEST:
        raise FormatError("front matter is nested too deeply", _line(text, span.start))
    if not (opened or is_mapping):
        raise FormatError(_NO_MAPPING, _line(text, span.start))
    return _Open(opened[-1].next_path() if opened else (), span.start, is_mapping)


def _events(text: str, inside: Span) -> Iterator[tuple[yaml.Event, Span]]:
    """The parser's events, with their places in `text`."""
    start = inside.start
    try:
        for event in yaml.parse(text[start : inside.end], Loader=_LOADER):
            if event.start_mark and event.end_mark:
                yield event, Span(start + event.start_mark.index, start + event.end_mark.index)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line if error.problem_mark else 0
        problem = error.problem or error.context or "cannot be read"
        raise FormatError(
            f"front matter is no YAML: {problem}", _line(text, inside.start) + line
        ) from error
    except yaml.YAMLError as error:
        problem = str(error).partition("\n")[0]
        raise FormatError(
            f"front matter is no YAML: {problem}", _line(text, inside.start)
        ) from error


def _scalar(text: str, path: Path, event: yaml.ScalarEvent, span: Span) -> Entry:
    if (event.tag or event.anchor) and (own := _PROPERTIES.match(text, *span)):
        span = Span(own.end(), span.end)
    if event.style in {"'", '"'}:
        return Entry(path, event.value, Span(span.start + 1, span.end - 1))
    if event.style in {"|", ">"}:
        header = text.find("\n", span.start, span.end)
        start = header + 1 if header >= 0 else span.end
        return Entry(path, event.value.strip(), _trimmed(text, start, span.end))
    return Entry(path, event.value, span)


def _trimmed(text: str, start: int, end: int) -> Span:
    inside = text[start:end]
    left = len(inside) - len(inside.lstrip())
    return Span(start + left, max(start + left, start + len(inside.rstrip())))


def _line(text: str, offset: int) -> int:
    return text.count("\n", 0, offset) + 1
