"""`newslint factcheck --model`: what is told where it cannot be used, and the same bytes where it can."""

import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from command import Ran
from model_folder import model_folder

Run = Callable[..., Ran]
_CLAIMS = ("An Eastmouth ship foundered.", "Bees sleep near the Eastmouth ferry in 2023.")


@pytest.fixture(autouse=True)
def store(run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEWSLINT_FACTS_DIR", str(folder / "facts"))
    monkeypatch.setenv("NEWSLINT_CACHE_DIR", str(folder / "cache"))
    (folder / "ferry.md").write_text("In 2023 the Eastmouth ferry sank near Tarn.\n")
    reviews = [
        {"@type": "ClaimReview", "claimReviewed": claim, "url": f"https://checks.example/{number}"}
        for number, claim in enumerate(_CLAIMS)
    ]
    (folder / "reviews.json").write_text(json.dumps(reviews))
    run("facts", "import", "claimreview", "reviews.json")


def test_missing_folder_of_the_flag_is_told(run: Run) -> None:
    ran = run("factcheck", "ferry.md", "--model", "minilm")

    assert (ran.code, ran.out) == (2, "")
    assert "--model: no such folder: minilm" in ran.err


def test_missing_folder_of_the_configuration_is_told(run: Run, folder: Path) -> None:
    (folder / "newslint.toml").write_text('[factcheck]\nmodel = "minilm"\n')
    ran = run("factcheck", "ferry.md")

    assert ran.code == 2
    assert "newslint.toml: `factcheck.model`: no such folder: minilm" in ran.err


def test_folder_without_a_network_is_told(run: Run, folder: Path) -> None:
    (folder / "minilm").mkdir()
    (folder / "minilm" / "tokenizer.json").touch()
    ran = run("factcheck", "ferry.md", "--model", "minilm")

    assert ran.code == 2
    assert "minilm: has no model.onnx" in ran.err


def test_missing_extra_is_told(run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "tokenizers", None)
    model_folder(folder / "minilm")
    ran = run("factcheck", "ferry.md", "--model", "minilm")

    assert ran.code == 2
    assert "a model needs the extra newslint[embeddings]" in ran.err


def test_model_is_not_loaded_where_no_claim_is_asked_for(run: Run, folder: Path) -> None:
    (folder / "minilm").mkdir()

    assert run("factcheck", "ferry.md", "--model", "minilm", "--only", "quote").code == 0


def test_two_runs_write_the_same_and_clean_forgets(run: Run, folder: Path) -> None:
    pytest.importorskip("onnxruntime")
    pytest.importorskip("tokenizers")
    model_folder(folder / "minilm")
    arguments = (
        "factcheck",
        "ferry.md",
        "--model",
        "minilm",
        "--only",
        "claim",
        "--output-format",
        "json",
    )
    cold, warm = run(*arguments), run(*arguments)
    (unit,) = json.loads(cold.out)["documents"][0]["units"]

    assert cold == warm
    assert [evidence["quote"] for evidence in unit["evidence"]] == [_CLAIMS[0]]
    assert "near in meaning: cosine 1.00, as the model minilm has it" in unit["steps"]
    assert "--model minilm" in unit["rerun"]
    assert list((folder / "cache").glob("meaning-*"))

    run("clean")

    assert not list((folder / "cache").glob("meaning-*"))
