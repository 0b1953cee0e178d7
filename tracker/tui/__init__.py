"""The terminal UI, on Textual: screens own state, widgets show it, workers post messages."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tracker.services.ledger.opening import Credentials

KEYS_FIRST = 0.001  # seconds that work in the background may go on while a key waits


def run_tui(
    url: str | None,
    *,
    as_of: dt.date | None = None,
    rules: Sequence[Path] = (),
    demo: bool = False,
    credentials: Callable[[], Credentials] | None = None,
) -> None:
    """Open the terminal UI on the ledger at `url` (None: the user's own) and return when it is left.

    `as_of` is the day to judge by, today when not given. `credentials` says who is at the screen, where the
    ledger has members; it may ask at the terminal. `demo` says on the screen that nothing is kept.
    Raises SettingsError when the settings file has mistakes, keys that clash among them.
    """
    from tracker.tui.app import TrackerApp
    from tracker.tui.background import leave
    from tracker.tui.desk.desk import Desk
    from tracker.tui.keys.user_keys import keymap

    sys.setswitchinterval(KEYS_FIRST)
    desk = Desk(url, as_of=as_of or dt.date.today(), rules=rules, demo=demo, credentials=credentials)
    desk.access.learn_who()
    loaded = desk.settings()
    try:
        said = loaded.settings
        desk.use(said)
        TrackerApp(desk, theme=said.theme, keymap=keymap(loaded), columns=said.columns).run()
    finally:
        leave()
