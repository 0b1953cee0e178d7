"""How Chinese amounts are scanned, and what they are counted by where nothing is written."""

from __future__ import annotations

from tracker.chinese.amounts.scanner import AmountScanner

scanner = AmountScanner
default_counter = "个"
more: tuple[str, ...] = ("多", "余")
