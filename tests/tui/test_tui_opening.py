"""What the list says when it opens: that it is being read, and what is overdue above the first line shown."""

from __future__ import annotations

import datetime as dt
import threading
from pathlib import Path
from typing import Any

import pytest
from tui_world import agenda_of, fill, make_app, press, settle, targets, text_of, url_of

from tracker import i18n


def _long_list(folder: Path) -> str:
    """A ledger with 30 targets that are overdue and 30 that are not."""
    url, one = url_of(folder), targets()[3]
    days = [dt.date(2024, 1, 1) + dt.timedelta(days=n) for n in range(30)]
    days += [dt.date(2024, 7, 1) + dt.timedelta(days=n) for n in range(30)]
    found = [one.model_copy(update={"indicator": f"花园{n:02}", "due": day}) for n, day in enumerate(days)]
    fill(url, found)
    return url


@pytest.mark.parametrize("language", ["zh", "en"])
async def test_the_heading_says_how_many_are_overdue_further_up_and_which_key_goes_there(
    tmp_path: Path, language: str
) -> None:
    async with make_app(_long_list(tmp_path)).run_test(size=(80, 24)) as pilot:
        i18n.use(language)
        await settle(pilot)
        words = {"zh": "30 条逾期排在最前（Home）", "en": "30 overdue at the top (Home)"}[language]
        await press(pilot, "R")
        assert words in text_of(pilot)
        row = agenda_of(pilot).table.row
        assert row and row.entry.target.indicator == "花园30", "what is due next"
        await press(pilot, "home")
        row = agenda_of(pilot).table.row
        assert row and row.entry.target.indicator == "花园00"
        await press(pilot, "4")
        assert "(Home)" not in text_of(pilot) and "（Home）" not in text_of(pilot), "none is among them"


async def test_until_the_first_rows_come_it_says_that_the_list_is_being_read(
    url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    app, read = make_app(url), threading.Event()
    desk = app.desk
    agenda = desk.agenda

    def slow(*args: Any, **more: Any) -> Any:
        read.wait(20)
        return agenda(*args, **more)

    monkeypatch.setattr(desk, "agenda", slow)
    async with app.run_test(size=(80, 24)) as pilot:
        try:
            await pilot.pause(0.2)
            shown = text_of(pilot)
            assert "The list is being read" in shown and "no target" not in shown
        finally:
            read.set()
        await settle(pilot)
        assert "The list is being read" not in text_of(pilot)
