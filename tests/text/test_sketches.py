"""Sketches tell how much two texts share, and which of many are near one another."""

import random

import pytest

from newslint.text.sketches import framed, near_duplicates, same_frames, shingled


def text_of(seed: int, words: int = 400) -> list[str]:
    source = random.Random(seed)  # noqa: S311 - the same words each time
    return [f"w{source.randrange(5000)}" for _ in range(words)]


def changed(words: list[str], every: int) -> list[str]:
    return [f"x{at}" if at % every == 0 else word for at, word in enumerate(words)]


def test_a_text_is_like_itself_alone() -> None:
    sketches = [shingled(" ".join(text_of(seed))) for seed in (1, 2, 1)]

    assert list(near_duplicates(sketches, 0.8)) == [(2, 0, 1.0, 2)]


@pytest.mark.parametrize(
    ("every", "is_near"),
    [
        pytest.param(200, True, id="two words of 400 changed"),
        pytest.param(10, False, id="a word in ten changed"),
    ],
)
def test_share_follows_what_changed(every: int, is_near: bool) -> None:
    words = text_of(3)
    sketches = [shingled(" ".join(words)), shingled(" ".join(changed(words, every)))]

    assert bool(list(near_duplicates(sketches, 0.8))) is is_near


def test_copies_of_copies_are_told_of_the_first() -> None:
    words = text_of(4)
    sketches = [shingled(" ".join(words))] * 3

    assert [(found.number, found.other) for found in near_duplicates(sketches, 0.8)] == [
        (1, 0),
        (2, 0),
    ]


def test_frames_are_the_same_with_other_names_in_them() -> None:
    sentence = "The visitors from {} came back with {} goals in the second half of the match."
    sketches = [
        framed([sentence.format(*pair)]) for pair in (("Vell", 2), ("Holm", 3), ("Tarn", 4))
    ]

    assert [found.texts for found in same_frames(sketches, 0.6, 3)] == [3, 3, 3]
    assert list(same_frames(sketches[:2], 0.6, 3)) == []


def test_frames_filled_alike_are_copies_and_no_template() -> None:
    sketch = framed(
        ["The visitors from Vell came back with 2 goals in the second half of the match."]
    )

    assert list(same_frames([sketch] * 3, 0.6, 3)) == []


def test_a_lone_surrogate_is_a_character_like_another() -> None:
    sentence = "The \ud800 visitors from Vell came back with 2 goals in the second half."

    assert framed([sentence]) != framed([sentence.replace("\ud800", "")])


def test_an_empty_text_is_like_nothing() -> None:
    assert list(near_duplicates([shingled(""), shingled("")], 0.8)) == []
    assert list(same_frames([framed([]), framed([])], 0.6, 2)) == []
