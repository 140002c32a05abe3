"""What stands before a title: “then-”, “acting”, “Ukrainian”, “the EU’s”, “deputy”, “company”."""

from collections.abc import Sequence

from newslint.facts.roles.places import place_ending
from newslint.facts.roles.titles import RANKS
from newslint.facts.roles.tokens import Token
from newslint.records import NamedTuple
from newslint.text.words import listed

PAST = listed(
    "former then ex late previous past onetime one-time erstwhile longtime-former ousted deposed"
)
COMING = listed("incoming future next elect -elect designate -designate")
SUPPOSED = listed("""
    potential possible hypothetical prospective would-be aspiring shadow wannabe presumptive fictional
    fake honorary candidate imaginary
""")
_IN_OFFICE = listed("acting interim caretaker outgoing current sitting incumbent present departing")
_NEUTRAL = listed("""
    new newly elected re-elected reelected longtime long-time veteran embattled beleaguered popular powerful
    republican democratic democrat conservative liberal centrist socialist populist moderate far-right
    far-left right-wing left-wing independent labour tory gop fellow first-term second-term two-term
    three-term lame-duck hard-line hardline reformist pro-western appointed retired top senior
    youngest first second black female junior freshman
""")
_DETERMINERS = listed("the a an his her their its our my this that")
# A common noun before “president” says that it is no public office.
_PRIVATE = listed("""
    company club union university college class student body bank committee council party association
    board division foundation network news team school campaign band group firm fan tribal choir
    society league federation chapter society corporation studio label executive marketing sales
    regional global bureau museum hospital honorary co convention caucus marketing co-
""")
_EVERYBODY = listed("country nation state today world republic")
_COMMON = listed("""
    the a an and but or nor so yet if when while as at in on of for from to with by about against
    after before since until under over between among through during without within into upon like
    unlike despite because although though that this these those he she it they we i you his her
    its their our my who whom whose which what where why how is was are were be been has have had
    do does did will would can could should may might must said says told asked both either
    meanwhile however also then than not only even just still yesterday today today's later earlier
    instead again monday tuesday wednesday thursday friday saturday sunday january february march
    april may june july august september october november december mr. mrs. ms. dr. mr mrs ms dr sir dame lady thank dear hello
    meet watch read see including via per versus vs. amid according
    chairman chairwoman chair leader whip majority minority enter exit watch ask asked
""")
# Their secretaries of state and attorneys general are not those of the country.
STATES = frozenset("""
    alabama|alaska|arizona|arkansas|california|colorado|connecticut|delaware|florida|georgia|hawaii|
    idaho|illinois|indiana|iowa|kansas|kentucky|louisiana|maine|maryland|massachusetts|michigan|
    minnesota|mississippi|missouri|montana|nebraska|nevada|new hampshire|new jersey|new mexico|new york|
    north carolina|north dakota|ohio|oklahoma|oregon|pennsylvania|rhode island|south carolina|south dakota|
    tennessee|texas|utah|vermont|virginia|west virginia|wisconsin|wyoming
""".replace("\n", "").replace("    ", "").split("|"))  # fmt: skip
_NO_BODY = _COMMON | PAST | _NEUTRAL - {"new"}
_TIMES = PAST | COMING | SUPPOSED | _IN_OFFICE
_COUNTED = frozenset({"first", "second"})
_DASHES = frozenset("-–‑")
_LONGEST = 9


class Before(NamedTuple):
    """The modifiers of a title; `start` is the first of them, `edge` the word before them and their article."""

    start: int
    edge: int
    jurisdiction: str = ""
    is_known: bool = True
    qualifier: str = ""
    rank: str = ""
    determiner: str = ""
    is_private: bool = False


def before(words: Sequence[Token], title: int, bottom: int) -> Before:
    """Read leftwards from the title at index `title`, no farther than `bottom`."""
    found, at = Before(title, title - 1), title - 1
    while at >= bottom and title - at <= _LONGEST:
        last = _at_end(found, words, at, bottom)
        if last is not None:
            return last
        further = _with_place(found, words, at, bottom) or _with_word(found, words, at)
        if further is None:
            break
        found = further
        at = found.edge
    return found


def _at_end(found: Before, words: Sequence[Token], at: int, bottom: int) -> Before | None:
    """What is before the title, where the word at `at` is the last that belongs to it."""
    word = words[at]
    if word.is_own and not (place_ending(words, at, bottom) and not found.jurisdiction):
        return _owned(found, words, at, bottom)
    if word.low in _DETERMINERS:
        return found._replace(determiner=word.low, edge=at - 1)
    is_private = word.low in _PRIVATE and not found.jurisdiction
    if is_private and not (word.is_capital and place_ending(words, at, bottom)):  # the World Bank
        return found._replace(edge=at - 1, is_private=True)
    return None


def _with_place(found: Before, words: Sequence[Token], at: int, bottom: int) -> Before | None:
    """The same with the country or the body whose name ends at `at`."""
    word = words[at]
    if found.jurisdiction or not word.is_capital:
        return None
    place = place_ending(words, at, bottom)
    if place is not None:
        return found._replace(jurisdiction=place.name, start=place.start, edge=place.start - 1)
    if word.low in _NO_BODY or word.low in _TIMES or word.low in RANKS:
        return None
    first = _run(words, at, bottom)
    raw = " ".join(near.text for near in words[first : at + 1])
    return found._replace(jurisdiction=raw, is_known=False, start=first, edge=first - 1)


def _with_word(found: Before, words: Sequence[Token], at: int) -> Before | None:
    """The same with the modifier at `at`; None where it is none."""
    low = words[at].low
    if low in _TIMES:
        return found._replace(qualifier=found.qualifier or low, start=at, edge=at - 1)
    # “first deputy minister”, and not “first female minister”.
    if low in RANKS and (low not in _COUNTED or found.start == at + 1):
        return found._replace(rank=f"{low} {found.rank}".strip(), start=at, edge=at - 1)
    is_compound = "-" in low[1:] and not words[at].is_capital  # “ultra-conservative”
    is_joint = low in _DASHES and words[at - 1].low in PAST
    return found._replace(edge=at - 1) if low in _NEUTRAL or is_compound or is_joint else None


def _owned(found: Before, words: Sequence[Token], at: int, bottom: int) -> Before:
    """“the country’s president” and “Lind’s foreign minister” are offices, “the club’s president” is none."""
    word = words[at]
    if found.jurisdiction or not word.is_capital:
        is_private = not found.jurisdiction and word.low not in _EVERYBODY
        return found._replace(edge=at - 1, determiner="his", is_private=is_private)
    first = _run(words, at, bottom)
    owner = " ".join(near.text for near in words[first : at + 1])
    found = found._replace(edge=first - 1, determiner="his")
    return found._replace(jurisdiction=owner, is_known=False) if owner.lower() in STATES else found


def _run(words: Sequence[Token], last: int, bottom: int) -> int:
    """The first of the capitalised words in a row that end at `last`."""
    at = last
    while at - 1 >= bottom and last - at < 5:
        near = words[at - 1]
        if near.is_own or not near.is_capital or near.low in _NO_BODY:
            break
        at -= 1
    return at
