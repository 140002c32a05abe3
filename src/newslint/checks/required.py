"""What metadata of one kind must have: a NewsArticle its headline, an item of ninjs its address."""

from collections.abc import Iterator, Mapping

from newslint.model.document import Field
from newslint.model.finding import Hit
from newslint.model.origin import Origin
from newslint.records import NamedTuple
from newslint.text.page import Page
from newslint.text.patterns import Pattern, is_whole

CAPTURES = ("missing", "type")


class Check(NamedTuple):
    """Flag metadata of `origin` that lack any of `fields`, which are named as their standard does.

    With `types`, the metadata must say one of these, and the finding stands there; without,
    it stands on the headline.
    """

    origin: Origin
    fields: Mapping[str, str]
    types: tuple[Pattern, ...] = ()

    def hits(self, page: Page) -> Iterator[Hit]:
        """Yield one hit at most, which names all that is missing."""
        own = [field for field in page.document.fields if field.origin == self.origin]
        kind = next((field for field in own if self._is_type(field)), None)
        if not own or (self.types and kind is None):
            return
        there = {field.name for field in own if field.value.strip()}
        missing = [name for field, name in self.fields.items() if field not in there]
        if missing:
            captures = {"missing": ", ".join(missing), "type": kind.value if kind else ""}
            yield Hit(kind.span if kind else page.anchor(), captures)

    def _is_type(self, field: Field) -> bool:
        return field.name == "type" and is_whole(self.types, field.value)
