"""Start-up stays light: what `--help` and `--version` import, asked of a fresh interpreter."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

_HEAVY = (
    "textual",
    "aiohttp",
    "sqlmodel",
    "sqlalchemy",
    "alembic",
    "dateparser",
    "openpyxl",
    "yaml",
    "lunardate",
)
_PROGRAM = """
import json, sys
from tracker.cli import execute
code = execute(sys.argv[1:])
print(json.dumps([code, sorted({name.partition('.')[0] for name in sys.modules})]), file=sys.stderr)
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
