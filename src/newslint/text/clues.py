"""Where to look for a pattern; a pack of rules has it, and what is not from a pack is analysed once."""

from functools import cache

from newslint.text.patterns import Clue, Pattern

BREAK = "\n\n"  # before each text that is looked through, so that no word reaches from one into the next


def clue(pattern: Pattern) -> Clue:
    """Where to look for a pattern; without words where it can match without any."""
    return _clue(pattern) if pattern.clue is None else pattern.clue


def sought(known: Clue) -> tuple[str, ...]:
    """The words of a clue, as they stand in texts with a break before each."""
    return tuple([BREAK + word for word in known.words]) if known.is_first else known.words


@cache
def _clue(pattern: Pattern) -> Clue:
    from newslint.text.analysis import found_clue  # noqa: PLC0415 - never with rules from a pack

    return found_clue(pattern)
