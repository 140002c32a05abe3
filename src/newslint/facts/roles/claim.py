"""What an article says of one person and one office, and the time that it says it of."""

from typing import Literal

from newslint.model.spans import Span
from newslint.records import NamedTuple

# When the article says it was: on its own day, some time before, some time after, or never in earnest.
Time = Literal["now", "past", "coming", "supposed"]


class RoleClaim(NamedTuple):
    """“Ukrainian Foreign Minister Dmytro Kuleba”: `span` in code points of `Document.text`.

    `person` is the name in full as far as the article tells it, `others` are further full names
    that `name` may stand for here. `title` is the office in the words of the article with what
    stands before it, `phrase` the title alone, in lower case and singular. `office` and
    `jurisdiction` are canonical where newslint knows them; the jurisdiction is empty where nothing
    says of what, and as written where `is_known` is False. `years` are those of the sentence, and
    `looks_back` says that it has words for what is past.
    """

    text: str
    span: Span
    block: int
    person: str
    name: str
    title: str
    phrase: str
    office: str
    jurisdiction: str = ""
    is_known: bool = True
    is_implied: bool = False  # the title alone tells of what it is: “Taoiseach”
    time: Time = "now"
    qualifier: str = ""  # the word that says so: “former”, “acting”, “elect”
    years: tuple[int, ...] = ()
    looks_back: bool = False
    others: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """All names under which the person may be found, the likeliest first."""
        return (self.person, *self.others)

    @property
    def is_full(self) -> bool:
        """Whether the person is named by more than a surname."""
        return " " in self.person
