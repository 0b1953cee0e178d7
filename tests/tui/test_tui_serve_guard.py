"""Who is let in by `tracker serve`: this machine's own page on loopback, elsewhere who has the token."""

from __future__ import annotations

import pytest
from serve_world import TOKEN, answering

from tracker.base.listening import listen
from tracker.errors import UsageError

PATHS = (
    "",
    "ws",
    "download/0123",
    "static/js/textual.js",
    "static/",
    "page/page.js",
    "page/index.html",
    "nothing",
)


async def test_the_page_on_loopback_needs_no_token_and_names_no_other_machine() -> None:
    async with answering() as (client, url):
        answer = await client.get(url)
        page = await answer.text()
        assert answer.status == 200
        assert "//" not in page.replace(url.replace("http:", "ws:"), "")
        assert answer.headers["Cache-Control"] == "no-store", "nobody keeps it"
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        policy = answer.headers["Content-Security-Policy"]
        assert (
            "default-src 'none'" in policy and "frame-ancestors 'none'" in policy and "https:" not in policy
        )
        for path in ("static/js/textual.js", "static/css/xterm.css", "page/page.js", "page/page.css"):
            assert (await client.get(url + path)).status == 200
        style = await (await client.get(url + "page/page.css")).text()
        assert "://" not in style
        for font in ("RobotoMono-VariableFont_wght.ttf", "RobotoMono-Italic-VariableFont_wght.ttf"):
            assert font in style and (await client.get(f"{url}static/fonts/{font}")).status == 200


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize(
    "headers",
    [
        {"Host": "tracker.attacker.example"},
        {"Host": "127.0.0.1.attacker.example:8000"},
        {"Host": "127.0.0.1@attacker.example"},
        {"Host": ""},
        {"Origin": "http://attacker.example"},
        {"Origin": "http://127.0.0.1:1"},
        {"Origin": "null"},
        {"Origin": "http://[attacker"},
        {"Sec-Fetch-Mode": "no-cors", "Sec-Fetch-Site": "cross-site"},
    ],
    ids=lambda headers: " ".join(f"{name}:{value}" for name, value in headers.items()),
)
async def test_on_loopback_a_foreign_page_gets_nothing(path: str, headers: dict[str, str]) -> None:
    async with answering() as (client, url):
        answer = await client.get(url + path, headers=headers)
        assert answer.status == 403
        assert "<" not in await answer.text()


@pytest.mark.parametrize("host", ["127.0.0.1:9000", "localhost", "LOCALHOST:8000", "[::1]:8000", "127.0.0.2"])
async def test_on_loopback_every_name_of_this_machine_is_known_also_behind_a_tunnel(host: str) -> None:
    async with answering() as (client, url):
        headers = {"Host": host, "Origin": f"http://{host}", "Sec-Fetch-Site": "same-origin"}
        assert (await client.get(url, headers=headers)).status == 200


async def test_a_link_on_another_page_may_lead_here() -> None:
    async with answering() as (client, url):
        headers = {"Sec-Fetch-Mode": "navigate", "Sec-Fetch-Site": "cross-site"}
        assert (await client.get(url, headers=headers)).status == 200


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("given", ["", "?token=", "?token=a-token-of-some-lengtH", "?token=名"])
async def test_without_the_token_nothing_is_answered(path: str, given: str) -> None:
    async with answering(loopback=False, token=TOKEN) as (client, url):
        for headers in ({}, {"Cookie": f"tracker_{url.split(':')[2].strip('/')}={TOKEN}"}):
            answer = await client.get(url + path + given, headers=headers)
            assert answer.status == 403
            assert "Location" not in answer.headers and "Set-Cookie" not in answer.headers


async def test_the_token_is_taken_out_of_the_address_and_kept_where_no_script_reads_it() -> None:
    async with answering(loopback=False, token=TOKEN) as (client, url):
        answer = await client.get(f"{url}?fontsize=20&token={TOKEN}", allow_redirects=False)
        assert (answer.status, answer.headers["Location"]) == (303, "/?fontsize=20")
        (cookie,) = answer.headers.getall("Set-Cookie")
        assert "HttpOnly" in cookie and "SameSite=Lax" in cookie and TOKEN not in cookie
        assert (await client.get(url)).status == 200
        assert (await client.get(url + "static/js/textual.js")).status == 200
        assert (await client.get(url + "nothing")).status == 404


async def test_the_token_does_not_let_a_foreign_page_in() -> None:
    async with answering(loopback=False, token=TOKEN) as (client, url):
        assert (await client.get(f"{url}?token={TOKEN}")).status == 200
        answer = await client.get(url + "ws", headers={"Origin": "http://attacker.example"})
        assert answer.status == 403


async def test_a_token_is_checked_on_loopback_too() -> None:
    async with answering(token=TOKEN) as (client, url):
        assert (await client.get(url)).status == 403
        assert (await client.get(f"{url}?token={TOKEN}")).status == 200


def test_where_it_listens_is_judged_by_the_address_and_not_by_its_name() -> None:
    for host, loopback in (("127.0.0.1", True), ("localhost", True), ("0.0.0.0", False)):
        listening = listen(host, 0)
        listening.sock.close()
        assert listening.loopback is loopback


def test_a_port_in_use_and_a_bad_address_are_told_with_what_to_do() -> None:
    first = listen("127.0.0.1", 0)
    try:
        with pytest.raises(UsageError, match=f"port {first.port} is used") as used:
            listen("127.0.0.1", first.port)
        assert "--port" in used.value.cure
    finally:
        first.sock.close()
    for host in ("", "no such address", "x" * 300, "192.0.2.1"):
        with pytest.raises(UsageError) as wrong:
            listen(host, 0)
        assert "--host" in wrong.value.cure
