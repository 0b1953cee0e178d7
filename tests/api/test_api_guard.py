"""Who is let in by `tracker serve --api`, and how much is taken from them."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from api_world import NOW, TOKEN, Program

from tracker.api.verb import VerbContext

PATHS = ("/v1/documents", "/openapi.json", "/nothing")


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize(
    "headers",
    [
        {"host": "tracker.attacker.example"},
        {"host": "127.0.0.1.attacker.example:8000"},
        {"host": "127.0.0.1@attacker.example"},
        {"host": ""},
        {"origin": "http://attacker.example"},
        {"origin": "http://127.0.0.1:1"},
        {"origin": "http://[attacker"},
        {"origin": "null"},
        {"sec_fetch_mode": "no-cors", "sec_fetch_site": "cross-site"},
    ],
    ids=lambda headers: " ".join(f"{name}:{value}" for name, value in headers.items()),
)
async def test_on_loopback_a_foreign_page_gets_no_answer(
    idle: Program, path: str, headers: dict[str, str]
) -> None:
    reply = await idle.ask("GET", path, **headers)
    assert (reply.status, reply.json["code"]) == (403, "foreign")


async def test_a_form_of_another_page_changes_nothing(idle: Program) -> None:
    before = (await idle.ask("GET", "/v1/log")).json
    form = {"origin": "http://attacker.example", "content_type": "text/plain"}
    assert (await idle.ask("POST", "/v1/undo", body=b"{}", **form)).status == 403
    assert (await idle.ask("GET", "/v1/log")).json == before


async def test_no_other_site_is_allowed_and_no_answer_is_kept(idle: Program) -> None:
    asked = {"origin": "http://127.0.0.1:8000", "access_control_request_method": "POST"}
    for method in ("GET", "OPTIONS"):
        reply = await idle.ask(method, "/v1/documents", **asked)
        assert not [name for name in reply.headers if name.startswith("access-control")]
        assert reply.headers["cache-control"] == "no-store"
        assert reply.headers["x-content-type-options"] == "nosniff"
        assert "default-src 'none'" in reply.headers["content-security-policy"]
    assert (await idle.ask("GET", "/docs")).status == 404, "a page that fetches scripts from elsewhere"


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize(
    "authorization", ["", TOKEN, f"Basic {TOKEN}", "Bearer", "Bearer a-token-of-some-lengtH", "Bearer é"]
)
async def test_without_a_token_programs_get_nothing(desk: VerbContext, path: str, authorization: str) -> None:
    program = Program(desk, loopback=False, tokens={TOKEN: "api"})
    reply = await program.ask("GET", f"{path}?token={TOKEN}", authorization=authorization)
    assert (reply.status, reply.json["code"]) == (401, "token")
    assert reply.headers["www-authenticate"] == "Bearer"


async def test_a_token_is_checked_on_loopback_too_and_does_not_let_a_foreign_page_in(
    desk: VerbContext,
) -> None:
    program = Program(desk, tokens={TOKEN: "api"})
    known = {"authorization": f"Bearer {TOKEN}"}
    assert (await program.ask("GET", "/v1/documents")).status == 401
    assert (await program.ask("GET", "/v1/documents", **known)).status == 200
    foreign = await program.ask("GET", "/v1/documents", origin="http://attacker.example", **known)
    assert foreign.status == 403


async def test_a_change_is_logged_by_the_name_of_its_token(desk: VerbContext) -> None:
    program = Program(desk, tokens={TOKEN: "ledger-bot", TOKEN + "2": "某处"}, by="clerk")
    (target, *_rest) = (
        await program.ask("GET", "/v1/targets?limit=1", authorization=f"bearer {TOKEN}")
    ).json["targets"]
    for token in (TOKEN, TOKEN + "2"):
        said = {"ids": [target["id"]], "note": "under way"}
        done = await program.ask("POST", "/v1/mark", said, authorization=f"Bearer {token}")
        assert done.status == 200
    log = await program.ask("GET", "/v1/log?limit=2", authorization=f"Bearer {TOKEN}")
    assert [one["by"] for one in log.json["changes"]] == ["某处", "ledger-bot"]


@pytest.mark.parametrize("length", ["2000001", "99999999999", "-1", "many"])
async def test_a_body_too_large_is_refused_before_it_is_read(idle: Program, length: str) -> None:
    reply = await idle.ask("POST", "/v1/extract", {"text": "a"}, content_length=length)
    assert (reply.status, reply.json["code"]) == (413, "too_large")


async def test_a_body_that_grows_too_large_is_not_read_on(desk: VerbContext) -> None:
    program, read = Program(desk), 0
    got: list[Any] = []

    async def receive() -> Any:
        nonlocal read
        read += 1
        return {"type": "http.request", "body": b" " * 500_000, "more_body": True}

    async def send(message: Any) -> None:
        got.append(message)

    scope = {"type": "http", "method": "POST", "path": "/v1/extract", "headers": [(b"host", b"localhost")]}
    await program._app(scope, receive, send)
    assert (got[0]["status"], read) == (413, 5)


async def test_a_body_that_does_not_come_is_not_waited_for(
    desk: VerbContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    from tracker.api.http import guard

    monkeypatch.setattr(guard, "PATIENCE", 0.01)
    got: list[Any] = []

    async def never() -> Any:
        await asyncio.Event().wait()

    async def send(message: Any) -> None:
        got.append(message)

    scope = {"type": "http", "method": "POST", "path": "/v1/extract", "headers": [(b"host", b"localhost")]}
    await asyncio.wait_for(Program(desk)._app(scope, never, send), 20)
    assert got[0]["status"] == 408


async def test_read_only_hides_what_writes(desk: VerbContext) -> None:
    program = Program(desk, read_only=True)
    described = (await program.ask("GET", "/openapi.json")).json["paths"]
    assert "/v1/extract" in described and "/v1/mark" not in described
    for path in ("mark", "review", "assign", "undo", "suggestions/accept", "suggestions/reject"):
        assert (await program.ask("POST", f"/v1/{path}", {"ids": ["x"]})).status == 404
    assert NOW.date().isoformat() == (await program.ask("GET", "/v1/targets")).json["as_of"]
