"""The same measure in two units, as in “5 miles (8 km)”, and whether the two agree."""

import re
from collections.abc import Iterator, Mapping

from newslint.model.spans import Span
from newslint.records import NamedTuple
from newslint.text.expressions import expression
from newslint.text.numbers import read_number

_NEAR = 24  # code points from a bracket to the number in it, words such as “about” between
_TOLERANCE = 0.05  # beyond what rounding explains
_BESIDE = 40  # code points before and after degrees in which words may make them a change
_JOINS = ("and", "to", "or", "-", "–")  # between two measures of one change

# What is measured, and how many of its smallest unit a unit is; kept to what news converts.
_UNITS: Mapping[str, tuple[str, float]] = {
    "km": ("length", 1000), "kms": ("length", 1000), "kilometre": ("length", 1000), "kilometer": ("length", 1000),
    "mile": ("length", 1609.344), "mi": ("length", 1609.344), "m": ("length", 1), "metre": ("length", 1), "meter": ("length", 1),
    "foot": ("length", 0.3048), "feet": ("length", 0.3048), "ft": ("length", 0.3048),
    "yard": ("length", 0.9144), "cm": ("length", 0.01), "centimetre": ("length", 0.01),
    "centimeter": ("length", 0.01), "inch": ("length", 0.0254), "inche": ("length", 0.0254), "in": ("length", 0.0254), "mm": ("length", 0.001),
    "kg": ("mass", 1), "kilogram": ("mass", 1), "kilo": ("mass", 1), "lb": ("mass", 0.45359237),
    "pound": ("mass", 0.45359237), "ounce": ("mass", 0.0283495), "oz": ("mass", 0.0283495),
    "tonne": ("mass", 1000), "g": ("mass", 0.001), "gram": ("mass", 0.001),
    "hectare": ("area", 10_000), "ha": ("area", 10_000), "acre": ("area", 4046.8564),
    "square mile": ("area", 2_589_988.1), "sq mile": ("area", 2_589_988.1),
    "square kilometre": ("area", 1e6), "square kilometer": ("area", 1e6), "sq km": ("area", 1e6),
    "mph": ("speed", 1.609344), "km/h": ("speed", 1), "kph": ("speed", 1), "kmh": ("speed", 1),
    "litre": ("volume", 1), "liter": ("volume", 1),
    "c": ("heat", 1), "°c": ("heat", 1), "f": ("heat", 0), "°f": ("heat", 0),
}  # fmt: skip
_CHANGE_BEFORE = expression(
    r"(?i:\b(?:(?:by|(?:rise|increase|drop|fall|difference)\sof|warmed|cooled|increased|rose|risen|dropped)\s(?:(?!to\s)[\w-]{2,12}\s){0,3}"
    r"|(?:warming|heating|goal|target|limit|threshold)\b[^.;]{0,36}))\Z"
)
_CHANGE_BEHIND = expression(
    r"(?i:,?\s(?:(?:above|below|warmer|cooler|hotter|colder|higher|lower)\b|(?:of\s)?(?:global\s)?warming\b"
    r"|(?:rise|increase|drop|limit|goal|target|threshold|(?:per|a|each|every)\s(?:decade|century|year))\b))"
)
_UNIT = (
    r"(?i:(?:square|sq)\s(?:miles?|kilomet(?:re|er)s?|km)|kilomet(?:re|er)s?|kms?/?h?|kph|miles?|mph|mi|met(?:re|er)s?"
    r"|feet|foot|ft|yards?|centimet(?:re|er)s?|cm|inch(?:es)?|mm|kilograms?|kilos?|kg|pounds?|lbs?"
    r"|ounces?|oz|tonnes?|grams?|hectares?|ha|acres?|lit(?:re|er)s?|°?[CF]|m|g)"
)
_NUMBER = r"[0-9]{1,3}(?:,[0-9]{3}){1,4}|[0-9]{1,7}(?:\.[0-9]{1,3})?"
_PAIR = expression(
    rf"(?<![\w.,/⁄$£€-])(?P<pair>(?P<value>{_NUMBER})[\s-]?(?P<unit>{_UNIT})\b"
    rf"\s?[(\[](?:(?i:about|around|some|nearly|roughly|or)\s)?(?P<other>{_NUMBER})[\s-]?(?P<other_unit>{_UNIT})[)\]])"
)


class UnitPair(NamedTuple):
    """Two values of one measure; `wanted` is what the second should be."""

    span: Span
    first: Span
    second: Span
    wanted: str
    agrees: bool = False


def disagreeing_pairs(text: str) -> Iterator[UnitPair]:
    """Every pair of a measure and, in brackets, another unit for it, where the values differ."""
    return (pair for pair in unit_pairs(text) if not pair.agrees)


def unit_pairs(text: str) -> Iterator[UnitPair]:
    """Every such pair, right or wrong."""
    if not any(_holds_a_number(text, bracket) for bracket in "(["):
        return
    change = 0  # where degrees that tell a change end
    for match in _PAIR.finditer(text):
        units = [_UNITS.get(_singular(match[name])) for name in ("unit", "other_unit")]
        values = [read_number(match[name]) for name in ("value", "other")]
        if None in units or None in values or match["unit"] == match["other_unit"]:
            continue
        (kind, size), (other_kind, other_size) = (unit for unit in units if unit)
        first, second = (value for value in values if value is not None)
        if kind != other_kind:
            continue
        scale = _heat_scale(size) if kind == "heat" else size / other_size
        wanted = _heat(first, size) if kind == "heat" else first * scale
        slack = _rounding(match["value"]) * scale + _rounding(match["other"])
        goes_on = change and text[change : match.start()].strip() in _JOINS
        if kind == "heat" and (goes_on or _is_change(text, Span(*match.span("pair")))):
            change = match.end()
            wanted = min(wanted, first * scale, key=lambda right: abs(right - second))
        yield UnitPair(
            Span(*match.span("pair")),
            Span(match.start("value"), match.end("unit")),
            Span(match.start("other"), match.end("other_unit")),
            f"{wanted:,.0f}" if abs(wanted) >= 10 else f"{wanted:.1f}",
            abs(wanted - second) <= max(slack, _TOLERANCE * abs(wanted)),
        )


def _holds_a_number(text: str, bracket: str) -> bool:
    """Whether a digit follows some bracket closely; asked first, as the pattern takes long to make."""
    at = text.find(bracket)
    while at >= 0:
        if any(char.isdigit() for char in text[at + 1 : at + _NEAR]):
            return True
        at = text.find(bracket, at + 1)
    return False


def _singular(unit: str) -> str:
    low = (
        re.sub(r"\s", " ", unit.casefold()).replace("sq ", "square ").replace("square km", "sq km")
    )
    return low if low in _UNITS else low.removesuffix("s")


def _heat(value: float, is_celsius: float) -> float:
    return value * 9 / 5 + 32 if is_celsius else (value - 32) * 5 / 9


def _heat_scale(is_celsius: float) -> float:
    return 9 / 5 if is_celsius else 5 / 9


def _is_change(text: str, pair: Span) -> bool:
    """Whether degrees tell by how much it got warmer or colder, as in “a rise of 1.5C (2.7F)”."""
    before = text[max(0, pair.start - _BESIDE) : pair.start]
    return bool(
        _CHANGE_BEFORE.search(before) or _CHANGE_BEHIND.match(text[pair.end : pair.end + _BESIDE])
    )


def _rounding(written: str) -> float:
    """Half of the last digit that counts: 0.05 of “2.5”, 5 of “150”, for a round number is rounded."""
    whole, _, decimals = written.partition(".")
    if decimals:
        return 0.5 * 10.0 ** -len(decimals)
    digits = whole.replace(",", "")
    zeros = len(digits) - len(digits.rstrip("0"))
    return 0.5 * 10.0 ** min(zeros, max(0, len(digits) - 1))
