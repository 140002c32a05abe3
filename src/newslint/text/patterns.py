"""A regular expression as rules carry it: text until the moment it is first used."""

from collections.abc import Iterable, Iterator

from newslint.model.spans import Span
from newslint.records import NamedTuple
from newslint.text.expressions import Expression, Match, compiled


class Clue(NamedTuple):
    """Where to look for a pattern: around one of these words, which each of its matches holds.

    The word begins at most `lead` code points behind the start of the match, which ends, and looks
    ahead, at most `far` behind its start; below 0 where nothing bounds it. Where `is_edge`, no
    letter or digit stands before the word, unless it begins with a sign; where `is_first`, nothing does.
    None of the letters and signs of ASCII that are `barred` stands right behind it.
    """

    words: tuple[str, ...] = ()
    lead: int = -1
    far: int = -1
    is_edge: bool = False
    is_first: bool = False
    barred: str = ""


class Pattern(NamedTuple):
    """A regular expression in the syntax of `re`, compiled on first use and kept for the process.

    Source and flags are the whole of it, so it pickles, compares and hashes by value; `clue` is
    what text/analysis.py found out about it, None where nobody asked.
    """

    source: str
    flags: int = 0
    clue: Clue | None = None

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and self[:2] == other[:2]

    def __ne__(self, other: object) -> bool:
        return not self == other

    def __hash__(self) -> int:
        return hash(self.source)  # which remembers it

    @property
    def compiled(self) -> Expression:
        """The compiled expression; raises `re.error` where the source is not one."""
        return compiled(self.source, self.flags)

    def finditer(self, text: str) -> Iterator[Match]:
        """Yield the leftmost non-overlapping matches, the empty ones left out."""
        return (match for match in self.compiled.finditer(text) if match.end() > match.start())


def is_whole(patterns: Iterable[Pattern], text: str) -> bool:
    """Whether one of the patterns matches all of a text."""
    return any(pattern.compiled.fullmatch(text) for pattern in patterns)


def flagged(match: Match) -> tuple[Span, dict[str, str]]:
    """What of a match is flagged, its group `span` or else all of it, and its captures: `match` and named groups."""
    groups = {name: text for name, text in match.groupdict().items() if text is not None}
    group = "span" if "span" in groups else 0
    return Span(*match.span(group)), {**groups, "match": match[group]}
