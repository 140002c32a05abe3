"""Which sentences are worth a look among fact-checks: they say something that could be true or false, and matters."""

from newslint.records import NamedTuple
from newslint.text.expressions import expression
from newslint.text.words import listed

ENOUGH = 2
_FEWEST = 5  # words; fewer claim nothing
_MOST = 120

_WORD = expression(r"[^\W_][\w'’-]{0,60}")
_FIGURE = expression(r"\d")
_AMOUNTS = listed("""
    percent percentage million billion trillion thousand thousands hundreds dozens half third quarter
    double doubled twice triple tripled majority
    Prozent Million Millionen Milliarde Milliarden Hälfte verdoppelt pourcent millions milliards moitié millones mitad
    """)
_COMPARING = listed("""
    more less fewer most least highest lowest largest biggest smallest first only never ever always than every
    rose fell grew dropped increased decreased surged plunged record safest deadliest
    mehr weniger höchste größte nie plus moins más menos
    """)
_CAUSING = listed("""
    cause caused causes causing because due leads led linked prevents prevented cures cure kills killed banned bans
    approved signed voted passed proves proved confirmed shows showed found reveals revealed admitted contains
    created founded arrested convicted died dead infected
    verursacht verbietet verboten bewiesen causé interdit causa prohíbe
    """)
_CLAIMING = listed("""
    said says claimed claims according announced reported tweeted posted told argued insisted alleged
    sagte behauptete laut zufolge déclaré affirmé selon dijo afirmó según
    """)
_OPINION = listed("""
    should ought must hope hopes wish perhaps maybe beautiful wonderful terrible lovely awful seems feels
    believe think feel
    """)
_ORDERS = listed(
    "read see watch click subscribe follow listen look please share sign join contact visit imagine consider"
)


class Worth(NamedTuple):
    """How much a sentence claims: a point a reason, one less for each that speaks against it."""

    points: int
    reasons: tuple[str, ...]

    @property
    def is_enough(self) -> bool:
        return self.points >= ENOUGH


def worth(sentence: str) -> Worth:
    """Count what makes a sentence a claim of facts; a question, an order or a scrap is none at all."""
    words = _WORD.findall(sentence)
    if not _FEWEST <= len(words) <= _MOST or _is_no_statement(sentence, words):
        return Worth(0, ())
    low = {word.casefold() for word in words} | set(words)
    reasons = []
    if _FIGURE.search(sentence) or low & _AMOUNTS:
        reasons.append("a figure")
    if low & _COMPARING:
        reasons.append("a comparison")
    if low & _CAUSING:
        reasons.append("a deed or a cause")
    if low & _CLAIMING:
        reasons.append("somebody claims it")
    if any(word[0].isupper() for word in words[1:]):
        reasons.append("a name")
    against = bool(low & _OPINION) + ("I" in low)
    return Worth(len(reasons) - against, tuple(reasons))


def _is_no_statement(sentence: str, words: list[str]) -> bool:
    return sentence.rstrip("\"'”’»)").endswith("?") or words[0].casefold() in _ORDERS
