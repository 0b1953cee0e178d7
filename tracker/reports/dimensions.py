"""What targets can be grouped by, and the order in which lights and verdicts are shown."""

from __future__ import annotations

from typing import Literal, get_args

from tracker.records import Light, Verdict

Dimension = Literal["verdict", "light", "topic", "lead-unit", "place", "month", "document"]
GroupBy = Literal["", "light", "lead-unit", "topic", "month"]  # of a report; empty: not in groups
LIGHTS: tuple[Light, ...] = ("red", "yellow", "green", "blue", "grey")  # the most urgent first
VERDICTS: tuple[Verdict, ...] = get_args(Verdict)  # in the order in which they are decided
