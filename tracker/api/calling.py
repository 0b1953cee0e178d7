"""One call of a verb, for either front end: what comes out, or the problem that it ends in."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from pydantic import ValidationError

from tracker.api.error_answers import Problem, misuse, problem_of
from tracker.api.verb import Given, Verb, VerbContext
from tracker.errors import TrackerError
from tracker.i18n import _

OnFault = Callable[[BaseException], str]  # keeps what a maintainer asks for; gives what to do, in words


def called(
    verb: Verb, desk: VerbContext, fields: Mapping[str, Any], *, by: str, on_fault: OnFault
) -> Given | Problem:
    """Do what a verb does with these fields, in the name of `by`. Nothing is raised."""
    try:
        said = verb.takes.model_validate(fields)
    except ValidationError as error:
        return misuse(error.errors(), [*verb.takes.model_fields])
    try:
        return verb.call(desk, said, by)
    except TrackerError as error:
        return problem_of(error)
    except Exception as error:
        return fault(on_fault(error))


def fault(cure: str) -> Problem:
    """The problem that a mistake in the program is."""
    return Problem.of(500, "fault", _("unexpected fault in the program"), cure)
