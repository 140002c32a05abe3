"""XML as events with their places, through expat: no entity of a document's own is ever expanded."""

from xml.parsers import expat

from newslint.errors import FormatError
from newslint.hints import Literal
from newslint.model.spans import Span
from newslint.records import NamedTuple

_DEEPEST = 1000
_MESSAGES = {3: "ends before its elements are closed"}  # expat: “no element found”


class Event(NamedTuple):
    """A start tag, an end tag, or characters that came from one stretch of the source.

    `name` is the element's; of characters, it is them. The span of a tag begins at its `<`
    and is empty: expat does not say where tags end.
    """

    kind: Literal["start", "end", "text"]
    name: str
    span: Span
    attributes: tuple[tuple[str, str], ...] = ()


def events(text: str) -> tuple[Event, ...]:
    """Read a document; raise FormatError where it is not well-formed, too deep or defines entities."""
    reader = _Reader(text)
    try:
        reader.parser.Parse(reader.source, True)
    except expat.ExpatError as error:
        message = _MESSAGES.get(error.code) or expat.ErrorString(error.code)
        raise FormatError(message, error.lineno, error.offset + 1) from error
    return tuple(reader.found)


class _Reader:
    """Collects events; expat counts bytes of UTF-8, and they are turned into code points on the way."""

    def __init__(self, text: str) -> None:
        self.source = text.encode("utf-8", "surrogatepass")  # expat refuses a lone one
        self.found: list[Event] = []
        self.parser = parser = expat.ParserCreate("utf-8")
        self._at = (0, 0)  # the same place in bytes and in code points
        self._in_cdata = False
        self._depth = 0
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        parser.StartCdataSectionHandler = self._open_cdata
        parser.EndCdataSectionHandler = self._close_cdata
        parser.EntityDeclHandler = self._entity

    def _offset(self, byte: int) -> int:
        known, offset = self._at
        offset += len(self.source[known:byte].decode())
        self._at = (byte, offset)
        return offset

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > _DEEPEST:
            self._fail(f"nested more than {_DEEPEST:,} deep")
        start = self._offset(self.parser.CurrentByteIndex)
        self.found.append(Event("start", name, Span(start, start), tuple(attributes.items())))

    def _end(self, name: str) -> None:
        self._depth -= 1
        start = self._offset(self.parser.CurrentByteIndex)
        self.found.append(Event("end", name, Span(start, start)))

    def _text(self, characters: str) -> None:
        byte = self.parser.CurrentByteIndex
        start = self._offset(byte)
        if self.source.startswith(b"&", byte) and not self._in_cdata:
            end = start + self.source.index(b";", byte) + 1 - byte
        elif self.source.startswith(b"\r\n", byte):
            end = start + 2
        else:
            end = start + len(characters)
        self.found.append(Event("text", characters, Span(start, end)))

    def _open_cdata(self) -> None:
        self._in_cdata = True

    def _close_cdata(self) -> None:
        self._in_cdata = False

    def _entity(self, name: str, *_: object) -> None:
        self._fail(f"defines the entity “{name}”, which feeds have no need of")

    def _fail(self, message: str) -> None:
        parser = self.parser
        raise FormatError(message, parser.CurrentLineNumber, parser.CurrentColumnNumber + 1)
