"""The titles of public offices in running words; what stands before and behind them is not here."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from newslint.facts.offices.vocabulary import titles
from newslint.facts.roles.tokens import Token, tokens
from newslint.text.words import listed


class Title(NamedTuple):
    """A title in its singular: “foreign minister”."""

    text: str
    is_plural: bool = False


# Titles of public offices that no table has rows for.
_MORE = """
minister of state | junior minister | minister | secretary | councilwoman | councilman | councilor
judge | district judge | circuit judge | federal judge | justice | supreme court justice | chief judge
ambassador | special envoy | majority leader | minority leader | majority whip | minority whip
senate majority whip | senate minority whip | house majority whip | house minority whip | speaker of the parliament
surgeon general | pres. | amb. | lt. gov. | lt. governor | congressional delegate | district attorney | state treasurer
commissioner | state auditor | assemblyman | assemblywoman | tsar | sultan | grand duke | lord mayor
police commissioner | police chief | sheriff | us representative | u.s. representative | vice governor
"""
_PORTFOLIOS = listed("""
    security sports tourism science information immigration water oil petroleum planning research
    communications commerce industry transportation labor labour transport housing internal
    public social family women youth religious mining fisheries space higher
""")
_PLURALS = {
    "sen.": "sens.", "rep.": "reps.", "gov.": "govs.", "pres.": "pres.", "amb.": "amb.",
    "attorney general": "attorneys general",
}  # fmt: skip
_MEN = ("man", "woman")
# Words that are offices only of a body that is named beside them.
WEAK = listed("""
    chief head boss leader director chair chairman chairwoman chairperson administrator prosecutor
    treasurer commissioner
""") | {
    "executive director", "managing director", "executive secretary", "communications director",
    "press secretary", "budget director", "high commissioner", "commander in chief", "army chief",
    "general secretary", "party chief", "council president", "finance chief", "chief of staff",
    "chief prosecutor", "intelligence chief", "cabinet secretary", "secretary general of the party",
    "executive secretary", "police chief", "army chief of staff", "head of government",
    "security council secretary", "military intelligence chief", "state president", "commander-in-chief",
    "deputy chief of staff", "relief chief", "aid chief", "humanitarian chief", "treasury chief",
}  # fmt: skip
# Words that are titles only with a capital: “King Carl”, not “the king, Carl”.
CAPITAL = listed("""
    king queen emperor emir pope pontiff sultan tsar justice secretary minister speaker
    representative premier pm monarch governor
""")
RANKS = listed("deputy vice assistant associate junior shadow state permanent first second")
# A text without any of these has no title in it.
HEADS = (
    "minister", "president", "secretar", "chancellor", "sen.", "sens.", "senator", "gov", "rep.",
    "reps.", "congress", "mayor", "ambassador", "amb.", "justice", "judge", "speaker", "leader",
    "whip", "general", "director", "chair", "chief", "head", "boss", "commission", "administrator",
    "king", "queen", "emperor", "pope", "pontiff", "prince", "emir", "sultan", "diplomat", "premier",
    "pm", "taoiseach", "tánaiste", "tanaiste", "representative", "advis", "pres.", "counterpart",
    "monarch", "prosecutor", "spokes", "treasurer", "attorney", "coordinator", "council", "sheriff", "envoy", "commander",
)  # fmt: skip


def title_at(words: Sequence[Token], at: int) -> tuple[Title, int] | None:
    """The longest title that starts at a word, and the index behind it."""
    for rest, title in _titles().get(words[at].low, ()):
        end = at + 1 + len(rest)
        if tuple(word.low for word in words[at + 1 : end]) == rest and not any(
            word.is_own for word in words[at : end - 1]
        ):
            return title, end
    return None


@cache
def _titles() -> Mapping[str, Sequence[tuple[tuple[str, ...], Title]]]:
    found: dict[str, dict[tuple[str, ...], Title]] = {}
    for text in sorted(_texts()):
        for form in (text, _plural(text)):
            words = [word.low for word in tokens(form.title())]
            if words:
                title = Title(text, form != text)
                found.setdefault(words[0], {}).setdefault(tuple(words[1:]), title)
    return {
        first: sorted(forms.items(), key=lambda item: (-len(item[0]), item[0]))
        for first, forms in found.items()
    }


def _texts() -> Iterator[str]:
    known = {*titles(), *(text for line in _MORE.split("\n") for text in line.split(" | "))}
    for word in _PORTFOLIOS:
        known |= {f"{word} minister", f"minister of {word}", f"{word} secretary"}
        known |= {f"secretary of {word}", f"minister for {word}"}
    return (text for text in known if text.strip())


def _plural(text: str) -> str:
    """The plural of a title: of its first noun before “of”, else of its last word."""
    if text in _PLURALS:
        return _PLURALS[text]
    head, link, rest = _before_link(text)
    front, space, last = head.rpartition(" ")
    if last.endswith(_MEN):
        last = last.removesuffix("an") + "en"
    elif last.endswith("y"):
        last = last[:-1] + "ies"
    else:
        last += "s"
    return f"{front}{space}{last}{link}{rest}"


def _before_link(text: str) -> tuple[str, str, str]:
    for link in (" of ", " for ", " to "):
        head, found, rest = text.partition(link)
        if found:
            return head, found, rest
    return text, "", ""
