"""Columns share any width: the essential ones stay, and a line is never wider than the terminal."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tui_world import AS_OF, NOW, targets

from tracker import i18n
from tracker.progress.light_thresholds import load_profile
from tracker.progress.verdict_and_light import judge
from tracker.records import Entry, Progress, Row
from tracker.tui.terminal.cells import width_of
from tracker.tui.widgets.agenda_columns import GAP, cells_of, offered, place


def _rows() -> list[Row]:
    entries = [
        Entry(id=f"t{n}", target=t, document="d", due=t.due, start=date(2024, 1, 1))
        for n, t in enumerate(targets())
    ]
    return [Row(entry=e, pace=judge(e, AS_OF, load_profile(None))) for e in entries]


@given(st.integers(1, 300))
def test_essential_columns_stay_and_the_line_fits_from_forty_cells(width: int) -> None:
    placed = place(width, _rows())
    assert {"light", "due", "indicator"} <= {p.column.key for p in placed}
    if width >= 40:
        assert sum(p.width for p in placed) + GAP * (len(placed) - 1) <= width


@pytest.mark.parametrize("language", ["zh", "en"])
def test_eighty_cells_hold_light_due_status_indicator_target_and_actual(language: str) -> None:
    i18n.use(language)
    keys = {p.column.key for p in place(80 - 2, _rows())}
    assert {"light", "due", "status", "indicator", "value", "actual"} <= keys


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_unit_that_comes_in_leaves_the_figures_in_eighty_cells(language: str) -> None:
    i18n.use(language)
    rows = _rows()
    long = rows[0].entry.target.model_copy(update={"lead_unit": "城区住房和城乡建设管理局"})
    event = Progress(value=Decimal("1.05"), data_as_of=AS_OF, recorded_at=NOW)
    entry = rows[0].entry.model_copy(update={"target": long, "events": (event,)})
    placed = place(80 - 2, [Row(entry=entry, pace=rows[0].pace), *rows[1:]], offered((), {"unit"}))
    assert [p.column.key for p in placed] == ["light", "due", "indicator", "value", "actual", "unit"]
    assert sum(p.width for p in placed) + GAP * (len(placed) - 1) <= 78
    assert next(p.width for p in placed if p.column.key == "indicator") >= 16


def test_the_wider_the_terminal_the_more_columns() -> None:
    counts = [len(place(width, _rows())) for width in range(40, 300, 10)]
    assert counts == sorted(counts) and counts[-1] == 11


def test_a_long_name_takes_the_blanks_before_a_short_value_and_never_its_figures() -> None:
    first, second = _rows()[:2]
    columns = place(80 - 2, _rows())
    at = [p.column.key for p in columns].index("indicator")
    plain = [cells for _placed, _text, cells in cells_of(first, columns)]
    for called in (plain[at] + 3, 200):
        cells = [cells for _placed, _text, cells in cells_of(first, columns, called)]
        value = next(
            text for placed, text, _cells in cells_of(first, columns) if placed.column.key == "value"
        )
        assert plain[at] < cells[at] <= called and sum(cells) == sum(plain)
        assert cells[at + 1] > width_of(value), "a blank stays before it"
    assert [c for _p, _t, c in cells_of(second, columns, 4)] == [c for _p, _t, c in cells_of(second, columns)]
