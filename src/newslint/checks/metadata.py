"""What a metadata value says: an author called admin, a date that nobody filled in."""

from collections.abc import Iterator

from newslint.model.document import Field, FieldName
from newslint.model.finding import Hit
from newslint.model.origin import Origin
from newslint.records import NamedTuple
from newslint.text.page import Page
from newslint.text.patterns import Pattern, is_whole

CAPTURES = ("value", "key", "origin")


class Check(NamedTuple):
    """Flag each value of `fields` that a pattern matches as a whole, and that no `unless` matches."""

    fields: tuple[FieldName, ...]
    any: tuple[Pattern, ...]
    unless: tuple[Pattern, ...] = ()
    origins: tuple[Origin, ...] = ()  # empty: any
    keys: tuple[Pattern, ...] = ()  # what the source calls it, matched as a whole; empty: anything

    @property
    def needs(self) -> tuple[Pattern, ...]:
        """One of these must match."""
        return self.any

    @property
    def places(self) -> tuple[str, ...]:
        """Fields."""
        return tuple(f"field {name}" for name in self.fields)

    def hits(self, page: Page) -> Iterator[Hit]:
        """Yield a hit a value, on the value."""
        for field in page.document.fields:
            if field.name not in self.fields or not self._is_meant(field):
                continue
            value = field.value.strip()
            likely = page.likely(self.any, field.value)
            if is_whole(likely, value) and not is_whole(self.unless, value):
                yield Hit(
                    field.span,
                    {"value": value, "key": field.key or field.name, "origin": field.origin},
                )

    def _is_meant(self, field: Field) -> bool:
        if self.origins and field.origin not in self.origins:
            return False
        return not self.keys or is_whole(self.keys, field.key)
