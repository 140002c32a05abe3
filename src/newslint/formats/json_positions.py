"""JSON as nodes that know where they stand: duplicate keys, NaN and lone surrogates are kept."""

from collections.abc import Iterator

from newslint.hints import Literal
from newslint.model.spans import Span
from newslint.records import NamedTuple
from newslint.text.expressions import Match, expression

Container = Literal["object", "array"]
Kind = Container | Literal["string", "number", "word"]
Scalar = str | int | float | bool | None


class JsonError(ValueError):
    """The text is no JSON; `offset` is the first character that cannot be, in the text given."""

    def __init__(self, text: str, offset: int) -> None:
        super().__init__(text)
        self.offset = offset

    def __reduce__(self) -> tuple[type, tuple[str, int]]:
        return type(self), (str(self), self.offset)


class Node(NamedTuple):
    """One value. `span` has the quotes or brackets in it; `keys` run beside `children` in objects."""

    kind: Kind
    value: Scalar  # decoded; None for objects and arrays, as for null
    span: Span
    keys: tuple["Node", ...] = ()
    children: tuple["Node", ...] = ()

    def get(self, key: str) -> "Node | None":
        """The value of a key: the last one where it is given twice, as Python reads it; none of an array."""
        if self.kind != "object":
            return None
        for name, child in zip(reversed(self.keys), reversed(self.children), strict=True):
            if name.value == key:
                return child
        return None

    @property
    def inside(self) -> Span:
        """The span of a string without its quotes; of anything else, all of it."""
        if self.kind != "string":
            return self.span
        return Span(self.span.start + 1, self.span.end - 1)


class _Open(NamedTuple):
    """An object or array whose end is not read yet."""

    kind: Container
    start: int
    keys: list[Node]
    children: list[Node]

    def closed(self, end: int) -> Node:
        span = Span(self.start, end)
        return Node(self.kind, None, span, tuple(self.keys), tuple(self.children))


_TOKEN = expression(
    r"""(?sx)[ \t\n\r]*+(?:
        (?P<string>"(?:[^"\\]++|\\.)*+")
      | (?P<number>-?(?:0|[1-9][0-9]*+)(?:\.[0-9]++)?(?:[eE][-+]?[0-9]++)?)
      | (?P<word>true|false|null|NaN|-?Infinity)
      | (?P<mark>[{}\[\]:,])
    )""",
)
_SPACE = expression(r"[ \t\n\r]*+")
ESCAPE = expression(
    r"(?s)(\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|.))",  # a group, so that `split` keeps the escapes
)
_CONTROL = expression("[\x00-\x1f]")
_LETTERS = {"b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", '"': '"', "\\": "\\", "/": "/"}
_WORDS: dict[str, Scalar] = {
    "true": True,
    "false": False,
    "null": None,
    "NaN": float("nan"),
    "Infinity": float("inf"),
    "-Infinity": float("-inf"),
}
_LONGEST_INTEGER = 4000  # digits; Python refuses to read integers of more than 4,300
_DEEPEST = 1000  # as deep as Python's own reader goes

_VALUE = frozenset({"string", "number", "word", "{", "["})
_KEY = frozenset({"string"})
_KEY_OR_END = _KEY | {"}"}
_COLON = frozenset({":"})
_FIRST: dict[Container, frozenset[str]] = {"object": _KEY_OR_END, "array": _VALUE | {"]"}}
_NEXT: dict[Container, frozenset[str]] = {"object": _KEY, "array": _VALUE}
_AFTER: dict[Container, frozenset[str]] = {
    "object": frozenset({",", "}"}),
    "array": frozenset({",", "]"}),
}


def read(text: str, start: int = 0, end: int | None = None, *, strict: bool = True) -> Node:
    """Read the one JSON value in `text[start:end]`; raise JsonError where it is none.

    All offsets are into `text`. With `strict` off, raw control characters and unknown escapes
    in strings pass, and so does a comma before the end: many pages have them.
    """
    stop = len(text) if end is None else end
    at = start + text.startswith("\ufeff", start, stop)
    opened: list[_Open] = []
    wanted = _VALUE
    while True:
        kind, span = _token(text, at, stop, wanted)
        at = span.end
        match kind:
            case "{" | "[":
                if len(opened) == _DEEPEST:
                    raise JsonError(f"nested more than {_DEEPEST:,} deep", span.start)
                container: Container = "object" if kind == "{" else "array"
                opened.append(_Open(container, span.start, [], []))
                wanted = _FIRST[container]
                continue
            case ":":
                wanted = _VALUE
                continue
            case ",":
                wanted = (_NEXT if strict else _FIRST)[opened[-1].kind]
                continue
            case "string" if wanted is _KEY or wanted is _KEY_OR_END:
                opened[-1].keys.append(_scalar(text, "string", span, strict=strict))
                wanted = _COLON
                continue
            case "string" | "number" | "word":
                node = _scalar(text, kind, span, strict=strict)
            case _:
                node = opened.pop().closed(span.end)
        if not opened:
            break
        opened[-1].children.append(node)
        wanted = _AFTER[opened[-1].kind]
    rest = _SPACE.match(text, at, stop)
    if rest and rest.end() < stop:
        raise JsonError("nothing more expected after the value", rest.end())
    return node


def walk(node: Node) -> Iterator[tuple[str, Node]]:
    """The node and all below it, each with its JSON pointer, in the order of the source."""
    waiting = [("", node)]
    while waiting:
        pointer, here = waiting.pop()
        yield pointer, here
        if here.kind == "object":
            names = [str(key.value).replace("~", "~0").replace("/", "~1") for key in here.keys]
        else:
            names = [str(index) for index in range(len(here.children))]
        below = [(f"{pointer}/{name}", c) for name, c in zip(names, here.children, strict=True)]
        waiting.extend(reversed(below))


def _token(text: str, at: int, end: int, wanted: frozenset[str]) -> tuple[str, Span]:
    found = _TOKEN.match(text, at, end)
    if found and found.lastgroup:
        span = Span(*found.span(found.lastgroup))
        kind = found[found.lastgroup] if found.lastgroup == "mark" else found.lastgroup
        if kind in wanted:
            return kind, span
    space = _SPACE.match(text, at, end)
    offset = space.end() if space else at
    if text.startswith('"', offset, end) and not found:
        raise JsonError("a string is not closed", offset)
    got = f"not “{text[offset]}”" if offset < end else "not the end"
    raise JsonError(f"{_expected(wanted)} expected, {got}", offset)


def _expected(wanted: frozenset[str]) -> str:
    if wanted <= _KEY_OR_END:
        return "a key in quotes"
    if wanted & _VALUE:
        return "a value"
    return " or ".join(f"“{mark}”" for mark in sorted(wanted))


def _scalar(
    text: str, kind: Literal["string", "number", "word"], span: Span, *, strict: bool
) -> Node:
    if kind == "string":
        return Node(kind, _string(text, span, strict=strict), span)
    source = text[span.start : span.end]
    if kind == "word":
        return Node(kind, _WORDS[source], span)
    whole = source.lstrip("-").isdigit() and len(source) <= _LONGEST_INTEGER
    return Node(kind, int(source) if whole else float(source), span)


def _string(text: str, span: Span, *, strict: bool) -> str:
    inside = text[span.start + 1 : span.end - 1]
    if strict and (control := _CONTROL.search(inside)):
        raise JsonError("a raw control character in a string", span.start + 1 + control.start())
    if "\\" not in inside:
        return inside

    def decoded(escape: Match) -> str:
        letters = _unescape(escape[0])
        if strict and not letters:
            raise JsonError(f"no such escape: “{escape[0]}”", span.start + 1 + escape.start())
        return letters or escape[0][1:]

    return ESCAPE.sub(decoded, inside)


def _unescape(escape: str) -> str:
    r"""What a `\…` stands for; nothing for one that JSON does not know."""
    if len(escape) == 2:
        return _LETTERS.get(escape[1], "")
    units = [int(code, 16) for code in escape.split("\\u")[1:]]
    if len(units) == 1:
        return chr(units[0])
    high, low = units
    return chr(0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00))
