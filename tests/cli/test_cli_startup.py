"""Start-up stays light: what help, version and list import, asked of a fresh interpreter."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

pytest_plugins = ("cli_harness",)

_HEAVY = (
    "textual",
    "aiohttp",
    "fastapi",
    "starlette",
    "uvicorn",
    "mcp",
    "anyio",
    "sqlmodel",
    "sqlalchemy",
    "alembic",
    "dateparser",
    "openpyxl",
    "yaml",
    "borax",
)
_PROGRAM = """
import json, sys
from tracker.cli import execute
code = execute(sys.argv[1:])
print(json.dumps([code, sorted(sys.modules)]), file=sys.stderr)
"""

_LIGHT_COMMANDS = (
    ["--version"],
    ["--help"],
    ["--help", "--lang", "zh"],
    ["list", "--help"],
    ["ingest", "--help"],
    ["mark", "--help"],
    ["report", "--help"],
    ["review", "reject", "--help"],
    ["demo", "--help"],
    ["serve", "--help"],
    ["mcp", "--help"],
    ["completion", "bash"],
)


@pytest.mark.parametrize("words", _LIGHT_COMMANDS, ids=" ".join)
def test_help_and_version_load_no_heavy_library(words: list[str]) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _PROGRAM, *words], capture_output=True, text=True, encoding="utf-8", check=True
    )
    code, loaded = json.loads(done.stderr.splitlines()[-1])
    assert code == 0
    assert done.stdout.strip()
    assert not set(_HEAVY) & set(loaded)


def test_the_version_is_told_before_anything_else_is_loaded() -> None:
    program = "import sys; before = {*sys.modules}; from tracker.cli import execute; execute(['--version']); "
    program += "print(*sorted({*sys.modules} - before))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    version, loaded = done.stdout.splitlines()
    assert version.startswith("tracker ")
    assert not {name.partition(".")[0] for name in loaded.split()} - {"tracker", "__future__"}
    assert "tracker.cli.app" not in loaded.split()


def test_a_list_without_figures_loads_nothing_that_reads_rules(ledger: Path) -> None:
    """Which indicators do harm is asked of the rules only when a figure has to be judged."""
    done = subprocess.run(
        [sys.executable, "-c", _PROGRAM, "list", "--db", str(ledger)],
        capture_output=True, text=True, encoding="utf-8", check=True,
    )  # fmt: skip
    code, loaded = json.loads(done.stderr.splitlines()[-1])
    assert code == 0
    assert "tracker.services.rules.directions" in loaded
    assert not {"fastapi", "starlette", "uvicorn", "mcp", "anyio", "tracker.api"} & set(loaded)
    assert not {"yaml", "tracker.rulebook.model", "tracker.services.rules.rulebook_cache"} & set(loaded)
