"""Whatever the text: spans inside it, in order, apart; and every generated date comes back."""

from __future__ import annotations

import calendar
import datetime as dt
import re

import pytest
from date_pieces import PIECES
from hypothesis import given
from hypothesis import strategies as st
from limits import plain_loops

from tracker.chinese.dates.mentions import scan
from tracker.chinese.five_year_plans import plan_number, plan_period
from tracker.chinese.numerals import NUMBER, SHARE
from tracker.language.dates import Anchor, DateMention

ANCHOR = Anchor(dt.date(2024, 7, 13))
DAYS = st.dates(dt.date(1950, 1, 1), dt.date(2099, 12, 31))
ANCHORS = st.builds(Anchor, st.none() | st.dates(), st.none() | st.dates(), st.none() | st.dates())


@given(st.lists(PIECES, max_size=14).map("".join) | st.text(max_size=80), ANCHORS)
def test_spans_lie_inside_the_text_in_order_and_apart(text: str, anchor: Anchor) -> None:
    place = 0
    for mention in scan(text, anchor):
        assert place <= mention.start < mention.end <= len(text)
        assert mention.text == text[mention.start : mention.end]
        place = mention.end


@given(
    DAYS,
    st.sampled_from(
        ["{0.year}年{0.month}月{0.day}日", "{0.year} 年 {0.month} 月 {0.day} 日", "{0:%Y-%m-%d}"]
    ),
)
def test_any_day_in_any_form_comes_back(day: dt.date, form: str) -> None:
    (mention,) = scan(f"定于{form.format(day)}，开放。", ANCHOR)
    assert (mention.first, mention.last, mention.precision) == (day, day, "day")


@given(DAYS)
def test_before_a_day_is_the_day_before(day: dt.date) -> None:
    (mention,) = scan(f"{day.year}年{day.month}月{day.day}日前", ANCHOR)
    assert mention.last == day - dt.timedelta(days=1)


@given(DAYS, st.sampled_from(["", "底", "底前", "末", "内"]))
def test_any_month_ends_on_its_last_day(day: dt.date, ending: str) -> None:
    (mention,) = scan(f"力促{day.year}年{day.month}月{ending}完工", ANCHOR)
    assert mention.last == day.replace(day=calendar.monthrange(day.year, day.month)[1])


@given(st.integers(1950, 2099), st.integers(0, 40), st.sampled_from("-–—－～~至到"))
def test_any_range_of_years_ends_with_the_later(first: int, length: int, dash: str) -> None:
    (mention,) = scan(f"{first}{dash}{first + length}年", ANCHOR)
    assert (mention.first, mention.last) == (dt.date(first, 1, 1), dt.date(first + length, 12, 31))


@given(DAYS, st.integers(1, 30))
def test_within_years_counts_from_the_document(issued: dt.date, count: int) -> None:
    (mention,) = scan(f"{count}年内", Anchor(issued))
    assert mention.last is not None
    assert mention.last.year == issued.year + count
    assert mention.last.month == issued.month


@given(DAYS)
def test_a_bare_deadline_is_never_long_past(issued: dt.date) -> None:
    for month in range(1, 13):
        (mention,) = scan(f"{month}月底前", Anchor(issued))
        assert mention.last is not None
        assert dt.timedelta(days=-60) <= mention.last - issued <= dt.timedelta(days=366)


def test_the_plans_follow_each_other_without_a_gap() -> None:
    assert plan_number("十四五") == 14
    for number in range(1, 30):
        period, following = plan_period(number), plan_period(number + 1)
        assert period.last.year == 1955 + 5 * number
        assert following.first - period.last == dt.timedelta(days=1)


@pytest.mark.parametrize(
    "piece", ["2025", "2025、", "十", "三到", "“", " ", "6月", "1,234", "一二三", "年底", "2025年至"]
)
def test_long_repetitions_take_no_more_than_linear_time(piece: str) -> None:
    text = piece * (20_000 // len(piece))

    def look() -> None:
        scan(text, ANCHOR)
        re.findall(f"{SHARE}|{NUMBER}", text)

    assert plain_loops(look) < 100  # a quadratic grammar needs minutes


def test_a_text_full_of_titles_takes_no_more_than_linear_time() -> None:
    found: list[DateMention] = []
    text = "《2021年规划》提出，2025年建成。" * 10_000
    loops = plain_loops(lambda: found.extend(scan(text, ANCHOR)))
    assert len(found) == 10_000
    assert loops < 80  # to ask every title about every date needs half a minute
