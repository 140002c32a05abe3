"""Files of published fact-checks to reviews: JSON, JSON Lines, or web pages with JSON-LD in them."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from newslint.errors import Problem
from newslint.facts.claims.published import Fault, reviews
from newslint.facts.claims.review import Review

_LARGEST = 1 << 30  # bytes of one file


def read_reviews(file: Path) -> Iterator[Review | Problem]:
    """The reviews of a file, and for each that is none a line or a pointer and what is wrong with it."""
    name = str(file)
    try:
        if file.stat().st_size > _LARGEST:
            yield Problem(name, 0, 0, "is larger than 1 GiB: split it")
            return
        text = file.read_bytes().decode("utf-8-sig")
    except OSError as error:
        yield Problem(name, 0, 0, f"cannot be read: {error.strerror}")
        return
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        yield Problem(name, line, 1, "is not UTF-8")
        return
    for line, value in _values(text):
        if isinstance(value, Problem):
            yield value._replace(path=name)
            continue
        for item in reviews(value):
            yield _located(item, name, line) if isinstance(item, Fault) else item


def _located(fault: Fault, name: str, line: int) -> Problem:
    place = f"{fault.pointer}: " if fault.pointer else ""
    return Problem(name, line, 1 if line else 0, f"{place}{fault.text}")


def _values(text: str) -> Iterator[tuple[int, Any]]:
    """The JSON values of a text, each with its line where it has one of its own; a Problem for what is none."""
    start = text.lstrip()[:1]
    if start == "<":
        yield from _scripts(text)
        return
    whole = _parsed(text, 1)
    if not isinstance(whole, Problem):
        yield 0, whole
    elif _first_line_is_whole(text):
        lines = (pair for pair in enumerate(text.split("\n"), 1) if pair[1].strip())
        for number, line in lines:
            yield number, _parsed(line, number)
    else:
        yield 0, whole


def _first_line_is_whole(text: str) -> bool:
    first = next((line for line in text.split("\n") if line.strip()), "")
    return (
        first.lstrip()[:1] == "{"
        and "\n" in text.strip()
        and not isinstance(_parsed(first, 1), Problem)
    )


def _scripts(text: str) -> Iterator[tuple[int, Any]]:
    """What the JSON-LD scripts of a page hold."""
    low = text.lower()
    end, found = 0, False
    while (start := low.find("<script", end)) >= 0:
        body = low.find(">", start) + 1
        end = low.find("</script", body) if body else -1
        if end < 0:
            break
        if "ld+json" in low[start:body] and text[body:end].strip():
            found = True
            line = text.count("\n", 0, body) + 1
            yield line, _parsed(text[body:end], line)
    if not found:
        yield 0, Problem("", 0, 0, "is a page without JSON-LD")


def _parsed(text: str, line: int) -> Any:
    """A JSON value, or the Problem with it; `line` is where the text begins."""
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        said = f"is no JSON: {error.msg[:1].lower()}{error.msg[1:]}"
        return Problem("", line + error.lineno - 1, error.colno, said)
    except ValueError:  # a number of thousands of digits
        return Problem("", line, 1, "holds a number that is too long")
    except RecursionError:
        return Problem("", line, 1, "is nested too deeply")
