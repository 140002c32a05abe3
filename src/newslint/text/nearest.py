"""The right word that is nearest to a wrong one."""

from collections.abc import Sequence

_NEAR = 0.82  # of 1; below, a suggestion is a riddle


def did_you_mean(word: str, words: Sequence[str]) -> str:
    """The nearest right word as the end of a sentence, or nothing.

    By Jaro and Winkler's measure: two letters that changed places count for less than a wrong one.
    """
    from rapidfuzz import process
    from rapidfuzz.distance import JaroWinkler

    found = process.extractOne(
        word, words, scorer=JaroWinkler.similarity, processor=str.lower, score_cutoff=_NEAR
    )
    return f"; did you mean `{found[0]}`?" if found else ""
