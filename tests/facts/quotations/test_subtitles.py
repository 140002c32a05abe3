"""Quotations against subtitles: times are not spoken, voices are speakers."""

import pytest

from newslint.facts.dating import dated
from newslint.facts.quotations import QuotationJudge
from newslint.formats import parse
from newslint.model.judgement import Judgement

SUBRIP = """\
1
00:00:01,000 --> 00:00:04,500
MARSH: Thank you. We have spent

2
00:00:04,500 --> 00:00:08,000
three years on this <i>and</i> I will
not leave it at that.

3
00:00:08,100 --> 00:00:12,000
BELLO: Every street in Harlow will have its tram.
"""
WEB = """\
WEBVTT

00:01.000 --> 00:04.500 align:start
<v Elin Marsh>We have spent

00:04.500 --> 00:08.000
<v Elin Marsh>three years on this <00:06.000>and I will not leave it at that.</v>

00:08.100 --> 00:12.000
<v.loud Samira Bello>Every street in Harlow will have its tram.
"""


def only(sentence: str, source: str) -> Judgement:
    article = next(parse(f"The tram of Harlow\n\n{sentence}\n", "article.txt"))
    (judgement,) = QuotationJudge([next(parse(source, "hearing.srt"))]).judge(dated(article))
    return judgement


@pytest.mark.parametrize("source", [pytest.param(SUBRIP, id="srt"), pytest.param(WEB, id="vtt")])
def test_words_run_on_from_one_subtitle_to_the_next(source: str) -> None:
    sentence = (
        "“We have spent three years on this and I will not leave it at that,” Elin Marsh said."
    )
    judgement = only(sentence, source)

    assert (judgement.verdict, judgement.steps, judgement.gaps) == ("verbatim", (), ())


@pytest.mark.parametrize("source", [pytest.param(SUBRIP, id="srt"), pytest.param(WEB, id="vtt")])
def test_speaker_of_a_subtitle_is_known(source: str) -> None:
    judgement = only("“Every street in Harlow will have its tram,” Elin Marsh said.", source)

    assert judgement.verdict == "misattributed"


def test_changed_number_is_shown_without_times() -> None:
    judgement = only("“We have spent four years on this,” Elin Marsh said.", SUBRIP)

    assert judgement.change == "number"
    assert judgement.steps == ("the article has “four” where the source has “three”",)
