"""The kinds `image-alt`, `caption-repeats` and `relative-date`."""

import pytest

from newslint.checks.caption_repeats import Check as CaptionRepeats
from newslint.checks.image_alt import Check as ImageAlt
from newslint.checks.relative_date import Check as RelativeDate
from newslint.text.patterns import Pattern
from pages import page_of, words

PROSE = "The ferry stayed in the harbour all day. Nobody in Tarn knows when it will sail again."


def web(inner: str) -> str:
    return f'<html lang="en"><h1>Ferry stays in the harbour</h1>{inner}<p>{PROSE}</p></html>'


def figure(source: str, caption: str, alt: str = "A ferry") -> str:
    return f'<figure><img src="{source}" alt="{alt}"><figcaption>{caption}</figcaption></figure>'


@pytest.mark.parametrize(
    ("image", "expected"),
    [
        pytest.param('<img src="a.jpg">', ["a.jpg"], id="none, on the address"),
        pytest.param('<img src="a.jpg" alt="">', [], id="an ornament"),
        pytest.param('<img src="x/a.jpg?w=9" alt="a.jpg">', ["a.jpg"], id="its file's name"),
        pytest.param('<img src="x/ferry%201.jpg" alt="ferry 1">', ["ferry 1"], id="without suffix"),
        pytest.param('<img src="a.jpg" alt="photo">', ["photo"], id="a word that says nothing"),
        pytest.param('<img src="a.jpg" alt="photo of a ferry">', [], id="words that do"),
    ],
)
def test_alternative_texts(image: str, expected: list[str]) -> None:
    check = ImageAlt((Pattern("photo"),))

    assert words(check, page_of(web(image), "html")) == expected


def test_each_of_two_equal_texts_is_found_where_it_stands() -> None:
    text = web('<img src="a.jpg" alt="photo"><p>Ice.</p><img alt="photo" src="b.jpg">')
    found = [hit.span for hit in ImageAlt((Pattern("photo"),)).hits(page_of(text, "html"))]

    assert [start for start, _ in found] == [text.index("photo"), text.rindex("photo")]


@pytest.mark.parametrize(
    ("caption", "where"),
    [
        pytest.param("Ferry stays in the harbour.", "the headline", id="headline"),
        pytest.param("The ferry stayed in the harbour all day", "the text", id="a sentence"),
        pytest.param("A white ferry in the harbour", "the alternative text", id="alt"),
        pytest.param("The ferry stayed in the harbour", None, id="a part of a sentence"),
        pytest.param("Ana Ruiz, Courier", None, id="a credit"),
    ],
)
def test_captions_that_repeat_the_article(caption: str, where: str | None) -> None:
    text = web(figure("a.jpg", caption, "A white ferry in the harbour"))
    found = list(CaptionRepeats("article").hits(page_of(text, "html")))

    assert [hit.captures["where"] for hit in found] == ([where] if where else [])


@pytest.mark.parametrize(
    ("second", "expected"),
    [
        pytest.param(figure("b.jpg", "A ferry in the rain."), ["A ferry in the rain."], id="twice"),
        pytest.param(figure("a.jpg", "A ferry in the rain"), [], id="one picture"),
        pytest.param(figure("b.jpg", "A ferry in the sun"), [], id="other words"),
    ],
)
def test_captions_that_repeat_another(second: str, expected: list[str]) -> None:
    text = web(figure("a.jpg", "A ferry in the rain") + second)

    assert words(CaptionRepeats("another"), page_of(text, "html")) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("It was shut yesterday, and today too.", ["yesterday"], id="the first"),
        pytest.param("It was shut yesterday, on 3 May 2024.", [], id="beside a whole date"),
        pytest.param("Published: 3 May 2024\n\nIt was shut yesterday.", [], id="a dated article"),
        pytest.param("It was shut lately.", [], id="no time in particular"),
    ],
)
def test_words_that_need_a_date(text: str, expected: list[str]) -> None:
    assert words(RelativeDate(), page_of(f"Ferry shut\n\n{text}\n")) == expected
