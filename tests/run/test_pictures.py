"""Pictures beside an article are looked into for what their files say, and no others."""

from pathlib import Path

import pytest

from newslint.config.discover import Configs
from newslint.run.check import check_paths

MADE = b"\xff\xd8\xff\xe1..http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia.."


def findings(folder: Path, picture: str) -> list[str]:
    article = folder / "posts" / "ferry.md"
    article.parent.mkdir(exist_ok=True)
    article.write_text(f"# The ferry is back\n\n![The ferry]({picture})\n\nIt sails at six.\n")
    (folder / "newslint.toml").write_text('select = ["IMG012"]\n')
    return [finding.excerpt for finding in check_paths([str(article)], Configs()).findings]


@pytest.mark.parametrize(
    ("place", "address"),
    [
        pytest.param("posts/ferry.jpg", "ferry.jpg", id="beside the article"),
        pytest.param("posts/img/ferry.jpg", "img/ferry.jpg?w=80", id="in a folder below"),
        pytest.param("static/img/ferry.jpg", "/img/ferry.jpg", id="where a site has its pictures"),
    ],
)
def test_a_picture_of_the_site_is_looked_into(tmp_path: Path, place: str, address: str) -> None:
    file = tmp_path / place
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(MADE)

    assert findings(tmp_path, address) == [address]


def test_a_picture_outside_is_left_alone(tmp_path: Path) -> None:
    site = tmp_path / "site"
    site.mkdir()
    (tmp_path / "ferry.jpg").write_bytes(MADE)
    (site / "posts").mkdir()
    (site / "posts" / "link.jpg").symlink_to(tmp_path / "ferry.jpg")

    assert findings(site, "../../ferry.jpg") == []
    assert findings(site, "link.jpg") == []


@pytest.mark.parametrize(
    "address",
    [
        pytest.param("missing.jpg", id="no such file"),
        pytest.param("folder.jpg", id="a folder"),
        pytest.param("https://tarn.example/ferry.jpg", id="somewhere else"),
        pytest.param("ferry%00.jpg", id="a name that no file has"),
    ],
)
def test_what_cannot_be_read_is_no_finding(tmp_path: Path, address: str) -> None:
    (tmp_path / "posts" / "folder.jpg").mkdir(parents=True)

    assert findings(tmp_path, address) == []
