"""One rule file to a Rule, with every mistake that a person could make in it."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from newslint import checks
from newslint.errors import Problem, RuleError
from newslint.model.document import FORMATS
from newslint.rules.decode import Decoder, patterns_of
from newslint.rules.deferred import kind_of
from newslint.rules.located import Located, not_utf8, read_yaml
from newslint.rules.message import BRACES
from newslint.rules.rule import Rule
from newslint.text.expressions import expression
from newslint.text.lines import shorten
from newslint.text.nearest import did_you_mean

ID = expression(r"[A-Z]{2,3}\d{3}")
NAME = expression(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
LANGUAGE = expression(r"[a-z]{2,3}")
_GROUP = expression(r"\(\?P<(\w+)>")


def load_rule(path: Path, *, trusted: bool = False, examples: bool = True) -> Rule:
    """Read one file; raises RuleError with all its problems. Those of a trusted one may be left out."""
    try:
        text = path.read_text(encoding="utf-8")
    except OSError as error:
        raise RuleError((Problem(str(path), 0, 0, f"cannot be read: {error.strerror}"),)) from error
    except UnicodeDecodeError as error:
        raise RuleError((not_utf8(error, str(path)),)) from error
    if trusted and not examples:
        text = _without_examples(text)
    return read_rule(text, str(path), trusted=trusted)


def _without_examples(text: str) -> str:
    """The text of a rule file of ours, whose last key they are."""
    before, key, _ = text.partition("\nexamples:")
    return f"{before}{key} {{bad: [], good: []}}\n" if key else text


def read_rule(text: str, path: str, *, trusted: bool = False) -> Rule:
    """Read the text of a rule file; `trusted` skips what our own tests have shown already."""
    value, problems = read_yaml(text, path)
    if value is None:
        raise RuleError(problems)
    decoder = Decoder(path, problems, trusted=trusted)
    rule: Rule | None = decoder.record(Rule, value)
    if not trusted:
        complete = rule if not decoder.problems else None
        for item, fault in _faults(value, complete):
            decoder.complain(item, fault)
    if rule is None or decoder.problems:
        raise RuleError(tuple(sorted(decoder.problems, key=lambda problem: problem[1:3])))
    return rule


def _faults(value: Located, rule: Rule | None) -> Iterator[tuple[Located, str]]:
    """What the types cannot say: the forms of id and name, names in braces, and examples."""
    entries = {key.text: item for key, item in value.entries}
    for key, form, wanted in (
        ("id", ID, "two or three capital letters and three digits, such as SRC001"),
        ("name", NAME, "words in lower case with hyphens, such as placeholder-source"),
    ):
        item = entries.get(key)
        if item and item.shape == "text" and not form.fullmatch(item.text):
            yield item, f"must be {wanted}, not `{shorten(item.text)}`"
    yield from _unknown_words(entries)
    if rule is None:
        return
    offered = captures_of(rule)
    templates = [entries["message"]] if "message" in entries else []
    if fix := entries.get("fix"):
        templates.extend(item for key, item in fix.entries if key.text == "replace")
    for item in templates:
        for name in BRACES.findall(item.text):
            if name not in offered:
                yield item, f"`{{{name}}}` is not captured; this check offers {', '.join(offered)}"
    if not (rule.examples.bad and rule.examples.good):
        yield entries.get("examples", value), "needs at least one bad and one good example"
    yield from _unmarked(entries["examples"])


def _unmarked(examples: Located) -> Iterator[tuple[Located, str]]:
    """Bad examples that do not say where the finding is."""
    bad = next(item.items for key, item in examples.entries if key.text == "bad")
    for example in bad:
        text = next(item for key, item in example.entries if key.text == "text")
        if not ("[[" in text.text and "]]" in text.text):
            yield text, "marks no finding: put it in [[double brackets]]"


def _unknown_words(entries: Mapping[str, Located]) -> Iterator[tuple[Located, str]]:
    """Formats and languages that no article has."""
    nothing = Located("nothing", 0, 0)
    formats = list(entries.get("formats", nothing).items)
    formats.extend(key for key, _ in entries.get("severity-in", nothing).entries)
    for item in formats:
        if item.text not in FORMATS:
            yield item, f"no format {item.describe()}{did_you_mean(item.text, FORMATS)}"
    for item in entries.get("languages", nothing).items:
        if not LANGUAGE.fullmatch(item.text):
            yield item, f"must be the code of a language, such as en, not {item.describe()}"


def captures_of(rule: Rule) -> tuple[str, ...]:
    """The names that the rule's message may use in braces."""
    named = (name for pattern in patterns_of(rule.check) for name in _GROUP.findall(pattern.source))
    return tuple(dict.fromkeys((*checks.captures(kind_of(rule.check)), *named)))
