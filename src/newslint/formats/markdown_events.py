"""Markdown read by pyromark: its events, whose ranges are bytes, told to a draft in characters."""

from collections.abc import Callable

from pyromark import Markdown, Options

from newslint.formats.markdown_draft import Draft
from newslint.formats.markdown_html import parts
from newslint.formats.markdown_html_blocks import Anchor, read_block, read_tag
from newslint.formats.markdown_prose import spelled
from newslint.formats.markdown_templates import MASK
from newslint.hints import TYPE_CHECKING
from newslint.model.document import BlockKind
from newslint.model.spans import Span
from newslint.records import NamedTuple
from newslint.text.dates.names import month_of
from newslint.text.expressions import expression

if TYPE_CHECKING:  # at run time pyromark.event is an import of typing_extensions and nothing more
    from pyromark.event import Range, _LinkData, _Tag, _TagEnd

_PARSER = Markdown(
    options=Options.ENABLE_TABLES
    | Options.ENABLE_FOOTNOTES
    | Options.ENABLE_STRIKETHROUGH
    | Options.ENABLE_TASKLISTS
    | Options.ENABLE_MATH
    | Options.ENABLE_GFM
    | Options.ENABLE_DEFINITION_LIST
)
# “$5–$10 million” has the form of a formula; this is what only formulas have in them.
_FORMULA = expression(r"[\\^_={}]|^[A-Za-z]$")
_CONTAINERS: dict[str, BlockKind] = {
    "BlockQuote": "quote",
    "Item": "list",
    "TableCell": "cell",
    "FootnoteDefinition": "source",
    "DefinitionListTitle": "paragraph",
    "DefinitionListDefinition": "list",
}
_DIVIDERS = frozenset({"List", "DefinitionList", "Table", "CodeBlock", "HtmlBlock"})
# “3. Mai 2024” has the form of a list of one item, and is a day.
_DAY = expression(
    r"(?P<mark>[0-9]{1,2}\. )(?P<month>[^\W\d_]{3,12})\.? [12][0-9]{3}"
    r"(?:[ ,|–-]{1,3}(?:[Kk]l\.? )?[0-9]{1,2}[:.][0-9]{2}(?: Uhr)?)?\s*"
)
_LONGEST_DAY = 50  # bytes, with its time
_ADDRESS = expression(r"[\s>]*(?:<(?P<angled>[^<>\n]*)>|(?P<bare>\S+))")


class _Target(NamedTuple):
    """Where a link leads; its span and that of the title are without their marks."""

    url: str
    address: Span
    title: Span | None


class _Open(NamedTuple):
    """A link or image whose end is not read yet; `first` is where its words begin in the prose."""

    data: "_LinkData"
    start: int
    first: int


def offsets(text: str, start: int) -> Callable[[int], int]:
    """Give the map from bytes of `text` to characters, counted from `start`: quick where asked in rising order."""
    data = text.encode()
    if len(data) == len(text):
        return start.__add__
    last_byte, last = 0, start

    def at(byte: int) -> int:
        nonlocal last_byte, last
        if byte > last_byte:
            last += len(data[last_byte:byte].decode())
            last_byte = byte
        elif byte < last_byte:
            last -= len(data[byte:last_byte].decode())
            last_byte = byte
        return last

    return at


class Reader:
    """Reads the Markdown of `masked`, which is as long as the draft's source, from `start` on."""

    def __init__(self, draft: Draft, masked: str, start: int) -> None:
        self._draft = draft
        self._masked = masked
        self._body = masked[start:]
        self._at = offsets(self._body, start)
        self._definitions = self._read_definitions(start) if "]:" in self._body else {}
        self._used: set[str] = set()
        self._opened: list[_Open] = []
        self._anchor = Anchor(draft)
        self._html: list[Span] | None = None
        self._is_code = False
        self._day: Span | None = None  # the mark of a list whose only item is a day

    def read(self) -> None:  # noqa: C901, PLR0912 - one branch a kind of event, the frequent first
        """Tell the draft everything."""
        draft, at, masked = self._draft, self._at, self._masked
        byte = last = -2  # where the last text ended: the next line mostly begins a character later
        for event, where in _PARSER.events_with_range(self._body):
            if isinstance(event, str):
                if event == "Rule":
                    draft.flush()
                else:
                    first = where["start"]
                    draft.break_line(last if first == byte else at(first))
            elif "Text" in event:
                if not self._is_code:
                    value, first = event["Text"], where["start"]
                    start = last + 1 if first == byte + 1 else at(first)
                    byte = where["end"]
                    is_even = byte - first == len(value) or (
                        masked.startswith(value, start) and byte - first == len(value.encode())
                    )
                    last = start + len(value) if is_even else at(byte)
                    draft.text(start, last, value)
            elif "Start" in event:
                self._start(event["Start"], where)
            elif "End" in event:
                self._end(event["End"], where)
            elif "Html" in event:
                if self._html is not None:
                    self._html.append(self._span(where))
            elif "InlineHtml" in event:
                self._inline_html(self._span(where))
            elif "InlineMath" in event and not _FORMULA.search(event["InlineMath"]):
                span = self._span(where)
                draft.text(*span, self._masked[span.start : span.end])
            elif "Code" in event or "InlineMath" in event or "DisplayMath" in event:
                draft.cut(*self._span(where))
        draft.flush()
        for label, definition in self._definitions.items():
            if label not in self._used:
                draft.link(definition.url, definition.address, "", definition.address)

    def _span(self, where: "Range") -> Span:
        return Span(self._at(where["start"]), self._at(where["end"]))

    def _start(self, tag: "_Tag", where: "Range") -> None:
        draft = self._draft
        if tag == "Paragraph":  # as most are
            draft.flush()
            self._html = None
            return
        if isinstance(tag, str):
            name: str = tag
        elif "Heading" in tag:
            draft.flush()
            draft.kinds.append("headline" if tag["Heading"]["level"] == "H1" else "subhead")
            return
        elif "Link" in tag:
            start = self._at(where["start"])
            self._opened.append(_Open(tag["Link"], start, len(draft.prose.parts)))
            return
        elif "Image" in tag:
            start = self._at(where["start"])
            draft.open_image(start)
            self._opened.append(_Open(tag["Image"], start, 0))
            return
        else:
            name = next(iter(tag))
        if name == "Emphasis":
            draft.emphasis += 1
        elif name in _CONTAINERS:
            draft.flush()
            draft.kinds.append("paragraph" if self._day else _CONTAINERS[name])
            if self._day:
                draft.text(*self._day, self._masked[slice(*self._day)])
                self._day = None
        elif name in _DIVIDERS:
            draft.flush()
            self._is_code = name == "CodeBlock"
            self._html = [] if name == "HtmlBlock" else None
            self._day = self._day_mark(where) if name == "List" and not draft.kinds else None

    def _day_mark(self, where: "Range") -> Span | None:
        """The number of a list's only item, if it is that of a day."""
        if where["end"] - where["start"] > _LONGEST_DAY:
            return None
        day = _DAY.fullmatch(self._masked, *self._span(where))
        return Span(*day.span("mark")) if day and month_of(day["month"], "", lenient=True) else None

    def _end(self, tag: "_TagEnd", where: "Range") -> None:
        draft = self._draft
        name = tag if isinstance(tag, str) else next(iter(tag))
        if name == "Paragraph":
            draft.flush()
        elif name == "Emphasis":
            draft.emphasis -= 1
        elif name in _CONTAINERS or name == "Heading":
            draft.flush()
            draft.kinds.pop()
        elif name == "Link":
            self._end_link(self._at(where["end"]))
        elif name == "Image":
            self._end_image(self._at(where["end"]))
        elif name == "HtmlBlock":
            self._html_block()
        elif name in _DIVIDERS:
            draft.flush()
            self._is_code = False

    def _end_link(self, end: int) -> None:
        opened = self._opened.pop()
        whole = Span(opened.start, end)
        words = self._draft.prose.since(opened.first)
        url, address, _ = self._target(opened, end)
        self._draft.link(url, address, words, whole)

    def _end_image(self, end: int) -> None:
        opened = self._opened.pop()
        url, address, title = self._target(opened, end)
        words = opened.data["title"]
        caption = spelled(self._draft.source, title, words, "caption") if title and words else None
        self._draft.close_image(Span(opened.start, end), url, address, caption)

    def _target(self, opened: _Open, end: int) -> _Target:
        """Where a link or image leads, where that stands, and where its title does."""
        kind, url = opened.data["link_type"], opened.data["dest_url"]
        if kind in {"Autolink", "Email"}:
            return _Target(url, Span(opened.start + 1, end - 1), None)
        if kind != "Inline":
            label = _label(opened.data["id"])
            self._used.add(label)
            return self._definitions.get(label, _Target(url, Span(opened.start, end), None))
        middle = self._masked.find("](", max(self._draft.prose.end, opened.start + 1), end)
        if middle < 0:
            return _Target(url, Span(opened.start, end), None)
        return self._read_target(url, middle + 2, end - 1)

    def _read_target(self, url: str, start: int, end: int) -> _Target:
        found = _ADDRESS.match(self._masked, start, end)
        if found is None:
            return _Target(url, Span(start, start), None)
        address = Span(*found.span("bare" if found["angled"] is None else "angled"))
        if MASK in url:
            url = self._draft.source[address.start : address.end]
        rest = self._masked[found.end() : end]
        title_start = found.end() + len(rest) - len(rest.lstrip()) + 1
        title_end = found.end() + len(rest.rstrip()) - 1
        return _Target(
            url, address, Span(title_start, title_end) if title_start < title_end else None
        )

    def _read_definitions(self, start: int) -> dict[str, _Target]:
        at = offsets(self._body, start)
        found = {}
        for name, definition in _PARSER.reference_definitions(self._body).items():
            first, end = at(definition["span"]["start"]), at(definition["span"]["end"])
            middle = self._masked.find("]:", first, end)
            found[_label(name)] = self._read_target(definition["dest"], middle + 2, end)
        return found

    def _inline_html(self, span: Span) -> None:
        raw = self._masked[span.start : span.end]
        for part in parts(raw):
            if part.kind == "comment":
                self._draft.comment(span, len("<!--"), is_inline=True)
            elif part.kind != "text":
                read_tag(self._draft, self._anchor, part, span)

    def _html_block(self) -> None:
        """Read the lines of a block as one, with space where they leave out the marks of a quotation."""
        lines, self._html = self._html, None
        if not lines:
            return
        start = at = lines[0].start
        raw = []
        for line in lines:
            raw += [" " * (line.start - at), self._masked[line.start : line.end]]
            at = line.end
        read_block(self._draft, self._anchor, "".join(raw), start)


def _label(name: str) -> str:
    return " ".join(name.split()).casefold()
