# Commands of the book. `make help` lists them; each does the set-up it needs.
# Needs: make and Python 3.11 or later. Uses uv when it is on the path, venv and pip otherwise.
SHELL := /bin/sh
.DEFAULT_GOAL := help
VENV := .venv
PY := $(VENV)/bin/python -X utf8
# No locale is assumed, no bytecode of an older checkout is trusted to differ from its source.
export PYTHONUTF8 := 1
READY := $(VENV)/.ready
EDITIONS ?= en hi
PORT ?= 8000

.PHONY: help book book-en book-hi test lint serve refresh lock clean

help:  ## This list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-10s %s\n", $$1, $$2 }' Makefile

# Any Python from 3.11 on will do; the newest is tried first.
$(READY): requirements.lock pyproject.toml Makefile
	@set -e; found=; \
	for name in python3.14 python3.13 python3.12 python3.11 python3 python; do \
	  if command -v $$name >/dev/null 2>&1 && $$name -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 15))' 2>/dev/null; then \
	    found=$$(command -v $$name); break; \
	  fi; \
	done; \
	if [ -z "$$found" ]; then \
	  echo "Samvad needs Python 3.11, 3.12, 3.13 or 3.14, and none is on the path." >&2; \
	  echo "Install one (for example: apt-get install python3.11 python3.11-venv) and try again." >&2; \
	  exit 1; \
	fi; \
	echo "Setting up $(VENV) with $$found (once; again when requirements.lock changes)"; \
	if command -v uv >/dev/null 2>&1 \
	  && uv venv --quiet --clear --python "$$found" $(VENV) \
	  && VIRTUAL_ENV="$$PWD/$(VENV)" uv pip install --quiet --require-hashes -r requirements.lock \
	  && VIRTUAL_ENV="$$PWD/$(VENV)" uv pip install --quiet --no-deps --no-build-isolation -e .; then :; \
	else \
	  if command -v uv >/dev/null 2>&1; then echo "uv did not succeed; going on with venv and pip"; fi; \
	  "$$found" -m venv --clear $(VENV); \
	  $(PY) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock; \
	  $(PY) -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .; \
	fi; \
	touch $(READY)

book: $(READY)  ## Build the book, English and Hindi, into _build/html
	@$(PY) -m analysis.publishing build --editions $(EDITIONS)

book-en: $(READY)  ## Build the English edition alone
	@$(PY) -m analysis.publishing build --editions en

book-hi: $(READY)  ## Build both editions (the Hindi one stands in _build/html/hi)
	@$(PY) -m analysis.publishing build --editions en hi

test: book  ## Every test: units, strict comparison of stored outputs, the built book
	@$(PY) -m pytest -q -n auto
	@$(PY) -m pytest -q -n auto --dist loadfile --nbval -o addopts= book/*.ipynb

lint: $(READY)  ## Ruff and mypy
	@$(PY) -m ruff check .
	@$(PY) -m ruff format --check .
	@$(PY) -m mypy

serve: book  ## Read the book at http://127.0.0.1:8000 (PORT=... for another)
	@$(PY) -m analysis.publishing serve --port $(PORT)

refresh: $(READY)  ## Execute the chapters and store their outputs in book/*.ipynb
	@$(PY) -m analysis.publishing refresh

lock:  ## Derive requirements.lock and environment.yml from pyproject.toml (needs uv)
	uv pip compile --quiet --universal --python-version 3.11 --all-extras --generate-hashes \
	  --no-emit-index-url --custom-compile-command "make lock" -o requirements.lock pyproject.toml
	@$(MAKE) --no-print-directory $(READY)
	@$(PY) -m analysis.publishing environment

clean:  ## Remove what was built (the environment stays)
	rm -rf _build
