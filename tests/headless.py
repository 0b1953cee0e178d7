"""A headless Chromium for the tests: Playwright's own or that of the system.

A test file asks for it by `pytest_plugins = ("headless",)`; where no Chromium is installed its tests are
skipped. One file has one browser: Playwright may not outlive it, because its event loop and those of other
tests cannot run at the same time.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Playwright

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


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


def program() -> str | None:
    """The Chromium that the tests take, None for none. `.ci/run` asks by running this file."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        return _program(playwright)


def _program(playwright: Playwright) -> str | None:
    """The one to start; a snap's cannot read the folders that tests write to."""
    own = playwright.chromium.executable_path
    if Path(own).is_file():
        return own
    found = (shutil.which(name) for name in _NAMES)
    return next((name for name in found if name and "snap" not in Path(name).parts), None)


if __name__ == "__main__":
    found_here = program()
    print(found_here or "no Chromium")
    sys.exit(0 if found_here else 1)
