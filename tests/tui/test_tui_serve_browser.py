"""The screen in a real browser: loaded from this machine alone, it shows the list; a key marks progress."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest
from serve_world import TOKEN, Served, started
from served_page import READ, opened, shows, until
from tui_world import entries

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.slow

pytest_plugins = ("headless",)


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    with opened(browser, viewport={"width": 1100, "height": 700}, accept_downloads=True) as page:
        yield page


def test_the_page_shows_the_list_and_a_key_marks_progress(page: Page, served: Served, url: str) -> None:
    asked, trouble = [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("requestfailed", lambda request: trouble.append(request.url))
    page.on("pageerror", lambda error: trouble.append(str(error)))
    page.on("console", lambda said: trouble.append(said.text) if said.type == "error" else None)
    page.goto(served.url)
    for words in ("as of 2024-06-15", "河道清淤", "[/附件]旧小区", "overdue"):
        shows(page, words)
    page.keyboard.type("m7.5")
    page.keyboard.press("Enter")
    until(lambda: entries(url)["河道清淤"].latest, lambda: page.evaluate(READ))
    latest = entries(url)["河道清淤"].latest
    assert latest is not None and str(latest.value) == "7.5"
    shows(page, "7.5 公里")
    assert {urlsplit(address).netloc for address in asked} == {urlsplit(served.url).netloc}
    assert not trouble


def test_the_terminal_is_drawn_and_fills_the_window(page: Page, served: Served) -> None:
    page.goto(served.url)
    shows(page, "河道清淤")
    before = page.evaluate("() => [window.caught.cols, window.caught.rows]")
    page.set_viewport_size({"width": 600, "height": 400})
    until(
        lambda: page.evaluate("() => window.caught.cols") < before[0],
        lambda: "the terminal follows the window",
    )
    shows(page, "河道清淤")
    assert page.evaluate("() => document.fonts.check(\"16px 'Roboto Mono'\")")
    assert len(page.screenshot()) > 10_000, "a page of one colour is a tenth of that"


def test_a_report_comes_as_a_download(page: Page, served: Served, tmp_path: Path) -> None:
    page.goto(served.url)
    shows(page, "河道清淤")
    page.keyboard.press("x")
    shows(page, "Due-date report")
    page.keyboard.press("Control+u")
    page.keyboard.type(str(tmp_path / "report.md"))
    page.keyboard.press("Enter")
    shows(page, "The report would hold no target")
    with page.expect_download() as waiting:
        page.keyboard.press("Home")  # accept all, then write
        page.keyboard.press("Enter")
    assert waiting.value.suggested_filename == "report.md"
    assert waiting.value.path().read_bytes() == (tmp_path / "report.md").read_bytes()
    shows(page, "河道清淤")


def test_leaving_says_so_and_the_page_opens_again_by_keyboard(page: Page, served: Served) -> None:
    page.goto(served.url)
    shows(page, "河道清淤")
    page.keyboard.press("q")
    page.get_by_role("button", name="Open it again").wait_for()
    page.keyboard.press("Enter")
    shows(page, "河道清淤")


def test_a_foreign_page_gets_no_socket(page: Page, served: Served) -> None:
    page.route("http://attacker.example/", lambda route: route.fulfill(body="<title>foreign</title>"))
    page.goto("http://attacker.example/")
    socket = f"ws://{urlsplit(served.url).netloc}/ws"
    opened = page.evaluate(
        """socket => new Promise(tell => {
             const asked = new WebSocket(socket);
             asked.onopen = () => tell(true);
             asked.onerror = () => tell(false);
           })""",
        socket,
    )
    assert opened is False
    assert not served.children()


def test_the_token_opens_the_page_once_and_the_cookie_keeps_it_open(page: Page, url: str) -> None:
    with started("--db", url, "--token", TOKEN) as served:
        assert served.url.endswith(f"?token={TOKEN}")
        plain = served.url.partition("?")[0]
        refused = page.goto(plain)
        assert refused is not None and refused.status == 403
        page.goto(served.url)
        shows(page, "河道清淤")
        assert page.url == plain
        page.reload()
        shows(page, "河道清淤")
        assert "tracker_" not in page.evaluate("() => document.cookie")
