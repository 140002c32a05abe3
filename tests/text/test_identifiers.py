"""Numbers that carry their own proof, and addresses without what only tracks."""

import pytest

from newslint.text.addresses import host, plain_address
from newslint.text.identifiers import doi_fault, find_identifiers, isbn_fault


@pytest.mark.parametrize(
    ("value", "fault"),
    [
        pytest.param("978-3-16-148410-0", "", id="thirteen"),
        pytest.param("9783161484101", "has a wrong check digit", id="thirteen, wrong"),
        pytest.param("3-16-148410-X", "", id="ten, ending in X"),
        pytest.param("3-16-148410-1", "has a wrong check digit", id="ten, wrong"),
        pytest.param("123-3-16-148410-0", "does not begin with 978 or 979", id="another prefix"),
        pytest.param("97831614841", "has neither 10 nor 13 digits", id="eleven"),
    ],
)
def test_isbn_proves_itself(value: str, fault: str) -> None:
    assert isbn_fault(value) == fault


def test_isbn_of_a_slip_of_one_digit_is_always_wrong() -> None:
    right = "9783161484100"
    slips = (
        right[:place] + digit + right[place + 1 :]
        for place in range(3, 13)
        for digit in "0123456789"
        if digit != right[place]
    )

    assert all(isbn_fault(slip) for slip in slips)


@pytest.mark.parametrize(
    "value",
    [
        pytest.param("10.1234/orle.2020", id="usual"),
        pytest.param("10.1000.10/123(4)", id="with a sub-prefix"),
    ],
)
def test_doi_has_a_prefix_and_a_name(value: str) -> None:
    assert doi_fault(value) == ""
    assert doi_fault(value.removeprefix("10."))


def test_identifier_ends_before_the_stop() -> None:
    text = "See doi:10.1234/orle.2020. And ISBN 3-16-148410-X, too."

    assert [text[span.start : span.end] for _, span, _ in find_identifiers(text)] == [
        "10.1234/orle.2020",
        "3-16-148410-X",
    ]


@pytest.mark.parametrize(
    ("url", "plain"),
    [
        pytest.param("https://www.a.example/b/?utm_source=x#y", "a.example/b", id="tracked"),
        pytest.param("http://a.example/b?id=1&fbclid=2", "a.example/b?id=1", id="one of two kept"),
        pytest.param("/b", "", id="no host"),
        pytest.param("https://[broken", "", id="no address"),
    ],
)
def test_address_is_what_it_leads_to(url: str, plain: str) -> None:
    assert plain_address(url) == plain


def test_host_of_a_broken_address_is_none() -> None:
    assert host("https://[broken") == ""
