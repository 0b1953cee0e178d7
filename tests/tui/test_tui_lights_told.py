"""Beside a light stands the one reason for it, and nothing that says otherwise."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from tui_world import AS_OF, NOW, make_app, press, settle, targets, text_of

from tracker import i18n
from tracker.progress.light_thresholds import load_profile
from tracker.progress.verdict_and_light import judge
from tracker.records import Entry, Progress, Row
from tracker.tui.widgets.describe_target import full, judged, standing


def _row(number: int, *, due: dt.date | None = None, value: int | None = None) -> Row:
    target = targets()[number]
    events = () if value is None else (Progress(value=Decimal(value), data_as_of=AS_OF, recorded_at=NOW),)
    entry = Entry(
        id="t", target=target, document="d", due=due or target.due, start=dt.date(2024, 1, 1), events=events
    )
    return Row(entry=entry, pace=judge(entry, AS_OF, load_profile(None)))


def test_grey_says_what_is_missing_even_with_a_share() -> None:
    row = _row(1, value=48)
    assert (row.pace.light, row.pace.completion) == ("grey", Decimal("0.8"))
    assert standing(row).plain.startswith(
        "○ no light · cannot be judged (not reached yet; only a baseline tells whether it is on pace"
    )
    assert "Correct takes one; yellow once it is due soon)" in standing(row).plain
    assert "at 80% of the target" in standing(row).plain, "a level is no work that is so far done"


def test_grey_says_in_chinese_that_it_is_not_reached_and_what_is_missing() -> None:
    i18n.use("zh")
    said = standing(_row(1, value=48)).plain
    assert said.startswith("○ 灰灯 · 无法判定（尚未达标；快慢要有基期值才看得出，可在“改正”里补填；")
    assert "临近到期转为黄灯" in said
    assert "达到目标的80%" in said and "完成 80%" not in said


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "97% of about 30 公顷, within a tolerance of 5%"),
        ("zh", "约 30公顷的97%，在5%容差内"),
    ],
)
def test_a_light_that_counts_a_tolerance_says_so(language: str, said: str) -> None:
    i18n.use(language)
    row = _row(3, value=29)
    assert (row.pace.light, row.pace.tolerance) == ("blue", Decimal("0.05"))
    assert said.replace("97%", "96.7%") in standing(row).plain.replace("30 公顷的", "30公顷的")
    assert _row(3, value=30).pace.tolerance is None and "%" in standing(_row(3, value=30)).plain


@pytest.mark.parametrize(
    ("language", "said"), [("en", "due soon (no actual figure)"), ("zh", "即将到期（没有")]
)
def test_yellow_for_the_near_date_says_so_and_not_that_nothing_can_be_judged(
    language: str, said: str
) -> None:
    i18n.use(language)
    row = _row(0)
    assert (row.pace.light, row.pace.verdict) == ("yellow", "unknown")
    assert judged(row).startswith(said)


def test_a_gap_is_said_as_being_ahead_or_behind() -> None:
    assert "ahead by" in full(_row(3, value=29), (), width=80).plain
    assert "within a tolerance" in full(_row(3, value=29), (), width=80).plain
    assert "behind by" in full(_row(3, value=1), (), width=80).plain


async def test_a_figure_in_another_unit_is_not_shown_as_read(url: str) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "home", "m", *"60u")
        assert "= 60" not in text_of(pilot)
