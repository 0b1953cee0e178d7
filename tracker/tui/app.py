"""The application: holds the desk and the theme, shows the agenda."""

from __future__ import annotations

import os
from typing import ClassVar

from textual import events
from textual.app import App
from textual.binding import Binding, BindingType
from textual.command import CommandPalette
from textual.theme import Theme

from tracker import i18n
from tracker.i18n import N_, _
from tracker.records import Query
from tracker.tui import themes
from tracker.tui.desk.desk import Desk
from tracker.tui.keys.key_names import written
from tracker.tui.keys.type_ahead import TypeAhead
from tracker.tui.keys.user_keys import Keymap
from tracker.tui.palette import CommandsOfScreen
from tracker.tui.screens.agenda import AgendaScreen
from tracker.tui.screens.targets_screen import TargetsScreen
from tracker.tui.screens.tracker_screen import TrackerScreen
from tracker.tui.terminal.hang_up import LOOK_EVERY, end_without_terminal


class TrackerApp(App[None]):
    """The terminal UI over one ledger."""

    TITLE = "tracker"
    CSS_PATH = "app.tcss"
    COMMANDS = {CommandsOfScreen}  # noqa: RUF012 (Textual's own shape)
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+c", "quit", N_("Quit"), show=False, priority=True, id="leave"),
    ]

    def __init__(
        self,
        desk: Desk,
        *,
        dark: bool = True,
        theme: str = "",
        keymap: Keymap | None = None,
        columns: tuple[str, ...] = (),
    ) -> None:
        super().__init__()
        self.columns = columns  # of the list; none: as many as fit
        self.desk = desk
        self.type_ahead = TypeAhead(self)
        self.terminal = os.environ.get("COLORFGBG", "")  # what the terminal says of its own colours
        for each in themes.THEMES.values():
            self.register_theme(each)
        self.theme = self.theme_set(theme or ("dark" if dark else "light")).name
        self.keymap: Keymap = {}
        self.use_keys(keymap or {})

    @property
    def filters(self) -> Query:
        """The filters of the list, wherever it is in the stack of screens."""
        return next(screen.filters for screen in self.screen_stack if isinstance(screen, AgendaScreen))

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """The colours of the lights, for a theme that does not name them."""
        return dict(themes.DEFAULTS)

    def on_mount(self) -> None:
        self.push_screen(AgendaScreen())
        if not self.is_headless:
            self.set_interval(LOOK_EVERY, end_without_terminal)

    async def on_event(self, event: events.Event) -> None:
        """Textual's own, with one key after the other."""
        if not isinstance(event, events.Key | events.Paste) or event.is_forwarded:
            await super().on_event(event)
        elif not self.type_ahead.holds(event):
            start = self.focused or self.screen
            await super().on_event(event)
            self.type_ahead.follow(start)

    def action_command_palette(self) -> None:
        """Textual's own, with its prompt in the user's language."""
        if not isinstance(self.screen, CommandPalette):
            self.push_screen(CommandPalette(placeholder=_("Search for a command…"), id="--command-palette"))

    def action_theme(self) -> None:
        """To the next theme."""
        self.theme = themes.after(self.theme).name

    def action_settings(self) -> None:
        """Theme, language and keys. Raises SettingsError for a file with mistakes."""
        from tracker.tui.screens.settings import SettingsScreen

        before = self.desk.access.profile

        def done(_done: None) -> None:
            if self.desk.access.profile != before and isinstance(self.screen, TargetsScreen):
                self.screen.reload()

        self.push_screen(SettingsScreen(self.desk.settings()), done)

    def action_help(self) -> None:
        """The keys of the screen shown, and what they do."""
        from tracker.tui.screens.help import HelpScreen

        if isinstance(self.screen, TrackerScreen):
            self.push_screen(HelpScreen(self.screen.key_commands()))

    def theme_set(self, name: str) -> Theme:
        """The theme that a setting means here."""
        return themes.chosen(name, self.terminal)

    def speak(self, language: str) -> None:
        """From now on in another language."""
        i18n.use(language)
        self.call_later(self._begin_anew)

    async def _begin_anew(self) -> None:
        """What stands on the screens was said in the language before."""
        while len(self.screen_stack) > 1:
            await self.pop_screen()
        await self.push_screen(AgendaScreen())

    def use_keys(self, keymap: Keymap) -> None:
        """Give commands the keys of `keymap`, all others their own."""
        self.keymap = keymap
        self.set_keymap(dict(keymap))

    def get_key_display(self, binding: Binding) -> str:
        """A key as people read it."""
        return binding.key_display or written(binding.key)
