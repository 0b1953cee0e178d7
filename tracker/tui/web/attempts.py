"""Wrong passwords are slowed down: by name and address, and by address alone for those who try many names."""

from __future__ import annotations

import time
from collections.abc import Callable, Hashable

FREE = 5  # wrong ones in a row, of a name from an address
FREE_ADDRESS = 20  # from an address
LONGEST = 300.0  # seconds to wait
_MOST = 10_000  # that are remembered


class Attempts:
    """How often somebody was wrong, and how long they have to wait."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._wrong: dict[Hashable, tuple[int, float]] = {}  # how often in a row, and when last

    def wait(self, name: str, address: str) -> float:
        """Seconds until the next password is looked at; 0 for now."""
        return max(self._wait((address, name), FREE), self._wait(address, FREE_ADDRESS))

    def wrong(self, name: str, address: str) -> None:
        """A password did not fit."""
        for key in ((address, name), address):
            count, _last = self._wrong.pop(key, (0, 0.0))
            self._wrong[key] = (count + 1, self._clock())
        while len(self._wrong) > _MOST:  # the oldest
            self._wrong.pop(next(iter(self._wrong)))

    def right(self, name: str, address: str) -> None:
        """A password fitted; what was tried from the address with other names still counts."""
        self._wrong.pop((address, name), None)

    def _wait(self, key: Hashable, free: int) -> float:
        count, last = self._wrong.get(key, (0, 0.0))
        if count < free:
            return 0.0
        pause = min(2.0 ** min(count - free, 30), LONGEST)
        return max(0.0, last + pause - self._clock())
