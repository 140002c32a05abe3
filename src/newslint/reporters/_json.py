"""JSON that means the same and shows nothing dangerous: unsafe characters stand as escapes."""

import json
from functools import lru_cache
from json.encoder import encode_basestring as _quoted

from newslint.reporters._safe import COMMAND, UNSAFE_IN_LINES

_EMPTY = {type(None): "null", list: "[]", tuple: "[]", dict: "{}"}
_CONTAINERS = dict, list, tuple
_CODEC = "utf-8", "surrogatepass"
_PLAIN = b"\n" + bytes(range(ord(" "), 0x7F))
_flat = json.JSONEncoder(ensure_ascii=False).encode


def dump(value: object, *, indent: int | None = None) -> str:
    """A value as JSON; readable letters stay themselves, and no line of it commands a runner."""
    text = _flat(value) if indent is None else _laid_out(value, "\n", " " * indent)
    if UNSAFE_IN_LINES.search(_strange(text)):
        text = UNSAFE_IN_LINES.sub(lambda match: _escape(match[0]), text)
    # It stands in strings only, where an escape changes nothing.
    return COMMAND.sub(r"#\\u0023", text) if "##" in text else text


def _strange(text: str) -> str:
    """The characters of a text but plain ASCII: few are left to look at."""
    return text.encode(*_CODEC).translate(None, _PLAIN).decode(*_CODEC)


def _laid_out(value: object, margin: str, indent: str) -> str:
    """What `json.dumps` writes with an indent, in less than half its time: it goes token by token."""
    if type(value) is int:
        return str(value)
    if not (value and isinstance(value, _CONTAINERS)):
        return _EMPTY.get(type(value)) or _flat(value)
    inner = margin + indent
    if isinstance(value, dict):
        parts = [
            _quoted(part) if isinstance(part, str) else _laid_out(part, inner, indent)
            for part in value.values()
        ]
        return _frame(tuple(value), margin, inner) % tuple(parts)
    parts = [_laid_out(part, inner, indent) for part in value]
    return f"[{inner}{f',{inner}'.join(parts)}{margin}]"


@lru_cache(maxsize=64)  # records of a kind have the same keys
def _frame(keys: tuple[str, ...], margin: str, inner: str) -> str:
    """An object with room for its values."""
    named = [f"{_quoted(key)}: ".replace("%", "%%") + "%s" for key in keys]
    return f"{{{inner}{f',{inner}'.join(named)}{margin}}}"


def _escape(character: str) -> str:
    return json.dumps(character)[1:-1]
