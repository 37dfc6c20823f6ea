# Needs only make and a Python 3.11 or later with venv and pip. Everything else goes into $(VENV).
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin

# Each of the runs that the tests start would compile the package anew, which takes it a second.
export PYTHONDONTWRITEBYTECODE :=

.DEFAULT_GOAL := help
.PHONY: help demo test lint docs bench fuzz mutate clean

help: ## list the targets
	@grep -E '^[a-z]+: .*## ' Makefile | sed -E 's/:.*## /: /'

demo: $(VENV)/.ready ## parse the bundled statements and show them as tables
	@$(BIN)/statementparse parse seeds/*.txt

test: $(VENV)/.test ## run the tests
	$(BIN)/python -m pytest

lint: $(VENV)/.test $(VENV)/.lint ## ruff, mypy, codespell and the import order
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/codespell README.md CHANGELOG.md docs src
	$(BIN)/mypy
	$(BIN)/python -m pytest -q tests/test_layers.py

docs: $(VENV)/.docs ## build the documentation into docs/_build, warnings as errors
	$(BIN)/sphinx-build --quiet --nitpicky --fail-on-warning --keep-going -b html docs docs/_build

bench: ## time parse beside its peers, in an environment of its own
	$(PYTHON) benchmarks/run.py

FOR ?= 60
fuzz: $(VENV)/.fuzz ## fuzz parse under coverage guidance, FOR=seconds
	$(BIN)/python tools/fuzz.py $(FOR)

mutate: $(VENV)/.mutate ## break the core line by line and see whether its tests notice
	$(BIN)/python tools/mutate.py

clean: ## remove what was set up and built
	rm -rf $(VENV) .bench-venv .ci/work build dist docs/_build mutants

# The package itself, editable, with nothing but what it needs to run.
$(VENV)/.ready: pyproject.toml hatch_build.py
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and \
	  "statementparse needs Python 3.11 or later: make PYTHON=python3.11 ...")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --editable .
	@touch $@

# One dependency group of pyproject.toml; --group came with pip 25.1.
$(VENV)/.%: $(VENV)/.ready
	$(BIN)/python -m pip install --quiet 'pip>=25.1'
	$(BIN)/python -m pip install --quiet --group $*
	@touch $@
