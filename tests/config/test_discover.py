"""Paths as strings: what is in a folder, on every system."""

import ntpath
import os

import pytest

from newslint.config.discover import below

ROOTED = os.path.abspath(os.sep)  # noqa: PTH100 - the root, whatever the system


@pytest.mark.parametrize(
    ("folder", "path", "found"),
    [
        pytest.param("news", "news", ".", id="the folder itself"),
        pytest.param("news", "news/a.txt", "a.txt", id="in it"),
        pytest.param("news", "news/wire/a.txt", "wire/a.txt", id="in a folder in it"),
        pytest.param("", "news/a.txt", "news/a.txt", id="in the root"),
        pytest.param("news", "news2/a.txt", None, id="beside it, by a longer name"),
        pytest.param("news/wire", "news", None, id="around it"),
    ],
)
def test_path_leads_from_a_folder(folder: str, path: str, found: str | None) -> None:
    given = (f"{ROOTED}{words}".replace("/", os.sep) for words in (folder, path))

    assert below(*given) == found


@pytest.mark.parametrize(
    ("folder", "path", "found"),
    [
        pytest.param(r"C:\News", r"C:\News\wire\a.txt", "wire/a.txt", id="with slashes"),
        pytest.param(r"C:\News", r"c:\news\A.txt", "A.txt", id="in another case"),
        pytest.param("C:\\", r"C:\a.txt", "a.txt", id="in the root of a drive"),
        pytest.param(r"\\host\share", r"\\host\share\a.txt", "a.txt", id="in a share"),
        pytest.param(r"C:\News", r"D:\News\a.txt", None, id="on another drive"),
    ],
)
def test_windows_paths_lead_from_a_folder(
    folder: str, path: str, found: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as windows:
        windows.setattr(os, "path", ntpath)
        windows.setattr(os, "sep", "\\")
        led = below(folder, path)

    assert led == found
