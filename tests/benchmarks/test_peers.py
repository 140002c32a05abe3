"""The comparison with other linters: its corpus is the same each time, and its patterns mean the same to all."""

import json
import random
import re
from pathlib import Path

import pytest
from benchmarks.peers import corpus, exports
from benchmarks.peers.bench import Aim, Section, label, restored
from benchmarks.peers.portable import NotPortableError, is_phrase, portable
from benchmarks.peers.tools import lines_found

from newslint.rules.load import load_rule

RULES = exports.common_rules()


def test_articles_are_the_same_each_time(tmp_path: Path) -> None:
    sizes = [corpus.write_articles(tmp_path / name, 5) for name in ("a", "b")]
    texts = [
        [file.read_bytes() for file in sorted((tmp_path / name).rglob("*.txt"))]
        for name in ("a", "b")
    ]

    assert texts[0] == texts[1]
    assert sizes == [sum(map(len, texts[0]))] * 2


@pytest.mark.parametrize("is_one_line", [False, True])
def test_a_big_file_has_its_size(tmp_path: Path, is_one_line: bool) -> None:
    corpus.write_big(tmp_path / "big.txt", 10_001, is_one_line=is_one_line)
    data = (tmp_path / "big.txt").read_bytes()

    assert len(data) == 10_001
    assert (b"\n" in data.rstrip(b"\n.")) is not is_one_line


def test_there_are_forty_rules_for_all() -> None:
    assert len(RULES) == exports.COMMON


@pytest.mark.parametrize("spell_cases", [False, True])
def test_portable_patterns_match_what_ours_match(spell_cases: bool) -> None:
    dice = random.Random(8)  # noqa: S311 - texts, no secrets
    text = "\n".join(corpus.article(dice, faults=9) for _ in range(40))
    for rule in RULES:
        for source in rule.sources:
            ours = [match.span() for match in re.finditer(source, text)]
            theirs = [
                match.span()
                for match in re.finditer(portable(source, spell_cases=spell_cases), text)
            ]

            assert ours == theirs, source


@pytest.mark.parametrize(
    "source",
    [
        pytest.param("a(?=b)", id="look-ahead"),
        pytest.param("(a)\\1", id="back-reference"),
        pytest.param("^a", id="anchor"),
    ],
)
def test_what_not_all_can_express_is_left_out(source: str) -> None:
    with pytest.raises(NotPortableError):
        portable(source)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        pytest.param("(?i:lorem|ipsum) dolor", True, id="words"),
        pytest.param("lorem .{0,9}dolor", False, id="a gap"),
    ],
)
def test_phrases_are_lists_of_words(source: str, expected: bool) -> None:
    assert is_phrase(source) is expected


def test_rules_of_ours_can_be_loaded(tmp_path: Path) -> None:
    exports.write_newslint(tmp_path, RULES[:3])

    assert [load_rule(file).id for file in sorted(tmp_path.iterdir())] == [
        "BEN001",
        "BEN002",
        "BEN003",
    ]


def test_other_linters_get_all_rules(tmp_path: Path) -> None:
    config = exports.write_vale(tmp_path / "vale", RULES)
    semgrep = json.loads(exports.write_semgrep(tmp_path / "semgrep.json", RULES).read_text())

    assert len(list((config.parent / "styles" / "Bench").iterdir())) == len(RULES)
    assert len(semgrep["rules"]) == len(RULES)
    assert (
        RULES[0].code
        in (exports.write_textlint(tmp_path / "textlint", RULES) / "bench.js").read_text()
    )


@pytest.mark.parametrize(
    ("peer", "text", "expected"),
    [
        pytest.param(
            "newslint",
            "a/b.txt:3:9: BEN001[warning] “a:b” matches",
            ("b.txt", 3, "BEN001"),
            id="ours",
        ),
        pytest.param(
            "Vale", "a/b.txt:3:9:Bench.BEN001:a:b matches", ("b.txt", 3, "BEN001"), id="Vale"
        ),
        pytest.param(
            "textlint", "/a/b.txt:3:9: BEN001 [Error/bench]", ("b.txt", 3, "BEN001"), id="textlint"
        ),
        pytest.param("ripgrep", "a/b.txt:3:Lorem ipsum: x", ("b.txt", 3, ""), id="ripgrep"),
        pytest.param(
            "semgrep",
            json.dumps(
                {
                    "results": [
                        {
                            "check_id": "x.BEN001",
                            "path": "a/b.txt",
                            "start": {"line": 3},
                            "end": {"line": 3},
                        }
                    ]
                }
            ),
            ("b.txt", 3, "BEN001"),
            id="semgrep",
        ),
    ],
)
def test_output_is_understood(
    tmp_path: Path, peer: str, text: str, expected: tuple[str, int, str]
) -> None:
    (tmp_path / "out").write_text(
        f"{text}\nFound 1 warning\n", encoding="utf-8"
    ) if peer != "semgrep" else (tmp_path / "out").write_text(text)

    assert lines_found(peer, tmp_path / "out") == {expected}


@pytest.mark.parametrize(
    ("ratio", "bound", "expected"),
    [
        pytest.param(0.6, "≤ 0.6", True, id="at most"),
        pytest.param(0.61, "≤ 0.6", False, id="more than that"),
        pytest.param(30.0, "≥ 20", True, id="at least"),
        pytest.param(19.9, "≥ 20", False, id="less than that"),
        pytest.param(9.0, "", True, id="nothing asked"),
    ],
)
def test_an_aim_is_reached_within_its_bound(ratio: float, bound: str, expected: bool) -> None:
    assert Aim("speed", ratio, bound).is_reached is expected


def test_what_a_section_found_survives_being_kept() -> None:
    section = Section("Speed", "One file.", ["", "ms"], [["a", "1"]], [Aim("a : b", 0.5, "≤ 1")])

    assert restored(json.dumps((1.5, [section]))) == (1.5, [section])


@pytest.mark.parametrize(
    ("size", "expected"), [(50_000_000, "50MB"), (1_250_000, "1250kB"), (1_000, "1kB")]
)
def test_files_are_called_by_their_size(size: int, expected: str) -> None:
    assert label(size) == expected
