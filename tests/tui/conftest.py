"""A filled ledger for each test."""

from __future__ import annotations

from pathlib import Path

import pytest
from tui_world import fill, url_of


@pytest.fixture
def url(tmp_path: Path) -> str:
    """A ledger with seven targets."""
    fill(url_of(tmp_path))
    return url_of(tmp_path)
