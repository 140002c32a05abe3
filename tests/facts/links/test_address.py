"""Addresses: which are none, which lead to an archive, and which are no sources at all."""

import pytest

from newslint.facts.links.address import Copy, copy_of, is_cited, malformed


@pytest.mark.parametrize(
    "url",
    [
        pytest.param("https://harbour.example/a?b=c#d", id="usual"),
        pytest.param("HTTPS://HARBOUR.EXAMPLE", id="in capitals"),
        pytest.param("http://192.0.2.7:8080/x", id="a number and a port"),
        pytest.param("http://[2001:db8::1]/x", id="a number of IPv6"),
        pytest.param("https://bücher.example/ü", id="letters beyond ASCII"),
        pytest.param("https://my_host.example./", id="underscore and closing stop"),
        pytest.param(
            "https://web.archive.org/web/2024/https://a.example/", id="an address in the path"
        ),
    ],
)
def test_sound_address(url: str) -> None:
    assert is_cited(url)
    assert malformed(url) == ""


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        pytest.param("htp://harbour.example/", "begin", id="letter missing"),
        pytest.param("https:/harbour.example/", "begin", id="slash missing"),
        pytest.param("https//harbour.example/", "begin", id="colon missing"),
        pytest.param("http:\\\\harbour.example\\", "begin", id="slashes the other way"),
        pytest.param("https:///harbour.example/", "begin", id="no host"),
        pytest.param("www.harbour.example/a", "begin", id="no scheme"),
        pytest.param("https://https://harbour.example/", "twice", id="two schemes"),
        pytest.param("https://harbour example.com/", "white space", id="space in the host"),
        pytest.param("https://harbour.example/a b", "white space", id="space in the path"),
        pytest.param("https://harbour.example/{id}", "“{”", id="slot of a template"),
        pytest.param("https://harbour/", "host", id="no domain"),
        pytest.param("https://harbour..example/", "host", id="two stops"),
        pytest.param("https://-harbour.example/", "host", id="begins with a hyphen"),
        pytest.param("https://harbour.example:port/", "port", id="a word for a port"),
        pytest.param("https://[2001:db8/", "host", id="open bracket"),
    ],
)
def test_malformed_address(url: str, reason: str) -> None:
    assert is_cited(url)
    assert reason in malformed(url)


@pytest.mark.parametrize(
    "url",
    [
        "/news",
        "#top",
        "mailto:desk@harbour.example",
        "tel:+1",
        "javascript:x()",
        "a.html",
        "",
        "ftp://a.example",
    ],
)
def test_what_is_not_of_the_web_is_no_source(url: str) -> None:
    assert not is_cited(url)


@pytest.mark.parametrize(
    ("url", "copy"),
    [
        pytest.param(
            "https://web.archive.org/web/20210304050607/https://a.example/b",
            Copy("the Internet Archive", "https://a.example/b", "2021-03-04"),
            id="with its day",
        ),
        pytest.param(
            "http://web.archive.org/web/20210304050607id_/http://a.example/",
            Copy("the Internet Archive", "http://a.example/", "2021-03-04"),
            id="as it was sent",
        ),
        pytest.param(
            "https://web.archive.org/web/*/https://a.example/",
            Copy("the Internet Archive", "https://a.example/"),
            id="all its copies",
        ),
        pytest.param("https://archive.ph/AbC12", Copy("archive.today"), id="short"),
        pytest.param("https://perma.cc/AB12-CD34", Copy("Perma.cc"), id="of a library"),
        pytest.param("https://archive.org/details/book", None, id="a book, no copy"),
        pytest.param("https://harbour.example/archive.ph", None, id="in the path alone"),
    ],
)
def test_archived_copy(url: str, copy: Copy | None) -> None:
    assert copy_of(url) == copy
