"""newslint by itself: its own rules, gates, processes, what did not change, large files, and rules that mean harm."""

import json
import shutil
from pathlib import Path

from benchmarks.peers import exports
from benchmarks.peers.bench import HEAD, Aim, Bench, Section, label, ours, row, written
from benchmarks.peers.measure import attempt, medians

from newslint.rules.deferred import kind_of
from newslint.rules.pack import choose, load_rules

_WORDS = (
    "bridge", "ferry", "mill", "library", "quarry", "dairy", "storm", "river", "council", "harbour", "school",
)  # fmt: skip
_MANY = (100, 999)
# Each with a text on which it takes for ever, or would.
_HOSTILE = (
    ("(a+)+$", "a" * 28 + "!"),
    ("(a|aa)+$", "a" * 40 + "!"),
    ("(a*)*b", "a" * 28),
    ("(.*a){12}", "a" * 60),
    ("(?:a|a)*c", "a" * 40),
    (r"\s+$", "x" + " " * 50_000 + "x"),
    (".*foo.*bar.*baz", "foo bar " * 4_000),
    (r"(\w+\s?)+!", "word " * 8 + "?"),
    ("(a+)+b(?!.{0,5}c)", "a" * 28 + "bc"),
)
_LARGE = 1_000_000  # bytes
_BOUND = 10.0  # CPU seconds that a rule may cost before it is stopped, by far


def own_rules(bench: Bench) -> Section:
    """All default rules, pattern rules alone, and many more of them."""
    chosen = choose(load_rules(examples=False), profile="default")
    patterns = ",".join(rule.id for rule in chosen if kind_of(rule.check) == "pattern")
    words = [f"{first}{last}" for first in _WORDS for last in _WORDS if first != last]
    few, many = (
        written(bench, f"many-{number}", exports.many_rules(number, words)) for number in _MANY
    )
    cases = {
        "all default rules": (*bench.newslint, "--no-cache", "--jobs=1", "--quiet", "articles"),
        "the default rules that are patterns": (*bench.newslint, "--no-cache", "--jobs=1", "--quiet", "--select", patterns, "articles"),
        "100 pattern rules": ours(bench, few, "articles"),
        "999 pattern rules": ours(bench, many, "articles"),
    }  # fmt: skip
    medians([bench.run(ours(bench, rules, "big/1kB.txt")) for rules in (few, many)], 1)
    costs = medians([bench.run(command) for command in cases.values()], 1)
    speed = [bench.size("articles") / cost.cpu / 1e6 for cost in costs]
    rows = [
        row(name, cost, f"{fast:.2f}") for name, cost, fast in zip(cases, costs, speed, strict=True)
    ]
    aims = (
        Aim("all default rules, MB/s a core", speed[0], "≥ 8"),
        Aim("pattern rules alone, MB/s a core", speed[1], "≥ 12"),
        Aim("999 : 100 pattern rules, CPU", costs[3].cpu / costs[2].cpu, "≤ 4"),
    )
    text = f"One process, no cache, all {bench.articles:,} articles."
    return Section("newslint’s own rules", text, (*HEAD, "MB/s CPU"), rows, aims)


def gates(bench: Bench) -> Section:
    """Whether the gate finds what plain `re` finds, byte by byte."""
    out = bench.folder / "out"
    out.mkdir(exist_ok=True)
    command = (*bench.newslint, "--no-cache", "--output-format=json", "articles")
    run = bench.run(command, out=out / "gate.json")
    plain = {**run.environment, "NEWSLINT_GATE": "plain"}
    costs = medians([run, run._replace(environment=plain, out=out / "plain.json")], 1)
    found = [(out / name).read_bytes() for name in ("gate.json", "plain.json")]
    number = json.loads(found[0])["summary"]
    sums = f"{number['errors'] + number['warnings'] + number['info']:,}"
    rows = (row("words first", costs[0], sums), row("plain `re`", costs[1], "the same" if found[0] == found[1] else "others"))  # fmt: skip
    aims = [Aim("bytes of JSON that differ", sum(map(int.__ne__, *found)) + abs(len(found[0]) - len(found[1])), "≤ 0")]  # fmt: skip
    text = f"All default rules on all {bench.articles:,} articles, on all cores; texts made up by hypothesis are in `tests/engine/test_gate.py`."
    return Section("With the gate and without", text, (*HEAD, "findings"), rows, aims)


def cores(bench: Bench) -> Section:
    """One process and two."""
    runs = [
        bench.run((*bench.newslint, "--no-cache", f"--jobs={jobs}", "--quiet", "articles"))
        for jobs in (1, 2)
    ]
    one, two = medians(runs, max(1, bench.rounds // 3))
    rows = (
        row("1 process", one, "1.00", "1.00"),
        row("2 processes", two, f"{two.cpu / one.cpu:.2f}", f"{one.wall / two.wall:.2f}"),
    )
    aims = [Aim("two processes, wall: × as fast as one", one.wall / two.wall, "≥ 1.7")]
    text = "All default rules, no cache. On a busy machine the wall says little: CPU tells what the second process costs."
    return Section("Two cores", text, (*HEAD, "CPU, × of one", "wall, × as fast"), rows, aims)


def warm(bench: Bench) -> Section:
    """Files that did not change, against ruff."""
    runs = {
        "newslint, no findings": bench.run((*bench.newslint, "clean"), "results"),
        "newslint, findings counted": bench.run(
            (*bench.newslint, "--quiet", "articles"), "results"
        ),
        "newslint, findings printed": bench.run((*bench.newslint, "articles"), "results"),
    }
    if ruff := bench.peer("ruff"):
        runs["ruff, trivial modules"] = bench.run(ruff.command((), ("modules",)))
    medians([*runs.values()], 1)
    costs = medians([*runs.values()], bench.rounds * 3)
    base = costs[-1]
    rows = [
        row(name, cost, f"{cost.cpu / base.cpu:.2f}", f"{cost.wall / base.wall:.2f}")
        for name, cost in zip(runs, costs, strict=True)
    ]
    aims = [Aim("nothing changed, CPU: newslint : ruff", costs[0].cpu / base.cpu, "≤ 2")]
    text = f"The second run over {bench.articles:,} files that are as they were, whole process."
    return Section("Nothing changed", text, (*HEAD, "CPU, × the last row", "wall"), rows, aims if ruff else ())  # fmt: skip


def sizes(bench: Bench) -> Section:
    """One file, from small to large."""
    small, large = label(bench.large // 10), label(bench.large)
    names = [f"{label(size)}.txt" for size in (1_000, 100_000, bench.large // 5)]
    names += [f"{size}{end}" for end in (".txt", "-line.txt", ".jsonl") for size in (small, large)]
    runs = [bench.run((*bench.newslint, "--no-cache", "--quiet", f"big/{name}")) for name in names]
    costs = dict(zip(names, medians(runs, 1), strict=True))
    bytes_of = {name: (bench.corpus / "big" / name).stat().st_size for name in names}
    rows = [
        row(name, cost, f"{bytes_of[name] / cost.cpu / 1e6:.2f}", _multiple(cost.memory, bytes_of[name]))
        for name, cost in costs.items()
    ]  # fmt: skip
    aims = []
    for end in (".txt", "-line.txt", ".jsonl"):
        few, many = costs[f"{small}{end}"], costs[f"{large}{end}"]
        aims.append(Aim(f"{large}{end} : {small}{end}, CPU", many.cpu / few.cpu, "≤ 12"))
        if end == ".jsonl":
            aims.append(
                Aim(f"{large}{end} : {small}{end}, memory", many.memory / few.memory, "≤ 1.5")
            )
            continue
        for name in (f"{small}{end}", f"{large}{end}"):
            ratio = costs[name].memory / bytes_of[name] * 1e6
            aims.append(Aim(f"{name}: peak memory : its size", ratio, "≤ 12"))
    head = (*HEAD, "MB/s CPU", "peak, × its size")
    return Section("One large file", "All default rules, one process.", head, rows, aims)


def _multiple(memory: float, size: int) -> str:
    """The memory by the size of a file; of a small one the interpreter takes nearly all."""
    return f"{memory / size * 1e6:.1f}" if size >= _LARGE else ""


def hostile(bench: Bench) -> Section:
    """Patterns that take for ever, in a user's rule."""
    rows = []
    slowest, silent = 0.0, 0
    for number, (source, text) in enumerate(_HOSTILE):
        folder = bench.folder / "hostile" / str(number)
        shutil.rmtree(folder, ignore_errors=True)
        run = bench.run(_armed(bench, folder, source, text))
        cost, code, told = attempt(run._replace(out=folder / "out"))
        lines = [*(folder / "out").read_text(encoding="utf-8").splitlines(), *told.splitlines()]
        about = [line for line in lines if "a.yaml:" in line or "not checked: BEN001" in line]
        said = about[0].rpartition(str(folder))[2].lstrip("/") if about else "nothing"
        # What is refused stops the run before it begins; else the other rule has to find its fault.
        is_right = bool(about) and (code == 2) and ("SRC001" in "".join(lines) or "a.yaml" in said)
        silent += not is_right
        slowest = max(slowest, cost.cpu)
        rows.append(
            (f"`{source}`".replace("|", "\\|"), f"{cost.cpu:.2f}", said.replace("|", "\\|"))
        )
    aims = (
        Aim("hostile patterns, the slowest, CPU s", slowest, f"≤ {_BOUND:g}"),
        Aim("hostile patterns that were not named", silent, "≤ 0"),
    )
    text = "Each in a rule of a user, on a text on which backtracking takes for ever; beside it our own rules."
    return Section("Rules that mean harm", text, ("", "CPU s", "what is said"), rows, aims)


def _armed(bench: Bench, folder: Path, source: str, text: str) -> tuple[str, ...]:
    """A rule with a pattern, and two articles: one that it hangs on, one with a fault of another rule."""
    rules = exports.write_newslint(folder / "rules", [exports.Patterns("BEN001", "a", (source,))])
    (rules / "ben001.yaml").rename(rules / "a.yaml")
    (folder / "a.txt").write_text(f"The mill\n\n{text}\n", encoding="utf-8")
    (folder / "b.txt").write_text(
        "The mill\n\nIt rained, according to Source 1.\n", encoding="utf-8"
    )
    return (
        *bench.newslint, "--isolated", "--no-cache", "--rules", str(rules), "--output-format=concise",
        str(folder / "a.txt"), str(folder / "b.txt"),
    )  # fmt: skip
