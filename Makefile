# make site    set up and build the site          make serve   the site, live
# make test    set up and run every test          make lock    pin the tested versions anew

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check install --quiet

.PHONY: site serve test lint evaluate lock clean

site: $(VENV)/.site
	$(BIN)/playbook build

serve: $(VENV)/.site
	$(BIN)/playbook serve

test: $(VENV)/.test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest

evaluate: $(VENV)/.site
	$(BIN)/python tests/evaluate.py

# What is installed is what was tested: every file by its hash, ours in place.
$(VENV)/.site: requirements.txt pyproject.toml | $(BIN)/python
	$(PIP) --require-hashes -r requirements.txt
	$(PIP) --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.test: requirements-test.txt pyproject.toml | $(BIN)/python
	$(PIP) --require-hashes -r requirements-test.txt
	$(PIP) --no-deps --no-build-isolation --editable .
	@touch $@ $(VENV)/.site

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	|| { echo "Python 3.11 or newer is needed; name it: make PYTHON=python3.12 site" >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { echo "On Debian: apt install python3-venv" >&2; exit 1; }

lock:
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header \
	  --extra install pyproject.toml --output-file requirements.txt
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header \
	  --extra install --extra test --constraint requirements.txt pyproject.toml --output-file requirements-test.txt

clean:
	rm -rf build $(VENV)
