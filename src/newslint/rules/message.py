"""Templates of messages and fixes: captures in place of `{names}`."""

from collections.abc import Mapping
from functools import lru_cache

from newslint.text.expressions import expression

BRACES = expression(r"\{(\w*)\}")


def fill(template: str, captures: Mapping[str, str]) -> str:
    """Put captures in place of `{names}`; a name that a match left out reads as nothing."""
    parts = _parts(template)
    if len(parts) == 1:
        return template
    filled = [*parts]
    filled[1::2] = [captures.get(name, "") for name in parts[1::2]]
    return "".join(filled)


@lru_cache(maxsize=1024)  # there are not many more rules
def _parts(template: str) -> tuple[str, ...]:
    """By turns what stands as it is and a name."""
    return tuple(BRACES.split(template))
