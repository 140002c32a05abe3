"""How much a fix takes out: the words, the sentence around them, or nothing without a person."""

import pytest

import newslint
from newslint.engine.reach import reach
from newslint.engine.spelling import tidied
from newslint.model.document import Document
from newslint.model.finding import Takes
from newslint.model.spans import Span


def document(text: str, format_name: str = "text") -> Document:
    return newslint.parse(text, format=format_name)[0]


def left(text: str, words: str, takes: Takes, format_name: str = "text") -> str | None:
    """What stays of a text once a fix has taken words out; None where it does not dare to."""
    article = document(text, format_name)
    start = text.index(words)
    span = reach(article, Span(start, start + len(words)), takes)
    if span is None:
        return None
    low, high = tidied(article, span)
    return text[:low] + text[high:]


@pytest.mark.parametrize(
    ("text", "after"),
    [
        pytest.param("Shut. As I said, yes. Open.", "Shut. Open.", id="between two"),
        pytest.param("As I said, yes. Open.", "Open.", id="first"),
        pytest.param("Shut. As I said, yes.", "Shut.", id="last"),
        pytest.param("Shut.\nAs I said, yes. Open.", "Shut.\nOpen.", id="at the start of a line"),
        pytest.param("Shut.\n\nWell, as I said, yes.\n\nOpen.", "Shut.\n\nOpen.", id="a paragraph"),
        pytest.param("As I said: The port is shut.", "The port is shut.", id="up to a colon"),
        pytest.param("As I said: yes. Open.", "Open.", id="beyond a colon within it"),
    ],
)
def test_whole_sentence_goes(text: str, after: str) -> None:
    article = f"Harbour bridge closes\n\nBy Mara Quill\n\nThe quay.\n\n{text}"
    words = "As I said" if "As I said" in text else "as I said"
    kept = left(article, words, "sentence")

    assert kept is not None
    assert kept.partition("The quay.\n\n")[2] == after


@pytest.mark.parametrize(
    ("format_name", "text", "after"),
    [
        pytest.param("html", "<p>Shut.</p>\n<p>As I said.</p>\n", "<p>Shut.</p>\n", id="paragraph"),
        pytest.param("html", "<ul><li>A.<li>As I said.</li></ul>", "<ul><li>A.</ul>", id="item"),
        pytest.param("html", "<p>Shut. As I&nbsp;said so.</p>", None, id="cut by an entity"),
        pytest.param("markdown", "- Shut.\n- As I said.\n- Open.", "- Shut.\n- Open.", id="list"),
        pytest.param("markdown", "3. As I said.\n4. Open.", "4. Open.", id="numbered"),
        pytest.param("json", '{"text": "Shut.\\n\\nAs I said.\\n\\nA."}', '{"text": "Shut.\\n\\nA."}', id="record"),
        pytest.param("json", '{"text": "Shut.\\n\\nAs I said."}', '{"text": "Shut."}', id="last of a record"),
        pytest.param("json", '{"text": "Shut.\\r\\n\\r\\nAs I said.\\r\\n\\r\\nA."}', '{"text": "Shut.\\r\\n\\r\\nA."}', id="Windows lines of a record"),
        pytest.param("json", '{"text": "Shut.\\r\\n\\r\\nAs I said."}', '{"text": "Shut."}', id="last of Windows lines"),
    ],
)  # fmt: skip
def test_no_empty_shell_stays(format_name: str, text: str, after: str | None) -> None:
    words = "As I said" if "As I said" in text else "As I&nbsp;said"

    assert left(text, words, "sentence", format_name) == (
        after or text.replace(f" {words} so.", "")
    )


@pytest.mark.parametrize(
    ("text", "is_sure"),
    [
        pytest.param("Shut. Copy code Buses go.", True, id="between sentences"),
        pytest.param("Shut.\nCopy code\nBuses go.", True, id="a line of its own"),
        pytest.param("Copy code is in the text.", False, id="the subject of a sentence"),
        pytest.param("They press Copy code and wait.", False, id="within a sentence"),
        pytest.param("Shut. Copy code, then wait.", False, id="before a comma"),
    ],
)
def test_only_words_between_sentences_are_taken_alone(text: str, is_sure: bool) -> None:
    article = f"Harbour bridge closes\n\nBy Mara Quill\n\nThe quay.\n\n{text}"

    assert (left(article, "Copy code", "alone") is not None) == is_sure


def test_headline_is_for_people_to_write_anew() -> None:
    assert (
        left("As I said, the port is shut\n\nThe bridge is shut.", "As I said", "sentence") is None
    )


def test_words_in_no_block_are_for_people() -> None:
    assert reach(Document("a", "x", "text", ()), Span(0, 1), "sentence") is None
