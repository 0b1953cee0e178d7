"""A typer group whose order and errors are the program's own."""

from __future__ import annotations

import difflib
from typing import Any

from typer.core import TyperGroup

from tracker.errors import UsageError
from tracker.i18n import _


class CommandGroup(TyperGroup):
    """A group in the order its commands were added; an unknown one is worded in the user's language."""

    def list_commands(self, _ctx: Any) -> list[str]:
        return list(self.commands)

    def resolve_command(self, ctx: Any, args: list[str]) -> tuple[str | None, Any, list[str]]:
        name = args[0] if args else ""
        if name and not name.startswith("-") and name not in self.commands:
            near = difflib.get_close_matches(name, self.commands, n=1)
            cure = (
                _("did you mean {command}?").format(command=near[0])
                if near
                else _("see {command} --help").format(command=ctx.command_path)
            )
            raise UsageError(_("no such command: {name}").format(name=name), cure)
        return super().resolve_command(ctx, args)
