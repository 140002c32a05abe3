"""What site generators put into Markdown: Hugo, Jekyll, Eleventy and MDX syntax, found and masked."""

from collections.abc import Iterator

from newslint.hints import Literal
from newslint.model.spans import Span
from newslint.records import NamedTuple
from newslint.text.expressions import Expression, Match, expression

# No character at all in Unicode's terms: Markdown reads it as a letter, and no article has it.
MASK = "\ufdd0"
MASKED = expression(f"{MASK}+")

TemplateKind = Literal["call", "tag", "comment", "silent"]


class Template(NamedTuple):
    """A stretch of template syntax. Only a `call` prints something; a `silent` one has no parameters either."""

    span: Span
    kind: TemplateKind


_OPENING = expression(r"\{(?:\{[<%]?|[%:#.])")
_CLOSING = {"{{<": ">}}", "{{%": "%}}", "{{": "}}", "{%": "%}", "{:": "}", "{#": "#}"}
_KINDS: dict[str, TemplateKind] = {"{%": "tag", "{:": "silent", "{#": "silent"}
_ATTRIBUTES = expression(r"\{[#.][\w-][^{}\n]{0,200}\}(?=[ \t]*(?:\r?\n|$))")
_LONGEST = 2000  # characters of one call; what closes farther off belongs to another
_STOPS = ("\n\n", "\n\r\n", "```")
_NAME = expression(r"\{[{%][<%]?-?\s*(\w+)")
_VERBATIM = ("highlight", "comment", "mermaid", "math", "katex")
_BRACE = expression(r"\\.|[{}]|```|\n[ \t\r]*\n")
_MODULE_LINE = expression(
    r"(?m)^(?:import\s+(?:[\w*{][^\n]{0,500}\bfrom\s|[\"'])|export\s+(?:default|const|let|var|function|async|class|type|\{|\*))"
    r"[^\n]*(?:\n(?![ \t\r]*(?:\n|\Z)|```|~~~)[^\n]+)*",
)


def mask(text: str, start: int, *, jsx: bool) -> tuple[str, dict[int, Template]]:
    """Put a character that is none over all template syntax from `start` on; also give what was there, by its start."""
    if "{" not in text and not jsx:
        return text, {}
    found = sorted(_jsx(text, start)) if jsx else _calls(text, start)
    templates: dict[int, Template] = {}
    parts = []
    at = 0
    for template in found:
        first, end = template.span
        if first < at:
            continue
        templates[first] = template
        parts += [text[at:first], MASK * (end - first)]
        at = end
    return "".join([*parts, text[at:]]), templates


def _calls(text: str, at: int) -> Iterator[Template]:
    unclosed: set[str] = set()
    while opening := _OPENING.search(text, at):
        template = _call(text, opening)
        if template is None:
            at = opening.start() + 1
            continue
        name = _NAME.match(text, opening.start())
        if name and name[1] in _VERBATIM and name[1] not in unclosed:
            closing = _closing_tag(name[1]).search(text, template.span.end)
            if closing:
                template = Template(Span(opening.start(), closing.end()), "silent")
            else:
                unclosed.add(name[1])
        at = template.span.end
        yield template


def _call(text: str, opening: Match) -> Template | None:
    start = opening.start()
    attributes = _ATTRIBUTES.match(text, start)
    if attributes:
        return Template(Span(*attributes.span()), "silent")
    closing = _CLOSING.get(opening[0])
    if closing is None:
        return None
    end = text.find(closing, opening.end(), start + _LONGEST)
    if end < 0 or any(text.find(stop, start, end) >= 0 for stop in _STOPS):
        return None
    return Template(Span(start, end + len(closing)), _KINDS.get(opening[0], "call"))


def _closing_tag(name: str) -> Expression:
    return expression(rf"\{{(?:\{{[<%]\s?/\s?{name}\s?[>%]\}}|%-?\s?end{name}\s?-?%)\}}")


def _jsx(text: str, start: int) -> Iterator[Template]:
    """Module lines and `{expressions}` of MDX, closed before the next blank line."""
    for line in _MODULE_LINE.finditer(text, start):
        yield Template(Span(*line.span()), "silent")
    opened: list[int] = []
    for brace in _BRACE.finditer(text, start):
        if brace[0] == "{":
            opened.append(brace.start())
        elif brace[0] == "}" and opened:
            first = opened.pop()
            if not opened:
                is_comment = text.startswith("{/*", first)
                yield Template(Span(first, brace.end()), "comment" if is_comment else "call")
        elif brace[0] == "```" or brace[0].startswith("\n"):
            opened.clear()
