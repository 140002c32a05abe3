"""Templates of messages and fixes: captures in place of `{names}`."""

from newslint.text.expressions import expression

BRACES = expression(r"\{(\w*)\}")


def fill(template: str, captures: dict[str, str]) -> str:
    """Put captures in place of `{names}`; a name that a match left out reads as nothing."""
    return BRACES.sub(lambda match: captures.get(match[1], ""), template)
