"""Who wrote, in scripts without capitals: “作者：王小明”, “文／山田太郎”, “김철수 기자”, “بقلم: أحمد سالم”."""

from functools import cache

from newslint.model.spans import Span
from newslint.text.expressions import Expression, expression

_LABEL = (
    r"作者|撰文|文|著者|執筆者?|筆者|ライター|投稿者|取材・文|글쓴이|글|작성자|취재|기자|الكاتبة?|بقلم|كتبت?|إعداد|"
    r"(?:本报|本報|特约|特約)?(?:记者|記者)|通讯员"
)
_LETTERS = r"[^\W\d_a-zA-Z]{1,12}"
_NAME = rf"{_LETTERS}(?:[ ・·]{_LETTERS}){{0,3}}"


def uncased_signature(text: str) -> Span | None:
    """The names that a line gives behind “作者：” or before “기자”."""
    match = _signature().search(text)
    return Span(*match.span(match.lastgroup or 0)) if match else None


@cache
def _signature() -> Expression:
    return expression(
        rf"(?:\A|(?<=[\s|｜(（【]))(?:"
        rf"(?:{_LABEL})(?:\s?[:：/／｜|]\s?|\s{{1,2}}|(?<=[记記]者))(?P<names>{_NAME}(?:[、，,]\s?{_NAME}){{0,4}})"
        rf"|(?P<reporter>{_LETTERS})\s?(?:기자|특파원|記者|记者)"
        rf")(?=[\s|｜／/)）】]|\Z)"
    )
