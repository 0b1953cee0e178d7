"""Who comes in by the word of a proxy before the browser's server, and by nothing that looks like it."""

from __future__ import annotations

import sys

import pytest
from accounts_world import PROGRAM, At, away, given_to_screen
from roles_world import LATER
from serve_world import answering

from tracker.services.members import screens

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")
NAMED = {"X-User": "edu", "Host": "tracker.office.example"}


async def test_a_proxy_says_who_it_is_and_the_screen_ends_with_its_session(at: At) -> None:
    async with answering(door=at.proxy(), argv=PROGRAM) as (client, url):
        page = await client.get(url, headers={**NAMED, "X-Forwarded-Proto": "https"})
        assert page.status == 200 and "wss://tracker.office.example/ws" in await page.text()
        assert "wss://tracker.office.example" in page.headers["Content-Security-Policy"]
        given = await given_to_screen(client, url, headers=NAMED)
    assert screens.who(at.place.url, given["TRACKER_SESSION"], now=LATER) is None


@pytest.mark.parametrize("path", ["", "ws", "static/js/textual.js", "login"])
@pytest.mark.parametrize(
    "headers",
    [
        [],
        [("X-User", "")],
        [("X-User", "edu"), ("X-User", "root")],
        [("X-User", "root"), ("Origin", "http://attacker.example")],
    ],
    ids=["none", "empty", "two", "foreign page"],
)
async def test_without_the_proxys_one_word_nobody_comes_in(
    at: At, path: str, headers: list[tuple[str, str]]
) -> None:
    async with answering(door=at.proxy(), argv=PROGRAM) as (client, url):
        assert (await client.get(url + path, headers=headers)).status == 403


async def test_the_header_from_elsewhere_is_nobodys_name(at: At) -> None:
    async with answering(door=at.proxy("192.0.2.7", "10.0.0.0/29")) as (client, url):
        for path in ("", "ws", "page/page.js"):
            assert (await client.get(url + path, headers={"X-User": "root"})).status == 403
    async with answering(door=at.accounts) as (client, url):
        assert (await client.get(url + "page/page.js", headers={"X-User": "root"})).status == 403


async def test_a_name_that_is_no_members_gets_no_screen(at: At) -> None:
    async with answering(door=at.proxy(), argv=PROGRAM) as (client, url):
        for path in ("", "ws"):
            assert (await client.get(url + path, headers={"X-User": "stranger"})).status == 403


async def test_a_ledger_that_does_not_answer_makes_nobody_a_stranger(
    at: At, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(screens, "is_member", away)
    async with answering(door=at.proxy()) as (client, url):
        answer = await client.get(url, headers=NAMED)
        assert answer.status == 503 and "cannot be reached" in await answer.text()
