"""A field that should not stand alone: a date of change without one of publication."""

from collections.abc import Iterator

from newslint.model.document import FieldName
from newslint.model.finding import Hit
from newslint.model.origin import Origin
from newslint.records import NamedTuple
from newslint.text.page import Page

CAPTURES = ("value", "key", "origin")


class Check(NamedTuple):
    """Flag the first `field` of a document in which no field is one of `without`.

    No `origins` means any, for either.
    """

    field: FieldName
    without: tuple[FieldName, ...]
    origins: tuple[Origin, ...] = ()
    without_origins: tuple[Origin, ...] = ()

    @property
    def places(self) -> tuple[str, ...]:
        """Fields of one name."""
        return (f"field {self.field}",)

    def hits(self, page: Page) -> Iterator[Hit]:
        """Yield one hit at most, on the value."""
        fields = [field for field in page.document.fields if field.value.strip()]
        alone = (
            field
            for field in fields
            if field.name == self.field and _is_among(field.origin, self.origins)
        )
        first = next(alone, None)
        if first is None or any(
            field.name in self.without and _is_among(field.origin, self.without_origins)
            for field in fields
        ):
            return
        captures = {"value": first.value, "key": first.key or first.name, "origin": first.origin}
        yield Hit(first.span, captures)


def _is_among(origin: str, origins: tuple[Origin, ...]) -> bool:
    return not origins or origin in origins
