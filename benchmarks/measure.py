"""How many articles by people and texts by machines each rule fires on, written into the rule files.

A corpus is a folder with `human/` and `machine/`, each of JSON Lines files whose records have a
`text`. Every record is read as plain text by itself, and every rule is run whatever its profile;
those of fact-checks have no evidence there but newslint's own table and arithmetic.
"""

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from newslint.engine.gate import Gate
from newslint.engine.linter import judge
from newslint.engine.similar import settled
from newslint.facts.dating import dated
from newslint.facts.evidence import Given, across, judges
from newslint.facts.worksheet import check
from newslint.formats import parse
from newslint.model.finding import Finding
from newslint.model.judgement import KINDS, Article
from newslint.rules.load import load_rule
from newslint.rules.pack import builtin_folder, rule_files
from newslint.rules.rule import Rule

_OURS = "NL"  # rules about newslint's own directives: no corpus has any
_LINE = re.compile(r"(?m)^measured:.*\n\n?")


def texts(folder: Path) -> Iterator[tuple[str, str]]:
    for path in sorted(folder.glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            record = json.loads(line)
            yield str(record["id"]), record["text"]


def findings(folder: Path, rules: list[Rule]) -> Iterator[tuple[str, tuple[Finding, ...]]]:
    """What each document is found to have, also by a fact-check without evidence, and then beside all others."""
    gate = Gate(rules)
    experts = judges(Given(), KINDS)
    drafts: list[Finding] = []
    articles: list[Article] = []
    for name, text in texts(folder):
        for document in parse(text, name, "text"):
            articles.append(dated(document))
            worksheet = check(articles[-1], experts)
            judged = judge(document, gate, judgements=worksheet.judgements)
            drafts += judged.drafts
            yield name, judged.findings
    for _, finding in settled(drafts, rules):
        yield finding.path, (finding,)
    for index, judgement in across(articles):
        document = articles[index].document
        yield document.path, judge(document, gate, judgements=(judgement,)).findings


def count(folder: Path, rules: list[Rule], shown: set[str]) -> tuple[Counter[str], int]:
    """Documents with a finding of each rule, and all documents."""
    hits: Counter[str] = Counter()
    documents = set()
    for name, found in findings(folder, rules):
        documents.add(name)
        hits.update({finding.rule for finding in found})
        for finding in found:
            if finding.rule in shown:
                print(f"{folder.name} {name} {finding.rule} {finding.excerpt!r}")
    return hits, len(documents)


def write(path: Path, line: str) -> None:
    text = _LINE.sub("", path.read_text(encoding="utf-8"))
    path.write_text(text.replace("\nexamples:\n", f"\n{line}\n\nexamples:\n", 1), encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpora", nargs="?", type=Path, default=Path("../shared/corpora"))
    parser.add_argument(
        "--show", nargs="*", default=[], metavar="RULE", help="print what these find"
    )
    parser.add_argument("--only-show", action="store_true", help="leave the rule files alone")
    options = parser.parse_args()
    folders = [options.corpora / name for name in ("human", "machine")]
    if not all(folder.is_dir() for folder in folders):
        sys.exit(f"no corpora in {options.corpora}: nothing is measured")
    files = {path: load_rule(path) for path in rule_files(builtin_folder())}
    rules = [rule for rule in files.values() if rule.group != _OURS]
    human, machine = (count(folder, rules, set(options.show)) for folder in folders)
    for path, rule in files.items():
        if rule.group == _OURS:
            continue
        pairs = [[hits[rule.id], documents] for hits, documents in (human, machine)]
        line = f"measured: {{human: {pairs[0]}, machine: {pairs[1]}}}"
        if not options.only_show:
            write(path, line)
        print(f"{rule.id} {rule.profile:8} {line.removeprefix('measured: ')}")


if __name__ == "__main__":
    main()
