"""A process that goes on marking the first target of a ledger, to be started and killed by tests.

    python busy_writer.py LEDGER PAUSE

prints the number of each mark once it is acknowledged, one a line. With a PAUSE above 0 it closes the ledger
for as many seconds after each mark, else it keeps it open. A ledger that is held makes it try again.
"""

from __future__ import annotations

import subprocess
import sys
import time
from contextlib import ExitStack, nullcontext, suppress
from decimal import Decimal
from itertools import count
from pathlib import Path
from typing import IO

from ledger_samples import NOW

from tracker.errors import LedgerLocked
from tracker.records import Mark
from tracker.services.ledger.opening import open_ledger
from tracker.services.targets.marking import mark


class BusyWriter:
    """The process; used in a `with`, which ends it."""

    def __init__(self, url: str, *, pause: float = 0) -> None:
        command = [sys.executable, __file__, url, str(pause)]
        self._process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        self._last = 0

    def wait_for(self, acknowledged: int) -> None:
        """Return when that many more marks are acknowledged."""
        for _n in range(acknowledged):
            line = self._out.readline()
            assert line, "the writer ended"
            self._last = int(line)

    def end(self) -> int:
        """Kill it; gives the number of the last acknowledged mark."""
        self._process.kill()
        last = self._out.read().split("\n")[:-1]  # what follows the last line's end was cut off
        self._process.wait()
        return int(last[-1]) if last else self._last

    def __enter__(self) -> BusyWriter:
        return self

    def __exit__(self, *_error: object) -> None:
        self._process.kill()
        self._process.wait()
        self._out.close()

    @property
    def _out(self) -> IO[str]:
        assert self._process.stdout is not None
        return self._process.stdout


def notes(path: Path) -> list[int]:
    """The numbers of the marks that a ledger holds."""
    import sqlite3

    connection = sqlite3.connect(path)
    found = [int(number) for (number,) in connection.execute("SELECT note FROM event ORDER BY id")]
    connection.close()
    return found


def main(url: str, pause: float) -> None:
    with open_ledger(url, now=NOW) as ledger, ledger.read() as reading:
        target = reading.ids_like("")[0]
    with ExitStack() as kept_open:
        if not pause:
            ledger = kept_open.enter_context(open_ledger(url, now=NOW))
        for number in count(1):
            said = Mark(value=Decimal(number), note=str(number))
            while True:
                with (
                    suppress(LedgerLocked),
                    open_ledger(url, now=NOW) if pause else nullcontext(ledger) as one,
                ):
                    mark(one, [target], said, now=NOW)
                    break
            print(number, flush=True)
            time.sleep(pause)


if __name__ == "__main__":
    main(sys.argv[1], float(sys.argv[2]))
