"""What an example of a rule is held against: other articles, sources, pages and claims, all in its file."""

import json
from collections.abc import Collection, Iterator, Sequence
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from newslint.formats import format_of, parse
from newslint.formats.pictures import digital_source
from newslint.hints import TYPE_CHECKING
from newslint.model.document import Document
from newslint.model.judgement import Fault, Judgement
from newslint.rules.rule import Example, Exhibit

if TYPE_CHECKING:
    from newslint.facts.links.judge import Opened

_CLAIMS = "claims.json"


def exhibited(example: Example) -> Iterator[Document]:
    """The documents among an example's evidence."""
    for exhibit in example.evidence:
        name = format_of(exhibit.name)
        if name and _is_document(exhibit):
            yield from parse(exhibit.text, exhibit.name, name)


def pictured(document: Document, example: Example) -> Document:
    """The document with what the picture files among the evidence say; their text is that of their metadata."""
    terms = {exhibit.name: digital_source(exhibit.text.encode()) for exhibit in example.evidence}
    if not any(terms.values()):
        return document
    images = (image._replace(source_type=terms.get(image.url, "")) for image in document.images)
    return document._replace(images=tuple(images))


def judgements_of(
    example: Example, document: Document, faults: Collection[Fault]
) -> tuple[Judgement, ...]:
    """What a fact-check with that evidence says of the example, as far as it can have these faults.

    Evidence is a file of its name's format, a page where the name is an address, published
    fact-checks where it ends in `claims.json`. Only a page that is there is answered with.
    """
    if not faults:
        return ()
    from newslint.facts.dating import dated  # noqa: PLC0415 - for one kind of rule
    from newslint.facts.evidence import ACROSS, Given, across, judges, kinds_of  # noqa: PLC0415
    from newslint.facts.worksheet import check  # noqa: PLC0415

    told = [exhibit for exhibit in example.evidence if not _is_document(exhibit)]
    sources = tuple(exhibited(example))
    article = dated(document)
    with TemporaryDirectory() as folder:
        given = Given(
            sources,
            claims=_claims(told, Path(folder) / "claims.sqlite"),
            opened=_opened(told),
        )
        worksheet = check(article, judges(given, kinds_of(faults)))
    if ACROSS.isdisjoint(faults):
        return worksheet.judgements
    others = [dated(source) for source in sources]
    beside = (found for index, found in across([*others, article]) if index == len(others))
    return (*worksheet.judgements, *beside)


def _is_document(exhibit: Exhibit) -> bool:
    return not exhibit.name.endswith(_CLAIMS) and "://" not in exhibit.name


def _claims(told: Sequence[Exhibit], file: Path) -> Path | None:
    """A store of the published fact-checks among the evidence."""
    from newslint.facts.claims.keep import keep  # noqa: PLC0415
    from newslint.facts.claims.published import reviews  # noqa: PLC0415
    from newslint.facts.claims.review import Review  # noqa: PLC0415

    texts = [exhibit.text for exhibit in told if exhibit.name.endswith(_CLAIMS)]
    found = (item for text in texts for item in reviews(json.loads(text)))
    kept = [item for item in found if isinstance(item, Review)]
    if not kept:
        return None
    keep(kept, file, date(2024, 1, 1))
    return file


def _opened(told: Sequence[Exhibit]) -> "Opened | None":
    """What opens the pages among the evidence, in place of the network."""
    from newslint.facts.links.judge import Opened  # noqa: PLC0415
    from newslint.facts.online.bounds import Answer  # noqa: PLC0415

    pages = {exhibit.name: exhibit.text for exhibit in told if "://" in exhibit.name}

    class Pages:
        def page(self, url: str) -> Answer:
            if url in pages:
                return Answer(url, 200, "text/plain", "utf-8", pages[url].encode())
            return Answer(url, 404, trouble="gone", reason="is gone: status 404")

    def read(answer: Answer) -> Document | None:
        return next(parse(answer.body.decode(), answer.url, "text"), None)

    return Opened(Pages(), read) if pages else None
