"""A regular expression as rules carry it: text until the moment it is first used."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache


@dataclass(frozen=True, slots=True)
class Pattern:
    """A regular expression in the syntax of `re`, compiled on first use and kept for the process.

    Source and flags are the whole of it, so it pickles, compares and hashes by value; `words` and
    `reach` are what text/literals.py and text/windows.py found out about it, None where nobody asked.
    """

    source: str
    flags: int = 0
    words: tuple[str, ...] | None = field(default=None, compare=False)
    reach: int | None = field(default=None, compare=False)

    def __hash__(self) -> int:
        return hash(self.source)  # which remembers it

    @property
    def compiled(self) -> re.Pattern[str]:
        """The compiled expression; raises `re.error` where the source is not one."""
        return _compile(self.source, self.flags)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Yield the leftmost non-overlapping matches, the empty ones left out."""
        return (match for match in self.compiled.finditer(text) if match.end() > match.start())


@cache
def _compile(source: str, flags: int) -> re.Pattern[str]:
    return re.compile(source, flags)
