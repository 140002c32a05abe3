"""`newslint quotes`: every quotation with its speaker, its cue and the evidence, to be checked one by one."""

import json
from collections.abc import Iterator
from typing import Annotated, Any, Literal

import typer

from newslint.cli import flags
from newslint.cli.output import tell
from newslint.cli.overrides import configs_of
from newslint.model.document import Document
from newslint.model.spans import Span
from newslint.reporters._safe import disarm, visible
from newslint.run.read import read_all
from newslint.run.report import CLEAN, FAILED, Failure
from newslint.run.sources import find_sources
from newslint.text.lines import Lines
from newslint.text.quotes.article import Quote, quotes

_EVIDENCE = ("nobody", "nobody named", "implied", "near by", "same sentence", "said so")


def run(
    paths: flags.Paths = None,
    output_format: Annotated[
        Literal["text", "json"], typer.Option("--output-format", help="How to show it.")
    ] = "text",
    stdin_filename: flags.StdinFilename = "",
    config: flags.ConfigFlag = [],  # noqa: B006 - typer never changes it
    isolated: flags.Isolated = False,
) -> int:
    """List every quotation with its speaker, cue and evidence, for editors who check them one by one."""
    configs = configs_of(config, isolated=isolated)
    documents: list[Document] = []
    code = CLEAN
    for found in read_all(find_sources(paths or ["."], configs, stdin_name=stdin_filename)):
        if isinstance(found, Failure):
            tell(f"{found.path}: {found.message}")
            code = FAILED
            continue
        _, document = found
        if output_format == "json":
            documents.append(document)
        else:
            for line in _lines(document):
                typer.echo(line)
    if output_format == "json":
        shown = {"version": 1, "documents": [_record(document) for document in documents]}
        typer.echo(json.dumps(shown, ensure_ascii=False, indent=2))
    return code


def _record(document: Document) -> dict[str, Any]:
    return {"path": document.path, "quotes": [_quote(quote) for quote in quotes(document)]}


def _quote(quote: Quote) -> dict[str, Any]:
    return {
        "span": _span(quote.span),
        "text": quote.text,
        "speech": quote.speech,
        "words": quote.words,
        "sentence": quote.sentence,
        "certain": quote.certain,
        "speaker": quote.speaker,
        "resolved": quote.resolved,
        "speaker_span": quote.speaker_span and _span(quote.speaker_span),
        "cue": quote.cue,
        "level": quote.level,
    }


def _span(span: Span) -> dict[str, int]:
    return {"start": span.start, "end": span.end}


def _lines(document: Document) -> Iterator[str]:
    """A quotation a line: where it is, who says it, by which cue, and its words."""
    places = Lines(document.text)
    for quote in quotes(document):
        line, column = places.place(quote.span.start)
        who = quote.resolved or ("no speaker" if quote.speech else "not speech")
        cue = f", “{quote.cue}”" if quote.cue else ""
        words = f"{who}{cue}, {_EVIDENCE[quote.level]} ({quote.level}): {quote.text}"
        yield disarm(visible(f"{document.path}:{line}:{column}: {words}"))
