"""A target as a card of three lines, for windows too narrow for columns."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from rich.cells import chop_cells

from tracker.i18n import _
from tracker.records import Row
from tracker.services.wording import light_mark, status_word, verdict_word
from tracker.tui.terminal.cells import clean_line, fit, width_of
from tracker.tui.wording import display
from tracker.tui.wording.search_hit import found_name

BETWEEN = " · "
INDENT = 2  # cells: a light and its space


class CardText(NamedTuple):
    """A piece of a line and what it is."""

    kind: Literal["light", "name", "plain", "muted"]
    text: str


def target_card(row: Row, width: int, search: str = "") -> list[list[CardText]]:
    """Light and indicator; value and due date; what else there is to say. A value is never cut.

    Where words were searched, the indicator shows where they stand.
    """
    room, verdict = max(1, width - INDENT), verdict_word(row.pace.verdict)
    indicator = found_name(row, search, room) if search else fit(row.entry.target.indicator, room)
    name = CardText("name", indicator)
    value, due = clean_line(display.amount(row.entry.target)), display.date(row.entry.due)
    more = _more(row)
    if width_of(value) + width_of(due) < room:
        second = CardText("plain", value + fit(due, room - width_of(value), "right"))
        third = [CardText("light", verdict), CardText("muted", "".join(BETWEEN + m for m in more))]
    else:
        first, *rest = chop_cells(value, room) or [""]
        second = CardText("plain", first)
        third = [CardText("plain", BETWEEN.join(["".join(rest), due] if rest else [due]))]
        third.append(CardText("muted", "".join(BETWEEN + m for m in (verdict, *more))))
    indent = CardText("plain", " " * INDENT)
    return [
        [CardText("light", f"{light_mark(row.pace.light)} "), name],
        [indent, second],
        [indent, *_within(third, room)],
    ]


def _within(pieces: Sequence[CardText], room: int) -> list[CardText]:
    """The pieces, of which a muted one that does not fit is cut with an ellipsis; the others are not."""
    kept: list[CardText] = []
    for piece in pieces:
        if piece.kind == "muted" and width_of(piece.text) > room:
            return [*kept, CardText(piece.kind, fit(piece.text, room))]
        kept.append(piece)
        room -= width_of(piece.text)
    return kept


def _more(row: Row) -> list[str]:
    """The last figure, status, lead unit and place, as far as there are any."""
    latest, target = row.entry.latest, row.entry.target
    actual = latest is not None and latest.value is not None
    said = [_("actual {value}").format(value=display.actual(row))] if actual else []
    said += [status_word(row.entry.status), target.lead_unit or "", target.place or ""]
    return [clean_line(words) for words in said if words]
