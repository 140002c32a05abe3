"""JSON that means the same and shows nothing dangerous: unsafe characters stand as escapes."""

import json
import re

from newslint.reporters._safe import UNSAFE
from newslint.text.expressions import expression

# Inside JSON these stand in strings only, where an escape changes nothing.
_COMMAND = expression(r"##(?=\[|vso\[)", re.IGNORECASE)


def dump(value: object, *, indent: int | None = None) -> str:
    """A value as JSON; readable letters stay themselves, and no line of it commands a runner."""
    separators = (",", ": ") if indent else (", ", ": ")
    text = json.dumps(value, ensure_ascii=False, indent=indent, separators=separators)
    text = UNSAFE.sub(lambda match: "\n" if match[0] == "\n" else _escape(match[0]), text)
    return _COMMAND.sub(r"#\\u0023", text)


def _escape(character: str) -> str:
    return json.dumps(character)[1:-1]
