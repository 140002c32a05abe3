"""Rules with one alternative of one pattern taken out, to see whether their examples notice."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from newslint.engine.examples import example_findings, read_marks, run_examples
from newslint.rules.decode import patterns_of
from newslint.rules.rule import Rule
from newslint.rules.shape import is_record, names_of
from newslint.text.patterns import Pattern

_parser = re._parser  # type: ignore[attr-defined]
_compiler = re._compiler  # type: ignore[attr-defined]
_op = re._constants  # type: ignore[attr-defined]
WORD_LIST = 20  # a named group with more words than this is tried word by word instead


class Broken(Pattern):
    """A pattern of which a part is gone."""

    tree: Any

    @property
    def compiled(self) -> re.Pattern[str]:
        compiled: re.Pattern[str] = _compiler.compile(self.tree)
        return compiled


def survivors(rule: Rule, known: Sequence[Rule]) -> Iterator[str]:
    """What can be taken out of a rule's patterns without any example failing."""
    for pattern in dict.fromkeys(patterns_of(rule.check)):
        for what, broken in _variants(pattern):
            weaker = rule._replace(check=_swap(rule.check, pattern, broken))
            if not any(outcome.fault for outcome in run_examples(weaker, known)):
                yield f"{what} of {pattern.source}"
        for name, words in _word_lists(pattern):
            yield from _unheard(rule, pattern, name, words, known)


def _variants(pattern: Pattern) -> Iterator[tuple[str, Pattern | None]]:
    yield "all", None
    for what, tree in without_each_alternative(pattern):
        broken = Broken(pattern.source, pattern.flags)
        broken.tree = tree
        yield what, broken


def without_each_alternative(pattern: Pattern) -> Iterator[tuple[str, Any]]:
    """The parsed pattern once for every alternative in it, that alternative gone."""
    for number, (group, alternatives) in enumerate(_branches(_parse(pattern))):
        if len(alternatives) > WORD_LIST and group:
            continue
        for index, gone in enumerate(alternatives):
            tree = _parse(pattern)
            del list(_branches(tree))[number][1][index]
            yield f"alternative {index + 1} ({_spell(gone)})", tree


def _parse(pattern: Pattern) -> Any:
    return _parser.parse(pattern.source, pattern.flags)


def _branches(tree: Any, group: int | None = None) -> Iterator[tuple[int | None, list[Any]]]:
    """Every list of alternatives in a parsed pattern, with the number of the group it is all of."""
    for operation, value in tree:
        if operation is _op.BRANCH:
            yield group if len(tree) == 1 else None, value[1]
            for alternative in value[1]:
                yield from _branches(alternative)
        elif operation is _op.SUBPATTERN:
            yield from _branches(value[3], value[0] or group)
        elif operation in {_op.ASSERT, _op.ASSERT_NOT}:
            yield from _branches(value[1])
        elif operation in {_op.MAX_REPEAT, _op.MIN_REPEAT, _op.POSSESSIVE_REPEAT}:
            yield from _branches(value[2])
        elif operation is _op.ATOMIC_GROUP:
            yield from _branches(value)


def _spell(tree: Any) -> str:
    return "".join(chr(value) if operation is _op.LITERAL else "…" for operation, value in tree)


def _word_lists(pattern: Pattern) -> Iterator[tuple[str, list[str]]]:
    names = {number: name for name, number in pattern.compiled.groupindex.items()}
    for group, alternatives in _branches(_parse(pattern)):
        if len(alternatives) > WORD_LIST and group in names:
            yield names[group], [_spell(words) for words in alternatives]


def _unheard(
    rule: Rule, pattern: Pattern, name: str, words: list[str], known: Sequence[Rule]
) -> Iterator[str]:
    """The words of a list that are not found where an example has another word of it."""
    for example in rule.examples.bad:
        text, spans = read_marks(example.text)
        for match in pattern.finditer(text):
            start, end = match.span(name)
            if not any(low <= start < high for low, high in spans):
                continue
            for word in words:
                other = text[:start] + word + text[end:]
                if len(example_findings(rule, example, other, known)) != len(spans):
                    yield f"the word {word!r} in {name!r}"
            return
    yield f"no bad example has a word of {name!r}"


def _swap(value: Any, old: Pattern, new: Pattern | None) -> Any:
    """A record with a pattern replaced, or left out, wherever it stands."""
    if isinstance(value, Pattern):
        return value
    if is_record(value):
        changes = {name: _swap(getattr(value, name), old, new) for name in names_of(value)}
        return value._replace(**changes)
    if isinstance(value, tuple):
        swapped = (new if item == old else _swap(item, old, new) for item in value)
        return tuple(item for item in swapped if item is not None)
    return value
