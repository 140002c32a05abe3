"""Marks and sentences on any text at all: nothing raises, spans are inside and in order."""

from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.text.quotes.document import quotations
from newslint.text.quotes.marks import pairs
from newslint.text.sentences import sentences

_PIECES = st.sampled_from(
    [
        '"', "'", "''", "“", "”", "‘", "’", "„", "«", "»", "``", "‹", "›", " ", "\n", ".", ",", "?", ":",
        "—", "said", "Lind", "Ana Ruiz", "he", "'90s", '5\'10"', "workers'", "Mr.", '<a href="x">', "[", "…",
        "\ue000", "\ue001", "that", "according to", "1962",
    ]
)  # fmt: skip
TEXTS = st.lists(_PIECES, max_size=60).map(" ".join) | st.lists(_PIECES, max_size=60).map("".join)


@given(TEXTS)
def test_pairs_are_inside_in_order_and_never_overlap(text: str) -> None:
    end = 0
    for pair in pairs(text):
        assert end <= pair.outer.start < pair.span.start < pair.span.end <= pair.outer.end
        end = pair.outer.end
    assert end <= len(text)


@settings(max_examples=200)
@given(st.lists(TEXTS, max_size=4), st.sampled_from(["en", "de", "fr", "es", "xx"]))
def test_quotations_are_at_their_spans_whatever_the_text(
    paragraphs: list[str], language: str
) -> None:
    for quote in quotations(paragraphs, language=language):
        assert paragraphs[quote.paragraph][slice(*quote.span)] == quote.text
        assert 0 <= quote.level <= 5
        if quote.speaker_place:
            place = quote.speaker_place
            assert paragraphs[place.paragraph][slice(*place.span)] == quote.speaker


@given(TEXTS)
def test_sentences_cover_every_visible_character_once(text: str) -> None:
    found = sentences(text)
    joined = "".join(text[slice(*span)] for span in found)

    assert "".join(joined.split()) == "".join(text.split())
    assert list(found) == sorted(found)
