"""Between which days an article can have been written, by the offices of the people in it."""

from collections.abc import Iterator, Sequence
from datetime import date

from newslint.facts.offices.term import Term, first_day, last_day
from newslint.facts.roles.claim import RoleClaim
from newslint.facts.roles.judging import HISTORY_DAYS
from newslint.records import NamedTuple

_FORMER = frozenset({"former", "ex"})


class Held(NamedTuple):
    """A claim with the rows of its person in its office."""

    claim: RoleClaim
    terms: tuple[Term, ...]


class Window(NamedTuple):
    """Days on which a set of claims can all be true; `end` is `date.max` where a term is open.

    `opens` and `closes` are what sets its first and its last day.
    """

    start: date
    end: date
    opens: Held
    closes: Held

    def __contains__(self, day: object) -> bool:
        return isinstance(day, date) and self.start <= day <= self.end


def bounds(held: Sequence[Held]) -> tuple[Window, ...]:
    """The windows that fit all claims, the earliest first; empty where none does, or nothing is known.

    A claim of an office that had ended two years before the next one began tells of history, and
    bounds nothing. “Former” bounds only the first day, as does a sentence that looks back.
    """
    held = [item for item in held if item.claim.time == "now" or _is_former(item.claim)]
    newest = max((_first(item) for item in held if item.claim.time == "now"), default=date.min)
    found: list[Window] | None = None
    for item in _each_once(held):
        own = list(_windows(item))
        if not own or (newest - max(window.end for window in own)).days > HISTORY_DAYS:
            continue
        found = own if found is None else list(_both(found, own))
    return tuple(found or ())


def excludes(item: Held, day: date) -> bool:
    """Whether a claim cannot be true on a day."""
    return all(day not in window for window in _windows(item))


def _is_former(claim: RoleClaim) -> bool:
    return claim.time == "past" and claim.qualifier in _FORMER


def _looks_back(claim: RoleClaim) -> bool:
    return claim.looks_back or bool(claim.years)


def _each_once(held: Sequence[Held]) -> Iterator[Held]:
    seen: set[tuple[str, bool, tuple[Term, ...]]] = set()
    for item in held:
        mark = (item.claim.time, _looks_back(item.claim), item.terms)
        if mark not in seen:
            seen.add(mark)
            yield item


def _first(item: Held) -> date:
    return min((first_day(term.start) for term in item.terms if term.start), default=date.min)


def _windows(item: Held) -> Iterator[Window]:
    if item.claim.time == "past":
        ends = [first_day(term.end) for term in item.terms if term.end]
        if ends:
            yield Window(min(ends), date.max, item, item)
        return
    if _looks_back(item.claim):
        yield Window(_first(item), date.max, item, item)
        return
    last: Window | None = None
    for term in sorted(item.terms, key=lambda term: term.start):
        start = first_day(term.start) if term.start else date.min
        window = Window(start, last_day(term.end) if term.end else date.max, item, item)
        if last is not None and (window.start - last.end).days <= 1:
            last = last._replace(end=max(last.end, window.end))
            continue
        if last is not None:
            yield last
        last = window
    if last is not None:
        yield last


def _both(one: Sequence[Window], other: Sequence[Window]) -> Iterator[Window]:
    for left in one:
        for right in other:
            opener, closer = max(left, right, key=_start), min(left, right, key=_end)
            if opener.start <= closer.end:
                yield Window(opener.start, closer.end, opener.opens, closer.closes)


def _start(window: Window) -> date:
    return window.start


def _end(window: Window) -> date:
    return window.end
