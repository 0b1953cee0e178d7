"""The command palette: every command of the screen by name."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from functools import partial
from typing import Any, cast

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content

from tracker.i18n import _
from tracker.tui.commands.command import Command
from tracker.tui.keys.key_names import written
from tracker.tui.screens.tracker_screen import TrackerScreen

KEY = "$footer-key-foreground bold"
SHOWN = 2  # keys of a command


class CommandsOfScreen(Provider):
    """Offers the commands that can be run now."""

    def _offered(self) -> list[Command]:
        screen = self.screen
        if not isinstance(screen, TrackerScreen):
            return []
        return [command for command in screen.key_commands() if command.in_palette and screen.can_do(command)]

    def _doing(self, command: Command) -> Callable[[], Awaitable[None]]:
        return partial(cast("TrackerScreen[Any]", self.screen).action_command, command.name)

    def _keys(self, command: Command) -> str:
        """The keys of a command as people read them."""
        keys = cast("TrackerScreen[Any]", self.screen).keys_of(command)
        return " ".join(written(key) for key in keys[:SHOWN]) or command.shown_key or ""

    async def discover(self) -> Hits:
        for command in self._offered():
            line = Content.assemble(_(command.label), (f"  {self._keys(command)}", KEY))
            yield DiscoveryHit(line, self._doing(command), text=_(command.label), help=_(command.help))

    async def search(self, query: str) -> Hits:
        matcher = self.matcher(query)
        for command in self._offered():
            name, help = _(command.label), _(command.help)
            score = max(matcher.match(name), matcher.match(help))
            if score > 0:
                line = Content.assemble(matcher.highlight(name), (f"  {self._keys(command)}", KEY))
                yield Hit(score, line, self._doing(command), text=name, help=help)
