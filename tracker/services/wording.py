"""The wording of codes, numbers and dates for the front ends, the same that reports use."""

from __future__ import annotations

from tracker.reports.dimensions import LIGHTS
from tracker.reports.wording.codes import (
    basis_word,
    comparator_word,
    every_word,
    field_word,
    light_mark,
    light_word,
    measure_word,
    outcome_rule_word,
    outcome_word,
    reason_word,
    review_word,
    stance_word,
    status_word,
    value_word,
    verdict_word,
)
from tracker.reports.wording.figures import (
    format_amount,
    format_due,
    format_finish,
    format_headroom,
    format_needed,
    format_number,
    format_points,
    format_share,
    format_value,
    plain_number,
)
from tracker.reports.wording.groups import dimension_word, group_title

__all__ = [
    "LIGHTS",
    "basis_word",
    "comparator_word",
    "dimension_word",
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
    "light_mark",
    "light_word",
    "measure_word",
    "outcome_rule_word",
    "outcome_word",
    "plain_number",
    "reason_word",
    "review_word",
    "stance_word",
    "status_word",
    "value_word",
    "verdict_word",
]
