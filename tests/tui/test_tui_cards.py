"""What stands on the card of a target: nothing is cut of a value, whatever its length."""

from __future__ import annotations

from decimal import Decimal

import pytest
from tui_world import AS_OF, NOW, fill, targets, url_of

from tracker.records import Query, Row
from tracker.services.ledger.opening import open_ledger
from tracker.services.listing.agenda import agenda
from tracker.tui.terminal.cells import width_of
from tracker.tui.widgets.cards import target_card
from tracker.tui.wording import display


@pytest.fixture
def rows(tmp_path) -> dict[str, Row]:  # type: ignore[no-untyped-def]
    url = url_of(tmp_path)
    long = targets()[0].model_copy(update={"value": Decimal(1234567890123), "unit": "立方米" * 4})
    fill(url, [long, *targets()[1:]])
    with open_ledger(url, now=NOW) as ledger:
        return {row.entry.target.indicator: row for row in agenda(ledger, Query(), as_of=AS_OF).rows}


@pytest.mark.parametrize("width", [20, 28, 43, 57])
def test_no_line_is_too_long_and_the_value_is_whole(rows: dict[str, Row], width: int) -> None:
    for row in rows.values():
        lines = ["".join(part.text for part in line) for line in target_card(row, width)]
        assert len(lines) == 3
        assert width_of(lines[0]) <= width
        assert width_of(lines[1]) <= width
        value = display.amount(row.entry.target)
        said = "".join(lines[1:]).replace(" ", "")
        assert value.replace(" ", "") in said
        assert display.date(row.entry.due) in "".join(lines[1:])


def test_what_else_there_is_to_say_ends_with_an_ellipsis_where_it_is_cut(rows: dict[str, Row]) -> None:
    row = rows["河道清淤"]
    last, whole = ("".join(part.text for part in target_card(row, width)[2]) for width in (28, 90))
    assert last.rstrip().endswith("…") and width_of(last) <= 28 and not whole.endswith("…")
