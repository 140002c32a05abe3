"""The objects in a JSON-LD script: what each is at once; what stands where in it only when asked."""

from collections.abc import Iterator

from newslint.formats.json_members import DECODER, SCAN
from newslint.formats.json_positions import Kind, Node, Scalar, read, walk
from newslint.model.spans import Span
from newslint.records import NamedTuple
from newslint.text.expressions import expression

# What belongs to another article, or to a remark about this one.
_OTHERS = frozenset({
    "itemListElement", "hasPart", "comment", "mentions", "citation", "isBasedOn", "relatedLink", "review",
    "isPartOf", "liveBlogUpdate",
})  # fmt: skip
_DEEPEST = 20  # what stands deeper is read as often by a Place, and once by a Node
_GAP = expression(r"[ \t\n\r,:]*+")
_KINDS: dict[type, Kind] = {str: "string", dict: "object", list: "array"}


class Place:
    """A value in what is JSON for certain; it tells what a Node tells, but reads no deeper than it is asked."""

    __slots__ = ("_data", "_parts", "_text", "span")

    def __init__(self, text: str, data: object, span: Span) -> None:
        self._text = text
        self._data = data
        self._parts: list[Place] | None = None
        self.span = span

    @property
    def kind(self) -> Kind:
        return _KINDS.get(type(self._data), "word")

    @property
    def value(self) -> Scalar:
        return self._data if isinstance(self._data, str | int | float) else None

    @property
    def inside(self) -> Span:
        start, end = self.span
        return Span(start + 1, end - 1) if self.kind == "string" else self.span

    @property
    def keys(self) -> list["Place"]:
        return self.parts[::2] if self.kind == "object" else []

    @property
    def children(self) -> list["Place"]:
        return self.parts[1::2] if self.kind == "object" else self.parts

    def get(self, key: str) -> "Place | None":
        if not isinstance(self._data, dict) or key not in self._data:
            return None
        return self.children[list(self._data).index(key)]

    @property
    def parts(self) -> list["Place"]:
        """All that stands in an object or array, keys too."""
        if self._parts is None:
            self._parts = list(self._read()) if isinstance(self._data, dict | list) else []
        return self._parts

    def _read(self) -> Iterator["Place"]:
        text = self._text
        at = _after_gap(text, self.span.start + 1)
        while text[at] not in "]}":
            data, end = SCAN(text, at)
            yield Place(text, data, Span(at, end))
            at = _after_gap(text, end)


Value = Node | Place


class Thing(NamedTuple):
    """An object: its types, its `@id` if it says more than that, and whether it belongs to another article."""

    types: tuple[str, ...]
    name: str | None
    is_apart: bool
    root: Value
    path: tuple[int, ...] = ()  # from the root to the object: which child of each

    @property
    def value(self) -> Value:
        """The object itself."""
        here = self.root
        for step in self.path:
            here = here.children[step]
        return here


def things(text: str, script: Span) -> list[Thing]:
    """All objects of a script in the order of the source; raises JsonError where it is no JSON."""
    try:
        data = DECODER.decode(text[script.start : script.end])
        root = Place(text, data, Span(_after_gap(text, script.start), script.end))
        return list(_quick_things(data, root))
    except (ValueError, RecursionError):
        return slow_things(read(text, *script))


def slow_things(root: Node) -> list[Thing]:
    """The same of a script that was read with the places of all that is in it."""
    return [
        Thing(
            _types(_data(node.get("@type"))),
            _name(_data(node.get("@id")), len(node.keys)),
            not _OTHERS.isdisjoint(pointer.split("/")),
            node,
        )
        for pointer, node in walk(root)
        if node.kind == "object"
    ]


def _data(node: Node | None) -> object:
    if node is None:
        return None
    return [one.value for one in node.children] if node.kind == "array" else node.value


def _quick_things(data: object, root: Place) -> Iterator[Thing]:
    waiting: list[tuple[object, bool, tuple[int, ...]]] = [(data, False, ())]
    while waiting:
        here, is_apart, path = waiting.pop()
        if len(path) > _DEEPEST:
            raise ValueError(path)
        if isinstance(here, dict):
            name = _name(here.get("@id"), len(here))
            yield Thing(_types(here.get("@type")), name, is_apart, root, path)
            below = [
                (value, is_apart or key in _OTHERS, (*path, index))
                for index, (key, value) in enumerate(here.items())
                if isinstance(value, dict | list)
            ]
            waiting.extend(reversed(below))
        elif isinstance(here, list):
            inside = [(value, is_apart, (*path, index)) for index, value in enumerate(here)]
            waiting.extend(reversed(inside))


def _types(said: object) -> tuple[str, ...]:
    spelled = said if isinstance(said, list) else [said]
    return tuple([one for one in spelled if isinstance(one, str)])


def _name(said: object, members: int) -> str | None:
    return said if isinstance(said, str) and members > 1 else None


def _after_gap(text: str, start: int) -> int:
    gap = _GAP.match(text, start)
    return gap.end() if gap else start
