"""A quotation as what its speaker is said to have said: its parts between ellipses, the editor's words marked."""

from collections.abc import Iterable, Iterator

from newslint.facts.quotations.terms import Term, terms, written
from newslint.facts.quotations.vocabulary import Weight, functions, weight
from newslint.records import NamedTuple
from newslint.text.expressions import expression

_CASE = expression(r"\[([^\W\d_])\](?=[^\W\d_])")
_MARK = expression(r"\[(?P<inside>[^\[\]]{0,200})\]|…|\.[ \u00a0]?\.[ \u00a0]?\.|\((?:\.{3}|…)\)")
_LONGEST = 300  # words
_LEFT_OUT = expression(r"[.…\s]*")


class Part(NamedTuple):
    """Words that are quoted without a gap; `weights` are those of `terms`, offsets count in `text`."""

    text: str
    terms: tuple[Term, ...]
    weights: tuple[Weight, ...]

    def is_shown(self, at: int) -> bool:
        """Whether a word is written with the one before it: the “not” of “won't”, the “$” of “$4”."""
        return 0 < at < len(self.terms) and self.terms[at].start <= self.terms[at - 1].start

    def surface(self, start: int, end: int) -> str:
        """Words `[start:end]` as the article writes them."""
        if start == end:
            return ""
        starts = [term.start for term in self.terms]
        ends = [term.end for term in self.terms]
        begin, last = written(starts, ends, start, end, (0, len(starts)))
        return self.text[begin:last].strip()


def parts(text: str, language: str = "") -> tuple[Part, ...]:
    """The parts of a quotation; words in square brackets are one term with the key “[”."""
    plain = _CASE.sub(r"  \1", text)  # “[W]e” is “We” with another capital
    found: list[list[Term]] = [[]]
    at = 0
    for match in _MARK.finditer(plain):
        found[-1] += terms(plain, at, match.start())
        at = match.end()
        if match["inside"] is None or _LEFT_OUT.fullmatch(match["inside"]):
            found.append([])
        elif match["inside"].casefold() != "sic":
            found[-1].append(Term("[", *match.span()))
    found[-1] += terms(plain, at)
    small = functions(language)
    return tuple(
        Part(text, tuple(part), tuple(weight(term.key, small) for term in part))
        for part in _divided(found)
        if any(term.key != "[" for term in part)
    )


def _divided(found: Iterable[list[Term]]) -> Iterator[list[Term]]:
    """Long parts in pieces that follow one another: comparing costs the square of their length."""
    for part in found:
        for start in range(0, len(part), _LONGEST):
            yield part[start : start + _LONGEST]
