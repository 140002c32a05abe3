"""What element names, classes and ids say about a part of a page: aside, body, byline, date, caption."""

from functools import lru_cache
from itertools import pairwise

from newslint.formats.html_tree import Tree
from newslint.model.document import BlockKind
from newslint.records import NamedTuple
from newslint.text.expressions import Expression, expression
from newslint.text.words import listed

_NAMES = expression(
    r"""\s(?:class|id|role|rel|itemprop|property)\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s>"']++))"""
)
_HIDDEN = expression(
    r"""(?i)\shidden(?=[\s=/>])|\saria-hidden\s*=\s*["']?true|display\s*:\s*none"""
)
_WORD = expression(r"[a-zäöüß]+|\d+")

_ASIDE_ELEMENTS = frozenset({"nav", "footer", "aside", "menu", "dialog"})
_NEVER_ASIDE = frozenset({"html", "body", "main", "article", "p", "a"})
# Words of a class or id: “post-sharing” is “post” and “sharing”.
_ASIDE_WORDS = listed(
    """
    nav navigation navbar navi subnav topnav mainnav sitenav pagenav menu submenu footer
    sidebar sidebars aside masthead comment comments commentlist kommentar kommentare
    leserkommentare disqus respond reactions trackback trackbacks pings cookie cookies
    consent gdpr banner breadcrumb breadcrumbs pagination pager tags tag tagcloud taglist
    modal popup login signup signin suche toolbar skiplink skiplinks popular
    trending outbrain taboola ad ads advert anzeige anzeigen werbung upsell teaser
    teasers likes like rating authorbox impressum imprint sharedaddy noprint
    """
)
_FIRM_WORDS = listed(
    "nav navigation menu footer sidebar comment comments cookie cookies consent modal"
)
_ASIDE_STARTS = (
    "related",
    "recommend",
    "share",
    "sharing",
    "social",
    "newsletter",
    "subscri",
    "promo",
    "sponsor",
    "search",
    "advert",
    "addtoany",
    "taboola",
)
_ASIDE_PAIRS = frozenset(
    {
        ("most", "read"), ("most", "popular"), ("most", "viewed"), ("latest", "news"), ("latest", "posts"), ("log", "in"), ("sign", "up"),
        ("sign", "in"), ("side", "bar"), ("skip", "links"), ("author", "bio"), ("author", "box"), ("author", "info"), ("author", "profile"),
        ("author", "description"), ("author", "card"), ("about", "author"), ("about", "the"), ("print", "only"),
    }
)  # fmt: skip
_PAIR_ENDS = frozenset(second for _, second in _ASIDE_PAIRS)
# Builders of pages call everything a widget: “elementor-widget-container”.
_WIDGETS = frozenset({"widget", "widgets"})
# Said of an element itself, not of what is in it: “ads-helper” holds whole pages.
_HARMLESS = frozenset({"helper", "free", "ready", "enabled", "has", "no", "with", "open", "layout"})
_HIDDEN_CLASSES = listed(
    """
    hidden hide sr-only screen-reader-text screen-reader-only visually-hidden visuallyhidden
    element-invisible print-only
    """
)
_BODY = expression(
    r"article[_-]{0,2}(?:body|text|content|copy)|entry[_-]{0,2}content|post[_-]{0,2}(?:content|body|text|entry)|"
    r"story[_-]{0,2}(?:body|text|content)|body[_-]{0,2}(?:copy|text)|text-?body|content:encoded|"
    r"artikel-?(?:text|inhalt)|field-name-body|news-?(?:text|body|content)|mw-parser-output"
)
# “entry-footer”, “article-meta”: who wrote it and when.
_ARTICLE_FOOT = expression(
    r"(?:entry|post|article|asset|story|node|news|artikel)[\w-]{0,3}(?:footer|foot|meta|info)(?![a-z])"
)
# Kind, what the class says, and the most characters that a line of the kind has.
_ROLES: tuple[tuple[BlockKind, Expression, int], ...] = (
    (
        "caption",
        expression(
            r"(?:^|[\s_-]|image|img|photo|media|wp)(?:caption|captiontext|bildunterschrift|bild-?(?:text|zeile|info)|"
            r"img-?(?:text|credit)|image-?(?:credit|copyright|source)|photo-?credit|legende|credit|copyright)"
            r"(?=$|[\s_-])"
        ),
        800,
    ),
    (
        "byline",
        expression(
            r"byline|(?:^|[\s_-])(?:authors?|autor(?:en|in|zeile|es)?|writer|contributor|journalist|verfasser)"
            r"(?=$|[\s_-]|name|line)"
        ),
        160,
    ),
    (
        "date",
        expression(
            r"date(?=$|[\s_-]|time|line|block|box|info)|dateline|datum|(?:^|[\s_-])(?:time(?:stamp)?|publi(?:shed|cation|c)|posted|"
            r"created|submitted|updated|modified|fecha|data|zeit)(?=$|[\s_-]|on|at)"
        ),
        160,
    ),
    ("correction", expression(r"(?:^|[\s_-])(?:correction|clarification|editors?-?note)"), 2000),
    (
        "dek",
        expression(
            r"(?:^|[\s_-])(?:dek|standfirst|lead|lede|sub-?(?:title|headline|head)|excerpt|"
            r"intro(?:duction|text)?|summary|abstract|chapo|vorspann|anrei(?:ss|ß)er|ingress|sommario|entradilla)"
            r"(?=$|[\s_-]|text)"
        ),
        600,
    ),
)

_HEADLINE = expression(r"head-?line|(?:entry|post|article|page|news)-?_?title|titel|titulo")
_SECTION = expression(
    r"kicker|eyebrow|overline|dachzeile|(?:^|[\s_-])(?:category|rubrik|section-?name|super-?head)"
)


class Hint(NamedTuple):
    """Whether an element says that it is no part of the article, or that it is its text."""

    is_aside: bool
    is_body: bool
    is_firm: bool = False  # an aside by a name that means nothing else


def names(tree: Tree, index: int) -> str:
    """The classes, id and roles of an element in lower case, between spaces."""
    return _names(tree.sources[index])


def hint(tree: Tree, index: int) -> Hint:
    """What an element says of itself."""
    return _hint(tree.names[index], tree.sources[index])


def role(tree: Tree, index: int, length: int) -> BlockKind | None:
    """What the names of an element say that a line of this length in it is."""
    said = _names(tree.sources[index])
    for kind, most in _roles(said) if said else ():
        if length <= most:
            return kind
    return None


def names_headline(tree: Tree, index: int) -> bool:
    """Whether the names of an element say that it is a headline."""
    said = _names(tree.sources[index])
    may_name = "head" in said or "tit" in said
    return may_name and _HEADLINE.search(said) is not None


def names_section(tree: Tree, index: int) -> bool:
    """Whether the names of an element say that it is the name of a desk."""
    return _SECTION.search(_names(tree.sources[index])) is not None


# Pages repeat their start tags: the rows of a menu, the boxes of a template.
@lru_cache(maxsize=2048)
def _names(source: str) -> str:
    if "=" not in source:
        return ""
    return " ".join([one or two or three for one, two, three in _NAMES.findall(source.lower())])


@lru_cache(maxsize=4096)
def _hint(name: str, source: str) -> Hint:
    said = _names(source)
    is_body = name == "article" or (said != "" and _BODY.search(said) is not None)
    if name in _NEVER_ASIDE:
        return Hint(is_aside=False, is_body=is_body)
    if ("hidden" in source or "display" in source) and _HIDDEN.search(source):
        return Hint(is_aside=True, is_body=False, is_firm=True)
    if ("foot" in said or "meta" in said or "info" in said) and _ARTICLE_FOOT.search(said):
        return Hint(is_aside=False, is_body=is_body)
    if name in _ASIDE_ELEMENTS or not _HIDDEN_CLASSES.isdisjoint(said.split()):
        return Hint(is_aside=True, is_body=is_body, is_firm=True)
    is_aside = not is_body and _speaks_of_aside(said)
    return Hint(is_aside, is_body, is_aside and not _FIRM_WORDS.isdisjoint(_WORD.findall(said)))


@lru_cache(maxsize=2048)
def _roles(said: str) -> tuple[tuple[BlockKind, int], ...]:
    return tuple([(kind, most) for kind, pattern, most in _ROLES if pattern.search(said)])


def _speaks_of_aside(said: str) -> bool:
    spoken = _WORD.findall(said)
    if not _PAIR_ENDS.isdisjoint(spoken) and not _ASIDE_PAIRS.isdisjoint(pairwise(spoken)):
        return True
    # Most names have no such word: none of them has to be looked at by itself.
    return _has_aside_word(spoken, spoken) and any(
        _is_aside_name(_WORD.findall(name)) for name in said.split()
    )


def _is_aside_name(spoken: list[str]) -> bool:
    return _HARMLESS.isdisjoint(spoken) and _has_aside_word(spoken, spoken[:1])


def _has_aside_word(spoken: list[str], first: list[str]) -> bool:
    if not (_ASIDE_WORDS.isdisjoint(spoken) and _WIDGETS.isdisjoint(first)):
        return True
    return any(word.startswith(_ASIDE_STARTS) for word in spoken)
