"""`newslint quotes`: both outputs, and the spans in them."""

import json
from pathlib import Path

from command import newslint

TEXT = "The mill burned down.\n\nTomas Lind came late. “I saw the smoke,” he said.\n"


def test_json_has_the_speaker_and_spans_of_the_source(tmp_path: Path) -> None:
    (tmp_path / "mill.txt").write_text(TEXT, encoding="utf-8")
    ran = newslint("quotes", "mill.txt", "--output-format", "json", folder=tmp_path)
    shown = json.loads(ran.out)
    (document,) = shown["documents"]
    (quote,) = document["quotes"]

    assert (ran.code, shown["version"], document["path"]) == (0, 1, "mill.txt")
    assert TEXT[quote["span"]["start"] : quote["span"]["end"]] == quote["text"]
    assert TEXT[quote["speaker_span"]["start"] : quote["speaker_span"]["end"]] == "he"
    assert (quote["resolved"], quote["cue"], quote["level"]) == ("Tomas Lind", "said", 5)
    assert (quote["speech"], quote["words"], quote["sentence"]) == (True, 4, True)


def test_text_is_a_line_a_quotation(tmp_path: Path) -> None:
    (tmp_path / "mill.txt").write_text(TEXT, encoding="utf-8")
    ran = newslint("quotes", "mill.txt", folder=tmp_path)

    assert ran.out == "mill.txt:3:24: Tomas Lind, “said”, said so (5): I saw the smoke,\n"


def test_missing_path_is_told_and_ends_with_2(tmp_path: Path) -> None:
    ran = newslint("quotes", "nowhere.txt", folder=tmp_path)

    assert (ran.code, ran.out) == (2, "")
    assert "nowhere.txt" in ran.err


def test_article_cannot_reach_the_terminal(tmp_path: Path) -> None:
    (tmp_path / "mill.txt").write_text("“Red \x1b[31m alert,” he said.\n", encoding="utf-8")
    ran = newslint("quotes", "mill.txt", folder=tmp_path)

    assert "\x1b" not in ran.out
