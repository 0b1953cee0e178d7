"""Where the ledger lies."""

from __future__ import annotations

from pathlib import Path

import pytest
from ledger_samples import NOW

from tracker.base import user_folders
from tracker.errors import LedgerError
from tracker.services.ledger import opening as service


def test_the_default_is_a_file_in_the_data_folder_that_is_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("TRACKER_DB", raising=False)
    monkeypatch.setattr(user_folders, "own_ledger", lambda: tmp_path / "data" / "tracker.db")
    with service.open_ledger(now=NOW) as ledger:
        assert ledger.name == str(tmp_path / "data" / "tracker.db")
    assert service.default_url().startswith("sqlite:///")


def test_looking_at_a_default_that_is_not_there_makes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("TRACKER_DB", raising=False)
    monkeypatch.setattr(user_folders, "own_ledger", lambda: tmp_path / "data" / "tracker.db")
    with pytest.raises(LedgerError, match="there is no ledger") as told:
        service.open_ledger(create=False, now=NOW)
    assert "tracker ingest" in told.value.cure
    assert list(tmp_path.iterdir()) == []


def test_a_data_folder_that_cannot_be_made_is_told_with_a_cure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.delenv("TRACKER_DB", raising=False)
    monkeypatch.setattr(user_folders, "own_ledger", lambda: tmp_path / "file" / "data" / "tracker.db")
    with pytest.raises(LedgerError, match="cannot be made") as told:
        service.open_ledger(now=NOW)
    assert "--db" in told.value.cure


def test_the_environment_names_another(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRACKER_DB", str(tmp_path / "other.db"))
    with service.open_ledger(now=NOW) as ledger:
        assert ledger.name == str(tmp_path / "other.db")
