"""Pages out of the network as documents, read as files of theirs would be."""

from newslint.errors import FormatError
from newslint.facts.online.bounds import Answer
from newslint.formats import parse
from newslint.model.document import Document
from newslint.run.read import decode


def read_page(answer: Answer) -> Document | None:
    """The document of a page; None where there is none in it."""
    name = "html" if "html" in answer.kind else "text"
    try:
        text = _text(answer, name)
        return next(iter(parse(text, answer.url, name)), None)
    except (FormatError, RecursionError):
        return None


def _text(answer: Answer, name: str) -> str:
    """The text as the server says it is written; as its bytes say where the server errs."""
    if answer.charset:
        try:
            return answer.body.decode(answer.charset)
        except (LookupError, ValueError):
            pass
    return decode(answer.body, name).text
