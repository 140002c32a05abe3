"""Names behind a day: “Posted on 1 May 2024 by Ana Ruiz and Tom Lind”."""

from functools import cache

from newslint.model.spans import Span
from newslint.text.expressions import Expression, expression

_NAME = r"[^\W\d_a-z][\w.’'-]{0,40}"
_ACCOUNT = (
    r"(?i:admin\w{0,20}|editor|staff|newsroom|webmaster|guest|user)|[\[{(<][^\n\])}>]{1,40}[\])}>]"
)
_JOINT = r"and|und|et|y|e|&|de|da|del|della|di|du|van|von|der|den|la|le|al|bin|for|of|the|in"
_OFFICE = r"staff|writer|reporter|correspondent|editor|news|agency|columnist|contributor|special|senior|chief"
_NAMES = rf"(?:{_ACCOUNT}|{_NAME})(?:,?\s{{1,3}}(?:(?:{_JOINT})\s{{1,3}}){{0,2}}(?:{_NAME}|(?:{_OFFICE})\b)){{0,8}}"


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


@cache
def _signature() -> Expression:
    return expression(
        rf"(?:(?<=\S)[\s,;|·•–—-]{{1,4}})(?i:by|von|par|por|da|di|автор)\b\s?:?\s{{1,3}}(?P<names>{_NAMES})(?<!\.)\s{{0,3}}\Z"
    )


@cache
def _all_names() -> Expression:
    return expression(_NAMES)
