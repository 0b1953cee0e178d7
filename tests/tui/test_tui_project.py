"""The screen works in a project as commands do: in its name, by its cut-offs; they go before one's own."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from tracker.services.settings.settings_keys import Settings
from tracker.tui.desk.desk import Desk


def _name(desk: Desk) -> str:
    assert desk.access.profile is not None
    return desk.access.profile.name


def test_name_and_cut_offs_of_the_project_go_before_ones_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = Settings(author="Wang", profile="xuancheng")
    desk = Desk(str(tmp_path / "ledger.db"), as_of=dt.date(2025, 1, 1))
    monkeypatch.chdir(tmp_path)
    desk.use(own)
    assert (desk.access.author, _name(desk)) == ("Wang", "xuancheng")
    (tmp_path / "tracker.toml").write_text('author = "Li Hua"\nprofile = "yinchuan"\n', encoding="utf-8")
    desk.use(own)
    assert (desk.access.author, _name(desk)) == ("Li Hua", "yinchuan")
