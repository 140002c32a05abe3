"""Keys of names: what spellings differ in is left out, and nothing else."""

import pytest

from newslint.facts.offices.names import key, keys, sought


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("Volodymyr Zelenskyy", "Volodymyr Zelenskiy", id="Slavic ending"),
        pytest.param("Recep Tayyip Erdoğan", "Recep Tayyip Erdogan", id="breve"),
        pytest.param("Binali Yıldırım", "Binali Yildirim", id="dotless i"),
        pytest.param("Lech Wałęsa", "Lech Walesa", id="stroke"),
        pytest.param("Jean-Yves Le Drian", "Jean Yves Le Drian", id="hyphen"),
        pytest.param("Gideon Sa’ar", "Gideon Saar", id="apostrophe"),
        pytest.param("J.D. Vance", "JD Vance", id="dots"),
        pytest.param("ANGELA MERKEL", "Angela Merkel", id="capitals"),
    ],
)
def test_spellings_of_a_name_have_one_key(one: str, other: str) -> None:
    assert key(one) == key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("Kaja Kallas", "Kristina Kallas", id="given names"),
        pytest.param("Xi", "Xu", id="short names keep their ending"),
        pytest.param("Marin", "Martin", id="a letter"),
    ],
)
def test_names_that_differ_have_two_keys(one: str, other: str) -> None:
    assert key(one) != key(other)


@pytest.mark.parametrize(
    ("name", "jurisdiction", "wanted"),
    [
        pytest.param("Ursula von der Leyen", "", "von der leyen", id="surname of three words"),
        pytest.param("Ursula von der Leyen", "", "leyen", id="its last word"),
        pytest.param("Xi Jinping", "China", "xi", id="family name first"),
        pytest.param("Wolfgang Schäuble", "", "schaeuble", id="umlaut written out"),
        pytest.param("Donald J. Trump", "", "donald trump", id="without the initial"),
        pytest.param("Ferdinand Marcos Jr.", "", "marcos", id="without junior"),
    ],
)
def test_somebody_is_found_under(name: str, jurisdiction: str, wanted: str) -> None:
    assert wanted in keys(name, jurisdiction)


def test_given_name_is_no_key_where_it_comes_first() -> None:
    assert "angela" not in keys("Angela Merkel")


def test_whole_name_is_sought_before_its_ends() -> None:
    assert [*sought("Donald John Trump Jr.")] == ["donald john trump", "donald trump"]


def test_nothing_is_a_key_of_nothing() -> None:
    assert keys(" . ") == frozenset()
    assert len(key("a" * 100_000)) <= 200
