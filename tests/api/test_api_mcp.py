"""`tracker mcp` as an agent starts it: a process of its own, asked on its stdin by an MCP client.

The library is imported by the tests: that takes half a second in every process that collects them.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any

import pytest

from tracker import i18n
from tracker.api import registry
from tracker.api.verb import VerbContext
from tracker.base.installation import command_for
from tracker.services.targets import change_log, undo_and_redo


def _library() -> Any:
    return pytest.importorskip("mcp", reason=f"the extra mcp is not installed: {command_for('mcp')}")


def _process(db: Path, *words: str) -> Any:
    from mcp.client.stdio import StdioServerParameters

    line = ["-m", "tracker", "mcp", "--db", str(db), "--lang", "en", *words]
    return StdioServerParameters(command=sys.executable, args=line, env={**os.environ})


async def test_an_agent_lists_looks_marks_and_finds_its_mark_in_the_log(desk: VerbContext, db: Path) -> None:
    mcp = _library()
    who = mcp.types.Implementation(name="an agent", version="1")
    async with mcp.Client(_process(db, "--as-of", "2024-01-15"), client_info=who) as client:
        tools = (await client.list_tools()).tools
        assert [tool.name for tool in tools] == [verb.name for verb in registry.VERBS]
        writing = {tool.name for tool in tools if not tool.annotations.read_only_hint}
        assert writing == {verb.name for verb in registry.VERBS if verb.writes}

        page = await _given(client, "list_targets", limit=1)
        assert page["as_of"] == "2024-01-15"
        target = page["targets"][0]["id"]
        assert (await _given(client, "show_target", id=target))["quote"] == page["targets"][0]["quote"]
        await _given(client, "mark_targets", ids=[target], note="seen by an agent")
        (change,) = (await _given(client, "list_changes", limit=1))["changes"]
        assert (change["by"], change["targets"]) == ("an agent", [target])

        problem = await client.call_tool("show_target", {"id": "zzzz"})
        assert problem.is_error
        assert problem.content[0].text == "no target has the id zzzz — see the ids with: tracker list"
        wrong = await client.call_tool("mark_targets", {"ids": [target], "noet": "x"})
        assert wrong.is_error and "did you mean note?" in wrong.content[0].text
    (stands, *_older) = change_log.log(desk.ledger, limit=1)
    assert (stands.by, "seen by an agent" in stands.words) == ("an agent", True)


async def _given(client: Any, name: str, **said: Any) -> Any:
    """What a tool gives; the client checks it against the tool's own schema."""
    result = await client.call_tool(name, said)
    assert not result.is_error, result.content
    return result.structured_content


async def test_by_and_read_only_rule_over_what_an_agent_says(desk: VerbContext) -> None:
    mcp = _library()
    from tracker.api.mcp_server import server_of

    faults: list[BaseException] = []

    def kept(fault: BaseException) -> str:
        faults.append(fault)
        return "please report it"

    target = (await _asked(desk, kept, "list_targets", limit=1)).structured_content["targets"][0]["id"]
    done = await _asked(desk, kept, "mark_targets", ids=[target], note="x", by="clerk")
    assert not done.is_error
    assert change_log.log(desk.ledger, limit=1)[0].by == "clerk"
    hidden = server_of(registry.offered(read_only=True), desk, by="", on_fault=kept)
    async with mcp.Client(hidden) as client:
        assert "mark_targets" not in [tool.name for tool in (await client.list_tools()).tools]
        refused = await client.call_tool("undo_last", {})
        assert refused.is_error and "there is no tool “undo_last”" in refused.content[0].text
    assert change_log.log(desk.ledger, limit=1)[0].by == "clerk"
    assert faults == []


async def _asked(desk: VerbContext, on_fault: Any, name: str, by: str = "", **said: Any) -> Any:
    mcp = _library()
    from tracker.api.mcp_server import server_of

    async with mcp.Client(server_of(registry.VERBS, desk, by=by, on_fault=on_fault)) as client:
        return await client.call_tool(name, said)


async def test_a_fault_is_told_in_one_line(desk: VerbContext, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_args: object, **_named: object) -> None:
        raise RuntimeError("secret path")

    monkeypatch.setattr(undo_and_redo, "undo", broken)
    told = await _asked(desk, lambda _fault: "please report it", "undo_last")
    assert told.is_error
    assert told.content[0].text == "unexpected fault in the program — please report it"


async def test_tools_are_described_in_the_language_of_the_program(desk: VerbContext) -> None:
    mcp = _library()
    from tracker.api.mcp_server import server_of

    with i18n.speaking("zh"):
        async with mcp.Client(server_of(registry.VERBS, desk, by="", on_fault=str)) as client:
            tools = (await client.list_tools()).tools
    assert all(any("一" <= sign <= "龥" for sign in tool.description) for tool in tools)
