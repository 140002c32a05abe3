"""The quotations of paragraphs that follow one another, and whom the words around them name."""

from collections.abc import Iterator, Sequence

from newslint.model.spans import Span
from newslint.records import NamedTuple
from newslint.text.expressions import expression
from newslint.text.quotes import carry, neighbours
from newslint.text.quotes.choice import Seat, is_direct, own_attribution
from newslint.text.quotes.marks import pairs
from newslint.text.quotes.owners import Attribution, tag_inside
from newslint.text.quotes.pair import Pair
from newslint.text.quotes.passages import Owner, Passage, Place, owner, passage
from newslint.text.quotes.quotation import Quotation, is_unattributed
from newslint.text.quotes.settled import FEWEST
from newslint.text.quotes.speech import Look, is_speech, look

_TURN = expression(r"([A-ZÀ-Þ][A-ZÀ-Þ.'’-]+(?: [A-ZÀ-Þ][A-ZÀ-Þ.'’-]+){0,3}):\s")
_NEAR = 60  # tokens in which a sentence shows whether it has words of its own
_CROWD = 24  # quotations of one sentence; the others are no longer looked for
_TAIL = 400  # characters of an unclosed quotation that may end in its tag
_LATEST = 8  # quotations looked back over for one that is speech


class _Where(NamedTuple):
    """Where in its paragraph a quotation stands: the number of its sentence, and its token."""

    number: int
    at: int


class _Said(NamedTuple):
    """The last speech before a quotation: in the paragraph before, and in sentence `number` of its own."""

    before: Quotation | None
    last: Quotation | None
    number: int


def runs(paragraphs: Sequence[str]) -> Iterator[range]:
    """The stretches of paragraphs that have quotations: no speaker is handed over a gap by a quotation."""
    start = 0
    for index in range(len(paragraphs) + 1):
        if index == len(paragraphs) or not pairs(paragraphs[index]):
            if index > start:
                yield range(start, index)
            start = index + 1


def of_run(paragraphs: Sequence[str], run: range, language: str) -> list[Quotation]:
    """The quotations of one stretch; `resolved` is but the name that stands behind a role."""
    found: list[Quotation] = []
    latest: list[Quotation] = []
    for index in run:
        latest = list(_of_passage(paragraphs, index, language, latest[-_LATEST:]))
        found += latest
    for at in range(len(found) - 2, -1, -1):
        if not found[at].closed and found[at].level < 2:
            found[at] = _continued(found[at], found[at + 1])
    return list(_joined(found))


def _joined(found: Sequence[Quotation]) -> Iterator[Quotation]:
    """The quotations, of which one that runs over several paragraphs is an orphan but once."""
    before: Quotation | None = None
    for quote in found:
        is_more = (
            before is not None
            and not before.closed
            and before.paragraph + 1 == quote.paragraph
            and is_unattributed(before)
            and is_unattributed(quote)
        )
        yield quote._replace(level=2) if is_more else quote
        before = quote


def _continued(quote: Quotation, after: Quotation) -> Quotation:
    """An unclosed quotation has the speaker whom the paragraph names in which it goes on."""
    if after.paragraph != quote.paragraph + 1 or after.level < 3 or not quote.certain:
        return quote
    return quote._replace(
        speaker=after.speaker, speaker_place=after.speaker_place,
        resolved=after.resolved, cue=after.cue, level=3,
    )  # fmt: skip


def _of_passage(
    paragraphs: Sequence[str], index: int, language: str, latest: Sequence[Quotation]
) -> Iterator[Quotation]:
    """The quotations of one paragraph; `latest` are those of the paragraph before."""
    here = passage(paragraphs[index], language)
    owners: list[Owner] = []
    said = _Said(next(filter(_hands_over, reversed(latest)), None), None, 0)
    for number, frame in enumerate(here.frames):
        inherited: Attribution | None = None
        previous = frame.start
        places = [at for at in range(frame.start, frame.end) if here.tokens[at].kind == "quote"]
        for at in places[:_CROWD]:
            pair = here.pairs[here.tokens[at].quote]
            seen = look(here.text, pair, here.words)
            own = own_attribution(here, Seat(at, frame.start, frame.end, previous), seen, inherited)
            known = _turn_inside(here, index, pair)
            if known is None and own:
                known = owner(here, index, own, own.level)
            if known is None and (here.words.inside or not pair.closed):
                known = _tag_inside(here, index, pair, language)
            if known is None:
                known = _around(paragraphs, index, here, _Where(number, at), owners, said, language)
            inherited, previous = own or inherited, at + 1
            owners.append(known)
            direct = own is not None and is_direct(here, own, at)
            quote = _quotation(paragraphs, index, pair, seen, known, direct=direct)
            if _hands_over(quote):
                said = said._replace(last=quote, number=number)
            yield quote
        for at in places[_CROWD:]:
            pair = here.pairs[here.tokens[at].quote]
            known = owners[-1]._replace(level=max(2, owners[-1].level))
            owners.append(known)
            seen = look(here.text, pair, here.words)
            yield _quotation(paragraphs, index, pair, seen, known, direct=False)


def _hands_over(quote: Quotation) -> bool:
    """Whether its speaker may say what follows: not that of a word or two that no cue introduces."""
    is_own = quote.sentence or quote.words >= FEWEST or quote.cue or quote.level >= 3
    return quote.speech and bool(is_own)


def _turn_inside(here: Passage, index: int, pair: Pair) -> Owner | None:
    """““OKAFOR: We …””: a transcript that names its speakers within the marks."""
    found = _TURN.match(here.text, pair.span.start, min(pair.span.end, pair.span.start + 40))
    if not found:
        return None
    return Owner(found.group(1), Place(index, Span(*found.span(1))), "", 5)


def _tag_inside(here: Passage, index: int, pair: Pair, language: str) -> Owner | None:
    """Whom a tag within the marks names."""
    shift, end = pair.span
    if not pair.closed:
        shift = max(shift, end - _TAIL)
    near = passage(here.text[shift:end], language)
    tag = tag_inside(near.tokens, near.words)
    if tag is None:
        return None
    found = owner(near, index, tag, tag.level)
    if found.place is None:
        return found
    start, end = found.place.span
    return found._replace(place=Place(index, Span(start + shift, end + shift)))


def _around(
    paragraphs: Sequence[str], index: int, here: Passage, where: _Where,
    owners: Sequence[Owner], said: _Said, language: str,
) -> Owner:  # fmt: skip
    """The owner of a quotation that has none in its sentence, from what stands around it."""
    number, neighbour = where.number, said.before
    last = _owner_of(neighbour) if neighbour else None
    is_more = neighbour and last and not owners and not neighbour.closed and neighbour.certain
    if last and last.level >= 2 and is_more:
        return last._replace(level=min(3, last.level))
    found = _in_place(paragraphs, index, here, number, owners, language)
    if last and is_more:
        return found if found.level else last
    if not found.level and number <= 1:
        found = neighbours.before(paragraphs, index, last, language)
        # Whom its own paragraph is about is nearer than whom the one before quotes.
        if number == 1 and found.level == 2:
            person = carry.bare(here, index, number)
            found = person._replace(level=2) if person.level else found
    if not found.level and number >= len(here.frames) - 2:
        found = neighbours.after(paragraphs, index, language)
    if not found.level and last and last.level >= 2 and not owners and number > 1:
        found = carry.taken_up(here, number, last)
    if (
        not found.level
        and said.last
        and said.last.level >= 2
        and number - said.number <= carry.BACK
    ):
        found = _owner_of(said.last)._replace(level=2)
    if not found.level:
        found = carry.bare(here, index, number)
    if found.level < 2 and (_stands_in_words(here, where) or _goes_on(said, number)):
        found = found._replace(level=2)
    return found


def _in_place(
    paragraphs: Sequence[str], index: int, here: Passage, number: int,
    owners: Sequence[Owner], language: str,
) -> Owner:  # fmt: skip
    """The owner whom its own paragraph names, or the line that credits it."""
    found = carry.within(here, index, number, owners)
    if not found.level and number == len(here.frames) - 1:
        return neighbours.credit(paragraphs, index, language)
    return found


def _goes_on(said: _Said, number: int) -> bool:
    """Whether an orphan stands so near before it that one attribution would do for both."""
    if said.last:
        return number - said.number <= carry.BACK and is_unattributed(said.last)
    return number <= 1 and said.before is not None and is_unattributed(said.before)


def _owner_of(quote: Quotation) -> Owner:
    return Owner(quote.speaker, quote.speaker_place, quote.cue, quote.level, quote.resolved)


def _stands_in_words(here: Passage, where: _Where) -> bool:
    """Whether its sentence has words of its own, so that somebody introduces the quotation.

    Or whether it opens brackets, in which a writer explains: “Quis custodiet? (“Who guards the guards?”)”.
    """
    frame, at = here.frames[where.number], where.at
    if at > 0 and here.tokens[at - 1].text == "(":
        return True
    near = here.tokens[max(frame.start, at - _NEAR) : min(frame.end, at + _NEAR)]
    return any(token.quote < 0 and token.text[-1].isalpha() for token in near)


def _quotation(
    paragraphs: Sequence[str], index: int, pair: Pair, seen: Look, known: Owner, *, direct: bool
) -> Quotation:
    return Quotation(
        paragraph=index,
        span=pair.span,
        outer=pair.outer,
        text=paragraphs[index][slice(*pair.span)],
        words=seen.words,
        style=pair.style,
        speech=is_speech(seen, known.level, direct=direct),
        sentence=seen.sentence,
        certain=pair.certain or _runs_on(paragraphs, index, pair),
        closed=pair.closed,
        speaker=known.speaker,
        speaker_place=known.place,
        resolved=known.name,
        cue=known.cue,
        level=known.level,
    )


def _runs_on(paragraphs: Sequence[str], index: int, pair: Pair) -> bool:
    """Whether an unclosed quotation goes on in the next paragraph with a new opening mark."""
    if pair.closed or index + 1 >= len(paragraphs):
        return False
    return paragraphs[index + 1].lstrip().startswith(pair.style)
