"""A report is written from the list: what is shown, into a file that is not overwritten unasked."""

from __future__ import annotations

from pathlib import Path

from tui_world import make_app, paste, settle, text_of


async def test_export_writes_what_is_shown_and_asks_before_it_overwrites(url: str, tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("1")
        await settle(pilot)
        await pilot.press("a")  # a report takes what is accepted
        await settle(pilot)
        await pilot.press("x", "ctrl+u")
        await paste(pilot, str(out))
        await pilot.press("enter")
        await settle(pilot)
        first = out.read_text(encoding="utf-8-sig")
        assert "河道清淤" in first and "城区绿地" not in first
        assert "The report stands in" in text_of(pilot) and "out.csv" in text_of(pilot)
        await pilot.press("escape")

        out.write_text("mine", encoding="utf-8")
        await pilot.press("x", "ctrl+u")
        await paste(pilot, str(out))
        await pilot.press("enter")
        await settle(pilot)
        assert out.read_text(encoding="utf-8") == "mine" and "This file exists" in text_of(pilot)
        await pilot.press("enter")
        await settle(pilot)
        assert out.read_text(encoding="utf-8-sig") == first


async def test_export_into_a_missing_folder_says_so_and_keeps_what_was_typed(
    url: str, tmp_path: Path
) -> None:
    async with make_app(url).run_test(size=(120, 30)) as pilot:
        await settle(pilot)
        await pilot.press("x", "ctrl+u")
        await paste(pilot, str(tmp_path / "no" / "x.md"))
        await pilot.press("enter")
        await settle(pilot)
        assert len(pilot.app.screen_stack) == 3
        assert "x.md" in text_of(pilot)
