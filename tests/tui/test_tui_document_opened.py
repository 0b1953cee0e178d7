"""A document is opened outside: its file by the viewer of the desk, its text by the pager."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from document_world import ledger_of
from textual.app import App
from tui_world import make_app, said, settle, text_of


async def test_the_file_is_opened_and_one_that_is_gone_is_told_with_the_text_still_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    url = ledger_of(tmp_path, "2024年底前，新建公园3个。\n")
    marker = tmp_path / "opened"
    _tool(tmp_path, monkeypatch, "xdg-open", f'printf %s "$1" > {marker}')
    monkeypatch.setenv("DISPLAY", ":9")
    async with make_app(url).run_test(size=(120, 24)) as pilot:
        await settle(pilot)
        await pilot.press("p")
        await settle(pilot)
        await pilot.press("O")
        await settle(pilot)
        assert marker.read_text() == str(tmp_path / "plan.txt") and "Opened" in said(pilot)
        (tmp_path / "plan.txt").unlink()
        await pilot.press("O")
        await settle(pilot)
        assert "not there any more" in said(pilot) and "新建公园" in text_of(pilot)


async def test_without_a_screen_or_a_viewer_it_says_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    url = ledger_of(tmp_path, "2024年底前，新建公园3个。\n")
    _tool(tmp_path, monkeypatch, "xdg-open", "exit 3")
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    async with make_app(url).run_test(size=(160, 24)) as pilot:
        await settle(pilot)
        await pilot.press("p")
        await settle(pilot)
        await pilot.press("O")
        await settle(pilot)
        assert "there is no viewer here" in said(pilot) and str(tmp_path / "plan.txt") in said(pilot)
        monkeypatch.setenv("DISPLAY", ":9")
        await pilot.press("O")
        await settle(pilot)
        assert "could not open" in said(pilot)


async def test_the_pager_gets_the_text_and_the_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    url = ledger_of(tmp_path, "第一行\n第二行\n2024年底前，新建公园3个。\n")
    seen: dict[str, Any] = {}

    def run(command: list[str], **_more: object) -> None:
        seen["command"], seen["text"] = command, Path(command[-1]).read_text(encoding="utf-8")

    @contextmanager
    def suspended(_app: App[None]) -> Iterator[None]:
        yield

    _tool(tmp_path, monkeypatch, "less", "exit 0")
    monkeypatch.setenv("PAGER", "less -R")
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("p")
        await settle(pilot)
        await pilot.press("dollar_sign")
        await settle(pilot)
        assert "pager needs a terminal" in said(pilot), "the terminal of the test cannot be lent"
        monkeypatch.setattr(App, "suspend", suspended)
        monkeypatch.setattr(subprocess, "run", run)
        await pilot.press("dollar_sign")
        await settle(pilot)
        assert seen["command"][:3] == ["less", "-R", "+3"] and "新建公园3个" in seen["text"]
        monkeypatch.setenv("PAGER", "no-such-pager")
        await pilot.press("dollar_sign")
        await settle(pilot)
        assert "no pager “no-such-pager”" in said(pilot)


def _tool(folder: Path, change: pytest.MonkeyPatch, name: str, does: str) -> None:
    """A program of that name, the only one besides the shell's own."""
    tools = folder / "tools"
    tools.mkdir(exist_ok=True)
    (tools / name).write_text(f"#!/bin/sh\n{does}\n", encoding="utf-8")
    (tools / name).chmod(0o755)
    change.setenv("PATH", f"{tools}:/bin:/usr/bin")
