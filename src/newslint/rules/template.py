"""The first draft of a rule file: all that a rule needs, with blanks for what only its author knows."""

from collections.abc import Iterable

from newslint.text.expressions import expression

BLANK = "___"
_ID = expression(r"(?m)^id: (?P<group>[A-Z]{2,3})(?P<number>\d{3})\s*$")


def template(name: str, code: str) -> str:
    """The text of a rule file; it passes `newslint test-rules` once each blank is filled."""
    return _TEMPLATE.format(name=name, code=code, blank=BLANK)


def next_code(files: Iterable[str]) -> str:
    """The code after the last of some rule files, given as texts; a blank where they are of several groups."""
    found = [match for text in files for match in _ID.finditer(text)]
    groups = {match["group"] for match in found}
    if len(groups) != 1:
        return BLANK
    return f"{groups.pop()}{max(int(match['number']) for match in found) + 1:03}"


_TEMPLATE = """\
# Fill in each {blank}, then run `newslint test-rules` on this file.
id: {code}  # the letters of a group and three digits
name: {name}
since: 0.1.0
severity: warning  # error, warning or info
confidence: medium  # high, medium or low
profile: strict  # default once you have seen that it leaves good articles alone
tags: []
scope: [paragraph, caption]  # kinds of block; without this line, all

summary: {blank} stands in the article.
why: |
  {blank}

check:
  kind: pattern
  any:
    - '{blank}'

message: “{{match}}” {blank}
help: Name {blank}.

references:
  - title: {blank}
    url: https://{blank}

examples:
  bad:
    - text: The mayor said [[{blank}]] on Monday.
    - text: '[[{blank}]] was seen twice.'
    - text: Nobody knows [[{blank}]].
  good:
    - text: The mayor said nothing on Monday.
    - text: It was seen twice.
    - text: This nearly fires.
      note: It does not, since it is not quite the same.
"""
