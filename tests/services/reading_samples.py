"""A small stand-in for the extraction, and ways in which reading takes long or ends.

What it finds is plain from the text. Other processes import this module to read with it: it imports little.
"""

from __future__ import annotations

import datetime as dt
import os
import re
import signal
import time
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path
from typing import cast

from tracker.records import Document, Target
from tracker.rulebook.model import Rulebook

NO_BOOK = cast(Rulebook, None)
PLAN = "2025年园区工作计划\n今年新建3所幼儿园。\n2026年前改造5所小学。\n长期看护2座水塔。\n"

_FOUND = re.compile(r"(?:(\d{4})年前)?(新建|改造|看护)(\d+)\n*(所|座)([一-龥]{2,3})")


def promises(document: Document, _book: Rulebook) -> list[Target]:
    """Every 新建/改造/看护 with a number; due at the end of the year before the one named, else of 2025."""
    if "出错" in document.text:
        raise ZeroDivisionError("a fault of ours")
    return [_promise(document, m) for m in _FOUND.finditer(document.text)]


def _promise(document: Document, m: re.Match[str]) -> Target:
    due = None if m[2] == "看护" else dt.date(int(m[1]) - 1 if m[1] else 2025, 12, 31)
    return Target(
        doc=document.name,
        start=m.start(3),
        end=m.end(4),
        quote=document.text[m.start(3) : m.end(4)],
        kind="quantity",
        indicator=m[2] + m[5],
        value=Decimal(m[3]),
        comparator="=",
        unit=m[4],
        measure="output",
        due=due,
        due_basis="explicit" if m[1] else "none" if due is None else "document",
        due_precision="none" if due is None else "year",
        spans=((m.start(3), m.end(4)),),
        topic={"幼儿园": "教育", "小学": "教育"}.get(m[5]),
        lead_unit="Education Bureau" if m[5] == "小学" else None,
    )


def slowly(document: Document, book: Rulebook) -> Sequence[Target]:
    """Takes as long as the document says."""
    time.sleep(float(document.text.split("等待")[1].split("秒")[0]))
    return promises(document, book)


def noting(document: Document, book: Rulebook) -> Sequence[Target]:
    """Leaves a trace of each document that is read."""
    Path(document.path or "").with_suffix(".read").touch()
    return promises(document, book)


def dying(document: Document, book: Rulebook) -> Sequence[Target]:
    """Ends its process at once where the document says so."""
    if "致命" in document.text:
        os._exit(9)
    return promises(document, book)


def deaf(_document: Document, _book: Rulebook) -> Sequence[Target]:
    """Fails where the interrupt key would end the process."""
    assert signal.SIGINT in signal.pthread_sigmask(signal.SIG_BLOCK, ())
    return ()


def lasting(document: Document, book: Rulebook) -> Sequence[Target]:
    """Says which process reads; with the last documents it is never done."""
    Path(document.path or "").with_suffix(f".{os.getpid()}").touch()
    time.sleep(0 if document.name == "000.txt" else 600)
    return promises(document, book)
