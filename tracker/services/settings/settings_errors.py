"""Pydantic's errors about settings in plain words, with a cure."""

from __future__ import annotations

from collections.abc import Collection

from pydantic_core import ErrorDetails

from tracker.base.did_you_mean import did_you_mean
from tracker.i18n import _
from tracker.records import Query


def in_words(detail: ErrorDetails, keys: Collection[str]) -> tuple[str, str]:
    """What is wrong and what to do, in a file that knows these keys."""
    loc = [str(part) for part in detail["loc"] if part != "[key]"]
    key, given = ".".join(loc), detail["input"]
    match detail["type"]:
        case "extra_forbidden":
            known = Query.model_fields if loc[0] == "views" else keys
            return _("unknown key “{key}”").format(key=key), did_you_mean(loc[-1], known)
        case "literal_error":
            words = str(detail.get("ctx", {}).get("expected", "")).replace(" or ", ", ")
            choices = [word.strip("' ") for word in words.split(",")]
            message = _("“{key}” cannot be “{given}”").format(key=key, given=given)
            return message, did_you_mean(str(given), choices)
        case "dict_type" | "model_type":
            return (
                _("“{key}” must have keys of its own").format(key=key),
                _("begin a table with [{key}]").format(key=key),
            )
        case "too_short":
            return _("“{key}” is an empty list").format(key=key), _("give a key, or remove the line")
        case "too_long":
            return _("“{key}” has too many keys").format(key=key), _("eight are enough")
        case "value_error":
            return f"{key}: {detail['ctx']['error']}", _("write it anew")
    return _("“{key}” is wrong: {reason}").format(key=key, reason=detail["msg"]), _("see the guide, part 7")
