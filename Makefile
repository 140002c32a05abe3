# On a fresh machine: `make seeds` checks the sample articles, `make test` runs the tests.
PYTHON ?= python3
BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
PIP_TOOLS := pip-tools==7.6.2
INSTALLED := .venv/.installed

.PHONY: all seeds test install format lint types arrows rules generate docs measure bench snap picture pins clean
.DEFAULT_GOAL := all

all: format lint types arrows test rules generate

# Findings are what the samples are for: exit code 1 is as it should be, 2 is not.
seeds: $(INSTALLED)
	@$(BIN)/newslint check seeds/ || test $$? -eq 1

test: $(INSTALLED)
	$(BIN)/pytest -n auto $(ARGUMENTS)

install: $(INSTALLED)

format: $(INSTALLED)
	$(BIN)/ruff format
	$(BIN)/ruff check --fix

lint: $(INSTALLED)
	$(BIN)/ruff check
	$(BIN)/ruff format --check

types: $(INSTALLED)
	$(BIN)/mypy

arrows: $(INSTALLED)
	$(BIN)/lint-imports

rules: $(INSTALLED)
	$(BIN)/newslint test-rules

# The schemas and the rule pages, from the rules and the records they describe; the page of the commands.
generate: $(INSTALLED)
	$(BIN)/python docs/generate.py
	$(BIN)/python docs/cli.py
	$(BIN)/python docs/man.py

# Into site/; a broken link fails it.
docs: $(INSTALLED)
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --quiet

# Written into the rule files; without the corpora nothing is measured.
measure: $(INSTALLED)
	$(BIN)/python benchmarks/measure.py $(ARGUMENTS)

# newslint beside its peers, into docs/benchmarks.md: 20 minutes; ARGUMENTS="--articles 500" takes three.
bench: $(INSTALLED)
	$(BIN)/python -m benchmarks.peers $(ARGUMENTS)

snap: $(INSTALLED)
	$(BIN)/pytest --snap $(ARGUMENTS)

picture: $(INSTALLED)
	$(BIN)/python docs/picture.py

pins: $(INSTALLED)
	$(PIP) install $(PIP_TOOLS)
	CUSTOM_COMPILE_COMMAND="make pins" $(BIN)/pip-compile --quiet --generate-hashes --allow-unsafe --strip-extras \
		--all-extras --no-emit-index-url --no-emit-trusted-host --no-emit-find-links $(ARGUMENTS) \
		--output-file requirements/dev.txt pyproject.toml requirements/dev.in

clean:
	rm -rf .venv dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

$(INSTALLED): requirements/dev.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo 'newslint needs Python 3.11 or newer: make PYTHON=python3.12 $(MAKECMDGOALS)' >&2; exit 1; }
	$(PYTHON) -m venv .venv
	$(PIP) install --require-hashes --requirement requirements/dev.txt
	$(PIP) install --no-build-isolation --no-deps --editable .
	@touch $@
