"""Who is called a candidate in an article: the title that such a person has there is a hope or a fear."""

from newslint.facts.roles.times import sentence_around
from newslint.facts.roles.tokens import tokens
from newslint.model.document import Document
from newslint.text.words import listed

_CANDIDATES = listed("""
    candidate candidates nominee nominees nomination hopeful hopefuls contender contenders candidacy
    frontrunner front-runner campaign presumptive elected win wins victory
""")
_NEAR = 6  # words


def is_candidate(document: Document, name: str) -> bool:
    """Whether the last word of a name stands close to “candidate”, “nominee” or the like."""
    surname = name.rpartition(" ")[2].lower()
    return any(
        _is_near(block.text, surname) for block in document.blocks if surname in block.text.lower()
    )


def _is_near(text: str, surname: str) -> bool:
    words = tokens(text)
    places = [at for at, word in enumerate(words) if word.low == surname]
    for at in places:
        around = sentence_around(words, at, at + 1)
        middle = around.index(words[at])
        near = around[max(0, middle - _NEAR) : middle + _NEAR + 1]
        if any(word.low in _CANDIDATES for word in near):
            return True
    return False
