"""Buffers of an editor without the editor: articles, and texts with edits made."""

from collections.abc import Sequence
from pathlib import Path

from lsprotocol import types
from pygls.workspace import TextDocument  # noqa: TID253 - this tests the server

from newslint.config.discover import Configs
from newslint.lsp.articles import Article, article_of
from newslint.lsp.desk import Desk
from newslint.lsp.positions import Positions


def desk() -> Desk:
    """A desk that looks for configuration as the command line does."""
    return Desk(Configs)


def article(text: str, file: Path, language: str = "plaintext") -> Article:
    """A buffer that is an article."""
    document = TextDocument(file.as_uri(), text, 1, language)
    found = article_of(document, Configs(), ())
    assert found
    return found


def edited(text: str, edits: Sequence[types.TextEdit]) -> str:
    """A text after an editor has made all these edits, in UTF-16 units."""
    positions = Positions(text, "utf-16")
    for edit in sorted(edits, key=lambda edit: positions.span(edit.range), reverse=True):
        start, end = positions.span(edit.range)
        text = f"{text[:start]}{edit.new_text}{text[end:]}"
    return text
