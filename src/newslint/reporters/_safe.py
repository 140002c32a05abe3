"""Untrusted text made harmless for people's screens: nothing moves the cursor, turns the line round or commands a runner."""

import os

from newslint.text.expressions import expression

# Controls, soft and zero-width characters that hide, bidi controls, line separators, surrogates, private
# use, tags. Joiners (U+200C, U+200D) and variation selectors stay: emoji and several scripts need them.
_RANGES = (
    r"\x00-\x09\x0b-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff"
    r"\ue000-\uf8ff\ufeff\ufff9-\ufffb\U000e0000-\U000e0fff\U000f0000-\U0010ffff"
)
UNSAFE = expression(rf"[\n{_RANGES}]")
UNSAFE_IN_LINES = expression(f"[{_RANGES}]")  # the same but for what ends a line
COMMAND = expression(r"(?i)##(?=\[|vso\[)")  # to a runner
_SHORT = {"\n": r"\n", "\r": r"\r", "\t": r"\t"}


def escape(character: str) -> str:
    r"""One character as people write it: `\n`, `\x1b`, `\u202e`."""
    if character in _SHORT:
        return _SHORT[character]
    code = ord(character)
    if code <= 0xFF:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"


def visible(text: str, keep: str = "") -> str:
    """A text on one line, its dangerous characters but those of `keep` shown as escapes."""
    return UNSAFE.sub(lambda match: match[0] if match[0] in keep else escape(match[0]), text)


def disarm(line: str) -> str:
    """Break up what a GitHub or Azure runner would take for a command in a line of output."""
    line = COMMAND.sub(r"#\\#", line)
    rest = line.lstrip()
    if rest.startswith("::"):
        return f"{line[: len(line) - len(rest)]}:\\:{rest[2:]}"
    return line


def is_read_by_runner() -> bool:
    """Whether a GitHub or Azure runner reads what is printed."""
    return bool(os.environ.get("GITHUB_ACTIONS") or os.environ.get("TF_BUILD"))
