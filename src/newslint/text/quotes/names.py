"""The people of one document: full names by surname, and whom “he”, “the mayor” or a surname stands for."""

from bisect import bisect_left
from collections.abc import Sequence

from newslint.text.expressions import expression
from newslint.text.quotes.first_names import FEMALE, MALE
from newslint.text.quotes.lexicon import Lexicon
from newslint.text.quotes.passages import Place
from newslint.text.quotes.pronouns import Mention, Spoken, is_place, whom
from newslint.text.words import listed

_PART = r"(?:(?:[^\W\d_a-zß-öø-ÿ]\.){1,4}|(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Col|Lt|Sgt|Capt|Prof|Rev|St)\.|[^\W\d_a-zß-öø-ÿ][\w'’‑-]*)"
# What a title may be of: “State Secretary Ana Ruiz”, “Secretary of State Ana Ruiz”.
_OFFICES = listed("""
    state staff defense defence homeland health education labor labour commerce agriculture energy
    transportation treasury national finance foreign police security intelligence
    """)
# Behind “of” alone: “House of Commons leader Ana Ruiz”.
_HOUSES = listed("representatives commons lords justice veterans")
_OFFICE = rf"of(?=[ \u00a0](?:{'|'.join(sorted(_OFFICES | _HOUSES)).title()})\b)"
_LINK = rf"(?:(?:de|da|di|du|del|della|von|van|der|den|bin|al|el|la|le|ibn|y|{_OFFICE})[ \u00a0]){{0,3}}"
_RUN = expression(rf"(?<!\w){_PART}(?:[ \u00a0]{_LINK}{_PART}){{0,7}}")
_HEAD = expression(r"\s(?:of|for|at|from|in|with|to|on)\s")
# « la mairie de Lunel », „der Bürgermeister von Lund“: a name that tells of whom or where somebody is.
_OF = expression(
    r"(?:^|\s)[^\W\dA-ZÀ-Þ_][\w'’-]{0,30}\s(?:de la |de l['’]|de |du |des |d['’]|del |à |au |aux |von |vom |aus )$"
)
_POSSESSIVE = expression(r"['’]s?$")
# Plurals of people, which no verb looks like: “Lund supporters”, but “Lund talks”.
_PLURALS = ("ies", "ors", "ers", "ants", "ents", "ists", "ians")
_OWNED = ("'s", "’s", "s'", "s’")
_MALE_TITLES = listed("mr sir lord king prince father congressman herr señor monsieur m don pope")
_FEMALE_TITLES = listed(
    "mrs ms miss dame lady queen princess sister congresswoman frau señora madame mme doña"
)
_TITLES = (
    _MALE_TITLES
    | _FEMALE_TITLES
    | listed("""
        mx dr prof professor rev reverend hon sen senator rep representative gov governor gen
        general lt lieutenant col colonel maj major capt captain sgt sergeant president minister
        mayor judge justice secretary chancellor bishop cardinal brother officer detective inspector
        chief coach ambassador former prime vice attorney foreign director chairman chairwoman
        majority minority leader speaker premier organizer
        organiser deputy sheriff constable const cpl councillor councilor reporter ceo founder
        spokesman spokeswoman spokesperson commissioner superintendent analyst columnist editor
        """)
)
_FIRST_NAMES = FEMALE | MALE
# With one of these a surname alone is somebody's: “President Ruiz”.
_PERSONAL = listed("""
    mr mrs ms miss mx sir dame congressman congresswoman herr frau señor señora monsieur madame mme dr prof
    professor sen senator rep representative gov governor president chancellor mayor judge
    """)
_PRONOUNS = dict.fromkeys(("he", "his", "er", "il", "él"), "m") | dict.fromkeys(
    ("she", "her", "sie", "elle", "ella"), "f"
)
# “the lanky baker”, “the 39-year-old founder of the mill”
_EPITHET = expression(
    r"the (?:[\w,’'-]{1,20} ){0,4}?"
    r"((?!newspaper|paper|letter|order|center|member|other|latter|broadcaster)\w{2,12}(?:er|or|ist|ian|ident|man|woman))"
    r"(?: (?:of|for|from|at|in) |$)"
)
_EPITHET_REACH = 4  # paragraphs
_EPITHET_FAR = 2000  # characters of each
_SURNAME = expression(r"[^\W\d_a-z][\w'’-]*[^\W\d_A-Z][\w'’-]*")
_FAR = 24  # mentions looked back over for a pronoun


class Names:
    """The names of a document, read once."""

    def __init__(self, paragraphs: Sequence[str], words: Lexicon) -> None:
        self._openings = (
            words.conjunctions | words.prepositions | words.subordinators | words.determiners
            | words.pronouns | words.possessives | words.adverbs
        )  # fmt: skip
        self._determiners = words.determiners
        self._kinds = words.roles
        self._messages = words.cue_nouns | words.sources
        self._paragraphs = paragraphs
        self._full: dict[str, str] = {}
        self._people: set[str] = set()
        self._roles: dict[str, str] = {}
        self._genders: dict[str, str] = {}
        self._mentions: list[Mention] = []
        self._known: dict[str, tuple[list[str], list[str]]] = {}
        for index, paragraph in enumerate(paragraphs):
            for match in _RUN.finditer(paragraph):
                run = match[0]
                if " " in run or "\u00a0" in run or _bare(run) in self._full:
                    self._learn(index, match.start(), run)

    def _learn(self, paragraph: int, start: int, run: str) -> None:
        titles, parts = self._split(run)
        if run.isupper() and len(parts) > 1:
            return  # READ MORE
        if any(part.lower() in self._openings for part in parts[1:]):
            return  # a headline in capitals
        if len(parts) >= 2:
            full = " ".join(parts)
            if self._full.get(parts[-1], parts[-1]) == parts[-1]:
                self._full[parts[-1]] = full
            self._people.add(full)
        elif parts and (titles or parts[0] in self._full):
            full = self._full.get(parts[0], parts[0])
            if not _PERSONAL.isdisjoint(titles) and not is_place(full):
                self._full.setdefault(full, full)
                self._people.add(full)
        else:
            return
        if full not in self._genders and (gender := _gender(titles, parts)):
            self._genders[full] = gender
        for title in titles:
            self._roles.setdefault(title, full)
        self._mentions.append(Mention(paragraph, start, start + len(run), full))

    def resolve(self, phrase: str, place: Place, spoken: Spoken | None = None) -> str:
        """The full name behind a noun phrase at its place; `spoken` is who spoke last.

        Where nothing tells, the phrase itself.
        """
        low = phrase.lower()
        if low in _PRONOUNS:
            return self._person(low, place, spoken) or phrase
        holder = self._office_holder(phrase)
        if holder:
            return holder
        head = _HEAD.split(phrase, maxsplit=1)[0]
        for match in reversed(list(_RUN.finditer(head))):
            if self._describes(head, match.start(), match.end()):
                break
            alone = self._full.get(_bare(match.group()))
            if alone:
                return alone
            parts = self._split(match.group())[1]
            if parts:
                return self._full.get(parts[-1], parts[-1]) if len(parts) == 1 else " ".join(parts)
        bare = low.split()
        if bare and bare[0] in _PRONOUNS and bare[-1] in self._messages:
            return self._person(bare[0], place, spoken) or phrase  # “her statement”
        if len(bare) == 2 and bare[0] in self._determiners and bare[1] in self._roles:
            return self._roles[bare[1]]
        if spoken and self._is_person(spoken.name) and self._is_new(phrase, place, spoken):
            return spoken.name
        return _bare(phrase)

    def _describes(self, phrase: str, start: int, end: int) -> bool:
        """Whether a name tells whose somebody is: “Lund's lawyer”, “the Lund camp”, « la mairie de Lunel »."""
        if " " not in phrase[start:end] and _OF.search(phrase, 0, start):
            return True
        after = phrase[end:].split(maxsplit=1)
        if not after or phrase.rsplit(maxsplit=1)[-1] in self._messages:
            return False  # “Lund's remarks” are what Lund says
        if phrase[:end].endswith(_OWNED) or after[0] in self._kinds:
            return True
        is_noun = after[0][0].islower() and after[0] not in self._determiners
        return is_noun and not self._acts(phrase, end, after[0])

    def _acts(self, phrase: str, end: int, after: str) -> bool:
        """“Lund talks”: whether the word behind the name of a person seems to be a verb."""
        if not after.endswith(("s", "ing")) or after.endswith(_PLURALS):
            return False
        name = phrase[:end].rsplit(maxsplit=1)[-1]
        is_bare = phrase.split(maxsplit=1)[0].lower() not in self._determiners
        return is_bare and self._full.get(name) in self._people

    def _office_holder(self, phrase: str) -> str:
        """Whoever holds an office with an “of”: “House of Commons leader Ana Ruiz”."""
        office = _RUN.match(phrase)
        if office is None or " of " not in office[0]:
            return ""
        for run in _RUN.finditer(phrase):
            titles, parts = self._split(run[0])
            before = phrase[: run.start()].rsplit(maxsplit=1)[-1:]
            if len(parts) > 1 and (titles or not _TITLES.isdisjoint(before)):
                return " ".join(parts)
        return ""

    def _is_new(self, phrase: str, place: Place, spoken: Spoken) -> bool:
        """Whether “the lanky baker” is another name for whoever spoke: no baker was told of before."""
        epithet = _EPITHET.match(phrase)
        if not epithet or place.paragraph - spoken.place.paragraph > 1:
            return False
        first = max(0, place.paragraph - _EPITHET_REACH)
        before = [text[-_EPITHET_FAR:] for text in self._paragraphs[first : place.paragraph]]
        before.append(self._paragraphs[place.paragraph][: place.span.start][-_EPITHET_FAR:])
        return not any(epithet[1] in text.lower() for text in before)

    def _person(self, pronoun: str, place: Place, spoken: Spoken | None) -> str:
        here = bisect_left(self._mentions, (place.paragraph, place.span.start))
        known = spoken if spoken and self._is_person(spoken.name) else None
        gender = _PRONOUNS[pronoun]
        found = whom(
            gender,
            [
                mention
                for mention in self._mentions[max(0, here - _FAR) : here]
                if mention.name in self._people
                and (" " in mention.name or gender == self._genders.get(mention.name, "m"))
            ],
            self._paragraphs,
            self._genders,
            known,
        )
        if found in self._people:
            self._genders.setdefault(found, gender)  # whoever is “she” once is no “he” later
        return found

    def _is_person(self, name: str) -> bool:
        low = name.lower()
        is_name = _SURNAME.fullmatch(name) is not None and low not in self._openings
        return name in self._people or (is_name and low not in _TITLES)

    def _split(self, run: str) -> tuple[list[str], list[str]]:
        """The titles before a name, and its parts."""
        found = self._known.get(run)
        if found is None:
            found = self._known[run] = self._take_apart(run)
        return found

    def _take_apart(self, run: str) -> tuple[list[str], list[str]]:
        parts = [_bare(part) for part in run.split()]
        lows = [part.lower().rstrip(".") for part in parts]
        first = 0
        for at, low in enumerate(lows):
            if (
                low in _TITLES
                and at == len(lows) - 1
                and first < at
                and lows[first] in _FIRST_NAMES
            ):
                continue  # Stephen King
            if low in _TITLES or (
                at == first and (low in self._openings or (at and low in _OFFICES))
            ):
                first = at + 1
        if first == len(parts) - 1 and is_place(parts[first]):
            first = int(lows[0] in self._openings)  # “the Justice Department”
        return [low for low in lows[:first] if low in _TITLES], parts[first:]


def _bare(name: str) -> str:
    """A name without its genitive: Lind's, Pikes'."""
    return _POSSESSIVE.sub("", name) if "'" in name or "’" in name else name


def _gender(titles: Sequence[str], parts: Sequence[str]) -> str:
    for title in titles:
        if title in _MALE_TITLES or title in _FEMALE_TITLES:
            return "m" if title in _MALE_TITLES else "f"
    first = parts[0].lower() if len(parts) > 1 else ""
    return "m" if first in MALE else "f" if first in FEMALE else ""
