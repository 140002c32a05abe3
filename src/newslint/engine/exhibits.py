"""What an example of a rule is held against: other articles, sources, pages and claims, all in its file."""

from collections.abc import Iterator

from newslint.formats import format_of, parse
from newslint.formats.pictures import digital_source
from newslint.model.document import Document
from newslint.model.judgement import Judgement
from newslint.rules.rule import Example


def exhibited(example: Example) -> Iterator[Document]:
    """The documents among an example's evidence."""
    for exhibit in example.evidence:
        if name := format_of(exhibit.name):
            yield from parse(exhibit.text, exhibit.name, name)


def pictured(document: Document, example: Example) -> Document:
    """The document with what the picture files among the evidence say; their text is that of their metadata."""
    terms = {exhibit.name: digital_source(exhibit.text.encode()) for exhibit in example.evidence}
    if not any(terms.values()):
        return document
    images = (image._replace(source_type=terms.get(image.url, "")) for image in document.images)
    return document._replace(images=tuple(images))


def judgements_of(example: Example, document: Document) -> tuple[Judgement, ...]:
    """What a fact-check with that evidence says of the example."""
    from newslint.facts.dating import dated  # noqa: PLC0415 - for one kind of rule
    from newslint.facts.evidence import Given, across, judges  # noqa: PLC0415
    from newslint.facts.worksheet import check  # noqa: PLC0415
    from newslint.model.judgement import KINDS  # noqa: PLC0415

    sources = tuple(exhibited(example))
    article = dated(document)
    worksheet = check(article, judges(Given(sources), KINDS))
    others = [dated(source) for source in sources]
    beside = (found for index, found in across([*others, article]) if index == len(others))
    return (*worksheet.judgements, *beside)
