"""Words on the screen: those of the services, a dash where nothing is known, and the few a screen adds."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from decimal import Decimal
from typing import Final, get_args

from tracker.i18n import N_, _
from tracker.records import DuePrecision, Light, Review, Row, Status, Target, Verdict
from tracker.services.wording import LIGHTS as LIGHTS
from tracker.services.wording import (
    format_amount,
    format_points,
    format_share,
    format_value,
    issue_day,
    light_mark,
    light_word,
    measure_word,
)

NOTHING: Final = "—"
STATUSES: Final[tuple[Status, ...]] = get_args(Status)
VERDICTS: Final[tuple[Verdict, ...]] = get_args(Verdict)
REVIEWS: Final[tuple[Review, ...]] = get_args(Review)
PRECISIONS: Final[Mapping[DuePrecision, str]] = {
    "day": N_("to the day"),
    "month": N_("to the month"),
    "quarter": N_("to the quarter"),
    "half": N_("to the half year"),
    "year": N_("to the year"),
    "period": N_("to the plan period"),
}
SORTS: Final[Mapping[str, str]] = {
    "due": N_("due date"),
    "status": N_("status"),
    "light": N_("light"),
    "indicator": N_("indicator"),
    "topic": N_("topic"),
    "unit": N_("lead unit"),
    "value": N_("target value"),
    "confidence": N_("confidence"),
    "verdict": N_("verdict"),
    "actual": N_("actual"),
    "completion": N_("completion"),
    "place": N_("place"),
    "document": N_("document"),
}
GROUPINGS: Final[Mapping[str, str]] = {
    "": N_("no groups"),
    "light": N_("light"),
    "month": N_("month"),
    "topic": N_("topic"),
    "lead-unit": N_("lead unit"),
    "place": N_("place"),
    "document": N_("document"),
}


def light(code: Light) -> str:
    """Shape and word of a light: state is never colour alone."""
    return f"{light_mark(code)} {light_word(code)}"


def amount(target: Target) -> str:
    """The target value with its bound, range, unit and period; the word for a milestone."""
    return measure_word("milestone") if target.value is None else format_value(target)


def actual(row: Row) -> str:
    """The last actual figure with its unit. Zero is a figure."""
    latest = row.entry.latest
    return format_amount(latest.value, row.entry.target.unit) if latest else NOTHING


def date(day: dt.date | None) -> str:
    """ISO date."""
    return day.isoformat() if day else NOTHING


def issue_date(day: dt.date | None) -> str:
    """The day that a document is of, its year alone where no more is known."""
    return issue_day(day) or NOTHING


def share(value: Decimal | None) -> str:
    """A share of 0..1 as per cent."""
    return format_share(value) or NOTHING


def gap(value: Decimal) -> str:
    """A gap in percentage points with its sign; positive is behind."""
    return ("+" if value > 0 else "") + format_points(value)


def precision(code: DuePrecision) -> str:
    """How exactly a due date was said; empty when it was not."""
    return _(PRECISIONS[code]) if code in PRECISIONS else ""
