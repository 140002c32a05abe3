"""The right word that is nearest to a wrong one."""


def did_you_mean(word: str, words: tuple[str, ...]) -> str:
    """The nearest right word as the end of a sentence, or nothing."""
    from difflib import get_close_matches  # noqa: PLC0415 - only for mistakes

    spelled = {right.lower(): right for right in words}
    near = get_close_matches(word.lower(), spelled, n=1, cutoff=0.6)
    return f"; did you mean `{spelled[near[0]]}`?" if near else ""
