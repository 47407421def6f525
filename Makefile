# The front door. Needs nothing but Python 3.11 or newer and make; every target sets up what it uses.
#
#   make demo    start the service, send it the orders of three patients, print the cards, stay up
#   make serve   start the service as it is meant to be run (settings: MBC_* variables)
#   make test    all tests
#   make test-hapi   the end-to-end tests again, against HAPI FHIR; needs Java 17 and Maven
#   make check   format, lint, types, fences, tests with coverage, generated files, deployment files, audit
#   make docs    write the generated documents anew
#   make fuzz    broken and hostile calls to a running service; writes docs/fuzz.md, a few minutes
#   make faults  break what the service depends on; writes docs/faults.md, a minute
#   make conformance  check the running service against CDS Hooks; writes docs/conformance.md
#   make audit   known vulnerabilities of what is installed (needs the network), and secrets in files
#   make bench   measure; prints a table, never fails on a time
#   make pictures  take the pictures of the README anew; needs Debian's Chromium

PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
PIP    := $(BIN)/python -m pip --disable-pip-version-check --quiet
SOURCES := service cards tests deploy

.PHONY: demo serve test test-hapi check docs docs-check bench pictures lock lint types fences audit secrets deploy-lint faults fuzz conformance mutation cover cases clean
.DEFAULT_GOAL := help

help:
	@sed -n 's/^#   //p' Makefile

$(VENV)/.made: requirements/run.lock requirements/build.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed: make PYTHON=/path/to/python3.11"; exit 1; }
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(PIP) install --require-hashes -r requirements/build.lock
	$(PIP) install --require-hashes -r requirements/run.lock
	$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.made-dev: $(VENV)/.made requirements/dev.lock
	$(PIP) install --require-hashes -r requirements/dev.lock
	@touch $@

demo: $(VENV)/.made
	@$(BIN)/python deploy/demo.py

serve: $(VENV)/.made
	@$(BIN)/gunicorn --config deploy/gunicorn.conf.py 'mbc_service.app:from_environment()'

test: $(VENV)/.made-dev
	$(BIN)/python -m pytest -n 2

HAPI := deploy/sandbox

$(HAPI)/target/.made: $(HAPI)/pom.xml $(shell find $(HAPI)/src -type f)
	rm -rf $(HAPI)/target
	mvn --quiet --batch-mode --file $(HAPI)/pom.xml process-classes
	@touch $@

test-hapi: $(VENV)/.made-dev $(HAPI)/target/.made
	$(BIN)/python $(HAPI)/serve.py -- $(BIN)/python -m pytest tests/sandbox

check: lint types fences cover docs-check deploy-lint audit

lint: $(VENV)/.made-dev
	$(BIN)/ruff format --check $(SOURCES)
	$(BIN)/ruff check $(SOURCES)

types: $(VENV)/.made-dev
	$(BIN)/mypy
	$(BIN)/pyright --pythonpath $(BIN)/python

fences: $(VENV)/.made-dev
	$(BIN)/lint-imports

cover: $(VENV)/.made-dev
	$(BIN)/python -m pytest -n 2 --cov --cov-report=term-missing:skip-covered

# make cases APPROVE=slug writes one case's cards.json anew: a clinical change, one at a time
cases: $(VENV)/.made-dev
	APPROVE=$(APPROVE) $(BIN)/python -m pytest -q tests/cases

docs: $(VENV)/.made-dev
	$(BIN)/mbc docs write

docs-check: $(VENV)/.made-dev
	$(BIN)/mbc docs check

bench: $(VENV)/.made-dev
	$(BIN)/python -m tests.bench

# every kind of page in every look, to judge by eye: .venv/bin/python -m tests.tools.pictures FOLDER
pictures: $(VENV)/.made-dev
	$(BIN)/python -m tests.tools.pictures

audit: $(VENV)/.made-dev secrets
	$(BIN)/python -m tests.tools.audit $(BIN)/pip-audit --disable-pip --require-hashes -r requirements/run.lock

# fails on anything that looks like a secret and is not in .secrets.baseline; look at it, then
# .venv/bin/detect-secrets scan > .secrets.baseline. Status 3 only says that a known line has moved.
secrets: $(VENV)/.made-dev
	cp .secrets.baseline $(VENV)/.baseline  # pragma: allowlist secret
	$(BIN)/detect-secrets-hook --baseline $(VENV)/.baseline $$(git ls-files -- . ':!requirements' ':!*.svg' ':!.secrets.baseline' ':!fhir_fixtures/**/*.json') \
		|| test $$? -eq 3

# Dockerfile, YAML and manifests; nothing here needs a container engine
deploy-lint: $(VENV)/.made-dev
	$(BIN)/hadolint deploy/Dockerfile
	$(BIN)/yamllint --strict --config-file deploy/yamllint.yaml deploy/compose.yaml deploy/kubernetes
	$(BIN)/kubernetes-validate --quiet --strict deploy/kubernetes/*.yaml

# schemathesis has a place of its own: two dozen packages and a plugin that no other test needs
.venv-fuzz/.made: requirements/fuzz.lock $(VENV)/.made-dev
	test -x .venv-fuzz/bin/python || $(PYTHON) -m venv .venv-fuzz
	.venv-fuzz/bin/python -m pip --disable-pip-version-check --quiet install --require-hashes -r requirements/fuzz.lock
	@touch $@

fuzz: $(VENV)/.made-dev .venv-fuzz/.made
	$(BIN)/python -m tests.tools.fuzz
	$(BIN)/python -m tests.tools.fuzz_interface .venv-fuzz/bin/schemathesis

conformance: $(VENV)/.made-dev
	$(BIN)/python -m tests.tools.conformance

# break what the service depends on; a table, about a minute
faults: $(VENV)/.made-dev
	$(BIN)/python -m tests.tools.faults

# get the knowledge of 2021 wrong in one place at a time and print what no test notices: about a quarter of an
# hour; the other editions and the rest of the core: tests/tools/MUTATION.md
mutation: $(VENV)/.made-dev
	$(BIN)/python -m tests.tools.knowledge_mutation

lock:
	uv pip compile --universal --generate-hashes --python-version 3.11 requirements/build.in -o requirements/build.lock
	uv pip compile --universal --generate-hashes --python-version 3.11 pyproject.toml -o requirements/run.lock
	uv pip compile --universal --generate-hashes --python-version 3.11 pyproject.toml --group test --group check -o requirements/dev.lock
	uv pip compile --universal --generate-hashes --python-version 3.11 --group fuzz -o requirements/fuzz.lock

clean:
	rm -rf $(VENV) .venv-fuzz .pytest_cache .mypy_cache .ruff_cache .coverage .hypothesis $(HAPI)/target
