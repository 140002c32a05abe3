"""Where words stand: the automaton and the search for one word after another say the same."""

from hypothesis import given
from hypothesis import strategies as st

from newslint.engine.finder import Finder
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

    assert list(finder._ask(text)) == finder._look(text)


def test_an_automaton_is_made_once_much_was_read() -> None:
    finder = Finder(heads(["mill"]), lambda _: ("mill", True, ""))
    found = [list(finder.find(f"A mill. {'x' * 900}")) for _ in range(20)]

    assert found == [[(0, 2)]] * 20
    assert "_narrow" in vars(finder)
