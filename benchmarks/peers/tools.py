"""The other linters: installed by their ordinary clients into a folder of ours, and the command of each."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from benchmarks.peers import exports
from benchmarks.peers.exports import Patterns

_VALE = "github.com/vale-cli/vale/v3/cmd/vale"
_VALE_VERSIONS = ("latest", "v3.23.0", "v3.21.0")  # a mirror may lack what the newest needs
_TIMEOUT = 1200

Command = Callable[[Sequence[Patterns], Sequence[str]], tuple[str, ...]]


class Peer(NamedTuple):
    """A linter: its version, and how it is run with patterns on paths."""

    name: str
    version: str
    command: Command
    slow: bool = True  # it gets a part of the articles
    has_patterns: bool = True  # else it looks for what it knows


class Missing(NamedTuple):
    """A linter that cannot be had here, and why."""

    name: str
    why: str


def _done(command: Sequence[str | Path], **more: str) -> str:
    done = subprocess.run(
        list(map(str, command)),
        capture_output=True,
        check=True,
        text=True,
        timeout=_TIMEOUT,
        env={**os.environ, **more},
    )
    return done.stdout.strip()


def install(folder: Path, rules: Path) -> list[Peer | Missing]:
    """Install all; one that cannot be installed is missing."""
    makers = {
        "Vale": _vale,
        "textlint": _textlint,
        "proselint": _proselint,
        "semgrep": _semgrep,
        "ripgrep": _ripgrep,
        "ruff": _ruff,
    }
    found: list[Peer | Missing] = []
    for name, make in makers.items():
        print(f"installing {name}", flush=True)
        try:
            found.append(make(folder, rules))
        except (OSError, subprocess.SubprocessError) as error:
            told = getattr(error, "stderr", "") or str(error)
            found.append(Missing(name, (told.strip().splitlines() or ["?"])[-1][:120]))
    return found


def install_newslint(folder: Path, root: Path) -> tuple[str, ...]:
    """Install the checkout as a user would have it, with its rules made ready; returns `newslint check`."""
    program = folder / "newslint" / "bin" / "python"
    if not program.exists():
        _done([sys.executable, "-m", "venv", folder / "newslint"])
    print("installing newslint", flush=True)
    again = ("--force-reinstall", "--no-deps") if _has(program, "newslint") else ()
    # By the pip that runs this: scripts made by the one that an older Python brings import `re`.
    pip = [sys.executable, "-m", "pip", "--python", str(program), "--disable-pip-version-check"]
    _done([*pip, "install", "--quiet", *again, root])
    return str(program.with_name("newslint")), "check"


def _has(program: Path, package: str) -> bool:
    """Whether a package is installed in an environment."""
    code = f"import importlib.util, sys; sys.exit(importlib.util.find_spec({package!r}) is None)"
    return subprocess.run([program, "-c", code], check=False, cwd=program.parent).returncode == 0


def _vale(folder: Path, rules: Path) -> Peer:
    program = folder / "go" / "vale"
    for version in _VALE_VERSIONS if not program.exists() else ():
        more = {"GOBIN": str(program.parent), "GOPATH": str(folder / "go-path")}
        try:
            _done(["go", "install", f"{_VALE}@{version}"], GOFLAGS="-modcacherw", **more)
            break
        except subprocess.CalledProcessError:
            if version == _VALE_VERSIONS[-1]:
                raise

    def command(patterns: Sequence[Patterns], paths: Sequence[str]) -> tuple[str, ...]:
        config = exports.write_vale(rules / f"vale-{len(patterns)}", patterns)
        return (
            "env", "GOMAXPROCS=1", str(program), "--config", str(config), "--output=line", "--no-exit", *paths,
        )  # fmt: skip

    build = _done(["go", "version", "-m", program])
    module = next(line for line in build.splitlines() if line.strip().startswith("mod"))
    return Peer("Vale", module.split()[2], command)


def _textlint(folder: Path, rules: Path) -> Peer:
    program = folder / "npm" / "node_modules" / ".bin" / "textlint"
    if not program.exists():
        (folder / "npm").mkdir(parents=True, exist_ok=True)
        packages = ("textlint", "write-good", "textlint-rule-common-misspellings")
        _done(["npm", "install", "--prefix", folder / "npm", "--no-audit", "--no-fund", *packages])

    def command(patterns: Sequence[Patterns], paths: Sequence[str]) -> tuple[str, ...]:
        own = exports.write_textlint(rules / f"textlint-{len(patterns)}", patterns)
        return (
            str(program), "--no-textlintrc", "--format", "unix", "--rulesdir", str(own), *paths,
        )  # fmt: skip

    return Peer("textlint", _done([program, "--version"]), command)


def _environment(folder: Path, package: str) -> Path:
    program = folder / package / "bin" / package
    if not program.exists():
        _done([sys.executable, "-m", "venv", folder / package])
        _done([folder / package / "bin" / "pip", "install", "--quiet", package])
    return program


def _version_of(program: Path, package: str) -> str:
    code = f"from importlib.metadata import version; print(version({package!r}))"
    return _done([program.with_name("python"), "-c", code])


def _proselint(folder: Path, _rules: Path) -> Peer:
    program = _environment(folder, "proselint")

    def command(_patterns: Sequence[Patterns], paths: Sequence[str]) -> tuple[str, ...]:
        return (str(program), "-o", "compact", "check", *paths)

    return Peer("proselint", _version_of(program, "proselint"), command, has_patterns=False)


def _semgrep(folder: Path, rules: Path) -> Peer:
    program = _environment(folder, "semgrep")

    def command(patterns: Sequence[Patterns], paths: Sequence[str]) -> tuple[str, ...]:
        file = exports.write_semgrep(rules / f"semgrep-{len(patterns)}.json", patterns)
        return (
            str(program), "scan", "--metrics=off", "--disable-version-check", "--no-git-ignore", "--quiet",
            "-j", "1", "--json", "--config", str(file), *paths,
        )  # fmt: skip

    return Peer("semgrep", _version_of(program, "semgrep"), command)


def _ripgrep(folder: Path, rules: Path) -> Peer:
    program = folder / "cargo" / "bin" / "rg"
    if not program.exists():
        system = shutil.which("rg")
        if system:
            program = Path(system)
        else:
            _done(["cargo", "install", "--root", folder / "cargo", "ripgrep"])

    def command(patterns: Sequence[Patterns], paths: Sequence[str]) -> tuple[str, ...]:
        file = exports.write_ripgrep(rules / f"ripgrep-{patterns[0].code}.txt", patterns)
        return (
            str(program), "--no-config", "--no-ignore", "--no-heading", "-n", "-j1", "-f", str(file), *paths,
        )  # fmt: skip

    return Peer("ripgrep", _done([program, "--version"]).split()[1], command)


def _ruff(_folder: Path, _rules: Path) -> Peer:
    program = Path(sys.executable).with_name("ruff")

    def command(_patterns: Sequence[Patterns], paths: Sequence[str]) -> tuple[str, ...]:
        return (str(program), "check", "--isolated", *paths)

    return Peer("ruff", _done([program, "--version"]).split()[1], command, has_patterns=False)


def lines_found(peer: str, out: Path) -> set[tuple[str, int, str]]:
    """File, line and rule of each finding in what a linter printed; ripgrep knows no rules."""
    found = _places(peer, out.read_text(encoding="utf-8").splitlines())
    return {(Path(path).name, line, rule) for path, line, rule in found}


def _places(peer: str, lines: Sequence[str]) -> Iterator[tuple[str, int, str]]:
    if peer == "semgrep":
        for result in json.loads("\n".join(lines))["results"]:
            rule = result["check_id"].rpartition(".")[2]
            for line in range(result["start"]["line"], result["end"]["line"] + 1):
                yield result["path"], line, rule
        return
    for text in lines:
        place, _, rest = text.partition(":")
        number, _, others = rest.partition(":")
        if not number.isdigit():
            continue
        # Vale says `7:Bench.BEN001:…`, newslint `7: BEN001[warning] …`, textlint `7: BEN001 [Error/bench]`.
        rule = others.partition(":")[2].strip().removeprefix("Bench.")[:6]
        yield place, int(number), "" if peer == "ripgrep" else rule
