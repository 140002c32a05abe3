"""Pictures whose own file says that a program made them, where the article does not."""

from collections.abc import Iterator

from newslint.model.finding import Hit
from newslint.records import NamedTuple
from newslint.text.page import Page
from newslint.text.patterns import Pattern

CAPTURES = ("url", "term")

_BESIDE = frozenset({"caption", "credit"})


class Check(NamedTuple):
    """Flag the address of a picture whose file has one of these `terms` and which nothing beside it discloses.

    What is beside a picture: its alternative text and its caption; for the only one of an article
    every caption and credit.
    """

    terms: tuple[str, ...]
    disclosed: tuple[Pattern, ...]

    def hits(self, page: Page) -> Iterator[Hit]:
        """Yield a hit a picture; only a run that looked into the files knows of any."""
        made = [image for image in page.document.images if image.source_type in self.terms]
        if not made:
            return
        said: list[str] = []
        if len(page.document.images) == 1:
            said += (block.text for block in page.document.of_kind("caption"))
            said += (field.value for field in page.document.fields if field.name in _BESIDE)
        for image in made:
            beside = (image.alt or "", image.caption, *said)
            if not page.says(self.disclosed, beside):
                yield Hit(image.span, {"url": image.url, "term": image.source_type})
