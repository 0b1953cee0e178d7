"""A route for each verb: its fields come by the path, the query or the body, and its errors are problems."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Sequence
from typing import Annotated, Any

from fastapi import APIRouter, Body, Path, Query, Request, Response
from pydantic import create_model

from tracker.api.calling import OnFault, called
from tracker.api.error_answers import Problem
from tracker.api.http.guard import BY, response_of
from tracker.api.verb import Said, Verb, VerbContext

_HOLE = re.compile(r"\{(\w+)\}")


def router_of(verbs: Sequence[Verb], desk: VerbContext, on_fault: OnFault) -> APIRouter:
    """The routes of these verbs, all at one desk."""
    router = APIRouter()
    for verb in verbs:
        router.add_api_route(
            verb.path,
            _endpoint(verb, desk, on_fault),
            methods=[verb.method],
            operation_id=verb.name,
            summary=verb.says,
            response_model=verb.gives,
            response_description=verb.gives.__name__,
        )
    return router


def _endpoint(verb: Verb, desk: VerbContext, on_fault: OnFault) -> Callable[..., Response]:
    """What FastAPI calls, in a thread of its own, with parameters made of the fields of the verb."""

    def endpoint(request: Request, **given: Any) -> Response:
        said = given.pop("said", None)
        fields = {**given, **({name: getattr(said, name) for name in said.model_fields_set} if said else {})}
        bearer = request.scope[BY]
        answer = called(verb, desk.of(bearer), fields, by=bearer.name, on_fault=on_fault)
        if isinstance(answer, Problem):
            return response_of(answer)
        content = answer.model_dump_json(by_alias=True, exclude_unset=True)
        return Response(content, media_type="application/json")

    endpoint.__signature__ = inspect.Signature([*_parameters(verb)])  # type: ignore[attr-defined]
    endpoint.__name__ = verb.name
    return endpoint


def _parameters(verb: Verb) -> list[inspect.Parameter]:
    in_path = _HOLE.findall(verb.path)
    made = [_parameter("request", Request)]
    for name in in_path:
        info = verb.takes.model_fields[name]
        made.append(_parameter(name, Annotated[str, *info.metadata, Path(description=info.description)]))
    rest = {name: info for name, info in verb.takes.model_fields.items() if name not in in_path}
    kind: type[Said] = verb.takes
    if in_path:
        fields: dict[str, Any] = {name: (info.annotation, info) for name, info in rest.items()}
        base = next(one for one in verb.takes.__mro__ if one.__module__ == Said.__module__)
        kind = create_model(verb.takes.__name__, __base__=base, **fields)
    if verb.method == "POST" and not rest:  # a verb that takes nothing needs no body either
        return [*made, _parameter("said", Annotated[kind | None, Body()], default=None)]
    where = Query() if verb.method == "GET" else Body()
    return [*made, _parameter("said", Annotated[kind, where])]


def _parameter(name: str, annotation: Any, default: Any = inspect.Parameter.empty) -> inspect.Parameter:
    return inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, annotation=annotation, default=default)
