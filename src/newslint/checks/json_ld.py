"""JSON-LD that cannot be read."""

from collections.abc import Iterator

from newslint.model.finding import Hit
from newslint.records import NamedTuple
from newslint.text.page import Page

CAPTURES = ("reason",)


class Check(NamedTuple):
    """Flag each script of JSON-LD that is no JSON, where reading it stops."""

    @property
    def places(self) -> tuple[str, ...]:
        """A field that the parser adds."""
        return ("field json-ld-error",)

    def hits(self, page: Page) -> Iterator[Hit]:
        """Yield a hit a script; `reason` says what is wrong with it."""
        for field in page.document.named("json-ld-error"):
            yield Hit(field.span, {"reason": field.value})
