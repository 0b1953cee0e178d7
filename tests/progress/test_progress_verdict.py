from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from progress_samples import DEFAULT, DUE, HALF, START, D, entry, event, pace, target

from tracker.progress.light_thresholds import Profile
from tracker.progress.verdict_and_light import judge
from tracker.records import Progress, Target

AFTER = DUE + dt.timedelta(days=1)
EIGHT = target("8", comparator=">=")
DAY = dt.timedelta(days=1)


@pytest.mark.parametrize(
    ("figure", "verdict", "light"),
    [
        ("8", "done_early", "blue"),
        ("7", "ahead", "green"),
        ("4.1", "on_pace", "green"),
        ("4", "behind", "yellow"),
        ("1.7", "behind", "yellow"),
        ("1.6", "behind", "red"),
        ("0", "behind", "red"),
    ],
)
def test_an_output_is_weighed_against_the_elapsed_time(figure: str, verdict: str, light: str) -> None:
    found = pace(EIGHT, figure)
    assert (found.verdict, found.light) == (verdict, light)


def test_gap_is_in_points_and_needed_is_per_month() -> None:
    found = pace(EIGHT, "3")
    assert found.completion == D("0.375")
    assert found.elapsed == D("0.5014")
    assert found.gap == D("12.64")
    assert found.needed_per_month == pytest.approx(D("0.8362"), abs=D("0.0001"))


def test_a_gap_of_exactly_the_cut_off_is_still_yellow() -> None:
    profile = Profile(red_gap=D("12.64"))
    assert pace(EIGHT, "3", profile=profile).light == "yellow"
    assert pace(EIGHT, "3", profile=Profile(red_gap=D("12.63"))).light == "red"


def test_a_zero_is_a_figure_and_no_figure_is_not() -> None:
    assert pace(EIGHT, "0").verdict == "behind"
    missing = pace(EIGHT)
    assert (missing.verdict, missing.light, missing.reason) == ("unknown", "grey", "no actual figure")
    assert missing.completion is None


def test_after_the_due_date_unmet_is_overdue_even_without_a_figure() -> None:
    for figures in ((), ("7.9",)):
        found = pace(EIGHT, *figures, as_of=AFTER)
        assert (found.verdict, found.light) == ("overdue", "red")
    assert pace(EIGHT, "4", as_of=AFTER).elapsed == 1


def test_the_due_date_itself_is_not_overdue() -> None:
    assert pace(EIGHT, "4", as_of=DUE).verdict == "behind"


@pytest.mark.parametrize(("day", "verdict"), [(DUE - DAY, "done_early"), (DUE, "done"), (AFTER, "done_late")])
def test_done_is_early_or_late_by_the_day_it_was_first_met(day: dt.date, verdict: str) -> None:
    events = event("8", day), event("9", day + 9 * DAY)
    assert judge(entry(EIGHT, *events), day + 30 * DAY, DEFAULT).verdict == verdict
    said = event(None, day, status="done")
    assert judge(entry(EIGHT, said, status="done"), day + 30 * DAY, DEFAULT).verdict == verdict


def test_a_target_met_in_time_is_not_late_because_it_was_called_done_later() -> None:
    events = event("8", DUE - DAY), event(None, AFTER, status="done")
    assert judge(entry(EIGHT, *events, status="done"), AFTER, DEFAULT).verdict == "done_early"


def test_a_figure_that_was_corrected_downwards_is_not_done() -> None:
    events = event("8", HALF - DAY), event("7", HALF)
    assert judge(entry(EIGHT, *events), HALF, DEFAULT).verdict == "ahead"


def test_dropped_comes_before_everything() -> None:
    found = pace(EIGHT, "8", as_of=AFTER, status="dropped")
    assert (found.verdict, found.light) == ("dropped", "grey")


def test_called_done_with_a_short_figure_says_so() -> None:
    found = pace(EIGHT, "7", status="done")
    assert found.verdict == "done"
    assert found.reason == "called done, but the last figure falls short"


def test_a_figure_from_after_the_day_does_not_count_yet() -> None:
    later = entry(EIGHT, event("2", HALF), event("8", DUE, status="done"), status="done")
    found = judge(later, HALF, DEFAULT)
    assert (found.verdict, found.completion) == ("behind", D("0.25"))


def test_an_event_recorded_just_now_counts_on_both_sides_of_the_date_line() -> None:
    recorded = dt.datetime.combine(HALF + DAY, dt.time(3), tzinfo=dt.UTC)
    just_now = Progress(value=D(8), recorded_at=recorded)
    assert judge(entry(EIGHT, just_now), HALF, DEFAULT).verdict == "done_early"


def test_elapsed_time_runs_to_the_date_of_the_data_not_to_today() -> None:
    found = judge(entry(EIGHT, event("4", HALF - DAY)), HALF + 90 * DAY, DEFAULT)
    assert (found.verdict, found.elapsed) == ("on_pace", D("0.4986"))


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"due": None}, "no due date"),
        ({"start": None}, "no start date before the due date"),
        ({"start": DUE}, "no start date before the due date"),
        ({"start": AFTER}, "no start date before the due date"),
    ],
)
def test_without_a_span_of_time_there_is_no_pace(fields: dict[str, Any], reason: str) -> None:
    found = pace(EIGHT, "3", **fields)
    assert (found.verdict, found.light, found.reason) == ("unknown", "grey", reason)
    assert found.completion == D("0.375")
    assert pace(EIGHT, "8", **fields).light == "blue"


def test_a_level_without_baseline_is_unknown_until_met_or_due() -> None:
    level = target("80", measure="level", unit="%", comparator=">=")
    found = pace(level, "78")
    assert (found.verdict, found.reason, found.completion) == ("unknown", "no baseline", D("0.975"))
    assert pace(level, "81").verdict == "done_early"
    assert pace(level, "78", as_of=AFTER).verdict == "overdue"
    near = pace(level, "78", as_of=DUE)
    assert (near.verdict, near.light) == ("unknown", "yellow"), "the day itself is not over"


def test_what_only_the_tolerance_of_about_reaches_says_so() -> None:
    about = target("100", comparator="~")
    found = pace(about, "96")
    assert (found.verdict, found.tolerance, found.reason) == (
        "done_early",
        D("0.05"),
        "within what “about” allows",
    )
    assert pace(about, "100").tolerance is pace(about, "94").tolerance is None
    assert pace(target("100", comparator=">="), "100").reason == ""


def test_a_falling_level_is_measured_from_its_baseline() -> None:
    level = target("30", measure="level", unit="%", baseline="40%", comparator="<=")
    assert pace(level, "34").verdict == "ahead"
    found = pace(level, "36")
    assert (found.verdict, found.completion) == ("behind", D("0.4"))
    assert found.needed_per_month is not None and found.needed_per_month < 0


def test_growth_is_never_prorated_and_stands_until_the_due_date() -> None:
    growth = target("6", measure="increase", unit="%")
    assert pace(growth, "6").verdict == "on_pace"
    short = pace(growth, "5.9")
    assert (short.verdict, short.light, short.completion, short.gap) == ("behind", "yellow", None, None)
    assert pace(growth, "6", as_of=AFTER).verdict == "done"
    assert pace(growth, "6", as_of=AFTER).reason == "the last figure is from before the due date"
    assert pace(growth, "5.9", as_of=AFTER).verdict == "overdue"


def test_a_ceiling_on_a_rate_holds_or_is_broken() -> None:
    ceiling = target("5", measure="level", unit="%", comparator="<=")
    assert pace(ceiling, "5").verdict == "on_pace"
    over = pace(ceiling, "5.1")
    assert (over.verdict, over.completion, over.reason) == ("behind", None, "above the ceiling")
    assert pace(ceiling, "5", as_of=AFTER).verdict == "done"


def test_a_ceiling_on_a_total_warns_when_used_too_fast_and_is_red_when_broken() -> None:
    total = target("500", measure="output", unit="吨", comparator="<=")
    assert pace(total, "250").light == "green"
    fast = pace(total, "450")
    assert (fast.verdict, fast.light, fast.gap) == ("behind", "yellow", D("39.86"))
    assert (fast.headroom, pace(total, "501").headroom) == (D(50), D(-1))
    assert pace(EIGHT, "3").headroom is None
    broken = pace(total, "501")
    assert (broken.verdict, broken.light, broken.reason) == ("behind", "red", "the ceiling is broken")
    assert pace(total, "500", as_of=AFTER).verdict == "done"


def test_a_floor_is_held_or_fallen_below() -> None:
    floor = target("95", measure="level", unit="%", comparator=">=", quote="不低于95%")
    assert pace(floor, "95").verdict == "on_pace"
    below = pace(floor, "94")
    assert (below.verdict, below.light, below.reason) == ("behind", "yellow", "below the floor")


def test_a_floor_has_to_be_held_in_every_period() -> None:
    floor = target("95", measure="level", unit="%", comparator=">=", quote="不低于95%")
    missed_before = event("94", HALF - 90 * DAY), event("96", HALF)
    found = judge(entry(floor, *missed_before), HALF, DEFAULT)
    assert (found.verdict, found.light) == ("behind", "yellow")
    assert found.reason == "held now, but it fell below the floor before"
    assert judge(entry(floor, *missed_before), HALF - DAY, DEFAULT).reason == "below the floor"
    at_the_end = judge(entry(floor, *missed_before, event("96", DUE)), AFTER, DEFAULT)
    assert (at_the_end.verdict, at_the_end.reason) == ("done", found.reason)
    corrected = event("94", HALF), event("95.1", HALF, recorded_at=dt.datetime(2024, 8, 1, tzinfo=dt.UTC))
    assert judge(entry(floor, *corrected), HALF, DEFAULT).verdict == "on_pace", "one day, corrected"


def test_a_milestone_has_no_invented_percentage() -> None:
    milestone = target(None)
    found = pace(milestone)
    assert (found.verdict, found.completion, found.gap) == ("unknown", None, None)
    assert pace(milestone, status="done").completion is None
    assert pace(milestone, as_of=AFTER).verdict == "overdue"


def test_unmet_and_due_soon_is_yellow_at_least() -> None:
    soon = DUE - 30 * DAY
    assert pace(target(None), as_of=soon).light == "yellow"
    assert pace(target(None), as_of=soon - DAY).light == "grey"
    assert judge(entry(EIGHT, event("7.9", soon)), soon, DEFAULT).light == "yellow"


def test_a_warning_before_the_due_date_can_count_workdays() -> None:
    workdays = Profile(due_soon_workdays=3)
    milestone, due = target(None), dt.date(2024, 10, 9)  # 1 to 7 October are holidays
    lights = {
        day: judge(entry(milestone, due=due), dt.date(2024, *day), workdays).light
        for day in ((9, 29), (9, 30), (10, 8))
    }
    assert lights == {(9, 29): "yellow", (9, 30): "yellow", (10, 8): "yellow"}
    assert judge(entry(milestone, due=due), dt.date(2024, 9, 28), workdays).light == "grey"


def test_a_yearly_output_is_weighed_within_its_year() -> None:
    yearly = target("1000", unit="人次", every="year")
    fields: dict[str, Any] = {"start": dt.date(2021, 1, 1), "due": dt.date(2025, 12, 31)}
    found = pace(yearly, "400", **fields)
    assert (found.verdict, found.elapsed) == ("behind", D("0.5027"))
    assert pace(yearly, "1000", **fields).verdict == "ahead"
    assert pace(yearly, "400", start=None, due=None).verdict == "behind"


def test_a_daily_output_is_held_or_not() -> None:
    assert pace(target("3", every="day"), "3").verdict == "on_pace"
    assert pace(target("3", every="day"), "2").verdict == "behind"


def test_the_straight_line_is_an_extrapolation_from_start_to_figure() -> None:
    def finish(one: Target, value: str | None, **fields: Any) -> dt.date | None:
        events = [event(value, on)] if value else []
        return judge(entry(one, *events, **fields), on, DEFAULT).straight_line_finish

    on = START + 100 * DAY
    assert finish(EIGHT, "4") == START + 200 * DAY
    assert finish(EIGHT, "0") is None
    assert finish(EIGHT, None) is None
    assert finish(EIGHT, "0.0001") is None, "beyond the calendar"
    assert finish(EIGHT, "8") is None, "it is met already"
    assert finish(EIGHT, "4", status="dropped") is None
    assert finish(target("6", measure="increase", unit="%"), "3") is None, "growth is not prorated"


def test_an_overdue_target_keeps_its_straight_line() -> None:
    late = DUE + 30 * DAY
    found = judge(entry(EIGHT, event("4", START + 100 * DAY)), late, DEFAULT)
    assert (found.verdict, found.straight_line_finish) == ("overdue", START + 200 * DAY)


def test_one_of_eight_in_the_third_of_five_years_is_far_behind() -> None:
    """A ratio of yearly growth rates would call this substantial."""
    years: dict[str, Any] = {"start": dt.date(2021, 1, 1), "due": dt.date(2025, 12, 31)}
    assert (
        judge(entry(EIGHT, event("1", dt.date(2023, 12, 31)), **years), dt.date(2023, 12, 31), DEFAULT).light
        == "red"
    )
