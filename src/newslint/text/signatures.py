"""Names beside a day: “Posted on 1 May 2024 by Ana Ruiz and Tom Lind”, “Ana Ruiz, Senior Editor” above it."""

from functools import cache

from newslint.model.spans import Span
from newslint.text.expressions import Expression, expression

_NAME = r"[^\W\d_a-z][\w.’'-]{0,40}"
_ACCOUNT = (
    r"(?i:admin\w{0,20}|editor|staff|newsroom|webmaster|guest|user)|[\[{(<][^\n\])}>]{1,40}[\])}>]"
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


def signature(text: str, start: int = 0, end: int | None = None) -> tuple[int, Span] | None:
    """Where “, by Ana Ruiz” begins that ends `[start:end]`, and its names; None where nothing but names would do."""
    stop = len(text) if end is None else end
    if text[stop - 1 : stop].isdigit():  # the day comes last
        return None
    match = _signature().search(text, start, stop)
    return (match.start(), Span(*match.span("names"))) if match else None


def are_names(text: str) -> bool:
    """Whether a text is names, and offices beside them, and no other words."""
    return _all_names().fullmatch(text) is not None


def signer(text: str) -> Span | None:
    """The name of a line that is a name and a post or a place: “Ana Ruiz, Senior Editor”, “Ana Ruiz in Tarn”; Dutch “Door Jan Smit” too."""
    match = _signer().fullmatch(text)
    return Span(*match.span(match.lastgroup or 0)) if match else None


@cache
def _signature() -> Expression:
    return expression(
        rf"(?:(?<=\S)[\s,;|·•–—-]{{1,4}})(?i:by|von|par|por|da|di|автор)\b\s?:?\s{{1,3}}(?P<names>{_NAMES}?)(?<!\.)"
        rf"(?:[\s,;|·•–—-]{{1,4}}{_COMMENTS})?\s{{0,3}}\Z"
    )


@cache
def _all_names() -> Expression:
    return expression(_NAMES)


@cache
def _signer() -> Expression:
    return expression(
        rf"Door\s(?P<lone>{_PERSON})|(?P<names>{_PERSON})"
        rf"(?:,\s(?i:(?:(?:{_DESK})\s){{0,3}}(?:{_POST}))|\sin\s{_NAME}(?:\s{_NAME}){{0,2}})"
    )
