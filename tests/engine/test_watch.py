"""A rule that takes too long is stopped, named, and costs no other rule its findings."""

import signal
import threading

import pytest

from newslint.engine.gate import Gate
from newslint.engine.linter import Judged, judge
from newslint.engine.watch import Watch
from newslint.formats import parse
from newslint.rules.load import read_rule
from newslint.rules.pack import choose, load_rules

# Polynomial, not exponential: the judgement at load lets it pass.
SLOW = read_rule(
    """\
id: ZZZ001
name: slow
since: 0.1.0
severity: error
confidence: high
summary: A slow one.
why: It shows what happens.
check: {kind: pattern, any: ['a*a*a*a*a*b']}
message: slow
help: Wait.
examples:
  bad: [{text: "[[aab]]"}]
  good: [{text: c}]
""",
    "slow.yaml",
)
TEXT = f"Lorem ipsum.\n\n{'a' * 3_000}\n"

needs_timers = pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="no such signals here")


def judged() -> Judged:
    watch = Watch()
    (document,) = parse(TEXT, "a.txt")
    rules = (SLOW, *choose(load_rules(), select=["GEN017"]))
    with watch.running():
        return judge(document, Gate(rules), watch=watch)


@needs_timers
def test_slow_rule_is_named_and_the_others_are_heard() -> None:
    outcome = judged()

    assert [finding.rule for finding in outcome.findings] == ["GEN017"]
    (failure,) = outcome.failures
    assert failure.startswith("ZZZ001 (slow) took more than 2 s of CPU")


@needs_timers
def test_signal_is_put_back() -> None:
    before = signal.getsignal(signal.SIGVTALRM)
    with Watch().running():
        assert signal.getsignal(signal.SIGVTALRM) != before

    assert signal.getsignal(signal.SIGVTALRM) == before
    assert signal.getitimer(signal.ITIMER_VIRTUAL) == (0, 0)


def test_another_thread_runs_without_a_clock() -> None:
    heard: list[str] = []

    def work() -> None:
        with Watch().running():
            heard.append("ran")

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()

    assert heard == ["ran"]
