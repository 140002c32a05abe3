"""Pictures that say nothing to those who do not see them."""

from collections.abc import Iterator
from pathlib import PurePosixPath
from urllib.parse import unquote

from newslint.model.document import Image
from newslint.model.finding import Hit
from newslint.model.spans import Span
from newslint.records import NamedTuple
from newslint.text.expressions import expression
from newslint.text.page import Page
from newslint.text.patterns import Pattern, is_whole

CAPTURES = ("value", "reason")

_QUERY = expression(r"[?#]")


class Check(NamedTuple):
    """Flag an image that has no alternative text, its own file name, or one that `any` matches whole.

    An empty one is right for ornaments. Images that only metadata name are shown to nobody.
    """

    any: tuple[Pattern, ...] = ()

    @property
    def places(self) -> tuple[str, ...]:
        """Pictures."""
        return ("image",)

    def hits(self, page: Page) -> Iterator[Hit]:
        """Yield a hit an image: on its text, or on its address where it has none."""
        document = page.document
        named = {field.span for field in document.named("image")}
        alts = [(block.text.strip(), block.span) for block in document.of_kind("alt")]
        for image in document.images:
            if image.span in named:
                continue
            if image.alt is None:
                yield Hit(image.span, {"value": image.url, "reason": "has no alternative text"})
            elif self._is_empty_talk(image, image.alt.strip()):
                alt = image.alt.strip()
                same = (span for text, span in alts if text == alt)
                # Many pictures may be called “photo”: the one beside the address is meant.
                beside = min(same, key=lambda span: _distance(span, image.span), default=image.span)
                yield Hit(beside, {"value": alt, "reason": "describes nothing"})

    def _is_empty_talk(self, image: Image, alt: str) -> bool:
        name = PurePosixPath(unquote(_QUERY.split(image.url, maxsplit=1)[0]))
        return (len(alt) > 0 and alt in {name.name, name.stem}) or is_whole(self.any, alt)


def _distance(one: Span, other: Span) -> int:
    return abs(one.start - other.start)
