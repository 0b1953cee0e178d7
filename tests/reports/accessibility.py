"""What axe-core finds in a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from report_browser import Visit


def violations(seen: Visit) -> list[str]:
    """What axe-core finds against every rule it has, a line each."""
    from axe_playwright_python.sync_playwright import Axe

    found = Axe().run(seen.page, options={"resultTypes": ["violations"], "preload": False}).response
    assert len(found["passes"]) > 20  # it has looked at something
    return [
        f"{rule['id']}: {node['target']} {node.get('failureSummary', '')}"
        for rule in found["violations"]
        for node in rule["nodes"]
    ]
