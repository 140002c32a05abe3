"""Judges that other people wrote: modules that the configuration names, and nothing that is merely installed."""

from collections.abc import Iterator, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

from newslint.errors import ConfigError, Problem, UsageError
from newslint.facts.model import KINDS, Article, Judge, Judgement, Kind
from newslint.text.nearest import did_you_mean


class Provided:
    """Somebody’s judge under its name: what it yields is looked at, and what goes wrong in it is said to be its."""

    def __init__(self, name: str, judge: Judge) -> None:
        self._name = name
        self._judge = judge
        self.kind: Kind = judge.kind

    def judge(self, article: Article) -> Iterator[Judgement]:
        """Yield what the provider yields; raises UsageError where it fails or yields something else."""
        try:
            found: list[object] = list(self._judge.judge(article))
        except Exception as error:
            path = article.document.path
            raise UsageError(f"provider `{self._name}` failed on {path}: {error!r}") from error
        for judgement in found:
            if not isinstance(judgement, Judgement) or judgement.unit.kind != self.kind:
                raise UsageError(
                    f"provider `{self._name}` yields something else than judgements of {self.kind}"
                )
            yield judgement


def load_providers(names: Sequence[str], file: Path | None = None) -> tuple[Judge, ...]:
    """The judges of providers, `package.module` or `package.module:name`, in their order.

    Raises ConfigError with all that is wrong, at their lines of the configuration `file`.
    """
    problems: list[Problem] = []
    judges: list[Judge] = []
    for name in names:
        try:
            judges.append(Provided(name, _judge(name)))
        except UsageError as error:
            problems.append(_problem(name, str(error), file))
    if problems:
        raise ConfigError(tuple(problems))
    return tuple(judges)


def _judge(name: str) -> Judge:
    """A module or something in it that has a `kind` and judges; a class is made without arguments."""
    path, _, attribute = name.partition(":")
    if not all(part.isidentifier() for part in path.split(".")):
        raise UsageError(f"provider `{name}` is no name of a module")
    try:
        found: Any = import_module(path)
    except ImportError as error:
        raise UsageError(f"provider `{name}`: {error}") from error
    except Exception as error:
        raise UsageError(f"provider `{name}` cannot be imported: {error!r}") from error
    if attribute:
        if not hasattr(found, attribute):
            near = did_you_mean(attribute, [word for word in dir(found) if word[:1] != "_"])
            raise UsageError(f"provider `{name}`: the module has no `{attribute}`{near}")
        found = getattr(found, attribute)
    if isinstance(found, type):
        try:
            found = found()
        except Exception as error:
            raise UsageError(f"provider `{name}` cannot be made: {error!r}") from error
    kind = getattr(found, "kind", None)
    if kind not in KINDS or not callable(getattr(found, "judge", None)):
        kinds = ", ".join(KINDS)
        raise UsageError(f"provider `{name}` is no judge: it needs a `kind` of {kinds} and `judge`")
    judge: Judge = found
    return judge


def _problem(name: str, text: str, file: Path | None) -> Problem:
    line = 0
    if file:
        lines = file.read_text(encoding="utf-8-sig").split("\n")
        quoted = (f'"{name}"', f"'{name}'")
        line = next(
            (at for at, words in enumerate(lines, 1) if any(word in words for word in quoted)), 0
        )
    return Problem(str(file) if file else "command line", line, 1 if line else 0, text)
