"""What a mark that is still being typed comes to."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest

from tracker.records import Entry, Mark, Target
from tracker.services.targets.mark_preview import done_short, pace_after

NOW = dt.datetime(2025, 6, 15, 8, tzinfo=dt.UTC)


def _entry(comparator: str, **more: Any) -> Entry:
    said = {"doc": "a", "start": 0, "end": 1, "quote": "x", "kind": "quantity", "indicator": "铺路"}
    number = {"value": Decimal(120), "unit": "公里", "comparator": comparator, "measure": "output"}
    return Entry.model_validate(
        {"id": "a", "target": Target.model_validate({**said, **number, **more}), "document": "a",
         "review": "accepted", "status": "in_progress", "version": 1, "due": None, "original_due": None,
         "events": ()}
    )  # fmt: skip


@pytest.mark.parametrize("comparator", [">=", ">", "="])
def test_done_with_less_than_a_number_to_be_reached_falls_short(comparator: str) -> None:
    done = Mark(value=Decimal(80), status="done")
    assert done_short(_entry(comparator), done, now=NOW) == 80
    assert done_short(_entry(comparator), Mark(value=Decimal(130), status="done"), now=NOW) is None
    assert done_short(_entry(comparator), Mark(value=Decimal(80)), now=NOW) is None, "not called done"
    assert done_short(_entry(comparator), Mark(status="done"), now=NOW) is None, "no figure"


@pytest.mark.parametrize("comparator", ["<=", "<", "~", "between"])
def test_other_bounds_are_not_asked_about(comparator: str) -> None:
    more = {"value_high": Decimal(140)} if comparator == "between" else {}
    assert done_short(_entry(comparator, **more), Mark(value=Decimal(80), status="done"), now=NOW) is None


def test_of_a_harm_less_is_no_shortfall() -> None:
    harm = _entry("=", indicator="城镇调查失业率", unit="%", measure="level")
    assert done_short(harm, Mark(value=Decimal(80), status="done"), now=NOW) is None


def test_a_figure_counts_from_its_day_on() -> None:
    entry = _entry(">=", due=dt.date(2025, 12, 31))
    for as_of in (dt.date(2025, 3, 10), NOW.date(), dt.date(2025, 9, 1)):
        figure = Mark(value=Decimal(60), on=min(as_of, NOW.date()))
        assert pace_after(entry, figure, as_of=as_of, now=NOW).completion == Decimal("0.5")
    later = Mark(value=Decimal(60), on=dt.date(2025, 4, 1))
    assert pace_after(entry, later, as_of=dt.date(2025, 3, 10), now=NOW).completion is None
