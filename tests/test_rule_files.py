"""What all rule files have in common, beyond what the decoder asks of any rule."""

import json
import re
from collections import Counter
from pathlib import Path

import jsonschema
import pytest
import yaml

from newslint.rules.decode import patterns_of
from newslint.rules.deferred import kind_of
from newslint.rules.load import load_rule
from newslint.rules.pack import builtin_folder, rule_files
from newslint.rules.page import page
from newslint.rules.rule import Rule
from newslint.rules.safety import danger
from newslint.rules.schema import rule_schema

ROOT = Path(__file__).parents[1]
RULES = {path: load_rule(path) for path in rule_files(builtin_folder())}
EACH = pytest.mark.parametrize(
    ("path", "rule"), [pytest.param(path, rule, id=rule.id) for path, rule in RULES.items()]
)
TAGS = frozenset({
    "bylines", "claims", "corrections", "dates", "directives", "disclosure", "factcheck", "generation",
    "images", "links", "machine-text", "metadata", "quotes", "sources", "structure", "style",
})  # fmt: skip
FOLDERS = {
    "SRC": "sources", "DAT": "dates", "AUT": "bylines", "IMG": "images", "QUO": "quotes",
    "GEN": "generation", "STR": "structure", "MET": "metadata", "CLM": "claims",
    "COR": "corrections", "AID": "corrections", "NL": "directives",
}  # fmt: skip
MOST_HUMAN = 1 / 300  # share of articles by people in which a default rule may find anything
BARE_BODIES = frozenset({"AUT001", "DAT001"})  # the corpora lack what these look for


@EACH
def test_file_is_named_after_its_rule_and_stands_in_its_group(path: Path, rule: Rule) -> None:
    assert (path.parent.name, path.stem) == (FOLDERS[rule.group], rule.name)


def test_ids_and_names_are_unique() -> None:
    words = Counter(word for rule in RULES.values() for word in (rule.id, rule.name))

    assert [word for word, times in words.items() if times > 1] == []


@EACH
def test_rule_has_enough_examples_and_one_that_nearly_fires(path: Path, rule: Rule) -> None:
    assert len(rule.examples.bad) >= 3
    assert len(rule.examples.good) >= 3
    assert any(example.note for example in rule.examples.good)


@EACH
def test_message_reads_like_a_message(path: Path, rule: Rule) -> None:
    words = re.sub(r"\{\w+\}", "", rule.message)

    assert len(rule.message) < 80
    assert not words.endswith((".", "!", "?"))
    assert words.lstrip('“”"‘ ')[:1].islower() or words.startswith(("“", "["))
    assert "{match}" not in rule.message or "“{match}”" in rule.message


@EACH
def test_summary_is_one_sentence_and_the_rest_is_prose(path: Path, rule: Rule) -> None:
    assert re.fullmatch(r"[^\n.!?]+\.", rule.summary)
    assert len(rule.summary) <= 120
    assert rule.why.strip().endswith((".", "”"))
    assert rule.help.endswith((".", "”", "`."))


@EACH
def test_tags_are_known_and_links_are_https(path: Path, rule: Rule) -> None:
    assert set(rule.tags) <= TAGS
    assert rule.references or rule.group == "NL"
    assert all(reference.url.startswith("https://") for reference in rule.references)


@EACH
def test_no_pattern_can_take_for_ever(path: Path, rule: Rule) -> None:
    assert [danger(pattern) for pattern in patterns_of(rule.check) if danger(pattern)] == []


@EACH
def test_default_rule_hardly_fires_on_articles_by_people(path: Path, rule: Rule) -> None:
    if rule.group == "NL" or rule.id in BARE_BODIES or kind_of(rule.check) == "factcheck":
        return  # a fact-check is measured against evidence, in benchmarks of its own
    hits, documents = rule.measured.human

    assert rule.profile != "default" or hits / documents <= MOST_HUMAN


@EACH
def test_file_says_its_schema_and_passes_it(path: Path, rule: Rule) -> None:
    text = path.read_text(encoding="utf-8")
    value = yaml.load(text, TextualDates)  # noqa: S506 - a SafeLoader that leaves dates as text

    assert text.startswith("# yaml-language-server: $schema=../../schema/rule.schema.json\n")
    assert list(jsonschema.Draft202012Validator(rule_schema()).iter_errors(value)) == []


@EACH
def test_page_of_the_rule_is_current(path: Path, rule: Rule) -> None:
    assert (ROOT / f"docs/rules/{rule.name}.md").read_text(encoding="utf-8") == page(rule)


def test_schema_in_the_repository_is_current() -> None:
    kept = json.loads((ROOT / "schema/rule.schema.json").read_text(encoding="utf-8"))

    assert kept == rule_schema()


class TextualDates(yaml.SafeLoader):
    """Reads YAML as the rules' own reader does: a date stays text."""


TextualDates.yaml_implicit_resolvers = {
    letter: [(tag, form) for tag, form in forms if tag != "tag:yaml.org,2002:timestamp"]
    for letter, forms in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
