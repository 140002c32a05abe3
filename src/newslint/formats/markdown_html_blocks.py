"""What HTML in Markdown adds to the draft: text in its tags, images, links and comments."""

import html

from newslint.formats.markdown_draft import Draft
from newslint.formats.markdown_html import DIVIDING, ENTITY, KINDS, SILENT, Part, attributes, parts
from newslint.model.spans import Span
from newslint.text.expressions import expression

_LINE_BREAK = expression(r"[ \t]{0,200}[\r\n]\s*")
# Tags whose `src` is no image.
_PLAYERS = frozenset(("audio", "embed", "input", "source", "track", "video"))
_DEEPEST = 50  # tags that a closing tag is looked for among


class Anchor:
    """The `<a href>` that is open, until its text is known."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._address: Span | None = None
        self._start = 0
        self._first = 0

    def read(self, part: Part, span: Span) -> None:
        """Read its opening or closing tag."""
        draft = self._draft
        if part.kind == "open":
            self._address = attributes(draft.source, *span).get("href")
            self._start = span.start
            self._first = len(draft.prose.parts)
        elif self._address:
            url = html.unescape(draft.source[self._address.start : self._address.end])
            draft.link(
                url,
                self._address,
                draft.prose.since(self._first),
                Span(self._start, span.end),
            )
            self._address = None


def read_block(draft: Draft, anchor: Anchor, raw: str, start: int) -> None:
    """Read a block of HTML; `raw` is as long as its source, which begins at `start`."""
    outer = len(draft.kinds)
    opened: list[str] = []
    for part in parts(raw):
        span = part.span.moved(start)
        match part.kind:
            case "comment" if raw.endswith("-->", part.span.start + 4, part.span.end):
                draft.comment(span, len("<!--"))
            case "text" if not draft.silent:
                _text(draft, raw[part.span.start : part.span.end], span.start)
            case "open" | "close":
                if part.name in DIVIDING and not draft.silent:
                    draft.flush()
                    _nest(draft, opened, part)
                read_tag(draft, anchor, part, span)
    draft.flush()
    still_open = draft.kinds[outer:]
    del draft.kinds[outer:]
    draft.next_kind = (
        still_open[-1] if still_open and still_open[-1] in {"caption", "quote"} else None
    )


def read_tag(draft: Draft, anchor: Anchor, part: Part, span: Span) -> None:
    """Read one tag that stands among prose."""
    if draft.silent:
        if part.kind == "close" and part.name == draft.silent:
            draft.silent = ""
    elif part.name == "a":
        anchor.read(part, span)
    elif part.kind == "open":
        if part.name in SILENT and not part.is_closed:
            draft.cut(*span)
            draft.silent = part.name
        elif part.name == "br":
            draft.break_line(span.start)
        elif part.name not in _PLAYERS:
            draft.figure(*span)


def _nest(draft: Draft, opened: list[str], part: Part) -> None:
    """Keep `draft.kinds` in step with the open tags that say what their text is."""
    kind = KINDS.get(part.name)
    if kind is None or part.is_closed:
        return
    if part.kind == "open":
        opened.append(part.name)
        draft.kinds.append(kind)
        return
    if part.name in opened[-_DEEPEST:]:
        while opened.pop() != part.name:
            draft.kinds.pop()
        draft.kinds.pop()


def _text(draft: Draft, raw: str, start: int) -> None:
    at = 0
    for line_break in _LINE_BREAK.finditer(raw):
        _line(draft, raw, at, line_break.start(), start)
        draft.break_line(start + line_break.start())
        at = line_break.end()
    _line(draft, raw, at, len(raw), start)


def _line(draft: Draft, raw: str, at: int, end: int, start: int) -> None:
    for entity in ENTITY.finditer(raw, at, end):
        value = html.unescape(entity[0])
        if value != entity[0]:
            if entity.start() > at:
                draft.text(start + at, start + entity.start(), raw[at : entity.start()])
            draft.text(start + entity.start(), start + entity.end(), value)
            at = entity.end()
    if end > at:
        draft.text(start + at, start + end, raw[at:end])
