"""The application: the routes of the verbs, their description, and the guard before them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.openapi.utils import get_openapi
from starlette.exceptions import HTTPException
from starlette.responses import JSONResponse, Response
from starlette.types import ASGIApp

from tracker import __version__
from tracker.api.calling import OnFault
from tracker.api.error_answers import Problem, misuse
from tracker.api.http.guard import PROBLEM, RequestGuard, response_of
from tracker.api.http.routes import router_of
from tracker.api.http.tokens import Tokens
from tracker.api.schema_words import in_words
from tracker.api.verb import Verb, VerbContext
from tracker.i18n import N_, _

VERSION = "/v1"
_SAYS = N_(
    "Targets of plans with their due dates: listed, explained, reported, and marked. Every change is logged "
    "with who made it."
)


def application(
    verbs: Sequence[Verb], desk: VerbContext, *, loopback: bool, tokens: Tokens, on_fault: OnFault
) -> ASGIApp:
    """The verbs behind the guard. It serves no page, fetches nothing and allows no other site (no CORS)."""
    app = FastAPI(openapi_url=None, docs_url=None, redoc_url=None, redirect_slashes=False)
    app.include_router(router_of(verbs, desk, on_fault), prefix=VERSION)
    _tell_of_misuse(app, verbs)

    @cache
    def described() -> dict[str, Any]:
        return _described(app, with_token=bool(tokens))

    @app.get("/openapi.json", include_in_schema=False)
    def openapi() -> Response:
        return JSONResponse(in_words(described()) | {"info": _info()})

    return RequestGuard(app, loopback=loopback, tokens=tokens, on_fault=on_fault)


def _tell_of_misuse(app: FastAPI, verbs: Sequence[Verb]) -> None:
    fields = {verb.name: [*verb.takes.model_fields] for verb in verbs}

    @app.exception_handler(RequestValidationError)
    async def _misused(request: Request, error: RequestValidationError) -> Response:
        return response_of(misuse(error.errors(), fields[request.scope["route"].operation_id]))

    @app.exception_handler(HTTPException)
    async def _refused(_request: Request, error: HTTPException) -> Response:
        if error.status_code == 405:
            problem = Problem.of(405, "method", _("this address takes another method"))
            response = response_of(problem)
            response.headers["Allow"] = (error.headers or {}).get("Allow", "")
            return response
        if error.status_code == 404:
            return response_of(
                Problem.of(404, "not_found", _("there is no such address"), _("see /openapi.json"))
            )
        unread = _("the body is not JSON"), _("send one JSON object as application/json")
        return response_of(Problem.of(error.status_code, "unusable", *unread))


def _info() -> dict[str, str]:
    return {"title": "tracker", "version": __version__, "description": _(_SAYS)}


def _described(app: FastAPI, *, with_token: bool) -> dict[str, Any]:
    """OpenAPI of the routes, with problems for every error and the token where one is needed."""
    made = get_openapi(
        title="tracker", version=__version__, routes=app.routes, separate_input_output_schemas=False
    )
    parts = made.setdefault("components", {})
    schemas = parts.setdefault("schemas", {})
    schemas["Problem"] = Problem.model_json_schema()
    for name in ("HTTPValidationError", "ValidationError"):
        schemas.pop(name, None)
    told = {
        "description": "Problem",
        "content": {PROBLEM: {"schema": {"$ref": "#/components/schemas/Problem"}}},
    }
    for methods in made["paths"].values():
        for operation in methods.values():
            operation["description"] = operation.pop("summary")
            for parameter in operation.get("parameters", ()):
                parameter["schema"] = _without_null(parameter["schema"])
            operation["responses"].pop("422", None)
            operation["responses"] |= {"4XX": told, "5XX": told}
    if with_token:
        parts["securitySchemes"] = {"token": {"type": "http", "scheme": "bearer"}}
        made["security"] = [{"token": []}]
    return made


def _without_null(schema: dict[str, Any]) -> dict[str, Any]:
    """The schema of a parameter: what is not given is left out, and never null."""
    some = [one for one in schema.get("anyOf", ()) if one != {"type": "null"}]
    if len(some) != 1:
        return schema
    return {
        **{name: value for name, value in schema.items() if name not in ("anyOf", "description")},
        **some[0],
    }
