"""One set of patterns, written as the rules of each linter."""

import json
import random
import re
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from benchmarks.peers.corpus import article
from benchmarks.peers.portable import is_phrase, is_portable, portable

from newslint.rules.deferred import actual
from newslint.rules.pack import load_rules
from newslint.text.patterns import Pattern

COMMON = 40


class Patterns(NamedTuple):
    """A rule as all linters know it: a code and patterns, of which one must match."""

    code: str
    name: str
    sources: tuple[str, ...]


def common_rules() -> tuple[Patterns, ...]:
    """The first 40 of our rules of patterns with those of their patterns that everybody can express."""
    found = _rules(is_portable)
    return tuple(
        Patterns(f"BEN{number:03}", name, sources)
        for number, (name, sources) in enumerate(islice(found, COMMON), 1)
    )


def phrase_rules() -> tuple[Patterns, ...]:
    """Of all our rules those patterns that are lists of words."""
    return tuple(
        Patterns(f"PHR{number:03}", name, sources)
        for number, (name, sources) in enumerate(_rules(is_phrase), 1)
    )


def _rules(fits: Callable[[str], bool]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """What matches in articles without a fault is left out: it means something only in its place."""
    dice = random.Random(5)  # noqa: S311 - texts, no secrets
    clean = "\n".join(article(dice, faults=0) for _ in range(50))
    for rule in load_rules():
        patterns: tuple[Pattern, ...] = getattr(actual(rule.check), "any", ())
        chosen = tuple(
            pattern.source
            for pattern in patterns
            if not pattern.flags and fits(pattern.source) and not re.search(pattern.source, clean)
        )
        if chosen:
            yield rule.name, chosen


def many_rules(number: int, words: Sequence[str], *, seed: int = 4) -> tuple[Patterns, ...]:
    """So many rules: the common ones, and others of two or three words with a gap, in any case."""
    dice = random.Random(seed)  # noqa: S311 - patterns, no secrets
    rules = list(common_rules())
    while len(rules) < number:
        first, second, third = dice.sample(words, 3)
        code = f"MAN{len(rules):03}" if len(rules) < 1000 else "MAN000"
        sources = (rf"\b(?i:{first} {second}|{second} (?:\w+ )?{third})\b",)
        rules.append(Patterns(code, f"many-{len(rules)}", sources))
    return tuple(rules[:number])


def write_newslint(folder: Path, rules: Sequence[Patterns]) -> Path:
    """A folder of rule files; JSON is YAML."""
    folder.mkdir(parents=True, exist_ok=True)
    for rule in rules:
        values = {
            "id": rule.code,
            "name": f"bench-{rule.name}",
            "since": "0.1.0",
            "severity": "warning",
            "confidence": "high",
            "summary": "A pattern to measure with.",
            "why": "To compare.",
            "check": {"kind": "pattern", "any": list(rule.sources)},
            "message": "“{match}” matches",
            "help": "Nothing is to be done.",
            "examples": {"bad": [{"text": "[[none]]"}], "good": [{"text": "None."}]},
        }
        file = folder / f"{rule.code.lower()}.yaml"
        file.write_text(json.dumps(values, ensure_ascii=False), encoding="utf-8")
    return folder


def write_vale(folder: Path, rules: Sequence[Patterns]) -> Path:
    """A configuration with a style of `existence` rules."""
    style = folder / "styles" / "Bench"
    style.mkdir(parents=True, exist_ok=True)
    for rule in rules:
        values = {
            "extends": "existence",
            "message": "%s matches",
            "level": "warning",
            "scope": "raw",
            "nonword": True,
            "ignorecase": False,
            "tokens": [portable(source) for source in rule.sources],
        }
        (style / f"{rule.code}.yml").write_text(json.dumps(values), encoding="utf-8")
    config = folder / "vale.ini"
    lines = (
        "StylesPath = styles",
        "MinAlertLevel = suggestion",
        "[*]",
        "BasedOnStyles = Bench",
    )
    config.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return config


def write_semgrep(file: Path, rules: Sequence[Patterns]) -> Path:
    """A file of `pattern-regex` rules for the language `generic`."""
    values = [
        {
            "id": rule.code,
            "languages": ["regex"],
            "severity": "WARNING",
            "message": "matches",
            "pattern-regex": "|".join(portable(source) for source in rule.sources),
        }
        for rule in rules
    ]
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps({"rules": values}), encoding="utf-8")
    return file


def write_ripgrep(file: Path, rules: Sequence[Patterns]) -> Path:
    """A pattern a line."""
    file.parent.mkdir(parents=True, exist_ok=True)
    lines = [portable(source) for rule in rules for source in rule.sources]
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return file


_TEXTLINT = """\
const rules = %s;
const compiled = rules.map(([code, source]) => [code, new RegExp(source, "gu")]);
module.exports = ({ Syntax, RuleError, report, getSource, locator }) => ({
  [Syntax.Paragraph](node) {
    const text = getSource(node);
    for (const [code, pattern] of compiled) {
      for (const match of text.matchAll(pattern)) {
        const padding = locator.range([match.index, match.index + match[0].length]);
        report(node, new RuleError(code, { padding }));
      }
    }
  },
});
"""


def write_textlint(folder: Path, rules: Sequence[Patterns]) -> Path:
    """A folder of one rule that knows all patterns."""
    folder.mkdir(parents=True, exist_ok=True)
    pairs = [
        (rule.code, "|".join(portable(source, spell_cases=True) for source in rule.sources))
        for rule in rules
    ]
    (folder / "bench.js").write_text(_TEXTLINT % json.dumps(pairs), encoding="utf-8")
    return folder
