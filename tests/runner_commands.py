"""How GitHub's and Azure's runners read a line of a log, and texts made to fool them: the judge of our writers."""

import random
import re
from dataclasses import dataclass

FRAGMENTS = (
    "::", ":", "##[", "##vso[", "##VSO[", "###[", "#", "[", "]", ";", ",", "=", " ", "\t", "\n", "\r", "\r\n",
    "\x0b", "\x0c", "\x1c", "\x85", "\u2028", "\u00a0", "\ufeff", "\u200b", "\ud800", "\x1b[1m", "\\", "%", "%0A",
    "%0D", "%25", "%3A", "%2C", "%5D", "%3B", "%AZP25", "error", "add-mask", "stop-commands", "set-env name=A",
    "task.setvariable variable=A", "endgroup", "file=x", "A", "é", "語", "“",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Command:
    """What a runner would do: a name, its properties and the rest of the line."""

    name: str
    properties: dict[str, str]
    data: str


def hostile_text(rng: random.Random) -> str:
    """A text of up to a dozen fragments, most of which mean something to a runner."""
    return "".join(rng.choices(FRAGMENTS, k=rng.randint(1, 12)))


def log_lines(text: str) -> list[str]:
    """The lines that a runner sees of an output."""
    return [line for line in re.split(r"\r\n|\r|\n", text) if line]


def github_command(line: str) -> Command | None:
    """The command that GitHub's runner finds: `::name` at the start, else `##[name]` anywhere."""
    trimmed = line.lstrip()
    if trimmed.startswith("::") and (end := trimmed.find("::", 2)) >= 0:
        return _command(trimmed[2:end], ",", trimmed[end + 2 :], _GITHUB)
    start = line.find("##[")
    if start >= 0 and (end := line.find("]", start)) >= 0:
        return _command(line[start + 3 : end], ";", line[end + 1 :], _GITHUB)
    return None


def azure_command(line: str) -> Command | None:
    """The command that Azure's agent finds: `##vso[name]` anywhere, in any case."""
    start = line.lower().find("##vso[")
    if start < 0 or (end := line.find("]", start)) < 0:
        return None
    return _command(line[start + 6 : end], ";", line[end + 1 :], _AZURE)


_GITHUB = (("%2C", ","), ("%3A", ":"), ("%0A", "\n"), ("%0D", "\r"), ("%25", "%"))
_AZURE = (("%3B", ";"), ("%5D", "]"), ("%0A", "\n"), ("%0D", "\r"), ("%AZP25", "%"))


def _command(head: str, separator: str, data: str, codes: tuple[tuple[str, str], ...]) -> Command:
    name, _, listed = head.strip().partition(" ")
    pairs = (item.partition("=") for item in listed.split(separator) if item.strip())
    properties = {key.strip(): _decode(value, codes) for key, _, value in pairs}
    return Command(name, properties, _decode(data, codes))


def _decode(text: str, codes: tuple[tuple[str, str], ...]) -> str:
    for code, character in codes:
        text = text.replace(code, character)
    return text
