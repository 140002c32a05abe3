"""The page of a rule, as `newslint rule` prints it and docs/rules keeps it; all of it is from the rule's file."""

from collections.abc import Iterable, Iterator

from newslint.rules.rule import Example, Measured, Rule

_BAD_SHOWN = 3  # further ones are for the tests
_GOOD_SHOWN = 4


def page(rule: Rule) -> str:
    """A rule as Markdown, with a newline at its end."""
    parts = [f"# {rule.id} {rule.name}", rule.summary, _facts(rule), rule.why.strip()]
    parts += ["## What to do", rule.help, *_fix(rule)]
    parts += ["## What it finds", "The finding is what stands in double brackets."]
    parts += _examples(rule.examples.bad[:_BAD_SHOWN])
    parts += ["## What it leaves alone", *_examples(rule.examples.good[:_GOOD_SHOWN])]
    parts += [*_measured(rule.measured), *_references(rule)]
    return "\n\n".join(parts) + "\n"


def index(rules: Iterable[Rule]) -> str:
    """The list of all rules as Markdown, a table for each group."""
    parts = ["# Rules"]
    rows: dict[str, list[str]] = {}
    for rule in rules:
        cells = (
            f"[{rule.id}]({rule.name}.md)",
            rule.name,
            rule.severity,
            rule.profile,
            rule.summary,
        )
        rows.setdefault(rule.group, []).append(_row(cells))
    head = [_row(("Code", "Name", "Severity", "Profile", "What it finds")), _row(["---"] * 5)]
    for group, lines in rows.items():
        parts += [f"## {group}", "\n".join([*head, *lines])]
    return "\n\n".join(parts) + "\n"


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _facts(rule: Rule) -> str:
    facts = [
        f"Severity **{rule.severity}**",
        *(f"{severity} in {name}" for name, severity in rule.severity_in.items()),
        f"confidence {rule.confidence}",
        f"profile {rule.profile}",
        f"since {rule.since}",
    ]
    if rule.preview:
        facts.append("in preview")
    if rule.deprecated:
        facts.append(f"deprecated: {rule.deprecated}")
    if rule.languages:
        facts.append(f"languages {', '.join(rule.languages)}")
    if rule.tags:
        facts.append(f"tags {', '.join(rule.tags)}")
    return ", ".join(facts) + "."


def _fix(rule: Rule) -> Iterator[str]:
    if rule.fix:
        flag = "" if rule.fix.applicability == "safe" else " --unsafe-fixes"
        if rule.fix.applicability == "display":
            yield f"A fix is shown and never applied: {_lower(rule.fix.title)}."
        else:
            yield f"`newslint check --fix{flag}` does it: {_lower(rule.fix.title)}."


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]


def _examples(examples: Iterable[Example]) -> Iterator[str]:
    for example in examples:
        shown = _fenced(example.text)
        named = f"In `{example.path}`." if example.path else ""
        said = " ".join(words for words in (named, example.note) if words)
        yield f"{said}\n\n{shown}" if said else shown
        for exhibit in example.evidence:
            yield f"held against `{exhibit.name}`:\n\n{_fenced(exhibit.text)}"


def _fenced(text: str) -> str:
    text = text.rstrip("\n")
    fence = "`" * max(3, _longest_run(text) + 1)
    return f"{fence}text\n{text}\n{fence}"


def _longest_run(text: str) -> int:
    """The length of the longest row of backticks."""
    longest = run = 0
    for letter in text:
        run = run + 1 if letter == "`" else 0
        longest = max(longest, run)
    return longest


def _measured(measured: Measured) -> Iterator[str]:
    pairs = (("people", measured.human), ("language models", measured.machine))
    rows = [
        f"| {name} | {pair[0]} | {pair[1]} | {pair[0] / pair[1]:.1%} |"
        for name, pair in pairs
        if len(pair) == 2 and pair[1]
    ]
    if rows:
        yield "## How often it fires"
        yield "\n".join(["| Texts by | with a finding | of | share |", "|---|---|---|---|", *rows])


def _references(rule: Rule) -> Iterator[str]:
    lines = [f"- [{reference.title}]({reference.url})" for reference in rule.references]
    if rule.standards:
        lines.append(f"- Standards: {', '.join(rule.standards)}")
    if lines:
        yield "## References"
        yield "\n".join(lines)
