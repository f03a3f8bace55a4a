# make deck · make test · make check · make bench: each sets up what it needs in .venv.
# What tests need stays apart in .venv/dev: the extras there (English meanings) would change the deck.
PYTHON ?= python3
RUN := .venv/bin
DEV := .venv/dev/bin

.PHONY: deck test check bench clean

deck: .venv/.run
	@mkdir -p out
	@$(RUN)/duizhao build decks/forum -o out/forum.apkg

test: .venv/dev/.done
	$(DEV)/pytest -n auto --dist loadfile

check: .venv/dev/.done
	$(DEV)/ruff check .
	$(DEV)/ruff format --check .
	$(DEV)/mypy

bench: .venv/dev/.done
	$(DEV)/python tools/bench.py

clean:
	rm -rf .venv out

.venv/.run: pyproject.toml
	$(PYTHON) -m venv .venv
	$(RUN)/pip install --quiet --disable-pip-version-check --editable .
	@touch $@

.venv/dev/.done: pyproject.toml | .venv/.run
	$(PYTHON) -m venv .venv/dev
	$(DEV)/pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@
