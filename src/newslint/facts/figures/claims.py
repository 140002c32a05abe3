"""What the numbers of a text say: of each its value and unit, what it counts, and the words around it."""

from collections.abc import Iterator, Sequence
from sys import intern
from typing import Literal

from newslint.facts.quotations.terms import Term, terms
from newslint.facts.quotations.vocabulary import weight
from newslint.model.spans import Span
from newslint.records import NamedTuple
from newslint.text.expressions import expression
from newslint.text.number_words import NUMBER_WORD, read_digits
from newslint.text.sentences import sentences
from newslint.text.words import listed

Bound = Literal["", "about", "at most", "under", "at least", "over"]

_MEASURES = {
    word: kind
    for kind, words in {
        "km": "km kilometre kilometres kilometer kilometers", "mile": "mile miles", "m": "metre metres meter meters",
        "kg": "kg kilogram kilograms kilo kilos", "tonne": "tonne tonnes ton tons", "hectare": "hectare hectares",
        "acre": "acre acres", "year": "year years", "month": "month months", "week": "week weeks",
        "day": "day days", "hour": "hour hours", "minute": "minute minutes", "litre": "litre litres liter liters",
        "mph": "mph", "foot": "foot feet", "barrel": "barrel barrels", "megawatt": "mw megawatt megawatts",
    }.items()
    for word in words.split()
}  # fmt: skip
# By the word before a number.
_BOUNDS: dict[str, Bound] = {
    "about": "about", "around": "about", "some": "about", "roughly": "about", "approximately": "about",
    "estimated": "about", "nearly": "under", "almost": "under", "under": "under", "below": "under",
    "over": "over", "above": "over", "exceeding": "over",
}  # fmt: skip
# By the two words before it.
_PHRASES: dict[tuple[str, str], Bound] = {
    ("more", "than"): "over", ("greater", "than"): "over", ("higher", "than"): "over",
    ("less", "than"): "under", ("fewer", "than"): "under", ("lower", "than"): "under",
    ("at", "least"): "at least", ("minimum", "of"): "at least", ("at", "most"): "at most", ("maximum", "of"): "at most",
    ("up", "to"): "at most", ("many", "as"): "at most", ("much", "as"): "at most", ("dozens", "of"): "about",
}  # fmt: skip
_VAGUE = _BOUNDS.keys() | listed("fewer less most more least dozens up")
_DASHES = frozenset("-–—")
_COMPARED = frozenset(phrase[0] for phrase in _PHRASES if phrase[1] == "than")
_DENIED: dict[Bound, Bound] = {"over": "at most", "under": "at least"}  # “no more than”
_MONTHS = listed("""
    january february march april may june july august september october november december jan feb
    mar apr jun jul aug sep sept oct nov dec
    """)
_TIMES = _MONTHS | listed("""
    spring summer autumn winter quarter annual annually monthly weekly daily earlier previous
    previously last next ago yesterday morning evening
    """)
_YEAR = expression(r"#(?:1[89]|20)[0-9]{2}s?")
_ORDINAL = expression(r"#[0-9]+th")
_PERIODS = listed("quarter half year month week day term season round stage")
_GLUED = expression(r"#(?P<value>[0-9.,]+)(?P<unit>km|kg|mph|mw)")  # “5m” may be millions
_PLAIN = expression(r"#[0-9]+(?:\.[0-9]+)?(?:e\+?[0-9]+)?")
_DIVIDED = expression(r"(?<=[0-9],[ ])[0-9]{3}(?![0-9])")  # as “15, 000” is
_DIVIDES = expression(r",[ ][0-9]{3}(?![0-9])")
_SPELLED = expression(rf"\b(?i:{NUMBER_WORD}|hundred)\b")
_JOINS = listed("and or while but whereas compared versus against with")
_POUNDS = 100_000  # from here on money
_REACH = 8
_MOST = 60  # numbers of a sentence; more are a table


class Claim(NamedTuple):
    """One number: `subject` are the words nearest to it, `context` those of its sentence.

    `times` are the years, months and the like of the sentence; of another time is another claim.
    """

    span: Span
    value: float
    unit: str
    noun: str
    bound: Bound
    subject: frozenset[str]
    context: frozenset[str]
    names: frozenset[str]
    capitals: frozenset[str]  # the names, and the first word of the sentence
    times: frozenset[str]
    negated: bool
    sentence: Span

    @property
    def measure(self) -> tuple[str, str]:
        """What must be the same before two numbers can be compared."""
        return (self.unit, "") if self.unit else ("", self.noun)


def claims(text: str) -> Iterator[Claim]:
    """The numbers of a text that count or measure something; years, ordinals and bare numbers are left out."""
    if not any(char.isdigit() for char in text) and not _SPELLED.search(text):
        return
    for sentence in sentences(text):
        found = list(_apart(terms(text, *sentence)))
        numbers = [at for at, term in enumerate(found) if _is_plain(term)]
        if numbers and len(numbers) <= _MOST:
            yield from _of_sentence(text, sentence, found, numbers)


def _apart(found: Sequence[Term]) -> Iterator[Term]:
    """The words with “5km” made two."""
    for term in found:
        glued = _GLUED.fullmatch(term.key)
        value = read_digits(glued["value"]) if glued else None
        if glued is None or value is None:
            yield term
            continue
        middle = term.start + len(glued["value"])
        yield Term(f"#{value:.15g}", term.start, middle, term.breaks)
        yield Term(glued["unit"], middle, term.end)


def names_of(text: str) -> Iterator[str]:
    """The words of a text that have a capital without beginning a sentence, as `Claim.names` has them."""
    for sentence in sentences(text):
        yield from _names(
            text, sentence, [term for term in terms(text, *sentence) if is_content(term)]
        )


def _names(text: str, sentence: Span, content: Sequence[Term]) -> Iterator[str]:
    for term in content:
        if text[term.start].isupper() and term.start > sentence.start:
            yield stem(term.key)


def _is_period(term: Term, after: str) -> bool:
    """“the second quarter”, and not “came second”."""
    return after in _PERIODS and _ORDINAL.fullmatch(term.key) is not None


def _of_sentence(
    text: str, sentence: Span, found: Sequence[Term], numbers: Sequence[int]
) -> Iterator[Claim]:
    content = [term for term in found if is_content(term)]
    context = frozenset(stem(term.key) for term in content)
    names = frozenset(_names(text, sentence, content))
    capitals = frozenset(stem(term.key) for term in content if text[term.start].isupper())
    pairs = list(zip(found, (*(term.key for term in found[1:]), ""), strict=True))
    times = frozenset(
        term.key
        for term, after in pairs
        if term.key in _TIMES or _YEAR.fullmatch(term.key) or _is_period(term, after)
    )
    denials = [after for term, after in pairs if weight(term.key) == "negation"]
    negated = sum(after not in _COMPARED for after in denials) % 2 == 1
    for number, at in enumerate(numbers):
        if _DIVIDED.match(text, found[at].start) or _DIVIDES.match(text, found[at].end):
            continue
        unit, noun, after = _measured(text, found, at)
        is_year = _YEAR.fullmatch(found[at].key) and text[slice(*found[at][1:3])].isdigit()
        if not unit and (not noun or is_year):
            continue
        low = numbers[number - 1] + 1 if number else 0
        high = numbers[number + 1] if number + 1 < len(numbers) else len(found)
        own = found[at:after]
        span = Span(min(term.start for term in own), max(term.end for term in own))
        yield Claim(
            span, float(found[at].key[1:]), unit, noun,
            _bound(text, found, at), _subject(text, found, at, low, high) - {noun}, context - {noun}, names, capitals, times, negated,
            sentence,
        )  # fmt: skip


def _measured(text: str, found: Sequence[Term], at: int) -> tuple[str, str, int]:
    """The unit of a number and the noun that it counts, and the word behind them."""
    end = at + 1
    unit = ""
    if end < len(found) and weight(found[end].key) == "unit":
        unit, end = _money(text, found, end), end + 1
    elif end < len(found) and found[end].key in _MEASURES and _is_close(text, found, end):
        unit, end = _MEASURES[found[end].key], end + 1
        if text.startswith("/", found[end - 1].end) and end < len(found):
            unit, end = f"{unit}/{found[end].key}", end + 1
    if unit:
        return unit, "", end
    for place in range(end, min(end + 3, len(found))):
        if not _is_close(text, found, place):
            break
        if is_content(found[place]) and (
            found[place].key.endswith("s") or found[place].key in _PLURALS
        ):
            return "", stem(found[place].key), place + 1
        if not is_content(found[place]):
            break
    return "", "", end


def _money(text: str, found: Sequence[Term], at: int) -> str:
    """The unit of a number; few pounds in words, and pounds of something, may be a weight."""
    if not text.startswith(("pound", "Pound"), found[at].start):
        return found[at].key
    is_weight = at + 1 < len(found) and found[at + 1].key == "of"
    return "pound" if is_weight or float(found[at - 1].key[1:]) < _POUNDS else "£"


_PLURALS = listed("""
    people men women children police dead killed injured wounded missing arrested troops staff fish cattle
    kroner kronor rand yuan zloty forint baht lira
    """)


def _is_close(text: str, found: Sequence[Term], at: int) -> bool:
    between = text[found[at - 1].end : found[at].start]
    is_behind = found[at - 1].end <= found[at].start  # parts of a contraction stand in one place
    return is_behind and not set(between) - set(" -\u00a0\u202f")


def _bound(text: str, found: Sequence[Term], at: int) -> Bound:
    """What is said before a number of how exact it is; one end of a range is not exact."""
    if _is_range(text, found, at):
        return "about"
    if at and found[at - 1].key in ("a", "an"):  # “about a 40 percent rise”
        at -= 1
    before = [term.key for term in found[max(0, at - 3) : at]]
    bound = _PHRASES.get((before[-2], before[-1])) if len(before) > 1 else None
    if bound and before[0] in ("no", "not"):
        return _DENIED.get(bound, bound)
    return bound or _BOUNDS.get(before[-1] if before else "", "")


def _is_range(text: str, found: Sequence[Term], at: int) -> bool:
    """“10 to 15”, “between 10 and 15”, “10-15”; “from 10 to 15” may be a change."""
    for low, high in ((at - 1, at), (at, at + 1), (at - 2, at), (at, at + 2)):
        if low < 0 or high >= len(found) or not (_is_plain(found[low]) and _is_plain(found[high])):
            continue
        if high - low == 1:
            if text[found[low].end : found[high].start].strip() in _DASHES:
                return True
            continue
        join, before = found[low + 1].key, found[low - 1].key if low else ""
        if (before == "between") if join == "and" else (join in ("to", "or") and before != "from"):
            return True
    return False


def _is_plain(term: Term) -> bool:
    return _PLAIN.fullmatch(term.key) is not None


def _subject(text: str, found: Sequence[Term], at: int, low: int, high: int) -> frozenset[str]:
    """The content words around a number, up to the next number and, where there is one, the clause's end."""
    words: list[str] = []
    for place in range(at - 1, max(low, at - _REACH) - 1, -1):
        if low and (
            found[place].key in _JOINS or "," in text[found[place].end : found[place + 1].start]
        ):
            break
        if is_content(found[place]):
            words.append(stem(found[place].key))
    for place in range(at + 1, min(high, at + _REACH)):
        if found[place].key in _JOINS or set(text[found[place - 1].end : found[place].start]) & set(
            ",;:—–"
        ):
            break
        if is_content(found[place]):
            words.append(stem(found[place].key))
    return frozenset(words)


def is_date(time: str) -> bool:
    """Whether one of the `times` of a claim is a month or a year."""
    return time in _MONTHS or (time[0] == "#" and time[1:].isdigit())


def is_content(term: Term) -> bool:
    return weight(term.key) == "content" and term.key not in _VAGUE and term.key not in _TIMES


def stem(key: str) -> str:
    for ending in ("ies", "ing", "ed", "es", "s"):
        if key.endswith(ending) and len(key) - len(ending) >= 3:
            return intern(key.removesuffix(ending))
    return intern(key)
