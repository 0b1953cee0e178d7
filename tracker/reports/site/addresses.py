"""Where each page of the site lies. An address stays the same as long as its target or unit does."""

from __future__ import annotations

import hashlib
import re

from tracker.reports.model import ReportRow

STYLE, SCRIPT, INDEX, FEED, DATA, LIST = (
    "style.css",
    "script.js",
    "index.html",
    "changes.xml",
    "report.json",
    "files.json",  # every file of the site: what a later publication may take away again
)
_UNSAFE = re.compile(r"[^A-Za-z0-9_-]")


def target_address(row: ReportRow) -> str:
    """Of a target's page: targets/bb8tmc.html"""
    return f"targets/{_UNSAFE.sub('_', row.id)}.html"


def unit_address(unit: str) -> str:
    """Of a unit's page: units/5f3a91c2.html, from its name."""
    return f"units/{hashlib.sha256(unit.encode('utf-8', 'replace')).hexdigest()[:12]}.html"


def unit_feed(unit: str) -> str:
    """Of the feed of a unit's changes."""
    return unit_address(unit).replace(".html", ".xml")
