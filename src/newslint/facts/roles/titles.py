"""The titles of public offices in running words; what stands before and behind them is not here."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from newslint.facts.offices.vocabulary import titles
from newslint.facts.roles.tokens import Token, tokens
from newslint.records import NamedTuple
from newslint.text.words import listed


class Title(NamedTuple):
    """A title in its singular and without abbreviations: “foreign minister”."""

    text: str
    is_plural: bool = False


# Titles of public offices that no table has rows for.
_MORE = """
minister of state | junior minister | minister | secretary | councilwoman | councilman | councilor
judge | district judge | circuit judge | federal judge | justice | supreme court justice | chief judge
ambassador | special envoy | majority leader | minority leader | majority whip | minority whip
senate majority whip | senate minority whip | house majority whip | house minority whip | speaker of the parliament
surgeon general | inspector general | independent counsel | special counsel | white house counsel | pres. | amb. | lt. gov. | lt. governor | congressional delegate | district attorney | state treasurer
commissioner | state auditor | assemblyman | assemblywoman | tsar | sultan | grand duke | lord mayor
lord justice | lord chief justice | lord advocate | lord provost
police commissioner | police chief | sheriff | us representative | u.s. representative | vice governor
"""
_PORTFOLIOS = listed("""
    security sports tourism science information immigration water oil petroleum planning research
    communications commerce industry transportation labor labour transport housing internal
    public social family women youth religious mining fisheries space higher unification migration
    integration diaspora aviation railways railway roads forestry antiquities awqaf electricity
    telecommunications innovation technology regional citizenship equality indigenous reconstruction
    reform privatization privatisation emergencies emergency heritage propaganda welfare police
""")
_PLURALS = {
    "sen.": "sens.", "rep.": "reps.", "gov.": "govs.", "pres.": "pres.", "amb.": "amb.",
    "attorney general": "attorneys general",
}  # fmt: skip
_SHORT = {
    "pres.": "president", "amb.": "ambassador", "lt. gov.": "lieutenant governor",
    "lt. governor": "lieutenant governor", "us representative": "representative",
    "u.s. representative": "representative", "sen.": "senator", "gov.": "governor",
    "rep.": "representative",
    "congressman": "representative", "congresswoman": "representative",
    "us senator": "senator", "u.s. senator": "senator",
}  # fmt: skip
_MEN = ("man", "woman")
RANKS = listed("deputy vice assistant associate junior shadow state permanent first second")
# A sentence without any of these, in lower case, or of the others as they are, has no title in it.
HEADS = (
    "minister", "president", "secretar", "chancellor", "sen.", "sens.", "senator", "gov.", "govs.",
    "governor", "rep.", "reps.", "congressm", "congressw", "delegate", "mayor", "ambassador", "amb.",
    "justice", "judge", "speaker", "leader", "whip", "surgeon", "inspector", "solicitor", "director",
    "chair", "chief", "head", "commissioner", "administrator", "prince", "diplomat", "premier",
    "taoiseach", "tánaiste", "tanaiste", "representative", "security advis", "pres.", "counterpart",
    "pontiff", "prosecutor", "spokes", "treasurer", "attorney", "coordinator", "councilm", "councilw",
    "councilor", "sheriff", "envoy", "commander", "counsel", "auditor", "assemblym", "assemblyw",
)  # fmt: skip
CAPITAL_HEADS = (
    "King", "Queen", "Emperor", "Emir", "Pope", "Sultan", "Tsar", "PM", "Monarch", "Boss", "boss",
)  # fmt: skip


def title_at(words: Sequence[Token], at: int) -> tuple[Title, int] | None:
    """The longest title that starts at a word, and the index behind it."""
    forms = _titles().get(words[at].low)
    if forms is None:
        return None
    for size, titles_of_size in forms:
        end = at + size
        title = titles_of_size.get(tuple(word.low for word in words[at + 1 : end]))
        if title and not any(word.is_own for word in words[at : end - 1]):
            return title, end
    return None


@cache
def title_words() -> frozenset[str]:
    """Every word that titles are made of, in lower case."""
    return frozenset(
        word
        for first, forms in _titles().items()
        for _, titles_of_size in forms
        for rest in titles_of_size
        for word in (first, *rest)
    )


_Forms = Sequence[tuple[int, Mapping[tuple[str, ...], Title]]]


@cache
def _titles() -> Mapping[str, _Forms]:
    """The titles by their first word, then by their number of words, the longest first."""
    found: dict[str, dict[int, dict[tuple[str, ...], Title]]] = {}
    for text in sorted(_texts()):
        for form in (text, _plural(text)):
            first, *rest = (word.low for word in tokens(form.title()))
            title = Title(_SHORT.get(text, text), form != text)
            of_size = found.setdefault(first, {}).setdefault(1 + len(rest), {})
            of_size.setdefault(tuple(rest), title)
    return {
        first: sorted(by_size.items(), key=lambda item: -item[0])
        for first, by_size in found.items()
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
