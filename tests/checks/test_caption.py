"""The kind `caption`: one strong sign is enough, of weak ones several are needed."""

import pytest

from newslint.checks.caption import Check
from newslint.model.document import Block, Document
from newslint.model.spans import Piece, Span
from newslint.text.page import Page
from newslint.text.patterns import Pattern
from pages import words

CHECK = Check((Pattern(r"DSC\d+"),), (Pattern(r"f/\d"), Pattern(r"ISO \d+")))


@pytest.mark.parametrize(
    ("caption", "expected"),
    [
        pytest.param("A ferry. DSC1 and DSC2", ["DSC1", "DSC2"], id="each strong one"),
        pytest.param("A ferry at f/2", [], id="one weak one"),
        pytest.param("A ferry at f/2, by day, at ISO 100", ["f/2, by day, at ISO 100"], id="all weak ones together"),
        pytest.param("DSC1 at f/2, ISO 100", ["DSC1"], id="the strong one beats the weak ones"),
    ],
)  # fmt: skip
def test_signs_in_a_caption(caption: str, expected: list[str]) -> None:
    whole = Span(0, len(caption))
    blocks = (Block("caption", caption, (Piece(whole, whole),)),)

    assert words(CHECK, Page(Document("a", caption, "text", blocks), blocks)) == expected
