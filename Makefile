# Every command installs what it needs into .venv; only Python 3.11 or newer and make must be there.
# To use another Python:  make site PYTHON=/path/to/python

VENV := .venv
BIN := $(VENV)/$(if $(filter Windows_NT,$(OS)),Scripts,bin)
INSTALLED := $(VENV)/.installed
PYTHON ?=
CANDIDATES := $(or $(PYTHON),python3 python3.13 python3.12 python3.11 python3.14 python)

.DEFAULT_GOAL := help
.PHONY: help site test preview scripts notebooks bench clean

help: ## show this list
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1	\2/p' Makefile | expand -t 20

site: $(INSTALLED) ## build the site into _build/html
	@$(BIN)/coursebook build

test: $(INSTALLED) ## run all tests: units, notebooks, the site in a browser, JupyterLab
	@$(BIN)/python -m tests.browser.chromium
	@$(BIN)/python -m pytest -m "not alone" -n logical --maxprocesses 4 --dist loadfile --no-loadscope-reorder
	@$(BIN)/python -m pytest -m alone tests/browser

preview: $(INSTALLED) ## open the course in a browser and update it whenever you save
	@$(BIN)/coursebook preview

# Node comes with the requirements, its packages from package-lock.json.
scripts: $(INSTALLED) ## bundle the page's scripts, after an edit in coursebook/web
	@$(BIN)/python -m tests.web.typings
	@$(BIN)/python -m tests.web.node build

# The settings keep the outputs of kernels out of the committed notebooks. The root is the clone, so that models are
# beside the chapters.
notebooks: $(INSTALLED) ## open the chapters in JupyterLab, with live models
	@PYTHONPATH="$(CURDIR)" $(BIN)/python -m jupyterlab --config=deploy/jupyter_server_config.json \
	    $(if $(filter 0,$(shell id -u 2>/dev/null)),--allow-root)

bench: $(INSTALLED) ## measure every published figure
	@for script in benchmarks/*.py; do $(BIN)/python "$$script" || exit 1; done

clean: ## remove what was built and cached; the virtual environment stays
	@rm -rf _build .coursebook coursebook-proof.json .pytest_cache .ruff_cache .hypothesis

# pip prints hundreds of lines; only every twentieth package is shown.
$(INSTALLED): requirements.txt constraints.txt pyproject.toml
	@for candidate in $(CANDIDATES); do \
	    $$candidate -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null \
	        && python=$$candidate && break; \
	done; \
	if [ -z "$$python" ]; then \
	    echo "Python 3.11 or newer is needed; none of these commands is one: $(CANDIDATES)."; \
	    echo "Install it, or say where it is: make PYTHON=/path/to/python"; \
	    exit 1; \
	fi; \
	if ! $$python -c 'import ensurepip, venv' 2>/dev/null; then \
	    echo "$$python cannot create virtual environments: on this system, that part of Python is a separate package."; \
	    echo "Install it; on Debian and Ubuntu: apt-get install python3-venv"; \
	    exit 1; \
	fi; \
	if ! $(BIN)/python -c '' 2>/dev/null; then \
	    echo "Making $(VENV) with $$($$python --version) ..."; \
	    $$python -m venv --clear $(VENV) || exit 1; \
	fi; \
	echo "Installing the requirements (once, about a minute) ..."; \
	{ $(BIN)/python -m pip install --disable-pip-version-check --progress-bar off \
	    -r requirements.txt || echo "pip failed"; } | { \
	    count=0; \
	    while read -r line; do case "$$line" in \
	        Collecting*|Processing*) \
	            count=$$((count + 1)); \
	            [ $$((count % 20)) -ne 0 ] || echo "  $$count of about 160 packages found";; \
	        "Installing collected"*) echo "  installing them";; \
	        "pip failed") exit 1;; \
	    esac; done; }
	@touch $@
