"""Links of an article judged: by their spelling alone or, where that is allowed, by what they lead to."""

from collections.abc import Callable, Iterator
from typing import Protocol

from newslint.facts.links.address import Copy, copy_of, malformed
from newslint.facts.links.cited import Cited, cited
from newslint.facts.links.comparing import compare
from newslint.facts.model import Article, Evidence, Judgement, Kind, Unit
from newslint.facts.online.bounds import Answer
from newslint.model.document import Document
from newslint.records import NamedTuple

_READ = frozenset({"text/html", "application/xhtml+xml", "text/plain", "text/markdown"})


class Fetcher(Protocol):
    """What opens an address; newslint.facts.online.client.Client is one."""

    def page(self, url: str) -> Answer:
        """The page at an address, or why there is none; never raises."""
        ...


class Opened(NamedTuple):
    """How pages are got and read; `read` gives None for what holds no text."""

    fetcher: Fetcher
    read: Callable[[Answer], Document | None]


class LinkJudge:
    """Judges each link of the text; without a fetcher nothing is opened."""

    kind: Kind = "link"

    def __init__(self, opened: Opened | None = None) -> None:
        self._opened = opened

    def judge(self, article: Article) -> Iterator[Judgement]:
        """Yield a judgement a link."""
        for link in cited(article.document):
            unit = Unit("link", link.url, link.span, {"sentence": link.sentence})
            copy = copy_of(link.url)
            steps = (_copy_step(copy),) if copy else ()
            if wrong := malformed(link.url):
                step = f"the address {wrong}"
                yield Judgement(unit, "unverifiable", fault="link-malformed", steps=(step,))
            elif self._opened is None:
                gap = "was not opened: that takes --online links"
                yield Judgement(unit, "unverifiable", steps=steps, gaps=(gap,))
            else:
                yield _opened(link, unit, self._opened, steps)


def _copy_step(copy: Copy) -> str:
    of = f" of {copy.original}" if copy.original else ""
    when = f", taken on {copy.day}" if copy.day else ""
    return f"leads to a copy{of} in {copy.archive}{when}"


def _opened(link: Cited, unit: Unit, opened: Opened, steps: tuple[str, ...]) -> Judgement:
    answer = opened.fetcher.page(link.url)
    if answer.hops:
        steps = (*steps, f"leads on to {' and '.join(answer.hops)}")
    if answer.trouble in {"gone", "no-host"}:
        gap = "what it said cannot be known; an archive may have a copy"
        dead = (*steps, answer.reason)
        return Judgement(unit, "unverifiable", fault="link-dead", steps=dead, gaps=(gap,))
    if answer.trouble:
        return Judgement(
            unit, "unverifiable", steps=steps, gaps=(f"could not be opened: {answer.reason}",)
        )
    if answer.kind not in _READ:
        return Judgement(unit, "unverifiable", steps=steps, gaps=(f"{answer.kind} is not read",))
    page = opened.read(answer)
    if page is None:
        return Judgement(unit, "unverifiable", steps=steps, gaps=("the page cannot be read",))
    return _compared(link, unit, page, answer, steps)


def _compared(
    link: Cited, unit: Unit, page: Document, answer: Answer, steps: tuple[str, ...]
) -> Judgement:
    found = compare(link.sentence, page)
    stance = {"supported": "supports", "refuted": "refutes"}.get(found.verdict, "related")
    evidence = Evidence(
        provider="links",
        stance=stance,  # type: ignore[arg-type]  # the words of the table above
        locator=answer.hops[-1] if answer.hops else link.url,
        quote=found.sentence,
        source_url=link.url,
        retrieved=answer.retrieved,
    )
    return Judgement(
        unit,
        found.verdict,
        "medium" if found.verdict == "refuted" else "low",
        "link-says-otherwise" if found.verdict == "refuted" else "",
        evidence=(evidence,) if found.sentence else (),
        steps=(*steps, *found.steps),
        gaps=("the page may have changed since the article was written",)
        if found.verdict == "refuted"
        else (),
    )
