"""The HTML report in a real browser: filters, keys, explanations, and hostile text that stays text."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from browser import Page, chromium, opened
from newslint.model.spans import Span
from newslint.run.report import Failure, Report
from report_samples import finding_at, full_report, many, written

pytestmark = pytest.mark.skipif(chromium() is None, reason="no Chromium on this machine")

_VISIBLE = "[...document.querySelectorAll('.note')].filter(note => note.offsetParent).length"
_ATTACKS = (
    "<script>window.hit=1</script>",
    "<img src=x onerror='window.hit=1'>",
    '"><svg onload="window.hit=1">',
    "</style></script><script>window.hit=1</script>",
    "' onmouseover='window.hit=1' x='",
    "{{script}} {{style}}",
    "javascript:window.hit=1",
)


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    with opened(tmp_path_factory.mktemp("profile")) as page:
        yield page


def _open(page: Page, report: Report, folder: Path) -> None:
    path = folder / "report.html"
    path.write_text(written("html", report), encoding="utf-8")
    page.open(path)


def test_severity_toggle_hides_and_shows(page: Page, tmp_path: Path) -> None:
    _open(page, full_report(), tmp_path)
    page.run("document.querySelector('.toggle[value=error]').click()")

    assert page.run(_VISIBLE) == 2
    assert page.run("document.querySelector('.shown').textContent") == "Showing 2 of 7 findings"
    assert page.run("document.querySelectorAll('.mark.off').length") == 5
    page.run("document.querySelector('.reset').click()")
    assert page.run(_VISIBLE) == 7


def test_rule_and_file_filters(page: Page, tmp_path: Path) -> None:
    _open(page, full_report(), tmp_path)
    page.run("document.querySelector('.toggle[value=SRC001]').click()")
    assert page.run(_VISIBLE) == 3
    page.run(
        "const box = document.querySelector('.choose'); box.value = 'f1'; box.dispatchEvent(new Event('change'))"
    )

    assert page.run(_VISIBLE) == 2


def test_click_on_a_mark_explains_the_rule(page: Page, tmp_path: Path) -> None:
    _open(page, full_report(), tmp_path)
    page.run("document.querySelector('.mark[data-notes=n1]').click()")

    assert page.run("document.activeElement.closest('.note').id") == "n1"
    assert "A reader cannot check this" in page.run(
        "document.querySelector('#n1 .why').textContent"
    )
    assert page.run("document.querySelector('.mark.current').textContent") == "Source 1"


def test_click_on_a_note_marks_its_words_until_it_is_closed(page: Page, tmp_path: Path) -> None:
    _open(page, full_report(), tmp_path)
    page.run("document.querySelector('#n2 summary').click()")
    assert page.run("document.querySelector('.mark.current').textContent") == "Source 2"
    page.run("document.querySelector('#n2 summary').click()")

    assert page.run("document.querySelectorAll('.current').length") == 0


def test_keys_walk_through_findings(page: Page, tmp_path: Path) -> None:
    _open(page, full_report(), tmp_path)
    for key in "jjk":
        page.press(key)

    assert page.run("document.querySelector('.note.current').id") == "n0"
    page.press("k")
    assert page.run("document.querySelector('.note.current').id") == "n6"
    page.press("Escape")
    assert page.run("document.querySelectorAll('.current').length") == 0
    assert page.run("document.activeElement.className").startswith("mark")


def test_every_finding_has_one_mark_that_tab_reaches(page: Page, tmp_path: Path) -> None:
    _open(page, full_report(), tmp_path)
    reached = page.run(
        "[...document.querySelectorAll('.mark')].filter(mark => mark.tabIndex === 0).map(mark => mark.id)"
    )

    assert sorted(reached) == [f"m{number}" for number in range(7)]


def test_ids_are_unique_and_references_lead_somewhere(page: Page, tmp_path: Path) -> None:
    _open(page, full_report(), tmp_path)

    assert page.run(
        "(() => { const ids = [...document.querySelectorAll('[id]')].map(part => part.id);"
        " return ids.length === new Set(ids).size })()"
    )
    assert page.run(
        "[...document.querySelectorAll('a[href^=\"#\"]')].every(link =>"
        " document.getElementById(link.hash.slice(1)))"
    )
    assert page.run(
        "[...document.querySelectorAll('[aria-describedby]')].every(part =>"
        " document.getElementById(part.getAttribute('aria-describedby')))"
    )


@pytest.mark.parametrize("attack", _ATTACKS)
def test_hostile_text_runs_nothing(page: Page, tmp_path: Path, attack: str) -> None:
    words = f"Source 1 {attack}"
    finding = finding_at(
        "SRC001", f"{attack}.txt", words, Span(0, len(words)), attack, help=attack, pointer=attack
    )
    elsewhere = finding_at("DAT001", f"{attack}.md", attack, Span(0, 1), attack)
    sources = {finding.path: f"{words}\n\n{words}"}
    report = Report((finding, elsewhere), (Failure(attack, attack),), sources=sources)
    _open(page, report, tmp_path)
    page.run("for (const mark of document.querySelectorAll('.mark')) mark.click()")

    assert page.run("window.hit") is None
    assert page.run("document.scripts.length") == 1
    assert (
        page.run("document.querySelectorAll('img, iframe, object, [onload], [onerror]').length")
        == 0
    )
    assert attack in page.run("document.querySelector('.article').textContent")


def test_policy_refuses_what_is_not_the_reports_own(page: Page, tmp_path: Path) -> None:
    path = tmp_path / "report.html"
    forged = written("html", full_report()).replace(
        "</main>", "<script>window.hit=1</script><style>body{color:red}</style></main>"
    )
    path.write_text(forged, encoding="utf-8")
    page.open(path)
    page.run("1")
    blocked = [
        event["params"]["entry"]["text"]
        for event in page.events
        if event.get("method") == "Log.entryAdded"
    ]

    assert page.run("window.hit") is None
    assert page.run("getComputedStyle(document.body).color") != "rgb(255, 0, 0)"
    assert sum("Content Security Policy" in text for text in blocked) == 2


def test_report_itself_breaks_no_policy(page: Page, tmp_path: Path) -> None:
    _open(page, full_report(), tmp_path)
    for key in "jjj":
        page.press(key)
    page.run("document.querySelector('.toggle').click()")

    assert [event for event in page.events if event.get("method") == "Log.entryAdded"] == []
    assert [
        event for event in page.events if event.get("method") == "Runtime.exceptionThrown"
    ] == []


def test_five_thousand_findings_can_be_filtered(page: Page, tmp_path: Path) -> None:
    _open(page, many(5_000), tmp_path)
    page.run("document.querySelector('.toggle[value=info]').click()")

    assert page.run("document.querySelectorAll('.note:not([hidden])').length") == 3_333
    assert page.run("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("width", [400, 900, 1200, 1500])
def test_article_stands_on_the_first_screen_however_many_rules_fired(
    page: Page, tmp_path: Path, width: int
) -> None:
    _open(page, full_report(), tmp_path)
    page.call(
        "Emulation.setDeviceMetricsOverride",
        width=width, height=900, deviceScaleFactor=1, mobile=False,
    )  # fmt: skip
    page.run(
        "const list = document.querySelector('.toggle[value=SRC001]').closest('.toggles');"
        "for (let i = 0; i < 60; i++) list.append(list.lastElementChild.cloneNode(true))"
    )
    top = page.run("document.querySelector('.file').getBoundingClientRect().top")
    page.call("Emulation.clearDeviceMetricsOverride")

    assert top < 900
