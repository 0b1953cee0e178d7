"""What changes very many targets in one step asks first: a selection may be larger than it looks."""

from __future__ import annotations

from pathlib import Path

import pytest
from tui_world import agenda_of, entries, fill, make_app, press, settle, targets, text_of, url_of

from tracker.tui.screens.ask_yes_no import AskYesNoScreen
from tracker.tui.screens.confirm_many import ASKED_FROM


@pytest.fixture(params=[ASKED_FROM + 1])
def many(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A ledger of as many targets as are asked for."""
    url, first = url_of(tmp_path), targets()[3]
    fill(url, [first.model_copy(update={"indicator": f"街头花园{n:02}"}) for n in range(request.param)])
    return url


def _states(url: str) -> set[tuple[str, str]]:
    return {(entry.status, entry.review) for entry in entries(url).values()}


UNTOUCHED = {("not_started", "candidate")}


@pytest.mark.parametrize(
    ("keys", "state"),
    [
        (("D",), ("done", "candidate")),
        (("m", "7", "enter"), ("in_progress", "candidate")),
        (("a",), ("not_started", "accepted")),
    ],
)
async def test_a_step_on_very_many_is_taken_only_after_a_yes(
    many: str, keys: tuple[str, ...], state: tuple[str, str]
) -> None:
    async with make_app(many).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "asterisk", *keys)
        assert isinstance(pilot.app.screen, AskYesNoScreen) and "21 targets" in text_of(pilot)
        assert _states(many) == UNTOUCHED
        await press(pilot, "enter")
        assert _states(many) == UNTOUCHED, "no is where the cursor starts"
        if keys[-1] == "enter":
            await press(pilot, "enter")
        else:
            await press(pilot, *keys)
        await press(pilot, "down", "enter")
        assert _states(many) == {state}


@pytest.mark.parametrize("many", [ASKED_FROM], indirect=True)
async def test_a_step_on_some_is_taken_at_once(many: str) -> None:
    async with make_app(many).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "asterisk", "D")
        assert _states(many) == {("done", "candidate")} and not agenda_of(pilot).table.selection


async def test_the_review_asks_before_it_accepts_very_many(many: str) -> None:
    async with make_app(many).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "v", "asterisk", "a")
        assert "21 targets are accepted in one step" in text_of(pilot) and _states(many) == UNTOUCHED
        await press(pilot, "down", "enter")
        assert _states(many) == {("not_started", "accepted")}


async def test_done_is_asked_for_where_the_last_figure_falls_short(url: str) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "m", "8", "enter")
        row = agenda_of(pilot).table.row
        assert row is not None and row.entry.latest is not None
        name = row.entry.target.indicator
        await press(pilot, "D")
        assert isinstance(pilot.app.screen, AskYesNoScreen)
        shown = text_of(pilot).replace("│", " ").split()
        assert f"{name}:actual8公里,target12公里." in "".join(shown)
        await press(pilot, "enter")
        assert entries(url)[name].status == "in_progress", "no is where the cursor starts"
        await press(pilot, "D", "down", "enter")
        assert entries(url)[name].status == "done"
