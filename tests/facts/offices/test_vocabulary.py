"""The words for offices and jurisdictions: what each means, and that all of them fit together."""

import pytest

from newslint.facts.offices import vocabulary


@pytest.mark.parametrize(
    ("title", "jurisdiction", "office"),
    [
        pytest.param("Secretary of State", "United States", "foreign minister", id="american"),
        pytest.param("Chancellor", "Germany", "prime minister", id="head of government"),
        pytest.param("Chancellor", "United Kingdom", "finance minister", id="of the exchequer"),
        pytest.param("Taoiseach", "Ireland", "prime minister", id="irish"),
        pytest.param("President", "France", "president", id="head of state"),
        pytest.param("President", "European Central Bank", "central bank governor", id="of a bank"),
        pytest.param("chief", "NATO", "secretary-general", id="headline word for a body"),
        pytest.param(
            "top diplomat", "European Union", "foreign minister", id="high representative"
        ),
    ],
)
def test_title_means_an_office_in_its_jurisdiction(
    title: str, jurisdiction: str, office: str
) -> None:
    assert vocabulary.office_of(title, jurisdiction) == office


@pytest.mark.parametrize(
    ("title", "jurisdiction"),
    [
        pytest.param("Home Secretary", "France", id="title of another country"),
        pytest.param("chief", "Ukraine", id="headline word for a country"),
        pytest.param("gardener", "United Kingdom", id="no office"),
        pytest.param("Minister of State for Foreign Affairs", "United Kingdom", id="junior"),
    ],
)
def test_title_that_means_nothing_there(title: str, jurisdiction: str) -> None:
    assert vocabulary.office_of(title, jurisdiction) is None


@pytest.mark.parametrize(
    ("word", "jurisdiction"),
    [
        pytest.param("Ukrainian", "Ukraine", id="adjective"),
        pytest.param("Kyiv", "Ukraine", id="capital"),
        pytest.param("U.K.", "United Kingdom", id="dots"),
        pytest.param("US", "United States", id="abbreviation"),
        pytest.param("WHO", "WHO", id="body"),
        pytest.param("the Netherlands", "Netherlands", id="article"),
        pytest.param("us", None, id="pronoun"),
        pytest.param("who", None, id="question word"),
        pytest.param("Ruritania", None, id="unknown"),
    ],
)
def test_word_stands_for_a_jurisdiction(word: str, jurisdiction: str | None) -> None:
    assert vocabulary.jurisdiction_of(word) == jurisdiction


def test_titles_mean_known_offices_in_known_jurisdictions() -> None:
    for title in (title for meanings in vocabulary.titles().values() for title in meanings):
        assert title.text == title.text.casefold()
        assert title.office in vocabulary.offices(), title
        assert set(title.jurisdictions) <= set(vocabulary.jurisdictions()), title
        assert not title.is_alone or len(title.jurisdictions) == 1, title


def test_no_word_stands_for_two_jurisdictions() -> None:
    seen: dict[str, str] = {}
    for found in vocabulary.jurisdictions().values():
        for word in (found.name, *found.names, *found.adjectives, *found.capitals):
            assert seen.setdefault(word, found.name) == found.name, word


def test_no_title_means_two_offices_of_one_jurisdiction() -> None:
    for meanings in vocabulary.titles().values():
        places = [place for title in meanings for place in title.jurisdictions or ("all",)]

        assert len(places) == len(set(places)), meanings
