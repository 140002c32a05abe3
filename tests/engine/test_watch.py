"""A rule that takes too long is stopped, named, and costs no other rule its findings."""

import json
import signal
import threading
import time

import pytest

from newslint.engine.gate import Gate
from newslint.engine.linter import Judged, judge
from newslint.engine.watch import Watch
from newslint.errors import RuleError
from newslint.formats import parse
from newslint.rules.load import read_rule
from newslint.rules.pack import choose, load_rules
from newslint.rules.rule import Rule

RULE = """\
id: ZZZ001
name: slow
since: 0.1.0
severity: error
confidence: high
summary: A slow one.
why: It shows what happens.
check: {kind: pattern, any: [{pattern}]}
message: slow
help: Wait.
examples:
  bad: [{text: "[[aab]]"}]
  good: [{text: c}]
"""
BUDGET = 0.5  # CPU seconds: what a run allows is only longer


def rule(pattern: str) -> Rule:
    return read_rule(RULE.replace("{pattern}", json.dumps(pattern)), "slow.yaml")


# Exponential: each can be told by its automaton, before it is ever asked.
ENDLESS = [
    pytest.param("(a+)+$", id="a repeat in a repeat"),
    pytest.param("([a-zA-Z]+)*c", id="a class in two repeats"),
    pytest.param("(a|aa)+$", id="branches that overlap"),
    pytest.param("(a|a?)+$", id="a branch that may be empty"),
    pytest.param("(.*a){12}$", id="a dot in a counted repeat"),
    pytest.param(r"^(\w+\s?)*$", id="words with a space or none"),
    pytest.param("(a+)+b(?!.{0,5}c)", id="a look ahead after it"),
    pytest.param(r"^(\d+,?)+(?=.*;)", id="a look ahead for what may not come"),
]
# Polynomial: they are let through, and stopped where a text makes them slow.
LONG = [
    pytest.param(r"\s+$", f"x{' ' * 60_000}x", id="white space at the end"),
    pytest.param(".*foo.*bar.*baz", "foo bar " * 1_500, id="dots between words"),
    pytest.param("a*a*a*a*a*b", "a" * 3_000, id="the same class again and again"),
    pytest.param(r"\d+\d+\d+(?!\d|;)x", "1" * 4_000, id="digits before a look ahead"),
    pytest.param("x(?=.*y)(?=.*z)[xy]*w", "x" * 40_000, id="looking ahead from every place"),
]


needs_timers = pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="no such signals here")


def judged(slow: Rule, text: str) -> Judged:
    watch = Watch(BUDGET)
    (document,) = parse(f"Lorem ipsum.\n\n{text}\n\nLorem ipsum.", "a.txt")
    rules = (slow, *choose(load_rules(), select=["GEN017"]))
    with watch:
        return judge(document, Gate(rules), watch=watch)


@pytest.mark.parametrize("pattern", ENDLESS)
def test_pattern_that_may_never_end_is_refused_by_name(pattern: str) -> None:
    with pytest.raises(RuleError, match=r"slow\.yaml:8:\d+: .*could take for ever"):
        rule(pattern)


@needs_timers
@pytest.mark.parametrize(("pattern", "text"), LONG)
def test_slow_rule_is_named_and_the_others_are_heard(pattern: str, text: str) -> None:
    start = time.process_time()
    outcome = judged(rule(pattern), text)

    assert time.process_time() - start < 10 * BUDGET
    assert {finding.rule for finding in outcome.findings} == {"GEN017"}
    (failure,) = outcome.failures
    assert failure.startswith(f"ZZZ001 (slow) took more than {BUDGET:g} s of CPU")


@needs_timers
def test_signal_is_put_back() -> None:
    before = signal.getsignal(signal.SIGVTALRM)
    with Watch():
        assert signal.getsignal(signal.SIGVTALRM) != before

    assert signal.getsignal(signal.SIGVTALRM) == before
    assert signal.getitimer(signal.ITIMER_VIRTUAL) == (0, 0)


def test_another_thread_runs_without_a_clock() -> None:
    heard: list[str] = []

    def work() -> None:
        with Watch():
            heard.append("ran")

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()

    assert heard == ["ran"]
