"""What a quotation is: speech, or a title, a term, a nickname, a scare quote."""

from collections.abc import Sequence

from newslint.records import NamedTuple
from newslint.text.expressions import expression
from newslint.text.quotes.lexicon import Lexicon
from newslint.text.quotes.pair import Pair
from newslint.text.words import listed

_WORD = expression(r"[^\W_]+(?:['’.,-][^\W_]+)*")
_SMALL = listed("""
    a an and as at but by de en for from in into is la le nor of off on onto or out over per so than
    that the to up via vs with your
    """)
_BEFORE_TERM = expression(
    r"(?i)(?:so-called|known (?:\w+ )?as|the (?:word|words|term|phrase|terms|hashtag|nickname|codename|name)|nicknamed|dubbed|"
    r"code-?named|titled|entitled|called|pseudonym|the (?:book|film|movie|song|play|album|novel|show|series|"
    r"episode|documentary|memoir|essay|poem|single|musical|column|paper|painting))\s*,?\s*$",
)
_YOU = expression(r"\byour?\b")
_NO_WORD = expression(r"[^\w'’-]")
_NEAR = 60
_LONGEST_TITLE = 12
_LONGEST_QUESTION = 8
_NAME_BEFORE = expression(r"[A-Z][\w.'’-]*\s$")
_NAME_AFTER = expression(r"\s[A-Z][\w'’-]")
_BEFORE_NOUN = expression(r"(?i)\b(?:the|an?|this|these|those|its|his|her|their|any|no|some)\s$")
_AFTER_NOUN = expression(
    r"\s(?!(?:and|or|of|in|to|for|on|at|by|with|that|as|is|was|but|who)\b)[a-z]"
)
_BEFORE_WORK = expression(
    r"(?i)\b(?:book|film|movie|song|play|album|novel|show|series|episode|documentary|memoir|essay|poem|"
    r"single|musical|painting|magazine|program|programme|podcast|sitcom|drama|comedy|anthem|hit|"
    r"video|report|study|article|paper|starring|author of|host of|sang|sings|performed|watching|"
    r"autobiography|column|spot|ad|blog|website|newsletter|(?:on|of|with|told) \w{2,12}['’]s)"
    r"\s*,?\s*$",
)
# “dismissed as a “stunt””: what somebody is called is what somebody called him.
_PREDICATE = expression(
    r"(?i)\b(?:as|is|was|were|are|be|been|being|not|allegedly|supposedly)(?: an?| the)?\s$",
)
# The last letters of what each of these finds: far quicker to look for than the expressions are.
_TERM_ENDS = (
    "called", "as", "word", "words", "term", "terms", "phrase", "hashtag", "name", "named", "nickname", "dubbed",
    "titled", "pseudonym", "book", "film", "movie", "song", "play", "album", "novel", "show", "series", "episode",
    "documentary", "memoir", "essay", "poem", "single", "musical", "column", "paper", "painting",
)  # fmt: skip
_WORK_ENDS = (
    "book", "film", "movie", "song", "play", "album", "novel", "show", "series", "episode", "documentary", "memoir",
    "essay", "poem", "single", "musical", "painting", "magazine", "program", "programme", "podcast", "sitcom", "drama",
    "comedy", "anthem", "hit", "video", "report", "study", "article", "paper", "starring", "author of", "host of", "sang",
    "sings", "performed", "watching", "autobiography", "column", "spot", "ad", "blog", "website", "newsletter", "'s", "’s",
)  # fmt: skip
_PREDICATE_ENDS = (
    "as", "is", "was", "were", "are", "be", "been", "being", "not", "allegedly", "supposedly", "a", "an", "the",
)  # fmt: skip
# “Bridge Falls Down,” by The Lund Post: the line over somebody's article.
_CREDIT = expression(r",?\s(?i:by)\s[A-Z]")


# Roe, Ana (4 May 2019). “The weir of Lund is old”: a work in a list of references.
_YEAR = expression(r"\([^()]{0,24}\b(?:1[6-9]|20)\d\d[^()]{0,8}\)[.,:]\s*$")
_RETRIEVED = ". Retrieved "
_ENTRY = 300  # how far behind a title its entry in a list of references can say when it was read


class Look(NamedTuple):
    """What a quotation looks like by itself and by the words right around it."""

    words: int
    sentence: bool
    title: bool
    work: bool  # a title behind the word for what it is the title of: his novel “The Weir”
    term: bool
    nickname: bool  # part of a name: Ann “Nan” Roe
    label: bool  # part of a name or of a noun phrase: Ann “Nan” Roe, the “reform” plan
    predicate: bool
    last: str  # the last character within the marks


def look(text: str, pair: Pair, words: Lexicon) -> Look:
    """Look at one quotation of a paragraph."""
    inside = text[pair.span.start : pair.span.end]
    before = text[max(0, pair.outer.start - _NEAR) : pair.outer.start]
    after = text[pair.outer.end : pair.outer.end + 20]
    found = _WORD.findall(inside)
    capitals = _is_capitalized(found)
    credited = inside[-1:] == "," and _is_short(found) and bool(_CREDIT.match(after))
    # Nothing of what is looked for right before it ends in a stop or a mark.
    lead = before.rstrip(" \u00a0,").lower()
    is_named = lead[-1:].isalnum()
    is_work = lead.endswith(_WORK_ENDS) and is_named and bool(_BEFORE_WORK.search(before))
    cited = before.rstrip()[-2:-1] == ")" and bool(_YEAR.search(before))
    cited = cited or text.find(_RETRIEVED, pair.outer.end, pair.outer.end + _ENTRY) >= 0
    return Look(
        words=len(found),
        sentence=_is_sentence(inside, before, after, words),
        title=capitals or credited or cited or (is_work and _is_short(found)),
        work=credited or (capitals and is_work),
        term=lead.endswith(_TERM_ENDS) and is_named and bool(_BEFORE_TERM.search(before)),
        nickname=is_named
        and len(found) == 1
        and inside[-1].isalnum()
        and _is_within_name(before, after),
        label=is_named and len(found) <= 2 and _is_label(before, after),
        predicate=lead.endswith(_PREDICATE_ENDS) and bool(_PREDICATE.search(before)),
        last=inside[-1:],
    )


def is_speech(seen: Look, level: int, *, direct: bool) -> bool:
    """Whether somebody said or wrote it, as the evidence has it.

    `direct`: the cue stands next to the quotation, not in “said on the show “…””.
    """
    if seen.words == 0 or seen.work or seen.nickname or (seen.words <= 2 and seen.last == ":"):
        return False
    if seen.term and level < 4:
        return False
    if seen.title:
        return level == 4 or (direct and level == 5)
    if seen.words <= 4 and not seen.sentence:
        return level >= _needed(seen)
    return seen.sentence or level >= 2


def _needed(seen: Look) -> int:
    """The evidence without which a few words are a term of the writer's own."""
    if seen.words == 1 and not seen.predicate:
        return 4
    return 3 if seen.label else 2


def _is_within_name(before: str, after: str) -> bool:
    return bool(_NAME_BEFORE.search(before) and _NAME_AFTER.match(after))


def _is_label(before: str, after: str) -> bool:
    """Whether a word or two stand within a name, or between an article and its noun."""
    is_in_phrase = _BEFORE_NOUN.search(before) and _AFTER_NOUN.match(after)
    return bool(is_in_phrase) or _is_within_name(before, after)


def _is_capitalized(found: Sequence[str]) -> bool:
    """Whether the words are written like the name of a work, a show or a law."""
    if not 2 <= len(found) <= _LONGEST_TITLE or not found[0][0].isupper():
        return False
    content = [word for word in found if word.lower() not in _SMALL]
    return all(word[0].isupper() or word[0].isdigit() for word in content)


def _is_short(found: Sequence[str]) -> bool:
    return 0 < len(found) <= _LONGEST_TITLE and found[0][0].isupper()


def _is_sentence(inside: str, before: str, after: str, words: Lexicon) -> bool:
    """Whether the quotation is a whole sentence of its own, by its first and last letters."""
    if " / " in inside:
        return False  # verse
    first = inside.lstrip("[(…. '\"“‘¿¡—–-")[:1]
    if not (first.isupper() or first.isdigit()):
        return False
    lead = before.rstrip()
    if lead and lead[-1].isalnum() and not _introduces(lead, words):
        return False
    behind = after[:2].lstrip()
    if not lead and not after and (inside[-1:].isalnum() or _is_asked(inside)):
        return False  # nothing but a heading
    return inside[-1:] in ".!?…,—–-])\"'”’;" or not behind or behind[0] in ",.!?"


def _is_asked(inside: str) -> bool:
    """““Can you take it back?””: a question over its answer."""
    return (
        inside[-1:] == "?" and inside.count(" ") < _LONGEST_QUESTION and bool(_YOU.search(inside))
    )


def _introduces(lead: str, words: Lexicon) -> bool:
    """“Lind said “We …””: a verb, a “that” or a hearer right before the mark."""
    word = _NO_WORD.split(lead.rsplit(None, 1)[-1])[-1].lower()
    return word in words.cues or word in words.roles or word in words.relatives
