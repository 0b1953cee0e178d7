"""What was covered by a message or a window is drawn anew up to the end of a wide sign."""

from __future__ import annotations

import pytest
from rich.cells import cell_len
from textual.geometry import Region
from tui_world import make_app, settle, text_of


@pytest.mark.usefixtures("every_frame")
async def test_what_is_drawn_anew_ends_with_a_whole_sign(url: str) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        rows = text_of(pilot).splitlines()
        y = next(number for number, row in enumerate(rows) if "河道清淤" in row and "公里" in row)
        for sign in "河道清淤":
            half = cell_len(rows[y][: rows[y].index(sign)]) + 1
            compositor = pilot.app.screen._compositor
            compositor._dirty_regions = {Region(half - 9, y, 9, 1)}
            update = compositor.render_partial_update()
            assert update is not None and sign in update.render_segments(pilot.app.console), sign
