import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.text.dates.find import mentions
from newslint.text.dates.labels import _LABELS, date_labels
from newslint.text.dates.names import MONTHS
from newslint.text.dates.parse import parse_date
from newslint.text.dates.usual import usual_date

NAMES = sorted({name for names in MONTHS.values() for name in names.replace(",", " ").split()})
FORMS = ("{day} {name} {year}", "{name} {day}, {year}", "{name} {day} {year}", "{year}-{month:02}-{day:02}")  # fmt: skip


@given(
    st.sampled_from(FORMS),
    st.integers(0, 99),
    st.sampled_from([*NAMES, "Sunday", "Harbour"]),
    st.integers(0, 99),
    st.integers(1000, 2999),
)
def test_a_usual_date_is_what_the_long_way_reads(
    form: str, day: int, name: str, month: int, year: int
) -> None:
    text = form.format(day=day, name=name.capitalize(), month=month, year=year)
    usual = usual_date(text, 0)

    assert usual == next(mentions(text, "", lenient=True), None)
    assert usual is None or usual == parse_date(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("1 May 2024, 10:15", id="time"),
        pytest.param("1. Mai 2024", id="full stop"),
        pytest.param("Wed 1 May 2024", id="weekday"),
        pytest.param("1 May 2024 ", id="space after it"),
        pytest.param("1 Harbour 2024", id="no month"),
        pytest.param("1 May 2500", id="no year"),
        pytest.param("2024-5-1", id="one digit"),
        pytest.param("", id="nothing"),
    ],
)
def test_any_other_form_is_left_alone(text: str) -> None:
    assert usual_date(text, 0) is None


@pytest.mark.parametrize("label", [label for labels in _LABELS.values() for label in labels])
@pytest.mark.parametrize("date", ["1 May 2024", "May 1, 2024", "2024-05-01"])
def test_a_label_before_a_usual_date_is_what_the_long_way_reads(label: str, date: str) -> None:
    (usual,) = date_labels(f"{label.capitalize()}: {date}")
    (other,) = date_labels(f"{label.capitalize()}:  {date}")

    assert (usual.label, usual.date.moved(1)) == (other.label, other.date)
    assert usual.rest == usual.date.extent == (len(label) + 2, len(label) + 2 + len(date))
