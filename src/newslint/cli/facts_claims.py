"""`newslint facts` for claims: published fact-checks into the store and out of it."""

import sys
from collections.abc import Iterator, Sequence
from contextlib import nullcontext
from datetime import date
from pathlib import Path

import typer

from newslint.cli.output import tell
from newslint.errors import UsageError
from newslint.facts.claims.files import read_reviews
from newslint.facts.claims.keep import exported, keep
from newslint.facts.claims.review import Review
from newslint.folders import facts_folder
from newslint.reporters._screen import amount
from newslint.run.report import CLEAN, FAILED
from newslint.run.sources import display

_MOST_TOLD = 20  # problems of one file


def default_store() -> Path:
    """Where claims are kept if nobody says otherwise."""
    return Path(facts_folder(), "claims.sqlite")


def import_files(files: Sequence[Path], store: Path | None, licence: str, today: date) -> int:
    """Put the reviews of files into the store; a file without any fails, and the others go on."""
    target = store or default_store()
    reviews: list[Review] = []
    code = CLEAN
    for file in files:
        found = [*_read(file)]
        if not found:
            code = FAILED
        reviews += (
            review if review.licence else review._replace(licence=licence) for review in found
        )
    if not reviews:
        tell("nothing was imported")
        return FAILED
    kept = keep(reviews, target, today)
    typer.echo(
        f"{display(target)}: {amount(kept.rows, 'claim', 'claims')}, {kept.new:,} new, {kept.changed:,} changed"
    )
    return code


def export(files: Sequence[Path], store: Path | None) -> int:
    """Write the store as JSON Lines, to standard output where no file is named."""
    if len(files) > 1:
        raise UsageError("newslint facts export writes one file")
    lines = exported(store or default_store())
    first = next(lines, None)  # what is wrong with the store is told before anything is written
    try:
        with (
            files[0].open("w", encoding="utf-8", newline="\n")
            if files
            else nullcontext(sys.stdout) as out
        ):
            if first is not None:
                out.write(f"{first}\n")
            out.writelines(f"{line}\n" for line in lines)
    except BrokenPipeError:
        raise
    except OSError as error:
        raise UsageError(f"cannot write {files[0]}: {error.strerror}") from error
    return CLEAN


def _read(file: Path) -> Iterator[Review]:
    """The reviews of a file; what is wrong with others is told, the first of it in full."""
    told = 0
    for item in read_reviews(file):
        if isinstance(item, Review):
            yield item
            continue
        told += 1
        if told <= _MOST_TOLD:
            tell(str(item))
    if told > _MOST_TOLD:
        tell(f"{display(file)}: {told - _MOST_TOLD:,} more of these")
