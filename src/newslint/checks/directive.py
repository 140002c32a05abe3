"""Directives of newslint itself that are wrong: the engine alone knows, so it makes the hits."""

from collections.abc import Iterator

from newslint.hints import Literal
from newslint.model.finding import Hit
from newslint.records import NamedTuple
from newslint.text.page import Page

CAPTURES = ("directive", "words", "nearest")

Fault = Literal["malformed", "unknown-rule", "unused", "unmatched", "no-reason"]


class Check(NamedTuple):
    """Flag directives with this `fault`; engine/suppress.py finds them once all rules have run."""

    fault: Fault

    @property
    def places(self) -> tuple[str, ...]:
        """Nowhere: the engine looks itself."""
        return ()

    def hits(self, page: Page) -> Iterator[Hit]:  # noqa: ARG002 - the shape of every kind
        """Yield nothing: what a directive set aside is not known on the page."""
        yield from ()
