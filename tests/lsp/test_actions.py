"""What is offered at a finding: fixes that fix, and directives that set just it aside, in each format."""

from pathlib import Path

import pytest
from lsprotocol import types

from buffers import article, desk, edited
from command import FAULTY
from newslint.lsp.actions import FIX, FIX_ALL, actions
from newslint.lsp.articles import Article
from newslint.lsp.positions import Positions
from newslint.model.spans import Span

MARKDOWN = f"# {FAULTY}"
LIST = """\
# Harbour bridge closes for repairs

By Mara Quill

Published: 3 May 2024

What is known:

1. The bridge is shut.
2. It will stay so until June, according to Source 1.
3. Ferries run every hour.
"""
PAGE = """\
<!doctype html>
<html lang="en"><head><title>Bridge closes</title></head>
<body>
<article>
<h1>Harbour bridge closes for repairs</h1>
<p class="byline">By Mara Quill</p>
<time datetime="2024-05-03">3 May 2024</time>
<p>The bridge will stay shut until June, according to Source 1.</p>
<p>Ferries run every hour.</p>
</article>
</body></html>
"""
RECORD = (
    '{"headline": "Bridge closes", "author": "Mara Quill", "datePublished": "2024-05-03", '
    '"body": "The bridge will stay shut until June, according to Source 1."}'
)
TWICE = r"""
id: OWN001
name: word-twice
since: 0.1.0
severity: warning
confidence: high
summary: A word stands there twice.
why: Nobody meant it to.
check: {kind: pattern, any: ['\b(?P<word>very) very\b']}
message: “{match}” says it twice
help: Say it once.
fix: {title: Say it once, applicability: safe, replace: '{word}'}
examples:
  bad: [{text: 'It is [[very very]] late.'}]
  good: [{text: It is very late.}]
"""
ABOVE = "<!-- newslint: ignore[SRC001] -- reason -->\n"
KEY = '{"newslint": {"ignore": ["SRC001"], "reason": "reason"}, '


def _offered(text: str, file: Path, *only: str, at: str = "Source 1") -> list[types.CodeAction]:
    buffer = article(text, file)
    positions = Positions(text, "utf-16")
    start = text.index(at)
    where = positions.range(Span(start, start + len(at)))
    params = types.CodeActionParams(
        types.TextDocumentIdentifier(buffer.uri), where, types.CodeActionContext([], list(only))
    )
    return actions(desk(), buffer, positions, params, _changes)


def _changes(buffer: Article, edits: list[types.TextEdit]) -> types.WorkspaceEdit:
    return types.WorkspaceEdit({buffer.uri: edits})


def _done(text: str, action: types.CodeAction) -> str:
    assert action.edit
    assert action.edit.changes
    [edits] = action.edit.changes.values()
    return edited(text, edits)


def _left(text: str, file: Path) -> list[str]:
    return [finding.rule for finding in desk().verdict(article(text, file)).findings]


@pytest.mark.parametrize(
    ("name", "text", "added"),
    [
        pytest.param("a.txt", FAULTY, "%% newslint: ignore[SRC001] -- reason\nThe", id="text"),
        pytest.param(
            "a.txt",
            FAULTY.replace("\n", "\r\n"),
            "%% newslint: ignore[SRC001] -- reason\r\nThe",
            id="lines of Windows",
        ),
        pytest.param("a.md", MARKDOWN, f"{ABOVE}The bridge", id="Markdown"),
        pytest.param("a.md", LIST, f"Source 1{ABOVE.rstrip()}.\n3.", id="item of a list"),
        pytest.param("a.html", PAGE, f"{ABOVE}<p>The bridge", id="HTML"),
        pytest.param(
            "a.html",
            PAGE.replace("\n", ""),
            f"Source 1{ABOVE.rstrip()}.</p>",
            id="HTML on one line",
        ),
        pytest.param(
            "a.md",
            MARKDOWN.replace("The bridge", "> The bridge"),
            f"Source 1{ABOVE.rstrip()}.\n",
            id="quotation in Markdown",
        ),
        pytest.param(
            "a.md",
            MARKDOWN.replace("The bridge", "| a |\n| --- |\n| The bridge"),
            f"Source 1{ABOVE.rstrip()}",
            id="cell of a table",
        ),
        pytest.param("a.json", RECORD, f'{KEY}"headline"', id="JSON"),
        pytest.param(
            "a.jsonl",
            f"{RECORD.replace('Source 1', 'Ana Ruiz')}\n{RECORD}\n",
            f'}}\n{KEY}"headline"',
            id="second record of JSON Lines",
        ),
    ],
)
def test_directive_in_the_form_of_the_document(
    name: str, text: str, added: str, tmp_path: Path
) -> None:
    before = _left(text, tmp_path / name)
    [action] = _offered(text, tmp_path / name)
    after = _done(text, action)

    assert action.title.startswith("Ignore SRC001 (placeholder-source) ")
    assert action.kind == FIX
    assert before.count("SRC001") == 1
    assert added in after
    before.remove("SRC001")
    assert _left(after, tmp_path / name) == before


def test_what_no_place_can_set_aside_is_ignored_in_the_file(tmp_path: Path) -> None:
    text = MARKDOWN.replace("By Mara Quill", "By Author Name")
    text = f"---\ntitle: Bridge closes\nauthor: Author Name\n---\n\n{text}"
    file = tmp_path / "a.md"
    [code] = {rule for rule in _left(text, file) if rule.startswith("AUT")}
    found = [action for action in _offered(text, file, at="Author Name") if code in action.title]
    after = _done(text, found[0])

    assert found[0].title.endswith(" in this file")
    assert after.endswith(f"<!-- newslint: file-ignore[{code}] -- reason -->\n")
    assert after.startswith(text)


def test_no_directive_where_none_would_work(tmp_path: Path) -> None:
    text = "headline,author,date,body\nBridge closes,Mara Quill,2024-05-03,Shut says Source 1\n"

    assert _offered(text, tmp_path / "a.csv") == []


def test_safe_fix_is_preferred_and_fixes(tmp_path: Path) -> None:
    text = FAULTY.replace("The bridge", "%% newslint: ignore[IMG001] -- old\nThe bridge")
    [fix, *_] = _offered(text, tmp_path / "a.txt", FIX.value, at="%% newslint")

    assert fix.is_preferred
    assert _done(text, fix) == FAULTY


def test_all_safe_fixes_at_once(tmp_path: Path) -> None:
    text = FAULTY.replace("The bridge", "%% newslint: ignore[IMG001] -- old\nThe bridge")
    text = text.replace("By Mara", "%% newslint: ignore[DAT001] -- old\n\nBy Mara")
    [action] = _offered(text, tmp_path / "a.txt", "source.fixAll")

    assert action.kind == FIX_ALL
    assert _done(text, action) == FAULTY


def test_fixes_that_bring_up_others_are_made_to_the_end(tmp_path: Path) -> None:
    (tmp_path / "newslint.toml").write_text('rules = ["twice.yaml"]')
    (tmp_path / "twice.yaml").write_text(TWICE)
    text = FAULTY.replace("will stay", "will very very very very likely stay")
    [action] = _offered(text, tmp_path / "a.txt", FIX_ALL, at="very")

    assert _done(text, action) == FAULTY.replace("will stay", "will very likely stay")


@pytest.mark.parametrize(
    ("only", "kinds"),
    [
        pytest.param((), {FIX.value}, id="anything"),
        pytest.param(("quickfix",), {FIX.value}, id="fixes"),
        pytest.param(("refactor",), set(), id="what we do not do"),
        pytest.param(("source",), set(), id="all fixes where there are none"),
        pytest.param(("quick",), set(), id="half a word"),
    ],
)
def test_only_what_is_asked_for(only: tuple[str, ...], kinds: set[str], tmp_path: Path) -> None:
    assert {action.kind for action in _offered(FAULTY, tmp_path / "a.txt", *only)} == kinds
