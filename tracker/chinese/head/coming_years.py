"""The years ahead that a headline or the opening of news tells of: 2026到2028年，本区将…; 未来五年，…."""

from __future__ import annotations

import datetime as dt

from tracker.base.lazy_patterns import lazy_pattern
from tracker.chinese import calendar_periods
from tracker.chinese.head.plan_years import YEAR_SPAN
from tracker.chinese.head.reported_words import NOT_REPORTED
from tracker.chinese.numerals import parse_number

_COMING = lazy_pattern(
    rf"(?:未来|今后){NOT_REPORTED}([二两三四五2-5])年[^。；]{{0,16}}?(?:将|要|拟|计划|这么干|这样干|目标|任务|思路)"
)
_COMING_SPAN = lazy_pattern(rf"(?<!\d){YEAR_SPAN}年{NOT_REPORTED}[^。；]{{0,16}}?(?:将|要|拟|计划|力争)")


_OF_TERM = lazy_pattern(
    r"(?m)^\s*(?:未来|今后)([三四五345])年[^。；\n]{0,24}?(?:目标|任务|指导思想|总体要求|总体思路|工作思路)"
)


def years_of_term(body: str, issued_on: dt.date | None) -> tuple[dt.date, dt.date] | None:
    """The years that a report at the beginning of a term plans, from its day on: 今后五年…主要目标是…."""
    told = _OF_TERM.search(body)
    count = parse_number(told[1]) if told else None
    return _from_issue(issued_on, int(count)) if issued_on and count else None


def coming_years(title: str, issued_on: dt.date | None) -> tuple[dt.date, dt.date] | None:
    """The years ahead that a headline tells of: 2026到2028年，本区将…; 未来五年，…, from the day of issue."""
    span = _COMING_SPAN.search(title)
    if span and issued_on and int(span[1]) - 1 <= issued_on.year <= int(span[2]):
        return dt.date(int(span[1]), 1, 1), dt.date(int(span[2]), 12, 31)
    told = _COMING.search(title)
    count = parse_number(told[1]) if told else None
    return _from_issue(issued_on, int(count)) if issued_on and count else None


def _from_issue(issued_on: dt.date, count: int) -> tuple[dt.date, dt.date]:
    """So many years from the day of issue, or to the end of the last of them."""
    last = calendar_periods.last_year_ahead(issued_on, count)
    return issued_on, dt.date(last, 12, 31) if last else calendar_periods.add_months(issued_on, 12 * count)
