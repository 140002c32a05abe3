"""Lines that say who wrote, and the names in them."""

from newslint.model.document import Block, Field
from newslint.model.spans import Span
from newslint.text.dates.digits import has_digit
from newslint.text.dates.names import is_date_word
from newslint.text.expressions import expression

_BYLINE = expression(
    r"(?i)(?:(?:(?:written|reported|story|words|text)\s+)?(?:by|von|par|por|di|автор|authors?|autor(?:in|en|es|a)?)\s*:?|"
    r"(?:byline|text[eo]?|auteur(?:es?|s)?|autrice|autor[ei]|door|автори|авторка|авторы|текст)\s*:)\s+"
    r"(?P<names>(?!(?:the|a|an|this|all|now|then|far|and)\b)\S[^\n]{1,140})"
)
# A name begins with a capital; a slot or the name of an account may stand where one should.
_FIRST_WORD = expression(
    r"[^\W\d_a-z][\w.’'-]*,?|[\[{(<].*|(?i:admin\w*|administrator|editor|staff|newsroom|webmaster|guest|user\d*)"
)
_DIVIDER = expression(r"\s*[|•·–—]\s*|\s+-\s+|\s*\(|\s+(?:for|in)\s+")
_JOIN = expression(r"\s*,?\s+(?:and|und|et|y|e|&)\s+|\s*,\s*")
_OFFICE = expression(
    r"(?i)\b(?:staff|writer|reporter|correspondent|editor|bureau|desk|press|news|chief|contributor|"
    r"columnist|agency|reuters|afp|ap|special|senior|political|business|sports?|science|health)\b"
)
BYLINE_OPENERS = frozenset({
    "written", "reported", "story", "words", "text", "by", "von", "par", "por", "di", "автор", "author", "authors",
    "autor", "autora", "autoren", "autores", "autorin", "byline", "texte", "texto", "auteur", "auteure", "auteures",
    "auteurs", "autrice", "autore", "autori", "door", "автори", "авторка", "авторы", "текст",
})  # fmt: skip
_NO_NAMES = (".", "!", "?", ":")
_MOST_WORDS = 14


def is_byline(text: str) -> bool:
    """Whether a line of its own says who wrote: “By Ana Ruiz and Tom Lind, staff writers”."""
    if text.endswith(_NO_NAMES):
        return False
    match = _BYLINE.fullmatch(text)
    if not match or len(text.split()) > _MOST_WORDS:
        return False
    return _FIRST_WORD.fullmatch(match["names"].split()[0]) is not None


def author_fields(block: Block) -> list[Field]:
    """One field a name; what follows the names (an office, an agency, a date) is no name."""
    match = _BYLINE.search(block.text)
    found: list[Field] = []
    if not match:
        return found
    for number, span in enumerate(_names(block.text, *match.span("names"))):
        name = block.text[span.start : span.end].strip()
        if number and (_OFFICE.search(name) or _is_of_date(name)):
            break
        if name:
            found.append(Field("author", name, block.locate(span)))
    return found


def _is_of_date(name: str) -> bool:
    return has_digit(name) or (name.isascii() and is_date_word(name))


def _names(text: str, start: int, end: int) -> list[Span]:
    if text[start:end].replace(" ", "", 1).isalpha():  # nothing divides two words
        return [Span(start, end)]
    divider = _DIVIDER.search(text, start + 1, end)
    end = divider.start() if divider else end
    found = []
    for join in _JOIN.finditer(text, start, end):
        found.append(Span(start, join.start()))
        start = join.end()
    return [*found, Span(start, end)]
