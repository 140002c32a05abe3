"""A title with all that belongs to it: what stands before it, and “of Finland” behind it."""

from collections.abc import Sequence

from newslint.facts.offices.vocabulary import office_of, titles
from newslint.facts.roles.before import COMING, PAST, STATES, SUPPOSED, Before, before
from newslint.facts.roles.claim import Time
from newslint.facts.roles.people import name_starting
from newslint.facts.roles.places import Place, place_starting
from newslint.facts.roles.titles import Title, title_at
from newslint.facts.roles.tokens import Token
from newslint.records import NamedTuple
from newslint.text.words import listed

_LINKS = listed("of for to from at")
_INSIDE = listed("of and for the & on")  # of the name of a body
_LONGEST = 8
_PARTIES = listed("republican democratic democrat gop conservative labour tory") | PAST
# Offices of a part of a state: the word before them is its name, whatever country has the same.
LOCAL = listed("governor senator mayor representative congressman congresswoman") | {
    "gov.", "sen.", "rep.", "lieutenant governor", "attorney general", "lord mayor",
}  # fmt: skip
# What firms and clubs have too.
_EVERYWHERE = listed("president secretary chancellor") | {
    "vice president", "secretary general", "secretary-general", "director general", "director-general",
}  # fmt: skip
# Words that are offices only of a body that is named beside them.
_WEAK = listed("""
    chief head boss leader director chair chairman chairwoman chairperson administrator prosecutor
    treasurer commissioner commander-in-chief
""") | {
    "executive director", "managing director", "executive secretary", "communications director",
    "press secretary", "budget director", "high commissioner", "commander in chief", "army chief",
    "general secretary", "party chief", "council president", "finance chief", "chief of staff",
    "chief prosecutor", "intelligence chief", "cabinet secretary", "police chief", "army chief of staff",
    "head of government", "security council secretary", "military intelligence chief", "state president",
    "deputy chief of staff", "relief chief", "aid chief", "humanitarian chief", "treasury chief",
}  # fmt: skip
_STAFF = frozenset({"press secretary", "chief of staff"})
# Words that are titles only with a capital, some of them also beside a country.
_CAPITAL = listed("pontiff tsar justice secretary minister representative pm monarch")
_CAPITAL_ALONE = listed("king queen emperor emir pope sultan speaker premier")


class Head(NamedTuple):
    """Words `[start:end]` are a title and its surroundings; `edge` is the word before them and their article."""

    title: Title
    start: int
    end: int
    edge: int
    jurisdiction: str
    is_known: bool
    rank: str
    qualifier: str
    determiner: str
    is_capital: bool

    @property
    def time(self) -> Time:
        """When the words say that it was."""
        if self.qualifier in PAST:
            return "past"
        if self.qualifier in SUPPOSED:
            return "supposed"
        return "coming" if self.qualifier in COMING else "now"

    @property
    def is_bare(self) -> bool:
        """Whether it is a common noun with nothing beside it: “Culture, Justice and Home Affairs”."""
        is_noun = self.title.text in _CAPITAL or self.title.text in _EVERYWHERE
        return is_noun and not (self.jurisdiction or self.determiner or self.qualifier)

    @property
    def is_everywhere(self) -> bool:
        """Whether firms and clubs have such a title too, and nothing says of what it is."""
        return self.title.text in _EVERYWHERE and not self.jurisdiction


def head_at(words: Sequence[Token], title: Title, at: int, end: int, bottom: int) -> Head | None:
    """The head around a title at words `[at:end]`; None where it is no public office."""
    if words[end - 1].is_own or (title.text == "pm" and at and words[at - 1].text.isdigit()):
        return None
    left = before(words, at, bottom)
    if left.is_private:
        return None
    if not left.is_known and _is_alone(title.text) and left.jurisdiction.lower() not in STATES:
        # “Praises Fed Chair”: no word says more of what the office is than its title.
        left = Before(at, at - 1)
    qualifier = left.qualifier
    if end < len(words) and words[end].low in ("-elect", "-designate", "elect", "designate"):
        qualifier = words[end].low.strip("-")
        end += 1
    jurisdiction, is_known, last = _jurisdiction(words, title, left, (at, end))
    head = Head(
        title, left.start, last, left.edge, jurisdiction, is_known, left.rank, qualifier,
        left.determiner, words[at].is_capital,
    )  # fmt: skip
    is_club = last > end or " " in jurisdiction
    if title.text in _EVERYWHERE and not is_known and is_club:
        return None
    return head if _is_office(head) else None


def _is_alone(text: str) -> bool:
    """Whether a title names its jurisdiction itself."""
    return any(meaning.is_alone for meaning in titles().get(text, ()))


def _jurisdiction(
    words: Sequence[Token], title: Title, left: Before, inside: tuple[int, int]
) -> tuple[str, bool, int]:
    """Of what the office is, whether newslint knows that, and the index behind the words for it."""
    at, end = inside
    if title.is_plural:
        return _of_several(words, left, end)
    if not left.jurisdiction:
        return _behind(words, end, title) or ("", True, end)
    if title.text not in LOCAL or left.start == at:
        return left.jurisdiction, left.is_known, end
    names = [word.text for word in words[left.start : at] if word.is_capital]
    told = " ".join(name for name in names if name.lower() not in _PARTIES)
    return told or left.jurisdiction, False, end


def _of_several(words: Sequence[Token], left: Before, end: int) -> tuple[str, bool, int]:
    """The same of “ministers”: of one country, or of several, and then it does not say whose is whose."""
    if left.jurisdiction:
        is_one = left.edge < 0 or words[left.edge].low not in ("and", ",")
        return (left.jurisdiction, left.is_known, end) if is_one else ("", True, end)
    if end >= len(words) or words[end].low != "of":
        return "", True, end
    places: list[Place] = []
    at = end + 1
    while at < len(words):
        place = place_starting(words, at + (words[at].low == "the"))
        if place is None:
            break
        places.append(place)
        end = at = place.end
        if at < len(words) and words[at].low in ("and", ","):
            at += 1
    return (places[0].name if len(places) == 1 else ""), True, end


def _behind(words: Sequence[Token], end: int, title: Title) -> tuple[str, bool, int] | None:
    """What “of Finland”, “of the club” and “from Texas” say behind a title."""
    if end + 1 >= len(words) or words[end].low not in _LINKS:
        return None
    first = end + 1
    if words[first].low == "the" and first + 1 < len(words):
        first += 1
    place = place_starting(words, first)
    if place is not None and title.text not in LOCAL and is_whole(words, place):
        return place.name, True, place.end
    if title_at(words, first):  # “counsel to President Lind”
        return None
    last = _body_end(words, first)
    if last > first:
        return " ".join(word.text for word in words[first:last]), False, last
    if words[end].low == "of" and words[first].text[:1].isalpha():
        is_here = words[first].low in ("country", "republic", "nation")
        return ("", True, first + 1) if is_here else (words[first].text, False, first + 1)
    return None


def _body_end(words: Sequence[Token], first: int) -> int:
    """The index behind the capitalised name of a body, such as “League of Towns”."""
    last = end = first
    while last < len(words) and last - first < _LONGEST:
        if words[last].is_capital:
            end = last + 1
            if words[last].is_own:
                break
        elif words[last].low not in _INSIDE:
            break
        last += 1
    return end


def is_whole(words: Sequence[Token], place: Place) -> bool:
    """Whether a place is no part of a longer name: “Finland Ana Ruiz” is two names, “U.S. Steel” is one."""
    if place.is_adjective:
        return False
    behind = words[place.end] if place.end < len(words) else None
    if behind is None or not behind.is_capital or words[place.end - 1].is_own:
        return True
    name = name_starting(words, place.end)
    return name is not None and name.end - name.start > 1 and not words[place.start].text.isupper()


def _is_office(head: Head) -> bool:
    """Whether such a title is a public office at all: “chief” of NATO is, “chief” of the band is not."""
    text = head.title.text
    if head.determiner in ("its", "their") and head.is_everywhere:
        return False
    if text in _CAPITAL:
        return head.is_capital
    if text in _CAPITAL_ALONE:
        return head.is_capital or bool(head.jurisdiction)
    if text not in _WEAK or (text in _STAFF and head.is_capital and not head.jurisdiction):
        return True
    return head.is_known and bool(head.jurisdiction and office_of(text, head.jurisdiction))
