"""Validates a rule file against its shape: pydantic's errors in plain words, each at its key or value."""

from __future__ import annotations

from contextlib import suppress
from types import UnionType
from typing import Annotated, Any, TypeVar, Union, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from tracker.base.did_you_mean import did_you_mean
from tracker.i18n import N_, _
from tracker.rulebook.parse.file_kinds import SHAPES, FileKind
from tracker.rulebook.parse.rule_file import Loc, RuleFile
from tracker.rulebook.parse.shapes import Shape

_HOME = {
    "cues": "stance",
    "section_cues": "sections",
    "order": "sections",
    "synonyms": "outcomes",
    "coverages": "outcomes",
    "outcome_cues": "outcomes",
    "evidence": "stance",
    "entries": "lexicon",
    "lexicon": "lexicon",
    "words": "topics",
    "rules": "commitments",
}
_ONE_OF = {
    "examples": N_("add a sentence that the rule reads"),
    "phrases": N_('add a phrase such as "{output_verb}{quantity}{noun}"'),
    "rules": N_("add a rule, or delete the file"),
    "words": N_("add a word"),
}
_NUMBERS = {"decimal_parsing": "12000", "int_parsing": "10"}


S = TypeVar("S", bound=Shape)


def validate(source: RuleFile, kind: FileKind) -> Shape | None:
    """The file as its shape, or None with every mistake noted in `source`."""
    shape = SHAPES[kind]
    try:
        found = shape.model_validate(source.data)
    except ValidationError as error:
        details = error.errors(include_url=False)
        misplaced = any(_home(shape, tuple(detail["loc"])) for detail in details)
        for detail in details:
            loc = tuple(detail["loc"])
            if loc not in source.noted and not (misplaced and len(loc) == 1 and detail["type"] == "missing"):
                _note(source, shape, detail)
        return None
    return None if source.problems else found


def sound_items(source: RuleFile, key: str, shape: type[S]) -> list[tuple[int, S]]:
    """The items of a list that are sound by themselves, with their numbers, so that they too get checked."""
    items = source.data.get(key) if isinstance(source.data, dict) else None
    found = []
    for number, item in enumerate(items) if isinstance(items, list) else ():
        with suppress(ValidationError):
            found.append((number, shape.model_validate(item)))
    return found


def rule_at(source: RuleFile, loc: Loc) -> str:
    """The id of the rule or cue that a place belongs to, as far as the file says it."""
    if len(loc) < 2 or not isinstance(source.data, dict) or not isinstance(loc[1], int):
        return ""
    items = source.data.get(str(loc[0]))
    item = items[loc[1]] if isinstance(items, list) and loc[1] < len(items) else None
    name = item.get("id") if isinstance(item, dict) else None
    return name if isinstance(name, str) else ""


def _note(source: RuleFile, shape: type[Shape], detail: ErrorDetails) -> None:
    loc = tuple(detail["loc"])
    if detail["type"] == "missing":
        message = _("“{key}” is missing").format(key=loc[-1])
        source.problem(loc[:-1], message, _missing_cure(str(loc[-1])), rule=rule_at(source, loc))
        return
    if detail["type"] == "extra_forbidden":
        message = _("unknown key “{key}”").format(key=loc[-1])
        source.problem(loc, message, _unknown_cure(shape, loc), rule=rule_at(source, loc), key=True)
        return
    message, cure = _say(detail, _owner(loc))
    source.problem(loc, message, cure, rule=rule_at(source, loc))


def _say(detail: ErrorDetails, key: str) -> tuple[str, str]:
    given, context = detail["input"], detail.get("ctx", {})
    match detail["type"]:
        case "string_type":
            return _("“{key}” must be text").format(key=key), _('put it in quotes: "{output_verb}{quantity}"')
        case "list_type":
            return _("“{key}” must be a list").format(key=key), _('write {key}: ["…"]').format(key=key)
        case "model_type" | "dict_type":
            return (
                _("“{key}” must have keys of its own").format(key=key) if key else _("the file has no keys"),
                _("write them as key: value in the lines below"),
            )
        case "literal_error":
            message = _("“{key}” cannot be “{given}”").format(key=key, given=given)
            return message, _expected(str(given), context)
        case "int_parsing" | "decimal_parsing" as kind:
            message = _("“{given}” is no number").format(given=given)
            return message, _("write plain digits: {sample}").format(sample=_NUMBERS[kind])
        case "band":
            message = _("“{given}” is neither a number nor a band of “{key}”").format(given=given, key=key)
            return message, did_you_mean(str(given), context["known"])
        case "no_cues":
            return _("the file has neither cues nor evidence"), _("add a cue, or delete the file")
        case "bool_parsing" | "bool_type":
            message = _("“{key}” cannot be “{given}”").format(key=key, given=given)
            return message, did_you_mean(str(given), ("true", "false"))
        case "greater_than_equal" | "less_than_equal":
            return _("“{given}” is out of range").format(given=given), _("use -1000 to 1000")
        case "date_from_datetime_parsing" | "date_parsing" | "date_from_datetime_inexact":
            return _("“{given}” is no date").format(given=given), _("write it as 2023-01-15")
        case "string_pattern_mismatch":
            cure = _("use lower-case letters, digits and hyphens, such as build-count")
            return _("“{given}” is no name for “{key}”").format(given=given, key=key), cure
        case "too_short":
            return _("“{key}” is an empty list").format(key=key), _(
                _ONE_OF.get(key, "")
            ) if key in _ONE_OF else ""
        case "string_too_short":
            return _("“{key}” has no value").format(key=key), _("write one, or remove the line")
        case "string_too_long":
            limit = context.get("max_length")
            message = _("“{key}” is too long: {count} characters").format(key=key, count=len(str(given)))
            return message, _("at most {limit}").format(limit=limit)
    return _("“{key}” is wrong: {reason}").format(key=key, reason=detail["msg"]), ""


def _owner(loc: Loc) -> str:
    return next((part for part in reversed(loc) if isinstance(part, str) and part != "[key]"), "")


def _expected(given: str, context: dict[str, Any]) -> str:
    words = [word.strip("' ") for word in str(context.get("expected", "")).replace(" or ", ", ").split(",")]
    return did_you_mean(given, words)


def _missing_cure(key: str) -> str:
    if key in _ONE_OF:
        return _(_ONE_OF[key])
    return _("add “{key}: …”").format(key=key)


def _unknown_cure(shape: type[Shape], loc: Loc) -> str:
    key = str(loc[-1])
    if home := _home(shape, loc):
        return _("files with “{key}” belong in the folder {folder}/").format(key=key, folder=home)
    return did_you_mean(key, sorted(_fields(shape, loc[:-1])))


def _home(shape: type[Shape], loc: Loc) -> str:
    """The folder that a file with this key belongs in, when it is a key of another kind of file."""
    key = str(loc[-1]) if len(loc) == 1 else ""
    return "" if key in shape.model_fields else _HOME.get(key, "")


def _fields(shape: type[BaseModel], loc: Loc) -> list[str]:
    """The keys that a mapping at `loc` may have."""
    current: Any = shape
    for part in loc:
        current = _inner(current.model_fields[part].annotation) if isinstance(part, str) else current
        if not (isinstance(current, type) and issubclass(current, BaseModel)):
            return []
    return list(current.model_fields)


def _inner(annotation: Any) -> Any:
    origin = get_origin(annotation)
    if origin is Annotated or origin is list:
        return _inner(get_args(annotation)[0])
    if origin in (Union, UnionType):
        return _inner(next(arg for arg in get_args(annotation) if arg is not type(None)))
    return annotation
