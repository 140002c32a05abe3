"""newslint beside the others: one article, the same patterns on many, and lists of words."""

import shutil
from pathlib import Path

from benchmarks.peers import exports
from benchmarks.peers.bench import HEAD, Aim, Bench, Section, ours, row, written
from benchmarks.peers.measure import Cost, medians
from benchmarks.peers.tools import lines_found

_SEED = str(Path(__file__).parents[2] / "seeds" / "text" / "yesterday.txt")
_START = {"proselint": "≤ 0.6", "textlint": "≤ 0.1", "semgrep": "≤ 0.04"}
_SPEED = {
    "proselint": "≥ 20",
    "textlint": "≥ 30",
    "semgrep": "≥ 40",
    "Vale": "≥ 5",
    "ripgrep": "≥ 5",
}
_ONE = "part/000/000003.txt"
_FIRST = "newslint, first run without a cache"
_WHOLE = "newslint, all articles"


def start_up(bench: Bench) -> Section:
    """One short article, whole processes."""
    rules = exports.common_rules()
    runs = {"newslint": bench.run((*bench.newslint, _SEED))}
    for peer in bench.peers:
        paths = ("modules/000/module3.py",) if peer.name == "ruff" else (_SEED,)
        runs[peer.name] = bench.run(peer.command(rules[:2], paths))
    medians([*runs.values()], 1)
    costs = dict(zip(runs, medians([*runs.values()], bench.rounds * 3), strict=True))
    firsts = []
    for _ in range(bench.rounds):
        shutil.rmtree(bench.folder / "cache" / "cold", ignore_errors=True)
        firsts += medians([bench.run((*bench.newslint, _SEED), "cold")], 1)
    costs[_FIRST] = sorted(firsts)[len(firsts) // 2]
    base = costs["newslint"].cpu
    rows = [row(name, cost, f"{base / cost.cpu:.2f}") for name, cost in costs.items()]
    aims = [
        Aim(f"one article, CPU: newslint : {peer.name}", base / costs[peer.name].cpu, _START.get(peer.name, ""))
        for peer in bench.peers
    ]  # fmt: skip
    if "proselint" in costs:
        ratio = costs[_FIRST].cpu / costs["proselint"].cpu
        aims.append(
            Aim("one article, CPU: the first run without a cache : proselint", ratio, "≤ 1.2")
        )
    text = "A seed article, the whole process; newslint with all default rules, textlint, Vale and semgrep with two."
    return Section("One article", text, (*HEAD, "newslint’s CPU is × of it"), rows, aims)


def common(bench: Bench) -> tuple[Section, Section]:
    """The patterns that all can express: speed, and whether the findings agree."""
    rules = exports.common_rules()
    own = written(bench, "newslint", rules)
    out = bench.folder / "out"
    out.mkdir(exist_ok=True)
    runs = {"newslint": bench.run(ours(bench, own, "part"), out=out / "newslint")}
    starts = {"newslint": bench.run(ours(bench, own, _ONE))}
    for peer in bench.peers:
        if peer.name != "ruff":
            runs[peer.name] = bench.run(peer.command(rules, ("part",)), out=out / peer.name)
            starts[peer.name] = bench.run(peer.command(rules, (_ONE,)))
    medians([starts["newslint"]], 1)  # rules are read from YAML once
    started = dict(zip(starts, medians([*starts.values()], bench.rounds), strict=True))
    costs = dict(zip(runs, medians([*runs.values()], 1), strict=True))
    costs[_WHOLE] = medians([bench.run(ours(bench, own, "articles"))], 1)[0]
    size = dict.fromkeys(runs, bench.size("part")) | {_WHOLE: bench.size("articles")}
    speed = {name: size[name] / _net(cost, started.get(name)) / 1e6 for name, cost in costs.items()}
    best = speed[_WHOLE]
    rows = [
        row(name, cost, f"{started[name].cpu * 1000:,.0f}" if name in started else "", f"{speed[name]:.3g}", f"{best / speed[name]:.3g}")
        for name, cost in costs.items()
    ]  # fmt: skip
    aims = [
        Aim(f"the same patterns, MB/s: newslint : {name}", best / speed[name], _SPEED.get(name, ""))
        for name in runs
        if name != "newslint"
    ]
    text = (
        f"{len(rules)} rules of {sum(len(rule.sources) for rule in rules)} patterns, one process each. All get {bench.part:,} articles, newslint "
        f"also all {bench.articles:,}. MB/s are of CPU, without the time of one article, which is the start; for newslint on all "
        "articles with it. proselint has no patterns of others: it runs its own checks. Vale has one processor."
    )
    head = (*HEAD, "of that the start", "MB/s CPU", "newslint is × as fast")
    return Section("The same patterns", text, head, rows, aims), _agreement(bench, out)


def _net(cost: Cost, started: Cost | None) -> float:
    """The CPU seconds of a run without those of its start, which are not all of it."""
    return max(cost.cpu - started.cpu, cost.cpu / 20) if started else cost.cpu


def _agreement(bench: Bench, out: Path) -> Section:
    found = lines_found("newslint", out / "newslint")
    rows = []
    odds = 0
    for peer in bench.peers:
        if not peer.has_patterns:
            continue
        theirs = lines_found(peer.name, out / peer.name)
        own = found if peer.name != "ripgrep" else {(file, line, "") for file, line, _ in found}
        odd = sorted(own ^ theirs)
        odds += len(odd)
        shown = ", ".join(f"{file}:{line} {rule}".strip() for file, line, rule in odd[:3])
        both, one, other = len(own & theirs), len(own - theirs), len(theirs - own)
        rows.append((peer.name, f"{both:,}", f"{one:,}", f"{other:,}", shown))
    text = "Lines with a finding of a rule (ripgrep names no rules: lines alone), of the same run."
    head = ("", "both", "newslint alone", "the other alone", "such as")
    return Section(
        "Do they agree?", text, head, rows, [Aim("lines that only one found", odds, "≤ 0")]
    )


def phrases(bench: Bench) -> Section:
    """Lists of words against ripgrep."""
    rules = exports.phrase_rules()
    own = written(bench, "newslint-phrases", rules)
    medians([bench.run(ours(bench, own, _ONE))], 1)  # rules are read from YAML once
    runs = {"newslint": bench.run(ours(bench, own, "articles"))}
    sizes = [bench.size("articles")]
    if ripgrep := bench.peer("ripgrep"):
        runs["ripgrep"] = bench.run(ripgrep.command(rules, ("part",)))
        simple = _with_ascii_edges(ripgrep.command(rules, ("articles",)))
        runs["ripgrep, edges of ASCII words alone"] = bench.run(simple)
        sizes += [bench.size("part"), bench.size("articles")]
    costs = medians([*runs.values()], 1)
    speed = [size / cost.cpu / 1e6 for size, cost in zip(sizes, costs, strict=True)]
    rows = [
        row(name, cost, f"{fast:.3g}", f"{speed[0] / fast:.2f}")
        for name, cost, fast in zip(runs, costs, speed, strict=True)
    ]
    aims = [
        Aim(f"phrases alone, MB/s: newslint : {name}", speed[0] / fast, bound)
        for name, fast, bound in zip([*runs][1:], speed[1:], ("≥ 0.5", ""), strict=False)
    ]
    text = (
        f"{sum(len(rule.sources) for rule in rules)} patterns that are lists of words; newslint and the last get all articles, ripgrep {bench.part:,}. "
        r"`\b` asks about letters of all scripts, as ours does; `(?-u:\b)`, which is none of our meaning, spares ripgrep that."
    )
    return Section("Phrases alone", text, (*HEAD, "MB/s CPU", "newslint is × as fast"), rows, aims)


def _with_ascii_edges(command: tuple[str, ...]) -> tuple[str, ...]:
    """The command with the same patterns, but for edges that automata find without a second pass."""
    file = Path(command[command.index("-f") + 1])
    simple = file.with_name(f"ascii-{file.name}")
    text = file.read_text(encoding="utf-8").replace(r"\b", r"(?-u:\b)")
    simple.write_text(text, encoding="utf-8")
    return tuple(str(simple) if word == str(file) else word for word in command)
