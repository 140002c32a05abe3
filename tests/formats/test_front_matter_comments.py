"""What front matter says to newslint."""

import pytest

from newslint.formats.markdown import parse
from newslint.model.document import Comment
from newslint.model.spans import Span


def comments(matter: str) -> tuple[Comment, ...]:
    return next(parse(f"---\n{matter}\n---\n", "a.md")).comments


@pytest.mark.parametrize(
    ("matter", "expected"),
    [
        pytest.param("newslint: {ignore: [A, B], reason: wire copy}", "file-ignore[A, B] -- wire copy", id="whole"),
        pytest.param("newslint: {ignore: A}", "file-ignore[A]", id="one code, no reason"),
        pytest.param("newslint:\n  ignore:\n    - A\n  reason: >\n    wire\n    copy", "file-ignore[A] -- wire copy", id="in lines"),
        pytest.param("newslint: off", "off", id="a word, for the reader to refuse"),
        pytest.param("newslint: {ignore: A, why: b}", "{ignore: A, why: b}", id="unknown key, for the reader to refuse"),
        pytest.param("newslint: {}", "{}", id="empty, for the reader to refuse"),
    ],
)  # fmt: skip
def test_front_matter_speaks_to_newslint(matter: str, expected: str) -> None:
    assert [comment.text for comment in comments(matter)] == [expected]


def test_that_comment_spans_the_mapping() -> None:
    assert comments("newslint: {ignore: A}") == (Comment("file-ignore[A]", Span(14, 25)),)
