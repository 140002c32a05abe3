"""Who speaks in an article: the same words from two mouths, or one mouth for everything."""

import re
from collections.abc import Iterator

from newslint.hints import Literal
from newslint.model.finding import Hit, Related
from newslint.records import NamedTuple
from newslint.text.page import Page
from newslint.text.quotes.article import quoted
from newslint.text.quotes.quotation import Quotation

CAPTURES = ("speaker", "other", "count")

_ARTICLE_WORDS = 250
_OWN_WORDS = 6
_NO_ONE = frozenset({"", "it", "this", "that"})


class Check(NamedTuple):
    """Flag `two-speakers` of one quotation, or a `single-source` behind all of them.

    A single source needs an article of 250 words and `at_least` quotations.
    """

    fault: Literal["two-speakers", "single-source"]
    at_least: int = 3

    @property
    def is_about_all(self) -> bool:
        """A single source is seen in all of an article, and reported at its headline."""
        return self.fault == "single-source"

    def hits(self, page: Page) -> Iterator[Hit]:
        """Yield a hit a repeated quotation, or one at the headline."""
        speech = [quote for quote in quoted(page.document) if quote.speech and quote.level >= 3]
        if self.fault == "two-speakers":
            yield from _repeated(page, speech)
            return
        names = {_key(quote) for quote in speech}
        words = sum(len(block.text.split()) for block in page.blocks)
        is_one = len(names) == 1 and names.isdisjoint(_NO_ONE)
        if is_one and len(speech) >= self.at_least and words >= _ARTICLE_WORDS:
            speaker = speech[0].resolved
            yield Hit(page.anchor(), {"speaker": speaker, "other": "", "count": str(len(speech))})


def _repeated(page: Page, speech: list[Quotation]) -> Iterator[Hit]:
    """The later of two quotations of the same words by people with two names."""
    first: dict[str, Quotation] = {}
    for quote in speech:
        if quote.words < _OWN_WORDS or not _is_named(quote):
            continue
        known = first.setdefault(_plain(quote.text), quote)
        if _key(known) != _key(quote):
            yield Hit(
                page.document.blocks[quote.paragraph].locate(quote.span),
                {"speaker": quote.resolved, "other": known.resolved, "count": "2"},
                (
                    Related(
                        f"said by {known.resolved} here",
                        page.document.blocks[known.paragraph].locate(known.span),
                    ),
                ),
            )


def _is_named(quote: Quotation) -> bool:
    """Whether the article names the speaker in full; whom a “he” stands for is a guess."""
    is_guess = quote.speaker.casefold() in ("he", "she")
    return not is_guess and quote.resolved[:1].isupper() and len(quote.resolved.split()) >= 2


def _key(quote: Quotation) -> str:
    """A speaker by the last word of the name: Ruth Okafor and Okafor are one."""
    return (quote.resolved.split() or [""])[-1].casefold()


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))
