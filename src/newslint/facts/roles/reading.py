"""The grammar of role claims: titles before names, behind them, and joined to them by a verb."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newslint.facts.offices.vocabulary import office_of, titles
from newslint.facts.roles.before import COMING, PAST, STATES, SUPPOSED, Before, before
from newslint.facts.roles.claim import Time
from newslint.facts.roles.people import Name, is_honorific, name_ending, name_starting
from newslint.facts.roles.places import Place, place_ending, place_starting
from newslint.facts.roles.titles import CAPITAL, WEAK, Title, title_at
from newslint.facts.roles.tokens import Token
from newslint.text.words import listed

_STOPS = frozenset(".!?;")
_OPEN = frozenset("\"“‘'«„")
_CLOSE = frozenset("\"”’'»")
_LINKS = listed("of for to from at")
_IS = listed("is remains serves are")
_WAS = listed("was became served were been")
_SPENT = listed("appointed elected named serving nominated")
_GO_ON = listed(
    'who and in since until from under during but which where whose , . ) ; : — – - ? ! " ” ’ »'
)
_MAYBE = listed("would could might will if should may")
_CHANGING = listed("if suppose imagine possible potential hypothetical")
# Offices of a part of a state: the word before them is its name, whatever country has the same.
LOCAL = listed("governor gov. senator sen. mayor representative rep. congressman congresswoman") | {
    "lieutenant governor", "lt. gov.", "attorney general", "lord mayor",
}  # fmt: skip
# What firms and clubs have too.
_EVERYWHERE = listed("president secretary chancellor governor") | {
    "vice president", "secretary general", "secretary-general", "director general", "director-general",
}  # fmt: skip
_MOST = 8  # names of one list


class Reading(NamedTuple):
    """One title with one name; indexes of words, half-open: `start` to `end` is all of it."""

    start: int
    end: int
    name: Name
    title: Title
    words: tuple[int, int]  # the title itself with what belongs before it
    jurisdiction: str
    is_known: bool
    rank: str
    qualifier: str
    time: Time


class _Head(NamedTuple):
    """A title with its surroundings read, before a name is found; `end` is behind “of Finland”."""

    title: Title
    at: int
    end: int
    left: Before
    jurisdiction: str
    is_known: bool
    qualifier: str
    is_capital: bool


def readings(words: Sequence[Token]) -> Iterator[Reading]:
    """Every title of a block that stands with a name, in order."""
    bottom, done = 0, 0
    last: Reading | None = None
    for at, word in enumerate(words):
        if word.text in _STOPS:
            bottom = at + 1
        if at < done:
            continue
        if word.low in ("counterpart", "counterparts") and last is not None:
            found = _counterpart(words, at, bottom, last)
        else:
            title = title_at(words, at)
            if title is None:
                continue
            found = _of_title(words, title[0], at, title[1], bottom)
            done = title[1]
        for reading in found:
            done = max(done, reading.end if reading.start >= bottom else title_end(reading))
            last = reading
            yield reading


def title_end(reading: Reading) -> int:
    """The index behind the title itself."""
    return reading.words[1]


def _of_title(
    words: Sequence[Token], title: Title, at: int, end: int, bottom: int
) -> list[Reading]:
    if words[end - 1].is_own:
        return []
    head = _head(words, title, at, end, bottom)
    if head is None:
        return []
    return _names_behind(words, head) or _name_before(words, head, bottom)


def _head(words: Sequence[Token], title: Title, at: int, end: int, bottom: int) -> _Head | None:
    left = before(words, at, bottom)
    if left.is_private:
        return None
    qualifier = left.qualifier
    if end < len(words) and words[end].low in ("-elect", "-designate", "elect", "designate"):
        qualifier = words[end].low.strip("-")
        end += 1
    jurisdiction, is_known = left.jurisdiction, left.is_known
    if not is_known and is_alone(title.text) and jurisdiction.lower() not in STATES:
        # “Bash Fed Chair”: no word says more of what the office is than its title.
        jurisdiction, is_known = "", True
        left = left._replace(start=at, edge=at - 1, jurisdiction="", is_known=True)
    if title.text in LOCAL and jurisdiction and left.start < at:
        is_known = False
        jurisdiction = " ".join(word.text for word in _place_words(words, left, at)) or jurisdiction
    behind = _behind(words, end, title) if not jurisdiction else None
    if behind is not None:
        jurisdiction, is_known, end = behind
    head = _Head(
        title, at, end, left, jurisdiction, is_known, qualifier, is_capital=words[at].is_capital
    )
    return head if _is_office(head) and not _is_of_club(head) else None


def is_alone(text: str) -> bool:
    """Whether a title names its jurisdiction itself."""
    return any(meaning.is_alone for meaning in titles().get(text, ()))


def _is_of_club(head: _Head) -> bool:
    """Whether a title that firms and clubs have too is of one: “president of the Tarn Chess Club”."""
    if head.is_known or head.title.text not in _EVERYWHERE:
        return False
    return head.end > head.at + 1 + head.title.text.count(" ") or " " in head.jurisdiction


def _place_words(words: Sequence[Token], left: Before, at: int) -> Sequence[Token]:
    return [word for word in words[left.start : at] if word.is_capital and word.low not in _PARTIES]


_PARTIES = listed("republican democratic democrat gop former then ex late conservative labour tory")


def _behind(words: Sequence[Token], end: int, title: Title) -> tuple[str, bool, int] | None:
    """What “of Finland”, “of the club” and “from Texas” say behind a title."""
    if end + 1 >= len(words) or words[end].low not in _LINKS:
        return None
    first = end + 1
    if words[first].low == "the" and first + 1 < len(words):
        first += 1
    place = place_starting(words, first)
    if place is not None and title.text not in LOCAL and _is_whole(words, place):
        return place.name, True, place.end
    last = first
    while (
        last < len(words)
        and last - first < 8
        and (
            words[last].is_capital
            or (last > first and words[last].low in ("of", "and", "for", "the", "&", "on"))
        )
    ):
        last += 1
        if words[last - 1].is_own:
            break
    while last > first and not words[last - 1].is_capital:
        last -= 1
    if last > first:
        return " ".join(word.text for word in words[first:last]), False, last
    if words[end].low == "of" and words[first].text[:1].isalpha():
        is_here = words[first].low in ("country", "republic", "nation")
        return ("", True, first + 1) if is_here else (words[first].text, False, first + 1)
    return None


def _is_whole(words: Sequence[Token], place: Place) -> bool:
    """Whether a place is no part of a longer name: “Finland Ana Ruiz” is two names, “U.S. Steel” is one."""
    if place.is_adjective:
        return False
    behind = words[place.end] if place.end < len(words) else None
    if behind is None or not behind.is_capital or words[place.end - 1].is_own:
        return True
    name = name_starting(words, place.end)
    return name is not None and name.end - name.start > 1 and not words[place.start].text.isupper()


def _is_office(head: _Head) -> bool:
    """Whether such a title is a public office at all: “chief” of NATO is, “chief” of the band is not."""
    text = head.title.text
    if text in CAPITAL and not head.is_capital:
        return bool(head.jurisdiction) and text in (
            "governor",
            "premier",
            "speaker",
            "king",
            "queen",
            "emperor",
            "emir",
        )
    if text not in WEAK:
        return True
    return (
        head.is_known and bool(head.jurisdiction) and office_of(text, head.jurisdiction) is not None
    )


def _names_behind(words: Sequence[Token], head: _Head) -> list[Reading]:
    at = head.end
    if at >= len(words):
        return []
    is_apposed = words[at].text == ","
    if is_apposed:
        if not (head.jurisdiction or head.left.determiner) or head.left.determiner in ("a", "an"):
            return []
        at += 1
        if at >= len(words):
            return []
    first = name_starting(words, at)
    if first is None:
        return []
    if is_apposed and (first.end - first.start < 2 or not _is_closed(words, first.end)):
        return []
    names = [first]
    if head.title.is_plural:
        names += _listed(words, first.end)
        if len(names) == 1:
            return []
    return [_reading(words, head, name, head.left.start, name.end) for name in names]


def _listed(words: Sequence[Token], at: int) -> Iterator[Name]:
    """The further names of “Ana Ruiz of Spain (left), Tom Lind and Eva Holm”."""
    for _ in range(_MOST):
        at = _past_place(words, at)
        has_mark = at < len(words) and words[at].text == ","
        if has_mark:
            at += 1
        has_and = at < len(words) and words[at].low in ("and", "&")
        if has_and:
            at += 1
        if not (has_mark or has_and) or at >= len(words) or title_at(words, at):
            return
        name = name_starting(words, at)
        if name is None or (not has_and and not _is_closed(words, _past_place(words, name.end))):
            return
        yield name
        at = name.end
        if has_and:
            return


def _past_place(words: Sequence[Token], at: int) -> int:
    """The index behind “of Finland”, “(R-Texas)” after a name."""
    size = len(words)
    if at + 1 < size and words[at].low == "of" and words[at + 1].is_capital:
        at += 2
        while at < size and words[at].is_capital:
            at += 1
    if at < size and words[at].text == "(":
        for end in range(at + 1, min(size, at + 8)):
            if words[end].text == ")":
                return end + 1
    return at


def _is_closed(words: Sequence[Token], at: int) -> bool:
    return at >= len(words) or words[at].text in ",.;:)—–?!" or words[at].low == "and"


def _name_before(words: Sequence[Token], head: _Head, bottom: int) -> list[Reading]:
    """“Ana Ruiz, Spain’s foreign minister,” and “Ana Ruiz was foreign minister of Spain”."""
    edge = head.left.edge
    if edge <= bottom or head.title.is_plural:
        return []
    mark = words[edge].low
    if mark in (",", "(", "—", "–", "-"):
        if head.end < len(words) and words[head.end].low not in _GO_ON:
            return []
        if head.title.text in _EVERYWHERE and not (head.jurisdiction or head.left.determiner):
            return []
        name = name_ending(words, edge - 1, bottom)
        if name is None or not _is_free(words, name, bottom):
            return []
        return [_reading(words, head, name, name.start, head.end)]
    return _joined(words, head, edge, bottom)


def _is_free(words: Sequence[Token], name: Name, bottom: int) -> bool:
    """Whether a name can have an apposition: a place behind “in” has none of this kind."""
    if name.start - 1 < bottom:
        return True
    front = words[name.start - 1].low
    return front not in ("in", "at", "near", "from", "outside") and not (
        front == "," and place_ending(words, name.end - 1, bottom)
    )


def _joined(words: Sequence[Token], head: _Head, edge: int, bottom: int) -> list[Reading]:
    """A name, a verb, a title."""
    at, time, qualifier = edge, _time(head), head.qualifier
    if words[at].low == "as":
        at -= 1
        if at <= bottom or words[at].low not in _SPENT | _IS | _WAS:
            return []
    if words[at].low in _WAS | _SPENT and time == "now":
        time, qualifier = "past", words[at].low
    elif words[at].low not in _IS | _WAS | _SPENT:
        return []
    while at - 1 > bottom and words[at - 1].low in _CHAIN:
        at -= 1
        if words[at].low in _NEVER:
            return []
    if words[at - 1].low in ("who", "that") and at - 1 > bottom:
        at -= 1
        if words[at - 1].text == "," and at - 1 > bottom:
            at -= 1
    if head.end < len(words) and words[head.end].low == "and":
        return []
    name = name_ending(words, at - 1, bottom)
    if name is None or not _is_free(words, name, bottom):
        return []
    found = _reading(words, head, name, name.start, head.end)
    return [found._replace(time=time, qualifier=qualifier)]


_NEVER = listed("not never no would could will might may should if to longer")
_CHAIN = _NEVER | listed(
    "has had have been be was is also then now currently previously once formerly briefly later being already first who"
) - {"who"}


def _counterpart(words: Sequence[Token], at: int, bottom: int, last: Reading) -> list[Reading]:
    """“his Finnish counterpart, Pekka Holm,”: the office of the title before it."""
    place = place_ending(words, at - 1, bottom) if at > bottom else None
    if place is None or last.title.text in LOCAL or words[at].is_own:
        return []
    end = at + 1
    if end < len(words) and words[end].text == ",":
        end += 1
    name = name_starting(words, end) if end < len(words) else None
    if name is None or (end > at + 1 and not _is_closed(words, name.end)):
        return []
    return [
        last._replace(
            start=place.start, end=name.end, name=name, words=(place.start, at + 1),
            jurisdiction=place.name, is_known=True, qualifier="", time="now",
        )
    ]  # fmt: skip


def _reading(words: Sequence[Token], head: _Head, name: Name, start: int, end: int) -> Reading:
    jurisdiction, is_known = head.jurisdiction, head.is_known
    place = None
    if not jurisdiction and end == name.end and end + 1 < len(words) and words[end].low == "of":
        place = place_starting(words, end + 1 + (words[end + 1].low == "the"))
    if place is not None and _is_whole(words, place) and title_means(head.title.text, place.name):
        jurisdiction, end = place.name, place.end
    time = _time(head)
    if time == "now" and end == name.end and _is_supposed(words, head, end):
        time = "supposed"
    return Reading(
        start, end, name, head.title, (head.left.start, head.end), jurisdiction, is_known,
        head.left.rank, head.qualifier, time,
    )  # fmt: skip


def title_means(text: str, jurisdiction: str) -> bool:
    """Whether a title is an office of that jurisdiction, or of none that newslint knows."""
    return text not in titles() or office_of(text, jurisdiction) is not None


def _time(head: _Head) -> Time:
    if head.qualifier in PAST:
        return "past"
    if head.qualifier in SUPPOSED:
        return "supposed"
    return "coming" if head.qualifier in COMING else "now"


def _is_supposed(words: Sequence[Token], head: _Head, end: int) -> bool:
    """“a President Lind”, “if President Lind would”, “‘President Lind’”: nobody says that Lind is."""
    if head.left.determiner in ("a", "an"):
        return True
    front = words[head.left.edge] if head.left.edge >= 0 else None
    behind = words[end] if end < len(words) else None
    if behind is not None and behind.low in _MAYBE:
        return True
    if front is None:
        return False
    if front.low in _CHANGING:
        return True
    return behind is not None and front.text in _OPEN and behind.text in _CLOSE
