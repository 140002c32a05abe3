"""The HTML report's parts: marks on clean prose, lines outside of it, the policy, and no live markup."""

import re
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser

import pytest

from newslint.model.finding import Finding
from newslint.model.spans import Piece, Span
from newslint.reporters._html_article import to_clean
from newslint.reporters._html_text import Marker, Spot, text
from newslint.rules.rule import Reference
from newslint.run.report import Report
from report_samples import RULES, finding_at, full_report, written

_PIECES = (
    Piece(Span(0, 4), Span(10, 14)),  # four characters as they are
    Piece(Span(4, 5), Span(14, 19)),  # one of five: an entity
    Piece(Span(5, 9), Span(19, 23)),
)


class _Marks(HTMLParser):
    """The words of each mark and the notes they lead to."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, str]] = []
        self._notes = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if tag == "a" and "mark" in (values.get("class") or "").split():
            self._notes = values["data-notes"] or ""
            self.found.append((self._notes, ""))

    def handle_data(self, data: str) -> None:
        if self._notes:
            self.found[-1] = (self._notes, data)

    def handle_endtag(self, tag: str) -> None:
        if tag == "a":
            self._notes = ""


def _marks(page: str) -> list[tuple[str, str]]:
    parser = _Marks()
    parser.feed(page)
    return parser.found


def _source_finding(path: str, source: str, words: str) -> Finding:
    start = source.index(words)
    return finding_at("SRC001", path, source, Span(start, start + len(words)), "message")


def _page(path: str, source: str, *words: str) -> str:
    findings = tuple(_source_finding(path, source, word) for word in words)
    return written("html", Report(findings, files=1, rules=RULES, sources={path: source}))


@pytest.mark.parametrize(
    ("span", "clean"),
    [
        pytest.param(Span(11, 13), Span(1, 3), id="within an even piece"),
        pytest.param(Span(12, 16), Span(2, 5), id="into an entity"),
        pytest.param(Span(15, 17), Span(4, 5), id="part of an entity is all of it"),
        pytest.param(Span(0, 99), Span(0, 9), id="more than the block"),
        pytest.param(Span(23, 25), None, id="after the block"),
        pytest.param(Span(12, 12), Span(2, 2), id="no width"),
        pytest.param(Span(30, 30), None, id="no width elsewhere"),
    ],
)
def test_source_maps_back_to_clean_text(span: Span, clean: Span | None) -> None:
    assert to_clean(_PIECES, [span]) == [clean]


def test_shared_characters_lead_to_all_their_notes() -> None:
    spots = [Spot(Span(0, 6), 1, "info"), Spot(Span(4, 9), 2, "error")]

    assert _marks(Marker().mark("one two three", spots)) == [
        ("n1", "one "),
        ("n1 n2", "tw"),
        ("n2", "o t"),
    ]


def test_findings_on_the_same_words_each_have_a_place_to_lead_to() -> None:
    marked = Marker().mark("one", [Spot(Span(0, 3), number, "error") for number in range(3)])

    assert re.findall(r'id="(m\d)"', marked) == ["m0", "m1", "m2"]


def test_a_thousand_findings_on_the_same_words_are_one_mark() -> None:
    spots = [Spot(Span(0, 3), number, "error") for number in range(1_000)]
    ((notes, words),) = _marks(Marker().mark("one", spots))

    assert words == "one"
    assert len(notes.split()) == 20


@pytest.mark.parametrize(
    ("path", "source"),
    [
        pytest.param("a.txt", "Mill opens\n\nSo said Source 1 here.\n", id="plain text"),
        pytest.param("a.md", "# Mill opens\n\nSo **said** Source 1 here.\n", id="Markdown"),
        pytest.param(
            "a.jsonl",
            '{"text": "Other news of the day."}\n{"text": "So \\u201csaid\\u201d Source 1 here."}\n',
            id="the second record",
        ),
    ],
)
def test_prose_is_clean_and_its_words_marked(path: str, source: str) -> None:
    page = _page(path, source, "Source 1")

    assert _marks(page) == [("n0", "Source 1")]
    assert "**" not in page
    assert "\\u201c" not in page


def test_records_without_findings_are_left_out() -> None:
    source = '{"text": "Other news of the day."}\n{"text": "So said Source 1 here."}\n'

    assert "Other news" not in _page("a.jsonl", source, "Source 1")


def test_findings_outside_the_prose_show_their_source_line() -> None:
    source = "---\ntitle: Mill opens\nmood: bright\n---\n\nIt opened today.\n"
    page = _page("a.md", source, "mood: bright")

    assert _marks(page) == [("n0", "mood: bright")]
    assert '<div class="source-line"><span class="line">3</span>' in page


def test_a_source_that_cannot_be_read_again_is_shown_as_it_is() -> None:
    assert _marks(_page("a.jsonl", "no record, said Source 1", "Source 1")) == [("n0", "Source 1")]


def test_a_run_that_kept_no_source_shows_the_lines() -> None:
    findings = (_source_finding("a.txt", "So said Source 1 here.", "Source 1"),)

    assert _marks(written("html", Report(findings))) == [("n0", "Source 1")]


def test_long_documents_show_what_is_near_a_finding() -> None:
    source = "".join(f"Paragraph number {number} is here.\n\n" for number in range(1_000))
    page = _page("a.txt", source, "number 500")

    assert "Paragraph number 499 is" in page
    assert "Paragraph number 400 is" not in page
    assert "paragraphs without a finding" in page


def test_policy_names_the_pages_own_script_and_style() -> None:
    page = written("html", full_report())
    for kind in ("script", "style"):
        (content,) = re.findall(f"<{kind}>(.*?)</{kind}>", page, re.DOTALL)
        digest = b64encode(sha256(content.encode()).digest()).decode()

        assert f"{kind}-src 'sha256-{digest}'" in page


def test_no_attribute_needs_a_looser_policy() -> None:
    body = written("html", full_report()).partition("<body>")[2].partition("<script>")[0]

    assert not re.search(r"<[^>]*\s(?:style|on\w+)=", body)


def test_only_web_addresses_become_links() -> None:
    rule = RULES[-1]
    bad = rule._replace(references=(Reference("bad", "javascript:alert(1)"),))
    finding = _source_finding("a.txt", "Source 1", "Source 1")

    assert "javascript:" not in written("html", Report((finding,), rules=(bad,)))


def test_text_commands_no_runner_and_makes_no_markup() -> None:
    assert text('##[x] ::y "<b>&\x1b') == ("&#35;&#35;[x] &#58;&#58;y &quot;&lt;b&gt;&amp;\\x1b")


def test_clean_runs_say_so() -> None:
    assert "Nothing to correct." in written("html", Report((), files=1))
