# make deck · make test · make check · make bench · make test-models: each sets up what it needs in .venv.
# What tests need stays apart in .venv/dev: the extras there (English meanings) would change the deck.
# Encoders of sentence-transformers are tested in .venv/models, for torch is large.
PYTHON ?= python3
RUN := .venv/bin
DEV := .venv/dev/bin

.PHONY: deck test test-models check bench clean

deck: .venv/.run
	@mkdir -p out
	@$(RUN)/duizhao build decks/forum -o out/forum.apkg

test: .venv/dev/.done
	$(DEV)/pytest -n auto --dist loadfile

test-models: .venv/models/.done
	HF_HUB_OFFLINE=1 .venv/models/bin/pytest tests/matching/test_models.py

check: .venv/dev/.done
	$(DEV)/ruff check .
	$(DEV)/ruff format --check .
	$(DEV)/mypy

bench: .venv/.run
	$(RUN)/python tools/bench.py

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

.venv/models/.done: pyproject.toml
	$(PYTHON) -m venv .venv/models
	.venv/models/bin/pip install --quiet --disable-pip-version-check --editable '.[test-models]'
	@touch $@
