"""The page on a phone: letters that leave some 45 columns, taps, swipes, and a keyboard only for typing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from rich.cells import cell_len
from serve_world import Served
from served_page import opened, read, shows, until
from tui_world import entries

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.slow

pytest_plugins = ("headless",)

FINGER = 40  # pixels
CELL = """() => {
  const screen = window.caught.element.querySelector(".xterm-screen").getBoundingClientRect();
  return [screen.width / window.caught.cols, screen.height / window.caught.rows];
}"""
KEYBOARD = "() => document.querySelector('#terminal textarea').inputMode"


@pytest.fixture(params=[(360, 740), (412, 915)], ids=["360", "412"])
def phone(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    width, height = request.param
    window = {"viewport": {"width": width, "height": height}, "has_touch": True, "is_mobile": True}
    with opened(browser, **window) as page:
        yield page


def tap(page: Page, words: str) -> None:
    """Tap on the last place where `words` stand, once the page has come to rest."""
    shows(page, words)
    seen = ""
    while seen != (seen := read(page)) or words not in seen:
        page.wait_for_timeout(400)
    lines = seen.split("\n")
    y = max(number for number, line in enumerate(lines) if words in line)
    x = cell_len(lines[y][: lines[y].rindex(words)])
    width, height = page.evaluate(CELL)
    page.touchscreen.tap((x + 0.5) * width, (y + 0.5) * height)


def test_cards_and_buttons_serve_a_finger_from_the_list_to_a_mark(
    phone: Page, served: Served, url: str
) -> None:
    phone.goto(served.url)
    shows(phone, "More keys")
    assert 43 <= phone.evaluate("() => window.caught.cols") <= 48
    assert phone.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth")
    assert 3 * phone.evaluate(CELL)[1] >= FINGER, "a button and a card have three lines"
    tap(phone, "河道清淤")
    shows(phone, "Back")
    tap(phone, "Mark")
    shows(phone, "Save, next")
    phone.keyboard.type("7.5")
    tap(phone, "↵ Save")
    until(lambda: entries(url)["河道清淤"].latest, lambda: read(phone))
    tap(phone, "Back")
    shows(phone, "actual 7.5 公里")


def test_the_keyboard_comes_where_something_is_typed_and_goes_again(phone: Page, served: Served) -> None:
    phone.goto(served.url)
    shows(phone, "More keys")
    until(lambda: phone.evaluate(KEYBOARD) == "none", lambda: "the list needs no keyboard")
    tap(phone, "Search")
    until(lambda: phone.evaluate(KEYBOARD) == "text", lambda: "the search line needs it")
    phone.keyboard.type("河道")
    phone.keyboard.press("Enter")
    until(lambda: phone.evaluate(KEYBOARD) == "none", lambda: "the list is back")
    shows(phone, "1 of 7")


def test_a_swipe_moves_the_list(phone: Page, served: Served) -> None:
    phone.goto(served.url)
    phone.set_viewport_size({"width": 360, "height": 420})
    shows(phone, "河道清淤")
    finger = phone.context.new_cdp_session(phone)

    def send(kind: str, *points: dict[str, float]) -> None:
        finger.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": list(points)})

    send("touchStart", {"x": 100, "y": 250})
    for step in range(1, 11):
        send("touchMove", {"x": 100, "y": 250 - 20 * step})
    send("touchEnd")
    until(lambda: "河道清淤" not in read(phone) and "滨河步道" in read(phone), lambda: read(phone))


def test_another_size_of_letters_can_be_asked_for(phone: Page, served: Served) -> None:
    phone.goto(f"{served.url}?fontsize=9")
    shows(phone, "河道清淤")
    assert phone.evaluate("() => window.caught.cols") > 60
    shows(phone, "Quit")


def test_a_phone_turned_while_the_page_loads_is_minded(phone: Page, served: Served) -> None:
    phone.goto(served.url)
    phone.set_viewport_size({"width": 740, "height": 360})
    shows(phone, "Quit")
    width = phone.evaluate("() => window.caught.cols")
    until(lambda: cell_len(read(phone).split("\n")[-1]) <= width, lambda: read(phone))
    shows(phone, "河道清淤")


def test_lines_out_of_view_are_not_taken_for_the_screen(phone: Page, served: Served) -> None:
    """A terminal made lower before the program drew on it keeps the upper lines of the first drawing."""

    def write(signs: str) -> None:
        phone.evaluate("(signs) => new Promise((done) => window.caught.write(signs, done))", signs)

    phone.goto(served.url)
    shows(phone, "More keys")
    write("\x1b[?1049l")
    phone.set_viewport_size({"width": 740, "height": 360})
    shows(phone, "Quit")
    write("\x1b[?1049h" + "out of view\r\n" * 60)
    assert phone.evaluate("() => window.caught.buffer.active.baseY") > 0
    phone.keyboard.press("?")
    shows(phone, "Close")
    assert "out of view" not in read(phone)
