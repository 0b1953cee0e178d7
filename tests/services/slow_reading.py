"""An ingest on two processes that takes its time, to be killed by a test.

    python slow_reading.py LEDGER FOLDER

prints the number of each process that has begun to read.
"""

from __future__ import annotations

import os
import sys
import time

from ledger_samples import NO_BOOK, NOW

from tracker.records import Document, Target
from tracker.rulebook.model import Rulebook
from tracker.services.ingest.ingesting import ingest
from tracker.services.ledger.opening import open_ledger


def dawdle(_document: Document, _book: Rulebook) -> list[Target]:
    os.write(1, f"{os.getpid()}\n".encode())
    time.sleep(60)
    return []


if __name__ == "__main__":
    from slow_reading import dawdle as named  # by a name that the other processes know

    with open_ledger(sys.argv[1], now=NOW) as ledger:
        ingest(ledger, [sys.argv[2]], book=NO_BOOK, now=NOW, jobs=2, extract=named)
