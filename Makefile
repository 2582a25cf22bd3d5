# Communiqué: the commands that a newcomer needs. `make help` lists them.
SHELL := /bin/bash
PYTHON ?= $(shell command -v python3.12 || command -v python3)
BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet

.DEFAULT_GOAL := help
.PHONY: help run setup test check format requirements browser screenshots benchmark benchmark-dashboard evaluate evaluate-gold train clean

help: ## Show this list
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16

run: .venv/run.stamp ## Analyse seeds/, or the demo affair (COVERAGE=demo), and open the dashboard in a browser
	@coverage="$(COVERAGE)"; \
	if [ -z "$$coverage" ] && [ -t 0 ]; then \
		echo "What shall Communiqué show?"; \
		echo "  1  seeds: one wire article, on a visit to Xinjiang that stalled"; \
		echo "  2  demo: an invented affair in 84 articles by eight outlets"; \
		read -r -p "1 or 2 [1]: " coverage; \
	fi; \
	case "$$coverage" in \
		""|1|seeds) $(BIN)/communique analyse seeds --out builds && $(BIN)/streamlit run app.py;; \
		2|demo) $(BIN)/communique demo --out builds;; \
		*) echo "COVERAGE is seeds or demo, not '$$coverage'." >&2; exit 2;; \
	esac

setup: .venv/dev.stamp ## Install everything that tests and checks need into .venv

test: .venv/dev.stamp browser ## Run the tests
	$(BIN)/pytest --numprocesses auto --maxprocesses 4 --dist loadfile

check: .venv/dev.stamp ## Lint, format, types, import contracts
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: .venv/dev.stamp ## Put the code into its format
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

requirements: .venv/dev.stamp ## Make the pinned lists anew from pyproject.toml
	$(BIN)/python requirements/compile.py

screenshots: .venv/dev.stamp browser ## Take the README's screenshots into docs/
	$(BIN)/python -m tests.browser.screenshots docs

benchmark: .venv/dev.stamp ## Time annotating against the bare language model
	$(BIN)/python -m tests.benchmarks.annotate_speed

BUILDS ?=
benchmark-dashboard: .venv/dev.stamp browser ## Time each page beside a hello-world app, over seeds/ or BUILDS=FOLDER
	$(BIN)/python -m tests.benchmarks.dashboard_speed $(if $(BUILDS),--builds "$(BUILDS)")

evaluate: .venv/dev.stamp ## Score the pipeline on the demo affair, and fail where it got worse
	$(BIN)/python -m tests.evaluation

GOLD ?= ../shared/gold
evaluate-gold: .venv/dev.stamp ## The same on texts that others labelled, where GOLD=FOLDER holds them
	@test -f "$(GOLD)/evaluate.py" || { echo "There is no gold data in $(GOLD); name its folder: make evaluate-gold GOLD=FOLDER" >&2; exit 1; }
	python3 "$(GOLD)/evaluate.py" --command "$(CURDIR)/$(BIN)/communique annotate"
	python3 "$(GOLD)/score_coverage.py" --command "$(CURDIR)/$(BIN)/communique"
	$(BIN)/python -m tests.evaluation.events_gold "$(GOLD)"

WORDNET ?= /usr/share/wordnet
train: .venv/dev.stamp ## Learn analysis/annotating/weights anew, from labelled texts in GOLD and WORDNET
	$(BIN)/python -m training.nominalisations --wordnet "$(WORDNET)"
	$(BIN)/python -m training.casing --gold "$(GOLD)"
	$(BIN)/python -m training.coreference --gold "$(GOLD)" --wordnet "$(WORDNET)"
	$(BIN)/python -m training.reality --gold "$(GOLD)"
	$(BIN)/python -m training.parties --gold "$(GOLD)"
	$(BIN)/python -m training.days --gold "$(GOLD)"
	$(BIN)/python -m training.confidence --gold "$(GOLD)"
	$(BIN)/python -m training.pairs --gold "$(GOLD)"
	$(BIN)/python -m training.vouching --gold "$(GOLD)"

clean: ## Remove the environment, builds and caches
	rm -rf .venv builds .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

# The environment. Every package is pinned and checked against its hash; the project itself is linked in, not copied.
.venv/made.stamp:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 12))' \
		|| { echo "Communiqué needs Python 3.12 or newer; '$(PYTHON)' is older or missing. Name one: make PYTHON=python3.12 …" >&2; exit 1; }
	$(PYTHON) -m venv .venv
	@touch $@

.venv/run.stamp: .venv/made.stamp requirements/run.txt pyproject.toml
	@echo "Installing Communiqué into .venv (about a minute the first time) …"
	@$(PIP) install --require-hashes -r requirements/run.txt -r requirements/build.txt
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

.venv/dev.stamp: .venv/run.stamp requirements/dev.txt
	@echo "Installing what tests and checks need …"
	@$(PIP) install --require-hashes -r requirements/dev.txt
	@touch $@

# One test drives a real browser. Where it is missing and this user may install packages, Debian's is installed.
browser:
	@command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null || { \
		if command -v apt-get >/dev/null && { [ "$$(id -u)" = 0 ] || sudo -n true 2>/dev/null; }; then \
			echo "Installing chromium for the browser test …"; \
			sudo=$$([ "$$(id -u)" = 0 ] || echo sudo); \
			{ $$sudo apt-get update -qq && $$sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium; } >/dev/null 2>&1 \
				|| echo "Chromium could not be installed; the browser test will be skipped." >&2; \
		else echo "No Chromium here and no right to install it; the browser test will be skipped." >&2; fi; }
