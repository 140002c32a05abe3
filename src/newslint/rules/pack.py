"""Folders of rules: reading them all, unique ids, and choosing by code, prefix, name, tag or profile."""

import os
from collections.abc import Collection, Iterable, Iterator, Sequence

from newslint.errors import Problem, RuleError, UsageError
from newslint.hints import TYPE_CHECKING
from newslint.model.finding import Profile
from newslint.rules.rule import Rule
from newslint.text.expressions import expression

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_PACKAGE = os.path.dirname(os.path.dirname(__file__))
_PACKAGED = "_rules"
_PROFILES: tuple[Profile, ...] = ("default", "strict", "audit")
_ITSELF = 9  # how exactly a code or a name names a rule
SUFFIXES = (".yaml", ".yml")
_PREFIX = expression(r"[A-Z]{2,3}\d{0,3}")


def builtin_folder() -> str:
    """Where our own rules are: in the package once it is built, else beside `src`."""
    if is_packaged():
        return os.path.join(_PACKAGE, _PACKAGED)
    return os.path.join(os.path.dirname(os.path.dirname(_PACKAGE)), "rules")


def is_packaged() -> bool:
    """Whether our own rules came with a package, and not with a checkout, where they are worked on."""
    return os.path.isdir(os.path.join(_PACKAGE, _PACKAGED))


def rule_files(folder: "str | Path") -> "list[Path]":
    """The rule files of a folder and the folders in it, sorted; a file is itself."""
    from pathlib import Path  # noqa: PLC0415 - a run with a cache reads no rule file

    path = Path(folder)
    if path.is_file():
        return [path]
    if not path.is_dir():
        raise UsageError(f"no such rule file or folder: {path}")
    return sorted(file for file in path.rglob("*") if file.suffix in SUFFIXES)


def load_rules(
    folders: "Iterable[str | Path]" = (), *, builtin: bool = True, examples: bool = True
) -> tuple[Rule, ...]:
    """Read our own rules and those in `folders`, sorted by id; raises RuleError with all problems.

    Without `examples`, which are most of a file, those of our own are not read.
    """
    from newslint.rules.load import load_rule  # noqa: PLC0415 - YAML is read where no cache has it

    loaded: list[tuple[Path, Rule]] = []
    problems: list[Problem] = []
    for file, is_ours in all_files(folders, builtin=builtin):
        try:
            loaded.append((file, load_rule(file, trusted=is_ours, examples=examples)))
        except RuleError as error:
            problems.extend(error.problems)
    problems.extend(clashes(loaded))
    if problems:
        raise RuleError(tuple(problems))
    return tuple(sorted((rule for _, rule in loaded), key=lambda rule: rule.id))


def all_files(
    folders: "Iterable[str | Path]", *, builtin: bool = True
) -> "Iterator[tuple[Path, bool]]":
    """Every rule file once, and whether it is one of ours."""
    if builtin:
        yield from ((file, True) for file in rule_files(builtin_folder()))
    files = {file.resolve(): file for folder in folders for file in rule_files(folder)}
    yield from ((file, False) for file in files.values())


def clashes(loaded: "Iterable[tuple[str | Path, Rule]]") -> Iterator[Problem]:
    """The codes and names that more than one rule has; each rule comes with where it is from."""
    first: dict[str, str | Path] = {}
    for file, rule in loaded:
        for word in (rule.id, rule.name):
            if word in first:
                yield Problem(str(file), 1, 1, f"`{word}` is taken already, by {first[word]}")
            first.setdefault(word, file)


def _nowhere(_: str) -> str:
    return ""


def choose(
    rules: Sequence[Rule],
    *,
    select: Sequence[str] = (),
    extend_select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    profile: Profile = "default",
    preview: bool = False,
    place: "Callable[[str], str]" = _nowhere,
) -> tuple[Rule, ...]:
    """The rules to run.

    Without `select`, all rules up to the profile; `extend_select` adds to either. A code, name,
    prefix, tag or `ALL` selects whatever the profile; the more exact word wins where it
    disagrees with `ignore`. A rule in preview needs `preview`, a deprecated one its own name.
    Raises UsageError for a word that names no rule, with the `place` of that word in front.
    """
    check_words(rules, (*select, *extend_select, *ignore), place)
    reach = _PROFILES[: _PROFILES.index(profile) + 1]

    def is_on(rule: Rule) -> bool:
        wanted = _exactness(rule, select) if select else int(rule.profile in reach)
        wanted = max(wanted, _exactness(rule, extend_select))
        if (rule.deprecated and wanted < _ITSELF) or (rule.preview and not preview):
            return False
        return wanted > _exactness(rule, ignore)

    return tuple(rule for rule in rules if is_on(rule))


def matches(rule: Rule, word: str) -> int:
    """How exactly a word names a rule: 0 not at all, 1 `ALL`, 2 tag or standard, 3–8 prefix, 9 the rule itself."""
    if word in {rule.id, rule.name}:
        return _ITSELF
    if _PREFIX.fullmatch(word) and word.startswith(rule.group) and rule.id.startswith(word):
        return len(word) + 2
    if word in rule.tags or word in rule.standards:
        return 2
    return int(word == "ALL")


def _exactness(rule: Rule, words: Collection[str]) -> int:
    return max(matches(rule, word) for word in words) if words else 0


def check_words(
    rules: Sequence[Rule], words: Iterable[str], place: "Callable[[str], str]" = _nowhere
) -> None:
    """Raise UsageError for all words that name no rule, each behind its `place` and with the nearest that does."""
    unknown = [
        word for word in words if word != "ALL" and not any(matches(rule, word) for rule in rules)
    ]
    if unknown:
        raise UsageError(
            "\n".join(
                f"{place(word)}no rule “{word}”{_near(word, known_words(rules))}"
                for word in unknown
            )
        )


def _near(word: str, known: Sequence[str]) -> str:
    from newslint.text.nearest import did_you_mean  # noqa: PLC0415 - only for mistakes

    return did_you_mean(word, known) or did_you_mean(word.upper(), known)


def known_words(rules: Sequence[Rule]) -> tuple[str, ...]:
    """Every code, name, group and tag."""
    words = (word for rule in rules for word in (rule.id, rule.name, rule.group, *rule.tags))
    return tuple(dict.fromkeys(words))


def find_rule(rules: Sequence[Rule], word: str) -> Rule:
    """The one rule of that code or name; raises UsageError with the nearest word."""
    for rule in rules:
        if word.upper() == rule.id or word.lower() == rule.name:
            return rule
    raise UsageError(f"no rule “{word}”{nearest_rule(rules, word)}")


def nearest_rule(rules: Sequence[Rule], word: str) -> str:
    """The code or name most like a word, to be put behind an error; empty where none is like it."""
    return _near(word, tuple(name for rule in rules for name in (rule.id, rule.name)))
