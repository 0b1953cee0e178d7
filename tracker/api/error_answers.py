"""What went wrong, in the words of the command line, as one value for programs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from tracker import errors
from tracker.base.did_you_mean import did_you_mean
from tracker.i18n import _

_LONGEST = 60  # signs of what was given, where a problem repeats it
Code = Literal[
    "unusable", "not_found", "stale", "unreadable", "locked", "ledger", "rules", "not_installed",
    "not_permitted", "token", "foreign", "method", "too_large", "too_slow", "fault",
]  # fmt: skip
_BY_ERROR: tuple[tuple[type[errors.TrackerError], int, Code], ...] = (
    (errors.NothingFound, 404, "not_found"),
    (errors.StaleEdit, 409, "stale"),
    (errors.LedgerLocked, 503, "locked"),
    (errors.LedgerError, 503, "ledger"),
    (errors.NotPermitted, 403, "not_permitted"),
    (errors.MissingExtra, 501, "not_installed"),
    (errors.DocumentError, 422, "unreadable"),
    (errors.UsageError, 422, "unusable"),
    (errors.RuleError, 503, "rules"),
)


class Problem(BaseModel):
    """What happened and what to do; `status` is that of HTTP (RFC 9457)."""

    status: int
    code: Code
    title: str
    cure: str = ""
    detail: str

    @classmethod
    def of(cls, status: int, code: Code, title: str, cure: str = "") -> Problem:
        """A problem whose detail is the line that the command line prints."""
        detail = f"{title} — {cure}" if cure else title
        return cls(status=status, code=code, title=title, cure=cure, detail=detail)


def problem_of(error: errors.TrackerError) -> Problem:
    """The problem that an error of the program is."""
    for kind, status, code in _BY_ERROR:
        if isinstance(error, kind):
            return Problem.of(status, code, str(error), error.cure)
    return Problem.of(500, "fault", str(error), error.cure)


def misuse(details: Sequence[Any], fields: Sequence[str]) -> Problem:
    """The problem of a request whose fields are wrong; the first one is told. `fields` are the verb's."""
    title, cure = _in_words(details[0], fields)
    return Problem.of(422, "unusable", title, cure)


def _in_words(detail: ErrorDetails, fields: Sequence[str]) -> tuple[str, str]:
    path = [str(part) for part in detail["loc"] if part not in ("query", "body", "path")]
    field, kind, limits = ".".join(path), detail["type"], detail.get("ctx", {})
    match kind:
        case "missing":
            return _("“{field}” is missing").format(field=field or "body"), ""
        case "extra_forbidden":
            wrong = _("there is no field “{field}”").format(field=_short(field))
            return wrong, did_you_mean(path[-1], fields)
        case "literal_error":
            choices = str(limits.get("expected", "")).replace(" or ", ", ").replace("'", "")
            wrong = _("“{field}” cannot be “{given}”").format(field=field, given=_short(detail["input"]))
            return wrong, _("choose one of {names}").format(names=choices)
        case "value_error":
            return _("“{field}” cannot be used").format(field=field), str(limits["error"])
        case (
            "greater_than_equal" | "less_than_equal"
            | "too_short" | "too_long" | "string_too_short" | "string_too_long"
        ):  # fmt: skip
            return _out_of_bounds(field, limits)
        case "json_invalid":
            return _("the body is not JSON"), _("send one JSON object as application/json")
    return _("“{field}” is of the wrong kind").format(field=_short(field) or "body"), _(
        "see what it has to be in /openapi.json"
    )


def _out_of_bounds(field: str, limits: Any) -> tuple[str, str]:
    least = limits.get("ge", limits.get("min_length"))
    most = limits.get("le", limits.get("max_length"))
    if least is not None:
        return (
            _("“{field}” is too small or too short").format(field=field),
            _("the least is {limit}").format(limit=least),
        )
    return (
        _("“{field}” is too large or too long").format(field=field),
        _("the most is {limit}").format(limit=most),
    )


def _short(given: object) -> str:
    words = " ".join(str(given).split())
    return words if len(words) <= _LONGEST else words[: _LONGEST - 1] + "…"
