"""Names of people in running words: particles, initials, honorifics, and full names by surname."""

from collections import Counter
from collections.abc import Iterator, Sequence

from newslint.facts.offices.names import key
from newslint.facts.roles.places import is_place, place_starting
from newslint.facts.roles.titles import title_words
from newslint.facts.roles.tokens import Token
from newslint.records import NamedTuple
from newslint.text.expressions import expression
from newslint.text.words import listed

_PARTICLES = listed("von van der den de la da dos do du del della di bin ibn al el ben ter zu y e")
_SUFFIXES = listed("jr. sr. jr sr ii iii iv")
_HONORIFICS = listed("""
    sir dame lord lady mr. mrs. ms. mr mrs ms dr. dr gen. general adm. admiral col. lt. maj. rev. hon.
    prof. capt. sheikh ayatollah retired ret field marshal
""")
# Capitalised words that follow a title without being a name, or end one.
_NO_NAMES = listed("""
    the a an and but or nor if when while as at in on of for from to with by after before since until
    he she it they we i you his her its their our my this that these those there here who whom whose
    which what where why how not no yes is was are were be been has have had do does did will would
    can could should may might must says said told asked
    monday tuesday wednesday thursday friday saturday sunday january february march april june july
    august september october november december today yesterday tomorrow tonight
    department departments ministry minister ministers office offices committee council house senate
    congress parliament party league association administration government democrats republicans
    democratic republican general international national federal state states county street avenue
    university college school center centre institute foundation day library airport elect press
    president secretary chancellor senator governor sen. rep. gov. sens. reps. govs. former vice
    prime mr. mrs. speaker director chief chairman chairwoman judge justice ambassador mayor
    congressman congresswoman representative leader whip executive also although though because however meanwhile
""")
_BODIES = listed("""
    organization organisation bureau church association federation fund group club company union act
    award awards program programme project forum summit society corporation inc. inc corp bank team
    hotel park square bridge hospital memorial museum theater theatre times post journal
    conference tower city chamber order orders bible
""")
_OPENERS = (
    _NO_NAMES
    | _HONORIFICS
    | listed("""
    like unlike asked said meet thank imagine under over both either neither with without about so if
    yet still even then just only let dear despite during unless once per via given among between
    american russian chinese british french german ukrainian european republican democrat first
    secretary-general premier queen king pope prince republicans democrats white house
""")
)
_NOBODY = listed("new north south east west white st. san los las united")
_LONGEST = 6
_MOST = 8  # full names of one surname
# A word with a capital, particles, and another: the full names of a text, in one pass.
_POSSESSIVE = expression(r"['’]s?$")
_FULL = expression(
    r"\b[^\W\d_a-z][\w’'-]{1,24}(?:[ \u00a0][^\W\d_a-z]\.){0,2}"
    r"(?:[ \u00a0](?:von|van|der|den|de|la|da|dos|do|du|del|di|bin|ibn|al|el|ben|ter|zu)){0,3}"
    r"(?:[ \u00a0][^\W\d_a-z][\w’'-]{1,24}){1,3}"
)


class Name(NamedTuple):
    """Words `[start:end]` that name somebody; `text` without what a possessive adds."""

    start: int
    end: int
    text: str


def name_starting(words: Sequence[Token], first: int) -> Name | None:
    """The name that starts at a word, honorifics before it passed over."""
    at = first
    if [word.text for word in words[at : at + 3 : 2]] == ["(", ")"]:
        at += 3  # “Prime Minister (Ana) Ruiz”, in interviews
    while at < len(words) and at < first + 3 and words[at].low in _HONORIFICS:
        at += 1
    start, size = at, len(words)
    while at < size and at - start < _LONGEST:
        word = words[at]
        if not _is_part(words, at, start):
            break
        at += 1
        if word.is_own:
            break
    while at > start and words[at - 1].low in _PARTICLES and not words[at - 1].is_capital:
        at -= 1
    if at + 1 < size and words[at].text == "," and words[at + 1].low in _SUFFIXES:
        at += 2
    return _name(words, start, at)


def name_ending(words: Sequence[Token], last: int, bottom: int) -> Name | None:
    """The name that ends at a word; an age between commas behind it is passed over."""
    if last - 1 > bottom and words[last].text.isdigit() and words[last - 1].text == ",":
        last -= 2
    if last < bottom or words[last].is_own:
        return None
    at = last
    while at >= bottom and last - at < _LONGEST and _is_inside(words, at):
        at -= 1
    start = at + 1
    while start <= last and words[start].low in _PARTICLES | _HONORIFICS:
        start += 1
    return _name(words, start, last + 1)


def _is_inside(words: Sequence[Token], at: int) -> bool:
    word = words[at]
    if word.is_own:
        return False
    if word.low in _PARTICLES or word.low in _SUFFIXES:
        return True
    return _is_capital(word) and (word.low not in _NO_NAMES or word.text == "May")


def _is_part(words: Sequence[Token], at: int, start: int) -> bool:
    word = words[at]
    if word.low in _PARTICLES and not word.is_capital:
        following = words[at + 1 : at + 4]
        return not word.is_own and any(
            _is_capital(near) for near in following if near.low not in _PARTICLES
        )
    if word.low in _SUFFIXES:
        return at > start
    if word.text == "May":  # “Theresa May said” is no month
        return at + 1 >= len(words) or not words[at + 1].text.isdigit()
    return _is_capital(word) and word.low not in _NO_NAMES


def _is_capital(word: Token) -> bool:
    if word.is_capital:
        return True
    head, mark, tail = word.text.replace("’", "'").replace("-", "'").partition("'")
    return bool(mark) and head in ("al", "el", "d", "l", "ul", "as", "es") and tail[:1].isupper()


def _name(words: Sequence[Token], start: int, end: int) -> Name | None:
    inside = words[start:end]
    if not inside or not any(_is_capital(word) and len(word.text) > 1 for word in inside):
        return None
    if all(word.low in _SUFFIXES or word.text.endswith(".") for word in inside):
        return None
    if any(word.low in _BODIES for word in inside):
        return None
    if is_place(inside) or (inside[0].low in _NOBODY and place_starting(words, start)):
        return None
    parts = [word.text for word in inside if word.text != ","]
    return Name(start, end, " ".join(parts))


class People:
    """The full names of a document by surname: those beside titles first, then those of the text."""

    def __init__(self, texts: Sequence[str], known: Sequence[str]) -> None:
        self._texts = texts
        self._by_surname: dict[str, Counter[str]] = {}
        self._is_read = False
        for name in known:
            self._learn(name)

    def full(self, name: str) -> tuple[str, ...]:
        """The full names that a name in the text may stand for, the name itself where it is full."""
        found = self._found(name)
        if not found and not self._is_read:
            self._read()
            found = self._found(name)
        return found

    def _found(self, name: str) -> tuple[str, ...]:
        parts = key(name).split()
        if not parts:
            return ()
        names = self._by_surname.get(parts[-1], Counter())
        return tuple(full for full, _ in names.most_common() if _stands_for(parts, full))

    def _read(self) -> None:
        self._is_read = True
        for text in self._texts:
            for match in _FULL.finditer(text):
                self._learn(_without_openers(match.group()))

    def _learn(self, name: str) -> None:
        parts = [part for part in key(name).split() if part not in _SUFFIXES]
        if len(parts) < 2:
            return
        for part in {parts[0], parts[-1]}:
            names = self._by_surname.setdefault(part, Counter())
            if name in names or len(names) < _MOST:
                names[name] += 1


def _without_openers(name: str) -> str:
    """A run of capitalised words from where the name starts: “While Ana Ruiz”, “President Ruiz”."""
    words = _POSSESSIVE.sub("", name).split()
    for at in range(len(words) - 1, -1, -1):
        word = words[at].lower().removeprefix("then-").removeprefix("ex-")
        if word in _OPENERS or word in title_words():
            return " ".join(words[at + 1 :])
    return " ".join(words)


def _stands_for(parts: Sequence[str], full: str) -> bool:
    """Whether the parts are the end of a full name, or its beginning where the family comes first."""
    whole = key(full).split()
    return list(parts) in (whole[-len(parts) :], whole[: len(parts)])


def spelled(names: Sequence[str]) -> Iterator[str]:
    """Names of one list, each once however it is spelled."""
    seen: set[str] = set()
    for name in names:
        if key(name) not in seen:
            seen.add(key(name))
            yield name
