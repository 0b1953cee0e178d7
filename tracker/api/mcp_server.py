"""The verbs as tools of an MCP server on stdin and stdout. Only this file loads the MCP library.

What is printed to stdout meanwhile goes to stderr, so that nothing gets between the messages.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import anyio
from anyio import to_thread
from mcp import types
from mcp.server import ServerRequestContext
from mcp.server.lowlevel import Server
from mcp.server.stdio import stdio_server

from tracker import __version__
from tracker.api.calling import OnFault, called
from tracker.api.error_answers import Problem
from tracker.api.schema_words import in_words
from tracker.api.verb import Verb, VerbContext
from tracker.i18n import N_, _

_USUAL = "mcp"  # who makes changes, where an agent gives no name
_LONGEST = 64  # signs of a name
_SAYS = N_(
    "A ledger of targets: promises with numbers and due dates, read from plans and reports. Find them with "
    "list_targets, look at one with show_target before you change it, and write only what a person has told "
    "you: every change is logged. undo_last takes your own last change back."
)


def run(verbs: Sequence[Verb], desk: VerbContext, *, by: str, on_fault: OnFault) -> None:
    """Answer until the other side closes stdin."""
    anyio.run(_serve, server_of(verbs, desk, by=by, on_fault=on_fault))


async def _serve(server: Server[Any]) -> None:
    async with stdio_server() as (reader, writer):
        await server.run(reader, writer, server.create_initialization_options())


def server_of(verbs: Sequence[Verb], desk: VerbContext, *, by: str, on_fault: OnFault) -> Server[Any]:
    """A server with a tool for each verb."""
    known = {verb.name: verb for verb in verbs}

    async def list_tools(_context: ServerRequestContext[Any], _params: object) -> types.ListToolsResult:
        return types.ListToolsResult(tools=[_tool(verb) for verb in verbs])

    async def call_tool(
        context: ServerRequestContext[Any], params: types.CallToolRequestParams
    ) -> types.CallToolResult:
        verb = known.get(params.name)
        if verb is None:
            names = _("choose one of {names}").format(names=", ".join(known))
            return _problem(
                Problem.of(404, "not_found", _("there is no tool “{name}”").format(name=params.name), names)
            )
        who = by or _name_of(context)
        return await to_thread.run_sync(_answered, verb, desk, params.arguments or {}, who, on_fault)

    return Server(
        "tracker",
        version=__version__,
        instructions=_(_SAYS),
        on_list_tools=list_tools,
        on_call_tool=call_tool,
    )


def _tool(verb: Verb) -> types.Tool:
    return types.Tool(
        name=verb.name,
        description=_(verb.says),
        input_schema=in_words(verb.takes.model_json_schema()),
        output_schema=in_words(verb.gives.model_json_schema()),
        annotations=types.ToolAnnotations(
            read_only_hint=not verb.writes, destructive_hint=False, open_world_hint=False
        ),
    )


def _answered(
    verb: Verb, desk: VerbContext, arguments: dict[str, Any], who: str, on_fault: OnFault
) -> types.CallToolResult:
    answer = called(verb, desk, arguments, by=who, on_fault=on_fault)
    if isinstance(answer, Problem):
        return _problem(answer)
    return types.CallToolResult(
        content=[types.TextContent(text=answer.model_dump_json(by_alias=True, exclude_unset=True))],
        structured_content=answer.model_dump(mode="json", by_alias=True, exclude_unset=True),
    )


def _problem(problem: Problem) -> types.CallToolResult:
    return types.CallToolResult(
        content=[types.TextContent(text=problem.detail)],
        structured_content=problem.model_dump(mode="json"),
        is_error=True,
    )


def _name_of(context: ServerRequestContext[Any]) -> str:
    """What the agent calls itself."""
    said = context.session.client_params
    name = " ".join(said.client_info.name.split()) if said is not None else ""
    return name[:_LONGEST] or _USUAL
