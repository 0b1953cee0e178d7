"""The login page in a real browser, and behind it the screen of the member who has logged in."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest
from roles_world import OTHERS, SECRET, Place
from serve_world import started
from served_page import opened, shows

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytest_plugins = ("headless",)
pytestmark = [pytest.mark.slow, pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")]


def log_in(page: Page, url: str, name: str, password: str = SECRET) -> None:
    page.goto(url)
    page.fill("#name", name)
    page.fill("#password", password)
    page.press("#password", "Enter")


def test_who_logs_in_works_in_a_screen_of_their_own_and_logs_out(browser: Browser, place: Place) -> None:
    size = {"width": 1100, "height": 700}
    with (
        started("--as-of", "2025-03-01", TRACKER_DB=place.url) as served,
        opened(browser, viewport=size) as page,
    ):
        log_in(page, served.url, "guest", "a guess")
        assert page.inner_text("[role=alert]") == "The name or the password is wrong."
        log_in(page, served.url, "guest")
        shows(page, "guest (reader)")
        shows(page, OTHERS)
        page.keyboard.press("m")
        shows(page, "guest (role: reader) may not mark progress")
        page.keyboard.press("q")
        page.get_by_text("Log out").click()
        page.wait_for_url(served.url + "login")
        page.goto(served.url)
        assert page.url == served.url + "login"
