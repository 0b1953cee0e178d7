"""A page that `tracker serve` serves, and what stands in its terminal."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

# The terminal is drawn on a canvas and kept in a closed scope: catch it where the page's script stores it.
CATCH = """
Object.defineProperty(Object.prototype, "terminal", {configurable: true, set(value) {
  window.caught = value;
  Object.defineProperty(this, "terminal", {value, writable: true, configurable: true});
}})
"""
# xterm.js keeps lines above the screen where it was made lower before the program drew on it.
READ = """() => {
  const lines = [], buffer = window.caught?.buffer.active;
  for (let y = 0; buffer && y < window.caught.rows; y++)
    lines.push(buffer.getLine(buffer.viewportY + y).translateToString(true));
  return lines.join("\\n");
}"""


@contextmanager
def opened(browser: Browser, **window: Any) -> Iterator[Page]:
    """An empty page in a window of its own, whose terminal can be read."""
    context = browser.new_context(**window)
    page = context.new_page()
    page.add_init_script(CATCH)
    page.set_default_timeout(30_000)
    yield page
    context.close()


def until(check: Callable[[], object], what: Callable[[], str], seconds: float = 90) -> None:
    end = time.monotonic() + seconds
    while not check():
        assert time.monotonic() < end, what()
        time.sleep(0.05)


def shows(page: Page, words: str) -> None:
    """Wait until `words` stand in the terminal."""
    until(lambda: words in read(page), lambda: f"{words} is not in\n{read(page)}")


def read(page: Page) -> str:
    """What stands in the terminal; nothing while the page is being loaded."""
    from playwright.sync_api import Error

    try:
        return str(page.evaluate(READ))
    except Error as error:
        if "navigation" not in str(error):
            raise
        return ""
