"""The server at the other end of a real client: buffers, diagnostics, actions, hovers, configuration."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from lsprotocol import types

from command import CLEAN, FAULTY
from editor import Editor, begin

pytestmark = pytest.mark.asyncio(loop_scope="module")
START = types.Range(types.Position(0, 0), types.Position(0, 0))


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def editor() -> AsyncIterator[Editor]:
    """An editor that is sent its diagnostics."""
    started = await begin()
    yield started
    await started.stop()


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def pulling() -> AsyncIterator[Editor]:
    """An editor that asks for its diagnostics."""
    started = await begin(pulls=True)
    yield started
    await started.stop()


def _uri(folder: Path, name: str = "a.txt") -> str:
    return (folder / name).as_uri()


async def test_buffer_that_was_never_saved_is_judged(editor: Editor, tmp_path: Path) -> None:
    uri = editor.open(_uri(tmp_path), FAULTY)
    [found] = await editor.sent(uri)

    assert (found.code, found.severity, found.source) == (
        "SRC001",
        types.DiagnosticSeverity.Error,
        "newslint",
    )
    assert found.range == types.Range(types.Position(6, 51), types.Position(6, 59))
    assert found.message == "“Source 1” stands in for a source"


async def test_buffer_without_a_file_is_judged_by_its_language(editor: Editor) -> None:
    uri = editor.open("untitled:Untitled-1", f"# {FAULTY}", "markdown")

    assert [found.code for found in await editor.sent(uri)] == ["SRC001"]


async def test_language_that_holds_no_articles_is_left_alone(
    editor: Editor, tmp_path: Path
) -> None:
    uri = editor.open(_uri(tmp_path, "a.py"), FAULTY, "python")

    assert not await editor.sent(uri)


async def test_typing_brings_findings_and_takes_them_away(editor: Editor, tmp_path: Path) -> None:
    uri = editor.open(_uri(tmp_path), CLEAN)
    assert not await editor.sent(uri)
    editor.type(uri, FAULTY)
    assert await editor.sent(uri)
    editor.type(uri, CLEAN)

    assert not await editor.sent(uri)


async def test_quick_typing_is_answered_once_for_its_last_state(
    editor: Editor, tmp_path: Path
) -> None:
    uri = editor.open(_uri(tmp_path), CLEAN)
    await editor.sent(uri)
    for number in range(20):
        editor.type(uri, f"{FAULTY}\n{number}")
    editor.type(uri, CLEAN)

    assert not await editor.sent(uri)


async def test_closing_takes_the_findings_away(editor: Editor, tmp_path: Path) -> None:
    uri = editor.open(_uri(tmp_path), FAULTY)
    await editor.sent(uri)
    editor.close(uri)

    assert not await editor.sent(uri)


async def test_lines_end_where_editors_end_them(editor: Editor, tmp_path: Path) -> None:
    text = FAULTY.replace("By Mara", "By\u2028Mara").replace("Harbour", "Har\x0cbour")
    uri = editor.open(_uri(tmp_path), text)

    assert (await editor.sent(uri))[0].range.start == types.Position(6, 51)


async def test_half_a_character_breaks_nothing(editor: Editor, tmp_path: Path) -> None:
    uri = editor.open(_uri(tmp_path), FAULTY.replace("until", "until \ud83d"))

    assert (await editor.sent(uri))[0].range.start == types.Position(6, 53)


async def test_hostile_words_stay_words(editor: Editor, tmp_path: Path) -> None:
    text = CLEAN.replace("June", "June, says <% x <img src=x>\u202e\x1b[31m %>")
    uri = editor.open(_uri(tmp_path), text)
    found = {one.code: one for one in await editor.sent(uri)}
    template = found["GEN001"]
    page = await editor.hover(uri, template.range.start)
    titles = [action.title for action in await editor.actions(uri, template.range)]

    assert "<img src=x>\\u202e\\x1b[31m" in template.message
    assert page
    assert isinstance(page.contents, types.MarkupContent)
    assert "<img" not in page.contents.value
    assert titles
    assert not any("<img" in title for title in titles)


async def test_article_that_cannot_be_read_says_so_at_its_line(
    editor: Editor, tmp_path: Path
) -> None:
    uri = editor.open(_uri(tmp_path, "a.json"), '{\n"headline": \n}', "json")
    [found] = await editor.sent(uri)

    assert found.code is None
    assert found.range.start.line == 2


async def test_each_folder_has_its_own_configuration(editor: Editor, tmp_path: Path) -> None:
    for name, settings in (("one", 'ignore = ["SRC001"]'), ("two", 'ignore = ["DAT001"]')):
        (tmp_path / name).mkdir()
        (tmp_path / name / "newslint.toml").write_text(settings)
    one = editor.open(_uri(tmp_path / "one"), FAULTY)
    two = editor.open(_uri(tmp_path / "two"), FAULTY)

    assert not await editor.sent(one)
    assert await editor.sent(two)


async def test_excluded_file_is_left_alone(editor: Editor, tmp_path: Path) -> None:
    (tmp_path / "newslint.toml").write_text('extend-exclude = ["drafts"]')
    uri = editor.open(_uri(tmp_path / "drafts"), FAULTY)

    assert not await editor.sent(uri)


async def test_changed_configuration_is_taken_at_once(editor: Editor, tmp_path: Path) -> None:
    uri = editor.open(_uri(tmp_path), FAULTY)
    assert await editor.sent(uri)
    file = tmp_path / "newslint.toml"
    file.write_text('ignore = ["SRC001"]')
    editor.changed_on_disk(file)

    assert not await editor.sent(uri)


async def test_saved_configuration_is_taken_at_once(editor: Editor, tmp_path: Path) -> None:
    uri = editor.open(_uri(tmp_path), FAULTY)
    assert await editor.sent(uri)
    (tmp_path / "newslint.toml").write_text('ignore = ["SRC001"]')
    editor.save(editor.open(_uri(tmp_path, "newslint.toml"), "", "toml"))

    assert not await editor.sent(uri)


async def test_saved_article_is_judged_at_once(editor: Editor, tmp_path: Path) -> None:
    uri = editor.open(_uri(tmp_path), FAULTY)
    assert await editor.sent(uri)
    editor.save(uri)

    assert await editor.sent(uri)


async def test_wrong_configuration_is_told_and_then_mended(tmp_path: Path) -> None:
    editor = await begin()
    file = tmp_path / "newslint.toml"
    file.write_text('profil = "strict"\n')
    uri = editor.open(_uri(tmp_path), FAULTY)
    assert "newslint.toml:1:1: unknown key `profil`; did you mean `profile`?" in await editor.said()
    assert not await editor.sent(uri)
    file.write_text('profile = "strict"\n')
    editor.changed_on_disk(file)

    assert await editor.sent(uri)
    assert await editor.stop() == 0


async def test_files_are_watched(editor: Editor, tmp_path: Path) -> None:
    await editor.sent(editor.open(_uri(tmp_path), CLEAN))
    [watch] = editor.registered

    assert watch.method == "workspace/didChangeWatchedFiles"
    assert "newslint" in str(watch.register_options)


async def test_pulling_is_answered_and_nothing_sent(pulling: Editor, tmp_path: Path) -> None:
    uri = pulling.open(_uri(tmp_path), FAULTY)
    first = await pulling.pulled(uri)
    assert isinstance(first, types.RelatedFullDocumentDiagnosticReport)
    assert [found.code for found in first.items] == ["SRC001"]
    again = await pulling.pulled(uri, first.result_id)
    assert isinstance(again, types.RelatedUnchangedDocumentDiagnosticReport)
    pulling.type(uri, CLEAN)
    changed = await pulling.pulled(uri, first.result_id)
    assert isinstance(changed, types.RelatedFullDocumentDiagnosticReport)
    assert not changed.items

    with pytest.raises(TimeoutError):
        await pulling.sent(uri, patience=0.5)


async def test_changed_configuration_makes_the_editor_ask_again(
    pulling: Editor, tmp_path: Path
) -> None:
    pulling.changed_on_disk(tmp_path / "newslint.toml")

    await pulling.refreshed()


async def test_hover_shows_the_page_of_the_rule(editor: Editor, tmp_path: Path) -> None:
    uri = editor.open(_uri(tmp_path), FAULTY)
    [found] = await editor.sent(uri)
    page = await editor.hover(uri, found.range.start)

    assert page
    assert isinstance(page.contents, types.MarkupContent)
    assert page.contents.kind == types.MarkupKind.Markdown
    assert page.contents.value.startswith("# SRC001 placeholder-source\n")
    assert "## What it finds\n" in page.contents.value
    assert page.range == found.range
    assert await editor.hover(uri, types.Position(0, 0)) is None


async def test_ignoring_here_is_offered_bound_to_the_version(
    editor: Editor, tmp_path: Path
) -> None:
    uri = editor.open(_uri(tmp_path), FAULTY)
    [found] = await editor.sent(uri)
    [action] = await editor.actions(uri, found.range)

    assert action.title == "Ignore SRC001 (placeholder-source) here"
    assert action.edit
    assert action.edit.document_changes
    [change] = action.edit.document_changes
    assert isinstance(change, types.TextDocumentEdit)
    assert change.text_document.version == 1
    [edit] = change.edits
    assert edit == types.TextEdit(
        types.Range(types.Position(6, 0), types.Position(6, 0)),
        "%% newslint: ignore[SRC001] -- reason\n",
    )


async def test_nothing_is_offered_where_nothing_is_found(editor: Editor, tmp_path: Path) -> None:
    uri = editor.open(_uri(tmp_path), FAULTY)
    await editor.sent(uri)

    assert await editor.actions(uri, START) == []


@pytest.mark.parametrize(
    ("encoding", "column"),
    [
        pytest.param(types.PositionEncodingKind.Utf8, 4 + 3 + 1, id="UTF-8"),
        pytest.param(types.PositionEncodingKind.Utf16, 2 + 1 + 1, id="UTF-16"),
        pytest.param(types.PositionEncodingKind.Utf32, 1 + 1 + 1, id="UTF-32"),
    ],
)
async def test_columns_are_counted_in_the_units_agreed_on(
    encoding: types.PositionEncodingKind, column: int, tmp_path: Path
) -> None:
    editor = await begin(encodings=[encoding])
    uri = editor.open(_uri(tmp_path), CLEAN.replace("The bridge", "😀’ Source 1: the bridge"))
    [found] = await editor.sent(uri)

    assert editor.server.position_encoding == encoding
    assert found.range.start.character == column  # the emoji, the apostrophe and a space
    assert await editor.actions(uri, found.range)
    assert await editor.stop() == 0
