"""Sentences of an article beside the fact-checks of the same claim; never a verdict on the sentence itself."""

from collections.abc import Iterator

from newslint.facts.claims.beside import Beside, Service, beside_service, beside_store
from newslint.facts.claims.nearness import Nearness
from newslint.facts.claims.search import Claims
from newslint.facts.claims.worthy import worth
from newslint.facts.model import Article, Judgement, Kind, Unit
from newslint.model.document import Block, BlockKind
from newslint.model.spans import Span
from newslint.text.sentences import sentences

_KINDS: tuple[BlockKind, ...] = ("headline", "dek", "paragraph", "quote", "list")


class ClaimJudge:
    """Looks check-worthy sentences up in a store of fact-checks and, where they are given, in services.

    With a model, claims in other words are found too.
    """

    kind: Kind = "claim"

    def __init__(
        self,
        store: Claims | None,
        services: tuple[Service, ...] = (),
        nearness: Nearness | None = None,
    ) -> None:
        self._store = store
        self._services = services
        self._nearness = nearness

    def judge(self, article: Article) -> Iterator[Judgement]:
        """Yield a judgement a check-worthy sentence; other sentences are no units."""
        for block in article.document.of_kind(*_KINDS):
            for span in sentences(block.text):
                yield from self._sentence(block, span)

    def _sentence(self, block: Block, span: Span) -> Iterator[Judgement]:
        text = block.text[slice(*span)]
        worthy = worth(text)
        if not worthy.is_enough:
            return
        reasons = ", ".join(worthy.reasons)
        beside = [*self._beside(text)]
        evidence = tuple(item for found in beside for item in found.evidence)
        gaps = [gap for found in beside for gap in found.gaps]
        if not beside:
            gaps.append("no store of fact-checks was given: --claims FILE")
        if evidence:
            gaps.append("a related fact-check is no verdict on this sentence: read it")
        yield Judgement(
            Unit("claim", text, block.locate(span), {"reasons": reasons}),
            "not-enough-evidence",
            "low",
            "claim-checked-before" if evidence else "",
            evidence=evidence,
            steps=(
                f"worth checking: {reasons}",
                *(step for found in beside for step in found.steps),
            ),
            gaps=tuple(gaps),
        )

    def _beside(self, text: str) -> Iterator[Beside]:
        if self._store:
            yield beside_store(text, self._store, self._nearness)
        for service in self._services:
            yield beside_service(text, service.ask(text), service.name)
