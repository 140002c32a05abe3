"""Content credentials in the text of a file whose frame is broken: nobody can verify them any more."""

from collections.abc import Iterator

from newslint.model.finding import Hit
from newslint.records import NamedTuple
from newslint.text.credentials import broken_frames
from newslint.text.page import Page

CAPTURES = ("reason",)


class Check(NamedTuple):
    """Flag each manifest that has no end or is shorter than it says; signatures are not looked at."""

    def hits(self, page: Page) -> Iterator[Hit]:
        """Yield a hit a manifest, on its beginning."""
        for span, reason in broken_frames(page.document.text):
            yield Hit(span, {"reason": reason})
