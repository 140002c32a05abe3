"""One file judged, and what came of it as plain values: to be sent, kept, and counted without being looked at."""

from collections.abc import Callable, Sequence
from datetime import date

from newslint.engine.watch import Watch
from newslint.records import NamedTuple
from newslint.run.packed import Pile, pack
from newslint.run.read import content_of
from newslint.run.report import Failure
from newslint.run.session import Plan, check_source
from newslint.run.sources import Source

_LARGEST = 8 * 2**20  # bytes of a file that is read as a whole to know it again


class Judged(NamedTuple):
    """What came of a file; the fields down to `digest` are what is kept between runs.

    `digest` is of what was read, and empty where nobody wants to know.
    """

    documents: int
    is_article: bool
    tally: tuple[int, ...]
    findings: bytes
    drafts: bytes
    digest: bytes = b""
    failures: tuple[Failure, ...] = ()
    text: str = ""  # of standard input alone: a file can be read again


# An article without findings.
CLEAN = Judged(1, is_article=True, tally=(), findings=b"", drafts=b"")


class Task(NamedTuple):
    """A file to judge; `known` is the digest of a content that needs no judging, None where none is wanted."""

    source: Source
    known: bytes | None = None


class Item(NamedTuple):
    """A file of a run that is to be judged, and what was found in it before."""

    source: Source
    plan: Plan
    is_kept: bool = False  # whether what is found is to be kept
    before: Judged | None = None

    @property
    def task(self) -> Task:
        """What there is to do, in few words, as another process may have to hear them."""
        digest = self.before.digest if self.before else b""
        return Task(self.source, digest if self.is_kept else None)


class Known(NamedTuple):
    """Files of a run that are as they were, and what was found in each; nothing where all are `CLEAN`."""

    paths: Sequence[str]
    plan: Plan
    found: Sequence[Judged] = ()


Step = Item | Known


def judge_file(
    task: Task,
    plan: Plan,
    today: date | None,
    watch: Watch,
    aside: Callable[[bytes], None] | None = None,
) -> Judged | None:
    """Judge a file; None where its content is the known one. Raises InternalError for a bug.

    Where a file has very many findings, `aside` takes the first ones, unless all are to be kept.
    """
    source, known = task
    # What pictures say may change while the article does not.
    data = None if known is None or plan.sees_pictures else _content(source)
    digest = b"" if data is None else _digest(data)
    if known and digest == known:
        return None
    pile = Pile(None if digest else aside)
    outcome = check_source(source, plan, today, watch, data=data, take=pile.take)
    pile.take(outcome.findings)
    return Judged(
        outcome.documents,
        outcome.is_article,
        tuple(pile.tally) if pile.tally.findings else (),
        pile.packed(),
        pack(outcome.drafts),
        digest,
        outcome.failures,
        "" if source.place else outcome.text,
    )


def _digest(data: bytes) -> bytes:
    from hashlib import sha256  # noqa: PLC0415 - only for many files

    return sha256(data).digest()[:16]


def _content(source: Source) -> bytes | None:
    """All of a regular file that is not large; None where checking it has to say why not."""
    if source.stamp is None or source.stamp[-1] > _LARGEST:
        return None
    try:
        return content_of(source)
    except OSError:
        return None
