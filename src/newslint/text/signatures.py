"""Names beside a day: “Posted on 1 May 2024 by Ana Ruiz and Tom Lind”, “Ana Ruiz, Senior Editor” above it."""

from functools import cache

from newslint.model.spans import Span
from newslint.text.dates.names import is_date_name
from newslint.text.expressions import Expression, expression
from newslint.text.uncased_signatures import uncased_signature

_NAME = r"[^\W\d_a-z][\w.’'-]{0,40}"
_ACCOUNT = (
    r"(?i:admin\w{0,20}|editor|staff|newsroom|webmaster|guest|user)|[\[{(<][^\n\])}>]{1,40}[\])}>]"
)
_BY = (
    r"by|von|par|por|da|di|door|av|przez|auth?or|autor(?:in|a|ka)?|auteure?|autric?e|автор(?:ка)?|текст"
    r"|te[kx]st[eo]?"
)
_PARTICLE = r"de|da|del|della|di|du|van|von|der|den|la|le|al|bin"
_JOINT = rf"and|und|et|y|e|&|{_PARTICLE}|for|of|the|in"
_OFFICE = r"staff|writer|reporter|correspondent|editor|news|agency|columnist|contributor|special|senior|chief"
_NAMES = rf"(?:{_ACCOUNT}|{_NAME})(?:,?\s{{1,3}}(?:(?:{_JOINT})\s{{1,3}}){{0,2}}(?:{_NAME}|(?:{_OFFICE})\b)){{0,8}}"

# The link to what readers say, which pages put beside the name.
_COMMENTS = (
    r"(?i:[0-9]{1,4}|no|one|leave\sa|ein|(?:(?:schreibe|hinterlasse)\s)?einen|keine|laisser\sun|un|aucun|deja\sun|sin|nessun)"
    r"\s(?i:comments?|reply|kommentare?|commentaires?|comentarios?|comment[io])"
)
_PERSON = rf"{_NAME}(?:\s(?:(?:{_PARTICLE})\s){{0,2}}{_NAME}){{1,3}}"
_DESK = (
    r"senior|staff|special|chief|deputy|managing|executive|associate|contributing|investigative|guest|political|"
    r"politics|business|economics|sports?|science|health|news|foreign|world|national|city|diplomatic|culture|"
    r"education|environment|technology|features|opinion|europe"
)
_POST = (
    r"editor(?:[\s-]in[\s-]chief|\sat\slarge)?|writer|reporter|correspondent|columnist|contributor"
)
_POST_ELSEWHERE = (
    r"redakt|korrespond|journalist|correspond|corresponsal|redact|giornalist|corrispond|jornalist|verslaggever|"
    r"dziennikarz|корреспондент|кореспондент|журналіст|журналист|muhabir"
)

_BY_WORDS = frozenset({"by", "von", "par", "por"})
_MOST_NAMES = 6  # of a person, a paper and a place
# Words of papers, sections and places.
_NO_NAMES = frozenset({
    "actualité", "aktuelles", "anzeiger", "bay", "beach", "bericht", "blog", "breaking", "bridge", "business", "by",
    "city", "county", "courier", "cronaca", "culture", "daily", "east", "el", "escrito", "gazette", "geschrieben",
    "great", "health", "herald", "hill", "international", "island", "journal", "la", "lake", "latest", "le", "live",
    "local", "los", "magazine", "media", "nachrichten", "national", "new", "news", "nieuws", "north", "noticias",
    "notizie", "opinion", "par", "park", "politics", "por", "port", "post", "posted", "press", "publicado",
    "published", "publié", "read", "report", "reported", "review", "river", "saint", "san", "santa", "science",
    "south", "sport", "sports", "state", "street", "tageblatt", "times", "today", "top", "town", "tribune", "united",
    "update", "updated", "valley", "veröffentlicht", "village", "weekly", "west", "world", "written", "zeitung",
    "écrit",
})  # fmt: skip


def signature(text: str, start: int = 0, end: int | None = None) -> tuple[int, Span] | None:
    """Where “, by Ana Ruiz” begins that ends `[start:end]`, and its names; None where nothing but names would do."""
    stop = len(text) if end is None else end
    if text[stop - 1 : stop].isdigit():  # the day comes last
        return None
    match = _signature().search(text, start, stop)
    return (match.start(), Span(*match.span("names"))) if match else None


def without_names(text: str) -> str | None:
    """A line with spaces for the names before or behind its day: “Ana Ruiz, 1 May 2024”; None where it has none."""
    if signed := signature(text) or _behind(text):
        return text[: signed[0]]
    end = _before(text)
    return " " * end + text[end:] if end and _begins_date(text, end) else None


def person_beside(text: str, *, is_labelled: bool) -> Span | None:
    """The person before or behind the day of a line: “Ana Ruiz, 1 May 2024”, “1 May 2024 | Ana Ruiz”."""
    if behind := _behind(text):
        start, end = behind[1]
    else:
        start, end = 0, 0 if is_labelled else _before(text)
    name = _person().match(text, start, end)
    if name and _NO_NAMES.isdisjoint(name[0].casefold().split()):
        return Span(*name.span())
    return None if text.isascii() else uncased_signature(text)


def are_names(text: str) -> bool:
    """Whether a text is names, and offices beside them, and no other words."""
    return _all_names().fullmatch(text) is not None


def signer(text: str) -> Span | None:
    """The name of a line that is a name, be it with a post or a place: “Ana Ruiz, Senior Editor”, “Ana Ruiz in Tarn”; Dutch “Door Jan Smit” too."""
    if not text.isascii() and (found := uncased_signature(text)):
        return found
    match = _signer().fullmatch(text)
    name = match.lastgroup if match else None
    if match and name and _NO_NAMES.isdisjoint(match[name].casefold().split()):
        return Span(*match.span(name))
    return None


def _before(text: str) -> int:
    """Where the names end that a line opens with, if a day follows them."""
    end = 0
    for _ in range(_MOST_NAMES):
        match = _name_before().match(text, end)
        if match is None:
            break
        if match["name"].casefold() in _BY_WORDS:
            return 0  # “POSTED BY ANA RUIZ ON 3 MAY 2024”
        if is_date_name(match["name"]) and _begins_date(text, match.end()):
            break  # “Friday, 3 May 2024”; but “Jan Smit, 3 May 2024”
        end = match.end()
    return end


def _begins_date(text: str, at: int) -> bool:
    word = _word().match(text, at)
    return text[at : at + 1].isdigit() or (word is not None and is_date_name(word[0]))


def _behind(text: str) -> tuple[int, Span] | None:
    match = _person_behind().search(text)
    return (match.start(), Span(*match.span("names"))) if match else None


@cache
def _word() -> Expression:
    return expression(r"[^\W\d_]{2,}")


@cache
def _person() -> Expression:
    return expression(_PERSON)


@cache
def _name_before() -> Expression:
    return expression(rf"(?P<name>{_NAME})(?:\s?[,/–—-]\s?|\s)(?:(?:{_PARTICLE})\s){{0,2}}")


@cache
def _person_behind() -> Expression:
    return expression(rf"(?<=[\w.])(?:\s?[|·•–—,]|\s[/-])\s(?P<names>{_PERSON})\Z")


@cache
def _signature() -> Expression:
    return expression(
        rf"(?:(?<=\S)[\s,;|·•–—-]{{1,4}})(?i:{_BY})\b\s?:?\s{{1,3}}(?P<names>{_NAMES}?)(?<!\.)"
        rf"(?:[\s,;|·•–—-]{{1,4}}{_COMMENTS})?\s{{0,3}}\Z"
    )


@cache
def _all_names() -> Expression:
    return expression(_NAMES)


@cache
def _signer() -> Expression:
    return expression(
        rf"Door\s(?P<lone>{_PERSON})|(?P<names>{_PERSON})"
        rf"(?:,\s(?i:(?:(?:{_DESK})\s){{0,3}}(?:{_POST})|(?:{_POST_ELSEWHERE})\w{{0,6}})"
        r"|\s\([^()\n]{2,30}\)|\s?/\s?[A-Z]{2,5}|\s(?:with|mit|avec|con|com|met|med)\s[A-Z]{2,6}"
        rf"|\sin\s{_NAME}(?:\s{_NAME}){{0,2}})?"
    )
