"""Native charts of the summary sheet, drawn from its own cells, and bars in the cells of a column."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from tracker.i18n import _
from tracker.reports.dimensions import LIGHTS
from tracker.reports.formats.office_chart_colours import FILLS

_COLUMN = "K"  # beside the tables, which end with H
_WIDTH, _ROW = 620, 22  # pixels: of a chart, and of one of its bars
MOST_UNITS = 25  # bars that can still be told apart


def verdict_chart(book: Any, sheet: Any, first: int, last: int, at: int) -> None:
    """Bars of the counts by verdict: names in column A, counts in B, of rows `first` to `last` from 0."""
    chart = book.add_chart({"type": "bar"})
    chart.add_series(
        {
            "categories": [sheet.name, first, 0, last, 0],
            "values": [sheet.name, first, 1, last, 1],
            "data_labels": {"value": True},
            "fill": {"color": f"#{FILLS['blue']}"},
            "gap": 60,
        }
    )
    chart.set_legend({"none": True})
    _finish(chart, sheet, _("Targets by verdict"), last - first + 1, at)


def unit_chart(book: Any, sheet: Any, first: int, last: int, at: int, lights: Sequence[str]) -> None:
    """Stacked bars of the lights of each lead unit: names in column A, lights from D on, heads above."""
    chart = book.add_chart({"type": "bar", "subtype": "stacked"})
    last = min(last, first + MOST_UNITS - 1)
    for place, (light, name) in enumerate(zip(LIGHTS, lights, strict=True), 3):
        chart.add_series(
            {
                "name": name,
                "categories": [sheet.name, first, 0, last, 0],
                "values": [sheet.name, first, place, last, place],
                "fill": {"color": f"#{FILLS[light]}"},
                "gap": 60,
            }
        )
    chart.set_legend({"position": "bottom"})
    _finish(chart, sheet, _("Lights by lead unit"), last - first + 1, at)


def bars_in_cells(sheet: Any, cells: tuple[int, int, int, int]) -> None:
    """A bar behind each share of a column, full at 100 %."""
    sheet.conditional_format(
        *cells,
        {
            "type": "data_bar",
            "bar_color": "#9DC3E6",
            "min_type": "num",
            "max_type": "num",
            "min_value": 0,
            "max_value": 1,
        },
    )


def _finish(chart: Any, sheet: Any, title: str, bars: int, at: int) -> None:
    chart.set_title({"name": title, "name_font": {"size": 12}})
    chart.set_y_axis({"reverse": True})
    chart.set_x_axis({"major_gridlines": {"visible": True, "line": {"color": "#D9D9D9"}}, "num_format": "0"})
    chart.set_size({"width": _WIDTH, "height": 110 + _ROW * max(bars, 3)})
    sheet.insert_chart(f"{_COLUMN}{at}", chart, {"description": title, "object_position": 2})
