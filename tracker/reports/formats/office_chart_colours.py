"""The colours of the lights in charts of the office formats."""

from __future__ import annotations

from tracker.records import Light

# RRGGBB: dark enough for bars beside each other, light enough for black words in them.
FILLS: dict[Light, str] = {
    "red": "D9534F",
    "yellow": "E8B93C",
    "green": "5BA55B",
    "blue": "4F81BD",
    "grey": "A6A6A6",
}
