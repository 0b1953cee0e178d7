"""Who comes in by name, with a password; all others get a login page and no more."""

from __future__ import annotations

import asyncio
import datetime as dt
import shutil
import sqlite3
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from accounts_world import PROGRAM, At, away, given_to_screen, log_in
from roles_world import LATER, SECRET
from serve_world import TOKEN, answering

from tracker.services.members import register, screens
from tracker.tui.web.accounts import Accounts
from tracker.tui.web.attempts import Attempts
from tracker.tui.web.login import GuardedLedger

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")
CLOSED = (
    "ws",
    "download/0123",
    "static/js/textual.js",
    "page/page.js",
    "page/page.css",
    "page/login.html",
    "nothing",
)


@pytest.mark.parametrize("cookie", ["", "guessed", "digest", "over", "removed"])
async def test_without_a_session_that_stands_there_is_a_login_page_and_nothing_else(
    at: At, cookie: str
) -> None:
    secret = screens.log_in(at.place.url, "edu", SECRET, now=LATER)
    with sqlite3.connect(at.place.url) as ledger:
        (digest,) = ledger.execute("SELECT digest FROM session").fetchone()
    forged = {"over": secret, "removed": secret, "digest": digest}.get(cookie, cookie)
    if cookie == "over":
        at.now += dt.timedelta(hours=13)
    if cookie == "removed":
        with at.place.open("root") as administrator:
            register.remove(administrator, "edu", now=LATER)
    async with answering(door=at.accounts, argv=PROGRAM) as (client, url):
        headers = {"Cookie": f"tracker_session_{url.split(':')[2].strip('/')}={forged}"}
        for path in CLOSED:
            answer = await client.get(url + path, headers=headers)
            assert (answer.status, "<" in await answer.text()) == (403, False), path
        answer = await client.get(url, headers=headers, allow_redirects=False)
        assert (answer.status, answer.headers["Location"]) == (303, "/login")
        page = await client.get(url + "login")
        assert page.status == 200 and 'type="password"' in await page.text()
        assert "form-action 'self'" in page.headers["Content-Security-Policy"]


async def test_a_password_lets_in_and_the_screen_acts_as_that_member_alone(
    at: At, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("TRACKER_MEMBER", "TRACKER_PASSWORD", "TRACKER_TOKEN", "TRACKER_SESSION"):
        monkeypatch.setenv(name, "the server's own")
    import aiohttp

    async with answering(door=at.accounts, argv=PROGRAM) as (client, url):
        answer = await log_in(client, url, "edu")
        assert (answer.status, answer.headers["Location"]) == (303, "/")
        (cookie,) = answer.headers.getall("Set-Cookie")
        assert "HttpOnly" in cookie and "SameSite=Lax" in cookie and SECRET not in cookie
        assert "Log out" in await (await client.get(url)).text()
        jar = aiohttp.CookieJar(unsafe=True)
        async with aiohttp.ClientSession(cookie_jar=jar) as other:
            await log_in(other, url, "chief")
            screens_of = [await given_to_screen(one, url) for one in (client, other)]
    assert all("the server's own" not in one.values() for one in screens_of)
    found = [screens.who(at.place.url, one["TRACKER_SESSION"], now=LATER) for one in screens_of]
    assert [one.name for one in found if one] == ["edu", "chief"]


@pytest.mark.parametrize(("name", "password"), [("edu", "wrong"), ("nobody", SECRET), ("edu", ""), ("", "")])
async def test_a_wrong_password_lets_nobody_in(at: At, name: str, password: str) -> None:
    async with answering(door=at.accounts) as (client, url):
        answer = await log_in(client, url, name, password)
        assert answer.status == 403 and "Set-Cookie" not in answer.headers
        assert "wrong" in await answer.text()
    with at.place.open("root") as ledger:
        assert register.accesses(ledger)[0].by == name, "who tried is logged"


async def test_after_some_wrong_passwords_even_the_right_one_waits(at: At) -> None:
    async with answering(door=at.accounts) as (client, url):
        for _time in range(5):
            assert (await log_in(client, url, "edu", "guess")).status == 403
        refused = await log_in(client, url, "edu")
        assert refused.status == 429 and "Set-Cookie" not in refused.headers
        assert (await log_in(client, url, "chief")).status == 303, "others are not kept waiting"


async def test_a_crowd_of_passwords_is_hashed_two_at_once_and_no_more_than_twenty_wait(
    at: At, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each takes a hundred megabytes and a tenth of a second."""
    now, most = 0, 0

    def slow(*_given: object, **_more: object) -> str:
        nonlocal now, most
        now += 1
        most = max(most, now)
        while not enough.is_set():
            time.sleep(0.01)
        time.sleep(0.02)
        now -= 1
        return "secret"

    enough = threading.Event()
    monkeypatch.setattr(screens, "log_in", slow)
    async with answering(door=at.accounts) as (client, url):
        crowd = [asyncio.create_task(log_in(client, url, f"name {number}")) for number in range(24)]
        try:
            async with asyncio.timeout(10):
                while sum(one.done() for one in crowd) < 4:
                    await asyncio.sleep(0.01)
            turned_away = [(await one).status for one in crowd if one.done()]
        finally:
            enough.set()
        statuses = [(await one).status for one in crowd]
    assert turned_away == [429] * 4 and sorted(statuses) == [303] * 20 + [429] * 4
    assert most == 2


def test_waiting_grows_with_each_wrong_password_and_ends() -> None:
    now = 0.0
    attempts = Attempts(lambda: now)
    waits = []
    for _time in range(16):
        attempts.wrong("edu", "10.0.0.1")
        waits.append(attempts.wait("edu", "10.0.0.1"))
    assert waits[:4] == [0, 0, 0, 0] and waits[4:8] == [1, 2, 4, 8] and waits[-1] == 300
    assert attempts.wait("edu", "10.0.0.2") == 0 == attempts.wait("root", "10.0.0.1")
    for number in range(4):
        attempts.wrong(f"name {number}", "10.0.0.1")
    assert attempts.wait("root", "10.0.0.1") > 0, "who tries many names waits for all of them"
    now = 301.0
    assert attempts.wait("edu", "10.0.0.1") == 0


async def test_another_page_can_neither_log_in_nor_out(at: At) -> None:
    async with answering(door=at.accounts) as (client, url):
        assert (await log_in(client, url, "edu", Origin="http://attacker.example")).status == 403
        await log_in(client, url, "edu")
        answer = await client.post(url + "logout", headers={"Origin": "http://attacker.example"})
        assert answer.status == 403 and (await client.get(url)).status == 200
        large = await client.post(url + "login", data={"name": "x" * 5000, "password": ""})
        assert large.status == 413


async def test_who_logs_out_is_out_and_the_open_screens_close(
    at: At, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tracker.tui.web.server.LOOK_EVERY", 0.05)
    async with answering(door=at.accounts, argv=PROGRAM) as (client, url):
        await log_in(client, url, "edu")
        async with client.ws_connect(url + "ws") as socket, asyncio.timeout(20):
            await socket.receive()
            cookies = {one.key: one.value for one in client.cookie_jar}
            assert (await client.post(url + "logout", allow_redirects=False)).status == 303
            while (message := await socket.receive()).type.name == "BINARY":
                pass
            assert message.type.name in ("CLOSE", "CLOSED", "CLOSING")
        kept = "; ".join(f"{name}={value}" for name, value in cookies.items())
        assert (await client.get(url + "ws", headers={"Cookie": kept})).status == 403


async def test_a_screen_stays_open_while_the_ledger_does_not_answer(
    at: At, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tracker.tui.web.server.LOOK_EVERY", 0.02)
    looked = []

    def look(_url: str, _secret: str, *, now: dt.datetime) -> None:
        looked.append(now)
        away()

    async with answering(door=at.accounts, argv=PROGRAM) as (client, url):
        await log_in(client, url, "edu")
        async with client.ws_connect(url + "ws") as socket, asyncio.timeout(20):
            await socket.receive()
            with monkeypatch.context() as meanwhile:
                meanwhile.setattr(screens, "who", look)
                while not looked:
                    await asyncio.sleep(0.01)
                assert (await client.get(url + "page/page.js")).status == 403, "nobody new comes in"
            with pytest.raises(TimeoutError):
                await socket.receive(timeout=0.2)
            assert not socket.closed


async def test_who_logs_out_while_the_ledger_does_not_answer_is_told_and_may_try_again(
    at: At, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with answering(door=at.accounts) as (client, url):
        await log_in(client, url, "edu")
        with monkeypatch.context() as meanwhile:
            meanwhile.setattr(screens, "log_out", away)
            answer = await client.post(url + "logout")
            assert answer.status == 503 and "cannot be reached" in await answer.text()
        assert (await client.post(url + "logout", allow_redirects=False)).status == 303
        assert (await client.get(url + "page/page.js")).status == 403


async def test_a_token_is_asked_for_besides(at: At) -> None:
    async with answering(door=at.accounts, token=TOKEN) as (client, url):
        assert (await client.get(url + "login")).status == 403
        assert (await log_in(client, url, "edu")).status == 403
        await client.get(f"{url}?token={TOKEN}")
        assert (await log_in(client, url, "edu")).status == 303


async def test_tls_files_encrypt_the_page_and_keep_the_cookie_to_it(at: At, tmp_path: Path) -> None:
    import ssl

    from tracker.tui.web.tls import tls_context

    openssl = shutil.which("openssl")
    if openssl is None:
        pytest.skip("no openssl to make a certificate with")
    line = "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=localhost"
    cert, key = tmp_path / "cert.pem", tmp_path / "key.pem"
    names = ("-addext", "subjectAltName=IP:127.0.0.1", "-out", str(cert), "-keyout", str(key))
    subprocess.run([openssl, *line.split(), *names], check=True, capture_output=True)

    def door(port: int) -> Accounts:
        return Accounts(GuardedLedger(at.place.url, lambda: LATER), port=port, secure=True)

    context = tls_context(cert, key)
    assert context is not None and context.minimum_version is ssl.TLSVersion.TLSv1_2
    async with answering(door=door, tls=context) as (client, url):
        trusted = ssl.create_default_context(cafile=cert)
        said = {"name": "edu", "password": SECRET}
        answer = await client.post(url + "login", data=said, ssl=trusted, allow_redirects=False)
        assert url.startswith("https://") and "Secure" in answer.headers["Set-Cookie"]
        page = await client.get(url, ssl=trusted)
        assert f"wss://{url.split('/')[2]}/ws" in await page.text()
