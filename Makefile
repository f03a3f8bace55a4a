# make deck · make test · make check · make bench: each sets up what it needs in .venv.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: deck test check bench clean

deck: .venv/.run
	@mkdir -p out
	@$(BIN)/duizhao build decks/forum -o out/forum.apkg

test: .venv/.dev
	$(BIN)/pytest -n auto --dist loadfile

check: .venv/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

bench: .venv/.dev
	$(BIN)/python tools/bench.py

clean:
	rm -rf .venv out

.venv/.run: pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check --editable .
	@touch $@

.venv/.dev: pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@ .venv/.run
