"""Where words stand: the automaton and the search for one word after another say the same."""

from collections.abc import Iterable

from hypothesis import given
from hypothesis import strategies as st

from newslint.engine.finder import Finder, is_letter
from newslint.text.heads import heads

# Few letters, so that words overlap one another; those that take several bytes, one with two cases, a break, and the kelvin,
# which is a “k” in lower case.
TEXTS = st.text("aAb0 \n“é\u212a", max_size=40)
BARRED = st.sampled_from(["", "a", "Ab", "é“", "aA0", "kK\n"])
WORDS = st.lists(
    st.tuples(st.text("ab0 \n“é", min_size=1, max_size=4), st.booleans(), BARRED), min_size=1
)


@given(WORDS, TEXTS)
def test_one_word_after_another_says_what_the_automaton_says(
    words: list[tuple[str, bool, str]], text: str
) -> None:
    finder = Finder(heads(word for word, *_ in words), words.__getitem__)

    def told(found: Iterable[tuple[int, int]]) -> tuple[list[tuple[int, int]], set[int]]:
        places = [(number, start) for number, start in found if not is_letter(words[number][0])]
        return places, {number for number, _ in found} - {number for number, _ in places}

    assert told([*finder._ask(text)]) == told(finder._look(text))


def test_letters_alone_are_told_of_texts_that_hold_them() -> None:
    words = [("б", False, ""), ("мост", False, ""), ("年", True, ""), ("ж", False, "")]
    finder = Finder(heads(word for word, *_ in words), words.__getitem__)
    text = "Большой мост, БОЛЬШОЙ мост 年"

    assert finder._look(text) == [(1, 8), (1, 22), (0, 0), (2, 27)]
    assert sorted(finder._ask(text)) == sorted(finder._look(text))


def test_an_automaton_is_made_once_much_was_read() -> None:
    finder = Finder(heads(["mill"]), lambda _: ("mill", True, ""))
    found = [list(finder.find(f"A mill. {'x' * 900}")) for _ in range(20)]

    assert found == [[(0, 2)]] * 20
    assert "_narrow" in vars(finder)
