"""The words for codes, in the language in use, for list, screen and report alike."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tracker.i18n import N_, _
from tracker.records import (
    BY_HAND,
    Comparator,
    DueBasis,
    Every,
    Light,
    Measure,
    Outcome,
    OutcomeRule,
    Review,
    Stance,
    Status,
    Target,
    Verdict,
)
from tracker.target_fields import EDITABLE, FIELD_BY_NAME

_VERDICTS: dict[Verdict, str] = {
    "dropped": N_("dropped"),
    "done_early": N_("done early"),
    "done": N_("done"),
    "done_late": N_("done late"),
    "overdue": N_("overdue"),
    "unknown": N_("cannot be judged"),
    "ahead": N_("ahead of pace"),
    "on_pace": N_("on pace"),
    "behind": N_("behind pace"),
}
_OUTCOMES: dict[Outcome, str] = {
    "kept": N_("kept"),
    "missed": N_("missed"),
    "partly": N_("partly kept"),
    "unclear": N_("cannot be told"),
    "silent": N_("not mentioned"),
}
_OUTCOME_RULES: dict[OutcomeRule, str] = {
    "at-least": N_("the figure reaches the lower bound, or not"),
    "at-most": N_("the figure stays within the upper bound, or not"),
    "about": N_("“about” is reached from 5 % below"),
    "between": N_("a range is reached from its lower figure"),
    "exact-or-more": N_("reached when the figure is promised or more"),
    "exact-or-less": N_("reached when the figure is promised or less"),
    "share-of-plan": N_("the share of the yearly plan that is reported"),
    "said-reached": N_("the report says that it is done"),
    "said-nearly": N_("the report says that it is nearly done"),
    "said-missed": N_("the report says that it fell short"),
    "only-a-part": N_("a year's part of a plan of several years"),
    "cannot-tell": N_("the report gives no figure to compare"),
    "nothing-said": N_("the later documents do not mention it"),
}
_LIGHTS: dict[Light, str] = {
    "blue": N_("blue light"),
    "green": N_("green light"),
    "yellow": N_("yellow light"),
    "red": N_("red light"),
    "grey": N_("no light"),
}
# A shape each, one terminal cell wide, so that no meaning hangs on colour alone.
_MARKS: dict[Light, str] = {"blue": "■", "green": "●", "yellow": "◆", "red": "▲", "grey": "○"}
_STATUSES: dict[Status, str] = {
    "not_started": N_("not started"),
    "in_progress": N_("in progress"),
    "done": N_("done"),
    "revised": N_("revised"),
    "dropped": N_("dropped"),
}
_REVIEWS: dict[Review, str] = {
    "candidate": N_("to be reviewed"),
    "accepted": N_("accepted"),
    "rejected": N_("rejected"),
}
_MEASURES: dict[Measure, str] = {
    "output": N_("output"),
    "level": N_("level"),
    "increase": N_("increase"),
    "decrease": N_("decrease"),
    "milestone": N_("milestone"),
}
_COMPARATORS: dict[Comparator, str] = {
    ">=": N_("at least"),
    ">": N_("more than"),
    "<=": N_("at most"),
    "<": N_("less than"),
    "~": N_("about"),
    "between": N_("between"),
    "=": N_("exactly"),
}
_EVERY: dict[Every, str] = {
    "year": N_("every year"),
    "quarter": N_("every quarter"),
    "month": N_("every month"),
    "week": N_("every week"),
    "day": N_("every day"),
}
_BASES: dict[DueBasis, str] = {
    "explicit": N_("said in the clause itself"),
    "inherited": N_("carried over from the preceding text"),
    "document": N_("the period of the document"),
    "none": N_("no due date"),
}
_NATURES = {"binding": N_("binding"), "expected": N_("expected")}
_KINDS = {"quantity": N_("quantity"), "milestone": N_("milestone")}
# The words for the codes of a field; what stands in other fields is free text.
CODES: dict[str, Mapping[Any, str]] = {
    "kind": _KINDS,
    "comparator": _COMPARATORS,
    "measure": _MEASURES,
    "every": _EVERY,
    "nature": _NATURES,
}
_STANCES: dict[Stance, str] = {
    "target": N_("target"),
    "forecast": N_("forecast"),
    "result": N_("reported result"),
    "background": N_("background"),
}


def verdict_word(verdict: Verdict) -> str:
    return _(_VERDICTS[verdict])


def outcome_word(outcome: Outcome) -> str:
    return _(_OUTCOMES[outcome])


def outcome_rule_word(rule: OutcomeRule) -> str:
    """Why a promise was judged so."""
    return _(_OUTCOME_RULES[rule])


_PROFILES: dict[str, str] = {
    "default": N_("default cut-offs"),
    "xuancheng": N_("after Xuancheng"),
    "yinchuan": N_("after Yinchuan"),
}


def profile_word(name: str) -> str:
    """A profile of cut-offs in words; one of a person's own by its name."""
    return _(_PROFILES[name]) if name in _PROFILES else name


def light_word(light: Light) -> str:
    return _(_LIGHTS[light])


def light_mark(light: Light) -> str:
    """A shape of its own for each light, one terminal cell wide."""
    return _MARKS[light]


def status_word(status: Status) -> str:
    return _(_STATUSES[status])


def rule_word(rule: str) -> str:
    """The id of a rule; for a target that people entered the word for that."""
    return _("entered by hand") if rule == BY_HAND else rule


def review_word(review: Review) -> str:
    return _(_REVIEWS[review])


def measure_word(measure: Measure) -> str:
    return _(_MEASURES[measure])


def comparator_word(comparator: Comparator | None) -> str:
    return _(_COMPARATORS[comparator]) if comparator else ""


def every_word(every: Every | None) -> str:
    return _(_EVERY[every]) if every else ""


def due_basis_word(target: Target) -> str:
    """Where a due date comes from; of what was entered by hand it may have been typed."""
    by_hand = target.rule == BY_HAND and target.due_basis != "none"
    return rule_word(BY_HAND) if by_hand else basis_word(target.due_basis)


def basis_word(basis: DueBasis) -> str:
    return _(_BASES[basis])


def field_word(name: str) -> str:
    """The word for a field of a target."""
    return _(FIELD_BY_NAME[name].word) if name in EDITABLE else name


def value_word(field: str, value: object) -> str:
    """A field's value as people read it: the word for a code, else as it stands; a dash when it is empty."""
    text = "" if value is None else " ".join(str(value).split())
    word = CODES.get(field, {}).get(text)
    return _(word) if word else text or "—"


def stance_word(stance: Stance) -> str:
    return _(_STANCES[stance])


def reason_word(reason: str) -> str:
    """What is missing, from `Pace.reason`; empty stays empty (gettext would answer with its header)."""
    return _(reason) if reason else ""
