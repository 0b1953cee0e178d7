"""Ways through the agenda's list: to a day, from group to group, groups folded, columns, order."""

from __future__ import annotations

import datetime as dt

from tracker.i18n import _
from tracker.records import Row
from tracker.tui.commands.command import Need
from tracker.tui.screens.agenda_navigation import AgendaNavigation
from tracker.tui.screens.ask_date import AskDateScreen
from tracker.tui.screens.messages import Kept


class AgendaJumps(AgendaNavigation):
    """Moves the cursor of `table`, folds its groups and chooses its columns."""

    def go_to_day(self, day: dt.date) -> None:
        """Put the cursor on the first target that is due on a day or later."""
        raise NotImplementedError

    def show_beneath(self, row: Row) -> None:
        """The cursor goes along, so that the words under the form are those of the target in it."""
        place = self.table.rows.place(row.entry.id)
        if place is not None:
            self.table.cursor = place

    def has(self, need: Need) -> bool:
        match need:
            case Need.TARGETS:
                return bool(self.table.rows)
            case Need.GROUPS:
                return self.table.grouped
            case _:
                return super().has(need)

    def action_today(self) -> None:
        """To what is due today or next."""
        self.go_to_day(self.desk.as_of)

    def action_to_date(self) -> None:
        """Ask for a date and go there."""

        def done(day: dt.date | None) -> None:
            if day is not None:
                self.go_to_day(day)

        self.app.push_screen(AskDateScreen(_("Go to date")), done)

    def action_next_group(self) -> None:
        """To the next group; without groups to the next month."""
        if self.table.grouped:
            self.table.go_to_group(1)
        elif due := self._due():
            self.go_to_day(_month(due, 1))

    def action_group_before(self) -> None:
        """To the beginning of this group, or to the group before; without groups by months."""
        if self.table.grouped:
            self.table.go_to_group(-1)
        elif due := self._due():
            self.go_to_day(_month(due, -1))

    def _due(self) -> dt.date | None:
        return self.table.row.entry.due if self.table.row else None

    def action_fold(self) -> None:
        """Fold the group under the cursor or open it."""
        self.table.fold()

    def action_fold_all(self) -> None:
        """Fold all groups or open them."""
        self.table.fold(every=True)

    def action_columns(self) -> None:
        """Choose the columns; the settings keep them. Raises SettingsError for a file with mistakes."""
        from tracker.tui.screens.choose_columns import ChooseColumnsScreen

        desk = self.desk

        def done(chosen: tuple[str, ...] | None) -> None:
            if chosen is not None:
                self.table.show_columns(chosen)
                self.in_background(lambda: Kept(desk.set_columns(chosen)), "settings")

        self.app.push_screen(ChooseColumnsScreen(self.table.chosen_columns), done)


def _month(day: dt.date, step: int) -> dt.date:
    """The first day of the month so many months on, within the calendar."""
    months = min(max(day.year * 12 + day.month - 1 + step, 12), 9999 * 12 + 11)
    return dt.date(months // 12, months % 12 + 1, 1)
