"""Write what is made from rules: their pages under docs/rules and the schema of rule files."""

import json
from pathlib import Path

from newslint.rules.pack import load_rules
from newslint.rules.page import index, page
from newslint.rules.schema import rule_schema

ROOT = Path(__file__).parents[1]


def generated() -> dict[Path, str]:
    """Every generated file with its text."""
    rules = load_rules()
    pages = {f"docs/rules/{rule.name}.md": page(rule) for rule in rules}
    schema = json.dumps(rule_schema(), indent=2, ensure_ascii=False) + "\n"
    files = {**pages, "docs/rules/index.md": index(rules), "schema/rule.schema.json": schema}
    return {ROOT / name: text for name, text in files.items()}


def main() -> None:
    files = generated()
    for path in (ROOT / "docs/rules").glob("*.md"):
        if path not in files:
            path.unlink()  # the page of a rule that was renamed
    for path, text in files.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
