"""Opens a report in the browser of tests/headless.py and hears what the page says and asks for.

A test file asks for the fixture `visit` by `pytest_plugins = ("report_browser",)`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytest_plugins = ("headless",)


@dataclass
class Visit:
    """A page in the browser, what its console said and which addresses it asked for."""

    page: Page
    said: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)


Visitor = Callable[..., AbstractContextManager[Visit]]


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
