"""A check as a pack keeps it, and made when it is first asked: of the rules of a run, most never are.

Kept are plain values by marshal; a list in them begins with the name of what is made of it.
"""

import marshal
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import islice

from newslint import checks
from newslint.checks import Check
from newslint.hints import Any, cast
from newslint.model.finding import Hit
from newslint.text.clues import BREAK, clue, sought
from newslint.text.heads import heads
from newslint.text.page import Page
from newslint.text.patterns import Clue, Pattern

FORMAT = 4  # of marshal: every Python that we run on reads it
_new = tuple.__new__  # of records that are whole: by its name, each takes several times as long


class Deferred:
    """Stands for a check of a kind, and knows what a gate wants to know before it is made."""

    __slots__ = (
        "_check", "_needs", "_values", "_words", "heads", "is_about_all", "kind", "places", "waits",
    )  # fmt: skip

    def __init__(
        self,
        kind: str,
        places: tuple[str, ...] | None,
        waits: bool,  # noqa: FBT001 - all come from `kept_check`, in its order
        heads: bytes,
        words: bytes,
        needs: bytes,
        values: bytes,
        is_about_all: bool,  # noqa: FBT001
    ) -> None:
        """Take what `kept_check` gives."""
        self.kind = kind
        self.places = places
        self.waits = waits
        self.is_about_all = is_about_all
        self.heads = heads
        self._words = words
        self._needs = needs
        self._values = values
        self._check: Check | None = None

    @property
    def words(self) -> tuple[str, ...]:
        """The words of all patterns that the check needs, as `sought` gives them."""
        return cast("tuple[str, ...]", marshal.loads(self._words))  # noqa: S302 - our own, whole

    @property
    def needs(self) -> tuple[Pattern, ...]:
        """The patterns that the check needs."""
        words = iter(self.words)
        kept = marshal.loads(self._needs)  # noqa: S302 - our own, whole
        return tuple([_needed(words, about) for about in kept])

    @property
    def check(self) -> Check:
        """The check itself."""
        if self._check is None:
            needs = self.needs
            values = marshal.loads(self._values)  # noqa: S302 - our own, whole
            made = [_made(value, needs) for value in values]
            self._check = cast("Any", checks.find(self.kind))(*made)
        return cast("Check", self._check)

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


def kind_of(check: Check) -> str:
    """The kind of a check: the name of its module, with hyphens."""
    if isinstance(check, Deferred):
        return check.kind
    return type(check).__module__.rpartition(".")[2].replace("_", "-")


def waits(check: Check) -> bool:
    """Whether a check sees nothing where no word stands that it looks for."""
    if isinstance(check, Deferred):
        return check.waits
    needs: Sequence[Pattern] = getattr(check, "needs", ())
    return bool(needs) and all(clue(pattern).words for pattern in needs)


def heads_of(check: Check) -> bytes:
    """The heads of the words of a check."""
    return check.heads if isinstance(check, Deferred) else heads(words_of(check))


def words_of(check: Check) -> tuple[str, ...]:
    """The words of all patterns that a check needs, one pattern's after another's, as `sought` gives them."""
    if isinstance(check, Deferred):
        return check.words
    needs: Sequence[Pattern] = getattr(check, "needs", ())
    return tuple([word for pattern in needs for word in sought(clue(pattern))])


def kept_check(check: Any) -> tuple[Any, ...]:
    """A check as plain values, of which a deferred one is made."""
    needs: Sequence[Pattern] = getattr(check, "needs", ())
    numbers = {pattern: number for number, pattern in enumerate(needs)}
    return (
        kind_of(check),
        getattr(check, "places", None),
        waits(check),
        heads_of(check),
        marshal.dumps(words_of(check), FORMAT),
        marshal.dumps([_wordless(pattern) for pattern in needs], FORMAT),
        marshal.dumps([_plain(value, numbers) for value in check], FORMAT),
        getattr(check, "is_about_all", False),
    )


def _plain(value: Any, needed: Mapping[Pattern, int]) -> Any:
    if isinstance(value, Pattern):
        return ["needed", needed[value]] if value in needed else _plain_pattern(value)
    if isinstance(value, tuple):
        parts = [_plain(part, needed) for part in value]
        return ["tuple", *parts] if any(isinstance(part, list) for part in parts) else tuple(parts)
    return dict(value) if isinstance(value, Mapping) else value


def _made(value: Any, needs: Sequence[Pattern]) -> Any:
    if not isinstance(value, list):
        return value
    match value:
        case "needed", number:
            return needs[number]
        case "tuple", *parts:
            return tuple([_made(part, needs) for part in parts])
    return _pattern(*value)


def _plain_pattern(pattern: Pattern) -> list[Any]:
    return [pattern.source, pattern.flags, tuple(clue(pattern))]


def _wordless(pattern: Pattern) -> tuple[Any, ...]:
    """A pattern whose words are kept beside it."""
    words, *known = clue(pattern)
    return pattern.source, pattern.flags, len(words), *known


def _needed(words: Iterator[str], kept: tuple[Any, ...]) -> Pattern:
    """The pattern again; its words are the next ones."""
    source, flags, count, lead, far, is_edge, is_first, barred = kept
    own = tuple(islice(words, count))
    if is_first:
        own = tuple([word.removeprefix(BREAK) for word in own])
    return _pattern(source, flags, (own, lead, far, is_edge, is_first, barred))


@cache
def _one(pattern: Pattern) -> Pattern:
    """The first pattern that was equal: what a gate looks for is what a check asks."""
    return pattern


def _pattern(source: str, flags: int, known: tuple[Any, ...]) -> Pattern:
    return _one(_new(Pattern, (source, flags, _new(Clue, known))))
