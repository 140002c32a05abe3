"""Keys of front matter that are nearly right, so that no program finds what they hold."""

from collections.abc import Iterator

from newslint.model.document import Field
from newslint.model.finding import Hit
from newslint.model.spans import Span
from newslint.records import NamedTuple
from newslint.text.expressions import expression
from newslint.text.page import Page

CAPTURES = ("key", "right")

_BETWEEN = expression(r"""["']?\s{0,9}[:=][\s\["'>|{-]{0,40}\Z""")
_NEAR = 300  # code points before a value in which its key stands
_LONG = 9  # letters, from which on a key may have two mistakes


class Check(NamedTuple):
    """Flag a key that nothing reads and that is a slip of the pen away from one of `keys`.

    `other` keys are somebody else's and right as they are.
    """

    keys: tuple[str, ...]
    other: tuple[str, ...] = ()

    @property
    def places(self) -> tuple[str, ...]:
        """A field that the parser adds."""
        return ("field unread",)

    def hits(self, page: Page) -> Iterator[Hit]:
        """Yield a hit a key, on the key where it stands before its value."""
        seen = set()
        for field in page.document.named("unread"):
            if field.key in seen or field.key.lower() in self.other:
                continue
            seen.add(field.key)
            if right := self._nearest(field.key):
                yield Hit(_key_span(page.document.text, field), {"key": field.key, "right": right})

    def _nearest(self, key: str) -> str | None:
        from rapidfuzz.distance import OSA

        slips = 2 if len(key) >= _LONG else 1
        near = ((OSA.distance(key.lower(), right.lower()), right) for right in self.keys)
        distance, right = min(near, default=(slips + 1, ""))
        return right if distance <= slips else None


def _key_span(text: str, field: Field) -> Span:
    """Where the key stands; the value itself where anything else is between them."""
    start = text.rfind(field.key, max(0, field.span.start - _NEAR), field.span.start)
    end = start + len(field.key)
    if start < 0 or not _BETWEEN.fullmatch(text[end : field.span.start]):
        return field.span
    return Span(start, end)
