"""A ledger on which people worked, for each test that asks for one."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from ledger_samples import opened
from worked_ledger import worked_on


@pytest.fixture(scope="session")
def _made_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("worked")
    worked_on(opened(folder), folder).close()
    return folder / "ledger.db"


@pytest.fixture
def url(_made_once: Path, tmp_path: Path) -> str:
    """The address of a copy of the test's own."""
    return str(shutil.copy(_made_once, tmp_path / "ledger.db"))
