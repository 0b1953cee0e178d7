"""What `tracker list` prints, as a value."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from cli_harness import Runner


def listed(tracker: Runner, *filters: str) -> list[dict[str, Any]]:
    """The targets of `tracker list --json`."""
    found: list[dict[str, Any]] = json.loads(tracker("list", "--json", *filters).out)["targets"]
    return found
