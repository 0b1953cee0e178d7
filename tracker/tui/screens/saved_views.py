"""Saved views, which are filters kept under a name: apply one, save what is shown now, rename, delete."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from tracker.i18n import _
from tracker.records import Query
from tracker.services.settings.built_in_views import built_in_views
from tracker.services.settings.changes import LoadedSettings
from tracker.tui.background import WRITE
from tracker.tui.commands import screen_keys
from tracker.tui.commands.command import Need, ScreenKeys
from tracker.tui.screens.ask_name import AskNameScreen
from tracker.tui.screens.messages import Kept
from tracker.tui.screens.tracker_screen import TrackerModal
from tracker.tui.terminal.cells import clean_line
from tracker.tui.widgets.fitted_text import Fitted
from tracker.tui.widgets.key_bar import KeyBar
from tracker.tui.wording.filter_chips import filters_in_words

FIRST_BUILT_IN = 2  # line, where nothing is saved


class SavedViewsScreen(TrackerModal[Query]):
    """Gives back the query chosen, None when closed. `present` is what is shown now."""

    CSS_PATH = ["modal.tcss", "documents.tcss"]  # noqa: RUF012
    KEYS: ClassVar[ScreenKeys] = screen_keys.SAVED_VIEWS
    BINDINGS: ClassVar[list[BindingType]] = KEYS.bindings()

    def __init__(self, views: Mapping[str, Query], present: Query) -> None:
        super().__init__()
        self._views = dict(views)
        self._built_in = built_in_views()
        self._present = present
        self._asked: str | None = None  # the view whose deletion was asked for once

    def compose(self) -> ComposeResult:
        with Vertical(classes="window"):
            yield Static(Content(_("Views")), classes="title")
            yield OptionList()
            yield Fitted(lambda _width: Content(clean_line(self._note())), classes="note below")
        yield KeyBar()

    def on_mount(self) -> None:
        self._fill(0)

    def _note(self) -> str:
        present = in_words(self._present)
        return _("Shown now: {filters}").format(filters=present)

    def _fill(self, place: int) -> None:
        """List the views, the cursor on the one at `place`."""
        self._asked = None
        options = self.query_one(OptionList)
        options.clear_options()
        for name, query in self._views.items():
            line = Content.assemble((clean_line(name), "bold"), f"\n  {clean_line(in_words(query))}")
            options.add_option(Option(line))
        if not self._views:
            options.add_option(Option(Content(_("No view is saved yet.")), disabled=True))
        options.add_option(Option(Content.styled(_("Built in"), "$muted"), disabled=True))
        for name in self._built_in:
            options.add_option(Option(Content(name)))
        options.highlighted = min(place, len(self._views) - 1) if self._views else FIRST_BUILT_IN
        options.focus()
        self.refresh_bindings()

    def has(self, need: Need) -> bool:
        return self.name_under_cursor is not None if need is Need.SAVED_VIEW else super().has(need)

    @property
    def name_under_cursor(self) -> str | None:
        """The name of the saved view under the cursor."""
        place = self.query_one(OptionList).highlighted if self.is_mounted else None
        return list(self._views)[place] if place is not None and place < len(self._views) else None

    def on_option_list_option_highlighted(self) -> None:
        self._asked = None
        self.refresh_bindings()

    def on_option_list_option_selected(self) -> None:
        place = self.query_one(OptionList).highlighted or 0
        if (name := self.name_under_cursor) is not None:
            self.dismiss(self._views[name])
        else:  # behind those saved, or the words that none is, stands the title of those built in
            self.dismiss(list(self._built_in.values())[place - max(len(self._views), 1) - 1])

    def action_save_view(self) -> None:
        """Ask for a name and keep the present filters under it."""
        desk, present = self.desk, self._present

        def work(name: str) -> LoadedSettings:
            return desk.save_view(name, present, force=True)

        title = _("Save the view as")
        self.app.push_screen(AskNameScreen(title, work, taken=tuple(self._views)), self._changed)

    def action_rename_view(self) -> None:
        """Ask for another name."""
        old, desk = self.name_under_cursor, self.desk
        if old is not None:
            work = lambda name: desk.rename_view(old, name)  # noqa: E731
            self.app.push_screen(AskNameScreen(_("New name"), work, value=old), self._changed)

    def action_delete_view(self) -> None:
        """Forget the view under the cursor when asked twice."""
        name, desk = self.name_under_cursor, self.desk
        if name is None:
            return
        if self._asked != name:
            self._asked = name
            self.say(_("The key once more deletes “{name}”.").format(name=clean_line(name)))
            return
        words = _("“{name}” is deleted.").format(name=clean_line(name))
        self.in_background(lambda: Kept(desk.delete_view(name), words), WRITE)

    def on_kept(self, message: Kept) -> None:
        self.say(message.words)
        self._changed(message.loaded)

    def _changed(self, loaded: LoadedSettings | None) -> None:
        if loaded is None:
            return
        before, place = set(self._views), self.query_one(OptionList).highlighted or 0
        self._views = dict(loaded.settings.views)
        new = [number for number, name in enumerate(self._views) if name not in before]
        if new and len(self._views) > len(before):
            called = clean_line(list(self._views)[new[0]])
            self.say(_("The view “{name}” is saved.").format(name=called))
        self._fill(new[0] if new else place)


def in_words(query: Query) -> str:
    """Filters and order in a few words."""
    return " · ".join(filters_in_words(query)) or _("everything, by due date")
