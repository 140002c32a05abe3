"""A check that is made when it is first asked: of the rules of a run, most never are."""

from collections.abc import Callable, Iterator
from typing import Any

from newslint.checks import Check
from newslint.model.finding import Hit
from newslint.text.page import Page
from newslint.text.patterns import Pattern


class Deferred:
    """Stands for a check of a kind, and knows what a gate wants to know before it is made."""

    __slots__ = ("_check", "_make", "is_about_all", "kind", "needs", "places")

    def __init__(
        self,
        kind: str,
        needs: tuple[Pattern, ...],
        places: tuple[str, ...] | None,
        make: Callable[[], Check],
        *,
        is_about_all: bool,
    ) -> None:
        self.kind = kind
        self.needs = needs
        self.places = places
        self.is_about_all = is_about_all
        self._make = make
        self._check: Check | None = None

    @property
    def check(self) -> Check:
        """The check itself."""
        if self._check is None:
            self._check = self._make()
        return self._check

    def hits(self, page: Page) -> Iterator[Hit]:
        """Yield what the check sees."""
        return (self._check or self.check).hits(page)

    def __eq__(self, other: object) -> bool:
        return bool(self.check == actual(other))

    def __hash__(self) -> int:
        return hash(self.check)

    def __repr__(self) -> str:
        return repr(self.check)

    def __reduce__(self) -> tuple[Any, ...]:
        return actual, (self.check,)


def actual(check: Any) -> Any:
    """The check itself, be it deferred or not."""
    return check.check if isinstance(check, Deferred) else check
