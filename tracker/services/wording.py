"""The wording of codes, numbers and dates for the front ends, the same that reports use."""

from __future__ import annotations

from tracker.chinese.shown_numbers import format_amount, format_number, plain_number, shown_multiple
from tracker.reports.dimensions import LIGHTS
from tracker.reports.wording.codes import (
    basis_word,
    comparator_word,
    due_basis_word,
    every_word,
    field_word,
    light_mark,
    light_word,
    measure_word,
    outcome_rule_word,
    outcome_word,
    profile_word,
    reason_word,
    review_word,
    stance_word,
    status_word,
    value_word,
    verdict_word,
)
from tracker.reports.wording.due_periods import DUE_PERIODS, due_period_word
from tracker.reports.wording.groups import dimension_word, group_title
from tracker.reports.wording.numbers_and_dates import (
    format_due,
    format_finish,
    format_headroom,
    format_needed,
    format_points,
    format_share,
    format_value,
    issue_day,
)
from tracker.reports.wording.quoted_passages import (
    document_name,
    heading_words,
    marked,
    places_words,
    source_words,
)

__all__ = [
    "DUE_PERIODS",
    "LIGHTS",
    "basis_word",
    "comparator_word",
    "dimension_word",
    "document_name",
    "due_basis_word",
    "due_period_word",
    "every_word",
    "field_word",
    "format_amount",
    "format_due",
    "format_finish",
    "format_headroom",
    "format_needed",
    "format_number",
    "format_points",
    "format_share",
    "format_value",
    "group_title",
    "heading_words",
    "issue_day",
    "light_mark",
    "light_word",
    "marked",
    "measure_word",
    "outcome_rule_word",
    "outcome_word",
    "places_words",
    "plain_number",
    "profile_word",
    "reason_word",
    "review_word",
    "shown_multiple",
    "source_words",
    "stance_word",
    "status_word",
    "value_word",
    "verdict_word",
]
