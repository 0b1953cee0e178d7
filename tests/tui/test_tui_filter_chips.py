"""Every filter is a chip in words; dropping a chip drops that filter alone."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from tui_world import agenda_of, make_app, settle, text_of

from tracker.records import Group, Query
from tracker.tui.wording.filter_chips import filter_chips

FILTERS: list[tuple[dict[str, Any], str]] = [
    ({"due_after": dt.date(2024, 5, 1)}, "due from 2024-05-01"),
    ({"due_before": dt.date(2024, 7, 1)}, "due by 2024-07-01"),
    ({"due_in": "next_30_days"}, "due the next 30 days"),
    ({"verdict": ("overdue",)}, "overdue"),
    ({"light": ("red",)}, "red light"),
    ({"status": ("done",)}, "done"),
    ({"review": ("candidate",)}, "to be reviewed"),
    ({"within": (Group(by="lead-unit", key=""),)}, "No lead unit"),
    ({"document": "plan.txt"}, "plan.txt"),
    ({"topic": "教育"}, "教育"),
    ({"place": "城区"}, "城区"),
    ({"unit": "教育局"}, "教育局"),
    ({"search": "河道"}, "/河道"),
]


@pytest.mark.parametrize(("filters", "words"), FILTERS, ids=[next(iter(one)) for one, _words in FILTERS])
def test_a_filter_is_named_and_dropped_by_its_chip(filters: dict[str, Any], words: str) -> None:
    (chip,) = filter_chips(Query(**filters))
    assert chip.words == words
    assert chip.without == Query()


def test_each_of_many_is_dropped_alone() -> None:
    every = {name: value for filters, _words in FILTERS for name, value in filters.items()}
    chips = filter_chips(Query(**every))
    assert len(chips) == len(FILTERS)
    for chip in chips:
        assert len(filter_chips(chip.without)) == len(FILTERS) - 1


def test_an_order_is_said_to_be_one_and_no_filter() -> None:
    (chip,) = filter_chips(Query(sort="indicator", descending=True))
    assert (chip.words, chip.filters) == ("sorted by indicator ↓", False) and chip.without == Query()


async def test_a_list_that_is_only_sorted_is_not_called_filtered(url: str) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        agenda_of(pilot).sort_by("indicator")
        await settle(pilot)
        assert "sorted by indicator ↑ ×" in text_of(pilot) and "Filter:" not in text_of(pilot)


async def test_backspace_takes_back_an_order_that_stands_alone_too(url: str) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        agenda_of(pilot).sort_by("indicator")
        await settle(pilot)
        await pilot.press("backspace")
        await settle(pilot)
        assert agenda_of(pilot).filters == Query() and "sorted by" not in text_of(pilot)
