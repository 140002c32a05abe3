"""What should be there and is not: no field, no block and no words that would do."""

from collections.abc import Iterator, Sequence

from newslint.model.document import BlockKind, FieldName
from newslint.model.finding import Hit
from newslint.records import NamedTuple
from newslint.text.clues import clue
from newslint.text.folding import folded
from newslint.text.page import Page
from newslint.text.patterns import Pattern

CAPTURES = ("headline",)


class Check(NamedTuple):
    """Flag a document that has none of what is named; the finding stands on its headline."""

    fields: tuple[FieldName, ...] = ()
    blocks: tuple[BlockKind, ...] = ()
    any: tuple[Pattern, ...] = ()  # words in the scope that would do as well

    @property
    def is_about_all(self) -> bool:
        """What is not there has no line of its own."""
        return True

    def hits(self, page: Page) -> Iterator[Hit]:
        """Yield one hit at most, and none for a document without any words."""
        document = page.document
        if not document.blocks or self._is_there(page):
            return
        anchor = page.anchor()
        start, end = anchor
        yield Hit(anchor, {"headline": document.text[start:end]})

    def _is_there(self, page: Page) -> bool:
        document = page.document
        for field in document.fields:
            if field.name in self.fields and field.value.strip():
                return True
        kinds = {block.kind for block in document.blocks}
        return not kinds.isdisjoint(self.blocks) or (
            bool(self.any) and self._is_said([block.text for block in page.blocks])
        )

    def _is_said(self, texts: Sequence[str]) -> bool:
        """Whether words in the texts would do: asked of patterns of which a word stands there at all."""
        low = folded("\n".join(texts))
        for pattern in self.any:
            words, _, _, _, is_first, _ = clue(pattern)
            if words and not any(word.encode("utf-8", "surrogatepass") in low for word in words):
                continue
            for text in texts:
                # `re` looks for what begins the text at every place of it.
                if pattern.compiled.match(text) if is_first else any(pattern.finditer(text)):
                    return True
        return False
