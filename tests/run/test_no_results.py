"""Runs that pass the results of earlier ones over, and the command that empties them."""

from pathlib import Path

from command import CLEAN, FAULTY, newslint


def test_no_cache_passes_it_over(tmp_path: Path) -> None:
    articles, kept = tmp_path / "articles", tmp_path / "kept"
    articles.mkdir()
    for number in range(20):
        (articles / f"{number}.txt").write_text((CLEAN, FAULTY)[number % 2], encoding="utf-8")
    more = {"NEWSLINT_CACHE_DIR": str(kept)}
    newslint("check", "--no-cache", ".", folder=articles, more=more)
    assert not list(kept.glob("results-*"))

    newslint("check", ".", folder=articles, more=more)
    assert len(list(kept.glob("results-*"))) == 1

    cleaned = newslint("clean", folder=articles, more=more)
    assert cleaned.out.startswith("removed ")
    assert not kept.exists()
