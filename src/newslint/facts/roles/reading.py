"""The grammar of role claims: titles before names, behind them, and joined to them by a verb."""

from collections.abc import Iterator, Sequence

from newslint.facts.offices.vocabulary import office_of, titles
from newslint.facts.roles.claim import Time
from newslint.facts.roles.heads import LOCAL, Head, head_at, is_whole
from newslint.facts.roles.people import Name, name_ending, name_starting
from newslint.facts.roles.places import place_ending, place_starting
from newslint.facts.roles.titles import Title, title_at
from newslint.facts.roles.tokens import STOPS, Token
from newslint.records import NamedTuple
from newslint.text.words import listed

_OPEN = frozenset("\"“‘'«„")
_CLOSE = frozenset("\"”’'»")
_APPOSED = frozenset(",(—–-")
_GO_ON = listed(
    'who and in at now since until from under during but which where whose , . ( ) ; : — – - ? ! " ” ’ »'
)
_OF_ONE = listed("a an his her")
_NOT_THERE = listed("in at near from outside of")
_MAYBE = listed("would could might will should may")
_CHANGING = listed("if suppose imagine possible potential hypothetical")
_IS = listed("is remains serves are be")
_WAS = listed("was became served were been had")
_SPENT = listed("appointed elected named serving nominated sworn")
_NEVER = listed("not never no would could will might may should if to longer")
_CHAIN = listed("""
    has had have been be was is also then now currently previously once formerly briefly later being
    already first gets
""")
_CLAUSE = 8  # words before a name in which “if” can open its clause
_MOST = 8  # names of one list
# Titles that lower case and a surname alone do not make: “the judge Ruiz met”.
_COMMON_NOUNS = ("judge", "ambassador", "mayor", "director", "secretary", "justice")


class Reading(NamedTuple):
    """One title with one name; indexes of words, half-open: `start` to `end` is all of it."""

    start: int
    end: int
    name: Name
    title: Title
    words: tuple[int, int]  # the title itself with what belongs to it
    jurisdiction: str
    is_known: bool
    rank: str
    qualifier: str
    time: Time

    @property
    def is_named_first(self) -> bool:
        """Whether the name stands before the title."""
        return self.name.start < self.words[0]


def readings(words: Sequence[Token], last: Reading | None = None) -> Iterator[Reading]:
    """Every title of a sentence that stands with a name, in order; `last` is the one before it."""
    bottom, done = 0, 0
    for at, word in enumerate(words):
        if word.text in STOPS:
            bottom = at + 1
        if at < done:
            continue
        if word.low == "counterpart" and last is not None:
            found = _counterpart(words, at, bottom, last)
        else:
            title = title_at(words, at)
            if title is None:
                continue
            done = title[1]
            start = _behind_body(words, at, done, bottom)
            if start > at:
                title = title_at(words, start) or title
            head = head_at(words, title[0], start, done, bottom)
            found = _of_head(words, head, bottom) if head else []
        for reading in found:
            done = max(done, reading.end)
            last = reading
            yield reading


def _behind_body(words: Sequence[Token], start: int, end: int, bottom: int) -> int:
    """Where a title starts that the name of a body runs into: “European Central Bank President”."""
    for last in range(end - 2, start - 1, -1):
        place = place_ending(words, last, bottom)
        if place and place.start < start and not place.is_adjective and title_at(words, place.end):
            return place.end
    return start


def _of_head(words: Sequence[Token], head: Head, bottom: int) -> list[Reading]:
    return (
        _names_behind(words, head) or _apposed(words, head, bottom) or _joined(words, head, bottom)
    )


def _names_behind(words: Sequence[Token], head: Head) -> list[Reading]:
    """“Spanish Foreign Minister Ana Ruiz” and “the foreign minister of Spain, Ana Ruiz,”."""
    at = head.end
    is_apposed = at < len(words) and words[at].text == ","
    if is_apposed:
        is_told = head.jurisdiction or head.determiner or head.title.is_plural
        if not is_told or head.determiner in ("a", "an"):
            return []
        at += 1
    first = name_starting(words, at)
    if first is None:
        return []
    is_short = first.end - first.start < 2
    if is_apposed and (is_short or not _is_closed(words, first.end)):
        return []
    if is_short and not head.is_capital and head.title.text.endswith(_COMMON_NOUNS):
        return []
    names = [first, *_listed(words, first.end)] if head.title.is_plural else [first]
    if head.title.is_plural and len(names) == 1:
        return []
    return [_reading(words, head, name, head.start, name.end) for name in names]


def _listed(words: Sequence[Token], at: int) -> Iterator[Name]:
    """The further names of “Ana Ruiz of Spain (left), Tom Lind and Eva Holm”."""
    for _ in range(_MOST):
        at = _past_place(words, at)
        has_mark = at < len(words) and words[at].text == ","
        at += has_mark
        has_and = at < len(words) and words[at].low in ("and", "&")
        at += has_and
        if not (has_mark or has_and) or at >= len(words) or title_at(words, at):
            return
        name = name_starting(words, at)
        if name is None or not (has_and or _is_closed(words, _past_place(words, name.end))):
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


def _apposed(words: Sequence[Token], head: Head, bottom: int) -> list[Reading]:
    """“Ana Ruiz, Spain’s foreign minister,”."""
    edge = head.edge
    if edge <= bottom or head.title.is_plural or words[edge].text not in _APPOSED:
        return []
    # “Ruiz, the minister said” is a clause of its own, “Ruiz, a former minister now in Lund” is not.
    is_open = head.determiner in _OF_ONE or head.time == "past" or head.end >= len(words)
    if not is_open and words[head.end].low not in _GO_ON:
        return []
    if head.is_bare:
        return []
    name = name_ending(words, edge - 1, bottom)
    if name is None or not _is_free(words, name, bottom):
        return []
    return [_reading(words, head, name, name.start, head.end)]


def _is_free(words: Sequence[Token], name: Name, bottom: int) -> bool:
    """Whether a title can belong to a name: a place behind “in” has none."""
    if name.start - 1 < bottom:
        return True
    front = words[name.start - 1].low
    is_listed_place = front == "," and place_ending(words, name.end - 1, bottom)
    return not (front in _NOT_THERE and name.end - name.start < 2) and not is_listed_place


def _joined(words: Sequence[Token], head: Head, bottom: int) -> list[Reading]:
    """“Ana Ruiz was foreign minister of Spain”, “Ana Ruiz, who served as”."""
    verb = _verb(words, head.edge, bottom)
    if verb is None or head.title.is_plural:
        return []
    at = verb
    while at - 1 > bottom and words[at - 1].low in _CHAIN:
        at -= 1
    if words[at - 1].low in _NEVER or words[at].low in _NEVER:
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
    time, told = _time_of_verb(words, verb, name, bottom)
    if found.time != "now" or time == "now":
        return [found]
    return [found._replace(time=time, qualifier=told)]


def _verb(words: Sequence[Token], edge: int, bottom: int) -> int | None:
    """The index of the verb that joins a title to what stands before it."""
    at = edge
    if at > bottom and words[at].low == "as":
        at -= 1
        is_verb = words[at].low in _SPENT | {"served", "serves"}
    else:
        is_verb = at > bottom and words[at].low in _IS | _WAS | _SPENT
    return at if is_verb and at > bottom else None


def _time_of_verb(words: Sequence[Token], verb: int, name: Name, bottom: int) -> tuple[Time, str]:
    """When a verb says that it was, and the word that says so."""
    around = words[name.end : verb + 1]
    if any(word.low in _CHANGING or word.low in ("when", "unless", "until", "should", "once")
           for word in words[max(bottom, name.start - _CLAUSE) : name.start]):  # fmt: skip
        is_past = any(word.low in _WAS for word in around)
        return ("past", words[verb].low) if is_past else ("supposed", words[verb].low)
    if any(word.low in _WAS for word in around):
        return "past", words[verb].low
    if words[verb].low in _SPENT - {"serving"}:
        return "supposed", words[verb].low
    return "now", ""


def _counterpart(words: Sequence[Token], at: int, bottom: int, last: Reading) -> list[Reading]:
    """“his Finnish counterpart, Pekka Holm,”: the office of the title before it."""
    place = place_ending(words, at - 1, bottom) if at > bottom else None
    if place is None or last.title.text in LOCAL or words[at].is_own:
        return []
    end = at + 1
    is_apposed = end < len(words) and words[end].text == ","
    name = name_starting(words, end + is_apposed)
    if name is None or (is_apposed and not _is_closed(words, name.end)):
        return []
    return [
        last._replace(
            start=place.start, end=name.end, name=name, words=(place.start, at + 1),
            title=_title_in(place.name, last), jurisdiction=place.name, is_known=True, qualifier="", time="now",
        )
    ]  # fmt: skip


def _title_in(jurisdiction: str, last: Reading) -> Title:
    """What the counterpart of a “secretary of state” is called elsewhere: foreign minister."""
    text = last.title.text
    meanings = titles().get(text, ())
    office = office_of(text, last.jurisdiction) or next(
        (meaning.office for meaning in meanings if meaning.is_alone or len(meanings) == 1), None
    )
    if office is None or office_of(text, jurisdiction) or not office_of(office, jurisdiction):
        return last.title
    return Title(office)


def _reading(words: Sequence[Token], head: Head, name: Name, start: int, end: int) -> Reading:
    jurisdiction, is_known = head.jurisdiction, head.is_known
    time: Time = head.time
    if time == "now" and end == name.end and _is_supposed(words, head, end):
        time = "supposed"
    if not jurisdiction and end == name.end and end + 1 < len(words) and words[end].low == "of":
        place = place_starting(words, end + 1 + (words[end + 1].low == "the"))
        if place and is_whole(words, place) and _is_title_of(head.title.text, place.name):
            jurisdiction, end = place.name, place.end
    return Reading(
        start, end, name, head.title, (head.start, head.end), jurisdiction, is_known, head.rank,
        head.qualifier, time,
    )  # fmt: skip


def _is_title_of(text: str, jurisdiction: str) -> bool:
    """Whether a title is an office of that jurisdiction, as far as newslint knows it."""
    return text not in titles() or office_of(text, jurisdiction) is not None


def _is_supposed(words: Sequence[Token], head: Head, end: int) -> bool:
    """“a President Lind”, “if President Lind would”, “‘President Lind’”: nobody says that Lind is."""
    if head.determiner in ("a", "an"):
        return True
    behind = words[end] if end < len(words) else None
    if behind is not None and behind.low in _MAYBE:
        return True
    if head.edge < 0:
        return False
    front = words[head.edge]
    if front.low in _CHANGING:
        return True
    return behind is not None and front.text in _OPEN and behind.text in _CLOSE
