from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import get_args

from hypothesis import given
from hypothesis import strategies as st
from progress_samples import DEFAULT, DUE, HALF, D, entry, event, target

from tracker.progress.completion import assess_figure, case_of
from tracker.progress.verdict_and_light import judge
from tracker.records import Comparator, Entry, Every, Light, Measure, Progress, Status, Target, Verdict

NUMBERS = st.decimals(allow_nan=False, allow_infinity=False) | st.integers(-20, 20).map(D)
DAYS = st.dates()
RANK: tuple[Verdict, ...] = ("behind", "on_pace", "ahead", "done_early")


@st.composite
def targets(draw: st.DrawFn) -> Target:
    return target(
        str(draw(NUMBERS)),
        measure=draw(st.sampled_from(get_args(Measure))),
        comparator=draw(st.none() | st.sampled_from(get_args(Comparator))),
        value_high=draw(st.none() | NUMBERS),
        unit=draw(st.none() | st.sampled_from(["所", "%", "个百分点", "吨", "元/人", "倍"])),
        baseline=draw(
            st.none() | st.sampled_from(["60%", "2020年", "0所", "8所", "12吨", "-3%"]) | st.text(max_size=9)
        ),
        every=draw(st.none() | st.sampled_from(get_args(Every))),
        quote=draw(st.sampled_from(["8所", "不低于8所", "保持"])),
    )


@st.composite
def events(draw: st.DrawFn) -> Progress:
    return Progress(
        value=draw(st.none() | NUMBERS),
        data_as_of=draw(st.none() | DAYS),
        recorded_at=draw(st.datetimes(timezones=st.just(dt.UTC))),
        status=draw(st.none() | st.sampled_from(get_args(Status))),
    )


@st.composite
def entries(draw: st.DrawFn) -> Entry:
    return entry(
        draw(targets()),
        *draw(st.lists(events(), max_size=4)),
        start=draw(st.none() | DAYS),
        due=draw(st.none() | DAYS),
        status=draw(st.sampled_from(get_args(Status))),
    )


@given(entries(), DAYS)
def test_any_entry_on_any_day_has_a_verdict_and_a_light(any_entry: Entry, day: dt.date) -> None:
    found = judge(any_entry, day, DEFAULT)
    assert found.verdict in get_args(Verdict)
    assert found.light in get_args(Light)
    assert found.elapsed is None or 0 <= found.elapsed <= 1
    if found.gap is not None and found.completion is not None and found.elapsed is not None:
        assert found.gap == (found.elapsed - found.completion) * 100
    assert (found.light == "blue") == (found.verdict in ("done_early", "done", "done_late"))


@given(entries(), DAYS)
def test_judging_twice_gives_the_same(any_entry: Entry, day: dt.date) -> None:
    assert judge(any_entry, day, DEFAULT) == judge(any_entry, day, DEFAULT)


@given(NUMBERS.filter(lambda n: n > 0), NUMBERS, NUMBERS, st.sampled_from([">=", ">", "~", "=", None]))
def test_more_of_an_output_is_never_worse(
    goal: Decimal, one: Decimal, two: Decimal, comparator: Comparator
) -> None:
    less, more = sorted((one, two))
    goal_of = target(str(goal), comparator=comparator)
    ranks = [RANK.index(judge(entry(goal_of, event(n)), HALF, DEFAULT).verdict) for n in (less, more)]
    assert ranks == sorted(ranks)


@given(targets(), NUMBERS, NUMBERS)
def test_every_case_is_monotone_in_the_actual_figure(any_target: Target, one: Decimal, two: Decimal) -> None:
    """Upwards for what should rise, downwards for ceilings and for levels that fall from their baseline."""
    low, high = (assess_figure(any_target, n, DEFAULT.about) for n in sorted((one, two)))
    falls = case_of(any_target) in ("limit", "total") or (
        low.completion is not None and high.completion is not None and low.completion > high.completion
    )
    if falls:
        low, high = high, low
    assert low.met <= high.met or low.completion == high.completion
    if low.completion is not None and high.completion is not None:
        assert low.completion <= high.completion


@given(st.integers(0, 364), st.integers(0, 364), st.integers(0, 9))
def test_waiting_never_makes_the_same_figure_better(one: int, two: int, figure: int) -> None:
    days = [DUE - dt.timedelta(days=n) for n in sorted((one, two), reverse=True)]
    goal = target("8", comparator=">=")
    gaps = [judge(entry(goal, event(str(figure), day)), day, DEFAULT).gap or D(0) for day in days]
    assert gaps == sorted(gaps)
