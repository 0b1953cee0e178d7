"""Figures on the agenda are never cut: they take what they lack from the name."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

from tui_world import fill, make_app, settle, targets, text_of, url_of


async def test_a_long_figure_takes_its_cells_from_the_indicator(tmp_path: Path) -> None:
    more = {"value": Decimal(1234567890), "value_high": Decimal(1234567891), "comparator": "between"}
    first, *rest = targets()
    fill(url_of(tmp_path), [first.model_copy(update=more), *rest])
    async with make_app(url_of(tmp_path)).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        assert "1,234,567,890–1,234,567,891 所" in text_of(pilot)
