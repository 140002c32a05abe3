"""The three kinds that read quotations: whose words, which marks, how many mouths."""

import pytest

from newslint.checks import quote_attribution, quote_marks, quote_speakers
from newslint.formats import markdown
from newslint.formats.plain import parse
from newslint.model.finding import Hit
from newslint.text.page import Page

ORPHAN = "The mill burned down.\n\n“Nobody had told us of the fire.”\n\nIt was built in 1904.\n"


def _page(text: str) -> Page:
    document = next(parse(text, "article.txt"))
    return Page(document, tuple(document.of_kind("paragraph", "quote")))


def _found(text: str, hits: list[Hit]) -> list[str]:
    return [text[slice(*hit.span)] for hit in hits]


def test_orphan_is_flagged_without_its_marks() -> None:
    hits = list(quote_attribution.Check().hits(_page(ORPHAN)))

    assert _found(ORPHAN, hits) == ["Nobody had told us of the fire."]
    assert hits[0].captures == {"quote": "Nobody had told us of the fire.", "words": "7"}


@pytest.mark.parametrize(
    ("level", "flagged"), [pytest.param(1, 0, id="default"), pytest.param(2, 1, id="strict")]
)
def test_level_says_how_weak_the_evidence_may_be(level: int, flagged: int) -> None:
    text = "Rain fell.\n\nLind said he had lost it all.\n\n“There was not one photograph left.”\n"

    assert len(list(quote_attribution.Check(level).hits(_page(text)))) == flagged


def test_blocks_out_of_scope_are_context_only() -> None:
    document = next(parse(ORPHAN, "article.txt"))
    page = Page(document, tuple(document.of_kind("caption")))

    assert list(quote_attribution.Check().hits(page)) == []


@pytest.mark.parametrize(
    ("around", "flagged"),
    [
        pytest.param("#### [Fire at the mill](https://courier.tarn/fire)\n\n{}\n", 0, id="link above"),
        pytest.param("Rain.\n\n{}\n\n[The report of the port](https://port.tarn)\n", 0, id="link below"),
        pytest.param("[The fire](#fire)\n\n## The fire\n\n{}\n", 1, id="heading with a link to it"),
        pytest.param("## Who told you of the fire?\n\n{}\n", 0, id="heading that asks"),
        pytest.param("## The fire\n\n{}\n", 1, id="heading that says"),
        pytest.param("The [mill](https://mill.tarn) burned.\n\n{}\n", 1, id="link within a sentence"),
        pytest.param("## Who told you?\n\nIt burned. {}\n", 1, id="words of its own"),
    ],
)  # fmt: skip
def test_excerpt_belongs_to_the_link_or_question_at_it(around: str, flagged: int) -> None:
    text = "# The mill\n\nIt was built in 1904.\n\n" + around.format(
        "“Nobody had told us of the fire.”"
    )
    document = next(markdown.parse(text, "article.md"))
    page = Page(document, tuple(document.of_kind("paragraph", "quote")))

    assert len(list(quote_attribution.Check().hits(page))) == flagged


def test_long_quotation_is_shortened_in_the_message() -> None:
    text = ORPHAN.replace("of the fire", "of the fire that came over the hill in the night")
    (hit,) = quote_attribution.Check().hits(_page(text))

    assert len(hit.captures["quote"]) <= 40
    assert hit.captures["quote"].endswith("…")


def test_unclosed_mark_is_flagged_and_a_run_of_paragraphs_is_not() -> None:
    text = "Rain fell.\n\nLind said: “It floats.\n\n“It always did.”\n\nRoe said: “It sinks.\n"
    hits = list(quote_marks.Check("unclosed").hits(_page(text)))

    assert [hit.span.start for hit in hits] == [text.rindex("“")]
    assert hits[0].captures == {"mark": "“", "other": "”"}


def test_rarer_of_two_styles_is_flagged() -> None:
    text = 'Rain fell.\n\n“One,” said Lind. “Two,” said Roe. “Three,” he said.\n\n"Four," he said. "Five," she said.\n'
    hits = list(quote_marks.Check("mixed").hits(_page(text)))

    assert _found(text, hits) == ['"', '"']
    assert hits[0].captures["other"] == "“"


def test_same_words_from_two_people_point_at_each_other() -> None:
    words = "We will not sign this paper before May,"
    text = f"Rain fell.\n\n“{words}” said Ana Ruiz.\n\n“{words}” said Tomas Lind.\n"
    (hit,) = quote_speakers.Check("two-speakers").hits(_page(text))

    assert hit.span.start == text.rindex(words)
    assert hit.captures["other"] == "Ana Ruiz"
    assert hit.related[0].span.start == text.index(words)


@pytest.mark.parametrize(
    ("second", "hits"),
    [
        pytest.param("said Tomas Lind.", 1, id="a name"),
        pytest.param("he said.", 0, id="a pronoun"),
        pytest.param("said the clerk, Tomas Lind.", 1, id="a role with its name"),
    ],
)
def test_two_speakers_are_two_names(second: str, hits: int) -> None:
    words = "We will not sign this paper before May,"
    text = f"“{words}” said Ana Ruiz.\n\nTomas Lind came late. “{words}” {second}\n"

    assert len(list(quote_speakers.Check("two-speakers").hits(_page(text)))) == hits


@pytest.mark.parametrize(
    ("quoted", "hits"),
    [
        pytest.param("“We wait for rain,” said Ana Ruiz.", 1, id="one name"),
        pytest.param("It was simple: “We wait for rain.”", 0, id="nobody’s name"),
    ],
)
def test_single_source_has_a_name(quoted: str, hits: int) -> None:
    text = "\n\n".join(["Rain fell on the two piers of the harbour. " * 30, *[quoted] * 3]) + "\n"

    assert len(list(quote_speakers.Check("single-source").hits(_page(text)))) == hits
