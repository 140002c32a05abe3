"""A source-quality linter and fact-check tool for news.

Every public name is imported when it is first used: `import newslint` costs next to nothing.
"""

from importlib import import_module

from newslint._version import __version__

TYPE_CHECKING = False  # not from newslint.hints, which nobody has asked for yet
if TYPE_CHECKING:
    from newslint.api import (
        Linter,
        check_paths,
        check_text,
        factcheck,
        fix_text,
        load_rules,
        parse,
        quotes,
        write,
    )
    from newslint.engine.fix import Fixed
    from newslint.errors import (
        ConfigError,
        FormatError,
        InternalError,
        NewslintError,
        RuleError,
        UsageError,
    )
    from newslint.model.document import Block, Document
    from newslint.model.finding import Finding, Fix
    from newslint.model.judgement import Evidence, Judgement, Worksheet
    from newslint.model.spans import Span
    from newslint.rules.rule import Rule
    from newslint.run.report import Report
    from newslint.text.quotes.article import Quote


_HOMES = {
    "newslint.api": (
        "Linter", "check_paths", "check_text", "factcheck", "fix_text", "load_rules", "parse", "quotes", "write",
    ),
    "newslint.engine.fix": ("Fixed",),
    "newslint.errors": (
        "ConfigError", "FormatError", "InternalError", "NewslintError", "RuleError", "UsageError",
    ),
    "newslint.model.document": ("Block", "Document"),
    "newslint.model.finding": ("Finding", "Fix"),
    "newslint.model.judgement": ("Evidence", "Judgement", "Worksheet"),
    "newslint.model.spans": ("Span",),
    "newslint.rules.rule": ("Rule",),
    "newslint.run.report": ("Report",),
    "newslint.text.quotes.article": ("Quote",),
}  # fmt: skip

__all__ = [
    "Block",
    "ConfigError",
    "Document",
    "Evidence",
    "Finding",
    "Fix",
    "Fixed",
    "FormatError",
    "InternalError",
    "Judgement",
    "Linter",
    "NewslintError",
    "Quote",
    "Report",
    "Rule",
    "RuleError",
    "Span",
    "UsageError",
    "Worksheet",
    "__version__",
    "check_paths",
    "check_text",
    "factcheck",
    "fix_text",
    "load_rules",
    "parse",
    "quotes",
    "write",
]


def __getattr__(name: str) -> object:
    for home, names in _HOMES.items():
        if name in names:
            return getattr(import_module(home), name)
    raise AttributeError(f"module 'newslint' has no attribute {name!r}")


def __dir__() -> list[str]:
    return list(__all__)
