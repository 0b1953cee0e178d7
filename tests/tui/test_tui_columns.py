"""Columns share any width: the essential ones stay, and a line is never wider than the terminal."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tui_world import AS_OF, targets

from tracker import i18n
from tracker.progress.profile import load_profile
from tracker.progress.verdict import judge
from tracker.records import Entry, Row
from tracker.tui.widgets.columns import GAP, place


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


def test_the_wider_the_terminal_the_more_columns() -> None:
    counts = [len(place(width, _rows())) for width in range(40, 300, 10)]
    assert counts == sorted(counts) and counts[-1] == 11
