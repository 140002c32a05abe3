"""A Markdown document under way: what its events and its HTML add to, block by block."""

import html
from collections.abc import Mapping

from newslint.formats.markdown_html import attributes, directive
from newslint.formats.markdown_prose import OBJECT, Prose, header_lines, spelled
from newslint.formats.markdown_templates import MASK, MASKED, Template
from newslint.model.document import Block, BlockKind, Comment, Image, Link
from newslint.model.spans import Span
from newslint.text.expressions import expression

# What a template or an expression of MDX puts its own words for: `alt="{{ page.alt }}"`, `alt={words}`.
_FILLED_IN = expression(r"\{[{%]|\A\{")
_LONGEST_HEADER = 240  # characters of lines that say who wrote and when
_NEAR = 200  # characters of a line that are looked at beside a comment


class Draft:
    """Blocks, links, images and comments so far, and the prose that will be the next block.

    All offsets are into the source. `kinds` are those of the containers that are open.
    """

    def __init__(self, source: str, templates: Mapping[int, Template]) -> None:
        self.source = source
        self.blocks: list[Block] = []
        self.links: list[Link] = []
        self.linked: list[Span] = []  # the links from bracket to bracket: no bare address in there
        self.images: list[Image] = []
        self.comments: list[Comment] = []
        self.kinds: list[BlockKind] = []
        self.next_kind: BlockKind | None = None  # of one block below an open HTML tag
        self.prose = Prose(source)
        self.emphasis = 0
        self.silent = ""  # the HTML tag whose text is no prose
        self._outer: list[Prose] = []
        self._templates = templates
        self._break = -1
        self._has_escapes = "\\" in source
        self._is_plain = False  # prose outside any emphasis
        self._has_headline = False
        self._has_image = False
        self._is_below_image = False
        self._links_before = 0
        self.is_in_order = True  # until a block is added before the words around it

    def text(self, start: int, end: int, value: str) -> None:
        """Add what the source characters `[start:end]` read as."""
        if self._templates and MASK in value:
            self._masked_text(start, value)
            return
        if self.silent:
            return
        if not (self._is_plain or self.emphasis or self._outer or value.isspace()):
            self._is_plain = True
        prose = self.prose
        if self._has_escapes and start != prose.end and self.source[start - 1 : start] == "\\":
            self._join(start - 1)
            prose.uneven(value[0], start - 1, start + 1)
            start += 1
            value = value[1:]
        if self._break >= 0:
            prose.breaks.append(prose.length)
            prose.uneven(" ", self._break, start)
            self._break = -1
        if end - start != len(value):
            prose.uneven(value, start, end)
        elif value:
            prose.even(start, end)

    def cut(self, start: int, end: int) -> None:
        """Leave out what is no prose; a mark keeps the words on both sides apart."""
        self._join(start)
        self.prose.uneven(OBJECT, start, end)

    def break_line(self, start: int) -> None:
        """The next text begins a new line; all from `start` on up to it reads as one space."""
        if self._break < 0:
            self._break = start

    def flush(self) -> None:
        """End the block, where there is one."""
        block = None
        prose = self.prose
        if prose.length:
            kind = self.kinds[-1] if self.kinds else self.next_kind or "paragraph"
            block = prose.block(kind)
            self.prose = Prose(self.source)
        if block:
            is_header = prose.breaks and prose.length <= _LONGEST_HEADER and kind == "paragraph"
            for part in (is_header and header_lines(block, prose)) or (block,):
                self._add(part)
            self._is_below_image = False
            self.next_kind = None
        elif self._has_image:
            self._is_below_image = True
        self._is_plain = self._has_image = False
        self._break = -1
        self.emphasis = 0
        self.silent = ""
        self._links_before = len(self.links)

    def open_image(self, start: int) -> None:
        """What follows is the text that an image has for those who do not see it."""
        self._join(start)
        self._outer.append(self.prose)
        self.prose = Prose(self.source)

    def close_image(self, span: Span, url: str, address: Span, caption: Block | None) -> None:
        """End that text; `span` is all of the image."""
        alt = self.prose.block("alt")
        self.prose = self._outer.pop()
        self._image(url, address, alt, alt.text if alt else "", caption)
        self.cut(*span)

    def figure(self, start: int, end: int) -> None:
        """Take image, alt and caption from the attributes of a tag or the parameters of a call."""
        spans = attributes(self.source, start, end)
        caption = self._value(spans.get("caption"), "caption")
        address = next(
            (spans[name] for name in ("src", "image_path", "image") if name in spans), None
        )
        alt = self._value(spans.get("alt"), "alt")
        if address:
            url = html.unescape(self.source[address.start : address.end])
            self._image(
                url, address, alt, alt.text if alt else "" if "alt" in spans else None, caption
            )
        else:
            self._insert(alt, caption)

    def link(self, url: str, address: Span, text: str, whole: Span) -> None:
        """Add a link; `whole` is where no bare address is looked for."""
        self.links.append(Link(url, address, text.strip(f" {OBJECT}")))
        self.linked.append(whole)

    def comment(self, span: Span, opening: int, *, is_inline: bool = False) -> None:
        """Keep a comment that speaks to newslint; `opening` is how long its first mark is, the last has three."""
        words = directive(self.source[span.start + opening : span.end - 3])
        if words is not None:
            alone = not is_inline and self._is_own_line(span)
            self.comments.append(Comment(words, span, alone=alone))

    def _is_own_line(self, span: Span) -> bool:
        before = self.source[max(0, span.start - _NEAR) : span.start].rpartition("\n")[2]
        after = self.source[span.end : span.end + _NEAR].partition("\n")[0]
        return not before.strip(" \t>") and not after.strip()

    def _join(self, start: int) -> None:
        if self._break >= 0:
            self.prose.breaks.append(self.prose.length)
            self.prose.uneven(" ", self._break, start)
            self._break = -1

    def _add(self, block: Block) -> None:
        is_under_image = self._has_image or self._is_below_image
        match block.kind:
            case "headline" if self._has_headline:
                block = block._replace(kind="subhead")
            case "headline":
                self._has_headline = True
            case "source" if len(self.links) == self._links_before and "://" not in block.text:
                block = block._replace(kind="paragraph")
            case "caption" if is_under_image:
                self._caption(block.text)
            case "paragraph" if is_under_image and not self._is_plain:
                self._caption(block.text)
                block = block._replace(kind="caption")
        self.blocks.append(block)

    def _image(
        self, url: str, address: Span, alt: Block | None, words: str | None, caption: Block | None
    ) -> None:
        self._has_image = True
        self.images.append(Image(url, address, words, caption.text if caption else ""))
        self._insert(alt, caption)

    def _insert(self, *blocks: Block | None) -> None:
        self.blocks.extend(block for block in blocks if block)
        self.is_in_order = False

    def _caption(self, text: str) -> None:
        if self.images and not self.images[-1].caption:
            self.images[-1] = self.images[-1]._replace(caption=text)

    def _value(self, span: Span | None, kind: BlockKind) -> Block | None:
        if span is None:
            return None
        raw = self.source[span.start : span.end]
        if _FILLED_IN.search(raw):
            return None
        value = html.unescape(raw.replace('\\"', '"').replace("\\'", "'"))
        return spelled(self.source, span, value, kind)

    def _masked_text(self, start: int, value: str) -> None:
        at = 0
        for run in MASKED.finditer(value):
            if run.start() > at:
                self.text(start + at, start + run.start(), value[at : run.start()])
            self._masked(start + run.start(), start + run.end())
            at = run.end()
        if at < len(value):
            self.text(start + at, start + len(value), value[at:])

    def _masked(self, at: int, end: int) -> None:
        while at < end and (template := self._templates.get(at)):
            match template.kind:
                case "comment":
                    self.comment(template.span, len("{/*"))
                case "tag":
                    self.figure(*template.span)
                case "call":
                    self.figure(*template.span)
                    self.cut(*template.span)
            at = template.span.end
