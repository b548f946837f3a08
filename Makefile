# Verbs of the project. Every one makes what it needs; `make` alone is check + test.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
STAMP  := $(VENV)/.synced
SHARED ?= ../shared

.DEFAULT_GOAL := all
.PHONY: all dev demo test check fmt lint types layers eval bench serve bless train wheel clean help

all: check test  ## check + test

help:  ## list the verbs
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

dev: $(STAMP)  ## make the environment (needs Python 3.11+, nothing else)

$(STAMP): pyproject.toml uv.lock
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check uv==0.13.9
	$(BIN)/uv sync --quiet --frozen --python $(BIN)/python
	@touch $@

demo: $(STAMP)  ## brief the demo crisis that ships with the project
	@mkdir -p build
	@$(BIN)/dateline report demo/articles -o build/demo.html --case build/demo.db
	@$(BIN)/dateline brief --case build/demo.db

test: $(STAMP)  ## every test
	$(BIN)/pytest -q

check: fmt lint types layers  ## format, lint, types, layers

fmt: $(STAMP)
	$(BIN)/ruff format --check .

lint: $(STAMP)
	$(BIN)/ruff check .

types: $(STAMP)
	$(BIN)/mypy

layers: $(STAMP)
	$(BIN)/lint-imports

eval: $(STAMP)  ## score the visible cases and corpora against the floors
	$(BIN)/python tools/evaluate.py --shared $(SHARED)

bench: $(STAMP)  ## speed and memory, as ratios in one run
	$(BIN)/python tools/bench.py

serve: $(STAMP) build/demo.db  ## the demo case as a local web page
	$(BIN)/dateline serve --case build/demo.db

build/demo.db: $(STAMP)
	@mkdir -p build
	$(BIN)/dateline add demo/articles --case $@

bless: $(STAMP)  ## rewrite the golden files; review the diff as code
	$(BIN)/pytest -q tests/golden --bless

train:  ## remake the shipped weights from $(SHARED)/data (see training/MODEL_CARD.md)
	$(MAKE) -C training PYTHON=$(abspath $(PYTHON)) SHARED=$(abspath $(SHARED))

wheel: $(STAMP)
	$(BIN)/uv build --wheel --quiet

clean:  ## remove everything that was made
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
