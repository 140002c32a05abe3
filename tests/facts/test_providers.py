"""Providers: judges that the configuration names, and what is said of names that are wrong."""

from pathlib import Path

import pytest

from newslint.errors import ConfigError, UsageError
from newslint.facts.dating import dated
from newslint.facts.model import Article, Judgement
from newslint.facts.providers import load_providers
from newslint.formats import parse

_MODULE = """
from newslint.facts.model import Judgement, Unit
from newslint.model.spans import Span

kind = "number"

def judge(article):
    yield Judgement(Unit("number", "seven", Span(0, 5)), "unverifiable")

class Loud:
    kind = "claim"

    def judge(self, article):
        raise ValueError("no")

class Wrong:
    kind = "claim"

    def judge(self, article):
        yield "a text"

class Other:
    kind = "claim"
    judge = staticmethod(judge)

class Needy:
    kind = "claim"

    def __init__(self, key):
        pass

class NoKind:
    kind = "opinion"

    def judge(self, article):
        return iter(())
"""


@pytest.fixture(autouse=True)
def module(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "harbour_facts.py").write_text(_MODULE)
    (tmp_path / "harbour_broken.py").write_text("raise RuntimeError('out of order')")
    monkeypatch.syspath_prepend(tmp_path)


def article() -> Article:
    (document,) = parse("seven ships", "a.txt")
    return dated(document)


def judged(name: str) -> list[Judgement]:
    (judge,) = load_providers((name,))
    return list(judge.judge(article()))


def test_module_is_a_judge() -> None:
    (found,) = judged("harbour_facts")

    assert (found.unit.text, found.verdict) == ("seven", "unverifiable")


@pytest.mark.parametrize(
    ("name", "said"),
    [
        pytest.param("harbour_fact", "No module named 'harbour_fact'", id="no such module"),
        pytest.param("harbour_facts:Lout", "did you mean `Loud`?", id="no such name"),
        pytest.param("harbour_broken", "out of order", id="a module that raises"),
        pytest.param("harbour_facts:Needy", "cannot be made", id="a class that wants something"),
        pytest.param(
            "harbour_facts:NoKind", "needs a `kind` of quote, role", id="a kind that is none"
        ),
        pytest.param("harbour_facts:Judgement", "cannot be made", id="no judge"),
        pytest.param("pathlib", "is no judge", id="a module that is none"),
        pytest.param("../harbour", "is no name of a module", id="a path"),
        pytest.param("", "is no name of a module", id="nothing"),
    ],
)
def test_wrong_name_is_told_with_its_line(tmp_path: Path, name: str, said: str) -> None:
    file = tmp_path / "newslint.toml"
    file.write_text(
        f'preview = true\n[factcheck]\nproviders = ["harbour_facts:Loud",\n  "{name}"]\n'
    )
    with pytest.raises(ConfigError) as caught:
        load_providers((name,), file)
    (problem,) = caught.value.problems

    assert said in problem.text
    assert problem.path == str(file)
    assert problem.line == 4


def test_provider_of_the_docs_runs(tmp_path: Path) -> None:
    page = (Path(__file__).parents[2] / "docs" / "factcheck-stores.md").read_text(encoding="utf-8")
    code = page.rpartition("```python\n")[2].partition("```")[0]
    (tmp_path / "harbour_docs.py").write_text(code, encoding="utf-8")
    (judge,) = load_providers(("harbour_docs",))
    (document,) = parse("Harbour\n\nThe Ada Quist sailed for the isles on Monday.\n", "a.txt")
    (found,) = judge.judge(dated(document))

    assert (found.verdict, document.text[slice(*found.unit.span)]) == ("supported", "Ada Quist")


def test_all_wrong_names_are_told_at_once() -> None:
    with pytest.raises(ConfigError) as caught:
        load_providers(("harbour_fact", "harbour_facts", "harbour_factz"))

    assert len(caught.value.problems) == 2


@pytest.mark.parametrize(
    ("name", "said"),
    [
        pytest.param("harbour_facts:Loud", r"failed on a\.txt: ValueError\('no'\)", id="raises"),
        pytest.param("harbour_facts:Wrong", "something else than judgements", id="yields a text"),
        pytest.param(
            "harbour_facts:Other", "something else than judgements of claim", id="of another kind"
        ),
    ],
)
def test_provider_that_fails_is_named(name: str, said: str) -> None:
    with pytest.raises(UsageError, match=said):
        judged(name)
