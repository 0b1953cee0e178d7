"""The grid for figures: typed down a column, the share shown while typing, saved and undone in one step."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from rich.cells import cell_len
from textual.keys import _character_to_key
from textual.pilot import Pilot
from tui_world import NOW, agenda_of, entries, fill, make_app, press, said, settle, targets, text_of, url_of

from tracker import i18n
from tracker.records import Mark
from tracker.services.ledger.opening import open_ledger
from tracker.services.targets.marking import mark
from tracker.tui.screens.ask_yes_no import AskYesNoScreen
from tracker.tui.screens.figures_grid import FiguresScreen


async def _type(pilot: Pilot[None], text: str) -> None:
    await press(pilot, *(_character_to_key(sign) for sign in text))


async def test_ten_figures_take_twelve_keys_beside_them_and_one_undo(tmp_path: Path) -> None:
    url, first = url_of(tmp_path), targets()[3]
    fill(url, [first.model_copy(update={"indicator": f"街头花园{n:02}"}) for n in range(14)])
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        order = [row.entry.target.indicator for row in agenda_of(pilot).table.rows]
        await press(pilot, "E")
        for n in range(1, 11):
            await _type(pilot, str(n))
            await press(pilot, "enter")
        assert "33.3%" in text_of(pilot), "10 of 30"
        await press(pilot, "f2")
        figures = {name: e.latest.value for name, e in entries(url).items() if e.latest is not None}
        assert figures == {order[n - 1]: Decimal(n) for n in range(1, 11)}
        assert "10 targets marked" in said(pilot)
        await press(pilot, "u")
        assert all(e.latest is None for e in entries(url).values())


async def test_nothing_is_saved_while_a_line_is_wrong_or_was_changed_by_somebody_else(url: str) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        table = agenda_of(pilot).table
        table.cursor = [row.entry.target.indicator for row in table.rows].index("城区绿地")
        await press(pilot, "space", "home", "space", "E")
        grid = pilot.app.screen
        assert isinstance(grid, FiguresScreen)
        assert [row.entry.target.indicator for row in grid.rows] == ["河道清淤", "城区绿地"]
        await press(pilot, "f2")
        assert "Nothing to save yet" in text_of(pilot)
        await _type(pilot, "3亩")
        await press(pilot, "enter")
        await _type(pilot, "+6")
        assert "15 + 6 = 21" in text_of(pilot) and "70%" in text_of(pilot)
        await press(pilot, "enter")
        assert text_of(pilot).count("is counted in 公里") == 1, "told once, at the foot"
        assert entries(url)["城区绿地"].latest and entries(url)["河道清淤"].latest is None
        await press(pilot, "ctrl+u", "6")
        with open_ledger(url, now=NOW) as ledger:
            mark(ledger, [entries(url)["城区绿地"].id], Mark(note="theirs"), now=NOW)
        await press(pilot, "f2")
        assert "theirs" in text_of(pilot) and entries(url)["河道清淤"].latest is None
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, AskYesNoScreen) and "2 figures are not saved" in text_of(pilot)
        await press(pilot, "enter", "f2")
        latest = {name: entry.latest.value for name, entry in entries(url).items() if entry.latest}
        assert latest == {"河道清淤": Decimal(6), "城区绿地": Decimal(21)}
        assert not table.selection


async def test_a_bare_figure_counts_in_the_multiple_of_its_target(tmp_path: Path) -> None:
    url, first = url_of(tmp_path), targets()[3]
    fill(
        url,
        [first.model_copy(update={"indicator": "公路投资", "value": Decimal(80_000_000_000), "unit": "元"})],
    )
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        i18n.use("zh")
        await settle(pilot)
        await press(pilot, "E")
        assert "以亿元计" in text_of(pilot)
        await _type(pilot, "612.5")
        assert "= 612.5亿元" in text_of(pilot) and "76.6%" in text_of(pilot)
        await press(pilot, "f2", "m")
        assert "以亿元计" in text_of(pilot)
        await _type(pilot, "1700亿")
        assert "= 1,700亿元" in text_of(pilot), "as the list shows it"
        await press(pilot, "ctrl+u")
        await _type(pilot, "700")
        assert "= 700亿元" in text_of(pilot)
        await press(pilot, "enter")
    (entry,) = entries(url).values()
    assert [event.value for event in entry.events if event.value] == [61_250_000_000, 70_000_000_000]


def _homes(folder: Path) -> str:
    """A ledger with one target of 1.2万套."""
    url, first = url_of(folder), targets()[3]
    fill(url, [first.model_copy(update={"indicator": "保障性住房", "value": Decimal(12_000), "unit": "套"})])
    return url


def _figures(url: str) -> list[Decimal | None]:
    return [event.value for entry in entries(url).values() for event in entry.events]


async def test_a_figure_that_is_plainly_in_the_unit_itself_is_taken_so_and_said(tmp_path: Path) -> None:
    url = _homes(tmp_path)
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        i18n.use("zh")
        await settle(pilot)
        await press(pilot, "m")
        assert "只填数字时以万套计" in text_of(pilot)
        await _type(pilot, "13000")
        assert "按 1.3万套 记下" in text_of(pilot) and "108.3%" in text_of(pilot)
        await press(pilot, "enter")
    assert _figures(url) == [13_000]


@pytest.mark.parametrize(("opening", "saving"), [("m", "enter"), ("E", "f2")])
async def test_a_figure_many_times_the_target_is_saved_only_once_it_was_seen(
    tmp_path: Path, opening: str, saving: str
) -> None:
    url = _homes(tmp_path)
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        i18n.use("zh")
        await settle(pilot)
        await press(pilot, opening)
        await _type(pilot, "90")
        await press(pilot, saving)
        assert "90万套是目标（1.2万套）的 75 倍" in text_of(pilot) and _figures(url) == []
        await press(pilot, "backspace", "5", saving)
        assert "95万套是目标（1.2万套）的 79 倍" in text_of(pilot), "another figure is doubted anew"
        assert _figures(url) == []
        await press(pilot, saving)
    assert _figures(url) == [950_000]


async def test_a_line_shows_beside_the_figure_what_it_is_taken_as_and_asks_from_five_times_on(
    tmp_path: Path,
) -> None:
    url = _homes(tmp_path)
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        i18n.use("zh")
        await settle(pilot)
        await press(pilot, "E")
        await _type(pilot, "10")
        line = next(line for line in text_of(pilot).splitlines() if "保障性住房" in line)
        assert "1.2万套" in line and "10万套" in line and "833.3%" in line
        await press(pilot, "f2")
        assert "10万套是目标（1.2万套）的 8 倍" in text_of(pilot) and _figures(url) == []
        await press(pilot, "f2")
        assert _figures(url) == [100_000]
        await press(pilot, "u")
        assert "10万套" in said(pilot) and "100000" not in said(pilot)


async def test_a_figure_of_hundreds_of_millions_is_read_back_without_its_zeros(url: str) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        i18n.use("zh")
        await settle(pilot)
        await press(pilot, "space", "space", "m")
        await _type(pilot, "2600亿")
        assert "= 2,600亿" in text_of(pilot) and "260,000" not in text_of(pilot)
        await press(pilot, "ctrl+u")
        await _type(pilot, "1.2万")
        assert "= 12,000" in text_of(pilot)


async def test_names_have_what_the_figures_do_not_need_and_trouble_is_told_whole(tmp_path: Path) -> None:
    url, first = url_of(tmp_path), targets()[3]
    name = "城镇居民人均可支配收入增长"
    fill(url, [first.model_copy(update={"indicator": name, "value": Decimal("4.5"), "unit": "%"})])
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        i18n.use("zh")
        await settle(pilot)
        await press(pilot, "E")
        assert name + " " in text_of(pilot)
        await _type(pilot, "10500亿元左右")
        assert "只填数字" in text_of(pilot)


async def test_each_line_parts_its_cells_between_name_and_goal(tmp_path: Path) -> None:
    url, first = url_of(tmp_path), targets()[3]
    long, short = "城区老旧供水管网漏损点位修复改造", "供电煤耗"
    made = [
        first.model_copy(update={"indicator": long, "value": Decimal(3), "unit": "处", "comparator": "="}),
        first.model_copy(
            update={"indicator": short, "value": Decimal(301), "unit": "克标准煤/千瓦时", "comparator": "<="}
        ),
    ]
    fill(url, made)
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        i18n.use("zh")
        await settle(pilot)
        await press(pilot, "E")
        lines = [line for line in text_of(pilot).splitlines() if "—" in line]
        assert "…" not in "".join(lines) and sum(long in line or short in line for line in lines) == 2, lines
        ends = [cell_len(line[: line.index("—")]) for line in lines]
        assert ends[0] == ends[1], "goals stay in line"
