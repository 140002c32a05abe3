"""Articles as an editor has them open, and the verdicts on them."""

from pathlib import Path

import pytest
from pygls.workspace import TextDocument  # noqa: TID253 - this tests the server

from buffers import article, desk
from command import CLEAN, FAULTY
from newslint.config.discover import Configs
from newslint.lsp.articles import article_of


@pytest.mark.parametrize(
    ("uri", "language", "path"),
    [
        pytest.param("untitled:Untitled-1", "markdown", "Untitled-1.md", id="by its language"),
        pytest.param("untitled:Untitled-1", "python", None, id="of no format"),
        pytest.param("untitled:notes.html", "plaintext", "notes.html", id="by its name"),
        pytest.param("untitled:a.docx", "plaintext", None, id="no text"),
        pytest.param("untitled:a.jsonl.gz", "plaintext", None, id="packed"),
    ],
)
def test_buffer_is_an_article_of_its_format(uri: str, language: str, path: str | None) -> None:
    found = article_of(TextDocument(uri, CLEAN, 1, language), Configs(), ())

    assert (found.source.path if found else None) == path


def test_buffer_without_file_belongs_to_the_first_folder(tmp_path: Path) -> None:
    (tmp_path / "newslint.toml").write_text('ignore = ["SRC001"]')
    document = TextDocument("untitled:a.txt", FAULTY, 1, "plaintext")
    found = article_of(document, Configs(), (tmp_path.as_uri(),))

    assert found
    assert desk().verdict(found).findings == ()


def test_settings_are_no_article(tmp_path: Path) -> None:
    verdict = desk().verdict(
        article('{"name": "site", "private": true}', tmp_path / "package.json")
    )

    assert (verdict.findings, verdict.outcome.failures) == ((), ())


def test_same_version_is_not_judged_twice(tmp_path: Path) -> None:
    at = desk()
    buffer = article(FAULTY, tmp_path / "a.txt")

    assert at.verdict(buffer) is at.verdict(buffer)


def test_reload_judges_anew(tmp_path: Path) -> None:
    at = desk()
    buffer = article(FAULTY, tmp_path / "a.txt")
    before = at.verdict(buffer)
    at.reload()

    assert at.verdict(buffer).key != before.key


def test_what_the_baseline_knows_is_not_shown(tmp_path: Path) -> None:
    at = desk()
    file = tmp_path / "a.txt"
    [finding] = at.verdict(article(FAULTY, file)).findings
    (tmp_path / "newslint.toml").write_text('baseline = "known.json"')
    (tmp_path / "known.json").write_text(
        '{"version": 1, "findings": [{"path": "a.txt", "rule": "SRC001", '
        f'"fingerprint": "{finding.fingerprint}", "sentence": "x"}}]}}'
    )
    verdict = at.verdict(article(FAULTY, file)._replace(version=2))

    assert verdict.findings == ()
    assert [known.rule for known in verdict.known] == ["SRC001"]
