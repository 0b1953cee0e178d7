"""A headless Chromium that opens pages and hears what they say and ask for.

A test file asks for these fixtures by `pytest_plugins = ("report_browser",)`; where no Chromium is installed
its tests are skipped. One file has one browser: Playwright may not outlive it, because its event loop and
those of other tests cannot run at the same time.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, Playwright

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


@dataclass
class Visit:
    """A page in the browser, what its console said and which addresses it asked for."""

    page: Page
    said: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)


Visitor = Callable[..., AbstractContextManager[Visit]]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Playwright's own Chromium or that of the system."""
    from playwright.sync_api import Error, sync_playwright

    with sync_playwright() as playwright:
        program = _program(playwright)
        if program is None:
            pytest.skip("no Chromium here; to get one: python -m playwright install chromium")
        try:
            started = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        except Error:
            pytest.skip(f"{program} does not start")
        yield started
        started.close()


@pytest.fixture
def visit(browser: Browser) -> Visitor:
    """Opens a file; further words are settings of a browser context, such as `color_scheme`."""

    @contextmanager
    def opened(path: Path, **settings: Any) -> Iterator[Visit]:
        with browser.new_context(**{"viewport": {"width": 1280, "height": 900}, **settings}) as context:
            context.set_default_timeout(20_000)
            seen = Visit(context.new_page())
            seen.page.on("console", lambda message: seen.said.append(message.text))
            seen.page.on("pageerror", lambda error: seen.said.append(str(error)))
            seen.page.on("request", lambda request: seen.asked.append(request.url))
            seen.page.goto(path.as_uri())
            yield seen

    return opened


def _program(playwright: Playwright) -> str | None:
    """The one to start; a snap's cannot read the folders that tests write to."""
    own = playwright.chromium.executable_path
    if Path(own).is_file():
        return own
    found = (shutil.which(name) for name in _NAMES)
    return next((name for name in found if name and "snap" not in Path(name).parts), None)
