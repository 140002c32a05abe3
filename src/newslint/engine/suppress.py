"""Directives at work: findings are marked, never dropped, and directives that do nothing are found."""

from collections.abc import Iterable, Iterator, Sequence

from newslint.checks.directive import Check as DirectiveCheck
from newslint.checks.directive import Fault
from newslint.engine.directives import Directive, read_directive
from newslint.model.document import Comment, Document
from newslint.model.finding import Hit, Mark
from newslint.model.spans import Place, Span
from newslint.records import NamedTuple
from newslint.rules.deferred import actual, kind_of
from newslint.rules.pack import nearest_rule
from newslint.rules.rule import Rule
from newslint.text.lines import Lines


class Reach(NamedTuple):
    """What one word of a directive sets aside: a rule, within a stretch of the source."""

    directive: Directive
    word: str
    rule: str  # the id; empty where no rule has that code or name
    span: Span

    def covers(self, rule: Rule, hit: Hit) -> bool:
        """Whether a hit is set aside: it begins within the stretch and is of the rule."""
        return rule.id == self.rule and self.span.start <= hit.span.start < max(self.span.end, 1)


def marks(
    seen: Sequence[tuple[Rule, Hit]], document: Document, lines: Lines, known: Sequence[Rule]
) -> list[Mark | None]:
    """A mark for each hit that the document's directives set aside."""
    reaches = list(_reaches(document, known))
    return [_mark(rule, hit, reaches, document, lines) for rule, hit in seen]


def _mark(
    rule: Rule, hit: Hit, reaches: list[Reach], document: Document, lines: Lines
) -> Mark | None:
    for reach in reaches:
        if reach.covers(rule, hit):
            line, column = lines.place(reach.directive.comment.span.start)
            return Mark(
                "suppressed", reach.directive.reason, Place(line + document.base.line, column)
            )
    return None


def faults(
    seen: Sequence[tuple[Rule, Hit]],
    document: Document,
    rules: Sequence[Rule],
    known: Sequence[Rule],
    *,
    require_reason: bool,
) -> Iterator[tuple[Fault, Hit]]:
    """Directives that are malformed, name no rule, set nothing aside, do not pair or give no reason."""
    ids = {rule.id for rule in rules}
    for comment in document.comments:
        directive = read_directive(comment)
        if directive is None:
            yield "malformed", Hit(comment.span, {"directive": comment.text.strip() or "nothing"})
        elif require_reason and not directive.reason and directive.verb != "enable":
            yield "no-reason", _hit(directive)
    reaches = list(_reaches(document, known))
    for directive, words in _by_directive(reach[:2] for reach in reaches if not reach.rule):
        yield "unknown-rule", _hit(directive, words, nearest_rule(known, words[0]))
    idle = (
        reach[:2]
        for reach in reaches
        if reach.rule in ids and not any(reach.covers(rule, hit) for rule, hit in seen)
    )
    for directive, words in _by_directive(idle):
        left = _without(directive, words, document)
        yield (
            "unused",
            _hit(directive, words)._replace(replacement=left, is_fixable=left is not None),
        )
    for directive, words in _by_directive(_unmatched(document)):
        yield "unmatched", _hit(directive, words)


def fault_of(rule: Rule) -> Fault | None:
    """Which fault of directives a rule is about; None for every other rule."""
    if kind_of(rule.check) != "directive":
        return None
    check: DirectiveCheck = actual(rule.check)
    return check.fault


def _hit(directive: Directive, words: Iterable[str] = (), nearest: str = "") -> Hit:
    captures = {"directive": directive.verb, "words": ", ".join(words), "nearest": nearest}
    return Hit(directive.comment.span, captures)


def _by_directive(
    pairs: Iterable[tuple[Directive, str]],
) -> Iterator[tuple[Directive, tuple[str, ...]]]:
    words: dict[Span, tuple[Directive, list[str]]] = {}
    for directive, word in pairs:
        words.setdefault(directive.comment.span, (directive, []))[1].append(word)
    for directive, found in words.values():
        yield directive, tuple(found)


def _reaches(document: Document, known: Sequence[Rule]) -> Iterator[Reach]:
    ids = {word: rule.id for rule in known for word in (rule.id, rule.name)}
    directives = _directives(document)
    for index, directive in enumerate(directives):
        for word in directive.words:
            rule = ids.get(word) or ids.get(word.upper(), "")
            if directive.verb == "file-ignore":
                yield Reach(directive, word, rule, Span(0, len(document.text) + 1))
            elif directive.verb == "ignore":
                yield Reach(directive, word, rule, _block_of(directive.comment, document))
            elif directive.verb == "disable":
                end = _enable_after(directives[index + 1 :], word)
                start = directive.comment.span.end
                yield Reach(
                    directive, word, rule, Span(start, end.start if end else len(document.text) + 1)
                )


def _block_of(comment: Comment, document: Document) -> Span:
    """The block that a comment stands in, or the next one where it stands alone."""
    for block in document.blocks:
        start, end = block.span
        if comment.alone and start >= comment.span.end:
            return Span(start, end)
        if not comment.alone and start <= comment.span.start and comment.span.end <= end:
            return Span(start, end)
    if comment.alone:
        return Span(comment.span.end, comment.span.end)
    # Between the pieces of no block (at the very end of one): the block that ends last before it.
    before = [block.span for block in document.blocks if block.span.start <= comment.span.start]
    return max(before, default=comment.span)


def _enable_after(directives: Sequence[Directive], word: str) -> Span | None:
    return next(
        (
            other.comment.span
            for other in directives
            if other.verb == "enable" and word in other.words
        ),
        None,
    )


def _unmatched(document: Document) -> Iterator[tuple[Directive, str]]:
    """What is disabled to the end of the document, or enabled without having been disabled."""
    directives = _directives(document)
    open_words: set[str] = set()
    for index, directive in enumerate(directives):
        for word in directive.words:
            if directive.verb == "disable":
                open_words.add(word)
                if _enable_after(directives[index + 1 :], word) is None:
                    yield directive, word
            elif directive.verb == "enable":
                if word not in open_words:
                    yield directive, word
                open_words.discard(word)


def _directives(document: Document) -> list[Directive]:
    return [directive for comment in document.comments if (directive := read_directive(comment))]


def _without(directive: Directive, words: tuple[str, ...], document: Document) -> str | None:
    """The comment without the words that do nothing; empty where all do nothing, None where it is no comment."""
    start, end = directive.comment.span
    source = document.text[start:end]
    if "newslint:" not in source:
        return None
    left = [word for word in directive.words if word not in words]
    if not left:
        return ""
    head, _, rest = source.partition("[")
    return f"{head}[{', '.join(left)}]{rest.partition(']')[2]}"
