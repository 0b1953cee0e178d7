"""The command palette: every command of the screen by name."""

from __future__ import annotations

from functools import partial

from textual.command import DiscoveryHit, Hit, Hits, Provider

from tracker.i18n import _
from tracker.tui.commands.base import Command
from tracker.tui.screens.tracker_screen import TrackerScreen


class CommandsOfScreen(Provider):
    """Offers the commands that can be run now."""

    def _offered(self) -> list[type[Command]]:
        screen = self.screen
        if not isinstance(screen, TrackerScreen):
            return []
        return [command for command in screen.acts() if command.in_palette and command.enabled(screen)]

    async def discover(self) -> Hits:
        for command in self._offered():
            yield DiscoveryHit(_(command.label), partial(command.run, self.screen), help=_(command.help))

    async def search(self, query: str) -> Hits:
        matcher = self.matcher(query)
        for command in self._offered():
            name, help = _(command.label), _(command.help)
            score = max(matcher.match(name), matcher.match(help))
            if score > 0:
                yield Hit(
                    score, matcher.highlight(name), partial(command.run, self.screen), text=name, help=help
                )
