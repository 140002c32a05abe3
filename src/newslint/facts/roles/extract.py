"""Role claims of a document, with their places in the source."""

from collections.abc import Iterator, Sequence

from newslint.facts.offices.vocabulary import office_of, titles
from newslint.facts.roles.claim import RoleClaim
from newslint.facts.roles.people import Name, People, spelled
from newslint.facts.roles.reading import Reading, readings
from newslint.facts.roles.times import looks_back, sentence_around, years
from newslint.facts.roles.titles import CAPITAL_HEADS, HEADS
from newslint.facts.roles.tokens import Token, tokens
from newslint.model.document import Block, BlockKind, Document
from newslint.model.spans import Span
from newslint.records import NamedTuple
from newslint.text.sentences import sentences

_READ: frozenset[BlockKind] = frozenset(
    {"headline", "dek", "subhead", "paragraph", "quote", "list", "caption", "correction"}
)
_MOST_CAPITALS = 0.6  # of the words of a line from which it is in title case
_SHORTEST = 4
_UNIONS = frozenset({"United Nations", "European Union"})
_MOST_SOUGHT = 200


class _Found(NamedTuple):
    block: int
    words: Sequence[Token]
    reading: Reading
    in_capitals: bool


def role_claims(document: Document) -> Iterator[RoleClaim]:
    """Every claim of an article that somebody holds, held or will hold an office, in order of place."""
    blocks = document.blocks
    found = [item for index, block in enumerate(blocks) for item in _of_block(index, block)]
    if not found:
        return
    texts = [block.text for block in blocks if block.kind in _READ and not _is_line(block)]
    people = People(texts, [item.reading.name.text for item in found if not item.in_capitals])
    body = _Body(texts)
    for item in found:
        name = _in_body(item, body) if item.in_capitals else item.reading.name
        if name is not None and not _is_doubtful(item, people):
            yield _claim(item, name, blocks[item.block], people)


def _of_block(index: int, block: Block) -> Iterator[_Found]:
    if block.kind not in _READ or not _has_title(block.text):
        return
    text = block.text
    last: Reading | None = None
    for start, end in sentences(text):
        if not _has_title(text[start:end]):
            continue
        words = tokens(text, start, end)
        in_capitals = _is_title_case(words)
        for reading in readings(words, last):
            last = reading
            yield _Found(index, words, reading, in_capitals)


class _Body:
    """The running text, in which only so much is looked for."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._texts = texts
        self._known: dict[str, bool] = {}

    def has(self, words: str) -> bool:
        if words not in self._known:
            if len(self._known) == _MOST_SOUGHT:
                return False
            self._known[words] = any(words in text for text in self._texts)
        return self._known[words]


def _has_title(text: str) -> bool:
    low = text.lower()
    for head in HEADS:
        if head in low:
            return True
    return any(head in text for head in CAPITAL_HEADS)


def _is_line(block: Block) -> bool:
    return block.kind in ("headline", "subhead", "dek")


def _is_title_case(words: Sequence[Token]) -> bool:
    """Whether capitals tell nothing: most words of the text have one."""
    long = [word for word in words if len(word.text) > 3 and word.text[0].isalpha()]
    capitals = sum(word.is_capital for word in long)
    return len(long) >= _SHORTEST and capitals > _MOST_CAPITALS * len(long)


def _in_body(item: _Found, body: _Body) -> Name | None:
    """Of the capitals behind a title in a headline those that the text below has side by side."""
    words, name = item.words, item.reading.name
    if item.reading.is_named_first:
        return name if body.has(name.text) else None
    parts = [words[name.start].text]
    if not body.has(parts[0]):
        return None
    for word in words[name.start + 1 : name.end]:
        if not body.has(f"{parts[-1]} {word.text}"):
            break
        parts.append(word.text)
    return Name(name.start, name.start + len(parts), " ".join(parts))


def _is_doubtful(item: _Found, people: People) -> bool:
    """Whether a single word before a title is nobody whom the article names in full."""
    name = item.reading.name
    return item.reading.is_named_first and " " not in name.text and not people.full(name.text)


def _claim(item: _Found, name: Name, block: Block, people: People) -> RoleClaim:
    reading, words = item.reading, item.words
    end = reading.end
    if name.end < reading.name.end and reading.end >= reading.name.end:
        end = name.end
    inside = Span(words[reading.start].start, words[end - 1].end)
    first, last = reading.words
    around = sentence_around(words, reading.start, end)
    others = tuple(full for full in spelled(people.full(name.text)) if full != name.text)
    is_surname = " " not in name.text or bool(others)
    title = block.text[words[first].start : words[last - 1].end]
    office, jurisdiction = _meaning(reading)
    return RoleClaim(
        text=block.text[inside.start : inside.end],
        span=block.locate(inside),
        block=item.block,
        person=others[0] if others and is_surname else name.text,
        name=name.text,
        title=title,
        phrase=f"{reading.rank} {reading.title.text}".strip(),
        office=office,
        jurisdiction=jurisdiction,
        is_known=reading.is_known,
        is_implied=bool(jurisdiction) and not reading.jurisdiction,
        time=reading.time,
        qualifier=reading.qualifier,
        years=years(around),
        looks_back=looks_back(around),
        others=others[1:],
    )


def _meaning(reading: Reading) -> tuple[str, str]:
    """The canonical office and the jurisdiction, where the words alone tell them."""
    text = f"{reading.rank} {reading.title.text}".strip()
    meanings = titles().get(text, ())
    alone = meanings[0].jurisdictions if len(meanings) == 1 else ()
    if reading.jurisdiction and reading.is_known:
        office = office_of(text, reading.jurisdiction)
        if office is None and len(alone) == 1 and reading.jurisdiction in _UNIONS:
            # The “UN High Commissioner for Refugees” is one of an agency of theirs.
            return meanings[0].office, alone[0]
        return office or text, reading.jurisdiction
    if reading.jurisdiction:
        plain = [meaning.office for meaning in meanings if not meaning.jurisdictions]
        return (plain[0] if plain else text), reading.jurisdiction
    if len(alone) == 1 and meanings[0].is_alone:
        return meanings[0].office, alone[0]
    offices = {meaning.office for meaning in meanings}
    return (offices.pop() if len(offices) == 1 else text), ""
