"""The command palette: every command of the screen by name."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from functools import partial
from typing import Any, cast

from textual.command import DiscoveryHit, Hit, Hits, Provider

from tracker.i18n import _
from tracker.tui.commands.command import Command
from tracker.tui.screens.tracker_screen import TrackerScreen


class CommandsOfScreen(Provider):
    """Offers the commands that can be run now."""

    def _offered(self) -> list[Command]:
        screen = self.screen
        if not isinstance(screen, TrackerScreen):
            return []
        return [command for command in screen.key_commands() if command.in_palette and screen.can_do(command)]

    def _doing(self, command: Command) -> Callable[[], Awaitable[None]]:
        return partial(cast("TrackerScreen[Any]", self.screen).action_command, command.name)

    async def discover(self) -> Hits:
        for command in self._offered():
            yield DiscoveryHit(_(command.label), self._doing(command), help=_(command.help))

    async def search(self, query: str) -> Hits:
        matcher = self.matcher(query)
        for command in self._offered():
            name, help = _(command.label), _(command.help)
            score = max(matcher.match(name), matcher.match(help))
            if score > 0:
                yield Hit(score, matcher.highlight(name), self._doing(command), text=name, help=help)
