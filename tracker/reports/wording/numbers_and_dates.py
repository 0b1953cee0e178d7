"""Numbers and dates for people: 1.2万 and 2025年6月 in Chinese, 12,000 and 2025-06 in English."""

from __future__ import annotations

import calendar
import datetime as dt
from decimal import ROUND_HALF_UP, Decimal

from tracker.chinese import written_forms
from tracker.chinese.measure_kinds import is_percent
from tracker.chinese.shown_numbers import (
    LONGEST_NUMBER,
    WIDE,
    format_amount,
    format_number,
    multiples,
    plain_number,
    unit_after,
)
from tracker.i18n import N_, _, language
from tracker.records import Comparator, DuePrecision, Every, Pace, Target, is_year_alone

_MARKS: dict[Comparator, str] = {">=": "≥ ", ">": "> ", "<=": "≤ ", "<": "< "}
_EVERY: dict[Every, str] = {
    "year": N_("{value} a year"),
    "quarter": N_("{value} a quarter"),
    "month": N_("{value} a month"),
    "week": N_("{value} a week"),
    "day": N_("{value} a day"),
}
_ENDLESS = (3, 6, 7, 9)  # what they part has no end in decimals


def issue_day(day: dt.date | None) -> str:
    """The day that a document is of, as an ISO date; empty where it is not known.

    Of 1 January the year alone, which the title or the name of the file said.
    """
    if day is None:
        return ""
    return str(day.year) if is_year_alone(day) else day.isoformat()


def format_value(target: Target) -> str:
    """The value with bound and unit: “≥ 8 所”, “约 1,500 张”, “400万–500万元”; “—” for a milestone."""
    if target.value is None:
        return "—"
    number = format_number(target.value)
    if target.value_high is None and is_percent(target.unit) and (fraction := _fraction(target.value)):
        text = _bounded(target.comparator, fraction)
        return _(_EVERY[target.every]).format(value=text) if target.every else text
    if target.value_high is not None:
        number = f"{number}–{format_number(target.value_high)}"
    text = _bounded(target.comparator, number + unit_after(number, target.unit))
    return _(_EVERY[target.every]).format(value=text) if target.every else text


def format_needed(pace: Pace, unit: str | None) -> str:
    """What each month left has to bring: “needs 1.5 所 a month”; empty when that is not known.

    A share moves by percentage points, and what has to fall says so.
    """
    if pace.needed_per_month is None:
        return ""
    needed = _rounded(pace.needed_per_month)
    figure = format_amount(abs(needed), _("percentage points") if is_percent(unit) else unit)
    words = _("has to fall by {figure} a month") if needed < 0 else _("needs {figure} a month")
    return words.format(figure=figure)


def _rounded(value: Decimal) -> Decimal:
    """A figure that was worked out, to two places of the multiple that it can be shown in: 760.94亿."""
    if value.adjusted() > LONGEST_NUMBER:  # shown with an exponent
        return value
    size = next((size for size, _word in multiples() if abs(value) >= size), Decimal(1))
    return round(WIDE.divide(value, size), 2) * size


def format_headroom(pace: Pace, unit: str | None) -> str:
    """What is left of a ceiling on a total, or by how much it is broken; empty for other targets."""
    if pace.headroom is None:
        return ""
    words = _("{figure} left") if pace.headroom >= 0 else _("{figure} too much")
    return words.format(figure=format_amount(abs(pace.headroom), unit))


def format_finish(pace: Pace) -> str:
    """When it would be met if it went on as so far, labelled as an extrapolation; empty when not known."""
    if pace.straight_line_finish is None:
        return ""
    return _("met on {day} if it goes on as so far (a straight line, no forecast)").format(
        day=pace.straight_line_finish.isoformat()
    )


def format_share(share: Decimal | None) -> str:
    """A fraction as a percentage with at most one decimal: 0.375 → 37.5%; empty when there is none."""
    return "" if share is None else f"{format_points(share * 100)}%"


def format_points(points: Decimal | None) -> str:
    """Percentage points with at most one decimal; empty when there are none."""
    if points is None:
        return ""
    return plain_number(points.quantize(Decimal("0.1"), rounding=ROUND_HALF_UP, context=WIDE))


def format_due(due: dt.date | None, precision: DuePrecision = "day") -> str:
    """The due date as exact as it was said: 2025年, 2025年上半年, 2025年三季度, 2025年6月, 2025-06-30.

    A date that does not end the period of its precision (an extension, 春节前) is written in full.
    """
    if due is None:
        return _("no due date")
    ends_month = due.day == calendar.monthrange(due.year, due.month)[1]
    chinese = language() == "zh"
    if ends_month and precision == "month":
        return written_forms.month_words(due) if chinese else f"{due.year:04}-{due.month:02}"
    if ends_month and precision == "quarter" and due.month % 3 == 0:
        quarter = due.month // 3
        return written_forms.quarter_words(due.year, quarter) if chinese else f"{due.year:04} Q{quarter}"
    if ends_month and precision == "half" and due.month in (6, 12):
        half = due.month // 6
        return written_forms.half_year_words(due.year, half) if chinese else f"{due.year:04} H{half}"
    if ends_month and precision in ("year", "period") and due.month == 12:
        return written_forms.year_words(due.year) if chinese else f"{due.year:04}"
    return due.isoformat()


def long_day(day: dt.date) -> str:
    """A day as notices write it: 2024年7月2日 in Chinese, 2024-07-02 in English."""
    return written_forms.day_words(day) if language() == "zh" else day.isoformat()


def long_due(due: dt.date | None, precision: DuePrecision = "day") -> str:
    """The due date as notices write it: like `format_due`, but a day as `long_day`."""
    words = format_due(due, precision)
    return long_day(due) if due is not None and words == due.isoformat() else words


def _fraction(percent: Decimal) -> str:
    """三分之一 or 1/3 for a percentage that is such a share; empty where decimals say it exactly."""
    for denominator in _ENDLESS:
        numerator = int((percent * denominator / 100).to_integral_value(ROUND_HALF_UP))
        exact = Decimal(100 * numerator) / denominator
        if 0 < numerator < denominator and percent != exact and round(exact, 4) == percent:
            if language() == "zh":
                return written_forms.fraction_words(numerator, denominator)
            return f"{numerator}/{denominator}"
    return ""


def _bounded(comparator: Comparator | None, text: str) -> str:
    if comparator == "~":
        return _("about {value}").format(value=text)
    return (_MARKS.get(comparator, "") if comparator else "") + text
