"""The export form offers every format, and its file says what the command's file says."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tui_world import make_app, settle

from tracker.services import reporting

_KEYS = {"/": "slash", ".": "full_stop", "-": "minus", "_": "underscore"}


@pytest.mark.parametrize("name", ["json", "xlsx"])
async def test_a_chosen_format_is_written_with_its_sources_and_rules(
    name: str, url: str, tmp_path: Path
) -> None:
    out = tmp_path / "out.md"
    steps = ["right"] * reporting.formats().index(name)
    async with make_app(url).run_test(size=(100, 30)) as pilot:
        await settle(pilot)
        typed = [_KEYS.get(char, char) for char in str(out)]
        await pilot.press("x", "ctrl+u", *typed, "down", *steps, "enter")
        await settle(pilot)
    written = out.with_suffix(f".{name}")
    assert written.stat().st_size > 1000
    if name == "json":
        found = json.loads(written.read_text(encoding="utf-8"))
        assert found["rules"] not in ("", "not stated") and found["changes"]
