"""Everything newslint raises on purpose; each child names who has to act.

NewslintError
├── UsageError      the command line or the call is wrong
├── ConfigError     a configuration file is wrong
├── RuleError       a rule file is wrong
├── FactsError      a store of facts is wrong, or what should go into it
├── FormatError     an article cannot be read as what it claims to be
│   └── NoArticleError  it can, and there is no article in it
└── InternalError   newslint itself is wrong
"""

from newslint.records import NamedTuple


class Problem(NamedTuple):
    """One mistake in a file people write: `line` and `column` count from 1, 0 where there is none."""

    path: str
    line: int
    column: int
    text: str

    def __str__(self) -> str:
        place = f":{self.line}:{self.column}" if self.line else ""
        return f"{self.path}{place}: {self.text}"


class NewslintError(Exception):
    """The root: catch it to catch all that newslint raises on purpose."""


class UsageError(NewslintError):
    """The command line or the call is wrong."""


class ProblemsError(NewslintError):
    """All mistakes of one reading, in `problems`; its text has one of them a line."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems

    def __reduce__(self) -> tuple[type, tuple[tuple[Problem, ...]]]:
        return type(self), (self.problems,)


class ConfigError(ProblemsError):
    """A configuration file is wrong."""


class RuleError(ProblemsError):
    """A rule file is wrong."""


class FactsError(ProblemsError):
    """A store of facts is wrong, or what should go into it."""


class FormatError(NewslintError):
    """An article cannot be read as what it claims to be; `line` and `column` from 1, 0 where there are none."""

    def __init__(self, text: str, line: int = 0, column: int = 0) -> None:
        super().__init__(text)
        self.line = line
        self.column = column

    def __reduce__(self) -> tuple[type, tuple[str, int, int]]:
        return type(self), (str(self), self.line, self.column)


class NoArticleError(FormatError):
    """A file is well-formed, and nothing in it is an article: settings, a site map, a table of figures."""


class InternalError(NewslintError):
    """newslint itself is wrong; the text names the rule and the file it was working on."""
