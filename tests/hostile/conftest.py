"""Hostile tests take the samples and helpers of the areas that they attack."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path[:0] = [
    str(Path(__file__).parents[1] / area) for area in ("cli", "reports", "services", "tui", "fuzz")
]
